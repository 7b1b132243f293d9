package vn.tonghop.forms;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.CellRange;

/** Which rows of a sheet a table takes. Rows and columns are 1-based. */
sealed interface TablePlan {
    /** The cells that show verdicts, if the table has any. */
    Optional<CellRange> checks();

    /** The first row that belongs to it. */
    int firstRow();

    int lastRow();

    /**
     * One row per element, under one header row.
     *
     * @param checkColumn column of the verdicts
     */
    record FigureRows(List<DataElement> elements, int headerRow, int checkColumn) implements TablePlan {
        int row(int index) {
            return headerRow + 1 + index;
        }

        @Override
        public int firstRow() {
            return headerRow;
        }

        @Override
        public int lastRow() {
            return row(elements.size() - 1);
        }

        @Override
        public Optional<CellRange> checks() {
            return Optional.of(CellRange.of(row(0), checkColumn, row(elements.size() - 1), checkColumn));
        }
    }

    /** One row per rule, under one line that says what they are. */
    record RuleRows(List<Rule> rules, int headerRow, int checkColumn) implements TablePlan {
        int row(int index) {
            return headerRow + 1 + index;
        }

        @Override
        public int firstRow() {
            return headerRow;
        }

        @Override
        public int lastRow() {
            return row(rules.size() - 1);
        }

        @Override
        public Optional<CellRange> checks() {
            return Optional.of(CellRange.of(row(0), checkColumn, row(rules.size() - 1), checkColumn));
        }
    }

    /**
     * A caption, the legend of the rules, a header row of labels, a header row of codes, then the empty rows.
     *
     * @param rules rules that can be judged in each row
     * @param firstColumn column of the first element
     * @param rows number of empty rows
     */
    record ItemRows(ItemTable table, List<Rule> rules, int captionRow, int firstColumn, int rows) implements TablePlan {
        int labelRow() {
            return captionRow + rules.size() + 1;
        }

        int codeRow() {
            return labelRow() + 1;
        }

        int row(int index) {
            return codeRow() + 1 + index;
        }

        int column(int index) {
            return firstColumn + index;
        }

        int lastColumn() {
            return column(table.elements().size() - 1);
        }

        /** Only figures can be judged: a list of names and remarks has no verdicts. */
        boolean isChecked() {
            return table.elements().stream().anyMatch(e -> e.nature().isFigure());
        }

        int checkColumn() {
            return lastColumn() + 1;
        }

        @Override
        public int firstRow() {
            return captionRow;
        }

        @Override
        public int lastRow() {
            return row(rows - 1);
        }

        @Override
        public Optional<CellRange> checks() {
            return isChecked()
                    ? Optional.of(CellRange.of(row(0), checkColumn(), row(rows - 1), checkColumn()))
                    : Optional.empty();
        }
    }

    /**
     * One text box per element, under one header row.
     *
     * @param rowHeight height of each box in points
     */
    record TextRows(List<DataElement> elements, int headerRow, int valueColumn, int checkColumn, int rowHeight)
            implements TablePlan {
        int row(int index) {
            return headerRow + 1 + index;
        }

        boolean isChecked() {
            return elements.stream().anyMatch(DataElement::required);
        }

        @Override
        public int firstRow() {
            return headerRow;
        }

        @Override
        public int lastRow() {
            return row(elements.size() - 1);
        }

        @Override
        public Optional<CellRange> checks() {
            return isChecked()
                    ? Optional.of(CellRange.of(row(0), checkColumn, row(elements.size() - 1), checkColumn))
                    : Optional.empty();
        }
    }
}
