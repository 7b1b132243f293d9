package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value that one unit reported: unit × element × item × measure × period, with its status and the cell it came from.
 *
 * @param item the name of the row in a list table; empty for an element that is no column of a list
 * @param line 1-based number of the row within its list, 0 outside lists; keeps two rows of one name apart
 * @param raw the text as it stood in the cell
 */
public record Observation(
        Period period,
        UnitCode unit,
        Code element,
        String item,
        int line,
        Measure measure,
        Content content,
        ValueStatus status,
        String raw,
        CellRef source,
        String sha256) {

    /** The figure, where there is one and it takes part in totals. */
    public Optional<BigDecimal> figure() {
        return status.counts() && content instanceof Content.Figure f ? Optional.of(f.value()) : Optional.empty();
    }

    public String words() {
        return content instanceof Content.Words w ? w.text() : "";
    }

    /** The same observation as part of another period, with what it says there. */
    public Observation in(Period other, Measure span, Content what, ValueStatus how, String typed) {
        return new Observation(other, unit, element, item, line, span, what, how, typed, source, sha256);
    }

    /** The same cell with what was decided about it; the text that stood there stays. */
    public Observation decided(Content what, ValueStatus how) {
        return new Observation(period, unit, element, item, line, measure, what, how, raw, source, sha256);
    }

    public Observation withStatus(ValueStatus other) {
        return new Observation(period, unit, element, item, line, measure, content, other, raw, source, sha256);
    }

    /** Of the place alone, which tells most observations apart: they are kept in sets by the ten thousand. */
    @Override
    public int hashCode() {
        return 31 * (31 * unit.hashCode() + element.hashCode()) + source.cell().hashCode();
    }
}
