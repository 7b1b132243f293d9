package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/**
 * What the formulas of an .xls workbook refer to by number: other sheets, other workbooks, names. Turns their tokens into
 * the text that a person would type; nothing is computed and no other file is opened.
 */
final class XlsLinks implements FormulaRenderingWorkbook {
    private static final int SUPPORTING_BOOK = 0x01ae;
    private static final int EXTERNAL_NAME = 0x0023;
    private static final int EXTERNAL_SHEETS = 0x0017;
    private static final int NAME = 0x0018;
    private static final int ITSELF = 0x0401;
    private static final int ADD_IN = 0x3a01;
    private static final int BUILT_IN = 0x20;
    private static final String UNKNOWN = "#REF!";

    /** From here on numbers stand for a deleted sheet or for the workbook as a whole. */
    private static final int NO_SHEET = 0xfffe;

    /**
     * A workbook that formulas refer to.
     *
     * @param name empty for this workbook and for functions of add-ins
     */
    private record SourceBook(String name, List<String> sheets, List<String> names) {}

    /** A range of sheets of a source book, by number. */
    private record SheetRange(int book, int first, int last) {}

    private final List<SourceBook> books = new ArrayList<>();
    private final List<SheetRange> ranges = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    /** Takes a record of the globals that is about references; other records are of no interest. */
    void take(BiffReader in) {
        switch (in.id()) {
            case SUPPORTING_BOOK -> books.add(book(in));
            case EXTERNAL_NAME -> addExternalName(in);
            case EXTERNAL_SHEETS -> addRanges(in);
            case NAME -> names.add(name(in));
            default -> {
                // colours, windows, printers: nothing that changes what a cell says
            }
        }
    }

    void name(List<XlsGlobals.SheetEntry> entries) {
        entries.forEach(entry -> sheets.add(entry.name()));
    }

    boolean hasExternal() {
        return books.stream().anyMatch(book -> !book.name().isEmpty());
    }

    /** The text of a formula; a mark that stands for any formula if its tokens make none. */
    String text(Ptg[] tokens) {
        try {
            return FormulaRenderer.toFormulaString(this, tokens);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // POI's renderer throws whatever comes up at tokens it does not expect. The stored result is as good as
            // any.
            return UNKNOWN;
        }
    }

    private static SourceBook book(BiffReader in) {
        int length = in.u16(2);
        if (in.length() == 4 && (length == ITSELF || length == ADD_IN)) {
            return new SourceBook("", List.of(), new ArrayList<>());
        }
        String path = in.text(4, length);
        List<String> sheetNames = new ArrayList<>();
        int at = 5 + (in.u8(4) & 1) * length + length;
        for (int i = in.u16(0); i > 0 && at + 3 <= in.length(); i--) {
            int letters = in.u16(at);
            int size = letters * ((in.u8(at + 2) & 1) + 1);
            if (at + 3 + size > in.length()) {
                break; // goes on in the next record; the sheet will be shown without its name
            }
            sheetNames.add(in.text(at + 2, letters));
            at += 3 + size;
        }
        return new SourceBook(fileName(path), sheetNames, new ArrayList<>());
    }

    /** Paths are encoded with control characters between their steps (MS-XLS 2.5.277). */
    private static String fileName(String path) {
        String[] steps = path.split("[\\x00-\\x1f/\\\\]");
        String last = steps.length == 0 ? "" : steps[steps.length - 1];
        return last.isEmpty() ? "?" : last;
    }

    private void addExternalName(BiffReader in) {
        if (books.isEmpty() || in.length() < 8) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        books.get(books.size() - 1).names().add(in.text(7, in.u8(6)));
    }

    private void addRanges(BiffReader in) {
        int count = in.u16(0);
        for (int i = 0; i < count && 2 + 6 * i + 6 <= in.length(); i++) {
            int at = 2 + 6 * i;
            ranges.add(new SheetRange(in.u16(at), in.u16(at + 2), in.u16(at + 4)));
        }
    }

    private static String name(BiffReader in) {
        String name = in.text(14, in.u8(3));
        if (name.isEmpty()) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        return (in.u16(0) & BUILT_IN) == 0 ? name : "_builtin" + (int) name.charAt(0);
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(int index) {
        SheetRange range = at(ranges, index);
        SourceBook book = at(books, range.book());
        if (book.name().isEmpty()) {
            return null;
        }
        return new ExternalSheet(
                book.name(),
                range.first() < book.sheets().size() ? book.sheets().get(range.first()) : "?");
    }

    @Override
    public String getSheetFirstNameByExternSheet(int index) {
        return sheet(at(ranges, index).first());
    }

    @Override
    public String getSheetLastNameByExternSheet(int index) {
        return sheet(at(ranges, index).last());
    }

    private String sheet(int number) {
        return number >= NO_SHEET ? UNKNOWN : at(sheets, number);
    }

    @Override
    public String resolveNameXText(NameXPtg token) {
        SourceBook book = at(books, at(ranges, token.getSheetRefIndex()).book());
        return at(book.names().isEmpty() ? names : book.names(), token.getNameIndex());
    }

    @Override
    public String getNameText(NamePtg token) {
        return at(names, token.getIndex());
    }

    /** A number that leads nowhere is a damage: formulas may refer to a deleted sheet, not to one that never was. */
    private static <T> T at(List<T> list, int index) {
        if (index < 0 || index >= list.size()) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        return list.get(index);
    }
}
