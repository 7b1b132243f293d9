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
 */
public record UnitKind(String code, String label, String plural, String brief, List<String> synonyms) {
    public UnitKind {
        synonyms = List.copyOf(synonyms);
    }
}
