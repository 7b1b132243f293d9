package vn.tonghop.forms;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** What stands on the sheets of a form, looked up the way a person would: by the words of a row. */
final class Verdicts {
    private final Workbook workbook;

    Verdicts(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The verdict in the row that has this text, or begins with it and a colon. */
    String of(String start) {
        for (WrittenSheet sheet : workbook.sheets()) {
            for (Map.Entry<CellAddress, WrittenCell> entry : sheet.cells().entrySet()) {
                String text = shown(entry.getValue());
                if (text.equals(start) || text.startsWith(start + ":")) {
                    return verdict(sheet, entry.getKey().row(), start + ":");
                }
            }
        }
        throw new IllegalArgumentException("no row " + start);
    }

    /** The verdict in a row of a list table, 1-based under the cell with this code. */
    String ofItem(String code, int item) {
        for (WrittenSheet sheet : workbook.sheets()) {
            for (Map.Entry<CellAddress, WrittenCell> entry : sheet.cells().entrySet()) {
                if (shown(entry.getValue()).equals(code)) {
                    return verdict(sheet, entry.getKey().row() + item, "\u0000");
                }
            }
        }
        throw new IllegalArgumentException("no list " + code);
    }

    /** All results of formulas, by sheet and cell. */
    NavigableMap<String, String> all() {
        NavigableMap<String, String> all = new TreeMap<>();
        for (WrittenSheet sheet : workbook.sheets()) {
            sheet.cells().forEach((address, cell) -> {
                if (cell.content() instanceof CellContent.Formula) {
                    all.put(sheet.name() + "!" + address, shown(cell));
                }
            });
        }
        return all;
    }

    /** The formulas of a row but for a sentence that begins with what was looked for. */
    private static String verdict(WrittenSheet sheet, int row, String sentence) {
        return sheet.cells().entrySet().stream()
                .filter(e -> e.getKey().row() == row && e.getValue().content() instanceof CellContent.Formula)
                .map(e -> shown(e.getValue()))
                .filter(text -> !text.startsWith(sentence))
                .collect(Collectors.joining("|"));
    }

    /** What a cell shows. */
    static String shown(WrittenCell cell) {
        return shown(cell.content());
    }

    private static String shown(CellContent content) {
        if (content instanceof CellContent.Text t) {
            return t.text();
        }
        if (content instanceof CellContent.Number n) {
            return n.value().stripTrailingZeros().toPlainString();
        }
        if (content instanceof CellContent.Formula f) {
            return shown(f.result());
        }
        return content instanceof CellContent.Link l ? l.text() : "";
    }
}
