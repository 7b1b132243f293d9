package vn.tonghop.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.CellAddress;

/**
 * The block that makes a consolidated workbook a submission to the next level, on which writing and reading it agree: a line
 * with the columns that hold the figures of the whole area, then the lines of {@link IdentityField}. The label stands in
 * one cell, the value in the next to its right.
 */
public final class HandoverBlock {
    /** The first line's label; no form has it, so that it tells a consolidated workbook from a form. */
    public static final String COLUMNS = "Cột số liệu của toàn địa bàn";

    /** Keys of {@code agency.csv}: what the issuing body is called as a reporting unit of the next level. */
    public static final String UNIT = "reports_as";

    public static final String FORM = "reports_form";
    public static final String EDITION = "reports_edition";

    private static final Pattern SPAN = Pattern.compile("\\s*[Aa]\\s*[:-]\\s*([A-Za-z]{1,3})\\s*");

    private HandoverBlock() {}

    /** The value of the first line: from the first column to this one. */
    public static String span(int lastColumn) {
        String cell = new CellAddress(1, lastColumn).toString();
        return "A:" + cell.substring(0, cell.length() - 1);
    }

    /** The last column that a value of the first line names, 1-based. */
    public static Optional<Integer> lastColumn(String span) {
        Matcher m = SPAN.matcher(span);
        return m.matches()
                ? CellAddress.parse(m.group(1).toUpperCase(Locale.ROOT) + "1").map(CellAddress::column)
                : Optional.empty();
    }
}
