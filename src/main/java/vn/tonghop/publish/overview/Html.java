package vn.tonghop.publish.overview;

/**
 * HTML as it is written. Names of tags and attributes are ours; every text and every value of an attribute is escaped here, and
 * what could turn the direction of a line or is no character at all is shown as U+FFFD.
 */
final class Html {
    private static final String NO_CHARACTER = "\uFFFD";

    private final StringBuilder out = new StringBuilder(1 << 16);

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "a", "b", "bdi", "code", "span", "td", "th", "button", "text" -> false;
            default -> true;
        };
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** A whole element with a text in it. */
    Html put(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A text that somebody else wrote: its direction stays its own. */
    Html foreign(String text) {
        return put("bdi", text);
    }

    /** The content of a style or script element, which is ours and is not escaped. */
    Html raw(String tag, String content) {
        if (content.contains("</") || content.contains("<!--")) {
            throw new IllegalArgumentException("would end its element: " + tag);
        }
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append('\n');
                case '\t', '\r' -> out.append(' ');
                default -> {
                    if (isCharacter(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(NO_CHARACTER);
                    }
                }
            }
        }
    }

    private static boolean isCharacter(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !turns && !unpaired && !none && !Character.isISOControl(c);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
