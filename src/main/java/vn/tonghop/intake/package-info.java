/**
 * A grid of cells becomes a {@link vn.tonghop.model.Submission} and findings.
 *
 * <p>Start with {@link vn.tonghop.intake.Intake}: it tells whose form a book is and of which period, finds its tables by
 * their content, reads every cell in its only possible meaning, and says of every other cell why it was not used.
 * {@link vn.tonghop.intake.Receipts} then looks at all files of a period together: copies, contradicting versions, units
 * that have not returned anything. Every rule is listed in {@link vn.tonghop.intake.IntakeRule}.
 */
@NullMarked
package vn.tonghop.intake;

import org.jspecify.annotations.NullMarked;
