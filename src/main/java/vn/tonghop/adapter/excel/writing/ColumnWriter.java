package vn.tonghop.adapter.excel.writing;

import java.util.Map;
import java.util.NavigableMap;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.ColumnLook;

/** Writes the columns of a sheet: widths, what is hidden, what can be folded away. */
final class ColumnWriter {
    /** The width of a digit of the default font on a screen, and the room Excel leaves beside the text. */
    private static final int DIGIT_PIXELS = 7;

    private static final int PADDING_PIXELS = 5;
    private static final int MAX_WIDTH = 255;
    private static final int MAX_LEVEL = 7;
    private static final ColumnLook UNSET = ColumnLook.width(8.43);

    private ColumnWriter() {}

    static void write(NavigableMap<Integer, ColumnLook> columns, CTWorksheet xml) {
        CTCols cols = xml.getColsArray(0);
        int deepest = 0;
        boolean folded = false;
        int next = 1;
        for (Map.Entry<Integer, ColumnLook> entry : columns.entrySet()) {
            int column = entry.getKey();
            ColumnLook look = entry.getValue();
            if (folded && column != next) {
                add(cols, next, UNSET).setCollapsed(true);
                folded = false;
            }
            CTCol col = add(cols, column, look);
            if (folded && look.level() == 0) {
                col.setCollapsed(true);
            }
            folded = look.hidden() && look.level() > 0;
            deepest = Math.max(deepest, look.level());
            next = column + 1;
        }
        if (folded && next <= CellAddress.MAX_COLUMN) {
            add(cols, next, UNSET).setCollapsed(true);
        }
        if (deepest > 0) {
            xml.getSheetFormatPr().setOutlineLevelCol((short) Math.min(deepest, MAX_LEVEL));
        }
    }

    private static CTCol add(CTCols cols, int column, ColumnLook look) {
        CTCol col = cols.addNewCol();
        col.setMin(column);
        col.setMax(column);
        col.setWidth(stored(look.width()));
        col.setCustomWidth(true);
        if (look.hidden()) {
            col.setHidden(true);
        }
        if (look.level() > 0) {
            col.setOutlineLevel((short) Math.min(look.level(), MAX_LEVEL));
        }
        return col;
    }

    /** The width in the file (ECMA-376 part 1, 18.3.1.13): characters and padding, in whole 256ths of a digit. */
    private static double stored(double characters) {
        double width = Math.floor((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS * 256) / 256;
        return Math.min(width, MAX_WIDTH);
    }

    static int pixels(ColumnLook look) {
        return look.hidden() ? 0 : (int) Math.round(stored(look.width()) * DIGIT_PIXELS);
    }

    static int pixels(NavigableMap<Integer, ColumnLook> columns, int column) {
        return pixels(columns.getOrDefault(column, UNSET));
    }
}
