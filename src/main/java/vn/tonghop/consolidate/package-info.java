/**
 * Accepted observations in, figures of the township out: totals by the way each element adds up over units, indicators,
 * coverage and comparisons. Start with {@link vn.tonghop.consolidate.Consolidator}.
 */
@NullMarked
package vn.tonghop.consolidate;

import org.jspecify.annotations.NullMarked;
