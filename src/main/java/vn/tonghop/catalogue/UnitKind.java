package vn.tonghop.catalogue;

import java.util.List;

/**
 * A kind of reporting unit, such as residential groups.
 *
 * @param code word used in {@code units(...)} of expressions
 * @param label name of one unit of the kind
 * @param plural name of the kind as a heading
 * @param brief abbreviation, such as TDP
 * @param synonyms other words people write for it
 * @param head title of who leads such a unit and signs its form; empty where it has none of its own
 */
public record UnitKind(String code, String label, String plural, String brief, List<String> synonyms, String head) {
    public UnitKind {
        synonyms = List.copyOf(synonyms);
    }
}
