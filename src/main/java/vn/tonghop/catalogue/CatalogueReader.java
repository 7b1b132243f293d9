package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/**
 * Reads a catalogue from the rows of its files. The files and the columns they must have are listed in {@link #COLUMNS}.
 * Columns they may have: {@code head} in {@code unit_kinds.csv}; {@code replaces} in {@code elements.csv}; {@code when_missing} in {@code rules.csv}; {@code
 * valid_from} and {@code valid_to} in {@code indicators.csv}, open where they are absent. Any other column is left alone. All faults are found in one go, and with
 * any fault there is no catalogue.
 */
public final class CatalogueReader {
    /** The files of a catalogue, each with the columns it must have. */
    public static final Map<String, List<String>> COLUMNS = columns();

    /** The files that a catalogue may do without; one that is missing is as one without rows. */
    public static final Set<String> OPTIONAL = Set.of("thresholds.csv");

    /** What became of the rows. */
    public sealed interface Result {}

    public record Proven(Catalogue catalogue) implements Result {}

    public record Faulty(List<CatalogueFault> faults) implements Result {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    private final Map<String, Table> tables;
    private final List<CatalogueFault> faults = new ArrayList<>();
    /** What stands first in the rows that have a fault of their own: their codes. */
    private final Set<String> unread = new HashSet<>();

    private CatalogueReader(Map<String, Table> tables) {
        this.tables = tables;
    }

    /** Reads a catalogue from its files by name; a file that is missing is a fault, unless it is {@link #OPTIONAL}. */
    public static Result read(Map<String, Table> tables) {
        CatalogueReader reader = new CatalogueReader(tables);
        if (!reader.hasAllColumns()) {
            return new Faulty(reader.faults);
        }
        Catalogue catalogue = reader.catalogue();
        CatalogueProof.faults(catalogue, tables).stream()
                .filter(fault -> !reader.followsFromAnother(fault))
                .distinct()
                .forEach(reader.faults::add);
        return reader.faults.isEmpty() ? new Proven(catalogue) : new Faulty(reader.faults);
    }

    /** What is unknown only because its own row could not be read is mended by mending that row. */
    private boolean followsFromAnother(CatalogueFault fault) {
        return fault.message().key().startsWith("catalogue.unknown")
                && fault.message().arguments().stream().anyMatch(unread::contains);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("agency.csv", List.of("key", "value", "valid_from", "valid_to"));
        columns.put("unit_kinds.csv", List.of("kind", "label", "plural", "short", "synonyms"));
        columns.put(
                "units.csv",
                List.of("code", "name", "kind", "valid_from", "valid_to", "form", "short_name", "aliases", "calendar"));
        columns.put("forms.csv", List.of("form", "title", "edition", "valid_from", "valid_to", "guide"));
        columns.put("subjects.csv", List.of("subject", "label", "sheet"));
        columns.put("units_of_measure.csv", List.of("unit", "decimals", "synonyms", "dimension", "factor"));
        columns.put("lists.csv", List.of("list", "label", "subject", "forms", "item_label", "rows"));
        columns.put(
                "elements.csv",
                List.of(
                        "code",
                        "label",
                        "unit",
                        "nature",
                        "aggregate",
                        "subject",
                        "forms",
                        "list",
                        "decimals",
                        "required",
                        "frequency",
                        "min",
                        "max",
                        "range_source",
                        "direction",
                        "synonyms",
                        "valid_from",
                        "valid_to",
                        "note"));
        columns.put(
                "indicators.csv",
                List.of("code", "label", "unit", "expression", "subject", "decimals", "relation", "direction", "note"));
        columns.put("targets.csv", List.of("year", "code", "value", "qualifier", "source", "note"));
        columns.put("baseline.csv", List.of("period", "unit", "code", "item", "measure", "value", "source"));
        columns.put(
                "rules.csv",
                List.of(
                        "code",
                        "severity",
                        "scope",
                        "expression",
                        "message",
                        "action",
                        "origin",
                        "valid_from",
                        "valid_to",
                        "beta"));
        columns.put(
                "calendar.csv",
                List.of(
                        "calendar",
                        "kind",
                        "start_month",
                        "start_day",
                        "end_month",
                        "end_day",
                        "due_month",
                        "due_day"));
        columns.put("thresholds.csv", List.of("key", "value", "note"));
        return columns;
    }

