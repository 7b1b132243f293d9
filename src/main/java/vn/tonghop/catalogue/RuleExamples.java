package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.UnitCount;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.expression.Figures;
import vn.tonghop.expression.Quantity;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.Message;

/**
 * Examples of rules, from the file rule_examples.csv that a catalogue may have beside its own: {@code rule}, {@code case}
 * ({@code pass} or {@code fail}) , {@code figures} and, for a rule of several editions, {@code valid_from}, that of
 * the edition; figures such as {@code DD.TONG=10; DD.NN@previous=4.5}. To the left of "=" stands
 * what the rule's expression has: a figure with its measure and focus, {@code low(CODE)}, {@code high(CODE)} or
 * {@code units(kind)}; a figure that is not given is missing. They are no part of a run: they prove and explain the rules.
 */
public final class RuleExamples {
    public static final String FILE = "rule_examples.csv";
    private static final List<String> COLUMNS = List.of("rule", "case", "figures");

    /**
     * One example.
     *
     * @param since the day from which the edition of the rule is valid that it is about; empty when it is about every one
     * @param written the figures as the file has them
     */
    public record Example(String rule, Optional<LocalDate> since, boolean passes, String written) {
        /** Whether it is an example of that edition of a rule. */
        public boolean concerns(Rule edition) {
            return edition.code().equals(rule)
                    && (since.isEmpty() || edition.validity().from().equals(since));
        }
    }

    private final Catalogue catalogue;
    private final Table table;
    private final List<Example> examples = new ArrayList<>();
    private final List<CatalogueFault> faults = new ArrayList<>();
    private final Set<String> forgotten = new TreeSet<>();

    private RuleExamples(Catalogue catalogue, Table table) {
        this.catalogue = catalogue;
        this.table = table;
    }

    /** Reads the examples and evaluates each against its rule; what does not come out as told is a fault. */
    public static RuleExamples of(Catalogue catalogue, Table table) {
        RuleExamples examples = new RuleExamples(catalogue, table);
        examples.read();
        return examples;
    }

    public List<Example> examples() {
        return List.copyOf(examples);
    }

    public List<CatalogueFault> faults() {
        return List.copyOf(faults);
    }

    /** Rules that examples are about and that the catalogue no longer has; a rule may be taken out without its examples. */
    public Set<String> forgotten() {
        return Collections.unmodifiableSet(forgotten);
    }

    private void read() {
        for (String column : COLUMNS) {
            if (!table.header().contains(column)) {
                faults.add(new CatalogueFault(FILE, 1, column, Message.of("catalogue.column-missing", column)));
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        int position = 0;
        for (Table.Row cells : table.rows()) {
            FieldReader row = new FieldReader(table, cells, ++position, faults);
            int before = faults.size();
            Example example =
                    new Example(row.required("rule"), row.date("valid_from"), passes(row), row.text("figures"));
            Map<String, BigDecimal> figures = figures(example.written(), row);
            if (faults.size() == before) {
                prove(example, figures, row);
                examples.add(example);
            }
        }
    }

    private static boolean passes(FieldReader row) {
        String text = row.required("case");
        if (!List.of("", "pass", "fail").contains(text)) {
            row.fault("case", Message.of("catalogue.not-one-of", text, "pass, fail"));
        }
        return text.equals("pass");
    }

    private void prove(Example example, Map<String, BigDecimal> figures, FieldReader row) {
        List<Rule> rules = catalogue.rules().stream().filter(example::concerns).toList();
        if (rules.isEmpty()) {
            forgotten.add(example.rule());
        }
        for (Rule rule : rules) {
            Verdict verdict = new Evaluator(new Given(catalogue, figures)).evaluate(rule.expression());
            if (!verdict.equals(new Verdict.Truth(example.passes()))) {
                row.fault(
                        "figures",
                        Message.of(
                                "catalogue.example-" + (example.passes() ? "not-passed" : "not-failed"), rule.code()));
            }
        }
    }

    private static Map<String, BigDecimal> figures(String written, FieldReader row) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (String part : parts(written)) {
            int sign = part.lastIndexOf('=');
            Optional<String> name = sign < 0 ? Optional.empty() : name(part.substring(0, sign));
            Optional<BigDecimal> value = sign < 0 ? Optional.empty() : number(part.substring(sign + 1));
            if (name.isEmpty() || value.isEmpty()) {
                row.fault("figures", Message.of("catalogue.example-figure", part.strip()));
            } else {
                figures.put(name.get(), value.get());
            }
        }
        return figures;
    }

    /** The parts between semicolons that stand outside brackets. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= written.length(); i++) {
            char c = i < written.length() ? written.charAt(i) : ';';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth == 0 || i == written.length()) {
                parts.add(written.substring(start, i));
                start = i + 1;
            }
        }
        return parts.stream().filter(p -> !p.isBlank()).toList();
    }

    private static Optional<String> name(String text) {
        return ExpressionParser.parse(text) instanceof ExpressionParser.Parsed parsed
                ? name(parsed.expression())
                : Optional.empty();
    }

    private static Optional<String> name(Expression expression) {
        if (expression instanceof Reference r) {
            return Optional.of(r.toString());
        }
        if (expression instanceof UnitCount u) {
            return Optional.of("units(" + u.kind() + ")");
        }
        return expression instanceof Call c && (c.function() == Function.LOW || c.function() == Function.HIGH)
                ? Optional.of(c.function().word() + "(" + c.arguments().get(0) + ")")
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.strip().matches("-?[0-9]{1,15}([.][0-9]{1,10})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }

    /** The figures of an example; what is not among them is missing, of units of a kind there are none. */
    private record Given(Catalogue catalogue, Map<String, BigDecimal> values) implements Figures {
        @Override
        public Optional<Quantity> figure(Reference reference) {
            return value(reference.toString(), reference);
        }

        @Override
        public Optional<Quantity> lowest(Reference reference) {
            return value("low(" + reference + ")", reference);
        }

        @Override
        public Optional<Quantity> highest(Reference reference) {
            return value("high(" + reference + ")", reference);
        }

        private Optional<Quantity> value(String name, Reference reference) {
            int places = catalogue
                    .labelled(reference.code())
                    .map(Catalogue.Labelled::decimals)
                    .orElse(0);
            return Optional.ofNullable(values.get(name)).map(v -> new Quantity(v, places));
        }

        @Override
        public int unitCount(String kind) {
            return values.getOrDefault("units(" + kind + ")", BigDecimal.ZERO).intValueExact();
        }
    }
}
