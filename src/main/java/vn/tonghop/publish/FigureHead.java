package vn.tonghop.publish;

import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The three head rows of a subject's table: what a block of columns holds, the columns' names, the units' codes. */
final class FigureHead {
    /** Three lines, with the row of codes under it; four where a name says that the unit is not in. */
    private static final int NAME_HEIGHT = 43;

    private static final int NAME_HEIGHT_NOT_IN = 56;

    /** Blocks of fewer units have no room for the whole title. */
    private static final int NARROW = 5;

    private FigureHead() {}

    static void write(Material material, SubjectPlan plan, SheetBuilder sheet) {
        int last = MainColumn.values().length;
        sheet.wide(SubjectPlan.BLOCK_ROW, 1, last, material.say("block.total", material.agency("area")), Look.HEAD);
        for (MainColumn column : MainColumn.values()) {
            sheet.text(SubjectPlan.NAME_ROW, column.number(), column.title(material.phrases()), Look.HEAD);
            sheet.blank(SubjectPlan.CODE_ROW, column.number(), Look.HEAD);
            sheet.merge(CellRange.of(SubjectPlan.NAME_ROW, column.number(), SubjectPlan.CODE_ROW, column.number()));
        }
        block(material, plan, plan.period(), "block.period", Look.PERIOD_HEAD, sheet);
        block(material, plan, plan.ytd(), "block.ytd", Look.YTD_HEAD, sheet);
        boolean allIn = plan.blocks().stream()
                .flatMap(block -> block.units().stream())
                .allMatch(unit -> material.evidence().isReceived(unit.code()));
        sheet.height(SubjectPlan.NAME_ROW, allIn ? NAME_HEIGHT : NAME_HEIGHT_NOT_IN);
    }

    private static void block(
            Material material, SubjectPlan plan, UnitBlock block, String title, Style style, SheetBuilder sheet) {
        if (block.isEmpty() || block.isAside()) {
            return;
        }
        // A title over the columns of each printed page, so that none is cut where the pages part.
        for (CellRange portion : PrintParts.titled(plan, block)) {
            int first = portion.first().column();
            int last = portion.last().column();
            String text = material.say(last - first + 1 < NARROW ? title + "-brief" : title);
            sheet.wide(SubjectPlan.BLOCK_ROW, first, last, text, style);
        }
        int column = block.firstColumn();
        for (ReportingUnit unit : block.units()) {
            boolean received = material.evidence().isReceived(unit.code());
            Style look =
                    received ? style : style.withFill(Look.NOT_RECEIVED_FILL).withColor(Look.BAD_INK);
            String name = material.standing(unit, unit.brief());
            sheet.text(SubjectPlan.NAME_ROW, column, name, look);
            sheet.text(SubjectPlan.CODE_ROW, column++, unit.code().value(), look.withSize(Look.SMALLEST));
        }
    }
}
