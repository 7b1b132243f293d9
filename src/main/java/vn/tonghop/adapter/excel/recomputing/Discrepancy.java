package vn.tonghop.adapter.excel.recomputing;

/**
 * One place of a workbook that does not hold what it should.
 *
 * @param sheet name of the sheet; of the part of the file for what is on no sheet
 * @param cell where on it; empty for the whole of it
 * @param formula the formula without "=", or the target of a link or name
 * @param ours the result that is stored
 * @param theirs what it is computed to be, or why it cannot be computed
 */
public record Discrepancy(String sheet, String cell, String formula, String ours, String theirs) {
    @Override
    public String toString() {
        return sheet + "!" + cell + " =" + formula + ": stored " + ours + ", computed " + theirs;
    }
}
