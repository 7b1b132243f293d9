package vn.tonghop.adapter.excel.annotating;

/**
 * One tag in the text of a part.
 *
 * @param name as written, with its prefix
 * @param depth number of elements that are open around it; the root's tags have 0
 * @param start place where it begins
 * @param end place after it
 */
record Tag(Kind kind, String name, int depth, int start, int end) {
    enum Kind {
        OPEN,
        CLOSE,
        /** Opened and closed at once. */
        EMPTY
    }

    boolean isOpening() {
        return kind != Kind.CLOSE;
    }

    String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** With its colon, or empty. */
    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    boolean is(int level, String localName) {
        return depth == level && local().equals(localName);
    }
}
