package vn.tonghop.intake;

import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.Nature;

/** The column of a list table that names its rows. */
final class ItemNames {
    private ItemNames() {}

    static Optional<DataElement> element(ItemTable table) {
        return table.elements().stream().filter(e -> e.nature() == Nature.NAME).findFirst();
    }

    /** Its 1-based column, if the table on the sheet has it. */
    static Optional<Integer> column(ItemBlock block) {
        return element(block.table()).map(DataElement::code).map(block.columns()::get);
    }
}
