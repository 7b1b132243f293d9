package vn.tonghop.intake;

import java.util.List;

/**
 * What is to be said of one cell, before its place is known.
 *
 * @param expected what would have been right; may be empty
 * @param found what stands there
 * @param arguments what goes into the gaps of the sentence after the place
 */
record Remark(IntakeRule rule, String expected, String found, List<String> arguments) {
    Remark {
        arguments = List.copyOf(arguments);
    }

    /** The same sentence with what was expected and found as machines read it: a decimal point, no thousands mark. */
    Remark stating(String plainExpected, String plainFound) {
        return new Remark(rule, plainExpected, plainFound, arguments);
    }
}