    private boolean hasAllColumns() {
        COLUMNS.forEach((file, columns) -> {
            Table table = tables.get(file);
            if (table == null && OPTIONAL.contains(file)) {
                return;
            }
            if (table == null) {
                faults.add(new CatalogueFault(file, 0, "", Message.of("catalogue.file-missing", file)));
                return;
            }
            for (String column : columns) {
                if (!table.header().contains(column)) {
                    faults.add(new CatalogueFault(file, 1, column, Message.of("catalogue.column-missing", column)));
                }
            }
            Set<String> seen = new LinkedHashSet<>();
            for (String column : table.header()) {
                if (!column.isEmpty() && !seen.add(column)) {
                    faults.add(new CatalogueFault(file, 1, column, Message.of("catalogue.column-twice", column)));
                }
            }
        });
        return faults.isEmpty();
    }

    private Catalogue catalogue() {
        List<UnitKind> kinds = read(
                "unit_kinds.csv",
                row -> Optional.of(new UnitKind(
                        row.required("kind"),
                        row.required("label"),
                        row.required("plural"),
                        row.text("short"),
                        row.several("synonyms"),
                        row.text("head"))));
        List<Subject> subjects = read(
                "subjects.csv",
                row -> Optional.of(new Subject(
                        row.required("subject"), row.required("label"), row.required("sheet"), row.position())));
        return new Catalogue(
                new Agency(read(
                        "agency.csv",
                        row -> Optional.of(new Agency.Entry(row.required("key"), row.text("value"), row.validity())))),
                kinds,
                read("units.csv", row -> unit(row, kinds)),
                read(
                        "forms.csv",
                        row -> Optional.of(new Form(
                                row.required("form"),
                                row.required("title"),
                                row.required("edition"),
                                row.validity(),
                                row.text("guide")))),
                subjects,
                read(
                        "units_of_measure.csv",
                        row -> Optional.of(new UnitOfMeasure(
                                row.required("unit"),
                                row.whole("decimals", 0),
                                row.several("synonyms"),
                                row.text("dimension"),
                                row.decimal("factor").orElse(BigDecimal.ONE)))),
                read(
                        "lists.csv",
                        row -> Optional.of(new ListTable(
                                row.required("list"),
                                row.required("label"),
                                row.required("subject"),
                                row.several("forms"),
                                row.required("item_label"),
                                row.whole("rows", 8)))),
                read("elements.csv", CatalogueReader::element),
                IndicatorOrder.sort(read("indicators.csv", this::indicator)),
                read("targets.csv", CatalogueReader::target),
                read("baseline.csv", CatalogueReader::baseline),
                read("rules.csv", this::rule),
                read("calendar.csv", CatalogueReader::calendarRule),
                new Thresholds(read("thresholds.csv", CatalogueReader::threshold)));
    }

    private <T> List<T> read(String file, RowReader<T> reader) {
        Table table = tables.getOrDefault(file, new Table(file, List.of(), List.of()));
        List<T> values = new ArrayList<>();
        int position = 0;
        for (Table.Row cells : table.rows()) {
            int before = faults.size();
            FieldReader row = new FieldReader(table, cells, ++position, faults);
            Optional<T> value = reader.read(row);
            if (faults.size() == before) {
                value.ifPresent(values::add);
            } else if (!table.header().isEmpty()) {
                unread.add(row.text(table.header().get(0)));
            }
        }
        return values;
    }

    private interface RowReader<T> {
        Optional<T> read(FieldReader row);
    }

    private static Optional<ReportingUnit> unit(FieldReader row, List<UnitKind> kinds) {
        String kindCode = row.required("kind");
        Optional<UnitKind> kind =
                kinds.stream().filter(k -> k.code().equals(kindCode)).findFirst();
        if (kind.isEmpty()) {
            row.fault("kind", Message.of("catalogue.unknown", kindCode, "unit_kinds.csv"));
            return Optional.empty();
        }
        String name = row.required("name");
        String brief = row.text("short_name");
        return Optional.of(new ReportingUnit(
                new UnitCode(row.matching("code", "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")),
                name,
                kind.get(),
                row.validity(),
                row.required("form"),
                brief.isEmpty() ? name : brief,
                row.several("aliases"),
                row.text("calendar")));
    }

