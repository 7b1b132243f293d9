package vn.tonghop.publish.report;

import vn.tonghop.model.Message;
import vn.tonghop.model.document.Block;

/**
 * The faults an outline can have; each is a phrase {@code report.fault.*} that names the paragraph and its beginning.
 */
enum Fault {
    UNCLOSED,
    UNOPENED,
    INTERRUPTED,
    HIDDEN,
    HIDDEN_BLOCK,
    UNKNOWN,
    UNKNOWN_CODE,
    UNKNOWN_KIND,
    UNKNOWN_LIST,
    UNKNOWN_AGENCY,
    NO_TOTAL,
    TEXT_CODE,
    NOT_TEXT,
    NOT_ASKED,
    OTHER_LIST,
    VIEW_OF_ONE,
    OF_UNITS,
    OUTSIDE_LOOP,
    ONLY_ASKED,
    CONDITION_OPEN,
    CONDITION_CLOSE,
    LOOP_OPEN,
    LOOP_CLOSE,
    LOOP_NESTED,
    LOOP_PLACE,
    THING_REPEATED,
    SECTION_REPEATED,
    REPEATED_TWICE,
    CHART_PLACE,
    CHART_SIZE,
    CHART_VIEW,
    CHART_MEASURES,
    FILLED,
    NOTE_ONLY;

    private static final int SNIPPET = 60;

    /**
     * @param place where it is
     * @param about the placeholder as it was written, and whatever else the phrase has gaps for
     */
    SummaryReport.OutlineFault in(Block.Paragraph place, String... about) {
        String[] arguments = new String[about.length + 2];
        arguments[0] = Integer.toString(place.number());
        arguments[1] = snippet(place.text());
        System.arraycopy(about, 0, arguments, 2, about.length);
        return new SummaryReport.OutlineFault(place.number(), Message.of(key(), arguments));
    }

    /** @param text of a block that has no paragraphs of its own to point at */
    SummaryReport.OutlineFault inBlock(String text) {
        return new SummaryReport.OutlineFault(0, Message.of(key(), "", snippet(text)));
    }

    String key() {
        StringBuilder key = new StringBuilder("report.fault.");
        for (char c : name().toCharArray()) {
            key.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return key.toString();
    }

    private static String snippet(String text) {
        String line = Plain.line(text);
        if (line.codePointCount(0, line.length()) <= SNIPPET) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SNIPPET)) + "…";
    }
}
