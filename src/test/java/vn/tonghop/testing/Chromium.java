package vn.tonghop.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.publish.Json;

/**
 * Chromium of this machine without a window, driven over W3C's WebDriver protocol. Each has a driver and a profile of its own and
 * ends with {@link #close()}.
 */
public final class Chromium implements AutoCloseable {
    /** Some drivers first say that they begin "on port 0". */
    private static final Pattern PORT = Pattern.compile("on port ([1-9]\\d*)");

    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final Path profile;
    private final String session;

    private Chromium(Process driver, Path profile, int port) throws IOException {
        this.driver = driver;
        this.profile = profile;
        Map<String, Json> options = Map.of(
                "binary", Json.text(find("chromium")),
                "args",
                        Json.items(Stream.concat(FLAGS.stream(), Stream.of("--user-data-dir=" + profile))
                                .map(Json::text)
                                .toList()));
        Json logging = Json.members(Map.of("browser", Json.text("ALL"), "performance", Json.text("ALL")));
        Json always = Json.members(Map.of(
                "browserName", Json.text("chrome"),
                "goog:chromeOptions", Json.members(options),
                "goog:loggingPrefs", logging));
        Json wanted = Json.members(Map.of("capabilities", Json.members(Map.of("alwaysMatch", always))));
        String server = "http://127.0.0.1:" + port + "/session";
        Map<?, ?> opened = (Map<?, ?>) send("POST", server, wanted);
        this.session = server + "/" + opened.get("sessionId");
    }

    /** Whether browser and driver can be found; a test that needs them is skipped where they cannot. */
    public static boolean isInstalled() {
        return !find("chromium").isEmpty() && !find("chromedriver").isEmpty();
    }

    private static String find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse("");
    }

    /** Starts a browser. */
    public static Chromium start() throws IOException {
        Path profile = Files.createTempDirectory("chromium");
        Process driver = new ProcessBuilder(find("chromedriver"), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    return new Chromium(driver, profile, Integer.parseInt(port.group(1)));
                }
            }
            throw new IOException("the driver ended without a port");
        } catch (IOException | RuntimeException failure) {
            end(driver);
            throw failure;
        }
    }

    public void open(Path page) {
        command(
                "POST",
                "/url",
                Json.members(Map.of("url", Json.text(page.toUri().toString()))));
    }

    /** The result of a script: a text, a list, a map, or the word of anything else. */
    public Object run(String script) {
        return command(
                "POST",
                "/execute/sync",
                Json.members(Map.of("script", Json.text(script), "args", Json.items(List.of()))));
    }

    /** The result of a script as a text. */
    public String text(String script) {
        return String.valueOf(run(script));
    }

    public void click(String selector) {
        command("POST", "/element/" + element(selector) + "/click", Json.members(Map.of()));
    }

    /** Types into an element. */
    public void type(String selector, String text) {
        command("POST", "/element/" + element(selector) + "/value", Json.members(Map.of("text", Json.text(text))));
    }

    /** Presses keys one after the other wherever the focus is. */
    public void press(String... keys) {
        List<Json> actions = Stream.of(keys)
                .flatMap(key -> Stream.of("keyDown", "keyUp").map(kind -> {
                    Map<String, Json> action = Map.of("type", Json.text(kind), "value", Json.text(key));
                    return Json.members(action);
                }))
                .toList();
        Json keyboard = Json.members(
                Map.of("type", Json.text("key"), "id", Json.text("keyboard"), "actions", Json.items(actions)));
        command("POST", "/actions", Json.members(Map.of("actions", Json.items(List.of(keyboard)))));
    }

    private String element(String selector) {
        Map<?, ?> found = (Map<?, ?>) command(
                "POST",
                "/element",
                Json.members(Map.of("using", Json.text("css selector"), "value", Json.text(selector))));
        return String.valueOf(found.get(ELEMENT));
    }

    /** Lets the browser show a screen of another width. */
    public void width(int pixels) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", Json.number(pixels),
                        "height", Json.number(800),
                        "deviceScaleFactor", Json.number(1),
                        "mobile", new Json.Truth(false)));
    }

    /** Scripts of pages opened from now on do not run. */
    public void withoutScripts() {
        devtools("Emulation.setScriptExecutionDisabled", Map.of("value", new Json.Truth(true)));
    }

    /** Lets pages read the clipboard, as the test does. */
    public void allowClipboard() {
        devtools(
                "Browser.grantPermissions",
                Map.of(
                        "permissions",
                        Json.items(List.of(Json.text("clipboardReadWrite"), Json.text("clipboardSanitizedWrite")))));
    }

    private void devtools(String method, Map<String, Json> parameters) {
        command(
                "POST",
                "/goog/cdp/execute",
                Json.members(Map.of("cmd", Json.text(method), "params", Json.members(parameters))));
    }

    /** The page as it is printed on A4, as PDF. */
    public byte[] print() {
        Json page = Json.members(Map.of(
                "width", new Json.Number(new java.math.BigDecimal("21")),
                "height", new Json.Number(new java.math.BigDecimal("29.7"))));
        return Base64.getDecoder()
                .decode(String.valueOf(command("POST", "/print", Json.members(Map.of("page", page)))));
    }

    public byte[] screenshot() {
        return Base64.getDecoder().decode(String.valueOf(command("GET", "/screenshot", null)));
    }

    /**
     * What was logged since the last call.
     *
     * @param kind {@code browser} for what pages did wrong, {@code performance} for what the browser asked the network
     */
    public List<String> log(String kind) {
        List<?> entries = (List<?>) command("POST", "/se/log", Json.members(Map.of("type", Json.text(kind))));
        return entries.stream()
                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("message")))
                .toList();
    }

    private Object command(String method, String path, @org.jspecify.annotations.Nullable Json body) {
        try {
            return send(method, session + path, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Object send(String method, String address, @org.jspecify.annotations.Nullable Json body)
            throws IOException {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.write());
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Map<?, ?> answer = (Map<?, ?>) ParsedJson.of(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(method + " " + address + ": " + answer.get("value"));
            }
            return answer.get("value");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            command("DELETE", "", null);
        } finally {
            end(driver);
            remove(profile);
        }
    }

    private static void end(Process driver) {
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
        driver.destroyForcibly().onExit().join();
    }

    /** What a browser that is just ending still writes is no matter of the test. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (UncheckedIOException vanished) {
            Files.deleteIfExists(folder.resolve("none"));
        }
    }
}
