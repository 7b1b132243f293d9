package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Colours cells, and gives those that an earlier annotation coloured their own background back. What the background was is
 * written down with the annotation, since nothing else remembers it.
 */
final class Paint {
    private static final String HEAD = "fill";
    private static final String SEPARATOR = "\t";

    private final Styles styles;
    private final Set<String> own;
    private final Map<String, Fill> earlier = new HashMap<>();
    private final Map<Integer, Boolean> colored = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param own the colours of annotations
     * @param book the annotated workbook as it was read
     * @param replaced the sheets of the earlier annotation
     */
    Paint(Styles styles, Set<String> own, Book book, Set<String> replaced) {
        this.styles = styles;
        this.own = own;
        book.sheets().stream()
                .filter(sheet -> replaced.contains(sheet.name()))
                .flatMap(sheet -> sheet.cells().values().stream())
                .forEach(this::recall);
    }

    private void recall(Cell cell) {
        if (cell.value() instanceof CellValue.Text text) {
            String[] words = text.text().split(SEPARATOR, -1);
            if (words.length == 4 && words[0].equals(HEAD)) {
                earlier.put(
                        words[1] + SEPARATOR + words[2], Fill.parse(words[3]).orElse(Fill.NONE));
            }
        }
    }

    /** The style of a cell that is not marked: its own. */
    int plain(String sheet, CellAddress cell, int style) {
        return isColored(style) ? styles.withFill(style, before(sheet, cell)) : style;
    }

    private boolean isColored(int style) {
        return colored.computeIfAbsent(style, s -> styles.fill(s).isOneOf(own));
    }

    /** The style of a cell that is marked. */
    int marked(String sheet, CellAddress cell, int style, String color) {
        Fill original = isColored(style) ? before(sheet, cell) : styles.fill(style);
        notes.add(String.join(SEPARATOR, HEAD, sheet, cell.toString(), original.color()));
        return styles.withFill(style, Fill.solid(color));
    }

    /** A coloured cell that was moved by inserting or sorting rows gets the background of another one of its sheet. */
    private Fill before(String sheet, CellAddress cell) {
        return Optional.ofNullable(earlier.get(sheet + SEPARATOR + cell))
                .or(() -> earlier.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(sheet + SEPARATOR))
                        .filter(e -> !e.getValue().equals(Fill.NONE))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(Fill.NONE);
    }

    /** The backgrounds of the marked cells, to be written down. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
