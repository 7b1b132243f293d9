package vn.tonghop.intake;

import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Reads a decided value by the same rules as the cell it stands for. */
final class DecidedValue {
    private static final CellAddress ANYWHERE = new CellAddress(1, 1);

    private final ValueReader reader;

    DecidedValue(Catalogue catalogue) {
        this.reader = new ValueReader(catalogue.unitsOfMeasure());
    }

    ReadValue read(Content value, DataElement element, Measure measure) {
        Cell cell = new Cell(ANYWHERE, stored(value), "", Cell.Format.GENERAL, "");
        return element.nature().isFigure()
                ? reader.read(cell, new Asked(element, measure, true), FormulaCheck.FINE, false)
                : TextReader.read(cell, element, true);
    }

    private static CellValue stored(Content value) {
        if (value instanceof Content.Figure figure) {
            return new CellValue.Number(figure.value());
        }
        return value instanceof Content.Words words ? new CellValue.Text(words.text()) : CellValue.blank();
    }

    /** What fits, for a message: the unit of measure and the number of decimals. */
    static String wanted(DataElement element) {
        if (!element.nature().isFigure()) {
            return element.label();
        }
        String unit = Optional.of(element.unit()).filter(u -> !u.isEmpty()).orElse(element.label());
        return element.isInteger() ? unit + ", 0" : unit + ", 0," + "0".repeat(element.decimals());
    }
}
