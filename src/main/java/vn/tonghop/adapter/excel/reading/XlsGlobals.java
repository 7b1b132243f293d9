package vn.tonghop.adapter.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first substream of an .xls workbook: its sheets, shared texts, formats, and what formulas refer to. */
final class XlsGlobals {
    /**
     * @param at where its substream begins
     */
    record SheetEntry(String name, boolean visible, long at) {}

    private static final int FILE_PASS = 0x002f;
    private static final int DATE_MODE = 0x0022;
    private static final int FONT = 0x0031;
    private static final int FORMAT = 0x041e;
    private static final int CELL_FORMAT = 0x00e0;
    private static final int SHEET = 0x0085;
    private static final int STRINGS = 0x00fc;

    /** Number 4 is left out for reasons of Excel 2. */
    private static final int FONT_LEFT_OUT = 4;

    private record CellFormat(int font, int format) {}

    private final List<SheetEntry> sheets = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<CellFormat> cellFormats = new ArrayList<>();
    private final Map<Integer, Formatting> formattings = new HashMap<>();
    private final XlsLinks links = new XlsLinks();
    private final Budget budget;
    private XlsStrings strings;
    private boolean stringsSeen;
    private boolean date1904;

    private XlsGlobals(BiffReader in, Budget budget) {
        this.budget = budget;
        this.strings = XlsStrings.none(in, budget);
    }

    /** Reads the substream whose first record is the current one. */
    static XlsGlobals read(BiffReader in, Budget budget) {
        XlsGlobals globals = new XlsGlobals(in, budget);
        in.next();
        while (in.id() != BiffReader.EOF) {
            globals.take(in);
            in.next();
        }
        globals.links.name(globals.sheets);
        return globals;
    }

    List<SheetEntry> sheets() {
        return List.copyOf(sheets);
    }

    boolean date1904() {
        return date1904;
    }

    XlsLinks links() {
        return links;
    }

    Optional<StyledText> string(long index) {
        return strings.find(index);
    }

    /** The format of a cell; empty if the file has none of this number. */
    Optional<Formatting> formatting(int number) {
        if (number >= cellFormats.size()) {
            return cellFormats.isEmpty() ? Optional.of(Formatting.PLAIN) : Optional.empty();
        }
        return Optional.of(formattings.computeIfAbsent(number, n -> formatting(cellFormats.get(n))));
    }

    private Formatting formatting(CellFormat cell) {
        return new Formatting(
                NumberFormats.meaning(cell.format(), codes.getOrDefault(cell.format(), "")), font(cell.font()));
    }

    private String font(int number) {
        int index = number > FONT_LEFT_OUT ? number - 1 : number;
        return index < fonts.size() ? fonts.get(index) : "";
    }

    private void take(BiffReader in) {
        switch (in.id()) {
            case FILE_PASS -> throw Unreadable.password();
            case DATE_MODE -> date1904 = in.u16(0) == 1;
            case FONT -> addFont(in);
            case FORMAT -> addCode(in);
            case CELL_FORMAT -> addCellFormat(in);
            case SHEET -> addSheet(in);
            case STRINGS -> addStrings(in);
            case BiffReader.BOF -> throw Unreadable.damaged(XlsWorkbook.STREAM);
            default -> links.take(in);
        }
    }

    private void addFont(BiffReader in) {
        budget.takeCell();
        fonts.add(in.text(15, in.u8(14)));
    }

    private void addCode(BiffReader in) {
        budget.takeCell();
        codes.put(in.u16(0), in.text(4, in.u16(2)));
    }

    private void addCellFormat(BiffReader in) {
        budget.takeCell();
        cellFormats.add(new CellFormat(in.u16(0), in.u16(2)));
    }

    private void addSheet(BiffReader in) {
        budget.takeCell();
        int hidden = in.u8(4) & 3;
        String name = in.text(7, in.u8(6));
        if (name.isEmpty() || hidden == 3) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        sheets.add(new SheetEntry(name, hidden == 0, in.u32(0)));
    }

    private void addStrings(BiffReader in) {
        if (stringsSeen) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        stringsSeen = true;
        strings = XlsStrings.read(in, budget, this::font);
    }
}
