package vn.tonghop.adapter.excel.reading;

/**
 * The escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19): {@code _x000D_} stands for a carriage return, and a text that
 * merely looks like an escape is written {@code _x005F_x000D_}.
 */
final class EscapedText {
    private static final int LENGTH = 7;

    private EscapedText() {}

    static String decode(String text) {
        int next = text.indexOf("_x");
        if (next < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (next >= 0) {
            if (isEscape(text, next)) {
                plain.append(text, at, next).append((char) Integer.parseInt(text, next + 2, next + 6, 16));
                at = next + LENGTH;
                next = text.indexOf("_x", at);
            } else {
                next = text.indexOf("_x", next + 1);
            }
        }
        return plain.append(text, at, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            if ("0123456789abcdefABCDEF".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
