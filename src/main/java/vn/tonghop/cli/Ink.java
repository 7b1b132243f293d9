package vn.tonghop.cli;

/** How words are set off: by colour where a person watches who has not asked for none, else not at all. */
enum Ink {
    PLAIN,
    ANSI;

    private static final String ESCAPE = "\u001B[";
    private static final String END = ESCAPE + "0m";

    /** A head or what matters most. */
    String strong(String text) {
        return in("1", text);
    }

    /** What keeps the month from being done. */
    String bad(String text) {
        return in("1;31", text);
    }

    /** What somebody should look at. */
    String doubtful(String text) {
        return in("33", text);
    }

    /** What is as it should be. */
    String good(String text) {
        return in("32", text);
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + END;
    }
}
