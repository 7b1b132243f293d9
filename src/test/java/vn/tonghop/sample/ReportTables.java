package vn.tonghop.sample;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.sample.WordDraft.Look;

/**
 * The tables behind the signature of the monthly report: what is told unit by unit and row by row, which would make endless
 * sentences. A figure that is missing leaves its cell empty, and a note under the heading says so.
 */
final class ReportTables {
    private final WordDraft draft;

    ReportTables(WordDraft draft) {
        this.draft = draft;
    }

    /** @param nextYear whether the plan of the year after is among them; the report of a year has it in its text */
    void add(boolean nextYear) {
        head("Phụ lục I", "SỐ LIỆU CỦA TỪNG TỔ DÂN PHỐ, DIỆN TÍCH ĐẤT VÀ BIỂU ĐỒ");
        groups();
        land();
        charts();
        draft.endSection();
        draft.turned();
        head("Phụ lục II", "SỐ LIỆU CỦA TỪNG CÔNG TRÌNH, DỰ ÁN, TRƯỜNG HỌC");
        projects();
        roads();
        road288();
        road295();
        schools();
        if (nextYear) {
            alone();
            caption("{{?NS.THU|target_next}}Bảng 9. Chỉ tiêu chủ yếu của năm {{period.next_year}}");
            nextYear(WordDraft.WIDE);
        }
        // A document ends with a paragraph behind its last table; this one takes no room.
        draft.add("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void head(String number, String name) {
        draft.add(WordDraft.paragraph(Look.PHU_LUC, number));
        draft.add(WordDraft.paragraph(Look.TEN_PHU_LUC, name));
        draft.add(WordDraft.paragraph(
                Look.KEM_THEO,
                "(Kèm theo Báo cáo số       /{{agency.document_symbol}} ngày …… tháng …… năm {{period.year}} của"
                        + " {{agency.issuing_body_full}})"));
        draft.add(
                WordDraft.paragraph(
                        Look.NHO_GHICHU,
                        "Số liệu đến hết ngày {{data.to}}; số phát sinh là số luỹ kế từ đầu năm. Ô để trống là chưa có số liệu."));
    }

    private void schools() {
        caption("Bảng 7. Kết quả của từng trường");
        table(
                List.of(4017, 1200, 900, 2200, 1000, 1000, 1200, 1100, 1500),
                List.of(
                        "Trường",
                        "Cán bộ, giáo viên, nhân viên",
                        "Số lớp",
                        "Học sinh, trẻ",
                        "Giải quốc gia",
                        "Giải cấp tỉnh",
                        "Giải cấp huyện",
                        "Mức độ chuẩn quốc gia",
                        "Thứ hạng theo cấp học"),
                List.of(List.of(
                        "{{#units school}}{{unit.name}}",
                        known("GD.CB"),
                        known("GD.LOP"),
                        "{{?GD.HS}}{{GD.HS|unit}}{{/}}{{?GD.TRE}}{{GD.TRE|unit}}{{/}}{{?GD.TRE.PCT}} ({{GD.TRE.PCT|unit}} kế"
                                + " hoạch){{/}}",
                        known("GD.GIAI.QG"),
                        known("GD.GIAI.TINH"),
                        known("GD.GIAI.HUYEN"),
                        known("GD.CHUAN.MD"),
                        "{{?GD.HANG}}{{GD.HANG}}{{/}}{{?GD.HANG|change}} ({{GD.HANG|change}}){{/}}{{/units}}")));
    }

    private void groups() {
        caption("Bảng 1. Số liệu của từng tổ dân phố");
        table(
                List.of(2485, 850, 850, 900, 1450, 1250, 1400),
                List.of(
                        "Tổ dân phố",
                        "Số hộ",
                        "Hộ nghèo",
                        "Hộ cận nghèo",
                        "Lúa gieo cấy (ha){{?TR.LUA.CX.DT|asked}}: chiêm xuân; mùa{{/}}",
                        "Chưa kê khai, kê kiểm (hộ)",
                        "Khảo nghiệm giống lúa mới (ha)"),
                List.of(
                        List.of(
                                "{{#units residential_group}}{{unit.name}}",
                                known("XH.HO"),
                                known("XH.NGHEO"),
                                known("XH.CNGHEO"),
                                known("TR.LUA.DT") + known("TR.LUA.CX.DT")
                                        + "{{?TR.LUA.MUA.DT}}; {{TR.LUA.MUA.DT}}{{/}}",
                                known("GP.CKK"),
                                known("TR.KNL.DT") + "{{/units}}"),
                        List.of(
                                "{{?XH.HO}}Cộng{{/}}",
                                known("XH.HO"),
                                known("XH.NGHEO"),
                                known("XH.CNGHEO"),
                                known("TR.LUA.DT") + known("TR.LUA.CX.DT")
                                        + "{{?TR.LUA.MUA.DT}}; {{TR.LUA.MUA.DT}}{{/}}",
                                known("GP.CKK"),
                                known("TR.KNL.DT"))));
    }

    private void land() {
        caption("Bảng 2. Diện tích các loại đất");
        List<List<String>> rows = new ArrayList<>();
        land(rows, "Tổng diện tích tự nhiên", "DD.TONG");
        land(rows, "1. Đất nông nghiệp", "DD.NN");
        land(rows, "- Đất trồng lúa", "DD.LUA");
        land(rows, "- Đất trồng cây hằng năm khác", "DD.HNK");
        land(rows, "- Đất trồng cây lâu năm", "DD.CLN");
        land(rows, "- Đất nuôi trồng thủy sản", "DD.NTS");
        land(rows, "2. Đất phi nông nghiệp", "DD.PNN");
        land(rows, "- Đất ở tại đô thị", "DD.ODT");
        land(rows, "- Đất chuyên dùng", "DD.CDG");
        land(rows, "- Đất cơ sở tôn giáo", "DD.TON");
        land(rows, "- Đất cơ sở tín ngưỡng", "DD.TIN");
        land(rows, "- Đất nghĩa trang, nghĩa địa, nhà tang lễ", "DD.NTD");
        land(rows, "- Đất sông, suối, mặt nước chuyên dùng", "DD.SON");
        land(rows, "{{?DD.PNK}}- Đất phi nông nghiệp khác{{/}}", "DD.PNK");
        land(rows, "{{?DD.CSD}}3. Đất chưa sử dụng{{/}}", "DD.CSD");
        table(List.of(6185, 3000), List.of("Loại đất", "Diện tích (ha)"), rows);
    }

    /** What is seen better than read: which groups have most poor households, which targets are behind. */
    private void charts() {
        draft.add(WordDraft.paragraph(
                Look.BIEU_DO,
                "{{chart units residential_group XH.NGHEO XH.CNGHEO: Hộ nghèo, hộ cận nghèo của từng tổ dân phố}}"));
        draft.add(WordDraft.paragraph(
                Look.BIEU_DO,
                "{{chart totals NS.THU|target_percent CN.VX.CGC|target_percent CN.VX.LMLM|target_percent"
                        + " CN.VX.THT|target_percent YT.BHYT.THE|target_percent YT.BHXH|target_percent QP.GQ|target_percent"
                        + " TP.HN|target_percent: Mức thực hiện một số chỉ tiêu so với kế hoạch năm}}"));
    }

    private static void land(List<List<String>> rows, String label, String code) {
        rows.add(List.of(label, known(code)));
    }

    private void road295() {
        caption("Bảng 6. Giải tỏa công trình thuộc dự án Tỉnh lộ 295");
        table(
                List.of(7317, 1800, 2500, 2500),
                List.of("Hạng mục", "Đơn vị tính", "Bị ảnh hưởng", "Đã tháo dỡ"),
                List.of(
                        List.of("Hộ", "hộ", known("DT.TL295.HO"), known("DT.TL295.HOTD")),
                        List.of("Nhà cấp IV", "nhà", known("DT.TL295.NHA"), ""),
                        List.of("Diện tích nhà cấp IV", "m²", known("DT.TL295.NHADT"), ""),
                        List.of("Kiốt", "m²", known("DT.TL295.KIOT"), known("DT.TL295.KIOTTD")),
                        List.of("Mái tôn, mái che, mái vẩy", "m²", known("DT.TL295.MAI"), known("DT.TL295.MAITD")),
                        List.of("Biển quảng cáo", "cái", known("DT.TL295.BIEN"), known("DT.TL295.BIENTD")),
                        List.of("Cây xanh", "cây", known("DT.TL295.CAY"), ""),
                        List.of("Phạm vi cắt hạ cây xanh", "m", "", known("DT.TL295.CAYPV")),
                        List.of("Tường rào", "m", known("DT.TL295.TUONG"), "")));
    }

    /** The plan of the year after, without a caption. */
    void nextYear(int width) {
        List<List<String>> rows = new ArrayList<>();
        plan(rows, "Tổng sản lượng lương thực có hạt", "tấn", "TR.LTCH.SL");
        plan(rows, "Đàn trâu, bò, ngựa, dê", "con", "CN.TGS");
        plan(rows, "Đàn lợn", "con", "CN.LON");
        plan(rows, "Đàn gia cầm", "con", "CN.GC");
        plan(rows, "Thu ngân sách trên địa bàn", "tỷ đồng", "NS.THU");
        plan(rows, "Gia đình văn hóa", "%", "VH.GDVH.TL");
        plan(rows, "Tổ dân phố văn hóa", "tổ dân phố", "VH.TDPVH");
        plan(rows, "Dân số dùng nước sinh hoạt hợp vệ sinh", "%", "MT.NUOC.TL");
        plan(rows, "Trường được công nhận đạt chuẩn quốc gia", "trường", "GD.CHUAN.CN");
        plan(rows, "Huy động trẻ em đến trường đúng độ tuổi", "%", "GD.HUYDONG.TL");
        plan(rows, "Xếp hạng giáo dục trong {{agency.superior_area}}", "hạng", "GD.XH");
        plan(rows, "Duy trì trạm y tế đạt chuẩn quốc gia", "trạm", "YT.TRAM.CHUAN");
        plan(rows, "Tỷ lệ phát triển dân số tự nhiên", "%", "XH.TNTN.TL");
        plan(
                rows,
                "Tỷ lệ hộ nghèo trừ tỷ lệ bình quân của {{agency.superior_short}} (dưới 0 là thấp hơn)",
                "điểm phần trăm",
                "XH.NGHEO.CLH");
        plan(rows, "Bao phủ bảo hiểm y tế", "%", "YT.BHYT.TL");
        plan(rows, "Hoàn thành kế hoạch bảo hiểm xã hội tự nguyện", "%", "YT.BHXH.KH");
        plan(rows, "Lao động được giải quyết việc làm mới", "người", "XH.VIECLAM");
        plan(rows, "Đơn vị trực thuộc hoàn thành tốt nhiệm vụ trở lên", "%", "DG.HTT.TL");
        plan(rows, "Hồ sơ giải quyết và trả đúng hẹn", "%", "HC.DH.TL");
        plan(rows, "Thủ tục hành chính giải quyết trên hệ thống một cửa", "%", "HC.TTHC.TL");
        plan(rows, "Giải quyết đơn thư", "%", "TC.DON.TL");
        table(
                List.of(width - 4500, 1300, 1500, 1700),
                List.of("Chỉ tiêu", "Đơn vị tính", "Thực hiện đến {{data.to}}", "Kế hoạch năm {{period.next_year}}"),
                rows);
    }

    /** A row that is left out while nothing is planned. */
    private static void plan(List<List<String>> rows, String label, String unit, String code) {
        String planned = "{{?" + code + "|target_next}}";
        rows.add(List.of(
                planned + label,
                planned + unit,
                planned + "{{?" + code + "}}{{" + code + "}}{{/}}",
                planned + "{{" + code + "|target_next}}"));
    }

    private void projects() {
        caption("{{?GP.DA|rows}}Bảng 3. Các dự án giải phóng mặt bằng thực hiện trong năm");
        table(
                List.of(3917, 1800, 900, 2000, 900, 1500, 1100, 2000),
                List.of(
                        "Dự án",
                        "Tổng diện tích",
                        "Tổ dân phố có đất",
                        "Kiểm kê (hộ)",
                        "Số đợt phê duyệt",
                        "Diện tích phê duyệt (m²)",
                        "Đã chi trả (hộ)",
                        "Còn lại"),
                List.of(List.of(
                        "{{#items GP.DA}}{{item.name}}",
                        "{{?GP.DA.DTHA}}{{GP.DA.DTHA|unit}}{{/}}{{?GP.DA.DT}} {{GP.DA.DT|unit}}{{/}}",
                        known("GP.DA.SOTDP"),
                        "{{?GP.DA.KK GP.DA.KKT}}{{GP.DA.KK}}/{{GP.DA.KKT}}{{/}}{{?GP.DA.CKK}}; chưa kê khai {{GP.DA.CKK}}{{/}}",
                        known("GP.DA.DOT"),
                        known("GP.DA.PD"),
                        "{{?GP.DA.CT GP.DA.CTT}}{{GP.DA.CT}}/{{GP.DA.CTT}}{{/}}",
                        "{{?GP.DA.CLDT}}{{GP.DA.CLDT|unit}}{{/}}{{?GP.DA.CLDT GP.DA.CLHO}};"
                                + " {{/}}{{?GP.DA.CLHO}}{{GP.DA.CLHO|unit}}{{/}}{{?GP.DA.CLHO GP.DA.CLMO}};"
                                + " {{/}}{{?GP.DA.CLMO}}{{GP.DA.CLMO|unit}}{{/}}{{/items}}")));
    }

    private void roads() {
        caption("{{?DT.HL|rows}}Bảng 4. Giải tỏa hành lang an toàn giao thông theo tuyến đường");
        table(
                List.of(3617, 950, 950, 950, 950, 850, 850, 850, 850, 3300),
                List.of(
                        "Tuyến đường",
                        "Biển tháo dỡ",
                        "Mái tháo dỡ",
                        "Cây cắt tỉa",
                        "Biển thu giữ",
                        "Bàn thu giữ",
                        "Ghế thu giữ",
                        "Bạt thu giữ",
                        "Ô thu giữ",
                        "Tình hình"),
                List.of(
                        List.of(
                                "{{#items DT.HL}}{{item.name}}",
                                known("DT.HL.BIEN"),
                                known("DT.HL.MAI"),
                                known("DT.HL.CAY"),
                                known("DT.HL.BIENTG"),
                                known("DT.HL.BAN"),
                                known("DT.HL.GHE"),
                                known("DT.HL.BAT"),
                                known("DT.HL.OCHE"),
                                "{{?DT.HL.GHICHU}}{{DT.HL.GHICHU}}{{/}}{{/items}}"),
                        List.of(
                                "{{?DT.HL|rows}}Cộng số đã ghi{{/}}",
                                known("DT.HL.BIEN"),
                                known("DT.HL.MAI"),
                                known("DT.HL.CAY"),
                                known("DT.HL.BIENTG"),
                                known("DT.HL.BAN"),
                                known("DT.HL.GHE"),
                                known("DT.HL.BAT"),
                                known("DT.HL.OCHE"),
                                "")));
    }

    /** What happened in the period alone; of a period that begins in January that is the cumulative figure itself. */
    private void alone() {
        caption("{{?period.alone}}Bảng 8. Số phát sinh của riêng {{period}}");
        List<List<String>> rows = new ArrayList<>();
        alone(rows, "Thu ngân sách trên địa bàn", "tỷ đồng", "NS.THU");
        alone(rows, "Chi ngân sách", "tỷ đồng", "NS.CHI");
        alone(rows, "Cây xanh đô thị đã trồng", "cây", "TR.CAY.DT");
        alone(rows, "Cây lâm nghiệp đã trồng", "cây", "TR.CAY.LN");
        alone(rows, "Vắc xin cúm gia cầm", "liều", "CN.VX.CGC");
        alone(rows, "Vắc xin lở mồm long móng trâu, bò", "liều", "CN.VX.LMLM");
        alone(rows, "Vắc xin tụ huyết trùng trâu, bò", "liều", "CN.VX.THT");
        alone(rows, "Hồ sơ đất đai đã xác nhận", "hồ sơ", "DD.HS");
        alone(rows, "Vi phạm hành chính về đất đai đã lập biên bản", "trường hợp", "DD.VP");
        alone(rows, "Vạch sơn vỉa hè đã kẻ", "km", "DT.VACH");
        alone(rows, "Hộ ký cam kết hành lang an toàn giao thông", "hộ", "DT.HLCK");
        alone(rows, "Học viên được đào tạo nghề", "học viên", "XH.DAOTAO");
        alone(rows, "Lượt hộ vay vốn ưu đãi", "lượt hộ", "XH.VAY.CS.HO");
        alone(rows, "Vốn ưu đãi cho vay", "tỷ đồng", "XH.VAY.CS.TIEN");
        alone(rows, "Lượt hộ vay các ngân hàng khác", "lượt hộ", "XH.VAY.NH.HO");
        alone(rows, "Tin, bài truyền thanh", "tin bài", "VH.TINBAI");
        alone(rows, "Lượt khám, chữa bệnh", "lượt người", "YT.KCB");
        alone(rows, "Hộ được kiểm tra an toàn thực phẩm", "hộ", "YT.ATTP.KT");
        alone(rows, "Thanh niên nhập ngũ", "người", "QP.GQ");
        alone(rows, "Hội nghị phổ biến pháp luật", "hội nghị", "TP.HN");
        alone(rows, "Việc hộ tịch đã giải quyết", "việc", "TP.HT");
        alone(rows, "Đơn thư tiếp nhận", "đơn", "TC.DON");
        alone(rows, "Đơn thư đã giải quyết xong", "đơn", "TC.DON.XONG");
        alone(rows, "Cuộc tiếp xúc, đối thoại với nhân dân", "cuộc", "TC.CUOC");
        alone(rows, "Hồ sơ giải quyết trên cổng dịch vụ công", "hồ sơ", "HC.HS");
        alone(rows, "Văn bản đến đã xử lý", "văn bản", "DH.VB");
        table(
                List.of(WordDraft.WIDE - 5600, 1600, 2000, 2000),
                List.of("Chỉ tiêu", "Đơn vị tính", "Trong kỳ", "Luỹ kế từ đầu năm"),
                rows);
    }

    private static void alone(List<List<String>> rows, String label, String unit, String code) {
        rows.add(List.of(
                "{{?period.alone}}" + label + "{{/}}",
                "{{?period.alone}}" + unit + "{{/}}",
                "{{?period.alone " + code + "@period}}{{" + code + "@period}}{{/}}",
                "{{?period.alone " + code + "}}{{" + code + "}}{{/}}"));
    }

    private void road288() {
        caption("{{?DT.D288|rows}}Bảng 5. Hộ bị ảnh hưởng trên tuyến đường 288 theo từng đoạn");
        table(
                List.of(9117, 2500, 2500),
                List.of("Đoạn tuyến", "Hộ bị ảnh hưởng", "Nhà kiên cố"),
                List.of(
                        List.of(
                                "{{#items DT.D288}}{{item.name}}",
                                known("DT.D288.HO"),
                                "{{?DT.D288.KC}}{{DT.D288.KC}}{{/}}{{/items}}"),
                        List.of("{{?DT.D288|rows}}Cộng số đã ghi{{/}}", known("DT.D288.HO"), known("DT.D288.KC"))));
    }

    private static String known(String code) {
        return "{{?" + code + "}}{{" + code + "}}{{/}}";
    }

    private void caption(String text) {
        draft.add(WordDraft.paragraph(Look.TEN_BANG, text));
    }

    /** The first column and one of notes are text; units of measure stand in the middle, figures under each other. */
    private void table(List<Integer> widths, List<String> head, List<List<String>> rows) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            boolean text = i == 0 || widths.get(i) > 2000 && widths.size() > 4;
            looks.add(text ? Look.NHO_CHU : head.get(i).equals("Đơn vị tính") ? Look.NHO_GIUA : Look.NHO_SO);
        }
        draft.add(WordDraft.ruled(Look.NHO_DAU, widths, looks, head, rows));
    }
}
