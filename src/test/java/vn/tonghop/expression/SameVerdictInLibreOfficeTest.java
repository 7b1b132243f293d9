package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.model.Code;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.LibreOffice;

/**
 * One rule, evaluated exactly by the program and in binary by a spreadsheet: the verdict is the same. Results in the file
 * are spoiled before LibreOffice computes it. What is left out on purpose: a comparison whose sides are closer to each other
 * than the ninth decimal and yet not equal, which a spreadsheet cannot tell apart.
 */
class SameVerdictInLibreOfficeTest {
    private static final int EXPRESSIONS = 2_400;
    private static final int CODES = 90;

    /** Formulas on one sheet; what reads them back takes a limited number of escaped quotes a sheet. */
    private static final int ROWS = 200;

    private static final String DATA = "Số liệu";

    /** A figure in one cell, and the cells of two units under it. */
    private static final class Sheet implements Figures, ExcelCompiler.Locator {
        final List<Code> codes = new ArrayList<>();
        final Map<Code, Optional<BigDecimal>> figures = new java.util.HashMap<>();
        final Map<Code, Integer> places = new java.util.HashMap<>();
        final SheetBuilder sheet = new SheetBuilder(DATA);

        Sheet(Random random) {
            for (int i = 0; i < CODES; i++) {
                Code code = new Code("T.F" + i);
                int printed = random.nextInt(3);
                // Now and then more or fewer decimals are typed than are printed.
                int typed = random.nextInt(5) == 0 ? random.nextInt(4) : printed;
                BigDecimal value = value(random, i, typed);
                boolean missing = i % 9 == 8;
                codes.add(code);
                places.put(code, printed);
                figures.put(code, missing ? Optional.empty() : Optional.of(value));
                if (missing && i % 2 == 0) {
                    sheet.put(i + 1, 1, new CellContent.Formula("\"\"", CellContent.text("")), Style.PLAIN);
                } else if (!missing) {
                    sheet.put(i + 1, 1, CellContent.number(value), Style.PLAIN);
                    sheet.put(i + 1, 2, CellContent.number(value), Style.PLAIN);
                    sheet.put(i + 1, 3, CellContent.number(value.add(BigDecimal.ONE)), Style.PLAIN);
                }
            }
        }

        /** Small numbers often stand in a relation: equal, sum, percentage of each other. */
        private BigDecimal value(Random random, int i, int typed) {
            int choice = random.nextInt(6);
            BigDecimal value = choice == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(random.nextInt(choice < 3 ? 60 : choice < 5 ? 1_300 : 9_000_000), typed);
            List<BigDecimal> known =
                    figures.values().stream().flatMap(Optional::stream).toList();
            if (i > 10 && choice == 2) {
                BigDecimal whole = known.get(random.nextInt(known.size()));
                BigDecimal part = known.get(random.nextInt(known.size()));
                if (whole.signum() != 0) {
                    value = part.movePointRight(2)
                            .divide(whole, typed, random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN);
                }
            } else if (i > 10 && choice == 3) {
                value = known.get(random.nextInt(known.size()))
                        .add(known.get(random.nextInt(known.size())))
                        .setScale(typed, RoundingMode.DOWN);
            }
            // A spreadsheet does not know that a zero was typed at the end.
            BigDecimal kept = value.stripTrailingZeros();
            return kept.scale() < 0 ? kept.setScale(0) : kept;
        }

        @Override
        public Optional<Quantity> figure(Reference reference) {
            return figures.get(reference.code()).map(v -> new Quantity(v, places.get(reference.code())));
        }

        @Override
        public Optional<Quantity> highest(Reference reference) {
            return figure(reference).map(q -> new Quantity(q.value().add(BigDecimal.ONE), q.places()));
        }

        @Override
        public int unitCount(String kind) {
            return 7;
        }

        @Override
        public Optional<String> cell(Reference reference) {
            return Optional.of("'" + DATA + "'!A" + (codes.indexOf(reference.code()) + 1));
        }

        @Override
        public Optional<String> units(Reference reference) {
            int row = codes.indexOf(reference.code()) + 1;
            return Optional.of("'" + DATA + "'!B" + row + ":C" + row);
        }

        @Override
        public int places(Reference reference) {
            return places.get(reference.code());
        }
    }

    @Test
    void randomExpressionsOverRandomFiguresHaveTheSameVerdict(@TempDir Path folder) throws Exception {
        Random random = new Random(20231114);
        Sheet figures = new Sheet(random);
        RandomExpressions expressions = new RandomExpressions(random, figures.codes);
        List<Expression> tests = new ArrayList<>();
        while (tests.size() < EXPRESSIONS) {
            Expression test = expressions.test(random.nextInt(4));
            if (new GuardedFormula(figures).verdict(test, "p", "f", "u").isPresent() && canBeToldApart(test, figures)) {
                tests.add(test);
            }
        }
        compare(figures, tests, folder);
    }

    @Test
    void roundingIsExplainedAlikeWhateverWasTyped(@TempDir Path folder) throws Exception {
        Random random = new Random(639);
        Sheet figures = new Sheet(random);
        List<Expression> tests = new ArrayList<>();
        List<Function> functions = List.of(Function.ADDS_UP, Function.SHARE_OK, Function.AGREES);
        RandomExpressions expressions = new RandomExpressions(random, figures.codes);
        // Every pair and triple that could agree is likelier to than random ones: search for those that do.
        for (int i = 0; i < 400_000 && tests.size() < 2_000; i++) {
            Function function = functions.get(i % 3);
            List<Expression> arguments = new ArrayList<>();
            for (int a = 0; a < (function == Function.AGREES ? 2 : 3); a++) {
                arguments.add(expressions.reference());
            }
            Expression test = new Call(function, arguments);
            boolean near = new Evaluator(figures).evaluate(test) instanceof Verdict.Truth t && t.value();
            if (near || i % 200 < 3) {
                tests.add(test);
            }
        }
        assertThat(tests).hasSizeGreaterThan(500);
        compare(figures, tests, folder);
    }

