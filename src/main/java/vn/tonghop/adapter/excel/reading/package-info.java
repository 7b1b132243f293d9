/**
 * Bytes of a returned workbook in, a grid of cells out. Start with {@link
 * vn.tonghop.adapter.excel.reading.XlsxBookReader}: kind of file by its content, a strict gate over the zip container that
 * verifies every part, then streaming XML. Nothing in a file can make it throw.
 */
@NullMarked
package vn.tonghop.adapter.excel.reading;

import org.jspecify.annotations.NullMarked;
