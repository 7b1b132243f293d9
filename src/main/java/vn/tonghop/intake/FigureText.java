package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.Wording;

/**
 * Reads words typed where a figure belongs. A figure is an optional qualifier ("trên", "khoảng"), a sign, digits with
 * separators, the word "nghìn" or "ngàn", and the element's own unit of measure; each part is read only if that leaves one
 * meaning. Nil signs are zeros that somebody vouched for.
 */
final class FigureText {
    private static final Set<String> NIL =
            Set.of("-", "–", "—", "−", "--", "/", "x", "k", "ko", "không", "không có", "ko có", "không phát sinh");
    private static final Set<String> NOT_APPLICABLE = Set.of("không áp dụng", "k/a", "n/a", "không thuộc diện");
    private static final Set<String> NOT_AVAILABLE =
            Set.of("chưa có", "chưa có số liệu", "chưa có sl", "chưa tổng hợp", "chưa thống kê");
    private static final Set<String> YES = Set.of("có", "✓", "✔", "☑");
    private static final Set<String> TICK = Set.of("x", "v");

    /** No figure takes more characters, its unit and its qualifier included. */
    private static final int LONGEST = 80;

    static final String NUMBER = "(?:\\d+(?:[.,]\\d+)*|[.,]\\d+)";
    private static final Pattern GROUP_SPACE = Pattern.compile("(?<=\\d)[\\u00A0\\u2007\\u202F](?=\\d{3}(?!\\d))");
    private static final Pattern AT_END = Pattern.compile("[.,;]+$");
    private static final Pattern QUALIFIER =
            Pattern.compile("(?:(trên|hơn|khoảng|ước đạt|ước|gần)\\s+|(>=|≥|>|~|≈)\\s*)(?=\\S)");
    private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s?(?=[\\d.,])(.*)|\\((\\s*[\\d.,]+\\s*)\\)");
    private static final Pattern STARTS_WITH_NUMBER = Pattern.compile("\\+?(" + NUMBER + ")\\s*(.*)");
    private static final Pattern THOUSANDS_WORD = Pattern.compile("(?:ngàn|nghìn|ngìn)(?:\\s+(.*))?");

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("0\\d{8,11}");

    /** What the words say. */
    sealed interface Said {}

    /**
     * @param qualifier in the words of the cell, folded; empty without one
     * @param repair what had to be read into it
     */
    record Number(BigDecimal value, String qualifier, Remark repair) implements Said {
        /** "Ước" is the word for a figure that is not final. */
        boolean isEstimate() {
            return qualifier.startsWith("ước");
        }
    }

    /** Zero, not available or not applicable. */
    record Nil(ValueStatus status, Remark repair) implements Said {}

    record Blank() implements Said {}

    /** Not used. */
    record Unused(Remark why) implements Said {}

    private final UnitWords units;
    private final FigureFaults faults;

    FigureText(UnitWords units) {
        this.units = units;
        this.faults = new FigureFaults(units);
    }

    Said read(String raw, DataElement element) {
        String folded = Wording.fold(GROUP_SPACE.matcher(raw).replaceAll(""));
        if (folded.length() > LONGEST) {
            return new Unused(remark(IntakeRule.VALUE_NOT_NUMBER, raw, element));
        }
        String text = AT_END.matcher(folded).replaceAll("");
        if (text.isEmpty()) {
            return raw.isBlank() || Wording.clean(raw).isEmpty()
                    ? new Blank()
                    : new Unused(remark(IntakeRule.VALUE_NOT_NUMBER, raw, element));
        }
        return nil(text, raw, element).orElseGet(() -> qualified(text, raw, element));
    }

    private Optional<Said> nil(String text, String raw, DataElement element) {
        if (element.nature() == Nature.FLAG) {
            if (YES.contains(text)) {
                return Optional.of(new Number(BigDecimal.ONE, "", remark(IntakeRule.VALUE_YES, raw, element)));
            }
            if (TICK.contains(text)) {
                return Optional.of(new Unused(remark(IntakeRule.VALUE_TICK_AMBIGUOUS, raw, element)));
            }
        }
        boolean loneZero = text.equals("0") && !raw.equals("0");
        if (NIL.contains(text) || loneZero) {
            return Optional.of(new Nil(ValueStatus.ZERO, remark(IntakeRule.VALUE_NIL, raw, element)));
        }
        if (NOT_APPLICABLE.contains(text)) {
            return Optional.of(
                    new Nil(ValueStatus.NOT_APPLICABLE, remark(IntakeRule.VALUE_NOT_APPLICABLE, raw, element)));
        }
        return NOT_AVAILABLE.contains(text)
                ? Optional.of(new Nil(ValueStatus.NOT_AVAILABLE, remark(IntakeRule.VALUE_NOT_AVAILABLE, raw, element)))
                : Optional.empty();
    }

    private Said qualified(String text, String raw, DataElement element) {
        StringBuilder qualifier = new StringBuilder();
        String rest = text;
        Matcher m = QUALIFIER.matcher(rest);
        while (m.lookingAt()) {
            qualifier.append(qualifier.isEmpty() ? "" : " ").append(m.group().strip());
            rest = rest.substring(m.end());
            m = QUALIFIER.matcher(rest);
        }
        return signed(rest, qualifier.toString(), raw, element);
    }

