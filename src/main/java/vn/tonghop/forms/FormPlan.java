package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout.FigureTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.ExcelCompiler;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

/**
 * Where everything of a form stands, decided before anything is written: a rule on one sheet may need a cell of another.
 *
 * @param figures the place of each figure that is not in a list table
 */
record FormPlan(List<SheetPlan> sheets, Map<Code, FigurePlace> figures) {
    FormPlan {
        sheets = List.copyOf(sheets);
        figures = Map.copyOf(figures);
    }

    /** The row of a figure. */
    record FigurePlace(DataElement element, SheetPlan sheet, int row) {
        /** Its cell in a column, or empty when its sheet has no such column. */
        Optional<CellAddress> cell(FormColumn column) {
            return sheet.columns().find(column).map(number -> new CellAddress(row, number));
        }

        /** The column that a reference of a rule means when a measure is evaluated. */
        FormColumn column(Reference reference, Measure measure) {
            return switch (reference.selector()) {
                case PLAN -> FormColumn.PLAN;
                case SAME -> FormColumn.SAME;
                case PREVIOUS -> FormColumn.PREVIOUS;
                case PERIOD -> FormColumn.PERIOD;
                case YTD -> cumulative(Measure.YTD);
                case CURRENT -> cumulative(measure);
                case BEFORE, NEXT_PLAN -> throw new IllegalStateException("no column of the form shows " + reference);
            };
        }

        /** A figure that is no flow has one value, whatever the measure. */
        private FormColumn cumulative(Measure measure) {
            return measure == Measure.YTD && element.nature().hasCumulative() ? FormColumn.YTD : FormColumn.PERIOD;
        }
    }

    static FormPlan of(Commission commission) {
        List<SheetLayout> layouts = commission.layout().sheets();
        Map<Code, String> homes = homes(layouts);
        Set<Code> flows = layouts.stream()
                .flatMap(l -> l.tables().stream())
                .flatMap(t -> t.elements().stream())
                .filter(e -> e.nature().hasCumulative())
                .map(DataElement::code)
                .collect(Collectors.toSet());
        List<Rule> rules = commission.catalogue().rules(commission.period());
        List<Rule> itemRules =
                rules.stream().filter(r -> r.scope() == Rule.Scope.ITEM).toList();
        List<SheetPlan> sheets = new ArrayList<>();
        for (SheetLayout layout : layouts) {
            List<Rule> shown = rules.stream()
                    .filter(rule -> isShown(rule, homes, layout.subject().code(), flows))
                    .toList();
            sheets.add(SheetPlan.of(layout, shown, itemRules, commission.prefill()));
        }
        return new FormPlan(sheets, places(sheets));
    }

    /** The sheet, by subject, that each figure stands on. */
    private static Map<Code, String> homes(List<SheetLayout> layouts) {
        Map<Code, String> homes = new HashMap<>();
        for (SheetLayout layout : layouts) {
            layout.tables().stream()
                    .filter(FigureTable.class::isInstance)
                    .flatMap(t -> t.elements().stream())
                    .forEach(e -> homes.put(e.code(), layout.subject().code()));
        }
        return homes;
    }

    /**
     * A rule is shown on the sheet of its first figure, if all its figures are on the form, one at least is typed there, and
     * the figures known beforehand are of the measure that it needs.
     */
    private static boolean isShown(Rule rule, Map<Code, String> homes, String subject, Set<Code> flows) {
        List<Reference> references = rule.expression().references();
        // What holds for every flow is said by the row's own check.
        return rule.scope() == Rule.Scope.UNIT
                && !rule.isForEach()
                && ExcelCompiler.isLocal(rule.expression())
                && references.stream().anyMatch(FormPlan::isTyped)
                && references.stream().allMatch(r -> homes.containsKey(r.code()))
                && subject.equals(homes.get(references.get(0).code()))
                && !measures(rule, flows).isEmpty();
    }

    private static boolean isTyped(Reference reference) {
        return switch (reference.selector()) {
            case CURRENT, PERIOD, YTD -> true;
            case PLAN, NEXT_PLAN, SAME, PREVIOUS, BEFORE -> false;
        };
    }

    /** The measures that a rule is judged for on the form. */
    List<Measure> measures(Rule rule) {
        Set<Code> flows = figures.values().stream()
                .map(FigurePlace::element)
                .filter(e -> e.nature().hasCumulative())
                .map(DataElement::code)
                .collect(Collectors.toSet());
        return measures(rule, flows);
    }

    /**
     * A rule that names a flow without saying which figure is judged for the period and for the year up to it. Of the period
     * before a form shows the figure of the period, of the year before the cumulative one: such a rule is judged for that
     * measure alone.
     */
    private static List<Measure> measures(Rule rule, Set<Code> flows) {
        List<Reference> ofFlows = rule.expression().references().stream()
                .filter(r -> flows.contains(r.code()))
                .toList();
        if (!names(ofFlows, Selector.CURRENT)) {
            return List.of(Measure.PERIOD);
        }
        List<Measure> measures = new ArrayList<>(List.of(Measure.PERIOD, Measure.YTD));
        if (names(ofFlows, Selector.PREVIOUS)) {
            measures.remove(Measure.YTD);
        }
        if (names(ofFlows, Selector.SAME)) {
            measures.remove(Measure.PERIOD);
        }
        return measures;
    }

    private static boolean names(List<Reference> references, Selector selector) {
        return references.stream().anyMatch(r -> r.selector() == selector);
    }

    /** A rule that is shown on a sheet. */
    record RulePlace(Rule rule, SheetPlan sheet, CellAddress verdict) {}

    /** The rules that speak of a figure which is typed, on whichever sheet they are shown. */
    List<RulePlace> rulesOn(Code code) {
        List<RulePlace> places = new ArrayList<>();
        for (SheetPlan sheet : sheets) {
            for (TablePlan table : sheet.tables()) {
                if (table instanceof TablePlan.RuleRows rows) {
                    for (int i = 0; i < rows.rules().size(); i++) {
                        Rule rule = rows.rules().get(i);
                        if (rule.expression().references().stream()
                                .anyMatch(r -> r.code().equals(code) && isTyped(r))) {
                            places.add(new RulePlace(rule, sheet, new CellAddress(rows.row(i), rows.checkColumn())));
                        }
                    }
                }
            }
        }
        return places;
    }

    private static Map<Code, FigurePlace> places(List<SheetPlan> sheets) {
        Map<Code, FigurePlace> places = new HashMap<>();
        for (SheetPlan sheet : sheets) {
            for (TablePlan table : sheet.tables()) {
                if (table instanceof TablePlan.FigureRows rows) {
                    for (int i = 0; i < rows.elements().size(); i++) {
                        DataElement element = rows.elements().get(i);
                        places.put(element.code(), new FigurePlace(element, sheet, rows.row(i)));
                    }
                }
            }
        }
        return places;
    }
}
