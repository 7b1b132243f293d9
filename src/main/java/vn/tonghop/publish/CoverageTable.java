package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.UnitReturn.State;
import vn.tonghop.model.UnitReturn.Timeliness;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The cover's table of returns by kind of unit, counted live from the sheet that says who returned what. */
final class CoverageTable {
    private static final List<String> TITLES = List.of(
            "column.order",
            "column.kind",
            "cover.expected",
            "cover.received",
            "cover.late",
            "cover.held",
            "cover.missing",
            "cover.share");
    private static final int FIRST_COUNT = 3;

    private final Material material;
    private final SheetBuilder sheet;

    CoverageTable(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
    }

    /** Writes the table from a row on, and says which row is free below it. */
    int write(int top) {
        sheet.text(top, 1, material.say("cover.returns"), Look.CAPTION);
        for (int i = 0; i < TITLES.size(); i++) {
            sheet.text(top + 1, i + 1, material.say(TITLES.get(i)), Look.HEAD);
        }
        int first = top + 2;
        int row = first;
        for (UnitKind kind : material.catalogue().kinds()) {
            List<UnitReturn> returns = of(kind);
            if (!returns.isEmpty()) {
                kind(row, row - first + 1, kind, returns);
                row++;
            }
        }
        total(row, CellRange.of(first, FIRST_COUNT, Math.max(first, row - 1), FIRST_COUNT));
        return row + 2;
    }

    private List<UnitReturn> of(UnitKind kind) {
        return material.evidence().units().stream()
                .filter(unit -> unit.kind().code().equals(kind.code()))
                .flatMap(unit -> material.evidence().unitReturn(unit.code()).stream())
                .toList();
    }

    private void kind(int row, int order, UnitKind kind, List<UnitReturn> returns) {
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, kind.label(), Look.TEXT);
        String same = ReturnsSheet.kinds(material).fixed() + ",$B" + row;
        List<String> formulas = List.of(
                "COUNTIF(" + same + ")",
                states(same, State.RECEIVED),
                "COUNTIFS(" + same + "," + ReturnsSheet.timeliness(material).fixed() + ",\""
                        + ReturnsSheet.timeliness(material, Timeliness.LATE) + "\")",
                states(same, State.HELD) + "+" + states(same, State.REFUSED),
                states(same, State.MISSING));
        counts(row, formulas, returns, Look.CENTER);
        share(row, returns, Look.number(MachineFiles.PERCENT_DECIMALS));
    }

    private String states(String same, State state) {
        return "COUNTIFS(" + same + "," + ReturnsSheet.states(material).fixed() + ",\""
                + ReturnsSheet.state(material, state) + "\")";
    }

    private void total(int row, CellRange expected) {
        Style bold = Look.TEXT.withBold().withFill(Look.HEAD_FILL);
        sheet.wide(row, 1, 2, material.say("list.sum"), bold);
        List<String> formulas = List.of("C", "D", "E", "F", "G").stream()
                .map(column -> "SUM(" + column + expected.first().row() + ":" + column
                        + expected.last().row() + ")")
                .toList();
        List<UnitReturn> all = material.outcome().returns();
        counts(row, formulas, all, bold.withAlign(Style.Align.CENTER));
        share(row, all, Look.number(MachineFiles.PERCENT_DECIMALS).withBold().withFill(Look.HEAD_FILL));
    }

    private void counts(int row, List<String> formulas, List<UnitReturn> returns, Style style) {
        List<Long> results = List.of(
                (long) returns.size(),
                in(State.RECEIVED, returns),
                returns.stream().filter(r -> r.timeliness() == Timeliness.LATE).count(),
                in(State.HELD, returns) + in(State.REFUSED, returns),
                in(State.MISSING, returns));
        for (int i = 0; i < results.size(); i++) {
            sheet.put(row, FIRST_COUNT + i, Formulas.live(formulas.get(i), results.get(i)), style);
        }
    }

    private static long in(State state, List<UnitReturn> returns) {
        return returns.stream().filter(r -> r.state() == state).count();
    }

    private void share(int row, List<UnitReturn> returns, Style style) {
        String formula = "IF(C" + row + "=0,\"\",D" + row + "/C" + row + "*100)";
        sheet.put(
                row,
                TITLES.size(),
                Formulas.live(formula, KeyFigures.percent(in(State.RECEIVED, returns), returns.size())),
                style);
    }
}
