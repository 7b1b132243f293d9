package vn.tonghop.model.workbook;

/**
 * One cell to write.
 *
 * @param comment a note shown at the cell; empty for none
 */
public record WrittenCell(CellContent content, Style style, String comment) {}
