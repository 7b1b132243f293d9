package vn.tonghop.adapter.excel.writing;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.WrittenSheet;

/** Writes the notes of a sheet: boxes beside their cells, as large as their text, shown while the mouse is over the cell. */
final class CommentWriter {
    private static final int CHARACTERS_PER_LINE = 40;
    private static final int BOX_WIDTH = 260;
    private static final int LINE_HEIGHT = 16;
    private static final int ROW_HEIGHT = 20;
    private static final int GAP = 15;
    private static final int PADDING_LINES = 1;

    private final WrittenSheet written;
    private final XSSFDrawing drawing;
    private final String author;
    private final XSSFFont font;
    /** The cells that have a note. */
    private final Set<CellAddress> noted = new HashSet<>();

    CommentWriter(WrittenSheet written, XSSFSheet sheet, String author, XSSFFont font) {
        this.written = written;
        this.drawing = sheet.createDrawingPatriarch();
        this.author = author;
        this.font = font;
    }

    void write(CellAddress cell, String comment) {
        String clean = ExcelText.clean(comment, ExcelText.MAX_CELL);
        XSSFRichTextString text = new XSSFRichTextString(ExcelText.escaped(clean));
        text.applyFont(font);
        XSSFComment box = drawing.createCellComment(anchor(cell, lines(clean)));
        box.setAddress(cell.row() - 1, cell.column() - 1);
        noted.add(cell);
        box.setAuthor(author);
        box.setString(text);
    }

    /** How many lines the text takes in the box. */
    static int lines(String text) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + CHARACTERS_PER_LINE - 1) / CHARACTERS_PER_LINE))
                .sum();
    }

    /**
     * From the right edge of the cell; rows are taken to have the height of one line, as their own is not known. POI makes
     * a note at the corner of its box first, and refuses where another note is: such a box stands a little aside.
     */
    private XSSFClientAnchor anchor(CellAddress cell, int lines) {
        int height = (lines + PADDING_LINES) * LINE_HEIGHT;
        int firstRow = Math.max(0, cell.row() - 2);
        int firstColumn = Math.min(cell.column(), CellAddress.MAX_COLUMN - 1);
        while (noted.contains(new CellAddress(firstRow + 1, firstColumn + 1))) {
            if (firstColumn < CellAddress.MAX_COLUMN - 1) {
                firstColumn++;
            } else {
                firstRow++;
            }
        }
        int lastRow = Math.min(firstRow + height / ROW_HEIGHT, CellAddress.MAX_ROW - 1);
        int lastColumn = firstColumn;
        int rest = GAP + BOX_WIDTH;
        while (lastColumn < CellAddress.MAX_COLUMN - 1 && rest > pixels(lastColumn)) {
            rest -= pixels(lastColumn);
            lastColumn++;
        }
        return new XSSFClientAnchor(
                emu(Math.min(GAP, pixels(firstColumn))),
                0,
                emu(Math.min(rest, pixels(lastColumn))),
                emu(height % ROW_HEIGHT),
                firstColumn,
                firstRow,
                lastColumn,
                lastRow);
    }

    private int pixels(int zeroBasedColumn) {
        return ColumnWriter.pixels(written.columns(), zeroBasedColumn + 1);
    }

    private static int emu(int pixels) {
        return pixels * Units.EMU_PER_PIXEL;
    }
}
