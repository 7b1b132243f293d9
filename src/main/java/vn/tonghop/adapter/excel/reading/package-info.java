/**
 * Bytes of a returned workbook in, a grid of cells out. Start with {@link
 * vn.tonghop.adapter.excel.reading.SpreadsheetReader}: kind of file by its content, then a strict gate and a reader that
 * streams: XML behind a verified zip container for .xlsx, records for .xls. Nothing in a file can make it throw.
 */
@NullMarked
package vn.tonghop.adapter.excel.reading;

import org.jspecify.annotations.NullMarked;
