package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.PeriodDecisions;
import vn.tonghop.intake.Receipts;
import vn.tonghop.intake.RuleAnswers;
import vn.tonghop.intake.UnusedDecisions;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decisions;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.Submission;

/**
 * What was decided about a period, and what can be. Questions about the files of a month are answered in the folder of the
 * month, also when a longer period is made of it; those about the longer period in its own.
 *
 * @param decisions those that may answer what the rules ask of this period
 * @param files the files of decisions that are not among those of a month
 * @param findings what is to be said of decisions, and of what they answer
 */
record DecisionRecord(
        Catalogue catalogue,
        Period period,
        Decisions decisions,
        List<FileOutcome> files,
        List<Finding> findings,
        List<Question> questions) {
    /** How the codes of questions begin that are asked of months alone. */
    private static final List<String> AGAINST_OTHER_MONTHS = List.of("OUTLIER.", "EARLIER.");

    static DecisionRecord ofMonth(Catalogue catalogue, Receipts receipts, Period month) {
        return new DecisionRecord(catalogue, month, receipts.decisions(), List.of(), List.of(), receipts.questions());
    }

    static DecisionRecord ofLonger(
            Catalogue catalogue, Period period, Map<Period, Receipts> months, List<IntakeResult> own) {
        PeriodDecisions decided = PeriodDecisions.of(period, own);
        List<Finding> findings = new ArrayList<>();
        List<FileOutcome> files = new ArrayList<>();
        own.forEach(result -> {
            findings.addAll(result.findings());
            files.add(result.outcome());
        });
        findings.addAll(decided.findings());
        months.forEach((month, receipts) -> {
            if (period.months().contains(month)) {
                findings.addAll(unusedOfMonth(catalogue, month, receipts));
            }
        });
        return new DecisionRecord(catalogue, period, decided.decisions(), files, findings, List.of());
    }

    /**
     * The rules of the catalogue are applied to the longer period only, and a month is held against the months around it only
     * by itself: what was asked of the month then is not asked here.
     */
    private static List<Finding> unusedOfMonth(Catalogue catalogue, Period month, Receipts receipts) {
        Set<String> rules = catalogue.rules().stream().map(Rule::code).collect(Collectors.toSet());
        List<Decision> decisions = receipts.decisions().all().stream()
                .filter(d -> !rules.contains(d.key().rule()))
                .filter(d -> AGAINST_OTHER_MONTHS.stream().noneMatch(d.key().rule()::startsWith))
                .toList();
        return UnusedDecisions.of(month, decisions, receipts.questions(), receipts.submissions(), receipts.files())
                .findings();
    }

    /** With the answers to what the rules found, and a report of decisions that answer nothing. */
    DecisionRecord answering(List<Finding> ofRules, List<FileOutcome> allFiles, List<Submission> submissions) {
        RuleAnswers answers = RuleAnswers.of(period, ofRules, allFiles, decisions);
        List<Question> asked = new ArrayList<>(questions);
        asked.addAll(answers.questions());
        UnusedDecisions unused = UnusedDecisions.of(period, decisions.all(), asked, submissions, allFiles);
        List<Finding> said = new ArrayList<>(findings);
        said.addAll(answers.findings());
        said.addAll(unused.findings());
        asked.addAll(unused.questions());
        return new DecisionRecord(catalogue, period, decisions, files, said, asked);
    }
}
