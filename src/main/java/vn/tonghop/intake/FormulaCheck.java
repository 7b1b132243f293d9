package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * Looks at the formulas of a sheet without ever evaluating in general: what is only additions, subtractions and SUM over
 * cells of the same sheet is computed anew and compared with the stored result. Links to other workbooks are not followed.
 */
final class FormulaCheck {
    /** What a formula is. */
    sealed interface Verdict {}

    /** Nothing to say. */
    record Fine() implements Verdict {}

    /** Numbers only, such as 12+5. */
    record Constant() implements Verdict {}

    /** @param target what stands in square brackets */
    record External(String target) implements Verdict {}

    record Circular() implements Verdict {}

    /** The stored result is not what the formula gives now. */
    record Stale(BigDecimal computed) implements Verdict {}

    static final Verdict FINE = new Fine();

    private static final Pattern EXTERNAL = Pattern.compile("\\[([^\\]]+)\\]");
    private static final Pattern CONSTANT = Pattern.compile("[\\d\\s.,+*/()-]+");
    private static final Pattern TERM = Pattern.compile(
            "\\s*([+-]?)\\s*(?:(\\d+(?:\\.\\d+)?)|\\$?([A-Z]{1,3})\\$?(\\d{1,7})|SUM\\(([^()]*)\\))\\s*(?=[+-]|$)");
    private static final Pattern RANGE =
            Pattern.compile("\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?\\s*");
    private static final int MAX_DEPTH = 30;
    private static final int MAX_TERMS = 5_000;

    /** Differences below this share of the figure are noise of binary arithmetic. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private final Sheet sheet;
    private final Map<String, Integer> uses = new HashMap<>();

    FormulaCheck(Sheet sheet) {
        this.sheet = sheet;
        for (Cell cell : sheet.cells().values()) {
            if (cell.hasFormula()) {
                uses.merge(cell.formula(), 1, Integer::sum);
            }
        }
    }

    Verdict check(Cell cell) {
        if (!cell.hasFormula()) {
            return FINE;
        }
        String formula = cell.formula();
        Matcher external = EXTERNAL.matcher(formula);
        if (external.find()) {
            return new External(external.group(1));
        }
        if (CONSTANT.matcher(formula).matches()) {
            return new Constant();
        }
        Sum sum = new Sum();
        Optional<BigDecimal> computed = sum.of(cell, new HashSet<>());
        if (sum.circular) {
            return new Circular();
        }
        return computed.filter(c -> cell.value() instanceof CellValue.Number n && differ(c, n.value()))
                .<Verdict>map(Stale::new)
                .orElse(FINE);
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        BigDecimal room = one.abs().max(other.abs()).max(BigDecimal.ONE).multiply(NOISE);
        return one.subtract(other).abs().compareTo(room) > 0;
    }

    /** One computation: gives up, for good, at anything it does not understand. */
    private final class Sum {
        private boolean circular;
        private int terms;

        Optional<BigDecimal> of(Cell cell, Set<CellAddress> above) {
            if (!above.add(cell.address())) {
                circular = true;
                return Optional.empty();
            }
            // A shared formula is stored once for many cells, so equal texts need not mean equal sums.
            boolean understood = above.size() <= MAX_DEPTH && uses.getOrDefault(cell.formula(), 0) == 1;
            Optional<BigDecimal> sum = understood ? sum(cell.formula(), above) : Optional.empty();
            above.remove(cell.address());
            return sum;
        }

        private Optional<BigDecimal> sum(String formula, Set<CellAddress> above) {
            Matcher term = TERM.matcher(formula);
            BigDecimal sum = BigDecimal.ZERO;
            int end = 0;
            while (end < formula.length()) {
                boolean signed = term.find(end)
                        && term.start() == end
                        && (end == 0 || !term.group(1).isEmpty());
                Optional<BigDecimal> value = signed && ++terms <= MAX_TERMS ? term(term, above) : Optional.empty();
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = "-".equals(term.group(1)) ? sum.subtract(value.get()) : sum.add(value.get());
                end = term.end();
            }
            return formula.isEmpty() ? Optional.empty() : Optional.of(sum);
        }

        private Optional<BigDecimal> term(Matcher term, Set<CellAddress> above) {
            if (term.group(2) != null) {
                return Optional.of(new BigDecimal(term.group(2)));
            }
            if (term.group(3) != null) {
                return CellAddress.parse(term.group(3) + term.group(4)).flatMap(at -> cell(at, false, above));
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String part : term.group(5).split("[,;]", -1)) {
                Optional<BigDecimal> value = range(part, above);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(value.get());
            }
            return Optional.of(sum);
        }

        private Optional<BigDecimal> range(String text, Set<CellAddress> above) {
            Matcher m = RANGE.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            Optional<CellAddress> first = CellAddress.parse(m.group(1) + m.group(2));
            Optional<CellAddress> last = m.group(3) == null ? first : CellAddress.parse(m.group(3) + m.group(4));
            if (first.isEmpty()
                    || last.isEmpty()
                    || last.get().row() < first.get().row()) {
                return Optional.empty();
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Cell cell :
                    sheet.cells().subMap(first.get(), true, last.get(), true).values()) {
                if (++terms > MAX_TERMS) {
                    return Optional.empty();
                }
                int column = cell.address().column();
                if (column >= first.get().column() && column <= last.get().column()) {
                    Optional<BigDecimal> value = cell(cell.address(), true, above);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    sum = sum.add(value.get());
                }
            }
            return Optional.of(sum);
        }

        /** The figure of a cell; SUM passes over words, a sign does not. */
        private Optional<BigDecimal> cell(CellAddress at, boolean passesWords, Set<CellAddress> above) {
            Cell cell = sheet.at(at.row(), at.column());
            if (cell.hasFormula()) {
                return of(cell, above);
            }
            if (cell.value() instanceof CellValue.Number n) {
                return Optional.of(n.value());
            }
            boolean nothing = cell.isBlank() || passesWords && cell.value() instanceof CellValue.Text;
            return nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
    }
}
