package vn.tonghop.catalogue;

import java.util.List;

/**
 * A table with as many rows as the unit needs: each row is an item.
 *
 * @param itemLabel head of the column with the items' names
 * @param rows rows that a blank form offers
 */
public record ListTable(String code, String label, String subject, List<String> forms, String itemLabel, int rows) {
    public ListTable {
        forms = List.copyOf(forms);
    }
}
