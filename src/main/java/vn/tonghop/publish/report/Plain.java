package vn.tonghop.publish.report;

/** Makes one clean line of whatever somebody typed. */
final class Plain {
    private Plain() {}

    /** The text in one line: every run of spaces, line breaks and control characters is one space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = line.length() > 0;
            } else {
                line.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return line.toString();
    }

    /** The text in one line, without the full stop at its end: the outline sets its own. */
    static String phrase(String text) {
        String line = line(text);
        int end = line.length();
        while (end > 0 && ".;, ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
