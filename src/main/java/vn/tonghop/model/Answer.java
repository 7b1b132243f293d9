package vn.tonghop.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the sheet of questions as the officer filled it in, before anybody judges it.
 *
 * @param key text that the question is known by
 * @param choice what is decided, in the officer's words
 * @param value a figure where the cell holds a number, words where it holds text
 * @param day the day as it is shown: dd/MM/yyyy, or what was typed when that is no day
 * @param date the day, where it is one
 * @param row the cell with the choice, in the file of decisions
 * @param then what the question said when it was answered
 */
public record Answer(
        String key,
        String choice,
        Content value,
        String who,
        String day,
        Optional<LocalDate> date,
        String why,
        CellRef row,
        Then then) {

    /**
     * What the row says of the question: for messages only, because these columns may have been changed.
     *
     * @param place file, sheet and cell
     */
    public record Then(String unit, CellRef place, String code, String message, String found) {}

    /** The value as a person reads it; empty without one. */
    public String valueText() {
        if (value instanceof Content.Figure figure) {
            return VietnameseNumbers.exact(figure.value());
        }
        return value instanceof Content.Words words ? words.text() : "";
    }

    /** The answer on one line: what, who, when and why. */
    public String line() {
        String what = valueText().isEmpty() ? choice : choice + " " + valueText();
        String when = day.isEmpty() ? who : who + ", " + day;
        return what + " – " + when + ": " + why;
    }
}
