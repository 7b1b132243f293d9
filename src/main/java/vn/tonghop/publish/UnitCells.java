package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Style;

/**
 * What stands in the cell of one unit for one element. Only a figure that takes part in totals is a number; what is held
 * or not available is a word, and what is missing is an empty cell, so that sums and counts see the units that are in.
 */
final class UnitCells {
    /** What a cell means. */
    enum Meaning {
        FIGURE,
        HELD,
        /** Asked, and there is no figure. */
        ABSENT,
        NOT_ASKED
    }

    /** A cell and what it means. */
    record Shown(CellContent content, Style style, Meaning meaning) {}

    private final Material material;
    private final SubjectPlan subject;

    UnitCells(Material material, SubjectPlan subject) {
        this.material = material;
        this.subject = subject;
    }

    Shown of(ReportingUnit unit, DataElement element, Measure measure) {
        if (!isAsked(unit, element, measure)) {
            return new Shown(CellContent.blank(), Look.NOT_ASKED, Meaning.NOT_ASKED);
        }
        if (material.evidence().isHeld(unit.code())) {
            return held();
        }
        if (!material.evidence().isReceived(unit.code())) {
            return empty(Look.NOT_RECEIVED);
        }
        return element.isListColumn() ? ofList(unit, element) : ofSingle(unit, element, measure);
    }

    /** The number of units that show a figure. */
    int figures(UnitBlock block, DataElement element) {
        return (int) block.units().stream()
                .filter(unit -> of(unit, element, block.measure()).meaning() == Meaning.FIGURE)
                .count();
    }

    static boolean isAsked(ReportingUnit unit, DataElement element, Measure measure) {
        boolean hasCell = element.isListColumn()
                ? measure == Measure.PERIOD && element.aggregation() instanceof Aggregation.Sum
                : measure == Measure.PERIOD || element.nature().hasCumulative();
        return hasCell && element.forms().contains(unit.form());
    }

    private Shown ofSingle(ReportingUnit unit, DataElement element, Measure measure) {
        return material.evidence()
                .observation(unit.code(), element.code(), measure)
                .map(o -> shown(o, element))
                .orElseGet(() -> empty(Look.BLANK));
    }

    /** How an observation is shown, in a unit's column and in a list. */
    Shown shown(Observation o, DataElement element) {
        return switch (o.status()) {
            case REPORTED, ZERO -> figure(o, Look.number(element.decimals()));
            case ESTIMATED, CARRIED -> figure(o, Look.carried(element.decimals()));
            case HELD -> held();
            case BLANK -> empty(Look.BLANK);
            case NOT_APPLICABLE -> word("cell.not-applicable");
            case NOT_AVAILABLE -> word("cell.not-available");
        };
    }

    private static Shown figure(Observation o, Style style) {
        return o.figure()
                .map(value -> new Shown(Formulas.number(value), style, Meaning.FIGURE))
                .orElseGet(() -> o.content() instanceof Content.Words w
                        ? new Shown(CellContent.text(w.text()), Look.SMALL, Meaning.ABSENT)
                        : empty(Look.BLANK));
    }

    private Shown ofList(ReportingUnit unit, DataElement element) {
        Optional<CellRange> cells = subject.itemCells(element.code(), unit.code());
        if (cells.isEmpty()) {
            return empty(Look.BLANK);
        }
        List<Observation> column = subject.lists().stream()
                .flatMap(list -> list.items(unit.code()).stream())
                .flatMap(item -> item.cell(element.code()).stream())
                .toList();
        List<BigDecimal> figures =
                column.stream().flatMap(o -> o.figure().stream()).toList();
        boolean held = column.stream().anyMatch(o -> o.status() == ValueStatus.HELD);
        if (figures.isEmpty()) {
            return held ? held() : empty(Look.BLANK);
        }
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String rows =
                new Place(subject.sheet(), cells.get()).from(subject.period().sheet());
        String formula = Formulas.ifAny(rows, "SUM(" + rows + ")");
        Style style = Look.number(element.decimals());
        // A unit with a held row is not counted as in, although its other rows are in the sum.
        return new Shown(
                Formulas.live(formula, Optional.of(sum)),
                held ? style.withFill(Look.HELD_FILL) : style,
                Meaning.FIGURE);
    }

    private Shown held() {
        return new Shown(CellContent.text(material.say("cell.held")), Look.HELD, Meaning.HELD);
    }

    private Shown word(String key) {
        return new Shown(
                CellContent.text(material.say(key)),
                Look.NOT_ASKED.withSize(Look.SMALLEST).withWrap(),
                Meaning.ABSENT);
    }

    private static Shown empty(Style style) {
        return new Shown(CellContent.blank(), style, Meaning.ABSENT);
    }
}
