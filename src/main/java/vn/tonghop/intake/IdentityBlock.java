package vn.tonghop.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * The identity block of a form: each label with the next cell to its right that is not blank, wherever in the visible
 * sheets it stands. The first place of a label counts.
 */
record IdentityBlock(Map<IdentityField, Entry> entries) {
    /** One line of the block; its cell may be blank. */
    record Entry(Sheet sheet, Cell value) {
        String text() {
            return Wording.clean(LegacyText.decoded(value));
        }
    }

    IdentityBlock {
        entries = Collections.unmodifiableMap(new EnumMap<>(entries));
    }

    /** The line of a field, if its value is not blank. */
    Optional<Entry> find(IdentityField field) {
        return Optional.ofNullable(entries.get(field)).filter(e -> !e.text().isEmpty());
    }

    /** Where the field stands or would stand. */
    Optional<Entry> place(IdentityField field) {
        return Optional.ofNullable(entries.get(field));
    }

    static IdentityBlock of(List<Grid> visible) {
        Map<IdentityField, Entry> entries = new EnumMap<>(IdentityField.class);
        for (Grid grid : visible) {
            for (List<Cell> row : grid.rows().values()) {
                collect(grid.sheet(), row, entries);
            }
        }
        return new IdentityBlock(entries);
    }

    private static void collect(Sheet sheet, List<Cell> row, Map<IdentityField, Entry> entries) {
        for (int i = 0; i < row.size(); i++) {
            Cell label = row.get(i);
            Optional<IdentityField> field = Heads.field(label);
            if (field.isPresent()) {
                Optional<Cell> next = i + 1 < row.size() ? Optional.of(row.get(i + 1)) : Optional.empty();
                // The label of another line is no value: then the line was left blank.
                Cell value =
                        next.filter(cell -> Heads.field(cell).isEmpty()).orElseGet(() -> right(sheet, label.address()));
                entries.putIfAbsent(field.get(), new Entry(sheet, value));
            }
        }
    }

    private static Cell right(Sheet sheet, CellAddress label) {
        return sheet.at(label.row(), Math.min(label.column() + 1, CellAddress.MAX_COLUMN));
    }
}
