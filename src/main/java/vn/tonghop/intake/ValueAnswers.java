package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;

/**
 * Answers what is asked about the cells of one return that counts.
 *
 * <ul>
 *   <li>A value that is kept out can be given, accepted when it has one reading, or left out.
 *   <li>A value that is used can be accepted, or left out when its cell is known.
 *   <li>Rows and sheets that were not used can be left as they are.
 * </ul>
 *
 * What is given or left out settles everything else that was said of the cell. The text of the cell stays with the value.
 */
final class ValueAnswers {
    private final Map<Code, DataElement> elements;
    private final DecidedValue values;
    private final DecisionDesk desk;
    private final Submission submission;
    private final List<Finding> findings;
    private final Map<CellRef, Decision> settled = new HashMap<>();
    private final Map<Observation, Observation> changed = new HashMap<>();

    ValueAnswers(
            Map<Code, DataElement> elements,
            DecidedValue values,
            DecisionDesk desk,
            Submission submission,
            List<Finding> findings) {
        this.elements = elements;
        this.values = values;
        this.desk = desk;
        this.submission = submission;
        this.findings = findings;
    }

    /** The return with what was decided about it. */
    record Result(Submission submission, List<Finding> findings) {}

    Result answer() {
        List<Finding> answered = new ArrayList<>(
                findings.stream().map(f -> f.isOpen() ? ask(f) : f).toList());
        // A cell may have been asked about before the answer that settles it was found.
        answered.replaceAll(f -> {
            Decision decision = settled.get(f.place());
            return f.isOpen() && decision != null ? desk.settle(f, decision) : f;
        });
        List<Observation> observations = submission.observations().stream()
                .map(o -> changed.getOrDefault(o, o))
                .toList();
        return new Result(submission.withObservations(observations), answered);
    }

    private Finding ask(Finding finding) {
        List<Observation> scope = scope(finding);
        List<Decision.Kind> choices = choices(finding, scope);
        if (choices.isEmpty()) {
            return finding;
        }
        QuestionKey key = QuestionKey.of(finding, submission.file().sha256());
        return desk.ask(key, finding, finding.place(), choices)
                .filter(decision -> apply(decision, finding, scope))
                .map(decision -> desk.settle(finding, decision))
                .orElse(finding);
    }

    /** The values that a finding speaks of. */
    private List<Observation> scope(Finding finding) {
        List<Observation> own =
                submission.observations().stream().filter(o -> isAt(finding, o)).toList();
        boolean wide = finding.outcome() == Outcome.HELD
                || finding.outcome() == Outcome.REFUSED && !finding.code().isNone();
        if (!wide || !finding.rule().startsWith("FORM.")) {
            return own;
        }
        Set<Observation> scope = new LinkedHashSet<>();
        submission.observations().stream()
                .filter(o -> o.status() == ValueStatus.HELD && isHeldBy(finding, o))
                .forEach(scope::add);
        return List.copyOf(scope);
    }

    private static boolean isAt(Finding finding, Observation o) {
        return !finding.place().cell().isEmpty()
                && o.source().equals(finding.place())
                && (finding.code().isNone() || finding.code().equals(o.element()));
    }

    /** Whether a value is held for what is said of its row, column or sheet, and for nothing that is said of its cell. */
    private boolean isHeldBy(Finding finding, Observation o) {
        boolean concerned = finding.code().isNone()
                ? o.source().sheet().equals(finding.place().sheet())
                : o.element().equals(finding.code());
        return concerned
                && findings.stream().noneMatch(f -> f.rule().startsWith("VALUE.") && keepsOut(f) && isAt(f, o));
    }

    private static boolean keepsOut(Finding finding) {
        return finding.outcome() == Outcome.HELD || finding.outcome() == Outcome.REFUSED;
    }

