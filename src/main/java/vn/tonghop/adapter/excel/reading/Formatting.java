package vn.tonghop.adapter.excel.reading;

import vn.tonghop.model.grid.Cell;

/**
 * What matters of a cell's formatting.
 *
 * @param font the font's name, or empty
 */
record Formatting(Cell.Format format, String font) {
    static final Formatting PLAIN = new Formatting(Cell.Format.GENERAL, "");
}
