package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.GuardedFormula;
import vn.tonghop.expression.Sides;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.RuleVerdict;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The rules over the township, a row each, as live formulas over the cells of the workbook. */
final class TownshipRules {
    private static final int MOST_DECIMALS = 6;
    private static final int MESSAGE = 5;
    private static final int FOUND = 7;
    private static final int EXPECTED = 9;
    private static final int LINK = 12;
    private static final Style RESULT = Look.CENTER.withBold();

    private final Material material;
    private final SheetBuilder sheet;
    private final List<Rule> rules;
    private final Map<Measure, RuleCells> cellsOf = new EnumMap<>(Measure.class);
    private final Map<Measure, GuardedFormula> formulasOf = new EnumMap<>(Measure.class);
    private final Set<Rule> twice;
    private final ExpressionWords words;
    private final RuleWords sentences;
    private final List<CellRange> parts = new ArrayList<>();

    TownshipRules(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
        this.words = new ExpressionWords(material.catalogue(), material.phrases());
        this.sentences = new RuleWords(words);
        this.rules = material.catalogue().rules(material.period());
        this.twice = material.outcome().verdicts().stream()
                .filter(v -> v.measure() == Measure.YTD)
                .map(v -> rules.get(v.index()))
                .collect(Collectors.toSet());
    }

    /** Writes from a row on; gives the next free one. */
    int write(int top) {
        sheet.text(top, 1, material.say("checks.township"), Look.CAPTION);
        ChecksSheet.titles(
                sheet,
                material,
                top + 1,
                1,
                "column.order",
                "column.code",
                "column.severity",
                "checks.measure",
                "column.message",
                "column.expression",
                "checks.found",
                "checks.relation",
                "checks.expected",
                "checks.difference",
                "checks.result");
        sheet.wide(top + 1, LINK, ChecksSheet.LAST, material.say("checks.cells"), Look.HEAD);
        int row = top + 2;
        int order = 0;
        List<RuleVerdict> verdicts = material.outcome().verdicts();
        if (verdicts.isEmpty()) {
            sheet.wide(row++, 1, ChecksSheet.LAST, material.say("checks.none"), Look.NOTE);
        }
        for (RuleVerdict verdict : verdicts) {
            row = rule(row, ++order, verdict);
        }
        return row;
    }

