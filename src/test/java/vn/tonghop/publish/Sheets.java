package vn.tonghop.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** Reads a written workbook the way its readers do: by sheet, code and column title. */
final class Sheets {
    private final Workbook workbook;

    Sheets(Workbook workbook) {
        this.workbook = workbook;
    }

    WrittenSheet sheet(String name) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sheet " + name));
    }

    WrittenCell cell(String sheet, String address) {
        return Optional.ofNullable(
                        sheet(sheet).allCells().get(CellAddress.parse(address).orElseThrow()))
                .orElseThrow(() -> new AssertionError("nothing at " + sheet + "!" + address));
    }

    /** The cell of a main column in the row of a code. */
    WrittenCell main(String sheet, String code, MainColumn column) {
        return at(sheet, row(sheet, code), column.number());
    }

    /** The cell of a unit in the row of a code; the measure says which block. */
    WrittenCell unit(String sheet, String code, String unit, boolean cumulative) {
        int[] columns = sheet(sheet).cells().entrySet().stream()
                .filter(e -> e.getKey().row() == SubjectPlan.CODE_ROW && shows(e.getValue(), unit))
                .mapToInt(e -> e.getKey().column())
                .toArray();
        return at(sheet, row(sheet, code), columns[cumulative ? 1 : 0]);
    }

    private WrittenCell at(String sheet, int row, int column) {
        return sheet(sheet).cells().get(new CellAddress(row, column));
    }

    private int row(String sheet, String code) {
        return rows(sheet, code).findFirst().orElseThrow(() -> new AssertionError("no row " + code));
    }

    /** The rows of the figures' table that carry a code. */
    Stream<Integer> rows(String sheet, String code) {
        int end = SubjectPlan.FIRST_ROW;
        while (at(sheet, end, MainColumn.ORDER.number()) != null) {
            end++;
        }
        int below = end;
        return sheet(sheet).cells().entrySet().stream()
                .filter(e -> e.getKey().column() == MainColumn.CODE.number()
                        && e.getKey().row() >= SubjectPlan.FIRST_ROW
                        && e.getKey().row() < below
                        && shows(e.getValue(), code))
                .map(e -> e.getKey().row());
    }

    static boolean shows(WrittenCell cell, String text) {
        return text(cell.content()).equals(text);
    }

    /** What a reader sees: the text, or the number as it is stored. */
    static String text(CellContent content) {
        if (content instanceof CellContent.Text t) {
            return t.text();
        }
        if (content instanceof CellContent.Number n) {
            return n.value().toPlainString();
        }
        if (content instanceof CellContent.Link l) {
            return l.text();
        }
        return content instanceof CellContent.Formula f ? text(f.result()) : "";
    }

    static String formula(WrittenCell cell) {
        return cell.content() instanceof CellContent.Formula f ? f.formula() : "";
    }

    /** All formulas, as sheet!address with what they show. */
    static Map<String, CellContent.Formula> formulas(Workbook workbook) {
        Map<String, CellContent.Formula> formulas = new LinkedHashMap<>();
        for (WrittenSheet sheet : workbook.sheets()) {
            sheet.cells().forEach((address, cell) -> {
                if (cell.content() instanceof CellContent.Formula f) {
                    formulas.put(sheet.name() + "!" + address, f);
                }
            });
        }
        return formulas;
    }

    /** A sheet as text, a line per cell that shows something: where, what, and the formula it comes from. */
    static String dump(WrittenSheet sheet) {
        StringBuilder dump = new StringBuilder("# " + sheet.name() + "\n");
        sheet.cells().forEach((at, cell) -> {
            String formula = formula(cell);
            String text = text(cell.content());
            if (!text.isEmpty() || !formula.isEmpty()) {
                dump.append(at).append('\t').append(text);
                dump.append(formula.isEmpty() ? "" : "\t=" + formula).append('\n');
            }
        });
        return dump.toString();
    }

    /** What stands in a range, row by row. */
    static List<String> texts(WrittenSheet sheet, CellRange range) {
        return sheet.allCells().entrySet().stream()
                .filter(entry -> range.contains(entry.getKey()))
                .map(entry -> text(entry.getValue().content()))
                .toList();
    }

    /** The same sheet with other cells. */
    static WrittenSheet withCells(WrittenSheet sheet, NavigableMap<CellAddress, WrittenCell> cells) {
        return sheet.withCells(cells);
    }
}
