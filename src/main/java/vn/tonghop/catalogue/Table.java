package vn.tonghop.catalogue;

import java.util.List;

/**
 * One file of the catalogue as rows of text.
 *
 * @param name file name, such as {@code units.csv}
 * @param header names of the columns
 */
public record Table(String name, List<String> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line 1-based line of the file on which it starts
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
