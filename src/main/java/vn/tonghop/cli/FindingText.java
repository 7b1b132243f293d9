package vn.tonghop.cli;

import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VisibleText;

/** A finding as one line: unit, place, sentence. The sentence of a rule does not name its place; the others do. */
final class FindingText {
    private FindingText() {}

    static String of(Finding finding, Phrases phrases) {
        return line(finding, phrases.say(finding.message()) + " " + phrases.say(finding.suggestion()));
    }

    /** Without what is to be done about it. */
    static String brief(Finding finding, Phrases phrases) {
        return line(finding, phrases.say(finding.message()));
    }

    private static String line(Finding finding, String sentence) {
        CellRef place = finding.place();
        String where =
                place.cell().isEmpty() ? place.file() : "«" + place.file() + "», " + place.sheet() + "!" + place.cell();
        String known = finding.message().key().startsWith("check.") && !where.isEmpty() ? where + ": " : "";
        return VisibleText.line("[" + finding.rule() + "] " + known + sentence.strip());
    }
}
