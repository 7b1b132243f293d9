package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.model.Code;

/** The issuing body: names, place, recipients, signer. Nothing about it is in code. */
public record Agency(List<Entry> entries) {
    /** The codes of the figures that open the consolidated workbook. */
    public static final String KEY_FIGURE = "key_figure";

    /** The codes of elements that are drawn unit by unit. */
    public static final String CHART_BY_UNIT = "chart_by_unit";

    public Agency {
        entries = List.copyOf(entries);
    }

    /** One line of {@code agency.csv}; a key may have several. */
    public record Entry(String key, String value, Validity validity) {}

    /** The values of a key on a day, in the catalogue's order. */
    public List<String> all(String key, LocalDate day) {
        return entries.stream()
                .filter(e -> e.key().equals(key) && e.validity().covers(day))
                .map(Entry::value)
                .toList();
    }

    /** The codes under a key on a day; one that does not look like a code is left out, and told by the proof. */
    public List<Code> codes(String key, LocalDate day) {
        return all(key, day).stream().filter(Code::hasShape).map(Code::new).toList();
    }

    /** The first value of a key on a day, or an empty text. */
    public String get(String key, LocalDate day) {
        List<String> values = all(key, day);
        return values.isEmpty() ? "" : values.get(0);
    }
}
