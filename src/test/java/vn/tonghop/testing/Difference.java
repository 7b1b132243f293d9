package vn.tonghop.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * What a damaged file says otherwise than the sound one.
 *
 * @param cells the cells that differ in what they hold: value, number format, whether it is a formula, and the font where it
 *     is one of the old Vietnamese ones, which decides how a text is read
 * @param isOneText whether one text or two were replaced wherever they stood
 * @param isMovedSheet whether one sheet now holds what another one holds, or sheets only changed places and names
 * @param sheets names of sheets that came, went, changed their visibility, their merged cells or their hidden rows
 */
public record Difference(List<String> cells, List<String> sheets, boolean isOneText, boolean isMovedSheet) {
    /** As many cells as somebody types over in one go without looking. */
    private static final int A_FEW = 3;

    public boolean isNone() {
        return cells.isEmpty() && sheets.isEmpty();
    }

    /**
     * Whether an officer could have done the same at the keyboard, in one place: typed into a few cells, or into all cells
     * with the same text at once, renamed or hid a sheet, merged cells.
     */
    public boolean isLikeTyping() {
        return isMovedSheet || sheets.size() <= 2 && (cells.size() <= A_FEW || isOneText);
    }

    public static Difference between(Book sound, Book damaged) {
        List<String> cells = new ArrayList<>();
        Set<String> sheets = new TreeSet<>();
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        if (sound.date1904() != damaged.date1904() || sound.macros() != damaged.macros()) {
            sheets.add("(sổ)");
        }
        if (!names(sound).equals(names(damaged))) {
            Set<String> moved = new TreeSet<>(names(sound));
            moved.addAll(names(damaged));
            moved.removeIf(
                    name -> sound.sheet(name).isPresent() && damaged.sheet(name).isPresent());
            sheets.addAll(moved.isEmpty() ? List.of("(thứ tự)") : moved);
        }
        // A renamed sheet is compared with the one that stands in its place.
        boolean sameCount = sound.sheets().size() == damaged.sheets().size();
        for (int i = 0; i < sound.sheets().size(); i++) {
            Sheet one = sound.sheets().get(i);
            if (sameCount || damaged.sheet(one.name()).isPresent()) {
                Sheet other = damaged.sheet(one.name())
                        .orElseGet(() -> damaged.sheets().get(sound.sheets().indexOf(one)));
                compare(one, other, cells, sheets, before, after);
            }
        }
        boolean oneText = before.size() <= 2 && after.size() <= 2;
        return new Difference(cells, List.copyOf(sheets), oneText, isMoved(sound, damaged));
    }

    private static boolean isMoved(Book sound, Book damaged) {
        List<Sheet> changed = damaged.sheets().stream()
                .filter(sheet -> !sound.sheets().contains(sheet))
                .toList();
        boolean pasted = names(sound).equals(names(damaged))
                && changed.size() == 1
                && sound.sheets().stream().anyMatch(sheet -> held(sheet).equals(held(changed.get(0))));
        return pasted || contents(sound).equals(contents(damaged));
    }

    private static List<String> contents(Book book) {
        return book.sheets().stream()
                .map(sheet -> held(sheet).toString())
                .sorted()
                .toList();
    }

    private static Map<CellAddress, String> held(Sheet sheet) {
        Map<CellAddress, String> held = new TreeMap<>();
        sheet.cells().forEach((at, cell) -> held.put(at, held(cell)));
        return held;
    }

    private static String held(Cell cell) {
        String font = cell.font().startsWith(".Vn") || cell.font().startsWith("VNI") ? cell.font() : "";
        return cell.value() + " " + cell.format() + " " + cell.hasFormula() + " " + font;
    }

    private static List<String> names(Book book) {
        return book.sheets().stream().map(Sheet::name).toList();
    }

    private static void compare(
            Sheet one, Sheet other, List<String> cells, Set<String> sheets, Set<String> before, Set<String> after) {
        boolean same = one.visible() == other.visible()
                && one.merged().equals(other.merged())
                && one.hiddenRows().equals(other.hiddenRows());
        if (!same) {
            sheets.add(one.name());
        }
        TreeMap<CellAddress, Cell> all = new TreeMap<>(one.cells());
        all.putAll(other.cells());
        for (CellAddress at : all.keySet()) {
            Cell a = one.at(at.row(), at.column());
            Cell b = other.at(at.row(), at.column());
            if (!held(a).equals(held(b))) {
                cells.add(one.name() + "!" + at + ": " + shown(a) + " -> " + shown(b));
                before.add(text(a));
                after.add(text(b));
            }
        }
    }

    private static String text(Cell cell) {
        return cell.value() instanceof CellValue.Text t ? t.text() : "not a text: " + cell.address();
    }

    private static String shown(Cell cell) {
        String value = cell.value() + (cell.hasFormula() ? " =" + cell.formula() : "") + " " + cell.format() + " "
                + cell.font();
        return value.length() <= 90 ? value : value.substring(0, 90) + "…";
    }
}
