package vn.tonghop.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/** A workbook that was to be written, as a reader of its file would give it. */
final class WrittenBook {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenBook() {}

    static Book of(Workbook workbook) {
        return new Book(workbook.sheets().stream().map(WrittenBook::sheet).toList(), false, false, false);
    }

    private static Sheet sheet(WrittenSheet sheet) {
        TreeMap<CellAddress, Cell> cells = new TreeMap<>();
        sheet.cells().forEach((at, cell) -> {
            Cell read = cell(at, cell.content());
            if (!read.isBlank() || read.hasFormula()) {
                cells.put(at, read);
            }
        });
        return new Sheet(sheet.name(), sheet.visible(), cells, List.copyOf(sheet.merged()), Set.of());
    }

    private static Cell cell(CellAddress at, CellContent content) {
        if (content instanceof CellContent.Formula formula) {
            Cell result = cell(at, formula.result());
            return new Cell(at, result.value(), formula.formula(), result.format(), "");
        }
        if (content instanceof CellContent.Date date) {
            BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date.value()));
            return new Cell(at, new CellValue.Number(serial), "", Cell.Format.DATE, "");
        }
        return new Cell(at, value(content), "", Cell.Format.GENERAL, "");
    }

    private static CellValue value(CellContent content) {
        if (content instanceof CellContent.Number number) {
            return new CellValue.Number(number.value());
        }
        if (content instanceof CellContent.Text text) {
            return new CellValue.Text(text.text());
        }
        return content instanceof CellContent.Link link ? new CellValue.Text(link.text()) : CellValue.blank();
    }
}