    private List<Decision.Kind> choices(Finding finding, List<Observation> scope) {
        List<Decision.Kind> choices = new ArrayList<>();
        if (!keepsOut(finding)) {
            choices.add(Decision.Kind.ACCEPT);
            if (scope.size() == 1 && finding.rule().startsWith("VALUE.") && isNumber(scope.get(0))) {
                choices.add(Decision.Kind.EXCLUDE);
            }
            return choices;
        }
        if (isAmbiguous(finding)) {
            return choices;
        }
        if (scope.size() == 1 && isGivable(scope.get(0))) {
            choices.add(Decision.Kind.USE_VALUE);
        }
        boolean one = finding.outcome() == Outcome.HELD
                && !scope.isEmpty()
                && scope.stream().allMatch(o -> o.status() == ValueStatus.HELD && o.content() != Content.nothing());
        if (one) {
            choices.add(Decision.Kind.ACCEPT);
        }
        choices.add(Decision.Kind.EXCLUDE);
        return choices;
    }

    /** Two findings that hold parts of one sheet: which holds what cannot be told, so neither can be answered here. */
    private boolean isAmbiguous(Finding finding) {
        return finding.outcome() == Outcome.HELD
                && finding.code().isNone()
                && findings.stream()
                                .filter(f -> f.outcome() == Outcome.HELD
                                        && f.code().isNone()
                                        && f.rule().startsWith("FORM.")
                                        && f.place()
                                                .sheet()
                                                .equals(finding.place().sheet()))
                                .count()
                        > 1;
    }

    /** The name of a row tells the row from others: another name would make it another row. */
    private boolean isGivable(Observation o) {
        DataElement element = elements.get(o.element());
        return element != null && element.nature() != Nature.NAME;
    }

    private static boolean isNumber(Observation o) {
        return o.content() instanceof Content.Figure;
    }

    private boolean apply(Decision decision, Finding finding, List<Observation> scope) {
        Decision before = settled.get(finding.place());
        if (before != null && !before.agrees(decision)) {
            desk.fault(
                    DecisionRule.CONTRADICTION,
                    decision,
                    before.answer().choice(),
                    decision.answer().choice(),
                    FindingLog.shown(before.answer().row()),
                    before.line());
            return false;
        }
        return switch (decision.kind()) {
            case USE_VALUE -> use(decision, finding, scope.get(0));
            case ACCEPT -> accept(scope);
            case EXCLUDE -> exclude(decision, finding, scope);
            case TAKE_FILE -> false;
        };
    }

    private boolean use(Decision decision, Finding finding, Observation o) {
        DataElement element = Objects.requireNonNull(elements.get(o.element()), "only a known element is offered");
        ReadValue read = values.read(decision.answer().value(), element, o.measure());
        boolean usable = read.status().counts() && !(read.content() instanceof Content.Nothing);
        if (!usable) {
            desk.fault(
                    DecisionRule.VALUE_UNFIT,
                    decision,
                    DecidedValue.wanted(element),
                    decision.answer().valueText(),
                    element.label(),
                    DecidedValue.wanted(element));
            return false;
        }
        changed.put(o, o.decided(read.content(), read.status()));
        settled.put(finding.place(), decision);
        return true;
    }

    /** What was held is used as it was typed; what is used already stays as it is. */
    private boolean accept(List<Observation> scope) {
        scope.stream()
                .filter(o -> o.status() == ValueStatus.HELD)
                .forEach(o -> changed.put(o, o.decided(o.content(), asTyped(o))));
        return true;
    }

    private static ValueStatus asTyped(Observation o) {
        if (!(o.content() instanceof Content.Figure figure)) {
            return ValueStatus.REPORTED;
        }
        boolean digits = o.raw().chars().anyMatch(c -> c >= '0' && c <= '9');
        if (figure.value().compareTo(BigDecimal.ZERO) == 0 && !digits) {
            return ValueStatus.ZERO;
        }
        return figure.qualifier().startsWith("ước") ? ValueStatus.ESTIMATED : ValueStatus.REPORTED;
    }

    /** Left out on purpose: nobody waits for it, and it is missing from every total. */
    private boolean exclude(Decision decision, Finding finding, List<Observation> scope) {
        for (Observation o : scope) {
            if (o.status() == ValueStatus.HELD || o.figure().isPresent()) {
                changed.put(o, o.decided(Content.nothing(), ValueStatus.NOT_AVAILABLE));
            }
        }
        if (!finding.place().cell().isEmpty()) {
            settled.put(finding.place(), decision);
        }
        return true;
    }
}
