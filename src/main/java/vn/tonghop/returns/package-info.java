/**
 * What a run found, for the people who filled in the forms: which returned file goes back to its unit, the sheet "Cần xem
 * lại" and the marks that are put into it, and the receipt of what was accepted. Start with {@link
 * vn.tonghop.returns.Returns}.
 */
@NullMarked
package vn.tonghop.returns;

import org.jspecify.annotations.NullMarked;
