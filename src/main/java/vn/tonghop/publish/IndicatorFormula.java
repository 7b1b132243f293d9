package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;

/** The live formula of an indicator over the total cells of the workbook. */
final class IndicatorFormula {
    private final Catalogue catalogue;
    private final Period period;
    private final WorkbookPlan plan;
    private final String sheet;
    private final Measure measure;

    /**
     * @param sheet the sheet that the formula stands on
     * @param measure the measure that a reference without a selector means; a stock stands in both
     */
    IndicatorFormula(Catalogue catalogue, Period period, WorkbookPlan plan, String sheet, Measure measure) {
        this.catalogue = catalogue;
        this.period = period;
        this.plan = plan;
        this.sheet = sheet;
        this.measure = measure;
    }

    /**
     * The formula without "=", empty text where a figure is missing. Absent when the workbook does not hold all it needs,
     * or when it asks whether a figure is there: a cell that is empty would count as 0.
     */
    Optional<String> of(Indicator indicator) {
        Expression expression = indicator.expression();
        if (hasCondition(expression) || !extremesAreHere(expression)) {
            return Optional.empty();
        }
        return new ExcelCompiler(new Cells()).compile(expression).map(formula -> guarded(expression, formula));
    }

    private static boolean hasCondition(Expression expression) {
        return expression instanceof Call c && (c.function() == Function.IF || c.function() == Function.PRESENT)
                || expression.parts().stream().anyMatch(IndicatorFormula::hasCondition);
    }

    private static boolean isExtreme(Expression expression) {
        return expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH);
    }

    private boolean extremesAreHere(Expression expression) {
        return isExtreme(expression)
                ? expression.references().stream()
                        .allMatch(r -> plan.values(r.code(), measure).isPresent())
                : expression.parts().stream().allMatch(this::extremesAreHere);
    }

    private String guarded(Expression expression, String formula) {
        Set<String> single = new LinkedHashSet<>();
        Set<String> ranges = new LinkedHashSet<>();
        collect(expression, single, ranges);
        List<String> missing = new ArrayList<>();
        if (!single.isEmpty()) {
            missing.add("COUNT(" + String.join(",", single) + ")<" + single.size());
        }
        ranges.forEach(range -> missing.add("COUNT(" + range + ")=0"));
        String safe = "IFERROR(" + formula + ",\"\")";
        if (missing.isEmpty()) {
            return safe;
        }
        String test = missing.size() == 1 ? missing.get(0) : "OR(" + String.join(",", missing) + ")";
        return "IF(" + test + ",\"\"," + safe + ")";
    }

    private void collect(Expression expression, Set<String> single, Set<String> ranges) {
        if (expression instanceof Reference r) {
            cell(r).ifPresent(single::add);
        } else if (isExtreme(expression)) {
            expression.references().forEach(r -> units(r).ifPresent(ranges::add));
        } else {
            expression.parts().forEach(part -> collect(part, single, ranges));
        }
    }

    private Optional<String> cell(Reference reference) {
        return place(reference).map(place -> place.from(sheet));
    }

    private Optional<String> units(Reference reference) {
        return plan.values(reference.code(), measure).map(place -> place.from(sheet));
    }

    private Optional<Place> place(Reference reference) {
        Code code = reference.code();
        return switch (reference.selector()) {
            case CURRENT -> plan.total(code, measure).or(() -> plan.total(code, Measure.PERIOD));
            case PERIOD -> plan.total(code, Measure.PERIOD);
            case YTD -> plan.total(code, Measure.YTD);
            case PLAN -> plan.at(code, MainColumn.PLAN);
            // The workbook shows the earlier figure of one measure only.
            case SAME ->
                plan.total(code, measure)
                        .or(() -> plan.total(code, Measure.PERIOD))
                        .filter(own -> plan.headline(code).filter(own::equals).isPresent())
                        .flatMap(own -> plan.at(code, MainColumn.SAME));
            case PREVIOUS, BEFORE, NEXT_PLAN -> Optional.empty();
        };
    }

    private final class Cells implements ExcelCompiler.Locator {
        @Override
        public Optional<String> cell(Reference reference) {
            return IndicatorFormula.this.cell(reference);
        }

        @Override
        public Optional<String> units(Reference reference) {
            return IndicatorFormula.this.units(reference);
        }

        @Override
        public int places(Reference reference) {
            return catalogue
                    .labelled(reference.code())
                    .map(Catalogue.Labelled::decimals)
                    .orElse(0);
        }

        @Override
        public int unitCount(String kind) {
            return catalogue.unitCount(kind, period);
        }
    }
}
