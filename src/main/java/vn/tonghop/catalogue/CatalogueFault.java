package vn.tonghop.catalogue;

import java.util.Map;
import vn.tonghop.model.Message;

/**
 * Something in the catalogue that must be mended before any work is done.
 *
 * @param file name of the file
 * @param line 1-based line of the file, 0 when the file as a whole is meant
 * @param column name of the column, or empty
 */
public record CatalogueFault(String file, long line, String column, Message message) {

    /**
     * A fault of what is known by a key: the line is the first one that has the key in a cell, for what is defined twice
     * the last one.
     */
    static CatalogueFault at(Map<String, Table> tables, String file, String column, String key, Message message) {
        Table table = tables.get(file);
        long line = 0;
        if (table != null) {
            for (Table.Row row : table.rows()) {
                if (row.cells().stream().anyMatch(c -> c.strip().equals(key))) {
                    line = row.line();
                    if (!message.key().equals("catalogue.twice")) {
                        break;
                    }
                }
            }
        }
        return new CatalogueFault(file, line, column, message);
    }
}
