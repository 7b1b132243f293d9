package vn.tonghop.forms;

import java.util.List;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.Highlight;

/** The colours of verdicts: amber for missing, red for doubtful, green letters for passed. */
final class Highlights {
    private Highlights() {}

    static List<Highlight> of(CellRange range, Phrases phrases) {
        return List.of(
                starting(range, phrases.say("form.verdict.missing"), Looks.MISSING_FILL, ""),
                starting(range, phrases.say("form.verdict.doubtful"), Looks.DOUBTFUL_FILL, Looks.DOUBTFUL_COLOR),
                starting(range, phrases.say("form.verdict.pass"), "", Looks.PASS_COLOR));
    }

    /** For counts: any but zero stands out. */
    static Highlight positive(CellRange range) {
        return new Highlight(range, "N(" + range.first() + ")>0", Looks.MISSING_FILL, "", true);
    }

    private static Highlight starting(CellRange range, String word, String fill, String color) {
        String test = "LEFT(" + range.first() + "," + word.length() + ")=\"" + word + "\"";
        return new Highlight(range, test, fill, color, false);
    }
}
