package vn.tonghop.mistakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.testing.LibreOffice;

/** A way in which a spoilt form is kept before it is read. A format more is a constant more. */
interface Medium {
    /** The kinds. */
    enum Kind {
        /** Not kept at all: the cells as they are. */
        CELLS,
        /** A file as Excel keeps it. */
        XLSX,
        /** That file opened and saved by LibreOffice. */
        LIBREOFFICE,
        /** A file of Excel 97. */
        XLS,
        /** One sheet as text. */
        CSV
    }

    /** So many files LibreOffice opens in one start. */
    int AT_ONCE = 40;

    /** What reading each gives, in the same order. */
    List<BookReader.Reading> readAll(List<Desk> desks) throws IOException, InterruptedException;

    static Medium of(Kind kind, Path folder) {
        return switch (kind) {
            case CELLS ->
                desks -> desks.stream()
                        .<BookReader.Reading>map(d -> new BookReader.Opened(d.book.book(), List.of()))
                        .toList();
            case XLSX ->
                desks -> desks.stream()
                        .map(d -> SampleOffice.reading(d.fileName, KeptFile.of(d)))
                        .toList();
            case XLS ->
                desks -> desks.stream()
                        .map(d -> SampleOffice.reading(d.fileName, OldFile.of(d)))
                        .toList();
            case CSV ->
                desks -> desks.stream()
                        .map(d -> SampleOffice.reading(d.fileName, PlainTextFile.of(d.book.sheets.get(0))))
                        .toList();
            case LIBREOFFICE -> desks -> saved(desks, "xlsx", folder);
        };
    }

    private static List<BookReader.Reading> saved(List<Desk> desks, String format, Path folder)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < desks.size(); i++) {
            files.add(Files.write(folder.resolve("f" + i + ".xlsx"), KeptFile.of(desks.get(i))));
        }
        List<Path> saved = new ArrayList<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            saved.addAll(LibreOffice.convertAll(some, format, Files.createDirectories(folder.resolve(format))));
        }
        List<BookReader.Reading> readings = new ArrayList<>();
        for (int i = 0; i < desks.size(); i++) {
            readings.add(SampleOffice.reading(desks.get(i).fileName, Files.readAllBytes(saved.get(i))));
        }
        return readings;
    }
}
