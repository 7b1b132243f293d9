package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Period;

/** A small office: three residential groups and one desk, with one element of each kind of total; or as many groups as one wants. */
final class ThreeGroups {
    static final Period NOVEMBER = Period.month(2023, 11);

    private ThreeGroups() {}

    static Catalogue catalogue() {
        return catalogue(tables(""));
    }

    /** The same, with an element that is drawn unit by unit. */
    static Catalogue charted() {
        return catalogue(tables("\nchart_by_unit|TR.CAY||"));
    }

    /** The same, with elements that the cover opens with. */
    static Catalogue withKeyFigures(String... codes) {
        StringBuilder agency = new StringBuilder();
        for (String code : codes) {
            agency.append("\nkey_figure|").append(code).append("||");
        }
        return catalogue(tables(agency.toString()));
    }

    /** The same, with a list that has a column of areas in hectares and one in square metres. */
    static Catalogue withAreas() {
        Map<String, Table> tables = tables("");
        put(tables, "units_of_measure.csv", """
                ha|2|hecta|area|10000
                m²|1|mét vuông|area|1""");
        add(tables, "elements.csv", """
                GP.DA.HA|Diện tích ghi theo ha|ha|stock|sum|GP|PB|GP.DA|1|no|month||||none||||
                GP.DA.MV|Diện tích ghi theo m²|m²|stock|sum|GP|PB|GP.DA|1|no|month||||none||||
                GP.DA.PD|Diện tích đã phê duyệt|m²|stock|sum|GP|PB|GP.DA|1|no|month||||none||||""");
        return catalogue(tables);
    }

    /** Fifty groups, which are columns where only they are asked, and rows where twenty schools are asked too. */
    static Catalogue inBothLayouts() {
        Map<String, Table> tables = tables("");
        put(tables, "units.csv", groups(50));
        for (int i = 1; i <= 20; i++) {
            add(tables, "units.csv", "T" + i + "|Trường số " + i + "|school|||TH|Trường " + i + "||main");
        }
        add(tables, "unit_kinds.csv", "school|Trường học|các trường|Trường|");
        add(tables, "forms.csv", "TH|Biểu của trường|2023.1|||");
        add(tables, "elements.csv", "XH.QUY|Quỹ khuyến học|triệu đồng|stock|sum|XH|TH||0|no|month||||up||||");
        add(tables, "indicators.csv", "XH.DTHO|Diện tích lúa một hộ|ha|TR.DT / XH.HO|XH|3|ratio|none|");
        return catalogue(tables);
    }

    private static String groups(int count) {
        StringBuilder units = new StringBuilder("D1|Bộ phận Địa chính|desk|||PB|Địa chính||main");
        for (int i = 1; i <= count; i++) {
            units.append("\nG").append(i).append("|Tổ dân phố số ").append(i);
            units.append("|residential_group|||TDP|Tổ ").append(i).append("||main");
        }
        return units.toString();
    }

    /** The same with so many groups, {@code G1} and on, which are asked for a list too and drawn unit by unit. */
    static Catalogue withGroups(int groups) {
        Map<String, Table> tables = tables("\nchart_by_unit|TR.CAY||");
        put(tables, "units.csv", groups(groups));
        add(tables, "lists.csv", "XH.GT|Giải thưởng trong năm|XH|TDP|Tên giải|5");
        add(tables, "elements.csv", """
                XH.GT.TEN|Tên giải||name|none|XH|TDP|XH.GT|0|no|month||||none||||
                XH.GT.SO|Số giải|giải|stock|sum|XH|TDP|XH.GT|0|no|month||||up||||""");
        add(tables, "rules.csv", "S-13|warning|township|kind(residential_group; XH.HO) = XH.HO|Số hộ.|Xem lại.||||no");
        return catalogue(tables);
    }

