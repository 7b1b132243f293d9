package vn.tonghop.adapter.excel.reading;

import java.util.List;
import java.util.Map;
import vn.tonghop.model.grid.BookReader;

/**
 * Reads whatever comes back: .xlsx and .xlsm as {@link XlsxBookReader} does, .xls of Excel 97 to 2003 as {@link XlsWorkbook}
 * does, and plain text as another reader makes cells of it. Every other kind of file is refused with what to do; which kind
 * it is, its bytes say.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class SpreadsheetReader implements BookReader {
    private final ReadingLimits limits;
    private final BookReader plainText;

    /** @param plainText reads files without any control characters, such as CSV */
    public SpreadsheetReader(BookReader plainText) {
        this(plainText, ReadingLimits.standard());
    }

    SpreadsheetReader(BookReader plainText, ReadingLimits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    @Override
    public Reading read(String name, byte[] bytes) {
        XmlParser xml = XmlParser.hardened();
        FileGate gate = new FileGate(
                limits,
                Map.of(
                        FileKind.XLSX, content -> XlsxBookReader.opened(name, content, xml, limits),
                        FileKind.XLS, content -> new Opened(XlsWorkbook.read(content, new Budget(limits)), List.of()),
                        FileKind.TEXT, content -> plainText.read(name, content)));
        return gate.read(name, bytes);
    }
}
