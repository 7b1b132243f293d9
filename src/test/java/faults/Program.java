package faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program in a process of its own, as {@code run.sh} starts it, from the classes under test. The machine's temporary folder
 * is one of its own, so that what is left there is seen.
 */
final class Program {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private final Path java;
    private final Path home;
    private final Path temporary;
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>(FLAGS);
    private final Map<String, String> environment = new TreeMap<>();
    private final String classPath;

    /** How a process ended. */
    record Ended(int exit, String said, long milliseconds) {}

    private Program(Path java, Path home, String classPath) {
        this.java = java;
        this.home = home;
        this.classPath = classPath;
        this.temporary = home.resolve("machine-temp");
    }

    static Program in(Path home) {
        return new Program(Path.of(System.getProperty("java.home")), home, classPath());
    }

    Program java(Path other) {
        Program copy = new Program(other, home, classPath);
        copy.options.addAll(options.subList(FLAGS.size(), options.size()));
        return copy;
    }

    Program with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Program under(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    Program environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A jar of the classes with an archive of what a run loads: halves the start where there are hundreds. */
    static Program archived(Path home, Path folder) throws IOException, InterruptedException {
        Path jar = folder.resolve("classes.jar");
        Path archive = folder.resolve("classes.jsa");
        List<String> parts = new ArrayList<>(List.of(classPath().split(File.pathSeparator)));
        Path classes = Path.of(parts.stream()
                .filter(part -> Files.isDirectory(Path.of(part)))
                .findFirst()
                .orElseThrow());
        pack(classes, jar);
        parts.replaceAll(part -> Path.of(part).equals(classes) ? jar.toString() : part);
        Program program =
                new Program(Path.of(System.getProperty("java.home")), home, String.join(File.pathSeparator, parts));
        program.with("-XX:ArchiveClassesAtExit=" + archive).run("consolidate", "--period", "2023-11", "--quiet");
        program.options.remove(program.options.size() - 1);
        return program.with("-XX:SharedArchiveFile=" + archive);
    }

    Program again() {
        Program copy = new Program(java, home, classPath);
        copy.options.addAll(options.subList(FLAGS.size(), options.size()));
        copy.environment.putAll(environment);
        return copy;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part ->
                        !part.endsWith("test-classes") && !part.matches(".*/(junit|assertj|archunit|surefire)[^/]*"))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    Path temporary() {
        return temporary;
    }

    /** A started process. */
    record Started(Process process, Path said, long begun) {
        Ended ended() throws InterruptedException {
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("did not end in time: " + text());
            }
            return new Ended(process.exitValue(), text(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }

        private String text() {
            try {
                return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).ended();
    }

    Started start(String... arguments) throws IOException {
        Files.createDirectories(temporary);
        Path said = Files.createTempFile("said", ".txt");
        said.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(before);
        command.add(java.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dtonghop.home=" + home,
                "-Dtonghop.cwd=" + home,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath,
                "vn.tonghop.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        return new Started(builder.start(), said, begun);
    }
}
