package vn.tonghop.model;

import java.util.List;
import java.util.Optional;

/**
 * Something an officer can decide, or has decided.
 *
 * @param finding what asks; its outcome is {@link Outcome#DECIDED} once the question is answered
 * @param place where it is asked: the finding's own place, or one of several files it is about
 * @param choices what may be answered, in the order in which it is offered; empty when the answer is only on record
 * @param answer what was filled in, prefilled again so that a new copy of the workbook keeps it
 */
public record Question(
        QuestionKey key, Finding finding, CellRef place, List<Decision.Kind> choices, Optional<Answer> answer) {
    public Question {
        choices = List.copyOf(choices);
    }

    public Question about(Finding other) {
        return new Question(key, other, place, choices, answer);
    }
}
