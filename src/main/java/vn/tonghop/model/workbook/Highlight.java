package vn.tonghop.model.workbook;

import vn.tonghop.model.CellRange;

/**
 * Colours the cells of a range for which a formula is true.
 *
 * @param formula relative to the first cell of the range, without "="
 * @param fill background as RRGGBB, empty to leave it
 * @param color font colour as RRGGBB, empty to leave it
 */
public record Highlight(CellRange range, String formula, String fill, String color, boolean bold) {}
