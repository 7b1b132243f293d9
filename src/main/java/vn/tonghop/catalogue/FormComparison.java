package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.FormChange.Added;
import vn.tonghop.catalogue.FormChange.Ended;
import vn.tonghop.catalogue.FormChange.ListAdded;
import vn.tonghop.catalogue.FormChange.ListEnded;
import vn.tonghop.catalogue.FormChange.MovedAway;
import vn.tonghop.catalogue.FormChange.MovedHere;
import vn.tonghop.catalogue.FormChange.Redefined;
import vn.tonghop.catalogue.FormChange.Replaced;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;

/** Compares what a form asks in two periods, in both of which it exists. */
final class FormComparison {
    /**
     * A change with its place.
     *
     * @param row of what is asked now twice its place on the form; one more for what ended behind it
     */
    private record Placed(int row, FormChange change) {}

    private final Catalogue catalogue;
    private final String form;
    private final Map<Code, DataElement> asked;
    private final Map<Code, DataElement> asks;
    private final Map<Code, DataElement> everAsked;
    private final Map<Code, DataElement> everAsks;
    private final List<Placed> changes = new ArrayList<>();

    FormComparison(Catalogue catalogue, String form, Period earlier, Period later) {
        this.catalogue = catalogue;
        this.form = form;
        this.asked = elements(earlier);
        this.asks = elements(later);
        this.everAsked = catalogue.edition(earlier).elementsByCode();
        this.everAsks = catalogue.edition(later).elementsByCode();
    }

    /** What stands on the form in a period, in its order. */
    private Map<Code, DataElement> elements(Period period) {
        List<DataElement> elements = catalogue.form(form, period).stream()
                .flatMap(f -> FormLayout.of(catalogue, f, period).elements().stream())
                .toList();
        return Catalogue.index(elements, DataElement::code);
    }

    List<FormChange> changes() {
        int row = 0;
        for (DataElement element : asks.values()) {
            arrival(row, element);
            row += 2;
        }
        departures();
        return changes.stream()
                .sorted(Comparator.comparingInt(Placed::row))
                .map(Placed::change)
                .toList();
    }

    private void arrival(int row, DataElement element) {
        DataElement same = asked.get(element.code());
        if (same != null) {
            List<FormChange.Difference> differences = ElementDifferences.of(same, element);
            if (!differences.isEmpty()) {
                add(row, new Redefined(same, element, differences));
            }
        } else if (element.isListColumn() && columns(asked, element.list()).isEmpty()) {
            List<DataElement> columns = columns(asks, element.list());
            if (columns.get(0).equals(element)) {
                catalogue.list(element.list()).ifPresent(list -> add(row, new ListAdded(list, columns)));
            }
        } else if (everAsked.containsKey(element.code())) {
            add(row, new MovedHere(element, forms(everAsked, element.code())));
        } else {
            Replaced replacement = replacement(element);
            if (replacement.before().isEmpty()) {
                add(row, new Added(element));
            } else if (replacement.after().get(0).equals(element)) {
                add(row, replacement);
            }
        }
    }

    /** What ended stands behind what stood before it and is still asked, or has a successor on this form. */
    private void departures() {
        List<Code> now = List.copyOf(asks.keySet());
        int row = -1;
        for (DataElement element : asked.values()) {
            Set<DataElement> successors = successors(element, asks.values());
            if (asks.containsKey(element.code())) {
                row = 2 * now.indexOf(element.code()) + 1;
            } else if (!successors.isEmpty()) {
                row = 2 * now.indexOf(successors.iterator().next().code()) + 1;
            } else {
                departure(row, element);
            }
        }
    }

    private void departure(int row, DataElement element) {
        if (everAsks.containsKey(element.code())) {
            add(row, new MovedAway(element, forms(everAsks, element.code())));
        } else if (element.isListColumn() && columns(asks, element.list()).isEmpty()) {
            List<DataElement> columns = columns(asked, element.list());
            if (columns.get(0).equals(element)) {
                catalogue.list(element.list()).ifPresent(list -> add(row, new ListEnded(list, columns)));
            }
        } else {
            add(row, new Ended(element, List.copyOf(successors(element, everAsks.values()))));
        }
    }

    private void add(int row, FormChange change) {
        changes.add(new Placed(row, change));
    }

    /** All that ended and all that began on this form and hang together with an element that began. */
    private Replaced replacement(DataElement element) {
        Set<DataElement> after = new LinkedHashSet<>(Set.of(element));
        Set<DataElement> before = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            after.forEach(now -> origins(now).forEach(code -> {
                DataElement old = asked.get(code);
                if (old != null && !asks.containsKey(code)) {
                    before.add(old);
                }
            }));
            int size = after.size();
            before.forEach(old -> after.addAll(successors(old, asks.values())));
            grew = after.size() > size;
        }
        return new Replaced(inOrder(asked, before), inOrder(asks, after));
    }

    private static List<DataElement> inOrder(Map<Code, DataElement> order, Set<DataElement> elements) {
        return order.values().stream().filter(elements::contains).toList();
    }

    /** The new ones among some elements that take over from an element that ended. */
    private Set<DataElement> successors(DataElement old, Collection<DataElement> among) {
        Set<DataElement> successors = new LinkedHashSet<>();
        if (!everAsks.containsKey(old.code())) {
            among.stream()
                    .filter(now -> !everAsked.containsKey(now.code()))
                    .filter(now -> origins(now).contains(old.code()))
                    .forEach(successors::add);
        }
        return successors;
    }

    /**
     * What of the earlier edition an element takes over from, also through editions in between. It ends because every
     * element ends before those that replace it begin.
     */
    private Set<Code> origins(DataElement element) {
        Set<Code> origins = new LinkedHashSet<>();
        for (Code code : element.replaces()) {
            if (everAsked.containsKey(code)) {
                origins.add(code);
            } else if (!code.equals(element.code())) {
                catalogue.elements().stream()
                        .filter(e -> e.code().equals(code))
                        .forEach(e -> origins.addAll(origins(e)));
            }
        }
        return origins;
    }

    private static List<DataElement> columns(Map<Code, DataElement> elements, String list) {
        return elements.values().stream().filter(e -> e.list().equals(list)).toList();
    }

    private List<String> forms(Map<Code, DataElement> edition, Code code) {
        DataElement element = edition.get(code);
        return element == null
                ? List.of()
                : element.forms().stream().filter(other -> !other.equals(form)).toList();
    }
}
