package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Baseline;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.Target;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Total;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/**
 * The cells that hold a figure against plan and the same period of the year before. The figures compared with are
 * numbers with their source as a note; what is computed from them is a live formula. Where less is better, a percentage of
 * the plan would say the opposite of what it means, so the cell says whether the plan is met.
 */
final class ComparisonCells {
    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;

    ComparisonCells(Material material, SubjectPlan plan, SheetBuilder sheet) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
    }

    /**
     * Fills the six cells of a row; they are empty when there is nothing to compare with. Plan and same period are held
     * against the cumulative figure of a flow; the period before stands for itself.
     */
    void write(Line line, Labelled labelled) {
        Measure headline = line.hasCumulative() ? Measure.YTD : Measure.PERIOD;
        Optional<Total> total = material.evidence().total(line.code(), headline);
        Comparison comparison = total.map(Total::comparison).orElse(Comparison.NONE);
        Optional<BigDecimal> value = total.flatMap(Total::value);
        String figure = at(line, line.hasCumulative() ? MainColumn.YTD : MainColumn.PERIOD);
        plan(line, labelled, total, figure);
        same(line, labelled, comparison, value, figure);
        previous(line, labelled);
    }

    private void previous(Line line, Labelled labelled) {
        material.evidence()
                .total(line.code(), Measure.PERIOD)
                .flatMap(total -> total.comparison().previous())
                .ifPresentOrElse(
                        figure -> sheet.put(
                                line.row(),
                                MainColumn.PREVIOUS.number(),
                                Formulas.number(figure),
                                Look.number(labelled.decimals()),
                                returnedNote(material.period().previous())),
                        () -> leaveEmpty(line, MainColumn.PREVIOUS));
    }

    private String returnedNote(Period earlier) {
        return material.say("note.returned", earlier.toString());
    }

    private String at(Line line, MainColumn column) {
        return plan.at(line.row(), column).from(plan.sheet());
    }

    private void plan(Line line, Labelled labelled, Optional<Total> total, String figure) {
        Optional<BigDecimal> planned = total.flatMap(t -> t.comparison().target());
        if (planned.isEmpty()) {
            leaveEmpty(line, MainColumn.PLAN, MainColumn.PLAN_PERCENT);
            return;
        }
        BigDecimal target = planned.get();
        Style style = Look.number(
                Math.max(labelled.decimals(), target.stripTrailingZeros().scale()));
        sheet.put(line.row(), MainColumn.PLAN.number(), Formulas.number(target), style, targetNote(line.code()));
        String planCell = at(line, MainColumn.PLAN);
        String formula = labelled.direction() == Direction.DOWN
                ? met(figure, planCell, at(line, MainColumn.COVERAGE))
                : figure + "/" + planCell + "*100";
        sheet.put(
                line.row(),
                MainColumn.PLAN_PERCENT.number(),
                new CellContent.Formula(
                        Formulas.ifBoth(figure, planCell, formula), againstPlan(material, labelled, total)),
                Look.number(MachineFiles.PERCENT_DECIMALS));
    }

    /**
     * A plan is a printed number: what differs by less than the ninth decimal is binary dust. While units are missing
     * nobody can say whether it is met.
     */
    private String met(String figure, String planCell, String coverage) {
        return "IF(" + Formulas.isFull(coverage) + ",IF(ROUND(" + figure + "-" + planCell + ",9)<=0,\""
                + material.say("plan.met") + "\",\"" + material.say("plan.not-met") + "\"),\""
                + material.say("plan.open") + "\")";
    }

    /** What the cell against the plan shows: a percentage, or where less is better, whether the plan is met, once all units are in. */
    static CellContent againstPlan(Material material, Labelled labelled, Optional<Total> total) {
        Optional<BigDecimal> value = total.flatMap(Total::value);
        Optional<BigDecimal> target = total.flatMap(t -> t.comparison().target());
        if (value.isEmpty() || target.isEmpty()) {
            return CellContent.text("");
        }
        if (labelled.direction() != Direction.DOWN) {
            return total.flatMap(t -> t.comparison().targetPercent())
                    .map(Formulas::number)
                    .orElseGet(() -> CellContent.text(""));
        }
        if (!total.get().coverage().isComplete()) {
            return CellContent.text(material.say("plan.open"));
        }
        boolean met = value.get().compareTo(target.get()) <= 0;
        return CellContent.text(material.say(met ? "plan.met" : "plan.not-met"));
    }

    private void same(Line line, Labelled labelled, Comparison comparison, Optional<BigDecimal> value, String figure) {
        boolean comparable = comparison.change().isPresent() || value.isEmpty();
        if (comparison.samePeriod().isEmpty()) {
            leaveEmpty(line, MainColumn.SAME, MainColumn.CHANGE, MainColumn.CHANGE_PERCENT);
            return;
        }
        sheet.put(
                line.row(),
                MainColumn.SAME.number(),
                Formulas.number(comparison.samePeriod().get()),
                Look.number(labelled.decimals()),
                comparison.sameReturned() ? returnedNote(material.period().sameLastYear()) : baselineNote(line.code()));
        if (!comparable) {
            leaveEmpty(line, MainColumn.CHANGE, MainColumn.CHANGE_PERCENT);
            return;
        }
        String same = at(line, MainColumn.SAME);
        sheet.put(
                line.row(),
                MainColumn.CHANGE.number(),
                Formulas.live(Formulas.ifBoth(figure, same, figure + "-" + same), comparison.change()),
                Look.change(labelled.decimals()));
        sheet.put(
                line.row(),
                MainColumn.CHANGE_PERCENT.number(),
                Formulas.live(
                        Formulas.ifBoth(figure, same, "(" + figure + "-" + same + ")/" + same + "*100"),
                        comparison.changePercent()),
                Look.change(MachineFiles.PERCENT_DECIMALS));
    }

    private void leaveEmpty(Line line, MainColumn... columns) {
        for (MainColumn column : columns) {
            sheet.blank(line.row(), column.number(), Look.CELL);
        }
    }

    private String targetNote(Code code) {
        return material.catalogue()
                .target(material.period().year(), code)
                .map(ComparisonCells::describe)
                .orElse("");
    }

    private static String describe(Target target) {
        return String.join(
                ". ",
                List.of(target.source(), target.note()).stream()
                        .filter(text -> !text.isEmpty())
                        .map(Material::capitalised)
                        .toList());
    }

    private String baselineNote(Code code) {
        return material.catalogue().baselines().stream()
                .filter(b -> b.code().equals(code)
                        && b.unit().isNone()
                        && b.period().equals(material.period().sameLastYear()))
                .findFirst()
                .map(Baseline::source)
                .map(Material::capitalised)
                .orElse("");
    }
}
