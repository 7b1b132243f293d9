package vn.tonghop.adapter.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.tonghop.model.grid.CellValue;

/** What a field is: a number if it can be read in one way only, else text. */
final class CsvField {
    private static final int EXCEL_DIGITS = 15;

    /** Plain digits, without zeros in front, which a code may have. */
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");

    /** A point with other than three digits behind it, or with a zero alone before it, marks decimals in every country. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0\\.[0-9]+|[1-9][0-9]*\\.(?:[0-9]{1,2}|[0-9]{4,}))|-?[1-9][0-9]{3,}\\.[0-9]{3}");

    private CsvField() {}

    static CellValue value(String field) {
        if (field.isEmpty()) {
            return CellValue.blank();
        }
        boolean number =
                WHOLE.matcher(field).matches() || DECIMAL.matcher(field).matches();
        if (!number || digits(field) > EXCEL_DIGITS) {
            return new CellValue.Text(field);
        }
        BigDecimal value = new BigDecimal(field).stripTrailingZeros();
        return new CellValue.Number(value.scale() < 0 ? value.setScale(0) : value);
    }

    private static long digits(String field) {
        return field.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
