package vn.tonghop.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Reads the figure in one cell. A cell with one meaning is read, and every repair is a remark; a cell with two is held; any
 * other is refused. Nothing is ever guessed, and nothing unreadable becomes zero.
 *
 * <p>A value out of its plausible range is still used: a contradiction has to stay visible.
 */
final class ValueReader {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** So many times the largest plausible value is no longer plausible at all. */
    private static final BigDecimal FAR = new BigDecimal(5);

    /** A percentage beyond so many times its largest value was a percentage before Excel made one of it. */
    private static final BigDecimal TWICE = new BigDecimal(2);

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal SHORTEST_PERSONAL = new BigDecimal(100_000_000L);
    private static final BigDecimal LONGEST_PERSONAL = new BigDecimal(1_000_000_000_000L);

    /** Excel keeps no more digits of a number. */
    private static final int EXCEL_DIGITS = 15;

    private final FigureText words;

    ValueReader(List<UnitOfMeasure> unitsOfMeasure) {
        words = new FigureText(new UnitWords(unitsOfMeasure));
    }

    /**
     * Reads a cell.
     *
     * @param formula what looking at the cell's formula gave
     * @param date1904 whether dates of the book count from 1904
     */
    ReadValue read(Cell cell, Asked asked, FormulaCheck.Verdict formula, boolean date1904) {
        ReadValue value = value(cell, asked, date1904);
        List<Remark> remarks = new ArrayList<>(value.remarks());
        if (value.status() == ValueStatus.HELD || !cell.hasFormula()) {
            return value;
        }
        Optional<Remark> remark = formulaRemark(cell, asked.element(), formula);
        remark.ifPresent(remarks::add);
        boolean keptOut = remark.map(r -> r.rule().keepsOut()).orElse(false);
        return new ReadValue(value.content(), keptOut ? ValueStatus.HELD : value.status(), remarks);
    }

    private ReadValue value(Cell cell, Asked asked, boolean date1904) {
        DataElement element = asked.element();
        CellValue value = cell.value();
        if (value instanceof CellValue.Number number) {
            return number(number.value(), cell, element, date1904);
        }
        if (value instanceof CellValue.Text text) {
            return text(text.text(), asked);
        }
        if (value instanceof CellValue.Error) {
            return unused(IntakeRule.VALUE_FORMULA_ERROR, cell, element);
        }
        if (value instanceof CellValue.Uncomputed) {
            return unused(IntakeRule.VALUE_UNCOMPUTED, cell, element);
        }
        if (value instanceof CellValue.BadNumber) {
            return unused(IntakeRule.VALUE_BAD_NUMBER, cell, element);
        }
        if (value instanceof CellValue.Truth) {
            return unused(IntakeRule.VALUE_TRUTH, cell, element);
        }
        return blank(asked);
    }

    private static ReadValue unused(IntakeRule rule, Cell cell, DataElement element) {
        String found = cell.hasFormula() && cell.text().isEmpty() ? "=" + cell.formula() : cell.text();
        return ReadValue.unused(remark(rule, "", PersonalData.mask(found), element));
    }

    private static ReadValue blank(Asked asked) {
        if (!asked.due()) {
            return ReadValue.blank(List.of());
        }
        IntakeRule rule = asked.measure() == Measure.YTD ? IntakeRule.VALUE_YTD_MISSING : IntakeRule.VALUE_REQUIRED;
        return ReadValue.blank(List.of(remark(rule, "", "", asked.element())));
    }

    private ReadValue text(String raw, Asked asked) {
        DataElement element = asked.element();
        FigureText.Said said = words.read(raw, element);
        if (said instanceof FigureText.Number number) {
            ValueStatus status = number.isEstimate() ? ValueStatus.ESTIMATED : ValueStatus.REPORTED;
            if (number.value().precision() - number.value().scale() > EXCEL_DIGITS) {
                return ReadValue.unused(remark(IntakeRule.VALUE_LONG_NUMBER, "", masked(raw), element));
            }
            if (isPersonal(number.value(), element)) {
                return ReadValue.unused(remark(IntakeRule.VALUE_PERSONAL_NUMBER, "", masked(raw), element));
            }
            if (number.repair().rule() != IntakeRule.VALUE_UNIT_TYPED && isPartOfOne(number.value(), element)) {
                return partOfOne(number.value(), element);
            }
            return bounded(number.value(), number.qualifier(), status, raw, List.of(number.repair()), element);
        }
        if (said instanceof FigureText.Nil nil) {
            return nil.status() == ValueStatus.ZERO
                    ? bounded(BigDecimal.ZERO, "", ValueStatus.ZERO, raw, List.of(nil.repair()), element)
                    : new ReadValue(Content.nothing(), nil.status(), List.of(nil.repair()));
        }
        if (said instanceof FigureText.Unused unused) {
            return ReadValue.unused(unused.why());
        }
        return blank(asked);
    }

