/**
 * A workbook to be written, as data: forms and the consolidated workbook are made of it, an adapter turns it into a file.
 * Start with {@link vn.tonghop.model.workbook.SheetBuilder}.
 */
@NullMarked
package vn.tonghop.model.workbook;

import org.jspecify.annotations.NullMarked;
