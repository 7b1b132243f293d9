package vn.tonghop.publish;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.model.Finding;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/**
 * Writes figures, and marks those under errors that nobody has answered: with a colour, and with a note that says what is
 * wrong and where it is answered. The figure itself stays as it is, and stays in the totals.
 */
final class Marked {
    /** More errors than these are counted rather than quoted; a note has to fit beside its cell. */
    private static final int QUOTED = 3;

    private final Material material;
    private final SheetBuilder sheet;

    Marked(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
    }

    /** @param errors the open errors over the figure */
    void put(int row, int column, CellContent content, Style style, List<Finding> errors) {
        if (errors.isEmpty()) {
            sheet.put(row, column, content, style);
        } else {
            sheet.put(row, column, content, Look.inDoubt(style), note(errors));
        }
    }

    private String note(List<Finding> errors) {
        String quoted = errors.stream()
                .limit(QUOTED)
                .map(error -> error.rule() + ": " + FindingsSheet.sentence(material, error.message()))
                .collect(Collectors.joining("\n"));
        String more = errors.size() <= QUOTED
                ? ""
                : "\n" + material.say("doubt.more", Integer.toString(errors.size() - QUOTED));
        return material.say("doubt.note", material.say("sheet.questions")) + "\n" + quoted + more;
    }
}