    private static ReadValue number(BigDecimal stored, Cell cell, DataElement element, boolean date1904) {
        if (cell.format() == Cell.Format.DATE) {
            return ReadValue.unused(date(stored, element, date1904));
        }
        List<Remark> remarks = new ArrayList<>();
        BigDecimal value = stored;
        if (cell.format() == Cell.Format.PERCENT) {
            value = stored.movePointRight(2);
            String shown = VietnameseNumbers.exact(value) + "%";
            if (!element.isPercentage()) {
                return ReadValue.unused(
                        remark(IntakeRule.VALUE_UNIT_OTHER, element.unit(), shown, element, element.unit()));
            }
            if (isPercentTwice(stored, value, element)) {
                return ReadValue.unused(remark(
                        IntakeRule.VALUE_PERCENT_AMBIGUOUS,
                        "",
                        shown,
                        element,
                        VietnameseNumbers.exact(stored),
                        VietnameseNumbers.exact(value)));
            }
            remarks.add(remark(
                            IntakeRule.VALUE_PERCENT,
                            VietnameseNumbers.exact(value),
                            VietnameseNumbers.exact(stored),
                            element,
                            VietnameseNumbers.exact(value))
                    .stating(value.toPlainString(), stored.toPlainString()));
        } else if (stored.precision() - stored.scale() > EXCEL_DIGITS) {
            return ReadValue.unused(remark(IntakeRule.VALUE_LONG_NUMBER, "", masked(cell.text()), element));
        } else if (isPersonal(stored, element)) {
            return ReadValue.unused(remark(IntakeRule.VALUE_PERSONAL_NUMBER, "", masked(cell.text()), element));
        } else if (isPartOfOne(stored, element)) {
            return partOfOne(stored, element);
        }
        return bounded(value, "", ValueStatus.REPORTED, cell.text(), remarks, element);
    }

    /** A share that may have been given as a part of one: both it and its hundredfold are possible percentages. */
    private static boolean isPartOfOne(BigDecimal value, DataElement element) {
        return element.isPercentage()
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && isInRange(value, element)
                && isInRange(value.multiply(HUNDRED), element);
    }

    private static boolean isInRange(BigDecimal value, DataElement element) {
        return element.min().filter(m -> value.compareTo(m) < 0).isEmpty()
                && element.max().filter(m -> value.compareTo(m) > 0).isEmpty();
    }

    private static ReadValue partOfOne(BigDecimal value, DataElement element) {
        String shown = VietnameseNumbers.exact(value);
        String percent = VietnameseNumbers.exact(FigureText.whole(value.multiply(HUNDRED)));
        return ReadValue.unused(remark(IntakeRule.VALUE_SHARE_AMBIGUOUS, "", shown, element, shown, percent));
    }

    /** Nine to twelve digits far beyond every plausible figure: a telephone or identity card that lost its zero. */
    private static boolean isPersonal(BigDecimal stored, DataElement element) {
        boolean digits = stored.compareTo(SHORTEST_PERSONAL) >= 0 && stored.compareTo(LONGEST_PERSONAL) < 0;
        boolean round = stored.remainder(THOUSAND).signum() == 0;
        return digits
                && !round
                && stored.stripTrailingZeros().scale() <= 0
                && element.max().filter(m -> isFarAbove(stored, m, element)).isPresent();
    }

    private static String masked(String digits) {
        return PersonalData.mask(digits);
    }

    private static boolean isPercentTwice(BigDecimal stored, BigDecimal value, DataElement element) {
        return element.max()
                .filter(max -> stored.compareTo(max) <= 0 && value.compareTo(max.multiply(TWICE)) > 0)
                .isPresent();
    }

