package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Main;

/** The guide says what the program does: its links lead somewhere, its commands exist, its page is made of its parts. */
class GuideTest {
    private static final Path GUIDE = Path.of("docs", "huong-dan");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern PICTURE_OF_PAGE = Pattern.compile("<img\\s+src=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./run\\.sh|run\\.cmd) +([a-z][a-z -]*[a-z])?(.*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return Stream.concat(files, Stream.of(Path.of("README.md"), Path.of("docs/next-level.md")))
                    .filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyLinkAndPictureIsThere() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : found(LINK, Files.readString(page), 1)) {
                Path folder = page.toAbsolutePath().getParent();
                if (!target.contains(":") && (folder == null || !Files.exists(folder.resolve(target)))) {
                    lost.add(page + ": " + target);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyPictureIsUsed() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : pages()) {
            shown.addAll(found(LINK, Files.readString(page), 1));
        }
        try (Stream<Path> pictures = Files.list(GUIDE.resolve("anh"))) {
            assertThat(pictures.map(p -> "anh/" + p.getFileName()).filter(p -> !shown.contains(p)))
                    .isEmpty();
        }
    }

    /** Each command with the options that the guide gives it is one that the program knows: with --help it does nothing else. */
    @Test
    void everyCommandIsKnown(@TempDir Path home) throws IOException {
        List<String> unknown = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (Path page : pages()) {
            for (String line : Files.readAllLines(page)) {
                COMMAND.matcher(line).results().forEach(call -> {
                    String help = help(call, home);
                    Set<String> options = new TreeSet<>(found(OPTION, call.group(2), 0));
                    tried.addAll(options);
                    options.stream()
                            .filter(option -> !help.contains(option))
                            .forEach(option -> unknown.add(page + ": " + option + " in " + line.strip()));
                    if (help.isEmpty()) {
                        unknown.add(page + ": " + line.strip());
                    }
                });
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(tried).contains("--period", "--input", "--restore", "--dry-run");
    }

    /** The help of the longest beginning of the words that is a command; empty when the first word is none. */
    private static String help(MatchResult call, Path home) {
        String words = call.group(1) == null ? "" : call.group(1);
        if (words.equals("test")) {
            return "test";
        }
        List<String> typed =
                Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).toList();
        for (int length = Math.min(2, typed.size()); length >= Math.min(1, typed.size()); length--) {
            List<String> arguments = new ArrayList<>(typed.subList(0, length));
            arguments.add("--help");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
            if (Main.run(stream, stream, home, home, Clock.systemUTC(), arguments) == 0) {
                return out.toString(StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    @Test
    void thePageIsMadeOfItsParts() throws IOException {
        String page = Files.readString(GUIDE.resolve("huong-dan.html"));
        String words = page.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        for (String part : List.of(
                "bat-dau", "nguoi-dien-bieu", "can-bo-tong-hop", "bang-tong-hop", "bao-cao", "danh-muc", "windows")) {
            String text = Files.readString(GUIDE.resolve(part + ".md"));
            assertThat(text.lines().filter(l -> l.startsWith("    ") && l.contains("run.")))
                    .as(part)
                    .allSatisfy(l -> assertThat(words).contains(l.strip()));
            assertThat(text.lines().filter(l -> l.startsWith("#")).map(l -> l.replaceFirst("^#+ ", "")))
                    .as(part)
                    .allSatisfy(head -> assertThat(words).contains(head));
            assertThat(found(CODE, text, 1).stream().map(c -> c.replace("\\|", "|")))
                    .as("%s: what is copied from the page is what is meant", part)
                    .allSatisfy(code -> assertThat(words).contains(code));
            assertThat(found(PICTURE_OF_PAGE, page, 1))
                    .containsAll(found(LINK, text, 1).stream()
                            .filter(t -> t.endsWith(".png"))
                            .toList());
        }
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(m -> m.group(group)).collect(Collectors.toList());
    }
}
