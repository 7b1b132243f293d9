package vn.tonghop.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** The frame of a sheet on which each unit has a row and each line of a subject a column: heads, units, filter, pages. */
final class UnitsSheet {
    private static final int CODE = 2;
    private static final double WIDEST_CODE = 16;
    private static final int NAME = 3;
    static final int FIRST_COLUMN = NAME + 1;
    private static final int HEAD_ROW = UnitBlock.FIRST_UNIT_ROW - 3;
    private static final int LABEL_HEIGHT = 62;
    private static final int VALUE_WIDTH = 11;
    private static final int PER_PAGE = 12;

    /** Fewer columns have no room for the whole title of a block. */
    private static final int NARROW = 3;

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
            sheet.text(HEAD_ROW, column, heads.get(column - 1), Look.HEAD);
            for (int row = HEAD_ROW + 1; row < UnitBlock.FIRST_UNIT_ROW; row++) {
                sheet.blank(row, column, Look.HEAD);
            }
            sheet.merge(CellRange.of(HEAD_ROW, column, UnitBlock.FIRST_UNIT_ROW - 1, column));
        }
        sheet.height(HEAD_ROW + 1, LABEL_HEIGHT);
        List<CellRange> pages = pages(last);
        blocks.forEach(block -> heads(block, pages));
        units(last);
        Furniture.widths(sheet, 5, 9, 26);
        for (int column = FIRST_COLUMN; column <= last; column++) {
            sheet.column(column, VALUE_WIDTH);
        }
        Furniture.fitWords(sheet, CODE, CODE, WIDEST_CODE);
        sheet.freeze(UnitBlock.FIRST_UNIT_ROW - 1, NAME);
        sheet.filter(CellRange.of(UnitBlock.FIRST_UNIT_ROW - 1, 1, bottom(), last));
        Furniture.landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(HEAD_ROW, UnitBlock.FIRST_UNIT_ROW - 1)
                        .inParts(NAME, withHeading(pages)));
        sheet.protect();
    }

    private int bottom() {
        return UnitBlock.FIRST_UNIT_ROW + plan.period().units().size() - 1;
    }

    /** Columns that can be read on one page. */
    private List<CellRange> pages(int last) {
        return PrintParts.columns(FIRST_COLUMN, last, PER_PAGE, HEAD_ROW, bottom());
    }

    /** The first of the pages says what the sheet is. */
    private static List<CellRange> withHeading(List<CellRange> pages) {
        CellRange first = pages.get(0);
        CellRange whole = CellRange.of(
                1, first.first().column(), first.last().row(), first.last().column());
        return Stream.concat(Stream.of(whole), pages.stream().skip(1)).toList();
    }

    /** What the block holds, over its columns on each page; then the label and the code of each line. */
    private void heads(UnitBlock block, List<CellRange> pages) {
        boolean cumulative = block == plan.ytd();
        Style style = cumulative ? Look.YTD_HEAD : Look.PERIOD_HEAD;
        for (CellRange page : pages) {
            int from = Math.max(block.firstColumn(), page.first().column());
            int to = Math.min(block.lastColumn(), page.last().column());
            if (from <= to) {
                String title = cumulative ? "block.ytd" : "block.period";
                sheet.wide(HEAD_ROW, from, to, material.say(to - from < NARROW ? title + "-brief" : title), style);
            }
        }
        for (Line line : plan.lines()) {
            block.cell(line.row(), block.units().get(0).code()).ifPresent(first -> {
                sheet.text(HEAD_ROW + 1, first.column(), label(line), style.withSize(Look.SMALLEST));
                String code = line instanceof Line.OfRows r
                        ? r.list().code()
                        : line.code().value();
                sheet.text(HEAD_ROW + 2, first.column(), code, style.withSize(Look.SMALLEST));
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
            String text = material.standing(unit, unit.name());
            sheet.text(row, NAME, text, name);
            for (int column = FIRST_COLUMN; column <= last; column++) {
                sheet.blank(row, column, Look.NOT_ASKED);
            }
            row++;
        }
    }
}
