package vn.tonghop.model.workbook;

import vn.tonghop.model.CellRange;

/**
 * What is put on cells of a workbook that somebody else made.
 *
 * @param sheet name of the sheet
 * @param cells the cells that are coloured; the comment stands at the first of them
 * @param fill background as RRGGBB
 * @param comment what is said at the cell; empty for a colour alone
 */
public record Mark(String sheet, CellRange cells, String fill, String comment) {}
