package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Total;

/**
 * The three files for machines. Numbers have a decimal point and no thousands mark. A value of a unit has the decimals
 * that were typed; a sum is exact; a quotient or percentage has two decimals more than it is printed with, rounded half
 * up. What is not known is empty, never 0.
 *
 * <p>A text that a spreadsheet would take for a formula (it starts with {@code = + - @}, a tab or a carriage return, and
 * is not a number) gets an apostrophe in front.
 */
public final class MachineFiles {
    /** The unit of measure of a number of reporting units; like every unit of measure in the machine files it is Vietnamese. */
    private static final String COUNTED_UNITS = "đơn vị";

    /** The decimals that percentages of the plan and of change are given with, here and in the workbook. */
    public static final int PERCENT_DECIMALS = 1;

    private static final List<String> OBSERVATIONS = List.of(
            "period", "unit", "element", "item", "measure", "value", "status", "raw", "file", "sheet", "cell",
            "sha256");
    private static final List<String> TOTALS = List.of(
            "period",
            "code",
            "kind",
            "item",
            "measure",
            "value",
            "unit_of_measure",
            "expected",
            "reported",
            "held",
            "target",
            "target_percent",
            "same_period",
            "change",
            "change_percent",
            "status");
    private static final List<String> FINDINGS = List.of(
            "rule",
            "severity",
            "outcome",
            "unit",
            "period",
            "file",
            "sheet",
            "cell",
            "code",
            "message",
            "expected",
            "found",
            "difference",
            "explanation");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)*");

    private static final int GUARD_DECIMALS = 2;

    /** Excel keeps 15 digits: a figure with more decimals than that is a quotient. */
    private static final int MOST_TYPED_DECIMALS = 15;

    private MachineFiles() {}

    /** {@code so-lieu-P.csv}: one row per observation, with the cell it came from. */
    public static MachineFile observations(PeriodOutcome outcome) {
        List<List<String>> rows = outcome.consolidation().observations().stream()
                .map(MachineFiles::observation)
                .toList();
        return new MachineFile(name("so-lieu", outcome.period()), OBSERVATIONS, rows);
    }

    /** {@code tong-hop-P.csv}: one row per total and indicator, per measure, and per item of a list. */
    public static MachineFile totals(Catalogue catalogue, PeriodOutcome outcome) {
        Catalogue edition = catalogue.edition(outcome.period());
        List<List<String>> rows = outcome.consolidation().totals().stream()
                .map(total -> total(edition, outcome.period(), total))
                .toList();
        return new MachineFile(name("tong-hop", outcome.period()), TOTALS, rows);
    }

    /** {@code doi-soat-P.csv}: one row per finding. */
    public static MachineFile findings(PeriodOutcome outcome, Phrases phrases) {
        List<List<String>> rows =
                outcome.findings().stream().map(f -> finding(f, phrases)).toList();
        return new MachineFile(name("doi-soat", outcome.period()), FINDINGS, rows);
    }

    private static String name(String stem, Period period) {
        return stem + "-" + period + ".csv";
    }

    private static List<String> observation(Observation o) {
        return List.of(
                o.period().toString(),
                o.unit().value(),
                o.element().value(),
                text(o.item()),
                o.measure().code(),
                plain(o.figure()),
                o.status().code(),
                text(o.raw()),
                text(o.source().file()),
                text(o.source().sheet()),
                o.source().cell(),
                o.sha256());
    }

    private static List<String> total(Catalogue catalogue, Period period, Total total) {
        Labelled labelled = catalogue
                .labelled(total.code())
                .orElseThrow(() -> new IllegalStateException("a total of an unknown code: " + total.code()));
        Comparison comparison = total.comparison();
        return List.of(
                period.toString(),
                total.code().value(),
                total.kind().code(),
                text(total.item()),
                total.measure().code(),
                rounded(total.value(), labelled.decimals()),
                unit(catalogue, total, labelled),
                Integer.toString(total.coverage().expected()),
                Integer.toString(total.coverage().reported()),
                Integer.toString(total.coverage().held()),
                plain(comparison.target()),
                rounded(targetPercent(labelled, comparison), PERCENT_DECIMALS),
                rounded(comparison.samePeriod(), labelled.decimals()),
                rounded(comparison.change(), labelled.decimals()),
                rounded(comparison.changePercent(), PERCENT_DECIMALS),
                total.status().code());
    }

    /** Where units are counted the total is a number of units, whatever the single value is measured in. */
    static String unit(Catalogue catalogue, Total total, Labelled labelled) {
        boolean counted = catalogue
                .element(total.code())
                .filter(e -> e.aggregation() instanceof Aggregation.CountWhere)
                .isPresent();
        return counted ? COUNTED_UNITS : labelled.unit();
    }

    /** Where less is better a percentage of the plan would say the opposite of what it means: 78 % is a plan that is met. */
    private static Optional<BigDecimal> targetPercent(Labelled labelled, Comparison comparison) {
        return labelled.direction() == Direction.DOWN ? Optional.empty() : comparison.targetPercent();
    }

    private static List<String> finding(Finding f, Phrases phrases) {
        return List.of(
                f.rule(),
                f.severity().code(),
                f.outcome().code(),
                f.unit().value(),
                f.period().toString(),
                text(f.place().file()),
                text(f.place().sheet()),
                f.place().cell(),
                f.code().value(),
                text((phrases.say(f.message()) + " " + phrases.say(f.suggestion())).strip()),
                text(f.expected()),
                text(f.found()),
                text(f.difference()),
                text(f.explanation()));
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    /**
     * A sum is exact; a quotient has two decimals more than it is printed with, so that whoever reads the file can still
     * tell how it was rounded.
     */
    static String rounded(Optional<BigDecimal> value, int decimals) {
        return plain(value.map(v -> v.setScale(
                Math.max(decimals, v.scale() <= MOST_TYPED_DECIMALS ? v.scale() : decimals + GUARD_DECIMALS),
                RoundingMode.HALF_UP)));
    }

    /** A text that no spreadsheet takes for a formula; a sign alone, such as the "-" for nothing, is none. */
    static String text(String text) {
        if (text.length() <= 1 || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return NUMBER.matcher(text).matches() ? text : "'" + text;
    }
}
