package vn.tonghop.adapter.excel.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** The substream of one worksheet of an .xls workbook: its cells, which of its rows are hidden, which cells are merged. */
final class XlsSheet {
    private static final int ROW = 0x0208;
    private static final int NUMBER = 0x0203;
    private static final int RK = 0x027e;
    private static final int SEVERAL_RK = 0x00bd;
    private static final int SHARED_TEXT = 0x00fd;
    private static final int TEXT = 0x0204;
    private static final int RICH_TEXT = 0x00d6;
    private static final int TRUTH_OR_ERROR = 0x0205;
    private static final int FORMULA = 0x0006;
    private static final int FORMULA_TEXT = 0x0207;
    private static final int BLANK = 0x0201;
    private static final int SEVERAL_BLANK = 0x00be;
    private static final int CHART = 0x0020;
    private static final int MERGED = 0x00e5;
    private static final int HIDDEN = 0x20;

    private final BiffReader in;
    private final String name;
    private final XlsGlobals globals;
    private final Budget budget;
    private final XlsFormulas formulas;
    private final NavigableMap<CellAddress, Cell> cells = new TreeMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private CellAddress last = new CellAddress(1, 1);
    private boolean any;
    private boolean byRows = true;
    private boolean byColumns = true;
    private Optional<XlsFormula> waiting = Optional.empty();

    private XlsSheet(BiffReader in, String name, XlsGlobals globals, Budget budget) {
        this.in = in;
        this.name = name;
        this.globals = globals;
        this.budget = budget;
        this.formulas = new XlsFormulas(globals.links(), budget);
    }

    /** Reads the substream whose first record is the current one, to its end. */
    static Sheet read(BiffReader in, XlsGlobals.SheetEntry entry, XlsGlobals globals, Budget budget) {
        XlsSheet sheet = new XlsSheet(in, entry.name(), globals, budget);
        in.next();
        while (in.id() != BiffReader.EOF) {
            sheet.take();
            in.next();
        }
        sheet.keepWaiting();
        Set<Integer> hidden = new HashSet<>();
        sheet.cells.keySet().stream()
                .map(CellAddress::row)
                .filter(sheet.hiddenRows::contains)
                .forEach(hidden::add);
        return new Sheet(entry.name(), entry.visible(), sheet.cells, sheet.merged, hidden);
    }

    private void take() {
        switch (in.id()) {
            case FORMULA_TEXT -> formulaText();
            case XlsFormulas.SHARED, XlsFormulas.ARRAY, XlsFormulas.TABLE -> formulas.define(in);
            default -> {
                keepWaiting();
                takeOther();
            }
        }
    }

    private void takeOther() {
        switch (in.id()) {
            case ROW -> row();
            case NUMBER -> keep(0, 4, number(in.bits64(6)));
            case RK -> keep(0, 4, rk(in.u32(6)));
            case SEVERAL_RK -> severalRk();
            case SHARED_TEXT -> sharedText();
            case TEXT, RICH_TEXT -> keep(0, 4, text(in.text(8, in.u16(6))));
            case TRUTH_OR_ERROR -> keep(0, 4, in.u8(7) == 0 ? truth(in.u8(6)) : error(in.u8(6)));
            case FORMULA -> formula();
            case MERGED -> merged();
            case BLANK -> place(address(0));
            case SEVERAL_BLANK -> severalBlank();
            case BiffReader.BOF -> chart();
            default -> {
                // looks, windows, drawings: nothing that changes what a cell says
            }
        }
    }

    private void row() {
        if ((in.u16(12) & HIDDEN) != 0) {
            hiddenRows.add(in.u16(0) + 1);
        }
    }

    private void merged() {
        int count = in.u16(0);
        for (int i = 0; i < count; i++) {
            budget.takeCell();
            int at = 2 + 8 * i;
            int firstRow = in.u16(at);
            int lastRow = in.u16(at + 2);
            int firstColumn = in.u16(at + 4);
            int lastColumn = in.u16(at + 6);
            if (lastRow < firstRow || lastColumn < firstColumn || lastColumn > 255) {
                throw Unreadable.damaged(XlsWorkbook.STREAM);
            }
            merged.add(CellRange.of(firstRow + 1, firstColumn + 1, lastRow + 1, lastColumn + 1));
        }
    }

