package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The list tables of a subject, item by item, with live sums. */
final class ItemTables {
    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;
    private final UnitCells cells;
    private final Marked marked;

    ItemTables(Material material, SubjectPlan plan, SheetBuilder sheet, UnitCells cells) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
        this.cells = cells;
        this.marked = new Marked(material, sheet);
    }

    void write() {
        for (ListPlan list : plan.lists()) {
            head(list);
            if (list.items().isEmpty()) {
                sheet.wide(list.firstItemRow(), 1, list.lastColumn(), material.say("list.empty"), Look.NOTE);
            }
            for (int i = 0; i < list.items().size(); i++) {
                item(list, i);
            }
            if (list.hasSums()) {
                sums(list);
            }
        }
    }

    private void head(ListPlan list) {
        sheet.text(list.top(), 1, material.say("list.caption", list.list().label()), Look.CAPTION);
        List<String> titles = List.of(
                material.say("column.order"),
                material.say("column.unit"),
                list.list().itemLabel());
        for (int i = 0; i < titles.size(); i++) {
            sheet.text(list.labelRow(), i + 1, titles.get(i), Look.HEAD.withSize(10));
            sheet.blank(list.codeRow(), i + 1, Look.HEAD_CODE);
            sheet.merge(CellRange.of(list.labelRow(), i + 1, list.codeRow(), i + 1));
        }
        for (ListPlan.Column column : list.columns()) {
            DataElement element = column.element();
            String label = element.unit().isEmpty()
                    ? element.label()
                    : element.label() + " (" + Units.printed(element.unit()) + ")";
            sheet.wide(list.labelRow(), column.first(), column.last(), label, Look.HEAD.withSize(10));
            sheet.wide(
                    list.codeRow(),
                    column.first(),
                    column.last(),
                    element.code().value(),
                    Look.HEAD_CODE);
        }
    }

    private void item(ListPlan list, int index) {
        Evidence.Item item = list.items().get(index);
        int row = list.firstItemRow() + index;
        sheet.number(row, 1, index + 1L, Look.CENTER);
        sheet.text(row, 2, item.unit().value(), Look.CODE);
        sheet.text(row, 3, item.name(), Look.TEXT);
        for (ListPlan.Column column : list.columns()) {
            Optional<Observation> observation = item.cell(column.element().code());
            if (column.isFigure()) {
                figure(row, column, observation);
            } else {
                String text = observation.map(Observation::words).orElse("");
                sheet.wide(row, column.first(), column.last(), text, Look.AFTER_NUMBER);
            }
        }
    }

    /** An empty cell of a list is usual, and not something to look at. */
    private void figure(int row, ListPlan.Column column, Optional<Observation> observation) {
        Optional<UnitCells.Shown> shown = observation.map(o -> cells.shown(o, column.element()));
        List<Finding> errors = observation
                .filter(o -> o.figure().isPresent())
                .map(o -> material.errors().ofRow(o.element(), o.measure(), o.source()))
                .orElse(List.of());
        marked.put(
                row,
                column.first(),
                shown.map(UnitCells.Shown::content).orElseGet(CellContent::blank),
                shown.map(UnitCells.Shown::style)
                        .filter(style -> !style.equals(Look.BLANK))
                        .orElse(Look.CELL),
                errors);
    }

    private void sums(ListPlan list) {
        int row = list.sumRow();
        Style label = Look.TEXT.withBold().withFill(Look.HEAD_FILL);
        sheet.wide(row, 1, 3, material.say("list.sum"), label);
        for (ListPlan.Column column : list.columns()) {
            sheet.wide(row, column.first(), column.last(), "", label);
            Optional<CellRange> range = list.itemCells(column.element().code());
            if (column.isSum() && range.isPresent()) {
                String formula = Formulas.ifAny(range.get().toString(), "SUM(" + range.get() + ")");
                marked.put(
                        row,
                        column.first(),
                        Formulas.live(formula, sum(list, column.element())),
                        Look.total(column.element().decimals()),
                        material.errors().ofTotal(column.element().code(), Measure.PERIOD));
            }
        }
    }

    private static Optional<BigDecimal> sum(ListPlan list, DataElement element) {
        return list.items().stream()
                .flatMap(item -> item.cell(element.code()).stream())
                .flatMap(o -> o.figure().stream())
                .reduce(BigDecimal::add);
    }
}
