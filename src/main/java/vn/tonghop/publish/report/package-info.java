/**
 * The summary report: catalogue, figures of a period and the officer's outline in, the document to be written out, or
 * the list of what is wrong with the outline. Start with {@link vn.tonghop.publish.report.SummaryReport}, whose
 * comment describes the placeholders; {@link vn.tonghop.publish.report.ReminderLetters} makes letters to units the same way.
 * Both are Vietnamese whatever language the program speaks.
 */
@NullMarked
package vn.tonghop.publish.report;

import org.jspecify.annotations.NullMarked;
