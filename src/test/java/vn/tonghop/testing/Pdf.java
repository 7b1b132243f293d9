package vn.tonghop.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Poppler reads in a PDF. */
public final class Pdf {
    private static final String PROGRAM = "pdftotext";

    private Pdf() {}

    /** Whether the program can be found; a test that needs it is skipped where it cannot. */
    public static boolean isReadable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** All of its text, pages in order. */
    public static String text(Path pdf) throws IOException, InterruptedException {
        return String.join("\n", pages(pdf));
    }

    /** The text of each page, lines as they stand on it. */
    public static List<String> pages(Path pdf) throws IOException, InterruptedException {
        Path text = Files.createTempFile("pdf", ".txt");
        try {
            Process process = new ProcessBuilder(PROGRAM, "-layout", "-enc", "UTF-8", pdf.toString(), text.toString())
                    .inheritIO()
                    .start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(PROGRAM + " ended with " + exit + " on " + pdf);
            }
            // Each page ends with a form feed.
            List<String> pages = new ArrayList<>(
                    Arrays.asList(Files.readString(text, StandardCharsets.UTF_8).split("\f", -1)));
            pages.remove(pages.size() - 1);
            return pages;
        } finally {
            Files.delete(text);
        }
    }
}
