package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.List;

/** The issuing body: names, place, recipients, signer. Nothing about it is in code. */
public record Agency(List<Entry> entries) {
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

    /** The first value of a key on a day, or an empty text. */
    public String get(String key, LocalDate day) {
        List<String> values = all(key, day);
        return values.isEmpty() ? "" : values.get(0);
    }
}
