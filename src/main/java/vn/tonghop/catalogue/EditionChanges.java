package vn.tonghop.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;

/**
 * What the forms ask otherwise in a later period than in an earlier one: the difference of two editions of the catalogue.
 *
 * @param forms the forms that changed, in the catalogue's order
 */
public record EditionChanges(Period before, Period after, List<FormChanges> forms) {
    public EditionChanges {
        forms = List.copyOf(forms);
    }

    public static EditionChanges between(Catalogue catalogue, Period before, Period after) {
        return new EditionChanges(
                before,
                after,
                catalogue.forms().stream()
                        .map(Form::code)
                        .distinct()
                        .map(form -> FormChanges.between(catalogue, form, before, after))
                        .filter(changes -> !changes.isEmpty())
                        .toList());
    }

    /** The changes of one form alone. */
    public EditionChanges only(String form) {
        return new EditionChanges(
                before, after, forms.stream().filter(f -> f.code().equals(form)).toList());
    }

    /**
     * The code that a figure of the earlier edition goes on under, for figures of which one element replaces one and is
     * measured the same way. A figure that was split or merged has none: nobody knows its parts.
     */
    public Map<Code, Code> renamed() {
        Map<Code, Code> renamed = new LinkedHashMap<>();
        for (FormChanges form : forms) {
            for (FormChange change : form.changes()) {
                if (change instanceof FormChange.Replaced replaced && replaced.isOneForOne()) {
                    DataElement old = replaced.before().get(0);
                    DataElement now = replaced.after().get(0);
                    if (old.unit().equals(now.unit()) && old.nature() == now.nature()) {
                        renamed.put(old.code(), now.code());
                    }
                }
            }
        }
        return renamed;
    }
}
