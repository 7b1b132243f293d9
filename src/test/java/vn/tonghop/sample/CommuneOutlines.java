package vn.tonghop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.sample.WordDraft.Look;

/**
 * Makes the outlines that {@code start} hands to another commune. What a commune and its villages are called comes from its
 * catalogue; here stands what the elements of the template say.
 */
public final class CommuneOutlines {
    /** Where they are in the program. */
    public static final Path FOLDER = Path.of("src", "main", "resources", "vn", "tonghop", "start", "report");

    private static final int LEFT = 3500;
    private static final int RIGHT = WordDraft.TEXT_WIDTH - LEFT;

    private final WordDraft draft = new WordDraft("Báo cáo tháng");

    private CommuneOutlines() {}

    /** Writes the outlines into the project in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    /** The outlines by file name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ReportOutlines.MONTH, month());
        files.put(NoteOutline.FILE, NoteOutline.make("village"));
        files.put(LetterOutline.FILE, LetterOutline.make("Văn phòng HĐND và UBND"));
        files.put(NoteOutline.FILE, NoteOutline.make("village"));
        return files;
    }

    private static byte[] month() {
        CommuneOutlines outline = new CommuneOutlines();
        outline.head();
        outline.economy();
        outline.society();
        outline.internalAffairs();
        outline.mainFigures();
        outline.assessment();
        outline.signature();
        outline.tables();
        return outline.draft.write();
    }

    private void head() {
        String agency = WordDraft.paragraph(Look.CO_QUAN_CHU_QUAN, "{{?agency.superior}}{{agency.superior}}")
                + WordDraft.paragraph(Look.CO_QUAN, "{{agency.issuing_body}}")
                + WordDraft.rule(LEFT, 1250);
        String nation = WordDraft.paragraph(Look.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + WordDraft.paragraph(Look.TIEU_NGU, "Độc lập - Tự do - Hạnh phúc")
                + WordDraft.rule(RIGHT, 3420);
        draft.add(WordDraft.sideBySide(
                List.of(LEFT, RIGHT),
                List.of(
                        List.of(agency, nation),
                        List.of(
                                WordDraft.paragraph(Look.SO_KY_HIEU, "Số:          /{{agency.document_symbol}}"),
                                WordDraft.paragraph(
                                        Look.NGAY_THANG, "{{agency.place}}, ngày …… tháng …… năm {{period.year}}")))));
        add(Look.TEN_LOAI, "BÁO CÁO");
        add(Look.TRICH_YEU, "Tình hình kinh tế - xã hội, quốc phòng, an ninh {{period}}");
        draft.add(WordDraft.rule(WordDraft.TEXT_WIDTH, 3000));
        add(Look.KINH_GUI, "Kính gửi:");
        add(Look.NOI_GUI, "- {{each agency.addressee ; .}}");
        body(
                "Thực hiện chế độ báo cáo định kỳ, {{agency.issuing_body_full}} báo cáo kết quả thực hiện nhiệm vụ phát triển"
                        + " kinh tế - xã hội, quốc phòng, an ninh {{period}}. Kỳ báo cáo tính từ ngày {{period.from}} đến hết ngày"
                        + " {{period.to}}; số liệu tính đến hết ngày {{data.to}} (số phát sinh là luỹ kế từ đầu năm, trừ khi ghi"
                        + " rõ số của riêng kỳ này), tổng hợp từ báo cáo của {{units.received}}/{{units.expected}} đơn"
                        + " vị{{?units.missing}}, chưa có số liệu của {{units.missing}}{{/}}.");
        body(
                "{{?months.missing period.alone}}Số của riêng kỳ này mới cộng từ biểu của tháng {{months.in_hand}}, chưa có tháng"
                        + " {{months.missing}}.");
    }

    private void economy() {
        add(Look.MUC, "I. LĨNH VỰC KINH TẾ");
        add(Look.KHOAN, "1. Nông nghiệp, thủy sản");
        body("Diện tích lúa đã gieo cấy: {{TR.LUA.DT|unit}}{{?TR.LUA.NS}}, năng suất bình quân"
                + " {{TR.LUA.NS|unit}}{{/}}{{?TR.LUA.SL}}, sản lượng {{TR.LUA.SL|unit}}{{/}}. Cây lạc:"
                + " {{TR.LAC.DT|unit}}; cây màu: {{TR.MAU.DT|unit}}.");
        body("Trồng cây phân tán: {{TR.CAY|unit}}; kinh phí xã hội hóa {{TR.CAY.XHH|unit}}, ngân sách"
                + " {{agency.superior_short}} hỗ trợ {{TR.CAY.NST|unit}}.");
        body("Tổng đàn tại ngày chốt số liệu: lợn {{CN.LON|unit}}; trâu, bò, ngựa, dê {{CN.TGS|unit}}; gia cầm"
                + " {{CN.GC|unit}}. Tiêm phòng: cúm gia cầm {{CN.VX.CGC|unit}}, lở mồm long móng"
                + " {{CN.VX.LMLM|unit}}, tụ huyết trùng {{CN.VX.THT|unit}}. Diện tích nuôi trồng thủy sản:"
                + " {{CN.TS.DT|unit}}.");
        add(Look.KHOAN, "2. Doanh nghiệp, thương mại, dịch vụ");
        body("Doanh nghiệp, cơ sở sản xuất: {{DN.TONG|unit}}, tạo việc làm cho {{DN.LD|unit}}; hộ kinh doanh, buôn bán:"
                + " {{DN.HKD|unit}}.");
        add(Look.KHOAN, "3. Đất đai, giải phóng mặt bằng, môi trường");
        body("Tổng diện tích tự nhiên {{DD.TONG|unit}}, gồm đất nông nghiệp {{DD.NN|unit}}, đất phi nông nghiệp"
                + " {{DD.PNN|unit}}. Đã xác nhận {{DD.HS|unit}} đất đai.");
        body("{{?GP.DA|rows}}Đang giải phóng mặt bằng {{GP.DA|rows}} dự án{{?GP.DA.KK GP.DA.KKT}}, đã kiểm kê"
                + " {{GP.DA.KK}}/{{GP.DA.KKT}} hộ{{/}}{{?GP.DA.CT GP.DA.CTT}}, chi trả xong"
                + " {{GP.DA.CT}}/{{GP.DA.CTT}} hộ{{/}}.");
        body("{{#items GP.DA}}- {{item.name}}:{{?GP.DA.KK GP.DA.KKT}} kiểm kê {{GP.DA.KK}}/{{GP.DA.KKT}}"
                + " hộ;{{/}}{{?GP.DA.CT GP.DA.CTT}} chi trả {{GP.DA.CT}}/{{GP.DA.CTT}} hộ{{/}}.{{/items}}");
        body(
                "Thu phí vệ sinh môi trường: {{MT.PHI.DN|unit}}{{?MT.PHI.TL|settled}}, đạt {{MT.PHI.TL|unit}}{{/}}. Thu gom rác:"
                        + " {{MT.RAC.TL|unit}}; dân số dùng nước sinh hoạt hợp vệ sinh: {{MT.NUOC.TL|unit}}.");
        add(Look.KHOAN, "4. Ngân sách, đầu tư công");
        body(
                "Thu ngân sách trên địa bàn: {{NS.THU|unit}}{{?NS.THU|settled NS.THU|target_percent}}, bằng {{NS.THU|target_percent}} dự toán"
                        + " năm{{/}}. Chi ngân sách: {{NS.CHI|unit}}. Công trình đầu tư công: đăng ký {{DT.CTDT.DK|unit}}, khởi công"
                        + " {{DT.CTDT.KC|unit}}, hoàn công {{DT.CTDT.HC|unit}}.");
    }

    private void society() {
        add(Look.MUC, "II. LĨNH VỰC VĂN HÓA - XÃ HỘI");
        add(Look.KHOAN, "1. Giáo dục");
        body("Có {{DH.TRUONG|unit}}; cán bộ, giáo viên, nhân viên {{GD.CB|unit}}; bậc phổ thông {{GD.LOP|unit}},"
                + " {{GD.HS|unit}}; bậc mầm non {{GD.TRE|unit}}. Phòng học kiên cố: {{GD.KIENCO.TL|unit}}.");
        add(Look.KHOAN, "2. Giảm nghèo, việc làm");
        body("Hộ nghèo {{XH.NGHEO|unit}}{{?XH.NGHEO.TL|settled}}, bằng {{XH.NGHEO.TL|unit}} số hộ{{/}}; hộ cận nghèo"
                + " {{XH.CNGHEO|unit}}{{?XH.CNGHEO.TL|settled}}, bằng {{XH.CNGHEO.TL|unit}}{{/}}. Đào tạo nghề cho"
                + " {{XH.DAOTAO|unit}}; cho {{XH.VAY.CS.HO|unit}} vay ưu đãi {{XH.VAY.CS.TIEN|unit}}.");
        add(Look.KHOAN, "3. Văn hóa, thông tin, thể thao");
        body("Toàn {{agency.area_short}} có {{DH.THON|unit}}; số {{agency.village_word}} văn hóa:"
                + " {{VH.THONVH|of_units}}; gia đình văn hóa {{VH.GDVH|unit}}{{?VH.GDVH.TL|settled}}, bằng"
                + " {{VH.GDVH.TL|unit}} số hộ{{/}}; có nhà văn hóa: {{VH.NVH|of_units}}. Truyền thanh viết và phát"
                + " {{VH.TINBAI|unit}}.");
        add(Look.KHOAN, "4. Y tế, bảo hiểm, an toàn thực phẩm");
        body("Trạm y tế khám, chữa bệnh cho {{YT.KCB|unit}}; tiêm phòng {{YT.TIEM.DA|unit}} trong độ"
                + " tuổi{{?YT.TIEM.TL|settled}}, đạt {{YT.TIEM.TL|unit}}{{/}}. Bao phủ bảo hiểm y tế {{YT.BHYT.TL|unit}}; bảo hiểm"
                + " xã hội tự nguyện {{YT.BHXH|unit}}. Kiểm tra an toàn thực phẩm {{YT.ATTP.KT|unit}}.");
        body("{{#items TD.KT}}- {{item.name}}:{{?TD.KT.TT}} {{TD.KT.TT|unit}},{{/}}{{?TD.KT.CN}}"
                + " {{TD.KT.CN|unit}}{{/}}.{{/items}}");
    }

    private void internalAffairs() {
        add(Look.MUC, "III. NỘI CHÍNH, CẢI CÁCH HÀNH CHÍNH");
        body("{{texts AN.TINHHINH}}.");
        body(
                "Bàn giao {{QP.GQ|unit}} nhập ngũ{{?QP.GQ|settled QP.GQ|target_percent}}, đạt {{QP.GQ|target_percent}} chỉ tiêu{{/}}; khám tuyển tuổi 17 được"
                        + " {{QP.T17.DA|unit}}{{?QP.T17.TL|settled}}, đạt {{QP.T17.TL|unit}}{{/}}.");
        body("Giải quyết {{TP.HT|unit}} việc hộ tịch, trong đó khai sinh {{TP.HT.KS}}; chứng thực bản sao"
                + " {{TP.CT.BAN|unit}}. Tiếp nhận {{TC.DON|unit}}, đã giải quyết {{TC.DON.XONG|unit}}{{?TC.DON.TL|settled}}, đạt"
                + " {{TC.DON.TL|unit}}{{/}}.");
        body(
                "Trung tâm Phục vụ hành chính công giải quyết {{HC.HS|unit}}{{?HC.HS.TT.TL|settled}}, hồ sơ toàn trình"
                        + " {{HC.HS.TT.TL|unit}}{{/}}{{?HC.NOP.TL|settled}}, nộp trực tuyến {{HC.NOP.TL|unit}}{{/}}; xử lý {{DH.VB|unit}} đến.");
    }

    private void mainFigures() {
        add(Look.MUC, "IV. MỘT SỐ CHỈ TIÊU CHỦ YẾU SO VỚI KẾ HOẠCH NĂM {{period.year}}");
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Thu ngân sách trên địa bàn", "tỷ đồng", "NS.THU", "target_percent");
        row(rows, "Tỷ lệ hộ nghèo", "%", "XH.NGHEO.TL", "plan");
        row(rows, "Gia đình văn hóa", "%", "VH.GDVH.TL", "plan");
        row(rows, "Bao phủ bảo hiểm y tế", "%", "YT.BHYT.TL", "plan");
        row(rows, "Dân số dùng nước sinh hoạt hợp vệ sinh", "%", "MT.NUOC.TL", "plan");
        row(rows, "Giao quân", "người", "QP.GQ", "target_percent");
        row(rows, "Hồ sơ trả đúng hẹn", "%", "HC.DH.TL", "plan");
        draft.add(WordDraft.ruled(
                List.of(550, 2935, 1050, 1250, 1650, 1750),
                List.of(Look.BANG_GIUA, Look.BANG_CHU, Look.BANG_GIUA, Look.BANG_SO, Look.BANG_SO, Look.BANG_GIUA),
                List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện", "So kế hoạch"),
                rows));
    }

    private static void row(List<List<String>> rows, String label, String unit, String code, String result) {
        rows.add(List.of(
                Integer.toString(rows.size() + 1),
                label,
                unit,
                planned(code, "target"),
                "{{" + code + "}}",
                result(code, result)));
    }

    /** No result stands beside a figure that contradicts another: it would read as if it were right. */
    private static String result(String code, String view) {
        String said = "{{" + code + "|" + view + "}}";
        return "{{?" + code + "|target}}{{?" + code + "|settled}}" + said + "{{/}}{{!" + code + "}}" + said
                + "{{/}}{{/}}{{!" + code + "|target}}–{{/}}";
    }

