package vn.tonghop.intake;

import vn.tonghop.model.grid.Sheet;

/**
 * A table found on a sheet that has one row per element.
 *
 * @param headerRow 1-based
 * @param lastRow the last row that may belong to it
 */
record FigureBlock(Sheet sheet, HeaderRow header, int headerRow, int lastRow) {}
