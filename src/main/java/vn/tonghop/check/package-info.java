/**
 * Submissions and totals in, findings out: evaluates the catalogue's rules. Start with {@link vn.tonghop.check.Checker}.
 */
@NullMarked
package vn.tonghop.check;

import org.jspecify.annotations.NullMarked;
