package vn.tonghop.catalogue.founding;

import java.util.List;
import vn.tonghop.model.UnitCode;

/**
 * A unit of the new catalogue.
 *
 * @param place 1-based number of the line that named it; 0 for one that every commune has and the list did not name
 */
public record FoundedUnit(
        UnitCode code,
        String name,
        String kind,
        String form,
        String brief,
        List<String> aliases,
        String calendar,
        int place) {
    public FoundedUnit {
        aliases = List.copyOf(aliases);
    }

    /** The same unit, known by other names. */
    FoundedUnit withAliases(List<String> others) {
        return new FoundedUnit(code, name, kind, form, brief, others, calendar, place);
    }
}
