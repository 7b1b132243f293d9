package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Decision;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseNumbers;

/**
 * Reports decisions that answer no question that is asked: the file or the value is another one now, or nothing is asked
 * any more. They are not applied, and stay on the sheet of questions until the officer clears them.
 */
public record UnusedDecisions(List<Finding> findings, List<Question> questions) {
    public UnusedDecisions {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /**
     * @param decisions those to look for
     * @param asked all questions of the period
     * @param submissions what counts now, to tell what stands in a cell
     * @param files the files that are there
     */
    public static UnusedDecisions of(
            Period period,
            List<Decision> decisions,
            List<Question> asked,
            List<Submission> submissions,
            List<FileOutcome> files) {
        Set<String> there = files.stream().map(f -> f.file().name()).collect(Collectors.toSet());
        Set<QuestionKey> keys = new HashSet<>();
        asked.forEach(q -> keys.add(q.key()));
        List<Finding> findings = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (Decision decision : decisions) {
            if (!keys.contains(decision.key()) && !isDone(decision, there)) {
                Finding finding = isOfFile(decision)
                        ? ofFile(period, decision, there)
                        : finding(period, decision, asked, submissions);
                findings.add(finding);
                questions.add(new Question(
                        decision.key(),
                        finding,
                        decision.answer().row(),
                        List.of(decision.kind()),
                        Optional.of(decision.answer())));
            }
        }
        return new UnusedDecisions(findings, questions);
    }

    private static boolean isOfFile(Decision decision) {
        CellRef place = decision.answer().then().place();
        return !place.file().isEmpty()
                && place.sheet().isEmpty()
                && place.cell().isEmpty();
    }

    /** A file that was not to be used has been taken away: that is what was decided. */
    private static boolean isDone(Decision decision, Set<String> there) {
        return isOfFile(decision)
                && decision.kind() == Decision.Kind.EXCLUDE
                && !there.contains(decision.answer().then().place().file());
    }

    private static Finding ofFile(Period period, Decision decision, Set<String> there) {
        Answer.Then then = decision.answer().then();
        return DecisionRule.GONE.at(
                there.contains(then.place().file()) ? "decision.rule.gone.asked" : "decision.rule.gone.file",
                decision.answer().row(),
                new UnitCode(then.unit()),
                period,
                then.found(),
                "",
                decision.line(),
                then.place().file());
    }

    private static Finding finding(
            Period period, Decision decision, List<Question> asked, List<Submission> submissions) {
        Optional<Question> now = asked.stream()
                .filter(q -> q.key().subject().equals(decision.key().subject()))
                .findFirst();
        String then = decision.answer().then().found();
        String found = now.map(q -> q.finding().found()).orElseGet(() -> standing(decision, submissions));
        DecisionRule rule =
                now.isEmpty() ? DecisionRule.GONE : isSame(then, found) ? DecisionRule.STALE_FILE : DecisionRule.STALE;
        String file = now.map(q -> q.place().file()).orElse("");
        return rule.at(
                decision.answer().row(),
                new UnitCode(decision.answer().then().unit()),
                period,
                then,
                found,
                decision.line(),
                about(decision),
                then,
                found,
                file);
    }

    /** A number is in the row of an answer as people write it. */
    private static boolean isSame(String then, String found) {
        return then.equals(found) || then.equals(VietnameseNumbers.ofPlain(found));
    }

    /** The cell the decision was about, as its row tells it. */
    private static String about(Decision decision) {
        var then = decision.answer().then();
        String place = FindingLog.shown(then.place());
        return then.unit().isEmpty() ? place : then.unit() + " " + place;
    }

    /** What stands in the cell now that was decided about; empty when there is no such cell any more. */
    private static String standing(Decision decision, List<Submission> submissions) {
        var then = decision.answer().then();
        return submissions.stream()
                .filter(s -> s.unit().value().equals(then.unit()))
                .flatMap(s -> s.observations().stream())
                .filter(o -> o.source().sheet().equals(then.place().sheet())
                        && o.source().cell().equals(then.place().cell()))
                .map(Observation::raw)
                .findFirst()
                .orElse("");
    }
}
