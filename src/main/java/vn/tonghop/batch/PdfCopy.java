package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tonghop.model.Period;

/**
 * The report as PDF, made by the LibreOffice of the machine when somebody asks for it. Its bytes depend on that program and on the moment, so it
 * is in no receipt, and the next run that publishes takes it away.
 */
public final class PdfCopy {
    private static final String PROGRAM = "soffice";
    private static final long TIMEOUT_SECONDS = 180;

    /** What became of it. */
    public enum Result {
        MADE,
        /** There is no LibreOffice. */
        NO_PROGRAM,
        /** LibreOffice was asked and wrote nothing. */
        FAILED
    }

    private PdfCopy() {}

    /** The name of the copy. */
    static String name(Period period) {
        return "bao-cao-" + period + ".pdf";
    }

    /**
     * Makes the copy beside the published report.
     *
     * @throws IOException if the folders cannot be written
     */
    public static Result make(Workplace place, Period period) throws IOException, InterruptedException {
        Path report = place.results(period).resolve(ReportMaking.report(period));
        Files.createDirectories(place.store());
        Path work = Files.createTempDirectory(place.store(), "pdf");
        try {
            Process process;
            try {
                process = new ProcessBuilder(
                                PROGRAM,
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
                        .start();
            } catch (IOException notThere) {
                return Result.NO_PROGRAM;
            }
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Path made = work.resolve(name(period));
            if (!Files.exists(made)) {
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
