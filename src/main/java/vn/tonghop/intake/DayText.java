package vn.tonghop.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Reads a day written on a form: a date cell, "16/11/2023", "ngày 16 tháng 11 năm 2023" or "2023-11-16". */
final class DayText {
    private static final Pattern NUMERIC =
            Pattern.compile("(?:ngày )?(\\d{1,2}) ?(?:[/.-]| tháng |tháng) ?(\\d{1,2}) ?(?:[/.-]|,? năm ) ?(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private DayText() {}

    /** The day, or empty when the cell holds no day that exists. */
    static Optional<LocalDate> read(Cell cell, boolean date1904) {
        if (cell.value() instanceof CellValue.Number n) {
            return ExcelDate.of(n.value(), date1904);
        }
        String folded = Wording.fold(cell.text());
        Matcher m = NUMERIC.matcher(folded);
        if (m.matches()) {
            return day(m.group(3), m.group(2), m.group(1));
        }
        m = ISO.matcher(folded);
        return m.matches() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
