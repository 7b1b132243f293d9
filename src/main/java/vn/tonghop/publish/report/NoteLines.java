package vn.tonghop.publish.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the note beside the report says, line by line. */
record NoteLines(Map<Placeholder.About, List<String>> lines) {
    /** For a document in which nothing of the kind may stand. */
    static final NoteLines NONE = new NoteLines(Map.of());

    NoteLines {
        Map<Placeholder.About, List<String>> copy = new EnumMap<>(Placeholder.About.class);
        lines.forEach((about, said) -> copy.put(about, List.copyOf(said)));
        lines = copy;
    }

    List<String> about(Placeholder.About about) {
        return lines.getOrDefault(about, List.of());
    }

    /** How many lines there are; empty for none. */
    String count(Placeholder.About about) {
        int count = about(about).size();
        return count == 0 ? "" : Integer.toString(count);
    }
}
