package vn.tonghop.intake;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.model.VietnameseNumbers;

/** Tells what is wrong with words that are no figure, so that the answer can say what to do. All texts are folded. */
final class FigureFaults {
    private static final String NUMBER = FigureText.NUMBER;

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}/\\d{1,2}/\\d{2}");
    private static final Pattern FRACTION = Pattern.compile(NUMBER + "\\s?/\\s?" + NUMBER + ".*");
    private static final Pattern SPAN =
            Pattern.compile("(?:từ )?" + NUMBER + "\\D{0,20}?(?:-|–|—|đến|tới)\\s?" + NUMBER + "\\D*");
    private static final Pattern SUM = Pattern.compile("=?" + NUMBER + "(?:\\s?[-+*]\\s?" + NUMBER + ")+");
    private static final Pattern SCALED =
            Pattern.compile("(" + NUMBER + ")\\s?(trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\\s|$)");
    private static final Pattern LOOKS_LIKE_DIGITS = Pattern.compile("(?=.*\\d)(?=.*[oil|])[\\doil|.,]+");
    private static final Pattern SECOND_NUMBER = Pattern.compile(".*\\d.*");
    private static final Pattern TWO_NUMBERS = Pattern.compile(".*\\d\\D+\\d.*");

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            entry("trăm", new BigDecimal(100)),
            entry("nghìn", new BigDecimal(1_000)),
            entry("ngàn", new BigDecimal(1_000)),
            entry("vạn", new BigDecimal(10_000)),
            entry("triệu", new BigDecimal(1_000_000)),
            entry("tỷ", new BigDecimal(1_000_000_000)),
            entry("tỉ", new BigDecimal(1_000_000_000)));

    private final UnitWords units;

    FigureFaults(UnitWords units) {
        this.units = units;
    }

    /** Whether the text is a from-to. */
    static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
    }

    /** Why words that do not begin with a number are no figure. */
    static IntakeRule withoutNumber(String text) {
        if (SPAN.matcher(text).matches()) {
            return IntakeRule.VALUE_SPAN;
        }
        if (SUM.matcher(text).matches()) {
            return IntakeRule.VALUE_SUM_TEXT;
        }
        if (LOOKS_LIKE_DIGITS.matcher(text).matches()) {
            return IntakeRule.VALUE_LETTERS;
        }
        return TWO_NUMBERS.matcher(text).matches() ? IntakeRule.VALUE_TWO_NUMBERS : IntakeRule.VALUE_NOT_NUMBER;
    }

    /** Why a number with something behind it is not used. */
    Remark behindNumber(String text, String behind, String raw, DataElement element) {
        Optional<BigDecimal> scaled = scaled(text, element);
        if (scaled.isPresent()) {
            String suggestion = VietnameseNumbers.exact(FigureText.whole(scaled.get()));
            return FigureText.remark(IntakeRule.VALUE_WORDS, suggestion, raw, element, suggestion, element.unit());
        }
        if (units.isUnit(behind)) {
            return FigureText.remark(IntakeRule.VALUE_UNIT_OTHER, element.unit(), raw, element, element.unit());
        }
        return FigureText.remark(byShape(text, behind), raw, element);
    }

    private static IntakeRule byShape(String text, String behind) {
        if (DATE.matcher(text).matches()) {
            return IntakeRule.VALUE_DATE;
        }
        if (FRACTION.matcher(text).matches()) {
            return IntakeRule.VALUE_FRACTION;
        }
        if (SPAN.matcher(text).matches()) {
            return IntakeRule.VALUE_SPAN;
        }
        if (SUM.matcher(text).matches()) {
            return IntakeRule.VALUE_SUM_TEXT;
        }
        if (LOOKS_LIKE_DIGITS.matcher(text).matches()) {
            return IntakeRule.VALUE_LETTERS;
        }
        return SECOND_NUMBER.matcher(behind).matches() ? IntakeRule.VALUE_TWO_NUMBERS : IntakeRule.VALUE_NOT_NUMBER;
    }

    /**
     * The amount of words such as "1 tỷ 250 triệu", in the element's unit, as a suggestion; empty when the text is nothing
     * of the kind, or only one amount in another unit of money.
     */
    private Optional<BigDecimal> scaled(String text, DataElement element) {
        Optional<UnitOfMeasure> unit = units.unit(element.unit());
        boolean money = unit.map(u -> u.dimension().equals("money")).orElse(false);
        Matcher m = SCALED.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        int parts = 0;
        while (end < text.length() && m.find(end) && m.start() == end) {
            sum = sum.add(plain(m.group(1)).multiply(SCALES.getOrDefault(m.group(2), BigDecimal.ONE)));
            end = m.end();
            parts++;
        }
        String rest = text.substring(end).strip();
        boolean complete = rest.isEmpty() || units.isWordFor(element.unit(), rest) || money && rest.equals("đồng");
        if (parts == 0 || !complete || parts == 1 && money) {
            return Optional.empty();
        }
        return Optional.of(money ? sum.divide(unit.get().factor()) : sum);
    }

    private static BigDecimal plain(String numeral) {
        Numeral.Reading reading = Numeral.read(numeral);
        if (reading instanceof Numeral.Exact exact) {
            return exact.value();
        }
        return reading instanceof Numeral.Either either ? either.thousands() : BigDecimal.ZERO;
    }
}
