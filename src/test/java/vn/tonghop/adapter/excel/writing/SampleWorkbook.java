package vn.tonghop.adapter.excel.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Validation.Constraint;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/** A small form and a summary that use everything a workbook can have. The figures are invented. */
final class SampleWorkbook {
    static final String FORM = "Trồng trọt";
    static final String SUMMARY = "TDP01";
    static final String LISTS = "Danh sách";

    static final Style TITLE =
            Style.PLAIN.withBold().withSize(14).withAlign(Style.Align.CENTER).withMiddle();
    static final Style HEAD = Style.PLAIN
            .withBold()
            .withColor("FFFFFF")
            .withFill("1F4E78")
            .withBorder(Style.Border.THIN)
            .withAlign(Style.Align.CENTER)
            .withMiddle()
            .withWrap();
    static final Style CELL =
            Style.PLAIN.withBorder(Style.Border.HAIR).withMiddle().withWrap();
    static final Style NUMBER = CELL.withAlign(Style.Align.RIGHT).withFormat("#,##0.00");
    static final Style INPUT = NUMBER.withFill("FFF9E5").unlocked();
    static final Style LINK = Style.PLAIN.withColor("0563C1").withUnderline();

    private SampleWorkbook() {}

    static Workbook make() {
        return new Workbook("Biểu mẫu tháng 12 năm 2023", "UBND thị trấn Thắng", List.of(lists(), form(), summary()));
    }

    private static WrittenSheet lists() {
        SheetBuilder sheet = new SheetBuilder(LISTS).hidden();
        List<String> words = List.of("Đạt", "Không đạt", "Chưa xét");
        for (int i = 0; i < words.size(); i++) {
            sheet.text(i + 1, 1, words.get(i), Style.PLAIN);
        }
        return sheet.build();
    }

    private static WrittenSheet form() {
        SheetBuilder sheet = new SheetBuilder(FORM)
                .wide(1, 1, 8, "BIỂU TRỒNG TRỌT – TỔ DÂN PHỐ SỐ 1", TITLE)
                .wide(
                        2,
                        1,
                        8,
                        "Kỳ báo cáo: tháng 12 năm 2023",
                        CELL.withBorder(Style.Border.NONE).withItalic().withAlign(Style.Align.CENTER))
                .height(1, 24);
        String[] heads = {
            "STT",
            "Mã số",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Kế hoạch năm",
            "Thực hiện trong kỳ",
            "Luỹ kế từ đầu năm",
            "Kiểm tra"
        };
        for (int i = 0; i < heads.length; i++) {
            sheet.text(4, i + 1, heads[i], HEAD);
        }
        row(sheet, 5, "TR.LUA.DT", "Diện tích gieo cấy lúa cả năm (vụ chiêm xuân và vụ mùa)", "ha", "640", "639.93");
        row(sheet, 6, "TR.LUA.NS", "Năng suất lúa bình quân", "tạ/ha", "58", "58.105");
        row(sheet, 7, "TR.RAU.DT", "Diện tích rau màu các loại", "ha", "120.5", "-0.57");
        sheet.text(9, 2, "Xem bảng tổng hợp", Style.PLAIN)
                .put(9, 3, new CellContent.Link("Tới bảng tổng hợp", SUMMARY, "B2"), LINK)
                .put(10, 3, new CellContent.Date(LocalDate.of(2023, 12, 15)), CELL)
                .put(10, 4, new CellContent.Formula("C10+30", new CellContent.Date(LocalDate.of(2024, 1, 14))), CELL)
                .column(1, 6)
                .column(2, new ColumnLook(13, false, 0))
                .column(3, 42)
                .column(4, 12)
                .column(5, new ColumnLook(12, false, 1))
                .column(6, 14)
                .column(7, 14)
                .column(8, 16)
                .column(9, new ColumnLook(20, true, 1))
                .freeze(4, 3)
                .filter(CellRange.of(4, 1, 7, 8))
                .page(PageSetup.LANDSCAPE.repeating(4, 4).withFooter("2023.1 Biểu TDP & trường học"))
                .tab("C00000")
                .protect()
                .highlight(new Highlight(CellRange.of(5, 8, 7, 8), "H5<>\"Đạt\"", "FFC7CE", "9C0006", true))
                .highlight(new Highlight(CellRange.of(5, 6, 7, 6), "ISBLANK(F5)", "FFEB9C", "", false));
        validations(sheet);
        return sheet.build();
    }

    private static void row(
            SheetBuilder sheet, int row, String code, String label, String unit, String plan, String value) {
        BigDecimal done = new BigDecimal(value);
        boolean reached = done.signum() >= 0;
        sheet.number(row, 1, row - 4, CELL.withAlign(Style.Align.CENTER))
                .put(row, 2, CellContent.text(code), CELL, "Cách tính: đo tại thực địa.\nSố có hai chữ số thập phân.")
                .text(row, 3, label, CELL.withIndent(1))
                .text(row, 4, unit, CELL.withAlign(Style.Align.CENTER))
                .number(row, 5, new BigDecimal(plan), NUMBER)
                .number(row, 6, done, INPUT)
                .put(
                        row,
                        7,
                        new CellContent.Formula("ROUND(F" + row + "*2,3)", CellContent.number(done.add(done))),
                        NUMBER)
                .put(
                        row,
                        8,
                        new CellContent.Formula(
                                "IF(F" + row + ">=0,\"Đạt\",\"Cần xem lại\")",
                                CellContent.text(reached ? "Đạt" : "Cần xem lại")),
                        CELL);
    }

    private static void validations(SheetBuilder sheet) {
        List<Constraint> constraints = List.of(
                new Constraint.Decimal("0", "9999"),
                new Constraint.Whole("1", "$E$5"),
                new Constraint.OneOf(List.of("Đạt", "Không \"đạt\"")),
                new Constraint.FromRange("'" + LISTS + "'!$A$1:$A$3"),
                new Constraint.TextLength(200),
                new Constraint.AnyDate(),
                new Constraint.Custom("ISNUMBER(F5)"),
                new Constraint.Anything());
        for (int i = 0; i < constraints.size(); i++) {
            List<CellRange> ranges = List.of(CellRange.of(5, 6 + i, 5, 6 + i), CellRange.of(7, 6 + i, 9, 6 + i));
            sheet.validate(new Validation(
                    ranges,
                    constraints.get(i),
                    i % 2 == 0,
                    "Cách ghi",
                    "Ghi số.\nVí dụ: 12,5",
                    "Chưa đúng",
                    "Đề nghị ghi số."));
        }
    }

    private static WrittenSheet summary() {
        Style total = NUMBER.withBold();
        return new SheetBuilder(SUMMARY)
                .text(1, 1, "Tổng diện tích", Style.PLAIN.withBold())
                .put(
                        2,
                        2,
                        new CellContent.Formula(
                                "SUM('" + FORM + "'!F5,'" + FORM + "'!F7)",
                                CellContent.number(new BigDecimal("639.36"))),
                        total)
                .put(3, 2, new CellContent.Formula("IF(B2>0,\"\",\"âm\")", CellContent.blank()), Style.PLAIN)
                .column(1, 24)
                .column(2, 14)
                .build();
    }
}
