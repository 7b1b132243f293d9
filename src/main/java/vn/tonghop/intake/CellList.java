package vn.tonghop.intake;

import java.util.List;

/** Cells as a message names them: the first few, and how many more. */
final class CellList {
    private CellList() {}

    static String of(List<String> cells, int most) {
        String shown = String.join(", ", cells.subList(0, Math.min(most, cells.size())));
        return cells.size() > most ? shown + ", … (+" + (cells.size() - most) + ")" : shown;
    }
}
