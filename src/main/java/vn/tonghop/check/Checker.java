package vn.tonghop.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.tonghop.model.ExplanationHistory;
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
 * evaluable. A rule over flows is evaluated for the period and for the cumulative figures.
 */
public final class Checker {
    private final Catalogue catalogue;
    private final Period period;
    private final List<Rule> rules;
    private final Map<Code, DataElement> elements;
    private final History history;
    private final ExplanationHistory explanations;

    /** A checker that knows nothing of earlier periods: rules that need them are not evaluable. */
    public Checker(Catalogue catalogue, Period period) {
        this(catalogue, period, History.NONE);
    }

    /** @param history what units returned earlier; what they explained then still answers a warning about the same figures */
    public Checker(Catalogue catalogue, Period period, History history) {
        this.explanations = new ExplanationHistory(history.months());
        this.catalogue = catalogue.edition(period);
        this.period = period;
        this.history = history;
        this.rules = this.catalogue.rules(period);
        this.elements = this.catalogue.elementsByCode();
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
                    findings.addAll(apply(rule, figures, tallies, Optional.of(submission), ""));
                } else {
                    for (List<Observation> line : itemLines(rule, submission)) {
                        UnitFigures figures = UnitFigures.ofLine(catalogue, elements, period, line);
                        String item = line.get(0).item();
                        findings.addAll(apply(rule, figures, tallies, Optional.of(submission), item));
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
                findings.addAll(apply(rule, figures, tallies, Optional.empty(), ""));
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

    /** @param item the row of a list, or empty */
    private List<Finding> apply(
            Rule rule, PlacedFigures figures, Tallies tallies, Optional<Submission> submission, String item) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : measures(rule)) {
            PlacedFigures measured = figures.forMeasure(measure);
            Verdict verdict = new Evaluator(measured).evaluate(rule.expression());
            tallies.count(rule, verdict);
            if (verdict instanceof Verdict.Truth truth && !truth.value()) {
                String explanation =
                        submission.map(s -> explanation(rule, s, item, measure)).orElse("");
                findings.add(finding(rule, measured, submission, explanation));
            }
        }
        return findings;
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

    private Finding finding(Rule rule, PlacedFigures figures, Optional<Submission> submission, String explanation) {
        Reference first = rule.expression().references().get(0);
        // A figure of many cells has no place of its own; the cell of another figure would send the officer astray.
        Optional<Observation> source = figures.source(first);
        Contrast.Texts contrast = Contrast.of(rule.expression(), figures);
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
                RuleMessage.of(rule, figures, contrast),
                contrast.expected(),
                contrast.found(),
                contrast.difference(),
                explanation);
    }

    private String explanation(Rule rule, Submission submission, String item, Measure measure) {
        Set<Code> codes = new LinkedHashSet<>();
        rule.expression().references().forEach(r -> codes.add(r.code()));
        return explanations.find(submission, new ExplanationHistory.About(codes, item), measure);
    }
}
