package vn.tonghop.adapter.excel.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.Formula;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LittleEndianByteArrayInputStream;
import vn.tonghop.model.CellAddress;

/** The formulas of one sheet of an .xls workbook, those that are stored once for many cells among them. */
final class XlsFormulas {
    static final int SHARED = 0x04bc;
    static final int ARRAY = 0x0221;
    static final int TABLE = 0x0236;

    private static final String WHAT_IF = "TABLE()";
    private static final String LOST = "#REF!";

    /** A formula stored once; references are relative to each cell unless it is one formula for a whole range. */
    private record Group(List<Ptg> tokens, boolean relative) {}

    private final XlsLinks links;
    private final Budget budget;
    private final Map<CellAddress, Group> groups = new HashMap<>();

    XlsFormulas(XlsLinks links, Budget budget) {
        this.links = links;
        this.budget = budget;
    }

    /** Takes the formula of a group, which stands behind the first cell of the group. */
    void define(BiffReader in) {
        budget.takeCell();
        CellAddress first = new CellAddress(in.u16(0) + 1, in.u8(4) + 1);
        switch (in.id()) {
            case SHARED -> tokens(in, 8, 10).ifPresent(t -> groups.put(first, new Group(t, true)));
            case ARRAY -> tokens(in, 12, 14).ifPresent(t -> groups.put(first, new Group(t, false)));
            default -> groups.remove(first); // a what-if table has no formula text
        }
    }

    String text(XlsFormula formula) {
        try {
            return rendered(formula);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // Tokens that POI does not know: the text is lost, the stored result is as good as any.
            return LOST;
        }
    }

    private String rendered(XlsFormula formula) {
        Formula stored = Formula.read(
                formula.tokenBytes(), new LittleEndianByteArrayInputStream(formula.tokens()), formula.tokens().length);
        CellReference group = stored.getExpReference();
        if (group == null) {
            return links.text(stored.getTokens());
        }
        boolean table = formula.tokenBytes() > 0 && formula.tokens()[0] == 2;
        Group shared = groups.get(new CellAddress(group.getRow() + 1, group.getCol() + 1));
        if (shared == null) {
            return table ? WHAT_IF : LOST;
        }
        Ptg[] own = shared.tokens().toArray(Ptg[]::new);
        Ptg[] tokens = shared.relative()
                ? new SharedFormula(SpreadsheetVersion.EXCEL97)
                        .convertSharedFormulas(
                                own,
                                formula.address().row() - 1,
                                formula.address().column() - 1)
                : own;
        return links.text(tokens);
    }

    private static Optional<List<Ptg>> tokens(BiffReader in, int sizeAt, int at) {
        int size = in.u16(sizeAt);
        byte[] bytes = in.bytes(at, in.length() - at);
        if (size > bytes.length) {
            throw Unreadable.damaged(XlsWorkbook.STREAM);
        }
        try {
            return Optional.of(List.of(Formula.read(size, new LittleEndianByteArrayInputStream(bytes), bytes.length)
                    .getTokens()));
        } catch (RuntimeException e) {
            return Optional.empty(); // see above
        }
    }
}
