package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.EditionChanges;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormChange;
import vn.tonghop.catalogue.FormChanges;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;

/**
 * What an older edition of a form asked otherwise than the one in force, by the change log of the catalogue: which codes go on
 * under another one, which have ended, which it did not have yet.
 *
 * @param edition the older edition; empty for the one in force
 * @param renamed the code in force of each old code that goes on unchanged but for its name
 * @param ended what ended, with the codes that took over from it, of which none is the same figure
 * @param added codes that the older edition did not have
 * @param labels what the older edition called an element, by the code in force
 */
record FormEdition(
        String edition,
        Map<Code, Code> renamed,
        Map<Code, Ended> ended,
        Set<Code> added,
        Map<Code, DataElement> labels) {
    /** @param successors codes that took over, in the order of the form; none if nothing did */
    record Ended(DataElement element, List<Code> successors) {
        Ended {
            successors = List.copyOf(successors);
        }
    }

    /** The edition in force. */
    static final FormEdition CURRENT = new FormEdition("", Map.of(), Map.of(), Set.of(), Map.of());

    FormEdition {
        renamed = Map.copyOf(renamed);
        ended = Map.copyOf(ended);
        added = Set.copyOf(added);
        labels = Map.copyOf(labels);
    }

    /**
     * @param form code of the form
     * @param edition what the form says of its edition
     * @param period for which it was returned
     */
    static FormEdition of(Catalogue catalogue, String form, String edition, Period period) {
        Optional<Form> current = catalogue.form(form, period);
        return catalogue.forms().stream()
                .filter(f -> f.code().equals(form) && f.edition().equals(edition))
                .filter(f -> !current.map(f::equals).orElse(true))
                .findFirst()
                .flatMap(f -> lastMonth(catalogue, f, period))
                .map(earlier -> of(EditionChanges.between(catalogue, earlier, period), form, edition))
                .orElse(CURRENT);
    }

    /** The last month before a period in which a form was in force; empty for one that is yet to come. */
    private static Optional<Period> lastMonth(Catalogue catalogue, Form form, Period period) {
        Period month = period.months().get(0).previous();
        for (int back = 0; back < MONTHS_BACK; back++, month = month.previous()) {
            if (catalogue.form(form.code(), month).filter(form::equals).isPresent()) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** Older editions than that are as good as unknown. */
    private static final int MONTHS_BACK = 60;

    private static FormEdition of(EditionChanges changes, String form, String edition) {
        Map<Code, Code> renamed = new LinkedHashMap<>(changes.renamed());
        Map<Code, Ended> ended = new HashMap<>();
        Set<Code> added = new HashSet<>();
        Map<Code, DataElement> labels = new HashMap<>();
        for (FormChange change : of(changes, form)) {
            List<Code> successors = new ArrayList<>(
                    change.elementsAfter().stream().map(DataElement::code).toList());
            Set<Code> before =
                    change.elementsBefore().stream().map(DataElement::code).collect(Collectors.toSet());
            for (DataElement old : change.elementsBefore()) {
                Code now = renamed.getOrDefault(old.code(), old.code());
                labels.put(now, old);
                if (!renamed.containsKey(old.code()) && !isSame(change)) {
                    ended.put(old.code(), new Ended(old, successors));
                }
            }
            change.elementsAfter().stream()
                    .map(DataElement::code)
                    .filter(code -> !before.contains(code) && !renamed.containsValue(code))
                    .forEach(added::add);
        }
        return new FormEdition(edition, renamed, ended, added, labels);
    }

    private static List<FormChange> of(EditionChanges changes, String form) {
        return changes.only(form).forms().stream()
                .map(FormChanges::changes)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the element is asked before and after. */
    private static boolean isSame(FormChange change) {
        return change instanceof FormChange.Redefined || change instanceof FormChange.MovedHere;
    }

    boolean isOlder() {
        return !edition.isEmpty();
    }

    /** The code in force that a code on the form stands for. */
    Code now(Code code) {
        return renamed.getOrDefault(code, code);
    }
}
