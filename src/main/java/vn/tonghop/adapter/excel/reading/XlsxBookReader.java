package vn.tonghop.adapter.excel.reading;

import java.util.List;
import java.util.Map;
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
    private static final int MOST_CELLS = 10;

    private final ReadingLimits limits;

    public XlsxBookReader() {
        this(ReadingLimits.standard());
    }

    XlsxBookReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads workbooks that the program has written itself, which may be larger than what is let in from others. */
    public static XlsxBookReader ofOwnWorkbooks() {
        return new XlsxBookReader(ReadingLimits.ofOwnWorkbooks());
    }

    @Override
    public Reading read(String name, byte[] bytes) {
        XmlParser xml = XmlParser.hardened();
        return new FileGate(limits, Map.of(FileKind.XLSX, content -> opened(name, content, xml, limits)))
                .read(name, bytes);
    }

    /**
     * @param name of the file, for the messages
     * @throws Unreadable if the package is not sound
     */
    static Opened opened(String name, byte[] bytes, XmlParser xml, ReadingLimits limits) {
        try (PartPackage parts = PartPackage.of(bytes, limits)) {
            XlsxPackage file = new XlsxPackage(parts, xml, new Budget(limits));
            Book book = file.book();
            return new Opened(book, discussed(name, file.discussed()));
        }
    }

    /** What people write to each other in comments is not read, so that they have to be told. */
    private static List<Note> discussed(String name, List<String> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        String shown = String.join(", ", cells.subList(0, Math.min(cells.size(), MOST_CELLS)))
                + (cells.size() > MOST_CELLS ? ", …" : "");
        Message message = Message.of("file.threads", name, Integer.toString(cells.size()), shown);
        return List.of(new Note("FILE.THREADED-COMMENTS", false, message));
    }
}