    private Said signed(String text, String qualifier, String raw, DataElement element) {
        Matcher negative = NEGATIVE.matcher(text);
        if (!negative.matches() || FigureFaults.isSpan(text)) {
            return figure(text, qualifier, raw, element);
        }
        String size = negative.group(1) == null ? negative.group(2) : negative.group(1);
        Said said = figure(size.strip(), qualifier, raw, element);
        return said instanceof Number n ? new Number(n.value().negate(), qualifier, repaired(n, raw, element)) : said;
    }

    private static Remark repaired(Number read, String raw, DataElement element) {
        return repair(read.repair().rule(), read.value().negate(), raw, element);
    }

    private Said figure(String text, String qualifier, String raw, DataElement element) {
        Matcher m = STARTS_WITH_NUMBER.matcher(text);
        if (!m.matches()) {
            return new Unused(remark(FigureFaults.withoutNumber(text), raw, element));
        }
        if (PERSONAL_NUMBER.matcher(m.group(1)).matches()) {
            return new Unused(remark(IntakeRule.VALUE_PERSONAL_NUMBER, raw, element));
        }
        String behind = m.group(2);
        if (behind.isEmpty() || units.isWordFor(element.unit(), behind)) {
            IntakeRule repair = behind.isEmpty() ? IntakeRule.VALUE_TEXT_NUMBER : IntakeRule.VALUE_UNIT_TYPED;
            return number(m.group(1), qualifier, repair, raw, element);
        }
        Matcher thousands = THOUSANDS_WORD.matcher(behind);
        if (thousands.matches()) {
            String unit = thousands.group(1) == null ? "" : thousands.group(1);
            if (unit.isEmpty() || units.isWordFor(element.unit(), unit)) {
                return thousands(m.group(1), qualifier, raw, element);
            }
        }
        return new Unused(faults.behindNumber(text, behind, raw, element));
    }

    private static Said number(String numeral, String qualifier, IntakeRule repair, String raw, DataElement element) {
        Numeral.Reading reading = Numeral.read(numeral);
        if (reading instanceof Numeral.Exact exact) {
            return accepted(exact.value(), exact.separated(), qualifier, repair, raw, element);
        }
        if (reading instanceof Numeral.Either either) {
            return element.isInteger()
                    ? accepted(either.thousands(), true, qualifier, repair, raw, element)
                    : new Unused(ambiguous(either, raw, element));
        }
        return new Unused(remark(IntakeRule.VALUE_NOT_NUMBER, raw, element));
    }

    private static Said accepted(
            BigDecimal value, boolean separated, String qualifier, IntakeRule repair, String raw, DataElement element) {
        IntakeRule rule = repair;
        if (!qualifier.isEmpty()) {
            rule = IntakeRule.VALUE_QUALIFIER;
        } else if (separated && repair == IntakeRule.VALUE_TEXT_NUMBER) {
            rule = IntakeRule.VALUE_SEPARATOR;
        }
        return new Number(value, qualifier, repair(rule, value, raw, element));
    }

    private static Said thousands(String numeral, String qualifier, String raw, DataElement element) {
        Numeral.Reading reading = Numeral.read(numeral);
        if (reading instanceof Numeral.Exact exact) {
            BigDecimal value = whole(exact.value().multiply(THOUSAND));
            return new Number(value, qualifier, repair(IntakeRule.VALUE_THOUSANDS_WORD, value, raw, element));
        }
        if (reading instanceof Numeral.Either either) {
            return new Unused(ambiguous(either, raw, element));
        }
        return new Unused(remark(IntakeRule.VALUE_NOT_NUMBER, raw, element));
    }

    /** Without decimals that are zeros, and never in powers of ten. */
    static BigDecimal whole(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Remark ambiguous(Numeral.Either either, String raw, DataElement element) {
        return remark(
                IntakeRule.VALUE_AMBIGUOUS,
                "",
                raw,
                element,
                either.decimal().toPlainString().replace('.', ','),
                either.thousands().toPlainString());
    }

    private static Remark repair(IntakeRule rule, BigDecimal value, String raw, DataElement element) {
        String found = Wording.clean(raw);
        String usual = VietnameseNumbers.exact(value);
        // "«1.234» đọc là 1.234" would tell nobody anything.
        String read = found.contains(usual) ? value.toPlainString().replace('.', ',') : usual;
        return new Remark(rule, value.toPlainString(), found, List.of(found, element.label(), read, element.unit()));
    }

    static Remark remark(IntakeRule rule, String raw, DataElement element) {
        return remark(rule, "", raw, element);
    }

    static Remark remark(IntakeRule rule, String expected, String raw, DataElement element, String... more) {
        String found = Excerpt.of(PersonalData.mask(raw));
        List<String> arguments = new ArrayList<>(List.of(found, element.label()));
        arguments.addAll(List.of(more));
        return new Remark(rule, expected, found, arguments);
    }
}
