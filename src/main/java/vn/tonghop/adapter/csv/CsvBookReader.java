package vn.tonghop.adapter.csv;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Message;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * Reads one sheet that was saved as text: CSV, or Excel's "Unicode text".
 *
 * <ul>
 *   <li>The encoding is told by {@link TextEncoding}, the separator (comma, semicolon or tab) by {@link Separator}; both are
 *       confessed in a note.
 *   <li>Fields are quoted as in RFC 4180. Row n is record n, as in the spreadsheet, also when a field runs over lines.
 *   <li>A field is a number only if every country reads it as that number ({@link CsvField}); all else is text, which is
 *       read, where a figure belongs, like text typed into a workbook.
 *   <li>A record with another number of fields than those around it refuses the file: a separator too many or too few moves
 *       figures into other columns ({@link RecordShape}). So does a last record that breaks off.
 *   <li>The sheet is named after the file, as Excel names it. Formulas, formats, hidden and merged cells are lost in this
 *       format; there are none.
 * </ul>
 *
 * <p>Immutable; may be used by several threads. Expects bytes within the limit for files.
 */
public final class CsvBookReader implements BookReader {
    private static final int MOST_CELLS = 200_000;

    private final int mostCells;

    public CsvBookReader() {
        this(MOST_CELLS);
    }

    CsvBookReader(int mostCells) {
        this.mostCells = mostCells;
    }

    @Override
    public Reading read(String name, byte[] bytes) {
        Optional<TextEncoding.Decoded> decoded = TextEncoding.decode(bytes);
        if (decoded.isEmpty()) {
            return new Refused("FILE.DAMAGED", Message.of("file.csv.encoding", name));
        }
        CsvTable.Parsed parsed = CsvTable.parse(decoded.get().text(), mostCells);
        if (parsed instanceof CsvTable.NoTable) {
            return new Refused("FILE.TEXT", Message.of("file.csv.none", name));
        }
        if (parsed instanceof CsvTable.TooLarge) {
            return tooLarge(name);
        }
        if (parsed instanceof CsvTable.Broken broken) {
            return new Refused(broken.rule(), Message.of(broken.phrase(), name, Integer.toString(broken.row())));
        }
        CsvTable.Table table = (CsvTable.Table) parsed;
        return opened(name, decoded.get().encoding(), table);
    }

    private Reading opened(String name, TextEncoding encoding, CsvTable.Table table) {
        NavigableMap<CellAddress, Cell> cells = new TreeMap<>();
        for (int i = 0; i < table.records().size(); i++) {
            List<String> fields = table.records().get(i);
            if (i >= CellAddress.MAX_ROW || fields.size() > CellAddress.MAX_COLUMN) {
                return tooLarge(name);
            }
            for (int j = 0; j < fields.size(); j++) {
                CellValue value = CsvField.value(fields.get(j));
                if (!(value instanceof CellValue.Blank)) {
                    CellAddress address = new CellAddress(i + 1, j + 1);
                    cells.put(address, new Cell(address, value, "", Cell.Format.GENERAL, ""));
                }
            }
        }
        Sheet sheet = new Sheet(sheetName(name), true, cells, List.of(), Set.of());
        Note note = new Note(
                "FILE.CSV",
                false,
                Message.of("file.csv", name, encoding.label(), table.separator().label()));
        return new Opened(new Book(List.of(sheet), false, false, false), List.of(note));
    }

    private static Refused tooLarge(String name) {
        return new Refused("FILE.TOO-LARGE", Message.of("file.too-large.content", name));
    }

    private static String sheetName(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }
}
