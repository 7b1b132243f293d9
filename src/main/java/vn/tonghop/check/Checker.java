package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Rule.Scope;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.expression.Sides;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.ExplanationHistory;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.RuleVerdict;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;

/**
 * Evaluates the rules of the catalogue. A rule that fails raises a finding at the cell of the figure that it finds wrong; the
 * figures stay in use, so that a contradiction is seen and not hidden. A rule that lacks a figure is tallied as not
 * evaluable, unless it chose to pass or to fail then. A rule over flows is evaluated for the period and for the cumulative figures.
 */
public final class Checker {
    private final Catalogue everyEdition;
    private final Catalogue catalogue;
    private final Period period;
    private final List<Rule> rules;
    private final List<Prepared> prepared;
    private final Map<Code, DataElement> elements;
    private final History history;
    private final Diagnosis diagnosis;
    private final ExplanationHistory explanations;

    /** A checker that knows nothing of earlier periods: rules that need them are not evaluable. */
    public Checker(Catalogue catalogue, Period period) {
        this(catalogue, period, History.NONE);
    }

    /** @param history what units returned earlier; what they explained then still answers a warning about the same figures */
    public Checker(Catalogue catalogue, Period period, History history) {
        this.explanations = new ExplanationHistory(history.months());
        this.everyEdition = catalogue;
        this.catalogue = catalogue.edition(period);
        this.period = period;
        this.history = history;
        this.rules = this.catalogue.rules(period);
        this.elements = this.catalogue.elementsByCode();
        this.diagnosis = new Diagnosis(this.catalogue, period, history);
        this.prepared = rules.stream().map(this::prepare).toList();
    }

    /** The rules over single units and over the rows of their lists. */
    public CheckResult checkUnits(List<Submission> submissions) {
        Tallies tallies = new Tallies(everyEdition, period, rules, Set.of(Scope.UNIT, Scope.ITEM));
        List<Finding> findings = new ArrayList<>();
        for (Submission submission : submissions) {
            List<Trial> trials = trials(submission);
            trials.forEach(t -> tallies.count(t.rule(), t.verdict()));
            findings.addAll(findings(
                    trials, new Trials(trials), diagnosis.form(submission.observations()), Optional.of(submission)));
        }
        return new CheckResult(findings, tallies.list());
    }

