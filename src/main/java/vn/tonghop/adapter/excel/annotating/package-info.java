/**
 * Puts an annotation into an .xlsx file that somebody else made, by editing the text of the few parts that change: every
 * other byte of a sheet, and every other part, stays as it came. Start with {@link
 * vn.tonghop.adapter.excel.annotating.WorkbookAnnotator}.
 */
@NullMarked
package vn.tonghop.adapter.excel.annotating;

import org.jspecify.annotations.NullMarked;
