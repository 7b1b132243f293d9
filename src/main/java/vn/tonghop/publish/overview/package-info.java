/**
 * The page an officer opens first: a {@link vn.tonghop.model.PeriodOutcome} and what else was made of it in, one HTML text out
 * ({@link vn.tonghop.publish.overview.OverviewPage}). The page needs nothing but itself, asks nobody for anything, and says
 * everything without its script too, which only searches and copies.
 *
 * <p>Whatever came from a file or from the catalogue reaches the page through {@link vn.tonghop.publish.overview.Html} alone.
 */
@NullMarked
package vn.tonghop.publish.overview;

import org.jspecify.annotations.NullMarked;
