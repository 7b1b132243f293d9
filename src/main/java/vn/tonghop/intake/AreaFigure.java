package vn.tonghop.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * A total in a consolidated workbook of the level below.
 *
 * @param total the cells with the total, of the period and of the year
 * @param reported the units that are in it
 * @param expected the units that ought to be; 0 where the workbook does not say
 */
record AreaFigure(Sheet sheet, DataElement element, List<Cell> total, int reported, int expected) {
    AreaFigure {
        total = List.copyOf(total);
    }

    /** Whether there is a total, and not all units are in it. */
    boolean isPartial() {
        return reported < expected && total.stream().anyMatch(cell -> !Grid.isEmpty(cell));
    }

    String coverage() {
        return reported + "/" + expected;
    }

    /** Says which totals lack units, and which are no formulas any more: sums always are. */
    static void remark(Collection<AreaFigure> figures, FindingLog log) {
        List<AreaFigure> partial =
                figures.stream().filter(AreaFigure::isPartial).toList();
        partial.stream()
                .min(Comparator.comparingInt(f -> 100 * f.reported / f.expected))
                .ifPresent(lowest -> {
                    String count = Integer.toString(partial.size());
                    log.file(IntakeRule.FILE_PARTIAL, "", lowest.coverage(), count, lowest.coverage());
                });
        for (AreaFigure figure : figures) {
            if (figure.isPartial()) {
                figure.partial(log);
            }
            if (figure.element.aggregation() instanceof Aggregation.Sum) {
                figure.total.stream()
                        .filter(cell -> cell.value() instanceof CellValue.Number && !cell.hasFormula())
                        .forEach(cell -> figure.typed(cell, log));
            }
        }
    }

    private void partial(FindingLog log) {
        total.stream()
                .filter(cell -> !Grid.isEmpty(cell))
                .findFirst()
                .ifPresent(cell -> log.element(
                        log.at(sheet, cell.address()),
                        element.code(),
                        IntakeRule.VALUE_PARTIAL,
                        expected + "/" + expected,
                        coverage(),
                        coverage(),
                        element.label()));
    }

    private void typed(Cell cell, FindingLog log) {
        String shown = Excerpt.of(cell.text());
        log.element(
                log.at(sheet, cell.address()),
                element.code(),
                IntakeRule.VALUE_TOTAL_TYPED,
                "",
                shown,
                shown,
                element.label());
    }
}
