package vn.tonghop.mistakes;

import static vn.tonghop.mistakes.Medium.Kind.CELLS;
import static vn.tonghop.mistakes.Medium.Kind.XLSX;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.mistakes.Desk.Typed;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** Mistakes in the make-up of a form: M22 to M38. */
final class StructureMistakes {

    private StructureMistakes() {}

    private static boolean any(LooseSheet sheet) {
        return !sheet.cells.isEmpty();
    }

    static List<Mistake> all() {
        return List.of(
                Mistake.of("M22", "", StructureMistakes::insertRow),
                Mistake.of("M23", "", StructureMistakes::deleteRow),
                Mistake.of("M24", "", StructureMistakes::sort),
                Mistake.of("M25", "added", StructureMistakes::addColumn),
                Mistake.of("M25", "moved", StructureMistakes::moveColumns),
                Mistake.of("M26", "", StructureMistakes::swapFigures),
                Mistake.of("M27", "alike", d -> reword(d, "Số thực hiện của tháng này")),
                Mistake.of("M27", "unlike", d -> reword(d, "Kết quả")),
                Mistake.of("M28", "renamed", StructureMistakes::rename),
                Mistake.of("M28", "moved", StructureMistakes::moveSheet),
                Mistake.of("M29", "other figure", StructureMistakes::copySheet),
                Mistake.of("M29", "equal", StructureMistakes::repeatSheet).as("ACCEPT"),
                Mistake.of("M30", "", StructureMistakes::hideRows),
                Mistake.of("M31", "scratch sheet", StructureMistakes::scratchSheet),
                Mistake.of("M31", "sheet of the form", StructureMistakes::hideSheet),
                Mistake.of("M32", "", StructureMistakes::merge),
                Mistake.of("M33", "number", d -> totalRow(d, "")),
                Mistake.of("M33", "formula", d -> totalRow(d, "SUM")),
                Mistake.of("M34", "beside", StructureMistakes::beside),
                Mistake.of("M34", "below", StructureMistakes::below),
                Mistake.of("M36", "", StructureMistakes::relabel),
                Mistake.of("M37", "", StructureMistakes::twice),
                Mistake.of("M38", "", StructureMistakes::shift).only(CELLS, XLSX));
    }

    private static Optional<Typed> first(Desk d, LooseSheet sheet, Code code) {
        return d.rows(sheet).stream()
                .filter(t -> t.element().code().equals(code))
                .findFirst();
    }

    private static int row(Desk d, LooseSheet sheet, Code code) {
        return first(d, sheet, code).orElseThrow().cell().row();
    }

    private static Optional<Expected> insertRow(Desk d) {
        return d.table(3, StructureMistakes::any).map(sheet -> {
            int row = row(d, sheet, d.elements(sheet).get(1));
            sheet.insertRow(row);
            return Expected.of(Told.at(sheet.mark(row, 1), "FORM.ROWS-INSERTED", "1 dòng"));
        });
    }

    private static Optional<Expected> deleteRow(Desk d) {
        return d.table(3, StructureMistakes::any)
                .flatMap(sheet -> d.elements(sheet).stream()
                        .filter(code -> d.office.element(code).required())
                        .skip(1)
                        .findFirst()
                        .map(code -> {
                            sheet.deleteRow(row(d, sheet, code));
                            return Expected.of(Told.on(
                                            sheet,
                                            "FORM.ROW-MISSING",
                                            code.value(),
                                            d.office.element(code).label()))
                                    .withAll(d.keys(code), Want.nothing());
                        }));
    }

    private static Optional<Expected> sort(Desk d) {
        return d.table(3, StructureMistakes::any).map(sheet -> {
            List<Code> codes = d.elements(sheet);
            sheet.swapRows(row(d, sheet, codes.get(0)), row(d, sheet, codes.get(2)));
            return Expected.of(Told.on(sheet, "FORM.ROWS-REORDERED"));
        });
    }

