/**
 * Word documents. {@link vn.tonghop.adapter.word.WordOutline} reads a .docx into paragraphs and tables with
 * placeholders, and writes the filled ones back into a copy of the same file, so that whatever else the officer's file
 * has (styles, margins, headers, pictures, settings) comes through untouched.
 *
 * <p>A .docx is a zip of XML files, and only the ones with text in them are opened: the JDK's own zip and XML suffice,
 * and the start of the program does not wait for a library's model of all of Word.
 */
@NullMarked
package vn.tonghop.adapter.word;

import org.jspecify.annotations.NullMarked;
