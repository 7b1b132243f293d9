package vn.tonghop.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorBasis;
import vn.tonghop.catalogue.IndicatorBasis.Group;
import vn.tonghop.catalogue.IndicatorBasis.Part;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.GuardedFormula;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

/**
 * The live formula of an indicator. Parts that must be of the same units are added up over the cells of the units that gave
 * them all; everything else is taken from the total cells of the workbook.
 */
final class IndicatorFormula {
    private final Material material;
    private final Catalogue catalogue;
    private final WorkbookPlan plan;
    private final String sheet;
    private final Measure measure;
    private final IndicatorBasis basis;
    private final boolean isWhole;
    private final Map<Group, BaseCells> bases = new LinkedHashMap<>();

    /**
     * @param sheet the sheet that the formula stands on
     * @param measure the measure that a reference without a selector means; a stock stands in both
     */
    IndicatorFormula(Material material, String sheet, Measure measure, Indicator indicator) {
        this.material = material;
        this.catalogue = material.catalogue();
        this.plan = material.plan();
        this.sheet = sheet;
        this.measure = measure;
        this.basis = IndicatorBasis.of(catalogue, material.period(), indicator);
        this.isWhole = material.evidence()
                .total(indicator.code(), measure)
                .filter(total -> total.coverage().isComplete())
                .isPresent();
        basis.groups().stream()
                .filter(this::hasUnits)
                .forEach(group ->
                        BaseCells.of(material, sheet, measure, group).ifPresent(cells -> bases.put(group, cells)));
    }

    /** Whether it matters which units a figure is of. */
    private boolean hasUnits(Group group) {
        return group.asked().size() > 1 || group.isListed();
    }

    /**
     * The formula without "=", empty text where a figure is missing. Absent when the workbook does not hold all it needs,
     * or when it asks whether a figure is there: a cell that is empty would count as 0.
     */
    Optional<String> of() {
        Expression expression = basis.expression();
        if (asks(expression) || !extremesAreHere(expression) || !basesAreHere()) {
            return Optional.empty();
        }
        Cells cells = new Cells();
        if (decides(expression)) {
            boolean plain = !basis.common()
                    && basis.groups().stream().flatMap(g -> g.parts().stream()).noneMatch(Part::isProduct);
            return plain ? new GuardedFormula(cells).number(expression) : Optional.empty();
        }
        return new ExcelCompiler(cells).compile(expression).map(formula -> guarded(expression, formula));
    }

    /** How many of how many units are in it, live; absent where it is not one group of units that says so. */
    Optional<String> coverage() {
        List<Group> groups =
                basis.groups().stream().filter(g -> !g.parts().isEmpty()).toList();
        boolean alone = groups.size() == 1 && basis.others().isEmpty() && !decides(basis.expression());
        return alone && !groups.get(0).isListed()
                ? Optional.ofNullable(bases.get(groups.get(0)))
                        .map(cells -> cells.count() + "&\"/" + cells.expected() + "\"")
                : Optional.empty();
    }

    private static boolean asks(Expression expression) {
        return expression instanceof Call c && c.function() == Function.PRESENT
                || expression.parts().stream().anyMatch(IndicatorFormula::asks);
    }

    private static boolean decides(Expression expression) {
        return expression instanceof Call c && c.function() == Function.IF
                || expression.parts().stream().anyMatch(IndicatorFormula::decides);
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

    /** Whether every group that is chosen from has cells to choose from. */
    private boolean basesAreHere() {
        if (basis.groups().stream().anyMatch(this::isMixed) && !isWhole) {
            return false;
        }
        return basis.groups().stream()
                .filter(g -> isChosen(g) || g.parts().stream().anyMatch(Part::isProduct))
                .allMatch(bases::containsKey);
    }

    /** Whether the figures of a group are not simply its totals. */
    private boolean isChosen(Group group) {
        boolean several = group.parts().size() + group.kinds().size() > 1;
        return basis.common() && hasUnits(group) && (several || basis.needsAll()) && !isMixed(group);
    }

    /** Products beside other parts: no formula can choose units for them, but where all are in there is nothing to choose. */
    private boolean isMixed(Group group) {
        return basis.common()
                && group.parts().size() > 1
                && group.parts().stream().anyMatch(Part::isProduct);
    }

    private String guarded(Expression expression, String formula) {
        Set<String> single = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        collect(expression, single, missing);
        basis.groups().stream().filter(this::isChosen).forEach(group -> missing.add(lacks(group)));
        if (!single.isEmpty()) {
            missing.add("COUNT(" + String.join(",", single) + ")<" + single.size());
        }
        String safe = "IFERROR(" + formula + ",\"\")";
        if (missing.isEmpty()) {
            return safe;
        }
        String test = missing.size() == 1 ? missing.iterator().next() : "OR(" + String.join(",", missing) + ")";
        return "IF(" + test + ",\"\"," + safe + ")";
    }

    /** What is asked of different units and counts with them needs them all. */
    private String lacks(Group group) {
        BaseCells cells = Objects.requireNonNull(bases.get(group));
        return cells.count() + (basis.needsAll() && group.isExtensive() ? "<" + cells.expected() : "=0");
    }

    private void collect(Expression expression, Set<String> single, Set<String> missing) {
        if (expression instanceof Reference r) {
            if (chosen(r).isEmpty()) {
                cell(r).ifPresent(single::add);
            }
        } else if (isExtreme(expression)) {
            expression.references().forEach(r -> units(r).ifPresent(range -> missing.add("COUNT(" + range + ")=0")));
        } else if (expression instanceof Call c && c.function() == Function.SUM_PRODUCT) {
            productCells(c.referenceArguments()).ifPresent(cells -> missing.add(cells.count() + "=0"));
        } else {
            expression.parts().forEach(part -> collect(part, single, missing));
        }
    }

    /** The cells that the figure of a reference is chosen from. */
    private Optional<BaseCells> chosen(Reference reference) {
        return basis.groupOf(reference).filter(this::isChosen).flatMap(g -> Optional.ofNullable(bases.get(g)));
    }

    private Optional<String> cell(Reference reference) {
        Optional<BaseCells> chosen = chosen(reference);
        return chosen.isPresent()
                ? chosen.get().total(reference)
                : place(reference).map(place -> place.from(sheet));
    }

    private Optional<String> products(List<Reference> references) {
        return productCells(references).flatMap(cells -> cells.products(references));
    }

    /** The cells of a sum of products: a plain total takes those of every unit, whatever else it lacks. */
    private Optional<BaseCells> productCells(List<Reference> references) {
        return basis.groupOf(references.get(0))
                .flatMap(group -> BaseCells.of(material, sheet, measure, only(group, references)));
    }

    private static Group only(Group group, List<Reference> references) {
        return new Group(
                group.asked(),
                group.list(),
                group.parts().stream()
                        .filter(p -> p.references().equals(references))
                        .toList(),
                Set.of());
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
        public Optional<String> products(List<Reference> references) {
            return IndicatorFormula.this.products(references);
        }

        @Override
        public int places(Reference reference) {
            return material.decimals(reference.code());
        }

        @Override
        public int unitCount(String kind) {
            return material.unitCount(kind);
        }

        @Override
        public String units(String kind) {
            return basis.groups().stream()
                    .filter(g -> g.kinds().contains(kind) && !g.parts().isEmpty() && isChosen(g))
                    .findFirst()
                    .flatMap(g -> Optional.ofNullable(bases.get(g)))
                    .map(BaseCells::count)
                    .orElseGet(() -> ExcelCompiler.Locator.super.units(kind));
        }
    }
}
