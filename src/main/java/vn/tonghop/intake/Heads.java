package vn.tonghop.intake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;

/** The words that a form is recognised by, folded once. */
final class Heads {
    private static final Map<String, FormColumn> LABELS = Arrays.stream(FormColumn.values())
            .collect(toUnmodifiableMap(column -> Wording.foldHead(column.label()), column -> column));

    private static final Map<String, FormColumn> SYNONYMS = synonyms();

    private static final Map<String, IdentityField> FIELDS = Arrays.stream(IdentityField.values())
            .collect(toUnmodifiableMap(field -> Wording.foldHead(field.label()), field -> field));

    private static final String CUMULATIVE = Wording.foldHead("Lũy kế");

    private Heads() {}

    private static Map<String, FormColumn> synonyms() {
        Map<String, FormColumn> synonyms = new HashMap<>();
        for (FormColumn column : FormColumn.values()) {
            column.synonyms().forEach(word -> synonyms.putIfAbsent(Wording.foldHead(word), column));
        }
        return Map.copyOf(synonyms);
    }

    /** The column whose very label stands in a cell. */
    static Optional<FormColumn> labelled(Cell cell) {
        return Optional.ofNullable(LABELS.get(head(cell)));
    }

    /** The column whose label or synonym stands in a cell. */
    static Optional<FormColumn> column(Cell cell) {
        String head = head(cell);
        return Optional.ofNullable(LABELS.get(head)).or(() -> Optional.ofNullable(SYNONYMS.get(head)));
    }

    /** Whether a head speaks of cumulative figures. */
    static boolean isCumulative(Cell cell) {
        return head(cell).startsWith(CUMULATIVE);
    }

    private static String head(Cell cell) {
        return Wording.foldHead(LegacyText.decoded(cell));
    }

    static Optional<IdentityField> field(Cell cell) {
        return Optional.ofNullable(FIELDS.get(head(cell)));
    }
}
