package vn.tonghop.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Direction;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.Frequency;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.catalogue.UnitOfMeasure;
import vn.tonghop.catalogue.Validity;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;

/** A catalogue small enough to know by heart: two groups with one form, a health station with another. */
final class MiniCatalogue {
    static final Period NOVEMBER = Period.month(2023, 11);
    static final Catalogue CATALOGUE = catalogue();

    private MiniCatalogue() {}

    static ReportingUnit unit(String code) {
        return CATALOGUE.unit(new UnitCode(code)).orElseThrow();
    }

    static DataElement element(String code) {
        return CATALOGUE.element(new Code(code)).orElseThrow();
    }

    static FormLayout layout(String unit) {
        Form form = CATALOGUE.form(unit(unit).form(), NOVEMBER).orElseThrow();
        return FormLayout.of(CATALOGUE, form, NOVEMBER);
    }

    private static Catalogue catalogue() {
        UnitKind group = new UnitKind("residential_group", "Tổ dân phố", "các tổ dân phố", "TDP", List.of(), "");
        UnitKind station = new UnitKind("health_station", "Trạm y tế", "các trạm y tế", "trạm", List.of(), "");
        return new Catalogue(
                new Agency(List.of()),
                List.of(group, station),
                List.of(
                        reporter("TDP01", "Tổ dân phố Tiên Hưng", group, "TDP", "Tiên Hưng"),
                        reporter("TDP02", "Tổ dân phố Hòa Bình", group, "TDP", "Hòa Bình"),
                        reporter("YT01", "Trạm y tế thị trấn", station, "YTE", "Trạm y tế")),
                List.of(
                        new Form("TDP", "Biểu tổ dân phố", "2022.1", until(2022), ""),
                        new Form("TDP", "Biểu tổ dân phố", "2023.1", from(2023), ""),
                        new Form("YTE", "Biểu trạm y tế", "2023.1", Validity.ALWAYS, "")),
                List.of(
                        new Subject("CN", "Chăn nuôi", "Chăn nuôi", 1),
                        new Subject("TR", "Trồng trọt", "Trồng trọt", 2),
                        new Subject("DG", "Đánh giá", "Đánh giá chung", 3),
                        new Subject("YT", "Y tế", "Y tế", 4)),
                List.of(
                        uom("con", "", 1, "đầu con"),
                        uom("liều", "", 1, "mũi"),
                        uom("hộ", "", 1, "hộ gia đình"),
                        uom("kg", "mass", 1, "cân"),
                        uom("tấn", "mass", 1000, "T"),
                        uom("ha", "area", 10_000, "héc ta"),
                        uom("m2", "area", 1, "m²"),
                        uom("tạ/ha", "yield", 100),
                        uom("triệu đồng", "money", 1_000_000, "triệu", "trđ"),
                        uom("tỷ đồng", "money", 1_000_000_000, "tỷ"),
                        uom("%", "share", 1, "phần trăm")),
                List.of(new ListTable("TR.MH", "Mô hình khuyến nông", "TR", List.of("TDP"), "Tên mô hình", 8)),
                List.of(
                        figure("CN.LON", "Đàn lợn", "con", Nature.STOCK, 0, "0", "20000"),
                        figure("CN.VX", "Vắc xin đã tiêm", "liều", Nature.FLOW, 0, "0", "100000"),
                        figure("CN.CHET", "Lợn chết phải tiêu hủy", "con", Nature.FLOW, 0, "0", "1000"),
                        figure("CN.HO", "Hộ được hỗ trợ", "hộ", Nature.FLOW, 0, "0", "5000"),
                        figure("TR.DT", "Diện tích lúa gieo cấy", "ha", Nature.STOCK, 1, "0", "200"),
                        figure("TR.NS", "Năng suất lúa", "tạ/ha", Nature.RATE, 1, "30", "80"),
                        figure("TR.TL", "Tỷ lệ giống mới", "%", Nature.RATE, 1, "0", "100"),
                        figure("TR.TANG", "Tăng, giảm so với cùng kỳ", "%", Nature.RATE, 1, "-50", "50"),
                        figure("TR.SL", "Sản lượng", "tấn", Nature.STOCK, 0, "0", "100000"),
                        figure("TR.TIEN", "Kinh phí", "triệu đồng", Nature.FLOW, 2, "0", "10000"),
                        optional("TR.GHEP", "Diện tích trồng xen", "ha", Nature.STOCK, "", 1),
                        figure("TR.HU", "Tổ có hương ước", "có/không", Nature.FLAG, 0, "0", "1"),
                        optional("TR.MH.TEN", "Tên mô hình", "", Nature.NAME, "TR.MH", 0),
                        optional("TR.MH.SO", "Số hộ tham gia", "hộ", Nature.STOCK, "TR.MH", 0),
                        optional("TR.MH.GC", "Ghi chú", "", Nature.TEXT, "TR.MH", 0),
                        optional("DG.UU", "Ưu điểm", "", Nature.TEXT, "", 0),
                        optional("DG.HAN", "Hạn chế", "", Nature.TEXT, "", 0),
                        figure("YT.KHAM", "Lượt khám bệnh", "lượt", Nature.FLOW, 0, "0", "50000")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(month("administrative", 17), month("school", 25)));
    }

    private static ReportingUnit reporter(String code, String name, UnitKind kind, String form, String alias) {
        return new ReportingUnit(
                new UnitCode(code),
                name,
                kind,
                Validity.ALWAYS,
                form,
                alias,
                List.of("TDP " + alias),
                "administrative");
    }

    private static UnitOfMeasure uom(String symbol, String dimension, long factor, String... synonyms) {
        return new UnitOfMeasure(symbol, 0, List.of(synonyms), dimension, BigDecimal.valueOf(factor));
    }

    private static Validity until(int year) {
        return new Validity(Optional.empty(), Optional.of(LocalDate.of(year, 12, 31)));
    }

    private static Validity from(int year) {
        return new Validity(Optional.of(LocalDate.of(year, 1, 1)), Optional.empty());
    }

    private static CalendarRule month(String name, int due) {
        return new CalendarRule(
                name,
                Period.Kind.MONTH,
                new CalendarRule.Offset(-1, 15),
                new CalendarRule.Offset(0, 14),
                new CalendarRule.Offset(0, due));
    }

    private static DataElement figure(
            String code, String label, String unit, Nature nature, int decimals, String min, String max) {
        return element(code, label, unit, nature, "", decimals, true, Optional.of(min), Optional.of(max));
    }

    private static DataElement optional(
            String code, String label, String unit, Nature nature, String list, int decimals) {
        Optional<String> min = nature.isFigure() ? Optional.of("0") : Optional.empty();
        return element(code, label, unit, nature, list, decimals, false, min, Optional.empty());
    }

    private static DataElement element(
            String code,
            String label,
            String unit,
            Nature nature,
            String list,
            int decimals,
            boolean required,
            Optional<String> min,
            Optional<String> max) {
        String subject = code.substring(0, 2);
        return new DataElement(
                new Code(code),
                label,
                unit,
                nature,
                nature.isFigure() ? new Aggregation.Sum() : new Aggregation.Text(),
                subject,
                List.of(subject.equals("YT") ? "YTE" : "TDP"),
                list,
                decimals,
                required,
                Frequency.MONTH,
                min.map(BigDecimal::new),
                max.map(BigDecimal::new),
                "",
                Direction.NONE,
                List.of(),
                Validity.ALWAYS,
                List.of(),
                "");
    }
}