    private int rule(int row, int order, RuleVerdict verdict) {
        Rule rule = rules.get(verdict.index());
        RuleCells cells = cellsOf.computeIfAbsent(verdict.measure(), m -> new RuleCells(material, sheet.name(), m));
        GuardedFormula formulas = formulasOf.computeIfAbsent(verdict.measure(), m -> new GuardedFormula(cells));
        boolean here = cells.hasExtremes(rule.expression());
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, rule.code(), Look.CODE);
        sheet.text(row, 3, FindingsSheet.severity(material, rule.effectiveSeverity()), Look.SMALL);
        sheet.text(row, 4, measure(rule, verdict.measure()), Look.SMALL);
        sheet.text(row, MESSAGE, sentences.of(rule.message()), Look.SMALL);
        sheet.text(row, MESSAGE + 1, Material.capitalised(words.of(rule.expression())), Look.CODE);
        result(row, verdict, here ? verdictFormula(formulas, rule, row) : Optional.empty());
        links(row, rule, cells);
        List<Sides> sides = Sides.of(rule.expression());
        for (int i = 0; i < Math.max(1, sides.size()); i++) {
            if (i > 0) {
                furtherPart(row + i, rule, i + 1, sides.size());
            }
            if (i < sides.size()) {
                pair(row + i, sides.get(i), verdict.sides().get(i), here ? Optional.of(formulas) : Optional.empty());
            } else {
                Stream.of(FOUND, FOUND + 1, EXPECTED, EXPECTED + 1).forEach(c -> sheet.blank(row, c, Look.CELL));
            }
        }
        int next = row + Math.max(1, sides.size());
        parts.add(CellRange.of(row, 1, next - 1, ChecksSheet.LAST));
        return next;
    }

    /** After {@link #write}: the rows of each rule. */
    List<CellRange> parts() {
        return List.copyOf(parts);
    }

    /** A rule of several comparisons takes several rows, each of which says whose it is: a filter or a page may part them. */
    private void furtherPart(int row, Rule rule, int part, int parts) {
        for (int column = 1; column <= ChecksSheet.LAST; column++) {
            sheet.blank(row, column, Look.CELL);
        }
        sheet.text(row, 2, rule.code(), Look.CODE);
        sheet.text(
                row,
                MESSAGE,
                material.say("checks.part", rule.code(), Integer.toString(part), Integer.toString(parts)),
                Look.SMALL.withItalic());
    }

    /** A rule that decides what a missing figure means, and may have to divide by zero besides, has no live formula. */
    private Optional<String> verdictFormula(GuardedFormula formulas, Rule rule, int row) {
        Optional<String> brief = betweenItsCells(formulas, rule, row);
        if (brief.isPresent()) {
            return brief;
        }
        if (rule.whenMissing() != Rule.WhenMissing.NOT_EVALUABLE && GuardedFormula.divides(rule.expression())) {
            return Optional.empty();
        }
        return formulas.verdict(
                rule.expression(),
                material.say("checks.passed"),
                material.say("checks.failed"),
                material.say(
                        switch (rule.whenMissing()) {
                            case NOT_EVALUABLE -> "checks.unknown";
                            case FAIL -> "checks.failed";
                            case PASS -> "checks.passed";
                        }));
    }

    /** One comparison of two numbers is made between the cells of its own row that show them. */
    private Optional<String> betweenItsCells(GuardedFormula formulas, Rule rule, int row) {
        boolean shown = rule.whenMissing() == Rule.WhenMissing.NOT_EVALUABLE
                && rule.expression() instanceof Binary binary
                && !binary.operator().isLogical()
                && formulas.number(binary.left()).isPresent()
                && formulas.number(binary.right()).isPresent();
        return shown
                ? Optional.of("IF(COUNT(" + cell(row, FOUND) + "," + cell(row, EXPECTED) + ")<2,\""
                        + material.say("checks.unknown") + "\",IF(ROUND(" + cell(row, FOUND) + "-" + cell(row, EXPECTED)
                        + ",9)" + ((Binary) rule.expression()).operator().sign()
                        + "0,\"" + material.say("checks.passed") + "\",\"" + material.say("checks.failed") + "\"))")
                : Optional.empty();
    }

    /** Which figures are meant by a rule that is evaluated twice. */
    private String measure(Rule rule, Measure measure) {
        return twice.contains(rule) ? MainColumn.valueOf(measure.name()).title(material.phrases()) : "";
    }

    private void result(int row, RuleVerdict verdict, Optional<String> formula) {
        String word = material.say(
                switch (verdict.result()) {
                    case PASSED -> "checks.passed";
                    case FAILED -> "checks.failed";
                    case UNKNOWN -> "checks.unknown";
                });
        if (formula.isPresent()) {
            sheet.put(row, ChecksSheet.RESULT, Formulas.live(formula.get(), word), RESULT);
        } else {
            sheet.put(
                    row,
                    ChecksSheet.RESULT,
                    CellContent.text(word),
                    RESULT.withItalic(),
                    material.say("checks.no-formula"));
        }
    }

    private void pair(int row, Sides sides, RuleVerdict.Pair pair, Optional<GuardedFormula> formulas) {
        Style number = Look.number(decimals(sides));
        put(row, FOUND, formulas.flatMap(f -> f.number(sides.found())), pair.found(), number);
        sheet.text(row, FOUND + 1, sides.relation(), Look.CENTER);
        put(row, EXPECTED, formulas.flatMap(f -> f.number(sides.expected())), pair.expected(), number);
        String found = cell(row, FOUND);
        String expected = cell(row, EXPECTED);
        put(
                row,
                EXPECTED + 1,
                Optional.of("IF(COUNT(" + found + "," + expected + ")<2,\"\",ROUND(" + found + "-" + expected + ","
                        + MOST_DECIMALS + "))"),
                pair.difference().map(d -> d.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)),
                Look.change(
                        pair.difference().map(d -> shown(d, decimals(sides))).orElse(decimals(sides))));
    }

    /** So many decimals that a difference is not shown as none. */
    private static int shown(BigDecimal difference, int decimals) {
        int enough = decimals;
        while (enough < MOST_DECIMALS
                && difference.setScale(enough, RoundingMode.HALF_UP).signum() == 0
                && difference.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).signum() != 0) {
            enough++;
        }
        return enough;
    }

    private static String cell(int row, int column) {
        return new vn.tonghop.model.CellAddress(row, column).toString();
    }

    private int decimals(Sides sides) {
        return Stream.concat(sides.found().references().stream(), sides.expected().references().stream())
                .map(Reference::code)
                .flatMap(code -> material.catalogue().labelled(code).stream())
                .mapToInt(Labelled::decimals)
                .max()
                .orElse(0);
    }

    private void put(int row, int column, Optional<String> formula, Optional<BigDecimal> value, Style style) {
        CellContent plain = value.map(Formulas::number).orElseGet(CellContent::blank);
        sheet.put(row, column, formula.map(f -> Formulas.live(f, value)).orElse(plain), style);
    }

    private void links(int row, Rule rule, RuleCells cells) {
        List<Code> codes = rule.expression().references().stream()
                .map(Reference::code)
                .distinct()
                .filter(code -> cells.place(code).isPresent())
                .toList();
        for (int i = 0; i < 2; i++) {
            sheet.blank(row, LINK + i, Look.CELL);
            if (i < codes.size()) {
                Code code = codes.get(i);
                Place place = cells.place(code).orElseThrow();
                sheet.put(
                        row,
                        LINK + i,
                        new CellContent.Link(
                                code.value(), place.sheet(), place.cells().toString()),
                        Look.CELL_LINK);
            }
        }
    }
}