    /** The rules over the township's totals. */
    public CheckResult checkTownship(Consolidation consolidation) {
        Tallies tallies = new Tallies(everyEdition, period, rules, Set.of(Scope.TOWNSHIP));
        TownshipFigures figures = new TownshipFigures(catalogue, period, consolidation);
        List<Trial> trials = new ArrayList<>();
        List<RuleVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            Prepared rule = prepared.get(i);
            if (rule.rule().scope() == Scope.TOWNSHIP) {
                for (Trial trial : trials(rule, figures, "")) {
                    tallies.count(trial.rule(), trial.verdict());
                    verdicts.add(verdict(trial, i));
                    trials.add(trial);
                }
            }
        }
        // A total is mended in a cell of some unit, whose own rules must then still be kept.
        // Asked for many units of one township: what a unit returned must not take a walk through everybody's figures.
        Map<UnitCode, List<Observation>> byUnit =
                consolidation.observations().stream().collect(Collectors.groupingBy(Observation::unit));
        Trials around = new Trials(trials, unit -> trials(returned(unit, byUnit.getOrDefault(unit, List.of()))));
        List<Finding> findings =
                findings(trials, around, diagnosis.form(consolidation.observations()), Optional.empty());
        return new CheckResult(findings, tallies.list(), verdicts);
    }

    private Submission returned(UnitCode unit, List<Observation> observations) {
        return new Submission(SourceFile.NONE, unit, period, "", Optional.empty(), observations, List.of());
    }

    private List<Trial> trials(Submission submission) {
        Set<Code> codes = new HashSet<>();
        submission.observations().forEach(o -> codes.add(o.element()));
        UnitFigures unit = UnitFigures.ofUnit(catalogue, elements, period, submission, history);
        Map<Set<String>, List<ItemLine>> lines = new HashMap<>();
        List<Trial> trials = new ArrayList<>();
        for (Prepared rule : prepared) {
            if (rule.rule().scope() == Scope.TOWNSHIP || !rule.concerns(codes)) {
                continue;
            }
            if (rule.rule().scope() == Scope.UNIT) {
                trials.addAll(trials(rule, unit, ""));
            } else {
                for (ItemLine line : lines.computeIfAbsent(rule.lists(), lists -> itemLines(lists, submission))) {
                    trials.addAll(trials(rule, line.figures(), line.item()));
                }
            }
        }
        return trials;
    }

    private static List<Trial> trials(Prepared rule, PlacedFigures figures, String item) {
        return rule.measures().stream()
                .map(m -> Trial.of(rule.rule(), m, item, figures.forMeasure(m)))
                .toList();
    }

    private List<Finding> findings(List<Trial> trials, Trials around, FormCells form, Optional<Submission> submission) {
        return trials.stream()
                .filter(Trial::isFailed)
                .map(t -> finding(t, submission, diagnosis.suggest(t, around, form)))
                .toList();
    }

    private static RuleVerdict verdict(Trial trial, int index) {
        Rule rule = trial.rule();
        Evaluator evaluator = new Evaluator(trial.figures());
        RuleVerdict.Result result = trial.isPassed()
                ? RuleVerdict.Result.PASSED
                : trial.isFailed() ? RuleVerdict.Result.FAILED : RuleVerdict.Result.UNKNOWN;
        return new RuleVerdict(
                rule.code(),
                index,
                trial.measure(),
                result,
                Sides.of(rule.expression()).stream()
                        .map(s -> new RuleVerdict.Pair(number(evaluator, s.found()), number(evaluator, s.expected())))
                        .toList());
    }

    private static Optional<BigDecimal> number(Evaluator evaluator, Expression expression) {
        return evaluator.evaluate(expression) instanceof Verdict.Number n
                ? Optional.of(n.quantity().value())
                : Optional.empty();
    }

    /** A rule with what is asked of it again and again. */
    private record Prepared(Rule rule, Set<Code> codes, Set<String> lists, List<Measure> measures) {
        boolean concerns(Set<Code> reported) {
            return codes.stream().anyMatch(reported::contains);
        }
    }

    /** A row of a list with the name it has. */
    private record ItemLine(String item, UnitFigures figures) {}

    private Prepared prepare(Rule rule) {
        Set<Code> codes = new LinkedHashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        for (Reference reference : rule.expression().references()) {
            codes.add(reference.code());
            DataElement element = elements.get(reference.code());
            if (element != null && element.isListColumn()) {
                lists.add(element.list());
            }
        }
        return new Prepared(rule, Set.copyOf(codes), Set.copyOf(lists), measures(rule));
    }

    /** The rows of the lists that a rule speaks of. */
    private List<ItemLine> itemLines(Set<String> lists, Submission submission) {
        Map<String, List<Observation>> lines = new LinkedHashMap<>();
        for (Observation o : submission.observations()) {
            DataElement element = elements.get(o.element());
            if (element != null && lists.contains(element.list())) {
                lines.computeIfAbsent(element.list() + " " + o.line(), l -> new ArrayList<>())
                        .add(o);
            }
        }
        return lines.values().stream()
                .map(line -> new ItemLine(line.get(0).item(), UnitFigures.ofLine(catalogue, elements, period, line)))
                .toList();
    }

    /** The labels of the figures that a verdict lacked, and of which unit; of what has no label, what the rule calls it. */
    private String missing(Verdict verdict) {
        return verdict instanceof Verdict.NotEvaluable n
                ? n.missing().stream().map(this::named).sorted().collect(Collectors.joining("; "))
                : "";
    }

    private String named(Reference reference) {
        if (reference.focus() instanceof Expression.Focus.OfUnit one) {
            return catalogue
                            .unit(one.unit())
                            .map(ReportingUnit::name)
                            .orElse(one.unit().value()) + ": " + named(reference.ofWhole());
        }
        return catalogue
                .labelled(reference.code())
                .map(l -> l.label() + " (" + reference + ")")
                .orElse(reference.toString());
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

    private Finding finding(Trial trial, Optional<Submission> submission, Message suggestion) {
        Rule rule = trial.rule();
        PlacedFigures figures = trial.figures();
        String explanation = submission
                .map(s -> explanation(rule, s, trial.item(), trial.measure()))
                .orElse("");
        Contrast.Texts contrast = Contrast.of(rule.expression(), figures);
        Reference first = reproached(rule, contrast, figures);
        // A figure of many cells has no place of its own; the cell of another figure would send the officer astray.
        Optional<Observation> source = figures.source(first);
        Severity severity = rule.effectiveSeverity();
        String missing = missing(new Evaluator(figures).evaluate(rule.expression()));
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
                explanation,
                suggestion);
    }

    /**
     * The figure that is shown for a broken rule: the first typed one of those whose numbers are told, so that the two fit;
     * where no numbers are told, the first that is missing.
     */
    private static Reference reproached(Rule rule, Contrast.Texts contrast, PlacedFigures figures) {
        List<Reference> all = rule.expression().references();
        Stream<Reference> lacking = contrast.expected().isEmpty()
                ? all.stream().filter(r -> figures.figure(r).isEmpty())
                : Stream.empty();
        return Stream.of(contrast.about().stream(), lacking, all.stream())
                .flatMap(references -> references)
                .filter(r -> r.selector().isOfThePeriod())
                .findFirst()
                .orElse(all.get(0));
    }

    private String explanation(Rule rule, Submission submission, String item, Measure measure) {
        Set<Code> codes = new LinkedHashSet<>();
        rule.expression().references().forEach(r -> codes.add(r.code()));
        return explanations.find(submission, new ExplanationHistory.About(codes, item), measure);
    }
}
