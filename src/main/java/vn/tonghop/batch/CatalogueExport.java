package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.model.Phrases;
import vn.tonghop.publish.catalogue.CatalogueWorkbook;

/** Writes the catalogue as a workbook for an officer to edit. */
public final class CatalogueExport {
    private CatalogueExport() {}

    /**
     * Writes the workbook as a whole. A file that says something else already is left alone: it may hold an officer's
     * work.
     *
     * @return whether the file is the catalogue's workbook now
     * @throws IOException if it cannot be written
     */
    public static boolean write(Workplace place, Path file, Phrases phrases) throws IOException {
        CatalogueFolder.CatalogueFiles files = CatalogueFolder.files(place.catalogue());
        byte[] bytes = new XlsxWorkbookWriter().write(CatalogueWorkbook.of(files.tables(), phrases));
        if (Files.exists(file)) {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + file.getFileName() + ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }
}
