package vn.tonghop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions of a period.
 *
 * @param all those that may be applied, at most one per question
 * @param answers every row that was filled in, also those that cannot be applied: nobody's work is lost
 */
public record Decisions(List<Decision> all, List<Answer> answers) {
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    public Decisions {
        all = List.copyOf(all);
        answers = List.copyOf(answers);
    }

    /** The decision that answers a question. */
    public Optional<Decision> find(QuestionKey key) {
        return all.stream().filter(d -> d.key().equals(key)).findFirst();
    }

    /** What was filled in for a question, whether it can be applied or not; the last row that says something. */
    public Optional<Answer> answer(QuestionKey key) {
        Map<String, Answer> byKey = new LinkedHashMap<>();
        answers.forEach(a -> byKey.put(a.key(), a));
        return Optional.ofNullable(byKey.get(key.text()));
    }
}
