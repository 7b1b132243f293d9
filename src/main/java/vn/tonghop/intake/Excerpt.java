package vn.tonghop.intake;

import vn.tonghop.model.Wording;

/** The beginning of a long text, as much as a message can carry, on one line. */
final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String text) {
        String line = Wording.clean(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
