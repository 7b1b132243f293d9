package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.expression.FormulaBound;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VietnameseNumbers;

/**
 * The formulas of the column Kiểm tra: what the consolidation will say of one row, seen while typing. They use functions
 * that every spreadsheet program has had since Excel 2007.
 */
final class CheckFormula {
    private static final int SHOWN_DECIMALS = 6;

    private final Phrases phrases;

    CheckFormula(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The verdict on a figure that has one value.
     *
     * @param rules the rules that speak of it
     */
    String figure(DataElement element, boolean due, String value, List<BrokenRule> rules) {
        List<String> branches = new ArrayList<>();
        branches.add(value + "=\"\"," + (due ? say("missing") : firstBroken(rules, "\"\"")));
        branches.add("NOT(ISNUMBER(" + value + "))," + say("number"));
        if (element.isInteger()) {
            branches.add(value + "<>INT(" + value + ")," + say("whole"));
        }
        outside(element, value, value).ifPresent(test -> branches.add(test + "," + quote(range(element))));
        rules.forEach(rule -> branches.add(branch(rule)));
        return guarded(branches);
    }

    /**
     * The verdict on a flow: the figure of the period and the cumulative one.
     *
     * @param before the cumulative figure that the period is added to, if it is known
     * @param rules the rules that speak of it
     */
    String flow(
            DataElement element,
            boolean due,
            String period,
            String cumulative,
            Optional<BigDecimal> before,
            List<BrokenRule> rules) {
        String both = period + "," + cumulative;
        List<String> branches = new ArrayList<>();
        branches.add("AND(" + period + "=\"\"," + cumulative + "=\"\"),"
                + (due ? say("missing") : firstBroken(rules, "\"\"")));
        branches.add("COUNT(" + both + ")<COUNTA(" + both + ")," + say("number"));
        if (element.isInteger()) {
            branches.add("OR(" + period + "<>INT(" + period + ")," + cumulative + "<>INT(" + cumulative + ")),"
                    + say("whole"));
        }
        outside(element, "MIN(" + both + ")", "MAX(" + both + ")")
                .ifPresent(test -> branches.add(test + "," + quote(range(element))));
        branches.add(period + "=\"\"," + say("missing-period"));
        Optional<String> sum = before.map(figure -> "(" + plain(figure) + "+" + period + ")");
        branches.add(cumulative + "=\"\","
                + sum.map(s -> withFigure("missing-ytd-sum", s, element)).orElseGet(() -> say("missing-ytd")));
        branches.add(cumulative + "<" + period + "," + say("ytd"));
        sum.ifPresent(s -> branches.add("ROUND(ABS(" + cumulative + "-" + s + "),9)>" + room(element) + ","
                + withFigure("ytd-sum", s, element)));
        rules.forEach(rule -> branches.add(branch(rule)));
        return guarded(branches);
    }

    /** How far three rounded figures may be from adding up: one and a half of the last place, whole ones not at all. */
    private static String room(DataElement element) {
        return element.isInteger()
                ? "0"
                : BigDecimal.valueOf(15).movePointLeft(1 + element.decimals()).toPlainString();
    }

    /** A phrase that ends with a figure. */
    private String withFigure(String key, String figure, DataElement element) {
        return quote(phrases.say("form.verdict." + key, "") + " ") + "&" + LiveText.number(figure, element.decimals());
    }

    private String branch(BrokenRule rule) {
        return rule.formula() + "," + quote(phrases.say("form.verdict.rule", rule.code()));
    }

    private String firstBroken(List<BrokenRule> rules, String otherwise) {
        return rules.stream().map(rule -> "IF(" + branch(rule) + ",").collect(Collectors.joining())
                + otherwise
                + ")".repeat(rules.size());
    }

    /** The verdict on a text that must be given. */
    String text(boolean due, String value) {
        return guarded(List.of(value + "=\"\"," + (due ? say("missing") : "\"\"")));
    }

    /**
     * The verdict on one row of a list table; nothing is said of an empty row, or of a name alone where nothing else must be given.
     *
     * @param elements the columns, in order
     * @param due which of them must be filled in
     * @param cell the cell of a column, by 0-based number
     * @param rules for each rule its code and the formula that is true when it is broken
     */
    String item(
            List<DataElement> elements,
            Predicate<DataElement> due,
            Function<Integer, String> cell,
            List<BrokenRule> rules) {
        List<Run> runs = runs(elements);
        List<String> branches = new ArrayList<>();
        String all = cell.apply(0) + ":" + cell.apply(elements.size() - 1);
        String name = elements.get(0).nature().isFigure() ? "\"-\"" : cell.apply(0);
        boolean asks = elements.stream().anyMatch(e -> e.nature() != Nature.NAME && due.test(e));
        branches.add("COUNTA(" + all + ")=0,\"\"");
        branches.add("COUNTA(" + all + ")=COUNTA(" + cell.apply(0) + ")," + (asks ? say("missing") : "\"\""));
        branches.add(name + "=\"\"," + say("missing-name"));
        String texts = runs.stream()
                .map(r -> r.range(cell))
                .map(range -> "COUNTA(" + range + ")-COUNT(" + range + ")")
                .collect(Collectors.joining("+"));
        branches.add(texts + ">0," + say("number"));
        String parts = IntStream.range(0, elements.size())
                .filter(i ->
                        elements.get(i).nature().isFigure() && elements.get(i).isInteger())
                .mapToObj(i -> cell.apply(i) + "<>INT(" + cell.apply(i) + ")")
                .collect(Collectors.joining(","));
        if (!parts.isEmpty()) {
            branches.add("OR(" + parts + ")," + say("whole"));
        }
        String outside = runs.stream()
                .map(r -> outside(elements.get(r.first()), r.range(cell)))
                .filter(test -> !test.isEmpty())
                .collect(Collectors.joining("+"));
        if (!outside.isEmpty()) {
            branches.add(outside + ">0," + say("range"));
        }
        rules.forEach(rule -> branches.add(branch(rule)));
        String blanks = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i).nature() != Nature.NAME && due.test(elements.get(i)))
                .mapToObj(i -> cell.apply(i) + "=\"\"")
                .collect(Collectors.joining(","));
        if (!blanks.isEmpty()) {
            branches.add("OR(" + blanks + ")," + say("missing"));
        }
        return guarded(branches);
    }

    /** A rule of the catalogue as a formula that is true when the rule is broken, and false when it cannot be judged. */
    record BrokenRule(String code, String formula) {
        /** What the formulas of rules may take of a cell that has to say other things as well. */
        private static final int ROOM = FormulaBound.MAX_LENGTH / 2;

        /** Each rule is one function within another, and so is each of the other things. */
        private static final int MOST = 20;

        /** As many as one cell can hold, in the order of the catalogue. */
        static List<BrokenRule> thatFit(List<BrokenRule> rules) {
            List<BrokenRule> fit = new ArrayList<>();
            int length = 0;
            for (BrokenRule rule : rules) {
                length += rule.formula().length() + rule.code().length();
                if (fit.size() < MOST && length <= ROOM) {
                    fit.add(rule);
                }
            }
            return List.copyOf(fit);
        }
    }

    /** Neighbouring figure columns with the same limits. */
    private record Run(int first, int last) {
        String range(Function<Integer, String> cell) {
            return first == last ? cell.apply(first) : cell.apply(first) + ":" + cell.apply(last);
        }
    }

    private static List<Run> runs(List<DataElement> elements) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).nature().isFigure()) {
                Run before = runs.isEmpty() ? new Run(-1, -2) : runs.get(runs.size() - 1);
                if (before.last() == i - 1 && alike(elements.get(before.first()), elements.get(i))) {
                    runs.set(runs.size() - 1, new Run(before.first(), i));
                } else {
                    runs.add(new Run(i, i));
                }
            }
        }
        return runs;
    }

    private static boolean alike(DataElement one, DataElement other) {
        return one.min().equals(other.min()) && one.max().equals(other.max());
    }

    /** How many cells of a range are outside the limits; empty without limits. */
    private static String outside(DataElement element, String range) {
        List<String> tests = new ArrayList<>();
        // The bound is joined to the sign by the program itself, so that its decimal mark is the one the program reads.
        element.min().ifPresent(min -> tests.add("COUNTIF(" + range + ",\"<\"&" + plain(min) + ")"));
        element.max().ifPresent(max -> tests.add("COUNTIF(" + range + ",\">\"&" + plain(max) + ")"));
        return String.join("+", tests);
    }

    private static Optional<String> outside(DataElement element, String lowest, String highest) {
        List<String> tests = new ArrayList<>();
        element.min().ifPresent(min -> tests.add(lowest + "<" + plain(min)));
        element.max().ifPresent(max -> tests.add(highest + ">" + plain(max)));
        return switch (tests.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(tests.get(0));
            default -> Optional.of("OR(" + String.join(",", tests) + ")");
        };
    }

    private String range(DataElement element) {
        String min = element.min().map(CheckFormula::shown).orElse("");
        String max = element.max().map(CheckFormula::shown).orElse("");
        if (max.isEmpty()) {
            return phrases.say("form.verdict.below", min);
        }
        return min.isEmpty() ? phrases.say("form.verdict.above", max) : phrases.say("form.verdict.between", min, max);
    }

    /** A number as people read it. */
    static String shown(BigDecimal number) {
        return VietnameseNumbers.brief(number, SHOWN_DECIMALS);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private String guarded(List<String> branches) {
        String open = branches.stream().map(b -> "IF(" + b + ",").collect(Collectors.joining());
        return "IFERROR(" + open + say("pass") + ")".repeat(branches.size()) + "," + say("error") + ")";
    }

    private String say(String key) {
        return quote(phrases.say("form.verdict." + key));
    }

    private static String quote(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