    private void severalRk() {
        int first = in.u16(2);
        int count = (in.length() - 6) / 6;
        if (count < 1 || in.u16(in.length() - 2) != first + count - 1) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        for (int i = 0; i < count; i++) {
            keep(i, 4 + 6 * i, rk(in.u32(6 + 6 * i)));
        }
    }

    /** Cells that are merely formatted keep their place in the order, too. */
    private void severalBlank() {
        int first = in.u16(2);
        int count = (in.length() - 6) / 2;
        if (count < 1 || in.u16(in.length() - 2) != first + count - 1) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        for (int i = 0; i < count; i++) {
            place(address(i));
        }
    }

    private void chart() {
        if (in.u16(2) != CHART) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        in.skipSubstream();
    }

    private void sharedText() {
        StyledText text = globals.string(in.u32(6))
                .orElseThrow(() -> Unreadable.damagedAt(name, address(0).toString()));
        keep(address(0), formatting(4), "", new CellValue.Text(text.text()), text.font());
    }

    private void formula() {
        CellAddress address = address(0);
        place(address);
        waiting = Optional.of(XlsFormula.of(in, address, formatting(4)));
    }

    private void formulaText() {
        XlsFormula formula =
                waiting.filter(XlsFormula::awaitsText).orElseThrow(() -> Unreadable.damaged(XlsWorkbook.STREAM));
        String text = XlsFormula.text(in, budget);
        waiting = Optional.of(formula.withText(text));
    }

    private void keepWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        XlsFormula formula = waiting.get();
        waiting = Optional.empty();
        if (formula.awaitsText()) {
            throw Unreadable.damagedAt(name, formula.address().toString());
        }
        String text = formulas.text(formula);
        budget.takeCell();
        budget.takeCharacters(text.length());
        Formatting style = formula.style();
        cells.put(formula.address(), new Cell(formula.address(), formula.value(), text, style.format(), style.font()));
    }

    /**
     * @param further columns to the right of the record's own
     * @param styleAt where the number of the cell's format stands
     */
    private void keep(int further, int styleAt, CellValue value) {
        keep(address(further), formatting(styleAt), "", value, "");
    }

    private void keep(CellAddress address, Formatting style, String formula, CellValue value, String font) {
        place(address);
        if (value instanceof CellValue.Text text && text.text().isEmpty()) {
            return;
        }
        budget.takeCell();
        cells.put(address, new Cell(address, value, formula, style.format(), font.isEmpty() ? style.font() : font));
    }

    /** Each cell stands once, and all of them row by row or all column by column: else something was moved or forged. */
    private void place(CellAddress address) {
        if (any) {
            byRows &= address.compareTo(last) > 0;
            byColumns &= address.column() > last.column()
                    || (address.column() == last.column() && address.row() > last.row());
            if (!byRows && !byColumns) {
                throw Unreadable.ambiguousCell(name, address);
            }
        }
        any = true;
        last = address;
    }

    private CellAddress address(int further) {
        int column = in.u16(2) + further;
        if (column > 255) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        return new CellAddress(in.u16(0) + 1, column + 1);
    }

    private Formatting formatting(int at) {
        return globals.formatting(in.u16(at))
                .orElseThrow(() -> Unreadable.damagedAt(name, address(0).toString()));
    }

    private CellValue text(String text) {
        budget.takeCharacters(text.length());
        return new CellValue.Text(text);
    }

    /** A number in 30 bits: a whole one or the upper half of a binary fraction, perhaps in hundredths (MS-XLS 2.5.218). */
    private static CellValue rk(long bits) {
        if ((bits & 2) == 0) {
            double value = Double.longBitsToDouble((bits & ~3L) << 32);
            return number((bits & 1) == 0 ? value : value / 100);
        }
        BigDecimal whole = BigDecimal.valueOf((int) bits >> 2);
        return new CellValue.Number(NumberGrammar.rounded((bits & 1) == 0 ? whole : whole.movePointLeft(2)));
    }

    static CellValue number(long bits) {
        return number(Double.longBitsToDouble(bits));
    }

    private static CellValue number(double value) {
        String stored = Double.toString(value);
        return NumberGrammar.read(stored)
                .<CellValue>map(CellValue.Number::new)
                .orElseGet(() -> new CellValue.BadNumber(stored));
    }

    static CellValue truth(int value) {
        return value > 1 ? new CellValue.BadNumber(Integer.toString(value)) : new CellValue.Truth(value == 1);
    }

    static CellValue error(int code) {
        return XlsFormula.error(code);
    }
}
