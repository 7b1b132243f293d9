package vn.tonghop.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.grid.Sheet;

/**
 * Input cells that cannot be read because they are merged with others: one value then stands for several, or hides some. A
 * merged range that begins with its only input cell does no harm.
 */
final class MergedCells {
    private MergedCells() {}

    /** The unreadable cells by sheet, each range reported once. */
    static void refuse(
            List<Sheet> sheets, Map<String, NavigableSet<CellAddress>> inputs, Set<CellRef> refused, FindingLog log) {
        for (Sheet sheet : sheets) {
            NavigableSet<CellAddress> cells = inputs.get(sheet.name());
            if (cells != null) {
                sheet.merged().forEach(range -> refuse(sheet, range, cells, refused, log));
            }
        }
    }

    private static void refuse(
            Sheet sheet, CellRange range, NavigableSet<CellAddress> inputs, Set<CellRef> refused, FindingLog log) {
        Set<CellAddress> covered = new HashSet<>();
        for (CellAddress cell : inputs.subSet(range.first(), true, range.last(), true)) {
            if (range.contains(cell)) {
                covered.add(cell);
            }
        }
        if (covered.isEmpty() || covered.size() == 1 && covered.contains(range.first())) {
            return;
        }
        CellRef place = new CellRef(log.file().file(), sheet.name(), range.toString());
        log.place(place, IntakeRule.FORM_MERGED, "", range.toString(), Integer.toString(covered.size()));
        covered.forEach(cell -> refused.add(log.at(sheet, cell)));
    }
}