    @Test
    void aCommonBaseIsFoundAlike(@TempDir Path folder) throws Exception {
        Random random = new Random(5282);
        Sheet figures = new Sheet(random);
        List<Expression> tests = new ArrayList<>();
        int[] verdicts = new int[2];
        // Shares of one whole, some of them of another; each in as many decimals as somebody may have printed.
        for (int i = 0; i < 40_000 && tests.size() < 1_000; i++) {
            List<Expression> pairs = new ArrayList<>();
            BigDecimal base = BigDecimal.valueOf(20 + random.nextInt(9_000));
            for (int p = 0; p < 2 + random.nextInt(3); p++) {
                BigDecimal part = BigDecimal.valueOf(random.nextInt(base.intValue()));
                BigDecimal of = random.nextInt(6) == 0 ? base.add(BigDecimal.valueOf(1 + random.nextInt(90))) : base;
                BigDecimal stated = part.movePointRight(2)
                        .divide(of, random.nextInt(4), random.nextBoolean() ? RoundingMode.DOWN : RoundingMode.HALF_UP);
                // A spreadsheet does not know that a zero was typed at the end.
                BigDecimal kept = stated.stripTrailingZeros();
                pairs.add(
                        random.nextInt(8) == 0
                                ? new Reference(figures.codes.get(random.nextInt(CODES)), Selector.CURRENT)
                                : new Expression.Constant(kept.scale() < 0 ? kept.setScale(0) : kept));
                pairs.add(new Expression.Constant(part));
            }
            Expression test = new Call(Function.COMMON_BASE, pairs);
            int verdict = new Evaluator(figures).evaluate(test) instanceof Verdict.Truth t && t.value() ? 1 : 0;
            if (verdicts[verdict] < 500) {
                verdicts[verdict]++;
                tests.add(test);
            }
        }
        assertThat(verdicts).containsOnly(500);
        compare(figures, tests, folder);
    }

    private static boolean canBeToldApart(Expression expression, Figures figures) {
        Evaluator evaluator = new Evaluator(figures);
        for (Sides sides : Sides.of(expression)) {
            if (evaluator.evaluate(sides.found()) instanceof Verdict.Number one
                    && evaluator.evaluate(sides.expected()) instanceof Verdict.Number other) {
                BigDecimal difference = one.quantity()
                        .value()
                        .subtract(other.quantity().value())
                        .abs();
                BigDecimal size = one.quantity().value().abs();
                if (difference.signum() != 0 && difference.compareTo(new BigDecimal("0.000000001")) < 0
                        || size.precision() - size.scale() > 9) {
                    return false;
                }
            }
        }
        return expression.parts().stream().allMatch(part -> canBeToldApart(part, figures));
    }

    private static void compare(Sheet figures, List<Expression> tests, Path folder)
            throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: its calculation was not compared");
        GuardedFormula formulas = new GuardedFormula(figures);
        List<WrittenSheet> sheets = new ArrayList<>(List.of(figures.sheet.build()));
        SheetBuilder sheet = new SheetBuilder(sheetOf(0));
        for (int i = 0; i < tests.size(); i++) {
            if (i > 0 && i % ROWS == 0) {
                sheets.add(sheet.build());
                sheet = new SheetBuilder(sheetOf(i));
            }
            String formula =
                    formulas.verdict(tests.get(i), "pass", "fail", "unknown").orElseThrow();
            sheet.put(i % ROWS + 1, 1, new CellContent.Formula(formula, CellContent.text("spoiled")), Style.PLAIN);
        }
        sheets.add(sheet.build());
        Path file = folder.resolve("quy-tac.xlsx");
        Files.write(file, new XlsxWorkbookWriter().write(new Workbook("", "", sheets)));
        Path computed = LibreOffice.convert(file, "xlsx", Files.createDirectory(folder.resolve("computed")));
        List<String> different = new ArrayList<>();
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        try (InputStream in = Files.newInputStream(computed);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (int i = 0; i < tests.size(); i++) {
                Cell cell = book.getSheet(sheetOf(i)).getRow(i % ROWS).getCell(0);
                Kind expected = Kind.of(new Evaluator(figures).evaluate(tests.get(i)));
                seen.merge(expected, 1, Integer::sum);
                String shown = cell.getCachedFormulaResultType() == CellType.STRING
                        ? cell.getStringCellValue()
                        : cell.getCachedFormulaResultType().name();
                if (!shown.equals(expected.word)) {
                    different.add(ExpressionText.of(tests.get(i)) + " is " + expected.word + ", computed " + shown
                            + " with " + values(tests.get(i), figures) + ": " + cell.getCellFormula());
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(seen).containsKeys(Kind.values());
    }

    private static String sheetOf(int test) {
        return "Quy tắc " + test / ROWS;
    }

    private static String values(Expression test, Sheet figures) {
        StringBuilder values = new StringBuilder();
        for (Reference r : test.references().stream().distinct().toList()) {
            values.append(r)
                    .append('=')
                    .append(figures.figures
                            .get(r.code())
                            .map(BigDecimal::toPlainString)
                            .orElse("?"));
            values.append('/').append(figures.places(r)).append(' ');
        }
        return values.toString();
    }

    private enum Kind {
        PASS("pass"),
        FAIL("fail"),
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(Verdict verdict) {
            return verdict instanceof Verdict.Truth t ? (t.value() ? PASS : FAIL) : UNKNOWN;
        }
    }
}