    private static Optional<Expected> addColumn(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            CellAddress label = d.head(sheet, FormColumn.LABEL).orElseThrow();
            int column = label.column() + 1;
            sheet.insertColumn(column);
            sheet.type(label.row(), column, "Ghi chú");
            sheet.type(row(d, sheet, d.elements(sheet).get(0)), column, "theo sổ");
            return Expected.of(Told.at(sheet.mark(label.row(), column), "FORM.COLUMN-ADDED", "Ghi chú", "cột"));
        });
    }

    private static Optional<Expected> moveColumns(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            sheet.swapColumns(
                    d.head(sheet, FormColumn.PERIOD).orElseThrow().column(),
                    d.head(sheet, FormColumn.UNIT).orElseThrow().column());
            return Expected.silence();
        });
    }

    private static Optional<Expected> swapFigures(Desk d) {
        return d.table(2, s -> pairs(d, s).size() >= 2).map(sheet -> {
            List<Typed> pairs = pairs(d, sheet);
            int ytd = d.head(sheet, FormColumn.YTD).orElseThrow().column();
            Expected expected = Expected.of(Told.at(pairs.get(0).cell(), "FORM.COLUMNS-SWAPPED", "đảo cột"));
            for (Typed t : pairs) {
                int row = t.cell().row();
                Cell period = sheet.at(row, t.cell().column());
                Cell year = sheet.at(row, ytd);
                sheet.put(row, t.cell().column(), year.value(), "", Cell.Format.GENERAL, "");
                sheet.put(row, ytd, period.value(), "", Cell.Format.GENERAL, "");
            }
            d.rows(sheet).stream()
                    .filter(t -> t.element().nature().hasCumulative())
                    .forEach(t -> expected.with(t.key(), Want.nothing()));
            return expected;
        });
    }

    /** The flows whose cumulative figure is another than that of the month, by the cell of the month. */
    private static List<Typed> pairs(Desk d, LooseSheet sheet) {
        return d.rows(sheet).stream()
                .filter(t -> t.element().nature().hasCumulative() && t.key().measure() == Measure.PERIOD)
                .filter(t -> d.rows(sheet).stream()
                        .anyMatch(o -> o.element().equals(t.element())
                                && o.key().measure() == Measure.YTD
                                && o.observation().figure().isPresent()
                                && t.observation().figure().isPresent()
                                && o.value().compareTo(t.value()) > 0))
                .toList();
    }

    private static Optional<Expected> reword(Desk d, String words) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            CellAddress head = d.head(sheet, FormColumn.PERIOD).orElseThrow();
            sheet.type(head.row(), head.column(), words);
            // A text table below has the same head; only the table of figures is spoilt.
            List<Key> keys = d.rows(sheet).stream()
                    .filter(t -> t.element().nature().isFigure() && t.key().measure() == Measure.PERIOD)
                    .map(Typed::key)
                    .toList();
            return Expected.of(Told.at(sheet.mark(head.row(), head.column()), "FORM.COLUMN-UNKNOWN", words))
                    .withAll(keys, Want.nothing())
                    .also("FORM.OUTSIDE");
        });
    }

    private static Optional<Expected> rename(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            String before = sheet.name;
            sheet.name = "Trang " + d.book.sheets.indexOf(sheet);
            return Expected.of(Told.on(sheet, "FORM.SHEET-RENAMED", sheet.name, before));
        });
    }

    private static Optional<Expected> moveSheet(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            d.book.sheets.remove(sheet);
            d.book.sheets.add(0, sheet);
            return Expected.silence();
        });
    }

    private static Optional<Expected> copySheet(Desk d) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            LooseSheet copy = sheet.copy(sheet.name + " (2)");
            d.book.sheets.add(d.book.sheets.indexOf(sheet) + 1, copy);
            Typed t = d.rows(sheet).stream()
                    .filter(r -> r.observation().figure().isPresent() && r.key().measure() == Measure.PERIOD)
                    .findFirst()
                    .orElseThrow();
            copy.type(t.cell().row(), t.cell().column(), t.value().add(BigDecimal.ONE));
            return Expected.of(Told.on(
                            copy,
                            "FORM.SHEET-COPIED",
                            sheet.name,
                            copy.name,
                            t.cell().cell()))
                    .withAll(d.keys(t.element().code()), Want.nothing());
        });
    }

    private static Optional<Expected> repeatSheet(Desk d) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            LooseSheet copy = sheet.copy(sheet.name + " (2)");
            d.book.sheets.add(copy);
            return Expected.of(Told.on(copy, "FORM.SHEET-REPEATED", sheet.name, copy.name))
                    .also("FORM.CODE-REPEATED");
        });
    }

    private static Optional<Expected> hideRows(Desk d) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            int row = d.rows(sheet).stream()
                    .filter(t -> t.observation().figure().isPresent())
                    .findFirst()
                    .orElseThrow()
                    .cell()
                    .row();
            sheet.hiddenRows.add(row);
            return Expected.of(Told.on(sheet, "FORM.ROWS-HIDDEN", "dòng " + row));
        });
    }

    private static Optional<Expected> scratchSheet(Desk d) {
        LooseSheet scratch =
                new LooseSheet(new Sheet("Nháp", false, new java.util.TreeMap<>(), List.of(), java.util.Set.of()));
        scratch.type(2, 2, new BigDecimal(4711));
        d.book.sheets.add(scratch);
        return Optional.of(Expected.of(Told.on(scratch, "FORM.SHEET-HIDDEN", "Nháp")));
    }

    private static Optional<Expected> hideSheet(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            sheet.visible = false;
            return Expected.of(
                            Told.on(sheet, "FORM.SHEET-HIDDEN", sheet.name),
                            Told.ofFile("FORM.SHEET-NOT-SHOWN", sheet.name))
                    .withAll(d.keys(sheet), Want.nothing());
        });
    }

    private static Optional<Expected> merge(Desk d) {
        return d.table(2, s -> adjacent(d, s).isPresent()).map(sheet -> {
            List<Typed> two = adjacent(d, sheet).orElseThrow();
            LooseSheet.Mark one = two.get(0).cell();
            LooseSheet.Mark other = two.get(1).cell();
            sheet.clear(other.row(), other.column());
            CellRange range = CellRange.of(one.row(), one.column(), other.row(), other.column());
            sheet.merged.add(range);
            return Expected.of(new Told("FORM.MERGED", () -> sheet.name, range::toString, List.of("bỏ gộp")))
                    .with(two.get(0).key(), Want.nothing())
                    .with(two.get(1).key(), Want.nothing());
        });
    }

    private static Optional<List<Typed>> adjacent(Desk d, LooseSheet sheet) {
        List<Typed> figures = d.rows(sheet).stream()
                .filter(t -> t.element().nature().isFigure() && t.key().measure() == Measure.PERIOD)
                .toList();
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i).cell().row() == figures.get(i - 1).cell().row() + 1
                    && figures.get(i).cell().column()
                            == figures.get(i - 1).cell().column()) {
                return Optional.of(figures.subList(i - 1, i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expected> totalRow(Desk d, String function) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            List<Code> codes = d.elements(sheet);
            int row = codes.stream().mapToInt(code -> row(d, sheet, code)).max().orElseThrow() + 1;
            int column = d.head(sheet, FormColumn.PERIOD).orElseThrow().column();
            sheet.insertRow(row);
            sheet.type(row, d.head(sheet, FormColumn.LABEL).orElseThrow().column(), "Tổng cộng");
            sheet.type(row, column, new BigDecimal(999));
            if (!function.isEmpty()) {
                String letters = CellAddress.letters(column);
                String formula = function + "(" + letters + (row - codes.size()) + ":" + letters + (row - 1) + ")";
                sheet.put(row, column, new CellValue.Number(new BigDecimal(999)), formula, Cell.Format.GENERAL, "");
            }
            return Expected.of(Told.at(sheet.mark(row, column), "FORM.TOTAL-ROW", "dòng " + row));
        });
    }

    private static Optional<Expected> beside(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            int row = row(d, sheet, d.elements(sheet).get(0));
            int column = sheet.lastColumn() + 1;
            sheet.type(row, column, new BigDecimal(4711));
            return Expected.of(
                    Told.at(sheet.mark(row, column), "FORM.OUTSIDE", new CellAddress(row, column).toString()));
        });
    }

    private static Optional<Expected> below(Desk d) {
        return d.table(1, StructureMistakes::any).map(sheet -> {
            int row = sheet.lastRow() + 6;
            sheet.type(row, 8, new BigDecimal(4711));
            return Expected.of(Told.at(sheet.mark(row, 8), "FORM.OUTSIDE", "H" + row))
                    .also("FORM.ROW-WITHOUT-CODE");
        });
    }

    private static Optional<Expected> relabel(Desk d) {
        return d.pick(t -> true).map(t -> {
            LooseSheet.Mark label = d.label(t);
            t.sheet().put(label, new CellValue.Text("Số lượt khách tham quan chùa"));
            return Expected.of(Told.at(
                    label, "FORM.LABEL-CHANGED", "Số lượt khách", t.element().label()));
        });
    }

    private static Optional<Expected> twice(Desk d) {
        return d.table(2, StructureMistakes::any).map(sheet -> {
            Typed t = d.rows(sheet).stream()
                    .filter(r -> r.observation().figure().isPresent() && r.key().measure() == Measure.PERIOD)
                    .findFirst()
                    .orElseThrow();
            int row = t.cell().row();
            int last = d.elements(sheet).stream()
                    .mapToInt(code -> row(d, sheet, code))
                    .max()
                    .orElseThrow();
            sheet.insertRow(last + 1);
            for (int column = 1; column <= sheet.lastColumn(); column++) {
                Cell cell = sheet.at(row, column);
                if (!cell.isBlank()) {
                    sheet.put(last + 1, column, cell.value(), "", cell.format(), "");
                }
            }
            sheet.type(last + 1, t.cell().column(), t.value().add(BigDecimal.ONE));
            return Expected.of(Told.at(
                            t.cell(), "FORM.CODE-TWICE", t.element().code().value(), "hai lần"))
                    .withAll(d.keys(t.element().code()), Want.nothing());
        });
    }

    /** Every figure of the month one row too low; the last one is gone. */
    private static Optional<Expected> shift(Desk d) {
        return d.table(5, s -> telling(d, s) >= 4).map(sheet -> {
            List<Typed> stocks = stocks(d, sheet);
            Expected expected = Expected.of(Told.at(stocks.get(1).cell(), "FORM.BLOCK-SHIFTED", "lệch 1 dòng"));
            for (int i = stocks.size() - 1; i > 0; i--) {
                sheet.type(
                        stocks.get(i).cell().row(),
                        stocks.get(i).cell().column(),
                        stocks.get(i - 1).value());
                boolean same = stocks.get(i - 1).value().compareTo(stocks.get(i).value()) == 0;
                expected.with(
                        stocks.get(i).key(),
                        same ? new Want.AtMost(stocks.get(i).value()) : Want.nothing());
            }
            sheet.clear(stocks.get(0).cell().row(), stocks.get(0).cell().column());
            return expected.with(stocks.get(0).key(), Want.nothing())
                    .also(
                            "VALUE.REQUIRED",
                            "VALUE.RANGE",
                            "VALUE.RANGE-FAR",
                            "VALUE.NOT-WHOLE",
                            "VALUE.FLAG",
                            "VALUE.YTD-BELOW-PERIOD");
        });
    }

    /** Rows whose figure is another one than that of the row above. */
    private static long telling(Desk d, LooseSheet sheet) {
        List<Typed> rows = stocks(d, sheet);
        long telling = 0;
        for (int i = 1; i < rows.size(); i++) {
            BigDecimal above = rows.get(i - 1).value();
            BigDecimal gap = rows.get(i).value().subtract(above).abs();
            boolean known = d.before().containsKey(rows.get(i).key());
            telling += known
                            && above.compareTo(BigDecimal.TEN) >= 0
                            && gap.multiply(BigDecimal.valueOf(4)).compareTo(above) > 0
                    ? 1
                    : 0;
        }
        return telling;
    }

    private static List<Typed> stocks(Desk d, LooseSheet sheet) {
        return d.rows(sheet).stream()
                .filter(t -> t.element().nature().isFigure() && t.key().measure() == Measure.PERIOD)
                .filter(t -> t.observation().figure().isPresent())
                .toList();
    }
}
