package vn.tonghop.publish.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * An edited catalogue workbook as tables. Each file of the catalogue has a sheet of its name without {@code .csv}; its
 * first row names the columns, in any order; rows of explanations and rows without anything are left out. What belongs to
 * no file, no column, or is no plain value (a formula, an error, something on a hidden sheet) is a fault: nothing that
 * somebody typed is passed over.
 */
public final class CatalogueSheets {
    /** What became of the workbook. */
    public sealed interface Result {}

    /**
     * It could be read.
     *
     * @param tables by file, their columns in the order of the files; the line of a row is its row on the sheet
     * @param columns by file and column, the 1-based number of the column on the sheet
     */
    public record Readable(Map<String, Table> tables, Map<String, Map<String, Integer>> columns) implements Result {
        public Readable {
            tables = Map.copyOf(tables);
            columns = Map.copyOf(columns);
        }

        /** A fault of the catalogue at its place in the workbook. */
        public SheetFault place(CatalogueFault fault) {
            String sheet = SheetPlan.sheet(fault.file());
            if (fault.line() == 0) {
                return new SheetFault(sheet, "", fault.message());
            }
            int row = Math.toIntExact(fault.line());
            Integer column = columns.getOrDefault(fault.file(), Map.of()).get(fault.column());
            String cell = column == null ? row + ":" + row : new CellAddress(row, column).toString();
            return new SheetFault(sheet, cell, fault.message());
        }
    }

    public record Refused(List<SheetFault> faults) implements Result {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    private final Book book;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();

    private CatalogueSheets(Book book) {
        this.book = book;
    }

    /**
     * Reads the workbook.
     *
     * @param current the tables of the catalogue as it is: they say which sheets and columns there are
     */
    public static Result read(Book book, List<Table> current) {
        CatalogueSheets reader = new CatalogueSheets(book);
        reader.strangers(current.stream().map(t -> SheetPlan.sheet(t.name())).toList());
        current.forEach(reader::table);
        return reader.faults.isEmpty() ? new Readable(reader.tables, reader.columns) : new Refused(reader.faults);
    }

    private void strangers(List<String> known) {
        for (Sheet sheet : book.sheets()) {
            if (!sheet.visible()) {
                fault(sheet, "", Message.of("catalogtool.hidden-sheet"));
            } else if (!known.contains(sheet.name()) && !sheet.name().equals(SheetPlan.GUIDE)) {
                fault(sheet, "", Message.of("catalogtool.unknown-sheet"));
            }
        }
    }

    private void table(Table current) {
        String name = SheetPlan.sheet(current.name());
        book.sheet(name)
                .ifPresentOrElse(
                        sheet -> table(sheet, current),
                        () -> faults.add(new SheetFault(name, "", Message.of("catalogtool.missing-sheet"))));
    }

    private void table(Sheet sheet, Table current) {
        sheet.merged().forEach(range -> fault(sheet, range.toString(), Message.of("catalogtool.merged")));
        List<String> header = header(current);
        Map<String, Integer> places = header(sheet, header);
        List<Table.Row> rows = new ArrayList<>();
        for (int row = SheetPlan.EXPLANATION_ROW; row <= sheet.lastRow(); row++) {
            Map<Integer, String> texts = texts(sheet, row, places);
            if (!texts.isEmpty()) {
                List<String> cells = header.stream()
                        .map(c -> texts.getOrDefault(places.getOrDefault(c, 0), ""))
                        .toList();
                rows.add(new Table.Row(row, cells));
            }
        }
        tables.put(current.name(), new Table(current.name(), header, rows));
        columns.put(current.name(), places);
    }

    /** The columns of the file as it is, and those it must have. */
    private static List<String> header(Table current) {
        Set<String> header = new LinkedHashSet<>(current.header());
        header.remove("");
        header.addAll(CatalogueReader.COLUMNS.getOrDefault(current.name(), List.of()));
        return List.copyOf(header);
    }

    /** Where each column stands; a name that is missing, unknown or there twice is a fault. */
    private Map<String, Integer> header(Sheet sheet, List<String> wanted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Cell cell : sheet.row(SheetPlan.HEADER_ROW)) {
            String name = cell.text().strip();
            if (name.isEmpty()) {
                continue;
            }
            String address = cell.address().toString();
            if (!wanted.contains(name)) {
                fault(sheet, address, Message.of("catalogtool.unknown-column", name));
            } else if (places.putIfAbsent(name, cell.address().column()) != null) {
                fault(sheet, address, Message.of("catalogue.column-twice", name));
            }
        }
        for (String name : wanted) {
            if (!places.containsKey(name)) {
                String row = SheetPlan.HEADER_ROW + ":" + SheetPlan.HEADER_ROW;
                fault(sheet, row, Message.of("catalogue.column-missing", name));
            }
        }
        return places;
    }

    /** The texts of a row by column number; nothing for a row of explanations. */
    private Map<Integer, String> texts(Sheet sheet, int row, Map<String, Integer> places) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : sheet.row(row)) {
            if (cell.hasFormula() || !cell.isBlank() && !isEmptyText(cell)) {
                cells.add(cell);
            }
        }
        Map<Integer, String> texts = new LinkedHashMap<>();
        if (cells.stream().allMatch(c -> !c.hasFormula() && SheetPlan.isExplanation(c.text()))) {
            return texts;
        }
        for (Cell cell : cells) {
            int column = cell.address().column();
            String name = places.entrySet().stream()
                    .filter(e -> e.getValue() == column)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            texts.put(column, name.isEmpty() ? outside(sheet, cell) : text(sheet, cell, name));
        }
        return texts;
    }

    private static boolean isEmptyText(Cell cell) {
        return cell.value() instanceof CellValue.Text text && text.text().isBlank();
    }

    private String outside(Sheet sheet, Cell cell) {
        fault(sheet, cell.address().toString(), Message.of("catalogtool.outside", cell.text()));
        return "";
    }

    private String text(Sheet sheet, Cell cell, String column) {
        PlainText.Result result = PlainText.of(cell, ColumnRules.isDate(column), book.date1904());
        if (result instanceof PlainText.Is is) {
            return is.text();
        }
        fault(sheet, cell.address().toString(), ((PlainText.IsNot) result).why());
        return "";
    }

    private void fault(Sheet sheet, String cell, Message message) {
        faults.add(new SheetFault(sheet.name(), cell, message));
    }
}
