package vn.tonghop.batch;

import java.util.List;

/** The folders in the outputs of a month whose files are for units, as whoever makes them calls them. */
public final class OutputFolders {
    /** Files that go back to units. */
    public static final String RETURNS = ReturnMaking.FOLDER;

    /** Messages to units. */
    public static final String MESSAGES = OverviewMaking.FOLDER;

    /** Reminder letters. */
    public static final String LETTERS = LetterMaking.FOLDER;

    private OutputFolders() {}

    /** Whether an output is in one of them. */
    public static boolean isInOne(String output) {
        return List.of(RETURNS, MESSAGES, LETTERS).stream().anyMatch(folder -> output.startsWith(folder + "/"));
    }
}
