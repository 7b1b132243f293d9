package vn.tonghop.catalogue.founding;

import vn.tonghop.catalogue.Table;

/** The fields of one row of the template by the names of their columns. */
record Fields(Table table, Table.Row row) {
    static Fields of(Table table, Table.Row row) {
        return new Fields(table, row);
    }

    /** @throws IllegalStateException if the template has no such column: the program was not built whole */
    String get(String column) {
        int at = table.header().indexOf(column);
        if (at < 0) {
            throw new IllegalStateException("no column " + column + " in " + table.name());
        }
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }
}