    /** A dash where nothing is planned. */
    private static String planned(String code, String view) {
        return "{{?" + code + "|target}}{{" + code + "|" + view + "}}{{/}}{{!" + code + "|target}}–{{/}}";
    }

    private void assessment() {
        add(Look.MUC, "V. ĐÁNH GIÁ CHUNG, KIẾN NGHỊ");
        quoted("1. Kết quả nổi bật", "DG.UU", "Các đơn vị không nêu nội dung này trong kỳ.");
        quoted("2. Hạn chế, tồn tại", "DG.HAN", "Các đơn vị không nêu hạn chế, tồn tại trong kỳ.");
        quoted("3. Nhiệm vụ, giải pháp kỳ tới", "DG.NVU", "Tiếp tục thực hiện các nhiệm vụ theo kế hoạch năm.");
        quoted("4. Kiến nghị, đề xuất", "DG.KN except village", "Không có kiến nghị, đề xuất.");
        add(
                Look.KET_THUC,
                "Trên đây là báo cáo tình hình kinh tế - xã hội, quốc phòng, an ninh {{period}} của"
                        + " {{agency.issuing_body_full}}./.");
    }

    private void quoted(String heading, String code, String otherwise) {
        add(Look.KHOAN, heading);
        body("{{?texts " + code + "}}Theo các đơn vị nêu trong biểu:");
        body("- {{texts " + code + "}}.");
        body("{{!texts " + code + "}}" + otherwise);
    }

