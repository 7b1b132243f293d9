package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.HandoverBlock;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * A consolidated workbook that the level below hands up as its submission: known by the first line of its
 * {@link HandoverBlock}. It is read as if it were a form: the figures of the whole area only, never those of its units, and
 * no sheet that explains them. Every cell that is kept stands where it stood.
 *
 * @param identity the sheet with the block
 * @param firstRow the block's first line
 * @param lastColumn the last column of the area's figures
 */
record HandedUp(Book book, Sheet identity, int firstRow, int lastColumn) {
    private static final String MARK = Wording.fold(HandoverBlock.COLUMNS);

    /** Rows that are not asked for lie between the others, and the order is that of the sender's catalogue. */
    static final Set<IntakeRule> USUAL = Set.of(IntakeRule.FORM_ROWS_INSERTED, IntakeRule.FORM_ROWS_REORDERED);

    static Optional<HandedUp> find(Book book) {
        return book.sheets().stream()
                .filter(Sheet::visible)
                .flatMap(sheet -> find(book, sheet).stream())
                .findFirst();
    }

    private static Optional<HandedUp> find(Book book, Sheet sheet) {
        for (Cell cell : sheet.cells().values()) {
            if (cell.value() instanceof CellValue.Text
                    && Wording.fold(cell.text()).equals(MARK)) {
                CellAddress at = cell.address();
                int beside = Math.min(at.column() + 1, CellAddress.MAX_COLUMN);
                return HandoverBlock.lastColumn(sheet.at(at.row(), beside).text())
                        .map(last -> new HandedUp(book, sheet, at.row(), last));
            }
        }
        return Optional.empty();
    }

    /** The lines that say whose and of when it is; nothing above them is about the workbook. */
    Grid block() {
        Grid all = Grid.of(identity);
        return new Grid(identity, new TreeMap<>(all.rows().tailMap(firstRow, true)));
    }

    /** What the form of the next level asks for, and what is to be said of it. */
    Form form(FormLayout layout) {
        List<Sheet> sheets = new ArrayList<>();
        List<AreaFigure> figures = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.visible() && !sheet.name().equals(identity.name())) {
                AreaTables tables = AreaTables.of(sheet, lastColumn, layout);
                if (!tables.cells().isEmpty()) {
                    sheets.add(withCells(sheet, tables.cells()));
                    figures.addAll(tables.figures());
                }
            }
        }
        return new Form(new Book(sheets, book.date1904(), book.macros(), book.externalLinks()), figures);
    }

    /** What looks at the formulas of a sheet of the form: over the whole workbook, where the units' own figures stand. */
    FormulaCheck formulas(Sheet sheet) {
        Sheet whole = book.sheets().stream()
                .filter(s -> s.name().equals(sheet.name()))
                .findFirst()
                .orElse(sheet);
        return FormulaCheck.ofTotals(whole, book.sheets());
    }

    /** Merged cells and input rules are the workbook's own, and none of a form's. */
    private static Sheet withCells(Sheet sheet, NavigableMap<CellAddress, Cell> cells) {
        return new Sheet(sheet.name(), true, new TreeMap<>(cells), List.of(), Set.copyOf(sheet.hiddenRows()));
    }

    /**
     * @param book the workbook as a form
     * @param figures its figures of the whole area
     */
    record Form(Book book, List<AreaFigure> figures) {
        Form {
            figures = List.copyOf(figures);
        }
    }
}
