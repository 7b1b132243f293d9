package vn.tonghop.adapter.excel.reading;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * A text with formatting (CT_Rst): its runs one after the other, without the reading aids (phonetic runs) of East Asian
 * files. Fed with the elements inside {@code si} or {@code is}.
 */
final class RichText {
    private static final int CHILD = 1;
    private static final int GRANDCHILD = 2;

    private final PartHandler source;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> fonts = new HashSet<>();
    private String parent = "";
    private String font = "";

    RichText(PartHandler source) {
        this.source = source;
    }

    /** @param level 1 for the children of the text's own element */
    void start(int level, String name, Attributes attributes) {
        if (level == CHILD) {
            parent = name;
            child(name);
        } else if (level == GRANDCHILD && parent.equals("r") && name.equals("t")) {
            source.collect();
        } else if (level == GRANDCHILD + 1 && name.equals("rFont")) {
            font = XmlAttributes.find(attributes, "val").orElse("");
        } else if (level == GRANDCHILD && !(parent.equals("r") && name.equals("rPr"))) {
            throw Unreadable.damaged(source.part());
        }
    }

    private void child(String name) {
        switch (name) {
            case "t" -> source.collect();
            case "r" -> font = "";
            case "rPh", "phoneticPr", "extLst" -> source.skip();
            default -> throw Unreadable.damaged(source.part());
        }
    }

    void end(int level, String name) {
        if (name.equals("t") && (level == CHILD || (level == GRANDCHILD && parent.equals("r")))) {
            text.append(source.collected());
            fonts.add(level == CHILD ? "" : font);
        }
    }

    /** The whole text so far, with escapes resolved; the next one starts empty. */
    StyledText take() {
        String only = fonts.size() == 1 ? fonts.iterator().next() : "";
        StyledText taken = new StyledText(EscapedText.decode(text.toString()), only);
        text.setLength(0);
        fonts.clear();
        return taken;
    }
}
