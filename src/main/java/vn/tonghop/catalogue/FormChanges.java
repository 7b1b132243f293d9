package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Period;

/**
 * What one form asks otherwise in a later period than in an earlier one.
 *
 * @param code code of the form
 * @param before the edition in force in the earlier period; absent when there was no such form
 * @param after the edition in force in the later period; absent when there is no such form any more
 * @param changes in the order of the form; what ended stands where it stood. Empty for a form that is new or gone
 */
public record FormChanges(String code, Optional<Form> before, Optional<Form> after, List<FormChange> changes) {
    public FormChanges {
        changes = List.copyOf(changes);
    }

    /** Compares two editions of a form. */
    public static FormChanges between(Catalogue catalogue, String form, Period earlier, Period later) {
        Optional<Form> before = catalogue.form(form, earlier);
        Optional<Form> after = catalogue.form(form, later);
        List<FormChange> changes = before.isPresent() && after.isPresent()
                ? new FormComparison(catalogue, form, earlier, later).changes()
                : List.of();
        return new FormChanges(form, before, after, changes);
    }

    /** Whether there is nothing to tell those who fill the form in. */
    public boolean isEmpty() {
        return changes.isEmpty() && before.isPresent() == after.isPresent();
    }
}
