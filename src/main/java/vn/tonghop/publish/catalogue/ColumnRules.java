package vn.tonghop.publish.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.Frequency;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Relation;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Table;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.workbook.Validation.Constraint;

/** What the columns of the catalogue hold, as far as the workbook can help with it. */
final class ColumnRules {
    private static final Set<String> WHOLE = Set.of(
            "units_of_measure.decimals",
            "elements.decimals",
            "indicators.decimals",
            "lists.rows",
            "targets.year",
            "calendar.start_month",
            "calendar.start_day",
            "calendar.end_month",
            "calendar.end_day",
            "calendar.due_month",
            "calendar.due_day");
    private static final Set<String> DECIMAL =
            Set.of("units_of_measure.factor", "elements.min", "elements.max", "targets.value", "baseline.value");
    private static final List<String> YES_NO = List.of("yes", "no");

    /** The columns that take one of a few words. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("elements.nature", words(Nature.values())),
            Map.entry("elements.frequency", words(Frequency.values())),
            Map.entry("elements.direction", words(Direction.values())),
            Map.entry("elements.required", YES_NO),
            Map.entry("indicators.relation", words(Relation.values())),
            Map.entry("indicators.direction", words(Direction.values())),
            Map.entry("rules.severity", words(Severity.values())),
            Map.entry("rules.scope", words(Rule.Scope.values())),
            Map.entry("rules.beta", YES_NO),
            Map.entry("calendar.kind", words(Period.Kind.values())),
            Map.entry("thresholds.key", words(Threshold.values())));

    /** The columns whose words are only the usual ones. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "elements.aggregate",
            List.of("sum", "range", "min", "max", "rank", "text", "single", "none", "count(=1)"),
            "targets.qualifier",
            List.of("~", ">=", "<=", ">", "<"));

    /** The columns that name a row of another sheet by its first column. */
    private static final Map<String, String> REFERENCES = Map.of(
            "units.kind", "unit_kinds",
            "units.form", "forms",
            "lists.subject", "subjects",
            "elements.subject", "subjects",
            "elements.list", "lists",
            "indicators.subject", "subjects",
            "baseline.unit", "units");

    private static final String BOUND = "999999999999999";
    private static final int DATE_LENGTH = 10;

    private ColumnRules() {}

    /**
     * What Excel is told about a column.
     *
     * @param strict whether nothing else is right
     * @param hint the phrase that says what is wanted
     */
    record Help(Constraint constraint, boolean strict, String hint) {}

    static boolean isNumber(String sheet, String column) {
        return WHOLE.contains(sheet + "." + column) || DECIMAL.contains(sheet + "." + column);
    }

    static boolean isDate(String column) {
        return column.equals("valid_from") || column.equals("valid_to");
    }

    static List<String> words(String sheet, String column) {
        return WORDS.getOrDefault(sheet + "." + column, List.of());
    }

    /** @param lastRow the last row that is prepared on a sheet, by the sheet's name */
    static Optional<Help> help(Table table, String column, Map<String, Integer> lastRow) {
        String sheet = SheetPlan.sheet(table.name());
        String place = sheet + "." + column;
        if (WORDS.containsKey(place)) {
            return oneOf(words(sheet, column), true);
        }
        if (USUAL.containsKey(place)) {
            return oneOf(USUAL.getOrDefault(place, List.of()), false);
        }
        if (place.equals("baseline.measure")) {
            return oneOf(Arrays.stream(Measure.values()).map(Measure::code).toList(), true);
        }
        if (REFERENCES.containsKey(place)) {
            String other = REFERENCES.getOrDefault(place, "");
            int last = lastRow.getOrDefault(other, SheetPlan.FIRST_ROW);
            String range =
                    other + "!" + CellRange.of(SheetPlan.FIRST_ROW, 1, last, 1).absolute();
            return Optional.of(new Help(new Constraint.FromRange(range), true, "catalogtool.pick"));
        }
        return typed(place, column);
    }

    private static Optional<Help> oneOf(List<String> words, boolean strict) {
        String hint = strict ? "catalogtool.pick" : "catalogtool.pick-usual";
        return Optional.of(new Help(new Constraint.OneOf(words), strict, hint));
    }

    private static Optional<Help> typed(String place, String column) {
        if (WHOLE.contains(place)) {
            return Optional.of(new Help(new Constraint.Whole("-" + BOUND, BOUND), true, "catalogtool.whole"));
        }
        if (DECIMAL.contains(place)) {
            return Optional.of(new Help(new Constraint.Decimal("-" + BOUND, BOUND), true, "catalogtool.decimal"));
        }
        return isDate(column)
                ? Optional.of(new Help(new Constraint.TextLength(DATE_LENGTH), true, "catalogtool.date"))
                : Optional.empty();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
