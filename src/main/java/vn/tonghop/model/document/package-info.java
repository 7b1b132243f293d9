/**
 * A Word document as data: stories (the body, headers, footers, footnotes) of blocks (paragraphs, tables) of pieces of
 * text. An {@link vn.tonghop.model.document.Outline} is what an officer wrote, with placeholders between double
 * braces; a {@link vn.tonghop.model.document.FilledDocument} has the same shape with every placeholder replaced.
 * Nothing here knows fonts or margins: each part has the number under which the adapter keeps how it looks, so that
 * the look of the officer's file comes back unchanged.
 */
@NullMarked
package vn.tonghop.model.document;

import org.jspecify.annotations.NullMarked;
