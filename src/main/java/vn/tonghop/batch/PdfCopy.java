package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tonghop.model.Period;

/**
 * The report as PDF, made by the LibreOffice of the machine when somebody asks for it. Its bytes depend on that program and on the moment, so it
 * is in no receipt, and the next run that publishes takes it away.
 */
public final class PdfCopy {
    private static final long TIMEOUT_SECONDS = 180;

    /** Where the installer for Windows puts it: it is on nobody's path there. */
    private static final List<String> PROGRAM_FOLDERS = List.of("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)");

    /** What became of it. */
    public enum Result {
        MADE,
        /** There is no LibreOffice. */
        NO_PROGRAM,
        /** LibreOffice was asked and wrote nothing, or did not finish. */
        FAILED
    }

    private PdfCopy() {}

    /** The name of the copy. */
    static String name(Period period) {
        return "bao-cao-" + period + ".pdf";
    }

    /** LibreOffice, wherever it may be: on the path first. */
    private static List<String> programs() {
        Stream<Path> installed = PROGRAM_FOLDERS.stream()
                .map(System::getenv)
                .filter(folder -> folder != null && !folder.isBlank())
                .map(folder -> Path.of(folder, "LibreOffice", "program", "soffice.exe"));
        return Stream.concat(
                        Stream.of("soffice"),
                        Stream.concat(
                                        installed,
                                        Stream.of(Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice")))
                                .filter(Files::isExecutable)
                                .map(Path::toString))
                .toList();
    }

    private static Optional<Process> started(Path report, Path work) {
        for (String program : programs()) {
            try {
                return Optional.of(new ProcessBuilder(
                                program,
                                "-env:UserInstallation="
                                        + work.resolve("profile").toUri(),
                                "--headless",
                                "--norestore",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                work.toString(),
                                report.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("log.txt").toFile())
                        .start());
            } catch (IOException notThere) {
                // Perhaps the next one is.
            }
        }
        return Optional.empty();
    }

    /**
     * Makes the copy beside the published report.
     *
     * @throws IOException if the copy cannot be written there
     */
    public static Result make(Workplace place, Period period) throws IOException, InterruptedException {
        Path report = place.results(period).resolve(ReportMaking.report(period));
        Files.createDirectories(place.store());
        Path work = Files.createTempDirectory(place.store(), "pdf");
        try {
            Optional<Process> started = started(report, work);
            if (started.isEmpty()) {
                return Result.NO_PROGRAM;
            }
            Process process = started.get();
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Path made = work.resolve(name(period));
            // What a program left that was stopped or gave up may be half a file.
            if (!ended || process.exitValue() != 0 || !Files.exists(made)) {
                return Result.FAILED;
            }
            Files.move(made, place.results(period).resolve(name(period)), StandardCopyOption.REPLACE_EXISTING);
            return Result.MADE;
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
