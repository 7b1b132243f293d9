/**
 * A returned workbook as it was read: sheets of cells, whatever file format they came from. Adapters make it, intake
 * looks for a form in it. What could not be read is a case of {@link vn.tonghop.model.grid.CellValue}, never a zero.
 */
@NullMarked
package vn.tonghop.model.grid;

import org.jspecify.annotations.NullMarked;
