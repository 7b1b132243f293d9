package vn.tonghop.returns;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

/** The parts of the sheet, in their order. */
enum Section {
    /** Wrong, or not used until somebody answers. */
    MEND("mend", "F4B7B1"),
    /** May be right, but somebody has to say so. */
    CONFIRM("confirm", "FFD97B"),
    /** Answered by the unit on an earlier sheet of this kind; the answer is carried along. */
    EXPLAINED("explained", ""),
    /** Read in its only possible meaning: nothing to do if that is right. */
    READ("read", "");

    private final String code;
    private final String fill;

    Section(String code, String fill) {
        this.code = code;
        this.fill = fill;
    }

    /** Part of the key of its phrases. */
    String code() {
        return code;
    }

    /** The colour of its cells as RRGGBB; empty for none. */
    String fill() {
        return fill;
    }

    /** Where an open finding, or a note, belongs. */
    static Section of(Finding finding) {
        if (!finding.isOpen()) {
            return READ;
        }
        boolean kept = finding.outcome() == Outcome.USED;
        return kept && finding.severity() != Severity.ERROR ? CONFIRM : MEND;
    }
}