    private static Map<String, Table> tables(String agency) {
        Map<String, Table> tables = new HashMap<>();
        CatalogueReader.COLUMNS.forEach((file, columns) -> tables.put(file, new Table(file, columns, List.of())));
        put(tables, "agency.csv", """
                superior|UBND HUYỆN THỬ||
                issuing_body|UBND XÃ MẪU||
                issuing_body_full|Ủy ban nhân dân xã Mẫu||
                area|xã Mẫu||""" + agency);
        put(tables, "unit_kinds.csv", """
                residential_group|Tổ dân phố|các tổ dân phố|TDP|
                desk|Bộ phận chuyên môn|các bộ phận chuyên môn|bộ phận|""");
        put(tables, "units.csv", """
                G1|Tổ dân phố Một|residential_group|||TDP|Tổ Một||main
                G2|Tổ dân phố Hai|residential_group|||TDP|Tổ Hai||main
                G3|Tổ dân phố Ba|residential_group|||TDP|Tổ Ba||main
                D1|Bộ phận Địa chính|desk|||PB|Địa chính||main""");
        put(tables, "forms.csv", """
                TDP|Biểu của tổ dân phố|2023.1|||
                PB|Biểu của bộ phận|2023.1|||""");
        put(tables, "subjects.csv", """
                TR|Trồng trọt|Trồng trọt
                GP|Mặt bằng, dự án|Mặt bằng
                XH|Chính sách xã hội|Chính sách""");
        put(tables, "lists.csv", """
                GP.DA|Dự án trong năm|GP|PB|Tên dự án|5""");
        put(tables, "elements.csv", """
                TR.DT|Diện tích lúa|ha|stock|sum|TR|TDP||1|yes|month||||up||||
                TR.NS|Năng suất lúa|tạ/ha|rate|mean(TR.DT)|TR|TDP||1|yes|month||||up||||
                TR.CAY|Cây đã trồng|cây|flow|sum|TR|TDP||0|yes|month||||up||||
                TR.GIA|Giá lúa|nghìn đồng|rate|range|TR|TDP||1|no|month||||none||||
                TR.TL|Tỷ lệ giống mới|%|rate|ratio(TR.MOI;TR.DT)|TR|TDP||1|no|month||||up||||
                TR.MOI|Diện tích giống mới|ha|stock|sum|TR|TDP||1|no|month||||up||||
                TR.HANG|Xếp hạng của tổ|hạng|rank|rank|TR|TDP||0|no|month||||down||||
                GP.DA.TEN|Tên dự án||name|none|GP|PB|GP.DA|0|no|month||||none||||
                GP.DA.HO|Số hộ phải kiểm kê|hộ|stock|sum|GP|PB|GP.DA|0|no|month||||none||||
                GP.DA.DOT|Số đợt nhiều nhất|đợt|stock|max|GP|PB|GP.DA|0|no|month||||none||||
                GP.DA.GC|Vướng mắc||text|text|GP|PB|GP.DA|0|no|month||||none||||
                XH.HO|Tổng số hộ|hộ|stock|sum|XH|TDP||0|yes|month||||none||||
                XH.NGHEO|Số hộ nghèo|hộ|stock|sum|XH|TDP||0|yes|month||||down||||
                XH.VH|Tổ đạt danh hiệu văn hóa|có/không|flag|count(>=1)|XH|TDP||0|yes|month||||up||||
                XH.BUOI|Số buổi họp ít nhất|buổi|rate|min|XH|TDP||0|no|month||||up||||
                XH.BQ|Tỷ lệ hộ nghèo của huyện|%|rate|single|XH|PB||2|no|month||||down||||
                XH.UU|Ưu điểm||text|text|XH|TDP;PB||0|no|month||||none||||""");
        put(tables, "indicators.csv", """
                TR.SL|Sản lượng lúa|tấn|sum_product(TR.DT; TR.NS) / 10|TR|1|total|up|
                TR.CAYHA|Cây trên một ha|cây/ha|TR.CAY / TR.DT|TR|2|ratio|none|
                TR.CAO|Năng suất cao nhất|tạ/ha|high(TR.NS)|TR|1|ratio|none|
                XH.TL|Tỷ lệ hộ nghèo|%|XH.NGHEO / XH.HO * 100|XH|2|part_of_whole|down|
                XH.CL|Chênh lệch với huyện|điểm %|XH.TL - XH.BQ|XH|2|difference|down|
                XH.VHTL|Tỷ lệ tổ văn hóa|%|XH.VH / units(residential_group) * 100|XH|1|units_of_units|up|
                XH.KH|Mức hoàn thành|%|TR.CAY / TR.CAY@plan * 100|XH|1|against_target|up|""");
        put(tables, "targets.csv", """
                2023|TR.CAY|400||huyện giao|
                2023|XH.TL|2.5||huyện giao|
                2024|TR.CAY|450|>=|kế hoạch năm 2024|Cây phân tán
                2024|XH.TL|1.5||kế hoạch năm 2024|""");
        put(tables, "baseline.csv", """
                2022-11||TR.CAY||ytd|320|báo cáo năm 2022
                2022-11||XH.HO||period|310|báo cáo năm 2022
                2022-11|G2|TR.HANG||period|1|báo cáo năm 2022""");
        put(tables, "rules.csv", """
                XH-01|warning|township|XH.NGHEO <= XH.HO|Số hộ nghèo quá lớn.|Đề nghị kiểm tra số hộ nghèo.||||no
                S-01|error|township|item("dự án a"; GP.DA.HO) >= 100|Dự án A có {GP.DA.HO} hộ.|Xem lại.||||no
                S-02|warning|township|unit("G2"; TR.DT) <= kind(residential_group; TR.DT)|Tổ Hai.|Xem lại.||||no
                S-03|warning|township|rows(GP.DA) = 2|Số dự án.|Xem lại.||||no
                S-04|warning|township|TR.CAY@ytd = TR.CAY@before + TR.CAY@period|Luỹ kế.|Xem lại.||||no
                S-05|warning|township|TR.CAY <= TR.CAY@plan and XH.HO >= XH.HO@same|Kế hoạch.|Xem lại.||||no
                S-06|warning|township|high(TR.NS) <= 1.1 * low(TR.NS)|Chênh lệch năng suất.|Xem lại.||||no
                S-07|warning|township|unit("G1"; TR.CAY) > 0 or not present(XH.BQ)|Cây của tổ Một.|Xem lại.||||no
                S-08|warning|township|TR.SL <= 500 and TR.CAYHA < 10|Sản lượng.|Xem lại.||||no
                S-09|warning|township|if(present(XH.BUOI); XH.BUOI; 0) >= 1|Số buổi.|Xem lại.||||no
                S-10|warning|township|XH.HO <= 9|Chưa có hiệu lực.|Xem lại.||2030-01-01||no
                S-11|warning|unit|XH.NGHEO <= 2|Hộ nghèo của tổ.|Xem lại.||||no
                S-12|note|township|TR.CAY@nextplan <= 1000 and TR.CAY@nextplan >= 10|Kế hoạch năm sau.|Xem lại.||||no""");
        put(tables, "calendar.csv", """
                main|month|-1|15|0|14|0|17
                main|quarter|-3|15|0|14|0|18
                main|half|-6|15|0|14|0|18
                main|nine_months|-9|15|0|14|0|18
                main|year|-12|15|0|14|0|20""");
        return tables;
    }

