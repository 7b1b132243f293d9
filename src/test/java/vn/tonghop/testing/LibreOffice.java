package vn.tonghop.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice of this machine, run without a window: a second opinion on the files we write. Each call has a profile of
 * its own, so that calls do not meet each other or the LibreOffice of the person at the machine.
 */
public final class LibreOffice {
    private static final String PROGRAM = "soffice";
    private static final long TIMEOUT_SECONDS = 180;

    /** For each file after the first. */
    private static final long MORE_SECONDS = 60;

    /** Makes LibreOffice compute every formula of a workbook it opens; otherwise it believes the stored results. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Whether the program can be found; a test that needs it is skipped where it cannot. */
    public static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /**
     * Opens a file, computes the formulas of a workbook anew, and saves it in another format.
     *
     * @param format what {@code --convert-to} takes: {@code xlsx}, {@code pdf} or {@code csv:filter:options}
     * @return the file written into {@code outDir}: the name of {@code file} with the format's extension
     * @throws IllegalStateException if LibreOffice did not write it within three minutes
     */
    public static Path convert(Path file, String format, Path outDir) throws IOException, InterruptedException {
        return convertAll(List.of(file), format, outDir).get(0);
    }

    /** Does the same with several files in one start of the program, which has a minute more for each. */
    public static List<Path> convertAll(List<Path> files, String format, Path outDir)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("libreoffice");
        try {
            Path log = work.resolve("log.txt");
            Path profile = Files.createDirectories(work.resolve("profile/user"));
            Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS);
            Process process = new ProcessBuilder(command(files, format, outDir, work.resolve("profile")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(TIMEOUT_SECONDS + MORE_SECONDS * (files.size() - 1), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            List<Path> written = files.stream()
                    .map(file -> outDir.resolve(name(file, format)))
                    .toList();
            Optional<Path> absent =
                    written.stream().filter(file -> !Files.exists(file)).findFirst();
            if (!ended || absent.isPresent()) {
                throw new IllegalStateException("LibreOffice wrote no " + absent.orElse(outDir) + ": "
                        + Files.readString(log, StandardCharsets.UTF_8));
            }
            return written;
        } finally {
            delete(work);
        }
    }

    private static List<String> command(List<Path> files, String format, Path outDir, Path profile) {
        Stream<String> program = Stream.of(
                PROGRAM,
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                format,
                "--outdir",
                outDir.toString());
        return Stream.concat(program, files.stream().map(Path::toString)).toList();
    }

    private static String name(Path file, String format) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + "." + format.split(":", 2)[0];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(LibreOffice::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
