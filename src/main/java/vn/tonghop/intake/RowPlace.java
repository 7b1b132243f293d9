package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/** A row of a figure or text table that belongs to an element. */
record RowPlace(FigureBlock block, int row) {
    Sheet sheet() {
        return block.sheet();
    }

    /** The cell of a column, if the table has that column. */
    Optional<Cell> cell(FormColumn column) {
        return block.header().column(column).map(number -> sheet().at(row, number));
    }

    CellAddress codeCell() {
        return new CellAddress(row, block.header().column(FormColumn.CODE).orElse(1));
    }

    /** The columns in which the element has something to be typed. */
    static List<FormColumn> inputColumns(DataElement element) {
        return element.nature().hasCumulative()
                ? List.of(FormColumn.PERIOD, FormColumn.YTD)
                : List.of(FormColumn.PERIOD);
    }

    /** The input cells that the table has for the element. */
    List<Cell> inputs(DataElement element) {
        List<Cell> inputs = new ArrayList<>();
        inputColumns(element).forEach(column -> cell(column).ifPresent(inputs::add));
        return inputs;
    }

    boolean isBlank(DataElement element) {
        return inputs(element).stream().allMatch(Grid::isEmpty);
    }

    /** What the input cells show, comparable with another row of the same element. */
    List<String> shown(DataElement element) {
        return inputs(element).stream().map(cell -> Wording.fold(cell.text())).toList();
    }
}
