package vn.tonghop.publish.report;

import java.util.Optional;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/**
 * The tag of a printed figure, as {@link vn.tonghop.model.document.Binding} describes it: enough to find the figure again in the totals, and
 * to see that a paragraph was copied from the report of another period.
 *
 * @param name the code, or what is known of the run ({@code units.received})
 * @param measure code of the measure
 * @param unit empty for a figure of the township
 * @param line number of the row in the unit's list, 0 outside lists
 */
public record BoundTag(String name, String measure, View view, Period period, Optional<UnitCode> unit, int line) {
    /** The tag of a figure. */
    static BoundTag of(Placeholder.Figure asked, Measure measure, Period period, Scope scope) {
        if (scope instanceof Scope.OfUnit one) {
            return new BoundTag(
                    asked.code().value(),
                    measure.code(),
                    asked.view(),
                    period,
                    Optional.of(one.unit().code()),
                    0);
        }
        if (scope instanceof Scope.OfItem item) {
            return new BoundTag(
                    asked.code().value(), measure.code(), asked.view(), period, Optional.of(item.unit()), item.line());
        }
        return new BoundTag(asked.code().value(), measure.code(), asked.view(), period, Optional.empty(), 0);
    }

    /** The tag of a number of the run itself. */
    static BoundTag of(Placeholder.Name name, Period period) {
        return new BoundTag(name.word(), Measure.PERIOD.code(), View.VALUE, period, Optional.empty(), 0);
    }

    /** The tag as it stands in the document. */
    String write() {
        String member = unit.map(u -> " " + u.value()).orElse("") + (line > 0 ? " " + line : "");
        return name + "@" + measure + "|" + view.word() + " " + period + member;
    }

    /** What a tag says; empty when it is none that this program writes. */
    public static Optional<BoundTag> parse(String tag) {
        String[] parts = tag.split(" ", -1);
        int at = parts[0].indexOf('@');
        int bar = parts[0].indexOf('|');
        if (parts.length < 2 || parts.length > 4 || at < 1 || bar < at) {
            return Optional.empty();
        }
        Optional<View> view = View.parse(parts[0].substring(bar + 1));
        Optional<Period> period = Period.parse(parts[1]);
        boolean named = parts.length < 3 || UnitCode.hasShape(parts[2]);
        boolean numbered = parts.length < 4 || parts[3].matches("[1-9][0-9]{0,6}");
        if (view.isEmpty() || period.isEmpty() || !named || !numbered) {
            return Optional.empty();
        }
        return Optional.of(new BoundTag(
                parts[0].substring(0, at),
                parts[0].substring(at + 1, bar),
                view.get(),
                period.get(),
                parts.length > 2 ? Optional.of(new UnitCode(parts[2])) : Optional.empty(),
                parts.length > 3 ? Integer.parseInt(parts[3]) : 0));
    }

    /** The code of the figure; none for a number of the run itself. */
    Code code() {
        return Code.hasShape(name) ? new Code(name) : Code.NONE;
    }

    /** The measure; empty when the tag names none that there is. */
    Optional<Measure> measured() {
        for (Measure one : Measure.values()) {
            if (one.code().equals(measure)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
