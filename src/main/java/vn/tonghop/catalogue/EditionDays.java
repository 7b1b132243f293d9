package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The first days of the editions of a catalogue: the days on which an element, an indicator or a rule begins or ends. */
final class EditionDays {
    private EditionDays() {}

    /** In order; the first one stands for all days before anything changes. */
    static List<LocalDate> of(Catalogue catalogue) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        Stream.of(
                        catalogue.elements().stream().map(DataElement::validity),
                        catalogue.indicators().stream().map(Indicator::validity),
                        catalogue.rules().stream().map(Rule::validity))
                .flatMap(s -> s)
                .distinct()
                .forEach(validity -> {
                    validity.from().ifPresent(days::add);
                    validity.to().filter(LocalDate.MAX::isAfter).ifPresent(end -> days.add(end.plusDays(1)));
                });
        return List.copyOf(days);
    }
}
