package vn.tonghop.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Rule.Scope;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;

/**
 * Evaluates the rules of the catalogue. A rule that fails raises a finding at the cell of the first figure it names; the
 * figures stay in use, so that a contradiction is seen and not hidden. A rule that lacks a figure is tallied as not
 * evaluable, unless it chose to pass or to fail then. A rule over flows is evaluated for the period and for the cumulative figures.
 */
public final class Checker {
    private final Catalogue catalogue;
    private final Period period;
    private final List<Rule> rules;
    private final Map<Code, DataElement> elements;
    private final History history;

    /** A checker that knows nothing of earlier periods: rules that need them are not evaluable. */
    public Checker(Catalogue catalogue, Period period) {
        this(catalogue, period, History.NONE);
    }

    public Checker(Catalogue catalogue, Period period, History history) {
        this.catalogue = catalogue;
        this.period = period;
        this.history = history;
        this.rules = catalogue.rules(period);
        this.elements = catalogue.elementsByCode();
    }

    /** The rules over single units and over the rows of their lists. */
    public CheckResult checkUnits(List<Submission> submissions) {
        Tallies tallies = new Tallies(rules, Set.of(Scope.UNIT, Scope.ITEM));
        List<Finding> findings = new ArrayList<>();
        for (Submission submission : submissions) {
            Map<Integer, List<Observation>> lines = new LinkedHashMap<>();
            Set<Code> codes = new LinkedHashSet<>();
            for (Observation o : submission.observations()) {
                codes.add(o.element());
                lines.computeIfAbsent(o.line(), l -> new ArrayList<>()).add(o);
            }
            for (Rule rule : rules) {
                if (rule.scope() == Scope.TOWNSHIP || !concerns(rule, codes)) {
                    continue;
                }
                if (rule.scope() == Scope.UNIT) {
                    UnitFigures figures = UnitFigures.ofUnit(catalogue, elements, period, submission, history);
                    findings.addAll(apply(rule, figures, tallies, submission));
                } else {
                    for (List<Observation> line : itemLines(rule, submission)) {
                        UnitFigures figures = UnitFigures.ofLine(catalogue, elements, period, line);
                        findings.addAll(apply(rule, figures, tallies, submission));
                    }
                }
            }
        }
        return new CheckResult(findings, tallies.list());
    }

    /** The rules over the township's totals. */
    public CheckResult checkTownship(Consolidation consolidation) {
        Tallies tallies = new Tallies(rules, Set.of(Scope.TOWNSHIP));
        TownshipFigures figures = new TownshipFigures(catalogue, period, consolidation);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.scope() == Scope.TOWNSHIP) {
                findings.addAll(apply(rule, figures, tallies, Optional.empty()));
            }
        }
        return new CheckResult(findings, tallies.list());
    }

    private static boolean concerns(Rule rule, Set<Code> codes) {
        return rule.expression().references().stream().map(Reference::code).anyMatch(codes::contains);
    }

    /** The rows of the list that the rule speaks of. */
    private List<List<Observation>> itemLines(Rule rule, Submission submission) {
        Set<String> lists = new LinkedHashSet<>();
        rule.expression().references().forEach(r -> {
            DataElement element = elements.get(r.code());
            if (element != null && element.isListColumn()) {
                lists.add(element.list());
            }
        });
        Map<String, List<Observation>> lines = new LinkedHashMap<>();
        for (Observation o : submission.observations()) {
            DataElement element = elements.get(o.element());
            if (element != null && lists.contains(element.list())) {
                lines.computeIfAbsent(element.list() + " " + o.line(), l -> new ArrayList<>())
                        .add(o);
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Finding> apply(Rule rule, UnitFigures figures, Tallies tallies, Submission submission) {
        return apply(rule, figures, tallies, Optional.of(submission));
    }

    private List<Finding> apply(Rule rule, PlacedFigures figures, Tallies tallies, Optional<Submission> submission) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : measures(rule)) {
            PlacedFigures measured = figures.forMeasure(measure);
            Verdict evaluated = new Evaluator(measured).evaluate(rule.expression());
            Verdict verdict = decided(rule, evaluated);
            tallies.count(rule, verdict);
            if (verdict instanceof Verdict.Truth truth && !truth.value()) {
                findings.add(finding(rule, measured, submission, missing(evaluated)));
            }
        }
        return findings;
    }

    /** What a rule says in the end, missing figures decided as it chose. */
    private static Verdict decided(Rule rule, Verdict verdict) {
        if (!(verdict instanceof Verdict.NotEvaluable n) || n.missing().isEmpty()) {
            return verdict;
        }
        return switch (rule.whenMissing()) {
            case NOT_EVALUABLE -> verdict;
            case FAIL -> new Verdict.Truth(false);
            case PASS -> new Verdict.Truth(true);
        };
    }

    /** The labels of the figures that a verdict lacked; of what has no label, what the rule calls it. */
    private String missing(Verdict verdict) {
        return verdict instanceof Verdict.NotEvaluable n
                ? n.missing().stream()
                        .map(r -> catalogue
                                .labelled(r.code())
                                .map(l -> l.label() + " (" + r + ")")
                                .orElse(r.toString()))
                        .sorted()
                        .collect(Collectors.joining("; "))
                : "";
    }

    private List<Measure> measures(Rule rule) {
        boolean flows = rule.expression().references().stream()
                .anyMatch(r -> r.selector() == Selector.CURRENT && isFlow(r.code()));
        return flows ? List.of(Measure.PERIOD, Measure.YTD) : List.of(Measure.PERIOD);
    }

    private boolean isFlow(Code code) {
        DataElement element = elements.get(code);
        return element != null && element.nature().hasCumulative();
    }

    private Finding finding(Rule rule, PlacedFigures figures, Optional<Submission> submission, String missing) {
        Reference first = rule.expression().references().get(0);
        // A figure of many cells has no place of its own; the cell of another figure would send the officer astray.
        Optional<Observation> source = figures.source(first);
        Contrast.Texts contrast = Contrast.of(rule.expression(), figures);
        String explanation = explanation(rule, submission);
        Severity severity = rule.effectiveSeverity();
        boolean explained = !explanation.isEmpty() && severity == Severity.WARNING;
        return new Finding(
                rule.code(),
                severity,
                explained ? Outcome.EXPLAINED : Outcome.USED,
                submission
                        .map(Submission::unit)
                        .orElseGet(() -> source.map(Observation::unit).orElse(UnitCode.NONE)),
                period,
                source.map(Observation::source).orElse(CellRef.NONE),
                first.code(),
                missing.isEmpty()
                        ? RuleMessage.of(rule, figures, contrast)
                        : RuleMessage.ofMissing(rule, figures, missing),
                contrast.expected(),
                contrast.found(),
                contrast.difference(),
                explanation);
    }

    private static String explanation(Rule rule, Optional<Submission> submission) {
        Map<Code, String> texts = new HashMap<>();
        submission.ifPresent(s -> {
            for (Explanation e : s.explanations()) {
                texts.putIfAbsent(e.element(), e.text());
            }
        });
        return rule.expression().references().stream()
                .map(r -> texts.getOrDefault(r.code(), ""))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }
}
