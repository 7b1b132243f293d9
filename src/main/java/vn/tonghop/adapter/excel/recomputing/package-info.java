/**
 * Computes a written workbook again: the bytes of an .xlsx file go in, what does not come out as it is stored goes out. Start
 * at {@link vn.tonghop.adapter.excel.recomputing.WorkbookProof}.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.adapter.excel.recomputing;
