package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Question;

/**
 * One row of the sheet of questions.
 *
 * @param question empty when the finding cannot be answered here
 * @param isFirst whether it is the first row of its finding: a finding about several files has one for each
 */
record QuestionRow(Finding finding, Optional<Question> question, boolean isFirst) {
    /**
     * What is open; what cannot be answered here included. First what is about whole files, on which everything in them
     * depends; else in the order of the findings.
     */
    static List<QuestionRow> open(PeriodOutcome outcome) {
        Map<Finding, List<Question>> questions = new HashMap<>();
        outcome.questions()
                .forEach(q -> questions
                        .computeIfAbsent(q.finding(), f -> new ArrayList<>())
                        .add(q));
        List<QuestionRow> rows = new ArrayList<>();
        Stream<Finding> open =
                outcome.findings().stream().filter(Finding::isOpen).sorted(Comparator.comparing(f -> !isOfFile(f)));
        open.forEach(finding -> {
            List<Question> asked = questions.getOrDefault(finding, List.of());
            if (asked.isEmpty()) {
                rows.add(new QuestionRow(finding, Optional.empty(), true));
            }
            for (int i = 0; i < asked.size(); i++) {
                rows.add(new QuestionRow(finding, Optional.of(asked.get(i)), i == 0));
            }
        });
        return rows;
    }

    private static boolean isOfFile(Finding finding) {
        return !finding.place().file().isEmpty()
                && finding.place().cell().isEmpty()
                && finding.outcome() != Outcome.USED;
    }

    /** What is decided, with the answers in their places, so that a new copy of the sheet is a complete file of decisions. */
    static List<QuestionRow> decided(PeriodOutcome outcome) {
        return outcome.questions().stream()
                .filter(q ->
                        q.finding().outcome() == Outcome.DECIDED && q.answer().isPresent())
                .map(q -> new QuestionRow(q.finding(), Optional.of(q), false))
                .toList();
    }

    private Optional<Answer.Then> then() {
        return finding.rule().startsWith("DECISION.")
                ? question.flatMap(Question::answer).map(Answer::then)
                : Optional.empty();
    }

    /** Of a decision that no longer fits, the place it was about. */
    CellRef place() {
        return then().map(Answer.Then::place)
                .orElseGet(() -> question.map(Question::place).orElse(finding.place()));
    }

    String code() {
        return then().map(Answer.Then::code).orElse(finding.code().value());
    }
}
