package vn.tonghop.intake;

import java.util.Locale;
import vn.tonghop.model.Code;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;

/** Codes as people leave them: with spaces, in lower case. */
final class Codes {
    private Codes() {}

    /** What stands in a cell as a code, whether or not there is one like it; {@link Code#NONE} for an empty cell. */
    static Code read(Cell cell) {
        String text = Wording.clean(cell.text()).replace(" ", "").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? Code.NONE : new Code(text);
    }
}
