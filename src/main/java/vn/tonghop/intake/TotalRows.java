package vn.tonghop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.model.Code;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * Rows in which people add up themselves. The words alone tell most of them. Words that may begin a name as well ("Tổng công ty",
 * "Cộng đồng"), or no words at all, are a total only if the figures are the sums of the rows above.
 */
final class TotalRows {
    private static final Pattern TOTAL =
            Pattern.compile("(?:tổng cộng(?: .*)?|cộng chung|cộng dồn|cộng|tổng số|tổng|toàn(?: \\p{L}+){1,4})");
    private static final Pattern PERHAPS = Pattern.compile("(?:tổng|cộng|toàn)(?: .*)?|");
    private static final int LEAST_ADDENDS = 2;

    /** One figure typed into a row without a name may be the sum by chance; two may not. */
    private static final int LEAST_UNNAMED = 2;

    private TotalRows() {}

    static boolean isTotal(String text) {
        return TOTAL.matcher(Wording.foldWords(text)).matches();
    }

    /**
     * Whether a row of a list adds up the rows above it.
     *
     * @param sections the rows above, apart wherever a total stands between them; the last section may be empty
     */
    static boolean addsUp(ItemBlock block, int row, List<List<Integer>> sections) {
        String name = ItemNames.column(block)
                .map(column -> Wording.foldWords(block.sheet().at(row, column).text()))
                .orElse("");
        List<Integer> all = sections.stream().flatMap(List::stream).toList();
        List<Integer> last = sections.get(sections.size() - 1);
        return PERHAPS.matcher(name).matches()
                && (isSum(block, row, !name.isEmpty(), all) || isSum(block, row, !name.isEmpty(), last));
    }

    private static boolean isSum(ItemBlock block, int row, boolean named, List<Integer> addends) {
        if (addends.size() < LEAST_ADDENDS) {
            return false;
        }
        List<BigDecimal> figures = new ArrayList<>();
        boolean added = false;
        for (int column : addedColumns(block)) {
            Cell cell = block.sheet().at(row, column);
            if (Grid.isEmpty(cell)) {
                continue;
            }
            Optional<BigDecimal> sum = sum(block.sheet(), column, addends);
            if (!(cell.value() instanceof CellValue.Number n)
                    || sum.isEmpty()
                    || sum.get().compareTo(n.value()) != 0) {
                return false;
            }
            added |= cell.hasFormula();
            figures.add(n.value());
        }
        long told = figures.stream().filter(figure -> figure.signum() != 0).count();
        return told >= (named || added ? 1 : LEAST_UNNAMED);
    }

    private static List<Integer> addedColumns(ItemBlock block) {
        Map<Code, Integer> columns = block.columns();
        return block.table().elements().stream()
                .filter(e -> e.nature().isFigure() && e.nature() != Nature.RATE && e.nature() != Nature.FLAG)
                .map(DataElement::code)
                .flatMap(code -> Optional.ofNullable(columns.get(code)).stream())
                .toList();
    }

    /** The sum of a column's figures over some rows; empty where fewer than two have one, or one has something else. */
    private static Optional<BigDecimal> sum(Sheet sheet, int column, List<Integer> rows) {
        List<Cell> cells = rows.stream()
                .map(row -> sheet.at(row, column))
                .filter(cell -> !Grid.isEmpty(cell))
                .toList();
        boolean areNumbers = cells.stream().allMatch(cell -> cell.value() instanceof CellValue.Number);
        return areNumbers && cells.size() >= LEAST_ADDENDS
                ? Optional.of(cells.stream()
                        .map(cell -> ((CellValue.Number) cell.value()).value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }
}
