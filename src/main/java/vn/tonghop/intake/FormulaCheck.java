package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * cells of the same workbook is computed anew and compared with the stored result. Links to other workbooks are not followed.
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
    private static final String SHEET = "((?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?)";
    private static final String CELL = "\\$?([A-Z]{1,3})\\$?(\\d{1,7})";
    private static final Pattern TERM = Pattern.compile(
            "\\s*([+-]?)\\s*(?:(\\d+(?:\\.\\d+)?)|" + SHEET + CELL + "|SUM\\(((?:[^()']|'[^']*')*)\\))\\s*(?=[+-]|$)");
    private static final Pattern RANGE = Pattern.compile("\\s*" + SHEET + CELL + "(?::" + CELL + ")?\\s*");
    /** A sum as consolidated workbooks have it: nothing where nobody has a figure. */
    private static final Pattern GUARDED = Pattern.compile("IF\\(COUNT\\([^\"]*\\)=0,\"\",(SUM\\([^\"]*\\))\\)");

    private static final int MAX_DEPTH = 30;
    private static final int MAX_TERMS = 5_000;

    /** Where units are rows, the sheet between the first and the last of them is looked through. */
    private static final int MAX_TERMS_OF_TOTALS = 500_000;

    /** Differences below this share of the figure are noise of binary arithmetic. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private final Sheet sheet;
    private final boolean totals;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, Map<String, Integer>> uses = new HashMap<>();

    /** @param sheets the sheets of the workbook, the hidden ones too */
    FormulaCheck(Sheet sheet, List<Sheet> sheets) {
        this(sheet, sheets, false);
    }

    private FormulaCheck(Sheet sheet, List<Sheet> sheets, boolean totals) {
        this.sheet = sheet;
        this.totals = totals;
        sheets.forEach(s -> this.sheets.put(s.name().toLowerCase(Locale.ROOT), s));
    }

    /** For a consolidated workbook, whose sums of units are computed anew too: somebody may have edited a unit's cell only. */
    static FormulaCheck ofTotals(Sheet sheet, List<Sheet> sheets) {
        return new FormulaCheck(sheet, sheets, true);
    }

    private int uses(Sheet of, String formula) {
        return uses.computeIfAbsent(of.name(), name -> counted(of)).getOrDefault(formula, 0);
    }

    private static Map<String, Integer> counted(Sheet sheet) {
        Map<String, Integer> counted = new HashMap<>();
        for (Cell cell : sheet.cells().values()) {
            if (cell.hasFormula()) {
                counted.merge(cell.formula(), 1, Integer::sum);
            }
        }
        return counted;
    }

    /** The sheet that a reference names before its "!"; where it names none, the one that the formula stands on. */
    private Optional<Sheet> named(String prefix, Sheet here) {
        if (prefix.isEmpty()) {
            return Optional.of(here);
        }
        String name = prefix.substring(0, prefix.length() - 1);
        boolean quoted = name.startsWith("'");
        String bare = quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
        return Optional.ofNullable(sheets.get(bare.toLowerCase(Locale.ROOT)));
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
        Optional<BigDecimal> computed = sum.of(sheet, cell, new HashSet<>());
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

    private record Place(String sheet, CellAddress cell) {}

    /** One computation: gives up, for good, at anything it does not understand. */
    private final class Sum {
        private boolean circular;
        private int terms;

        Optional<BigDecimal> of(Sheet on, Cell cell, Set<Place> above) {
            Place place = new Place(on.name(), cell.address());
            if (!above.add(place)) {
                circular = true;
                return Optional.empty();
            }
            // A shared formula is stored once for many cells, so equal texts need not mean equal sums.
            boolean understood = above.size() <= MAX_DEPTH && uses(on, cell.formula()) == 1;
            Optional<BigDecimal> sum = understood ? sum(on, bare(cell.formula()), above) : Optional.empty();
            above.remove(place);
            return sum;
        }

        private String bare(String formula) {
            Matcher guarded = GUARDED.matcher(formula);
            return totals && guarded.matches() ? guarded.group(1) : formula;
        }

        private boolean isTooMuch() {
            return ++terms > (totals ? MAX_TERMS_OF_TOTALS : MAX_TERMS);
        }

        private Optional<BigDecimal> sum(Sheet on, String formula, Set<Place> above) {
            Matcher term = TERM.matcher(formula);
            BigDecimal sum = BigDecimal.ZERO;
            int end = 0;
            while (end < formula.length()) {
                boolean signed = term.find(end)
                        && term.start() == end
                        && (end == 0 || !term.group(1).isEmpty());
                Optional<BigDecimal> value = signed && !isTooMuch() ? term(on, term, above) : Optional.empty();
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = "-".equals(term.group(1)) ? sum.subtract(value.get()) : sum.add(value.get());
                end = term.end();
            }
            return formula.isEmpty() ? Optional.empty() : Optional.of(sum);
        }

        private Optional<BigDecimal> term(Sheet on, Matcher term, Set<Place> above) {
            if (term.group(2) != null) {
                return Optional.of(new BigDecimal(term.group(2)));
            }
            if (term.group(4) != null) {
                return named(term.group(3), on)
                        .flatMap(sheet -> CellAddress.parse(term.group(4) + term.group(5))
                                .flatMap(at -> cell(sheet, at, false, above)));
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String part : term.group(6).split("[,;]", -1)) {
                Optional<BigDecimal> value = range(on, part, above);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(value.get());
            }
            return Optional.of(sum);
        }

        private Optional<BigDecimal> range(Sheet on, String text, Set<Place> above) {
            Matcher m = RANGE.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            Optional<Sheet> sheet = named(m.group(1), on);
            Optional<CellAddress> first = CellAddress.parse(m.group(2) + m.group(3));
            Optional<CellAddress> last = m.group(4) == null ? first : CellAddress.parse(m.group(4) + m.group(5));
            if (sheet.isEmpty()
                    || first.isEmpty()
                    || last.isEmpty()
                    || last.get().row() < first.get().row()) {
                return Optional.empty();
            }
            return range(sheet.get(), first.get(), last.get(), above);
        }

        private Optional<BigDecimal> range(Sheet on, CellAddress first, CellAddress last, Set<Place> above) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Cell cell : on.cells().subMap(first, true, last, true).values()) {
                if (isTooMuch()) {
                    return Optional.empty();
                }
                int column = cell.address().column();
                if (column >= first.column() && column <= last.column()) {
                    Optional<BigDecimal> value = cell(on, cell.address(), true, above);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    sum = sum.add(value.get());
                }
            }
            return Optional.of(sum);
        }

        /** The figure of a cell; SUM passes over words, a sign does not. */
        private Optional<BigDecimal> cell(Sheet on, CellAddress at, boolean passesWords, Set<Place> above) {
            Cell cell = on.at(at.row(), at.column());
            if (cell.hasFormula()) {
                return of(on, cell, above);
            }
            if (cell.value() instanceof CellValue.Number n) {
                return Optional.of(n.value());
            }
            boolean nothing = cell.isBlank() || passesWords && cell.value() instanceof CellValue.Text;
            return nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
    }
}
