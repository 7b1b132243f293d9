/**
 * What leaves the office, as data: a {@link vn.tonghop.model.PeriodOutcome} in, and out come the consolidated workbook
 * ({@link vn.tonghop.publish.ConsolidatedWorkbook}), the three files for machines ({@link
 * vn.tonghop.publish.MachineFiles}) and the receipt of the run ({@link vn.tonghop.publish.RunReceipt}). Nothing is
 * written here: adapters turn the data into bytes.
 *
 * <p>The workbook is made in two steps. {@link vn.tonghop.publish.WorkbookPlan} first says which cell holds what;
 * then each sheet is written, and a formula of one sheet may point at any cell of another.
 */
@NullMarked
package vn.tonghop.publish;

import org.jspecify.annotations.NullMarked;
