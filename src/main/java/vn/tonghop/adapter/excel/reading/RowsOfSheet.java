package vn.tonghop.adapter.excel.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;

/**
 * The rows of a sheet ({@code sheetData}): its cells that hold something, and which of their rows are hidden.
 *
 * <p>Nothing unknown is passed over here: a misspelt element or attribute could hide a number, and Excel itself opens no
 * such file. Cells that are merely formatted cost nothing, even a million rows of them.
 */
final class RowsOfSheet {
    private static final int ROW = 1;
    private static final int CELL = 2;
    private static final int CONTENT = 3;

    private static final Set<String> ROW_ATTRIBUTES = Set.of(
            "r",
            "spans",
            "s",
            "customFormat",
            "ht",
            "hidden",
            "customHeight",
            "outlineLevel",
            "collapsed",
            "thickTop",
            "thickBot",
            "ph");
    private static final Set<String> CELL_ATTRIBUTES = Set.of("r", "s", "t", "cm", "vm", "ph");

    /** Stands for a shared formula whose text the file does not hold: still a formula, whose result is as good as any. */
    private static final String LOST_FORMULA = "#REF!";

    private final String sheet;
    private final WorkbookContext context;
    private final PartHandler source;
    private final Positions positions;
    private final RichText inline;
    private final NavigableMap<CellAddress, Cell> cells = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final Map<String, SharedFormula> sharedFormulas = new HashMap<>();

    private boolean inHiddenRow;
    private CellDraft draft = CellDraft.of(new CellAddress(1, 1), StoredAs.NUMBER, Formatting.PLAIN);
    private boolean formulaSeen;
    private FormulaMark formulaMark = FormulaMark.PLAIN;

    RowsOfSheet(String sheet, WorkbookContext context, PartHandler source) {
        this.sheet = sheet;
        this.context = context;
        this.source = source;
        this.positions = new Positions(sheet);
        this.inline = new RichText(source);
    }

    NavigableMap<CellAddress, Cell> cells() {
        return cells;
    }

    /** Numbers of the hidden rows that hold something. */
    Set<Integer> hidden() {
        return hidden;
    }

    /** @param level 1 for rows */
    void start(int level, String name, Attributes attributes) {
        switch (level) {
            case ROW -> row(name, attributes);
            case CELL -> cell(name, attributes);
            case CONTENT -> content(name, attributes);
            default -> inline.start(level - CONTENT, name, attributes);
        }
    }

    void end(int level, String name) {
        switch (level) {
            case ROW -> inHiddenRow = false;
            case CELL -> keep();
            case CONTENT -> fill(name);
            default -> inline.end(level - CONTENT, name);
        }
    }

    private void row(String name, Attributes attributes) {
        if (!name.equals("row") || !XmlAttributes.onlyNamed(attributes, ROW_ATTRIBUTES)) {
            throw Unreadable.damaged(source.part());
        }
        positions.row(XmlAttributes.find(attributes, "r"));
        inHiddenRow = XmlAttributes.isTrue(attributes, "hidden");
    }

    private void cell(String name, Attributes attributes) {
        if (name.equals("extLst")) {
            source.skip();
            return;
        }
        if (!name.equals("c") || !XmlAttributes.onlyNamed(attributes, CELL_ATTRIBUTES)) {
            throw Unreadable.damaged(source.part());
        }
        CellAddress address = positions.cell(XmlAttributes.find(attributes, "r"));
        StoredAs type =
                StoredAs.find(XmlAttributes.find(attributes, "t").orElse("n")).orElseThrow(() -> damagedAt(address));
        Formatting style = XmlAttributes.wholeNumber(
                        XmlAttributes.find(attributes, "s").orElse("0"))
                .flatMap(context::style)
                .orElseThrow(() -> damagedAt(address));
        draft = CellDraft.of(address, type, style);
        formulaSeen = false;
    }

    private void content(String name, Attributes attributes) {
        switch (name) {
            case "v" -> {
                refuseIf(draft.stored().isPresent());
                source.collect();
            }
            case "is" -> {
                refuseIf(draft.inline().isPresent());
                if (draft.type() != StoredAs.INLINE_STRING) {
                    throw damagedAt(draft.address());
                }
            }
            case "f" -> {
                refuseIf(formulaSeen);
                formulaSeen = true;
                formulaMark = FormulaMark.of(attributes);
                source.collect();
            }
            case "extLst" -> source.skip();
            default -> throw damagedAt(draft.address());
        }
    }

    private void fill(String name) {
        draft = switch (name) {
            case "v" -> draft.withStored(source.collected());
            case "f" -> draft.withFormula(formula(source.collected()));
            default -> draft.withInline(inline.take());
        };
    }

    private String formula(String text) {
        String plain = EscapedText.decode(text);
        if (!formulaMark.isShared()) {
            return plain.isEmpty() ? formulaMark.substitute() : plain;
        }
        if (!plain.isEmpty()) {
            sharedFormulas.put(formulaMark.group(), new SharedFormula(draft.address(), plain));
            return plain;
        }
        SharedFormula shared = sharedFormulas.get(formulaMark.group());
        if (shared == null) {
            return LOST_FORMULA;
        }
        String moved = shared.at(draft.address());
        source.budget().takeCharacters(moved.length());
        return moved;
    }

    private void keep() {
        draft.cell(context).ifPresent(cell -> {
            source.budget().takeCell();
            cells.put(cell.address(), cell);
            if (inHiddenRow) {
                hidden.add(cell.address().row());
            }
        });
    }

    private void refuseIf(boolean twice) {
        if (twice) {
            throw Unreadable.ambiguousCell(sheet, draft.address());
        }
    }

    private Unreadable damagedAt(CellAddress address) {
        return Unreadable.damagedAt(sheet, address.toString());
    }
}