    private static Remark date(BigDecimal serial, DataElement element, boolean date1904) {
        Optional<LocalDate> day = ExcelDate.of(serial, date1904);
        String found = day.map(VietnameseDates::numeric).orElseGet(() -> ExcelDate.clock(serial));
        String typed = day.map(d -> d.getDayOfMonth() + "/" + d.getMonthValue()).orElse(found);
        return remark(IntakeRule.VALUE_DATE, "", found, element, typed);
    }

    /** The value if the element takes such a value, with a remark when it is out of range. */
    private static ReadValue bounded(
            BigDecimal value,
            String qualifier,
            ValueStatus status,
            String raw,
            List<Remark> repairs,
            DataElement element) {
        String found = VietnameseNumbers.exact(value);
        boolean wantsPositive = element.min().map(m -> m.signum() >= 0).orElse(false);
        if (value.signum() < 0 && wantsPositive) {
            return ReadValue.unused(remark(IntakeRule.VALUE_NEGATIVE, ">= 0", raw, element));
        }
        if (element.nature() == Nature.FLAG && !isFlag(value)) {
            return ReadValue.unused(remark(IntakeRule.VALUE_FLAG, "0; 1", raw, element));
        }
        if (element.isInteger() && value.stripTrailingZeros().scale() > 0) {
            return ReadValue.unused(
                    remark(IntakeRule.VALUE_NOT_WHOLE, "", found, element).stating("", value.toPlainString()));
        }
        List<Remark> remarks = new ArrayList<>(repairs);
        range(value, element).ifPresent(remarks::add);
        return new ReadValue(new Content.Figure(value, qualifier), status, remarks);
    }

    private static boolean isFlag(BigDecimal value) {
        return value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    }

    private static Optional<Remark> range(BigDecimal value, DataElement element) {
        boolean below = element.min().map(m -> value.compareTo(m) < 0).orElse(false);
        boolean above = element.max().map(m -> value.compareTo(m) > 0).orElse(false);
        if (!below && !above) {
            return Optional.empty();
        }
        boolean far =
                above && element.max().map(m -> isFarAbove(value, m, element)).orElse(false);
        String expected = bound(element.min()) + " - " + bound(element.max());
        IntakeRule rule = far ? IntakeRule.VALUE_RANGE_FAR : IntakeRule.VALUE_RANGE;
        String plain = plainBound(element.min()) + " - " + plainBound(element.max());
        return Optional.of(remark(rule, expected, VietnameseNumbers.exact(value), element, expected, element.unit())
                .stating(plain, value.toPlainString()));
    }

    private static boolean isFarAbove(BigDecimal value, BigDecimal max, DataElement element) {
        boolean shareAboveWhole = element.isPercentage() && max.compareTo(HUNDRED) == 0;
        return shareAboveWhole || value.compareTo(max.multiply(FAR)) > 0;
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(VietnameseNumbers::exact).orElse("…");
    }

    private static String plainBound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("…");
    }

    private static Optional<Remark> formulaRemark(Cell cell, DataElement element, FormulaCheck.Verdict verdict) {
        String shown = "=" + cell.formula();
        String stored = cell.value() instanceof CellValue.Number n ? VietnameseNumbers.exact(n.value()) : cell.text();
        if (verdict instanceof FormulaCheck.Circular) {
            return Optional.of(remark(IntakeRule.VALUE_CIRCULAR, "", shown, element));
        }
        if (verdict instanceof FormulaCheck.Stale stale) {
            String computed = VietnameseNumbers.exact(stale.computed());
            return Optional.of(remark(IntakeRule.VALUE_STALE_FORMULA, computed, stored, element, computed, shown)
                    .stating(stale.computed().toPlainString(), cell.text()));
        }
        if (verdict instanceof FormulaCheck.External external) {
            return Optional.of(remark(IntakeRule.VALUE_EXTERNAL_LINK, "", shown, element, external.target(), stored));
        }
        return verdict instanceof FormulaCheck.Constant
                ? Optional.of(remark(IntakeRule.VALUE_CONSTANT_FORMULA, stored, shown, element, stored))
                : Optional.empty();
    }

    private static Remark remark(IntakeRule rule, String expected, String found, DataElement element, String... more) {
        List<String> arguments = new ArrayList<>(List.of(found, element.label()));
        arguments.addAll(List.of(more));
        return new Remark(rule, expected, found, arguments);
    }
}
