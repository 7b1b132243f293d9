package vn.tonghop.publish;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The frame of a sheet on which each unit has a row and each line of a subject a column: heads, units, filter, pages. */
final class UnitsSheet {
    private static final int NAME = 3;
    static final int FIRST_COLUMN = NAME + 1;
    private static final int HEAD_ROW = UnitBlock.FIRST_UNIT_ROW - 3;
    private static final int LABEL_HEIGHT = 78;
    private static final int VALUE_WIDTH = 11;
    private static final int PER_PAGE = 9;

    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;

    private UnitsSheet(Material material, SubjectPlan plan) {
        this.material = material;
        this.plan = plan;
        this.sheet = new SheetBuilder(plan.period().sheet()).tab(Look.SUBJECT_TAB);
    }

    /** A sheet without values yet; empty when the units of the subject are columns of its own sheet. */
    static Optional<SheetBuilder> framed(Material material, SubjectPlan plan) {
        if (!plan.period().isAside() || plan.period().isEmpty()) {
            return Optional.empty();
        }
        UnitsSheet made = new UnitsSheet(material, plan);
        made.frame();
        return Optional.of(made.sheet);
    }

    private void frame() {
        Furniture.heading(
                sheet, material, material.say("units.title", plan.subject().label()));
        List<UnitBlock> blocks = plan.blocks();
        int last = blocks.stream().mapToInt(UnitBlock::lastColumn).max().orElse(NAME);
        List<String> heads =
                List.of(material.say("column.order"), material.say("column.unit-code"), material.say("column.unit"));
        for (int column = 1; column <= NAME; column++) {
            for (int row = HEAD_ROW; row < UnitBlock.FIRST_UNIT_ROW - 1; row++) {
                sheet.blank(row, column, Look.HEAD);
            }
            sheet.text(UnitBlock.FIRST_UNIT_ROW - 1, column, heads.get(column - 1), Look.HEAD);
        }
        sheet.height(HEAD_ROW + 1, LABEL_HEIGHT);
        blocks.forEach(this::heads);
        units(last);
        Furniture.widths(sheet, 5, 9, 26);
        for (int column = FIRST_COLUMN; column <= last; column++) {
            sheet.column(column, VALUE_WIDTH);
        }
        int bottom = UnitBlock.FIRST_UNIT_ROW + plan.period().units().size() - 1;
        sheet.freeze(UnitBlock.FIRST_UNIT_ROW - 1, NAME);
        sheet.filter(CellRange.of(UnitBlock.FIRST_UNIT_ROW - 1, 1, bottom, last));
        Furniture.landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(HEAD_ROW, UnitBlock.FIRST_UNIT_ROW - 1)
                        .inParts(NAME, PrintParts.columns(FIRST_COLUMN, last, PER_PAGE, HEAD_ROW, bottom)));
        sheet.protect();
    }

    /** What the block holds, then the label and the code of each line. */
    private void heads(UnitBlock block) {
        Style style = block == plan.ytd() ? Look.YTD_HEAD : Look.PERIOD_HEAD;
        String title = material.say(block == plan.ytd() ? "block.ytd-brief" : "block.period-brief");
        for (Line line : plan.lines()) {
            block.cell(line.row(), block.units().get(0).code()).ifPresent(first -> {
                sheet.text(HEAD_ROW, first.column(), title, style.withSize(9));
                sheet.text(HEAD_ROW + 1, first.column(), label(line), style.withSize(9));
                String code = line instanceof Line.OfRows r
                        ? r.list().code()
                        : line.code().value();
                sheet.text(HEAD_ROW + 2, first.column(), code, style.withSize(8));
            });
        }
    }

    private String label(Line line) {
        if (line instanceof Line.OfRows r) {
            return material.say("list.rows", r.list().label());
        }
        return material.catalogue()
                .labelled(line.code())
                .map(l -> l.unit().isEmpty() ? l.label() : l.label() + " (" + l.unit() + ")")
                .orElseGet(() -> line.code().value());
    }

    private void units(int last) {
        int row = UnitBlock.FIRST_UNIT_ROW;
        for (ReportingUnit unit : plan.period().units()) {
            boolean received = material.evidence().isReceived(unit.code());
            sheet.number(row, 1, row - UnitBlock.FIRST_UNIT_ROW + 1L, Look.CENTER);
            sheet.text(row, 2, unit.code().value(), Look.CODE);
            Style name = received
                    ? Look.TEXT
                    : Look.TEXT.withFill(Look.NOT_RECEIVED_FILL).withColor(Look.BAD_INK);
            String text = received ? unit.name() : material.say("block.not-received", unit.name());
            sheet.text(row, NAME, text, name);
            for (int column = FIRST_COLUMN; column <= last; column++) {
                sheet.blank(row, column, Look.NOT_ASKED);
            }
            row++;
        }
    }
}
