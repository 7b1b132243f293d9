/**
 * A workbook as data in, bytes of an .xlsx file out: the same bytes for the same workbook, everywhere. Start with {@link
 * vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter}.
 */
@NullMarked
package vn.tonghop.adapter.excel.writing;

import org.jspecify.annotations.NullMarked;
