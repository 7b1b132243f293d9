/**
 * The nouns that cross the stages, as small immutable records: periods, observations, findings, submissions, totals.
 *
 * <p>Nothing here reads, writes, knows the clock or a locale. Start with {@link vn.tonghop.model.Observation}: every
 * number the program publishes is made of those, and each of them knows the cell it came from.
 */
@NullMarked
package vn.tonghop.model;

import org.jspecify.annotations.NullMarked;
