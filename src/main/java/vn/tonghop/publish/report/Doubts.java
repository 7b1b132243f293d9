package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;

/**
 * The errors nobody has answered, and the figures under them: what the failed rule compares, and the indicators computed
 * from that. The bounds of a rule, and the two numbers that a stated percentage is held against, are not in doubt. Errors
 * are numbered in the order in which the report first speaks of their figures.
 */
final class Doubts {
    private record Figures(Code code, Optional<Measure> measure) {}

    private final Catalogue edition;
    private final Map<Code, DataElement> elements;
    private final Phrases phrases;
    private final Map<Finding, Set<Figures>> open = new LinkedHashMap<>();
    private final Map<Code, Set<Code>> sources = new LinkedHashMap<>();
    private final List<Finding> numbered = new ArrayList<>();

    Doubts(Catalogue edition, PeriodOutcome outcome, Phrases phrases) {
        this.edition = edition;
        this.elements = edition.elementsByCode();
        this.phrases = phrases;
        List<Rule> rules = edition.rules(outcome.period());
        for (Finding finding : outcome.findings()) {
            if (finding.severity() == Severity.ERROR && finding.outcome() == Outcome.USED) {
                open.put(finding, figures(finding, rules));
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

    private static Set<Figures> figures(Finding finding, List<Rule> rules) {
        Set<Figures> figures = new HashSet<>();
        Set<Figures> compared = rules.stream()
                .filter(rule -> rule.code().equals(finding.rule()))
                .map(Rule::expression)
                .filter(expression ->
                        expression.references().stream().anyMatch(r -> r.code().equals(finding.code())))
                .flatMap(expression -> compared(expression).stream())
                .filter(reference -> reference.selector().isOfThePeriod())
                .map(reference -> new Figures(reference.code(), measure(reference.selector())))
                .collect(Collectors.toSet());
        figures.addAll(compared);
        if (figures.stream().noneMatch(f -> f.code().equals(finding.code()))
                && !finding.code().equals(Code.NONE)) {
            figures.add(new Figures(finding.code(), Optional.empty()));
        }
        return figures;
    }

    private static Optional<Measure> measure(Selector selector) {
        return selector == Selector.CURRENT
                ? Optional.empty()
                : Optional.of(selector == Selector.YTD ? Measure.YTD : Measure.PERIOD);
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

    /** How many errors are open. */
    int count() {
        return open.size();
    }

    /** The numbers of the errors that a figure is under. */
    List<Integer> of(Code code, Measure measure, Scope scope, Optional<Observation> source) {
        return open.entrySet().stream()
                .filter(entry -> isUnder(entry.getValue(), code, measure))
                .filter(entry -> concerns(entry.getKey(), code, scope, source))
                .map(entry -> number(entry.getKey()))
                .sorted()
                .toList();
    }

    private boolean isUnder(Set<Figures> figures, Code code, Measure measure) {
        return figures.stream()
                .anyMatch(f -> f.code().equals(code)
                                && f.measure().map(m -> m == measure).orElse(true)
                        || sources.getOrDefault(code, Set.of()).contains(f.code()));
    }

    /** What one unit or one row reported is in doubt only if the error is about it. */
    private boolean concerns(Finding finding, Code code, Scope scope, Optional<Observation> source) {
        if (scope instanceof Scope.OfUnit one) {
            return finding.unit().equals(one.unit().code());
        }
        if (!(scope instanceof Scope.OfItem)) {
            return true;
        }
        boolean sameList = list(finding.code()).equals(list(code));
        return !sameList
                || source.map(Observation::source)
                        .filter(cell -> isSameRow(cell, finding.place()))
                        .isPresent();
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

    private int number(Finding finding) {
        if (!numbered.contains(finding)) {
            numbered.add(finding);
        }
        return numbered.indexOf(finding) + 1;
    }

    /** Every error with its number, its arithmetic and its place. */
    List<String> list() {
        // Those whose figures the report does not print come last, and get no number that one printed later would need.
        List<Finding> all = new ArrayList<>(numbered);
        open.keySet().stream().filter(finding -> !numbered.contains(finding)).forEach(all::add);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(mark(i + 1) + " " + said(all.get(i)));
        }
        return lines;
    }

    static String mark(int number) {
        return "[" + number + "]";
    }

    private String said(Finding finding) {
        String label = edition.labelled(finding.code())
                .map(labelled -> labelled.label() + ": ")
                .orElse("");
        String advice = finding.suggestion().equals(Message.none()) ? "" : " " + phrases.say(finding.suggestion());
        return Plain.line(label + phrases.say(finding.message()) + advice + " " + place(finding));
    }

    private static String place(Finding finding) {
        CellRef place = finding.place();
        String sheet = place.sheet().isEmpty() ? "" : ", trang “" + place.sheet() + "”";
        String cell = place.cell().isEmpty() ? "" : ", ô " + place.cell();
        return "(" + finding.rule() + "; tệp “" + place.file() + "”" + sheet + cell + ")";
    }
}
