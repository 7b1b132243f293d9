package vn.tonghop.publish.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** The text that a cell of an edited catalogue stands for. Only what somebody typed has one: nothing is guessed. */
final class PlainText {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Before it, Excel counts a day that never was. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;

    private PlainText() {}

    sealed interface Result {}

    record Is(String text) implements Result {}

    record IsNot(Message why) implements Result {}

    /** @param date whether the column holds days, so that a day Excel has made of a text is turned back */
    static Result of(Cell cell, boolean date, boolean date1904) {
        if (cell.hasFormula() || cell.value() instanceof CellValue.Uncomputed) {
            return isNot("catalogtool.formula", cell.hasFormula() ? "=" + cell.formula() : cell.text());
        }
        if (cell.value() instanceof CellValue.Text text) {
            return text(text.text());
        }
        if (cell.value() instanceof CellValue.Number number) {
            return number(cell, number.value(), date, date1904);
        }
        return isNot("catalogtool.no-value", cell.text());
    }

    private static Result text(String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n');
        boolean control = clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        return control ? isNot("catalogtool.control") : new Is(clean);
    }

    private static Result number(Cell cell, BigDecimal value, boolean date, boolean date1904) {
        return switch (cell.format()) {
            case GENERAL -> new Is(plain(value));
            case PERCENT -> isNot("catalogtool.percent", plain(value));
            case DATE -> date && isDay(value) ? new Is(day(value, date1904)) : isNot("catalogtool.day", plain(value));
        };
    }

    private static boolean isDay(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(FIRST_SURE_DAY)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    private static String day(BigDecimal value, boolean date1904) {
        return (date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(value.longValue()).toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Result isNot(String key, String... found) {
        return new IsNot(Message.of(key, found));
    }
}
