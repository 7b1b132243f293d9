package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;

/** What is open in the months that a longer period is made of: a total may be whole and yet stand on figures of another month. */
public final class MonthLines {
    private MonthLines() {}

    /** One sentence for each month in hand of which a unit or an answer is wanting; none for a month. */
    public static List<String> of(PeriodOutcome outcome, Phrases phrases) {
        Set<UnitCode> counting = outcome.returns().stream()
                .filter(UnitReturn::isReceived)
                .map(UnitReturn::unit)
                .collect(Collectors.toSet());
        return outcome.months().open().stream()
                .map(month -> line(month, counting, phrases))
                .toList();
    }

    private static String line(MonthsReturned.Month month, Set<UnitCode> counting, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.say(
                "workbook.cover.month-received",
                MonthsReturned.names(List.of(month.period())),
                Long.toString(month.received()),
                Integer.toString(month.returns().size())));
        long others = month.returns().stream()
                .filter(unit -> !unit.isReceived() && counting.contains(unit.unit()))
                .count();
        if (others > 0) {
            parts.add(phrases.say("workbook.cover.month-others", Long.toString(others)));
        }
        if (month.heldValues() > 0) {
            parts.add(phrases.say("workbook.cover.month-held", Integer.toString(month.heldValues())));
        }
        return String.join("; ", parts);
    }
}