    private static Optional<DataElement> element(FieldReader row) {
        String aggregate = row.required("aggregate");
        Optional<Aggregation> aggregation = Aggregation.parse(aggregate);
        if (aggregation.isEmpty()) {
            row.fault("aggregate", Message.of("catalogue.bad-aggregate", aggregate));
            return Optional.empty();
        }
        return Optional.of(new DataElement(
                row.code("code"),
                row.required("label"),
                row.text("unit"),
                row.choice("nature", Nature.class, Nature.FLOW),
                aggregation.get(),
                row.required("subject"),
                row.several("forms"),
                row.text("list"),
                row.whole("decimals", 0),
                row.yes("required"),
                row.choice("frequency", Frequency.class, Frequency.MONTH),
                row.decimal("min"),
                row.decimal("max"),
                row.text("range_source"),
                row.choice("direction", Direction.class, Direction.NONE),
                row.several("synonyms"),
                row.validity(),
                row.codes("replaces"),
                row.text("note")));
    }

    private Optional<Indicator> indicator(FieldReader row) {
        String written = row.required("expression");
        return expression(row, written)
                .map(expression -> new Indicator(
                        row.code("code"),
                        row.required("label"),
                        row.text("unit"),
                        expression,
                        written,
                        row.required("subject"),
                        row.whole("decimals", 0),
                        row.choice("relation", Relation.class, Relation.RATIO),
                        row.choice("direction", Direction.class, Direction.NONE),
                        row.validity(),
                        row.text("note")));
    }

    private Optional<Expression> expression(FieldReader row, String written) {
        ExpressionParser.Result result = ExpressionParser.parse(written);
        if (result instanceof ExpressionParser.Parsed parsed) {
            return Optional.of(parsed.expression());
        }
        ExpressionParser.Refused refused = (ExpressionParser.Refused) result;
        List<String> arguments = new ArrayList<>(refused.message().arguments());
        arguments.add(0, Integer.toString(refused.position()));
        row.fault("expression", new Message(refused.message().key(), arguments));
        return Optional.empty();
    }

    private static Optional<Target> target(FieldReader row) {
        return Optional.of(new Target(
                row.whole("year", 0),
                row.code("code"),
                row.decimal("value").orElseGet(() -> row.missing("value")),
                row.text("qualifier"),
                row.text("source"),
                row.text("note")));
    }

    private static Optional<Baseline> baseline(FieldReader row) {
        String text = row.required("period");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            row.fault("period", Message.of("catalogue.bad-period", text));
            return Optional.empty();
        }
        return Optional.of(new Baseline(
                period.get(),
                new UnitCode(row.text("unit")),
                row.code("code"),
                row.text("item"),
                row.choice("measure", Measure.class, Measure.PERIOD),
                row.decimal("value").orElseGet(() -> row.missing("value")),
                row.text("source")));
    }

    private Optional<Rule> rule(FieldReader row) {
        String written = row.required("expression");
        Optional<Expression> expression = expression(row, written);
        if (expression.isPresent() && !expression.get().isTest()) {
            row.fault("expression", Message.of("catalogue.rule-no-test", written));
        }
        return expression.map(test -> new Rule(
                row.required("code"),
                row.choice("severity", Severity.class, Severity.ERROR),
                row.choice("scope", Rule.Scope.class, Rule.Scope.UNIT),
                test,
                written,
                row.required("message"),
                row.text("action"),
                row.text("origin"),
                row.validity(),
                row.yes("beta"),
                row.choice("when_missing", Rule.WhenMissing.class, Rule.WhenMissing.NOT_EVALUABLE)));
    }

    private static Optional<CalendarRule> calendarRule(FieldReader row) {
        return Optional.of(new CalendarRule(
                row.required("calendar"),
                row.choice("kind", Period.Kind.class, Period.Kind.MONTH),
                offset(row, "start"),
                offset(row, "end"),
                offset(row, "due")));
    }

    private static Optional<Thresholds.Entry> threshold(FieldReader row) {
        row.required("key");
        Threshold key = row.choice("key", Threshold.class, Threshold.HISTORY_POINTS);
        String value = key.isCode() ? row.code("value").value() : row.required("value");
        if (!key.isCode()) {
            row.decimal("value").filter(number -> !key.takes(number)).ifPresent(number -> {
                String kind = key.isWhole() ? "catalogue.whole-out-of-range" : "catalogue.out-of-range";
                row.fault("value", Message.of(kind, value, key.least(), key.most()));
            });
        }
        return Optional.of(new Thresholds.Entry(key, value));
    }

    private static CalendarRule.Offset offset(FieldReader row, String name) {
        int day = row.whole(name + "_day", 1);
        if (day < 1 || day > 31) {
            row.fault(name + "_day", Message.of("catalogue.bad-number", Integer.toString(day)));
        }
        return new CalendarRule.Offset(row.whole(name + "_month", 0), day);
    }
}