    private void signature() {
        String recipients = WordDraft.paragraph(Look.NOI_NHAN_DAU, "Nơi nhận:")
                + WordDraft.paragraph(Look.NOI_NHAN, "- Như trên;")
                + WordDraft.paragraph(Look.NOI_NHAN, "- {{each agency.recipient ; ;}}")
                + WordDraft.paragraph(Look.NOI_NHAN, "- {{agency.archive}}");
        String signer = WordDraft.paragraph(Look.CHU_KY, "{{agency.sign_authority}}")
                + WordDraft.paragraph(Look.CHUC_VU, "{{agency.sign_title}}")
                + WordDraft.paragraph(Look.CHU_KY, "{{agency.sign_name}}");
        draft.add("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>");
        draft.add(
                WordDraft.sideBySide(List.of(4685, WordDraft.TEXT_WIDTH - 4685), List.of(List.of(recipients, signer))));
        draft.endSection();
    }

    private void tables() {
        add(Look.PHU_LUC, "Phụ lục");
        add(Look.TEN_PHU_LUC, "SỐ LIỆU CHI TIẾT");
        add(
                Look.KEM_THEO,
                "(Kèm theo Báo cáo số       /{{agency.document_symbol}} ngày …… tháng …… năm {{period.year}} của"
                        + " {{agency.issuing_body_full}})");
        add(Look.NHO_GHICHU, "Số liệu đến hết ngày {{data.to}}. Ô để trống là chưa có số liệu.");
        add(Look.TEN_BANG, "Bảng 1. Số liệu của từng {{agency.village_word}}");
        table(
                List.of(2785, 1000, 1000, 1200, 1600, 1600),
                List.of("Đơn vị", "Số hộ", "Hộ nghèo", "Hộ cận nghèo", "Lúa chiêm xuân (ha)", "Lúa mùa (ha)"),
                List.of(
                        "{{#units village}}{{unit.name}}",
                        known("XH.HO"),
                        known("XH.NGHEO"),
                        known("XH.CNGHEO"),
                        known("TR.LUA.CX.DT"),
                        known("TR.LUA.MUA.DT") + "{{/units}}"));
        add(Look.TEN_BANG, "Bảng 2. Số liệu của từng trường");
        table(
                List.of(3685, 1900, 1200, 2400),
                List.of("Trường", "Cán bộ, giáo viên, nhân viên", "Số lớp", "Học sinh, trẻ"),
                List.of(
                        "{{#units school}}{{unit.name}}",
                        known("GD.CB"),
                        known("GD.LOP"),
                        "{{?GD.HS}}{{GD.HS|unit}}{{/}}{{?GD.TRE}}{{GD.TRE|unit}}{{/}}{{/units}}"));
        // A document ends with a paragraph behind its last table; this one takes no room.
        draft.add("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void table(List<Integer> widths, List<String> head, List<String> row) {
        List<Look> looks = new ArrayList<>(List.of(Look.NHO_CHU));
        while (looks.size() < widths.size()) {
            looks.add(Look.NHO_SO);
        }
        draft.add(WordDraft.ruled(Look.NHO_DAU, widths, looks, head, List.of(row)));
    }

    private static String known(String code) {
        return "{{?" + code + "}}{{" + code + "}}{{/}}";
    }

    private void add(Look look, String text) {
        draft.add(WordDraft.paragraph(look, text));
    }

    private void body(String text) {
        add(Look.NOI_DUNG, text);
    }
}
