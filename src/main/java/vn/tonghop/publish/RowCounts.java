package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/**
 * The row of a subject's table that says how many rows a list has, counted live over the names in the list below. A list
 * without rows has an empty cell: nobody wrote that there are none.
 */
final class RowCounts {
    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;
    private final SheetBuilder units;

    /** @param units the sheet that the units' cells stand on */
    RowCounts(Material material, SubjectPlan plan, SheetBuilder sheet, SheetBuilder units) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
        this.units = units;
    }

    void write(Line.OfRows line, int order) {
        ListPlan list = plan.lists().stream()
                .filter(l -> l.list().equals(line.list()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a row of a list that has no table: " + line.list()));
        int row = line.row();
        sheet.number(row, MainColumn.ORDER.number(), order, Look.CENTER);
        sheet.text(row, MainColumn.CODE.number(), line.list().code(), Look.CODE);
        sheet.text(
                row,
                MainColumn.LABEL.number(),
                material.say("list.rows", line.list().label()),
                Look.TEXT);
        sheet.text(
                row,
                MainColumn.UNIT.number(),
                material.say("list.rows-unit"),
                Look.SMALL.withAlign(Style.Align.CENTER));
        for (int column = MainColumn.PLAN.number(); column <= MainColumn.REMARK.number(); column++) {
            sheet.blank(row, column, Look.NOT_ASKED);
        }
        sheet.put(row, MainColumn.PERIOD.number(), count(list.nameCells(), list.items(), sheet), Look.total(0));
        sheet.text(row, MainColumn.COVERAGE.number(), coverage(list).toString(), Look.CENTER);
        units(row, list);
    }

    private void units(int row, ListPlan list) {
        for (UnitBlock block : plan.blocks()) {
            for (ReportingUnit unit : block.units()) {
                block.cell(row, unit.code()).ifPresent(at -> units.blank(at.row(), at.column(), Look.NOT_ASKED));
            }
        }
        for (ReportingUnit unit : plan.period().units()) {
            if (isAsked(unit, list)) {
                List<Evidence.Item> own = list.items(unit.code());
                Style look = material.evidence().isReceived(unit.code()) ? Look.number(0) : Look.NOT_RECEIVED;
                plan.period()
                        .cell(row, unit.code())
                        .ifPresent(at ->
                                units.put(at.row(), at.column(), count(list.nameCells(unit.code()), own, units), look));
            }
        }
    }

    private CellContent count(Optional<CellRange> names, List<Evidence.Item> items, SheetBuilder on) {
        long named = items.stream().filter(item -> !item.name().isBlank()).count();
        return names.map(range -> new Place(plan.sheet(), range).from(on.name()))
                .map(cells -> Formulas.live(
                        "IF(COUNTA(" + cells + ")=0,\"\",COUNTA(" + cells + "))",
                        named == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(named))))
                .orElseGet(CellContent::blank);
    }

    /** Whose lists are counted: of all units that are asked for the list, those whose return is in. */
    private Coverage coverage(ListPlan list) {
        List<ReportingUnit> asked = material.evidence().units().stream()
                .filter(unit -> isAsked(unit, list))
                .toList();
        int in = (int) asked.stream()
                .filter(unit -> material.evidence().isReceived(unit.code()))
                .count();
        return new Coverage(asked.size(), in, 0);
    }

    static boolean isAsked(ReportingUnit unit, ListPlan list) {
        return list.list().forms().contains(unit.form());
    }
}