    private static Catalogue catalogue(Map<String, Table> tables) {
        CatalogueReader.Result result = CatalogueReader.read(tables);
        if (result instanceof CatalogueReader.Proven proven) {
            return proven.catalogue();
        }
        throw new AssertionError(((CatalogueReader.Faulty) result).faults());
    }

    private static void put(Map<String, Table> tables, String file, String text) {
        tables.put(file, new Table(file, CatalogueReader.COLUMNS.get(file), List.of()));
        add(tables, file, text);
    }

    private static void add(Map<String, Table> tables, String file, String text) {
        List<Table.Row> rows = new ArrayList<>(tables.get(file).rows());
        long line = rows.size() + 2L;
        for (String row : text.split("\n", -1)) {
            rows.add(new Table.Row(line++, List.of(row.split("\\|", -1))));
        }
        tables.put(file, new Table(file, CatalogueReader.COLUMNS.get(file), rows));
    }

    /** Everybody has reported everything. */
    static MonthOfReturns full() {
        return new MonthOfReturns(catalogue(), NOVEMBER)
                .period("G1", "TR.DT", "10.5")
                .period("G2", "TR.DT", "20")
                .period("G3", "TR.DT", "4.1")
                .period("G1", "TR.NS", "58.5")
                .period("G2", "TR.NS", "56")
                .period("G3", "TR.NS", "60.0")
                .period("G1", "TR.CAY", "12")
                .period("G2", "TR.CAY", "0")
                .period("G3", "TR.CAY", "5")
                .ytd("G1", "TR.CAY", "112")
                .ytd("G2", "TR.CAY", "230")
                .ytd("G3", "TR.CAY", "45")
                .period("G1", "TR.GIA", "7.5")
                .period("G2", "TR.GIA", "8.1")
                .period("G3", "TR.GIA", "7.9")
                .period("G1", "TR.MOI", "10")
                .period("G2", "TR.MOI", "15")
                .period("G3", "TR.MOI", "4")
                .period("G1", "TR.TL", "95.2")
                .period("G2", "TR.TL", "75")
                .period("G3", "TR.TL", "97.5")
                .period("G1", "TR.HANG", "1")
                .period("G2", "TR.HANG", "3")
                .period("G3", "TR.HANG", "2")
                .item(
                        "D1",
                        1,
                        "Dự án A",
                        "GP.DA.TEN",
                        "Dự án A",
                        "GP.DA.HO",
                        "158",
                        "GP.DA.DOT",
                        "4",
                        "GP.DA.GC",
                        "Chưa xong")
                .item("D1", 2, "Dự án B", "GP.DA.TEN", "Dự án B", "GP.DA.HO", "42", "GP.DA.DOT", "7", "GP.DA.GC", "")
                .period("G1", "XH.HO", "100")
                .period("G2", "XH.HO", "120")
                .period("G3", "XH.HO", "95")
                .period("G1", "XH.NGHEO", "2")
                .period("G2", "XH.NGHEO", "3")
                .period("G3", "XH.NGHEO", "0")
                .period("G1", "XH.VH", "1")
                .period("G2", "XH.VH", "0")
                .period("G3", "XH.VH", "1")
                .period("G1", "XH.BUOI", "2")
                .period("G2", "XH.BUOI", "1")
                .period("G3", "XH.BUOI", "4")
                .period("D1", "XH.BQ", "2.03")
                .words("G1", "XH.UU", "Nộp đủ, đúng hạn.");
    }
}
