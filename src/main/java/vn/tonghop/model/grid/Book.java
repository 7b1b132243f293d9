package vn.tonghop.model.grid;

import java.util.List;
import java.util.Optional;

/**
 * A workbook as read.
 *
 * @param date1904 whether dates count from 1904
 * @param macros whether it carries macros (which are never run)
 * @param externalLinks whether formulas reach into other workbooks (which are never opened)
 */
public record Book(List<Sheet> sheets, boolean date1904, boolean macros, boolean externalLinks) {
    public Book {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
