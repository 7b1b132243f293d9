package vn.tonghop.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/** The sheet of a subject: the township's figures and what they are made of, as {@link SubjectPlan} lays them out. */
final class SubjectSheet {
    private static final int UNIT_WIDTH = 10;

    /** Of each of two columns. */
    private static final int ROOM_FOR_UNITS = 7;

    /** Units of measure have few words, some of them long. */
    private static final double WIDEST_UNIT = 14;

    private SubjectSheet() {}

    /** The sheet, and behind it that of the units where they are rows. */
    static List<WrittenSheet> of(Material material, SubjectPlan plan) {
        SheetBuilder sheet = new SheetBuilder(plan.sheet());
        Optional<SheetBuilder> aside = UnitsSheet.framed(material, plan);
        UnitCells cells = new UnitCells(material, plan);
        Furniture.heading(sheet, material, plan.subject().label());
        if (!plan.lines().isEmpty()) {
            FigureHead.write(material, plan, sheet);
            new FigureTable(material, plan, sheet, aside.orElse(sheet), cells).write();
            sheet.filter(CellRange.of(SubjectPlan.CODE_ROW, 1, plan.lastLineRow(), plan.lastColumn()));
        }
        columns(sheet, plan);
        new ItemTables(material, plan, sheet, cells).write();
        new TextTable(material, plan, sheet).write();
        new RankTable(material, plan, sheet).write();
        // Over another table the head of the figures would name the wrong columns.
        boolean repeat = !plan.hasMoreTables();
        sheet.freeze(repeat ? SubjectPlan.CODE_ROW : 0, MainColumn.UNIT.number());
        Furniture.landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(repeat ? SubjectPlan.BLOCK_ROW : 0, repeat ? SubjectPlan.CODE_ROW : 0)
                        .inParts(PrintParts.repeatedColumns(plan), PrintParts.of(plan)));
        Furniture.fitNumbers(sheet);
        Furniture.fitWords(sheet, MainColumn.UNIT.number(), MainColumn.UNIT.number(), WIDEST_UNIT);
        aside.ifPresent(Furniture::fitNumbers);
        sheet.protect().tab(Look.SUBJECT_TAB);
        return Stream.concat(Stream.of(sheet), aside.stream())
                .map(SheetBuilder::build)
                .toList();
    }

    private static void columns(SheetBuilder sheet, SubjectPlan plan) {
        for (MainColumn column : MainColumn.values()) {
            sheet.column(column.number(), width(column, plan));
        }
        for (int column = MainColumn.values().length + 1; column <= plan.lastColumn(); column++) {
            sheet.column(column, new ColumnLook(UNIT_WIDTH, false, 1));
        }
        for (int column = plan.lastColumn() + 1; column <= plan.lastTableColumn(); column++) {
            sheet.column(column, UNIT_WIDTH);
        }
    }

    /** Labels and remarks make room for units that are printed beside them. */
    private static int width(MainColumn column, SubjectPlan plan) {
        boolean beside = PrintParts.areBeside(plan);
        return beside && (column == MainColumn.LABEL || column == MainColumn.REMARK)
                ? column.width() - ROOM_FOR_UNITS
                : column.width();
    }
}
