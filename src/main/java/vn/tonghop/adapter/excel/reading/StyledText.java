package vn.tonghop.adapter.excel.reading;

/**
 * A text and the font it is set in.
 *
 * @param font the one font that all its runs name, or empty if they leave it to the cell or differ
 */
record StyledText(String text, String font) {}
