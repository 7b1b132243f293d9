package vn.tonghop.model.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A workbook to write. The same workbook gives the same bytes everywhere: it carries no time of writing.
 *
 * @param title document title
 * @param author the issuing body
 */
public record Workbook(String title, String author, List<WrittenSheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
        Set<String> seen = new HashSet<>();
        for (WrittenSheet sheet : sheets) {
            if (!seen.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two sheets of one name: " + sheet.name());
            }
        }
    }
}
