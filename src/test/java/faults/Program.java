package faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import vn.tonghop.testing.ClassPath;

/**
 * The program in a process of its own, as {@code run.sh} starts it, from the classes under test. The machine's temporary folder
 * is one of its own, so that what is left there is seen. Every {@code with} gives another one.
 *
 * @param before what the process is started by, such as strace
 */
record Program(
        Path java,
        Path home,
        Path temporary,
        String classPath,
        List<String> before,
        List<String> options,
        Map<String, String> environment) {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true");

    /** How a process ended. */
    record Ended(int exit, String said, long milliseconds) {
        /** The end of what it said, for a message. */
        String tail() {
            return said.length() > 600 ? said.substring(said.length() - 600) : said;
        }
    }

    /** With the Java that runs the tests. */
    static Program in(Path home) {
        return plain(Path.of(System.getProperty("java.home")), home, Packed.ONCE.classPath())
                .with("-Dfile.encoding=UTF-8", "-XX:SharedArchiveFile=" + Packed.ONCE.archive());
    }

    /** With another Java, and nothing said about charsets. */
    static Program in(Path home, Path java) {
        return plain(java, home, Packed.ONCE.classPath());
    }

    private static Program plain(Path java, Path home, String classPath) {
        return new Program(java, home, home.resolve("machine-temp"), classPath, List.of(), FLAGS, Map.of());
    }

    Program with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Program(java, home, temporary, classPath, before, all, environment);
    }

    Program under(List<String> command) {
        return new Program(java, home, temporary, classPath, command, options, environment);
    }

    Program environment(String name, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(name, value);
        return new Program(java, home, temporary, classPath, before, options, all);
    }

    Program temporary(Path folder) {
        return new Program(java, home, folder, classPath, before, options, environment);
    }

    /** A jar of the classes under test, and an archive of what a run loads: made once, they halve the start. */
    private record Packed(String classPath, Path archive) {
        static final Packed ONCE = make();

        private static Packed make() {
            try {
                Path folder = Files.createTempDirectory("faults");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Trial.delete(folder)));
                Path jar = folder.resolve("classes.jar");
                Path archive = folder.resolve("classes.jsa");
                List<String> parts = new ArrayList<>(Program.parts()
                        .filter(part -> !part.endsWith("test-classes"))
                        .toList());
                Path classes = parts.stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow();
                pack(classes, jar);
                parts.replaceAll(part -> Path.of(part).equals(classes) ? jar.toString() : part);
                Packed packed = new Packed(String.join(File.pathSeparator, parts), archive);
                SmallOffice office =
                        SmallOffice.open(folder.resolve("office"), 1).returned("2023-11");
                plain(Path.of(System.getProperty("java.home")), office.home(), packed.classPath())
                        .with("-XX:ArchiveClassesAtExit=" + archive)
                        .run("consolidate", "--period", "2023-11", "--quiet");
                return packed;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
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

    /** The class path of the program. */
    private static Stream<String> parts() {
        return ClassPath.parts().stream()
                .map(Path::toString)
                .filter(part -> !part.matches(".*/(junit|assertj|archunit|surefire)[^/]*"));
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
                String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
                Files.deleteIfExists(said);
                return text;
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
