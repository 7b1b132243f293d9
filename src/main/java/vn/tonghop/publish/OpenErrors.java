package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/**
 * The errors nobody has answered, and the figures under them: what the failed rule compares, and the indicators computed
 * from that. The bounds of a rule, and the two numbers that a stated percentage is held against, are not in doubt.
 */
public final class OpenErrors {
    /** A figure that a rule compares: of one measure, or of every measure where the rule names none. */
    private record Compared(Code code, Set<Measure> measures) {}

    private record Figure(Code code, Measure measure) {}

    /** The errors over one figure: all of them, and those about each unit. */
    private record Over(List<Finding> all, Map<UnitCode, List<Finding>> ofUnit) {}

    private static final Set<Measure> EVERY_MEASURE = Set.of(Measure.values());

    private final Map<Code, DataElement> elements;
    private final Map<Finding, Set<Compared>> open = new LinkedHashMap<>();
    /** Of an indicator, every code it is computed from, directly and through other indicators. */
    private final Map<Code, Set<Code>> sources = new HashMap<>();
    /** Made when it is first asked for: there are many more figures of units than errors. */
    private final Map<Figure, Over> over = new ConcurrentHashMap<>();

    private OpenErrors(Catalogue edition, PeriodOutcome outcome, Predicate<Outcome> counts) {
        this.elements = edition.elementsByCode();
        List<Rule> rules = edition.rules(outcome.period());
        for (Finding finding : outcome.findings()) {
            if (finding.severity() == Severity.ERROR && counts.test(finding.outcome())) {
                open.put(finding, compared(finding, rules));
            }
        }
        for (Indicator indicator : edition.indicators()) {
            Set<Code> behind = new HashSet<>();
            for (Reference reference : indicator.expression().references()) {
                behind.add(reference.code());
                behind.addAll(sources.getOrDefault(reference.code(), Set.of()));
            }
            sources.put(indicator.code(), behind);
        }
    }

    /** @param edition the catalogue as it stands in the period of the outcome */
    public static OpenErrors of(Catalogue edition, PeriodOutcome outcome) {
        return new OpenErrors(edition, outcome, Outcome.USED::equals);
    }

    /** Those that somebody has answered too: an answer lets two figures stand, and does not make them one. */
    public static OpenErrors answeredOrNot(Catalogue edition, PeriodOutcome outcome) {
        return new OpenErrors(
                edition, outcome, of -> of == Outcome.USED || of == Outcome.EXPLAINED || of == Outcome.DECIDED);
    }

    /** All of them, in the order of the outcome. */
    public List<Finding> all() {
        return List.copyOf(open.keySet());
    }

    /** The errors that a figure of the township is under. */
    public List<Finding> ofTotal(Code code, Measure measure) {
        return over(code, measure).all();
    }

    /** The errors about what one unit reported; one about the township does not say which unit is wrong. */
    public List<Finding> ofUnit(Code code, Measure measure, UnitCode unit) {
        return over(code, measure).ofUnit().getOrDefault(unit, List.of());
    }

    /** The errors about one row of a list: of those about the list itself, the ones at a cell of that row. */
    public List<Finding> ofRow(Code code, Measure measure, CellRef cell) {
        return over(code, measure).all().stream()
                .filter(finding -> !list(finding.code()).equals(list(code)) || isSameRow(cell, finding.place()))
                .toList();
    }

    private Over over(Code code, Measure measure) {
        return over.computeIfAbsent(new Figure(code, measure), figure -> {
            List<Finding> all = new ArrayList<>();
            open.forEach((finding, figures) -> {
                if (isUnder(figures, code, measure)) {
                    all.add(finding);
                }
            });
            return new Over(List.copyOf(all), all.stream().collect(Collectors.groupingBy(Finding::unit)));
        });
    }

    private boolean isUnder(Set<Compared> figures, Code code, Measure measure) {
        Set<Code> behind = sources.getOrDefault(code, Set.of());
        return figures.stream()
                .anyMatch(f -> f.code().equals(code) && f.measures().contains(measure) || behind.contains(f.code()));
    }

    private String list(Code code) {
        DataElement element = elements.get(code);
        return element == null ? "" : element.list();
    }

    private static boolean isSameRow(CellRef one, CellRef other) {
        return one.file().equals(other.file())
                && one.sheet().equals(other.sheet())
                && CellAddress.parse(one.cell())
                        .map(CellAddress::row)
                        .equals(CellAddress.parse(other.cell()).map(CellAddress::row));
    }

    private static Set<Compared> compared(Finding finding, List<Rule> rules) {
        Set<Compared> figures = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.code().equals(finding.rule()) && speaksOf(rule, finding.code())) {
                compared(rule.expression()).stream()
                        .filter(reference -> reference.selector().isOfThePeriod())
                        .map(reference -> new Compared(reference.code(), measures(reference.selector())))
                        .forEach(figures::add);
            }
        }
        boolean named = figures.stream().anyMatch(f -> f.code().equals(finding.code()));
        if (!named && !finding.code().isNone()) {
            figures.add(new Compared(finding.code(), EVERY_MEASURE));
        }
        return figures;
    }

    private static boolean speaksOf(Rule rule, Code code) {
        return rule.expression().references().stream()
                .anyMatch(reference -> reference.code().equals(code));
    }

    private static Set<Measure> measures(Selector selector) {
        return selector == Selector.CURRENT
                ? EVERY_MEASURE
                : Set.of(selector == Selector.YTD ? Measure.YTD : Measure.PERIOD);
    }

    private static List<Reference> compared(Expression expression) {
        if (expression instanceof Reference reference) {
            return List.of(reference);
        }
        if (expression instanceof Call call && isYardstick(call.function())) {
            return List.of();
        }
        List<Expression> parts = expression instanceof Call call && call.function() == Function.SHARE_OK
                ? call.arguments().subList(0, 1)
                : expression.parts();
        return parts.stream().flatMap(part -> compared(part).stream()).toList();
    }

    private static boolean isYardstick(Function function) {
        return function == Function.LOW || function == Function.HIGH || function == Function.PRESENT;
    }
}
