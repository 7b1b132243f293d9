package vn.tonghop.intake;

import java.util.Arrays;
import java.util.List;
import vn.tonghop.catalogue.HandoverBlock;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

/** A consolidated workbook of the level below, typed in by hand: figures, a list, texts, and the block that says what it is. */
final class AreaWorkbook {
    /** The last column of the area's figures; behind it stand its units' own. */
    static final int LAST_COLUMN = 14;

    private static final List<String> HEADS = List.of(
            "STT",
            "Mã số",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Kế hoạch năm",
            "Thực hiện trong kỳ",
            "Luỹ kế từ đầu năm",
            "% kế hoạch",
            "Cùng kỳ năm trước",
            "Tăng, giảm",
            "% tăng, giảm",
            "Kỳ trước",
            "Đơn vị báo cáo",
            "Ghi chú");

    private AreaWorkbook() {}

    /** Pigs of two of three units, vaccine of all of them, and a code that nobody above asks for. */
    static TestSheet figures() {
        TestSheet sheet = new TestSheet("Chăn nuôi");
        sheet.text(1, 1, "Chăn nuôi");
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.text(3, i + 1, HEADS.get(i));
        }
        sheet.text(3, 15, "Thôn Một").text(3, 16, "Thôn Hai");
        row(sheet, 4, "CN.LON", "Đàn lợn", "2/3").put(4, 6, Loose.formula("SUM(O4:P4)", "300"));
        sheet.put(4, 15, Loose.number("100")).put(4, 16, Loose.number("200"));
        row(sheet, 5, "CN.XX", "Chỉ tiêu riêng của xã", "3/3").put(5, 6, Loose.number("9"));
        row(sheet, 6, "CN.VX", "Vắc xin đã tiêm", "3/3").put(6, 6, Loose.formula("SUM(O6:P6)", "70"));
        sheet.put(6, 7, Loose.formula("SUM(Q6:R6)", "900"));
        sheet.put(6, 5, Loose.number("1200"));
        return sheet;
    }

    private static TestSheet row(TestSheet sheet, int row, String code, String label, String coverage) {
        return sheet.put(row, 1, Loose.number(Integer.toString(row - 3)))
                .text(row, 2, code)
                .text(row, 3, label)
                .text(row, 4, "con")
                .text(row, 13, coverage);
    }

    /** Two models with their households, and the sum under them. */
    static TestSheet list() {
        TestSheet sheet = new TestSheet("Trồng trọt");
        sheet.text(1, 1, "Danh sách: Mô hình khuyến nông");
        sheet.text(2, 1, "STT").text(2, 2, "Đơn vị").text(2, 3, "Tên mô hình");
        sheet.text(2, 4, "Số hộ tham gia (hộ)").text(2, 5, "Ghi chú");
        sheet.text(3, 4, "TR.MH.\nSO").text(3, 5, "TR.MH.GC");
        sheet.put(4, 1, Loose.number("1")).text(4, 2, "T1").text(4, 3, "Lúa lai");
        sheet.put(4, 4, Loose.number("12")).text(4, 5, "vụ chiêm");
        sheet.put(5, 1, Loose.number("2")).text(5, 2, "T2").text(5, 3, "Nấm");
        sheet.put(5, 4, Loose.number("3"));
        sheet.text(6, 1, "Cộng").put(6, 4, Loose.formula("SUM(D4:D5)", "15"));
        return sheet;
    }

    /** What two units wrote of one element, and one of another. */
    static TestSheet texts() {
        TestSheet sheet = new TestSheet("Đánh giá chung");
        sheet.text(1, 1, "STT").text(1, 2, "Mã số").text(1, 3, "Chỉ tiêu");
        sheet.text(1, 4, "Đơn vị").text(1, 5, "Nội dung");
        text(sheet, 2, "DG.UU", "T1", "Thu hoạch xong.");
        text(sheet, 3, "DG.UU", "T2", "Không dịch bệnh.");
        text(sheet, 4, "DG.HAN", "T2", "Giá thấp.");
        return sheet;
    }

    private static void text(TestSheet sheet, int row, String code, String unit, String words) {
        sheet.put(row, 1, Loose.number(Integer.toString(row - 1)))
                .text(row, 2, code)
                .text(row, 3, "Nội dung")
                .text(row, 4, unit)
                .text(row, 5, words);
    }

    static TestSheet conventions() {
        TestSheet sheet = new TestSheet("Quy ước");
        sheet.text(1, 1, "Quy ước và cách tính");
        sheet.text(2, 2, "Mã đơn vị").text(2, 3, "của biểu khác");
        sheet.text(5, 2, HandoverBlock.COLUMNS).text(5, 3, HandoverBlock.span(LAST_COLUMN));
        sheet.text(6, 2, IdentityField.UNIT_CODE.label()).text(6, 3, "TDP01");
        return sheet;
    }

    static Book of(TestSheet... sheets) {
        List<Sheet> built = Arrays.stream(sheets).map(TestSheet::build).toList();
        return new Book(built, false, false, false);
    }

    static Book whole() {
        return of(figures(), list(), texts(), conventions());
    }
}
