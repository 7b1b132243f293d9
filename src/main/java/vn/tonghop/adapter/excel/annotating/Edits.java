package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, made together at the end: between them it stays as it is. */
final class Edits {
    private record Edit(int start, int end, String replacement) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    Edits(String text) {
        this.text = text;
    }

    void replace(int start, int end, String replacement) {
        if (!text.startsWith(replacement, start) || end - start != replacement.length()) {
            edits.add(new Edit(start, end, replacement));
        }
    }

    /** Later insertions at one place stand behind earlier ones. */
    void insert(int at, String addition) {
        if (!addition.isEmpty()) {
            edits.add(new Edit(at, at, addition));
        }
    }

    void remove(int start, int end) {
        edits.add(new Edit(start, end, ""));
    }

    /** The text with all changes. They must not overlap. */
    String apply() {
        if (edits.isEmpty()) {
            return text;
        }
        // Stable, and an insertion before a replacement that begins where it stands.
        edits.sort(Comparator.comparingInt(Edit::start).thenComparing(Edit::end));
        StringBuilder out = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Edit edit : edits) {
            if (edit.start() < at) {
                throw new IllegalStateException("edits overlap at " + edit.start());
            }
            out.append(text, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return out.append(text, at, text.length()).toString();
    }
}
