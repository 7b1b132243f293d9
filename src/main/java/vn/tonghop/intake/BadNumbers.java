package vn.tonghop.intake;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Finding;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Numeric cells whose stored text is no number, such as {@code NaN} or {@code 1d}. No spreadsheet program stores them, so
 * that nothing in the file can be relied on.
 */
final class BadNumbers {
    private BadNumbers() {}

    /** The first one on a visible sheet. */
    static Optional<Finding> find(List<Grid> visible, FindingLog log) {
        for (Grid grid : visible) {
            for (List<Cell> row : grid.rows().values()) {
                for (Cell cell : row) {
                    if (cell.value() instanceof CellValue.BadNumber bad) {
                        String found = Excerpt.of(PersonalData.mask(bad.stored()));
                        return Optional.of(log.place(
                                log.at(grid.sheet(), cell.address()), IntakeRule.FILE_BAD_NUMBER, "", found, found));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
