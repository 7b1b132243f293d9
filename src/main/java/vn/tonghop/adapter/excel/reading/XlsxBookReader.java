package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;

/**
 * Reads .xlsx and .xlsm files, and says of every other file what it is and what to do.
 *
 * <p>The file is told by its bytes. Its container must be sound: at most 20 MB and 2,000 entries, at most 200 MB
 * unpacked, unique and safe names, no two entries in the same bytes, directory and entry headers in agreement, the
 * checksum of <em>every</em> entry verified. Its XML must be plain: no document type, nothing external. Then the sheets
 * are streamed, cell by cell:
 *
 * <ul>
 *   <li>a number by the grammar of {@link NumberGrammar}, rounded to 15 significant digits; a stored text that is no
 *       number is a {@code BadNumber};
 *   <li>a text from the shared strings, inline or from a formula, formatted runs joined, {@code _xHHHH_} resolved;
 *   <li>of a formula the result that was stored with it, {@code Uncomputed} if there is none; nothing is ever computed, no
 *       macro run, no link followed;
 *   <li>cells that are merely formatted are left out; hidden sheets and rows are read and marked.
 * </ul>
 *
 * <p>A cell or a row that is given twice refuses the file, since programs differ in which of the two they show.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class XlsxBookReader implements BookReader {
    private static final Set<String> EXTENSIONS = Set.of("xlsx", "xlsm", "xltx", "xltm");

    private final ReadingLimits limits;

    public XlsxBookReader() {
        this(ReadingLimits.standard());
    }

    XlsxBookReader(ReadingLimits limits) {
        this.limits = limits;
    }

    @Override
    public Reading read(String name, byte[] bytes) {
        XmlParser xml = XmlParser.hardened();
        return guarded(name, () -> opened(name, bytes, xml));
    }

    /** The boundary: whatever the bytes lead to becomes a reading. */
    static Reading guarded(String name, Supplier<Reading> reading) {
        try {
            return reading.get();
        } catch (Unreadable e) {
            return e.refusal(name);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // The file was too much in a way no limit foresaw. What was read of it is garbage now: the next file goes
            // on.
            return Unreadable.tooMuchContent().refusal(name);
        } catch (RuntimeException e) {
            // The port promises never to throw for bytes, and a file that confuses a parser is damaged to the officer.
            return Unreadable.damaged().refusal(name);
        }
    }

    private Reading opened(String name, byte[] bytes, XmlParser xml) {
        if (bytes.length > limits.fileBytes()) {
            throw Unreadable.fileTooLarge(limits.fileBytes());
        }
        FileKind kind = FileKindDetector.detect(bytes, limits);
        if (kind != FileKind.XLSX) {
            return refused(kind, name, bytes);
        }
        try (PartPackage parts = PartPackage.of(bytes, limits)) {
            Book book = new XlsxPackage(parts, xml, new Budget(limits)).book();
            return new Opened(book, notes(name, book));
        }
    }

    private Refused refused(FileKind kind, String name, byte[] bytes) {
        Optional<String> inner = kind == FileKind.ARCHIVE
                ? ArchiveListing.firstSpreadsheet(bytes, limits).map(Unreadable::shown)
                : Optional.empty();
        Message reason = inner.map(file -> Message.of("file.archive.with", name, file))
                .orElseGet(() -> Message.of(kind.phrase(), name));
        return new Refused(kind.rule(), reason);
    }

    private static List<Note> notes(String name, Book book) {
        List<Note> notes = new ArrayList<>();
        if (book.macros()) {
            notes.add(new Note("FILE.MACROS", true, Message.of("file.macros", name)));
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.contains(extension)) {
            notes.add(new Note("FILE.EXTENSION", false, Message.of("file.extension", name)));
        }
        return notes;
    }
}
