package vn.tonghop.catalogue;

import vn.tonghop.model.Message;

/**
 * Something in the catalogue that must be mended before any work is done.
 *
 * @param file name of the file
 * @param line 1-based line of the file, 0 when the file as a whole is meant
 * @param column name of the column, or empty
 */
public record CatalogueFault(String file, long line, String column, Message message) {}
