package vn.tonghop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.sample.WordDraft.Look;

/**
 * Makes the outlines of the report that the project hands out, in {@code input-templates/report/}. An office edits
 * them in Word afterwards; this is where the first version comes from.
 */
public final class ReportOutlines {
    /** Where the outlines are, below the project. */
    public static final Path FOLDER = Path.of("input-templates", "report");

    /** The kinds of report, each with an outline of its own. */
    public enum Kind {
        MONTH("bao-cao-thang.docx", "Báo cáo tháng"),
        QUARTER("bao-cao-quy.docx", "Báo cáo quý"),
        HALF("bao-cao-6-thang.docx", "Báo cáo sáu tháng"),
        NINE_MONTHS("bao-cao-9-thang.docx", "Báo cáo chín tháng"),
        YEAR("bao-cao-nam.docx", "Báo cáo năm");

        private final String file;
        private final String title;

        Kind(String file, String title) {
            this.file = file;
            this.title = title;
        }

        public String file() {
            return file;
        }
    }

    public static final String MONTH = Kind.MONTH.file();

    private static final int LEFT = 3500;
    private static final int RIGHT = WordDraft.TEXT_WIDTH - LEFT;

    private final Kind kind;
    private final WordDraft draft;

    private ReportOutlines(Kind kind) {
        this.kind = kind;
        this.draft = new WordDraft(kind.title);
    }

    /** Writes the outlines into the project in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Kind kind : Kind.values()) {
            Files.write(FOLDER.resolve(kind.file()), of(kind));
        }
        Files.write(FOLDER.resolve(LetterOutline.FILE), LetterOutline.make());
        Files.write(FOLDER.resolve(NoteOutline.FILE), NoteOutline.make());
    }

    /** The outline of the monthly report. */
    public static byte[] month() {
        return of(Kind.MONTH);
    }

    /** The outline of a kind of report. */
    public static byte[] of(Kind kind) {
        ReportOutlines outline = new ReportOutlines(kind);
        outline.head();
        outline.part("Phần I", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM {{period.year}}");
        outline.economy();
        outline.cultureAndSociety();
        outline.internalAffairs();
        outline.mainFigures();
        outline.management();
        outline.assessment();
        outline.part("Phần II", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{period.next_year}}");
        outline.whatComesNext();
        outline.signature();
        new ReportTables(outline.draft).add(!outline.isYear());
        return outline.draft.write();
    }

    private boolean isYear() {
        return kind == Kind.YEAR;
    }

    /** The report of a year has two parts; the others have one, which needs no heading. */
    private void part(String number, String name) {
        if (isYear()) {
            add(Look.PHAN, number);
            add(Look.TEN_PHAN, name);
        }
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
        add(Look.TRICH_YEU, summary());
        draft.add(WordDraft.rule(WordDraft.TEXT_WIDTH, 3000));
        add(Look.KINH_GUI, "Kính gửi:");
        add(Look.NOI_GUI, "- {{each agency.addressee ; .}}");
        body(
                "Thực hiện chế độ báo cáo định kỳ, {{agency.issuing_body_full}} báo cáo kết quả thực hiện nhiệm vụ phát triển"
                        + " kinh tế - xã hội, quốc phòng, an ninh {{period}}. Kỳ báo cáo tính từ ngày {{period.from}} đến hết ngày"
                        + " {{period.to}}; " + counted()
                        + ", tổng hợp từ báo cáo của {{units.received}}/{{units.expected}} đơn"
                        + " vị{{?units.missing}}, chưa có số liệu của {{units.missing}}{{/}}. Số liệu chi tiết của từng đơn vị,"
                        + " từng công trình tại Phụ lục I, Phụ lục II kèm theo.");
        if (!isYear()) {
            body(
                    "{{?months.missing period.alone}}Số của riêng kỳ này mới cộng từ biểu của tháng {{months.in_hand}}, chưa có"
                            + " tháng {{months.missing}}.");
        }
    }

    /** Of which days the figures are; months that have not been returned before the last one are in its cumulative figures. */
    private String counted() {
        return isYear()
                ? "số liệu tính đến hết ngày {{data.to}} (luỹ kế từ đầu năm)"
                : "số liệu tính đến hết ngày {{data.to}} (số phát sinh là luỹ kế từ đầu năm, trừ khi ghi rõ số của riêng kỳ"
                        + " này{{?period.alone}}; số của riêng kỳ này tại Bảng 8{{/}})";
    }

    private String summary() {
        return switch (kind) {
            case MONTH -> "Tình hình kinh tế - xã hội, quốc phòng, an ninh {{period}}";
            case QUARTER, HALF, NINE_MONTHS ->
                "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh {{period}}; nhiệm vụ trọng tâm"
                        + " thời gian tới";
            case YEAR ->
                "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh năm {{period.year}};"
                        + " phương hướng, nhiệm vụ năm {{period.next_year}}";
        };
    }

    private void economy() {
        add(Look.MUC, "I. LĨNH VỰC KINH TẾ");
        add(Look.KHOAN, "1. Công nghiệp, tiểu thủ công nghiệp và thương mại, dịch vụ");
        body(told(
                        "doanh nghiệp, lao động và tiền lương",
                        "DN.CUM DN.NGOAI DN.LD",
                        "Cụm công nghiệp trên địa bàn có {{DN.CUM|unit}} đang hoạt động; ngoài cụm có {{DN.NGOAI}} doanh"
                                + " nghiệp, cơ sở sản xuất ({{DN.NGOAI|change}}). Các cơ sở này tạo việc làm thường xuyên"
                                + " cho {{DN.LD}} lao động địa phương{{?DN.LUONG.THAP DN.LUONG.CAO}}, tiền lương phổ biến"
                                + " từ {{DN.LUONG.THAP}} đến {{DN.LUONG.CAO|unit}}{{/}}.")
                + " "
                + told(
                        "hộ kinh doanh",
                        "DN.HKD",
                        "Số hộ kinh doanh, buôn bán toàn {{agency.area_short}} là {{DN.HKD|unit}}."));
        add(Look.KHOAN, "2. Sản xuất nông nghiệp, thủy sản");
        agriculture();
        add(Look.KHOAN, "3. Đất đai, giải phóng mặt bằng và môi trường");
        landAndEnvironment();
        add(Look.KHOAN, "4. Quản lý trật tự đô thị, giao thông và xây dựng");
        urbanOrder();
        add(Look.KHOAN, "5. Tài chính, ngân sách");
        body(
                "Thu ngân sách trên địa bàn: {{NS.THU|unit}}{{?NS.THU|settled NS.THU|target_percent}}, bằng {{NS.THU|target_percent}} dự toán"
                        + " năm{{/}}{{?period.alone NS.THU@period}}; riêng kỳ này {{NS.THU@period|unit}}{{/}}. Chi ngân sách:"
                        + " {{NS.CHI|unit}}{{?period.alone NS.CHI@period}}; riêng kỳ này {{NS.CHI@period|unit}}{{/}}.");
    }

    private void agriculture() {
        add(Look.DIEM, "a) Trồng trọt");
        body("{{!TR.LUA.CX.DT|asked}}Diện tích lúa đã gieo cấy: {{TR.LUA.DT|unit}}, năng suất bình quân:"
                + " {{TR.LUA.NS|unit}}{{?TR.LUA.NS.THAP TR.LUA.NS.CAO}}, dao động giữa các tổ dân phố từ"
                + " {{TR.LUA.NS.THAP}} đến {{TR.LUA.NS.CAO|unit}}{{/}}{{?TR.LUA.SL}}; sản lượng tính từ diện tích và năng"
                + " suất: {{TR.LUA.SL|unit}}{{/}}. Cây lạc: {{TR.LAC.DT|unit}}{{?TR.LAC.NS|settled}}, năng suất"
                + " {{TR.LAC.NS|unit}}{{/}}; cây màu: {{TR.MAU.DT|unit}}{{?TR.MAU.NS|settled}}, năng suất"
                + " {{TR.MAU.NS|unit}}{{/}}.");
        body("{{?TR.LUA.CX.DT|asked}}Diện tích lúa đã gieo cấy: {{TR.LUA.DT|unit}}{{?TR.LUA.CX.DT}}, gồm vụ"
                + " chiêm xuân {{TR.LUA.CX.DT|unit}}" + season("CX") + "{{?TR.LUA.MUA.DT}} và vụ mùa"
                + " {{TR.LUA.MUA.DT|unit}}" + season("MUA")
                + "{{/}}{{/}}{{!TR.LUA.CX.DT}}{{?TR.LUA.MUA.DT}}, gồm vụ mùa"
                + " {{TR.LUA.MUA.DT|unit}}" + season("MUA") + "{{/}}{{/}}"
                + "{{?TR.LUA.NS}}. Năng suất bình quân hai vụ: {{TR.LUA.NS|unit}}{{/}}{{?TR.LUA.SL}}; sản lượng lúa:"
                + " {{TR.LUA.SL|unit}}{{/}}.");
        body(
                "{{?TR.NGO.DT|asked}}Cây lạc: {{TR.LAC.DT|unit}}{{?TR.LAC.NS|settled}}, năng suất {{TR.LAC.NS|unit}}{{/}}. Cây màu:"
                        + " {{TR.MAU.DT|unit}}{{?TR.NGO.DT}}, gồm ngô {{TR.NGO.DT|unit}}{{?TR.NGO.NS}}, năng suất"
                        + " {{TR.NGO.NS|unit}}{{/}}{{?TR.NGO.SL}}, sản lượng {{TR.NGO.SL|unit}}{{/}}{{/}}{{?TR.KL.DT}};"
                        + " khoai lang {{TR.KL.DT|unit}}{{?TR.KL.NS}}, năng suất {{TR.KL.NS|unit}}{{/}}{{/}}.");
        add(Look.DIEM, "b) Chăn nuôi, thú y");
        body("Tổng đàn tại ngày chốt số liệu: lợn: {{CN.LON|unit}} ({{CN.LON|change_percent}}); trâu, bò, ngựa, dê:"
                + " {{CN.TGS|unit}} ({{CN.TGS|change_percent}}); gia cầm: {{CN.GC|unit}} ({{CN.GC|change_percent}}); chó,"
                + " mèo: {{CN.CHOMEO|unit}}.⟪Kết quả tiêm phòng: cúm gia cầm {{CN.VX.CGC|unit}}{{?CN.VX.CGC|settled CN.VX.CGC|target_percent}}, bằng"
                + " {{CN.VX.CGC|target_percent}} kế hoạch{{/}}; lở mồm long móng trâu, bò"
                + " {{CN.VX.LMLM|unit}}{{?CN.VX.LMLM|settled CN.VX.LMLM|target_percent}}, bằng {{CN.VX.LMLM|target_percent}} kế hoạch{{/}};"
                + " tụ huyết trùng trâu, bò {{CN.VX.THT|unit}}{{?CN.VX.THT|settled CN.VX.THT|target_percent}}, bằng"
                + " {{CN.VX.THT|target_percent}} kế hoạch{{/}}.⟫");
        add(Look.DIEM, "c) Thủy sản");
        body("Diện tích đang nuôi thả: {{CN.TS.DT|unit}}{{?CN.TS.DT>0}}, phần lớn do các hộ nuôi quy mô nhỏ{{/}}.");
        add(Look.DIEM, "d) Khuyến nông, trồng cây");
        body("{{?TR.GIONGMOI.TL|settled}}Tỷ lệ diện tích gieo trồng bằng giống mới đạt {{TR.GIONGMOI.TL|unit}}."
                + "{{?TR.KNL.MH>0}} Đã bố trí {{TR.KNL.MH|unit}} khảo nghiệm giống lúa mới với"
                + " {{TR.KNL.DT|unit}} (diện tích của từng tổ dân phố tại Bảng 1){{?TR.KNL.NS}}, năng suất đạt"
                + " {{TR.KNL.NS|unit}}{{/}}.{{/}}");
        body("Trồng cây phân tán: {{TR.CAY|unit}}{{?TR.CAY}}⟪Gồm cây xanh đô thị {{TR.CAY.DT|unit}}, cây lâm nghiệp"
                + " {{TR.CAY.LN|unit}}; kinh phí xã hội hóa: {{TR.CAY.XHH|unit}}, ngân sách {{agency.superior_short}}"
                + " hỗ trợ: {{TR.CAY.NSH|unit}}.⟫{{/}}.");
    }

    /** Yield and harvest of one rice season; nothing while it is not harvested. */
    private static String season(String season) {
        String code = "TR.LUA." + season;
        return "{{?" + code + ".NS}} (năng suất {{" + code + ".NS|unit}}{{?" + code + ".NS.THAP " + code
                + ".NS.CAO}}, giữa các tổ dân phố từ {{" + code + ".NS.THAP}} đến {{" + code + ".NS.CAO|unit}}{{/}}{{?"
                + code + ".SL}}, sản lượng {{" + code + ".SL|unit}}{{/}}){{/}}";
    }

    private void landAndEnvironment() {
        add(Look.DIEM, "a) Quản lý đất đai");
        body(told(
                        "diện tích các loại đất",
                        "DD.TONG DD.NN DD.PNN",
                        "Tổng diện tích tự nhiên {{DD.TONG|unit}}, trong đó đất nông nghiệp {{DD.NN|unit}}⟪Đất trồng lúa"
                                + " {{DD.LUA|unit}}.⟫, đất phi nông nghiệp {{DD.PNN|unit}}⟪Đất ở {{DD.ODT|unit}}, đất"
                                + " chuyên dùng {{DD.CDG|unit}}.⟫; chi tiết tại Bảng 2.")
                + " "
                + told(
                        "đất công ích",
                        "DD.CI.THUA DD.CI.DT DD.CI.HD DD.CI.HO",
                        "Đất công ích có {{DD.CI.THUA|unit}} với {{DD.CI.DT|unit}}; {{DD.CI.HD}}/{{DD.CI.HO}} hộ đang sử"
                                + " dụng đã ký hợp đồng thuê{{?DD.CI.HDDT}} với {{DD.CI.HDDT|unit}}{{/}}{{?DD.CI.HD.TL|settled}}, đạt"
                                + " {{DD.CI.HD.TL|unit}} số hộ{{/}}."));
        body(told(
                "hồ sơ đất đai",
                "DD.HS",
                "Đã xác nhận {{DD.HS|unit}} đất đai⟪Gồm {{DD.HS.TTHC}} hồ sơ cấp đổi, tách thửa, biến động;"
                        + " {{DD.HS.DOIDA}} hồ sơ cấp đổi theo dự án; {{DD.HS.XN}} hồ sơ xác nhận tình trạng thửa đất;"
                        + " {{DD.HS.LNO}} hồ sơ chuyển từ đất trồng cây lâu năm sang đất ở; {{DD.HS.TSLN}} hồ sơ chuyển từ"
                        + " đất nuôi trồng thủy sản sang đất trồng cây lâu năm{{?DD.HS.TSLNTHUA}} với"
                        + " {{DD.HS.TSLNTHUA|unit}}{{/}}.⟫. {{?DD.VP>0}}Lập biên bản {{DD.VP|unit}} vi"
                        + " phạm hành chính về đất đai.{{/}}{{?DD.VP=0}}Không phát sinh vi phạm hành chính về đất đai phải"
                        + " lập biên bản.{{/}}"));
        add(Look.DIEM, "b) Giải phóng mặt bằng");
        body(
                "{{?GP.DA|rows}}Trong năm thực hiện giải phóng mặt bằng {{GP.DA|rows}} dự án; số liệu của từng dự án tại Bảng 3.");
        body(
                "{{!GP.DA|rows}}Chưa có số liệu về dự án giải phóng mặt bằng trong kỳ.{{?GP.CKK}} Số hộ chưa kê khai, kê kiểm"
                        + " theo báo cáo của các tổ dân phố: {{GP.CKK|unit}} (từng tổ tại Bảng 1).{{/}}");
        body(
                "{{?GP.DA.KKT}}Đã kiểm kê {{GP.DA.KK}}/{{GP.DA.KKT}} hộ{{?GP.KK.TL|settled}}, đạt {{GP.KK.TL|unit}}{{/}} ({{names"
                        + " GP.DA GP.DA.KKT}}){{?GP.DA.CTT}}; chi trả xong cho {{GP.DA.CT}}/{{GP.DA.CTT}} hộ có phương án được duyệt"
                        + " ({{names GP.DA GP.DA.CTT}}){{/}}. Số hộ chưa kê khai, kê kiểm theo báo cáo của các tổ dân phố:"
                        + " {{GP.CKK|unit}} (từng tổ tại Bảng 1).");
        body(
                "{{#items GP.DA}}- {{item.name}}:{{?GP.DA.PD}} đã phê duyệt {{GP.DA.PD|unit}};{{/}}{{?GP.DA.KK GP.DA.KKT}} kiểm"
                        + " kê {{GP.DA.KK}}/{{GP.DA.KKT}} hộ;{{/}}{{?GP.DA.CT GP.DA.CTT}} chi trả {{GP.DA.CT}}/{{GP.DA.CTT}} hộ có"
                        + " phương án được duyệt;{{/}}{{?GP.DA.CLHO>0}} cả dự án còn {{GP.DA.CLHO|unit}} chưa nhận"
                        + " tiền{{?GP.DA.CLDT}} ({{GP.DA.CLDT|unit}}){{/}};{{/}}{{?GP.DA.CLMO>0}} còn"
                        + " {{GP.DA.CLMO|unit}} chưa di dời;{{/}}{{?GP.DA.GHICHU}} tình hình theo bộ phận báo cáo:"
                        + " {{GP.DA.GHICHU}}{{/}}.{{/items}}");
        body("{{?GP.CT|rows}}Các dự án chuyển tiếp từ những năm trước: {{GP.CT|rows}} dự án.");
        body("{{#items GP.CT}}- {{item.name}}{{?GP.CT.TT}}: {{GP.CT.TT}}{{/}}.{{/items}}");
        add(Look.DIEM, "c) Môi trường");
        body(told(
                        "thu phí vệ sinh môi trường",
                        "MT.PHI.DN MT.PHI.PT",
                        "Thu phí vệ sinh môi trường được {{MT.PHI.DN}}/{{MT.PHI.PT}} hộ phải nộp{{?MT.PHI.TL|settled}}, đạt"
                                + " {{MT.PHI.TL|unit}}{{/}}.")
                + " Tỷ lệ thu gom rác: {{MT.RAC.TL|unit}}; dân số dùng nước sinh hoạt hợp vệ sinh:"
                + " {{MT.NUOC.TL|unit}}{{?MT.NUOC.TL|settled MT.NUOC.TL|target_percent}}, bằng {{MT.NUOC.TL|target_percent}} kế hoạch{{/}}."
                + "{{?MT.CNX}} Ngày chủ nhật xanh được mỗi tổ dân phố tổ chức ít nhất {{MT.CNX}} lần trong"
                + " tháng.{{/}}");
        body("{{?MT.K1B.DAI MT.K1B.LAN}}Kênh 1B dài {{MT.K1B.DAI|unit}} trên địa bàn được xử lý rác"
                + " {{MT.K1B.LAN|unit}}{{?MT.K1B.KHU MT.K1B.DT}}; có {{MT.K1B.KHU|unit}} bố trí xử lý rác, rộng"
                + " {{MT.K1B.DT|unit}}{{/}}.");
    }

    private void urbanOrder() {
        body(told(
                "trật tự đô thị, hành lang giao thông",
                "DT.VACH DT.HLCK DT.HLDT.TL DT.HL.BIEN DT.HL.MAI DT.HL.BIENTG",
                "Đã kẻ vạch sơn vỉa hè {{DT.VACH|unit}}; {{DT.HLCK|unit}} ký cam kết không lấn chiếm hành lang an toàn giao"
                        + " thông; tỷ lệ giữ được hành lang sau giải tỏa {{DT.HLDT.TL|unit}}. Cộng các tuyến đã tháo dỡ"
                        + " {{DT.HL.BIEN|unit}} quảng cáo, {{DT.HL.MAI}} mái hiên, mái vẩy; thu giữ {{DT.HL.BIENTG}} biển"
                        + " quảng cáo.{{?DT.HL|rows}} Kết quả của từng tuyến tại Bảng 4.{{/}}"));
        body("{{?DT.DTVM|rows}}Đã có {{DT.DTVM|rows}} tiêu chí đô thị văn minh được {{agency.superior_area}} công"
                + " nhận⟪Gồm: {{names DT.DTVM}}.⟫.");
        body(told(
                "giải tỏa tuyến đường 288 và Tỉnh lộ 295",
                "DT.R288.TD DT.R288.TONG DT.TL295.HO DT.TL295.HOTD DT.TL295.HOCL",
                "Tuyến đường 288: {{?DT.R288.TONG|agreed}}{{DT.R288.TD}}/{{DT.R288.TONG}} hộ, tổ chức, cơ quan{{/}}"
                        + "{{!DT.R288.TONG|agreed}}{{DT.R288.TD}} hộ, tổ chức, cơ quan{{/}} đã tự tháo dỡ công"
                        + " trình{{?DT.R288.TL|agreed}}, đạt {{DT.R288.TL|unit}}{{/}}{{?DT.R288.CAY}}; chặt"
                        + " {{DT.R288.CAY|unit}} trong diện giải tỏa{{/}}{{?DT.D288|rows}} (từng đoạn tại Bảng 5){{/}}. Dự án Tỉnh lộ 295: có {{DT.TL295.HO|unit}}"
                        + " bị ảnh hưởng, {{DT.TL295.HOTD|unit}} đã tháo dỡ, còn {{DT.TL295.HOCL|unit}} có công trình kiên"
                        + " cố trong phạm vi giấy chứng nhận (từng hạng mục tại Bảng 6)."));
        body(told(
                "đầu tư công",
                "DT.CTDT.DK DT.CTDT.KC DT.CTDT.HC",
                "Đầu tư công: đăng ký {{DT.CTDT.DK|unit}}, đã khởi công {{DT.CTDT.KC|unit}}, hoàn công đưa vào sử dụng"
                        + " {{DT.CTDT.HC|unit}}{{?DT.CTDT.HC.TL|settled}}, bằng {{DT.CTDT.HC.TL|unit}} số đăng ký{{/}}{{?DT.CT|rows}}; đang theo dõi"
                        + " {{DT.CT|rows}} công trình đã khởi công, hoàn công⟪Gồm: {{names DT.CT}}.⟫{{/}}."));
    }

    private void cultureAndSociety() {
        add(Look.MUC, "II. LĨNH VỰC VĂN HÓA - XÃ HỘI");
        add(Look.KHOAN, "1. Giáo dục và đào tạo");
        body(
                "{{?DH.TRUONG}}Trên địa bàn có {{DH.TRUONG|unit}} học. {{/}}Cán bộ, giáo viên, nhân viên: {{GD.CB|unit}}; bậc phổ thông:"
                        + " {{GD.LOP|unit}}, {{GD.HS|unit}}; bậc mầm non: {{GD.TRE|unit}}.{{?GD.CHUAN.MD GD.CONGLAP}} Số trường đạt"
                        + " chuẩn quốc gia mức độ 2: {{GD.CHUAN.MD}}/{{GD.CONGLAP}} trường công lập.{{/}} Tỷ lệ phòng học kiên cố:"
                        + " {{GD.KIENCO.TL|unit}}.{{?GD.XH}} Giáo dục của {{agency.area_short}} xếp thứ {{GD.XH}} trong"
                        + " {{agency.superior_area}}.{{/}}");
        body("Quy mô, giải thưởng, mức chuẩn quốc gia và thứ hạng của từng trường tại Bảng 7.");
        add(Look.KHOAN, "2. Chính sách xã hội, giảm nghèo, việc làm");
        body(
                "Kết quả rà soát gần nhất: hộ nghèo {{XH.NGHEO|unit}}{{?XH.NGHEO.TL|settled}}, bằng {{XH.NGHEO.TL|unit}} tổng số"
                        + " hộ{{/}} ({{XH.NGHEO|change}}); hộ cận nghèo {{XH.CNGHEO|unit}}{{?XH.CNGHEO.TL|settled}}, bằng"
                        + " {{XH.CNGHEO.TL|unit}}{{/}}"
                        + " ({{XH.CNGHEO|change}}); hộ làm nông nghiệp có mức sống trung bình"
                        + " {{XH.HOTB|unit}}{{?XH.HOTB.TL|settled}}, bằng {{XH.HOTB.TL|unit}}{{/}}.");
        body("{{?XH.BO.TIEN}}Kinh phí mua sắm bò cái lai sinh sản cho hộ được hỗ trợ: {{XH.BO.TIEN|unit}}.");
        body(told(
                "đào tạo nghề và vay vốn",
                "XH.DAOTAO XH.VAY.CS.HO XH.VAY.CS.TIEN XH.VAY.NH.HO XH.VAY.NH.TIEN",
                "Đào tạo nghề cho {{XH.DAOTAO|unit}} thuộc hộ nghèo, cận nghèo{{?XH.VIECLAM}}; giải quyết việc làm mới cho"
                        + " {{XH.VIECLAM|unit}}{{/}}. Ngân hàng Chính sách xã hội cho {{XH.VAY.CS.HO|unit}} vay ưu đãi"
                        + " {{XH.VAY.CS.TIEN|unit}}{{?XH.UT|rows}} qua {{XH.UT|rows}} tổ chức nhận ủy thác ({{names XH.UT}}){{/}}; các ngân hàng khác cho {{XH.VAY.NH.HO|unit}} vay"
                        + " {{XH.VAY.NH.TIEN|unit}}."));
        body(
                "{{?XH.VAY.CS.HODN|asked}}"
                        + told(
                                "dư nợ vốn vay",
                                "XH.VAY.CS.HODN XH.VAY.CS.DUNO XH.VAY.NH.HODN XH.VAY.NH.DUNO",
                                "Đến cuối kỳ, {{XH.VAY.CS.HODN|unit}} còn dư nợ vốn ưu đãi {{XH.VAY.CS.DUNO|unit}};"
                                        + " {{XH.VAY.NH.HODN|unit}} còn dư nợ tại các ngân hàng khác {{XH.VAY.NH.DUNO|unit}}."));
        add(Look.KHOAN, "3. Văn hóa, thông tin, thể thao");
        body(
                "{{?DH.TDP}}Toàn {{agency.area_short}} có {{DH.TDP}} tổ dân phố. {{/}}Tổ dân phố văn hóa: {{VH.TDPVH|of_units}}; gia đình văn hóa: {{VH.GDVH|unit}}{{?VH.GDVH.TL|settled}}, bằng"
                        + " {{VH.GDVH.TL|unit}} số hộ{{/}}. Có hương ước, quy ước: {{VH.HUONGUOC|of_units}}; có nhà văn hóa:"
                        + " {{VH.NVH|of_units}}{{?VH.NVH.TL|settled}}, đạt {{VH.NVH.TL|unit}}{{/}}; có khu thể thao đạt chuẩn: {{VH.KTT|of_units}}.{{?VH.CHAY}} Ngày chạy Olympic có"
                        + " {{VH.CHAY|unit}} tham dự.{{/}}{{?VH.TINBAI}} Đài truyền thanh viết và phát {{VH.TINBAI|unit}}.{{/}}");
        body(
                "{{#items VH.HT}}- {{item.name}}{{?VH.HT.HANG}}: xếp thứ {{VH.HT.HANG}}{{/}}{{?VH.HT.GIAI}}{{?VH.HT.HANG}};{{/}}{{!VH.HT.HANG}}:{{/}} đạt giải"
                        + " {{VH.HT.GIAI}}{{/}}.{{/items}}");
        add(Look.KHOAN, "4. Y tế, bảo hiểm, an toàn thực phẩm");
        body(told(
                "khám chữa bệnh, tiêm phòng",
                "YT.NV YT.KCB YT.TIEM.DA YT.TIEM.TONG",
                "Trạm y tế có {{YT.NV}} cán bộ, nhân viên, khám chữa bệnh cho {{YT.KCB|unit}}; tiêm phòng cho"
                        + " {{YT.TIEM.DA}}/{{YT.TIEM.TONG}} trẻ trong độ tuổi{{?YT.TIEM.TL|settled}}, đạt"
                        + " {{YT.TIEM.TL|unit}}{{/}}.{{?YT.TRAM.GD}} Trạm giữ chuẩn quốc gia về y tế giai đoạn"
                        + " {{YT.TRAM.GD}}.{{/}}"));
        body(
                "Số người tham gia bảo hiểm xã hội tự nguyện: {{YT.BHXH|unit}}{{?YT.BHXH|settled YT.BHXH|target_percent}}, bằng"
                        + " {{YT.BHXH|target_percent}} kế hoạch{{/}}; tỷ lệ bao phủ bảo hiểm y tế: {{YT.BHYT.TL|unit}}; số thẻ bảo"
                        + " hiểm y tế của năm sau đã thu: {{YT.BHYT.THE|unit}}{{?YT.BHYT.THE|settled YT.BHYT.THE|target_percent}}, bằng"
                        + " {{YT.BHYT.THE|target_percent}} kế hoạch{{/}}.");
        body(told(
                "an toàn thực phẩm",
                "YT.ATTP.KT YT.ATTP.XP",
                "Kiểm tra an toàn thực phẩm {{YT.ATTP.KT|unit}}{{?YT.ATTP.XP>0}}, xử phạt {{YT.ATTP.XP|unit}} với"
                        + " {{YT.ATTP.TIEN|unit}}{{/}}{{?YT.ATTP.XP=0}}, không có hộ bị xử phạt{{/}}{{?YT.CK.TL|settled}}; tỷ lệ hộ sản"
                        + " xuất, kinh doanh nhỏ lẻ ký cam kết đạt {{YT.CK.TL|unit}}{{/}}."));
        add(Look.KHOAN, "5. Thi đua, khen thưởng");
        body("{{texts TD.PHONGTRAO}}.");
        body("{{#items TD.KT}}- {{item.name}}:{{?TD.KT.TT}} {{TD.KT.TT|unit}},{{/}}{{?TD.KT.CN}}"
                + " {{TD.KT.CN|unit}},{{/}}{{?TD.KT.CAP}} khen cấp {{TD.KT.CAP}}{{/}}.{{/items}}");
        body("{{!TD.PHONGTRAO}}{{!TD.KT.TT}}Chưa có nội dung báo cáo về thi đua, khen thưởng trong kỳ.");
    }

    private void internalAffairs() {
        add(Look.MUC, "III. CÔNG TÁC NỘI CHÍNH");
        add(Look.KHOAN, "1. An ninh chính trị, trật tự an toàn xã hội");
        body("{{texts AN.TINHHINH}}.");
        body("{{!AN.TINHHINH}}Chưa có nội dung báo cáo về an ninh, trật tự trong kỳ.");
        body("{{?AN.VU AN.TNGT}}Xảy ra {{AN.VU|unit}} việc về trật tự xã hội, {{AN.TNGT|unit}} tai nạn giao thông.");
        add(Look.KHOAN, "2. Quốc phòng, quân sự địa phương");
        body(told(
                "quốc phòng, quân sự",
                "QP.GQ QP.T17.DA QP.T17.TONG QP.DQ.DAT QP.DQ.KG",
                "Bàn giao {{?QP.GQ|settled QP.GQ|target QP.GQ|target_percent}}{{QP.GQ}}/{{QP.GQ|target}} thanh niên nhập ngũ, đạt"
                        + " {{QP.GQ|target_percent}} chỉ tiêu{{/}}{{!QP.GQ|settled QP.GQ|target QP.GQ|target_percent}}{{QP.GQ}}"
                        + " thanh niên nhập ngũ{{/}}; khám tuyển tuổi"
                        + " 17 được {{QP.T17.DA}}/{{QP.T17.TONG}} công dân{{?QP.T17.TL|settled}}, đạt {{QP.T17.TL|unit}}{{/}}. Huấn"
                        + " luyện dân quân có {{QP.DQ.DAT|unit}} đạt yêu cầu, trong đó {{QP.DQ.KG|unit}} khá,"
                        + " giỏi.{{?QP.XL.HANG QP.XL.TONG}} Ban Chỉ huy Quân sự xếp hạng"
                        + " {{QP.XL.HANG}}/{{QP.XL.TONG}} xã, thị trấn.{{/}}{{?QP.HT.TL|settled}} Hoàn thành {{QP.HT.TL|unit}} chỉ tiêu công tác"
                        + " quốc phòng.{{/}}"));
        add(Look.KHOAN, "3. Tư pháp, hộ tịch");
        body(told(
                "tư pháp, hộ tịch",
                "TP.HN TP.HT",
                "Tổ chức {{TP.HN|unit}} phổ biến pháp luật{{?TP.HN|settled TP.HN|target_percent}}, bằng {{TP.HN|target_percent}} kế"
                        + " hoạch{{/}}. Giải quyết {{TP.HT}} việc hộ tịch⟪Khai sinh {{TP.HT.KS}}{{?TP.HT.KS.DH TP.HT.KS.QH"
                        + " TP.HT.KS.DKL}} (đúng hạn {{TP.HT.KS.DH}}, quá hạn {{TP.HT.KS.QH}}, đăng ký lại"
                        + " {{TP.HT.KS.DKL}}){{/}}, khai tử {{TP.HT.KT}}, kết"
                        + " hôn {{TP.HT.KH|unit}}, xác nhận tình trạng hôn nhân {{TP.HT.XN}}, thay đổi, cải chính"
                        + " {{TP.HT.CC}}.⟫."));
        body(told(
                "chứng thực",
                "TP.CT.BAN TP.CT.LUOT TP.CT.HD TP.CT.DT TP.CT.CK",
                "Chứng thực bản sao từ bản chính {{TP.CT.BAN|unit}}⟪Theo {{TP.CT.LUOT|unit}}.⟫, hợp đồng, giao dịch {{TP.CT.HD}},"
                        + " bản sao điện tử {{TP.CT.DT|unit}}, chữ ký {{TP.CT.CK|unit}}."));
        add(Look.KHOAN, "4. Tiếp công dân, giải quyết đơn thư");
        body(told(
                "đơn thư",
                "TC.DON TC.DON.XONG",
                "Tiếp nhận {{TC.DON|unit}}, đã giải quyết xong {{TC.DON.XONG|unit}}{{?TC.DON.TL|settled}}, đạt"
                        + " {{TC.DON.TL|unit}}{{/}}{{?TC.DON.DANG>0}}; đang giải quyết {{TC.DON.DANG|unit}}{{/}}."));
        add(Look.KHOAN, "5. Xây dựng chính quyền");
        body(told(
                "tiếp xúc, đối thoại với nhân dân",
                "TC.CUOC TC.YK",
                "Tổ chức {{TC.CUOC|unit}} tiếp xúc, đối thoại với nhân dân{{?TC.DT|rows}} tại {{TC.DT|rows}}"
                        + " địa điểm{{/}}, tiếp nhận và trả lời {{TC.YK|unit}}."));
        body("{{#items TC.DT}}- {{item.name}}:{{?TC.DT.CUOC}} {{TC.DT.CUOC|unit}},{{/}}{{?TC.DT.YK}}"
                + " {{TC.DT.YK|unit}}{{/}}.{{/items}}");
        body("{{?DH.KTDC|rows}}Năm {{period.next_year}} dự kiến kiểm tra việc thực hiện dân chủ ở cơ sở tại"
                + " {{DH.KTDC|rows}} tổ dân phố: {{names DH.KTDC}}.");
        add(Look.KHOAN, "6. Cải cách hành chính");
        body(told(
                "cải cách hành chính",
                "HC.CB HC.HS HC.HS.MP HC.HS.TT HC.SH HC.KQDT",
                "Bộ phận tiếp nhận và trả kết quả có {{HC.CB|unit}} trực. Giải quyết {{HC.HS|unit}} trên cổng dịch vụ công,"
                        + " gồm {{HC.HS.MP}} hồ sơ một phần{{?HC.HS.MP.TL|settled}} ({{HC.HS.MP.TL|unit}}){{/}} và {{HC.HS.TT}} hồ"
                        + " sơ toàn trình{{?HC.HS.TT.TL|settled}} ({{HC.HS.TT.TL|unit}}){{/}}{{?HC.NOP.TL|settled}}; tỷ lệ nộp trực tuyến"
                        + " {{HC.NOP.TL|unit}}{{/}}.{{?HC.SH.TTHC}} Số hóa"
                        + " {{HC.SH.TTHC}}/{{HC.HS}} hồ sơ{{?HC.SH.TL|settled}}, đạt {{HC.SH.TL|unit}}{{/}}.{{/}}{{!HC.SH.TTHC}} Số"
                        + " hóa {{HC.SH|unit}}.{{/}}{{?HC.KQDT|settled}} Cấp kết quả điện tử {{HC.KQDT}}/{{HC.HS}} hồ"
                        + " sơ{{?HC.KQDT.TL|settled}}, đạt {{HC.KQDT.TL|unit}}{{/}}.{{/}}"));
    }

    /** A sentence that stands only with all of its figures; without them another one says that they are missing. */
    private static String told(String about, String codes, String sentence) {
        return "{{?" + codes + "}}" + sentence + "{{/}}{{!" + codes + "}}Chưa có đủ số liệu về " + about
                + " trong kỳ.{{/}}";
    }

    private void mainFigures() {
        add(Look.MUC, "IV. MỘT SỐ CHỈ TIÊU CHỦ YẾU SO VỚI KẾ HOẠCH NĂM {{period.year}}");
        List<List<String>> rows = new ArrayList<>();
        amount(rows, "Thu ngân sách trên địa bàn", "tỷ đồng", "NS.THU");
        amount(rows, "Tiêm vắc xin cúm gia cầm", "liều", "CN.VX.CGC");
        amount(rows, "Tiêm vắc xin lở mồm long móng trâu, bò", "liều", "CN.VX.LMLM");
        amount(rows, "Tiêm vắc xin tụ huyết trùng trâu, bò", "liều", "CN.VX.THT");
        share(rows, "Hộ đồng thuận giải phóng mặt bằng", "%", "GP.DONGTHUAN");
        share(rows, "Dân số dùng nước sinh hoạt hợp vệ sinh", "%", "MT.NUOC.TL");
        share(rows, "Giữ hành lang giao thông sau giải tỏa", "%", "DT.HLDT.TL");
        share(rows, "Kiên cố hóa trường, lớp học", "%", "GD.KIENCO.TL");
        share(rows, "Tỷ lệ hộ nghèo", "%", "XH.NGHEO.TL");
        share(rows, "Tổ dân phố văn hóa", "tổ", "VH.TDPVH");
        share(rows, "Gia đình văn hóa", "%", "VH.GDVH.TL");
        share(rows, "Bao phủ bảo hiểm y tế", "%", "YT.BHYT.TL");
        amount(rows, "Thẻ bảo hiểm y tế của năm sau", "thẻ", "YT.BHYT.THE");
        amount(rows, "Người tham gia bảo hiểm xã hội tự nguyện", "người", "YT.BHXH");
        amount(rows, "Giao quân", "người", "QP.GQ");
        amount(rows, "Hội nghị phổ biến pháp luật", "hội nghị", "TP.HN");
        draft.add(WordDraft.ruled(
                List.of(550, 2935, 1050, 1250, 1650, 1750),
                List.of(Look.BANG_GIUA, Look.BANG_CHU, Look.BANG_GIUA, Look.BANG_SO, Look.BANG_SO, Look.BANG_GIUA),
                List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện", "So kế hoạch"),
                rows));
    }

    /** A row whose result is a share of the plan. */
    private static void amount(List<List<String>> rows, String label, String unit, String code) {
        row(rows, label, unit, code, "target_percent");
    }

    /** A row whose result is in words, because a share of a share says little. */
    private static void share(List<List<String>> rows, String label, String unit, String code) {
        row(rows, label, unit, code, "plan");
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

    private void management() {
        add(Look.MUC, "V. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH");
        body(
                "{{agency.issuing_body_full}} bám sát chỉ đạo của cấp trên và nghị quyết của Hội đồng nhân dân, giao việc cho"
                        + " từng bộ phận kèm thời hạn và kiểm tra kết quả. Đã tổ chức {{DH.HN|unit}} thường kỳ; xử lý"
                        + " {{DH.VB|unit}} đến{{?DH.VB.TL|settled}}, trong đó văn bản điện tử chiếm {{DH.VB.TL|unit}}{{/}}.");
    }

    private void assessment() {
        add(Look.MUC, "VI. ĐÁNH GIÁ CHUNG");
        quoted("1. Kết quả nổi bật", "DG.UU", "Kết quả", "Các đơn vị không nêu nội dung này trong kỳ.");
        quoted("2. Hạn chế, tồn tại", "DG.HAN", "Hạn chế, tồn tại", "Các đơn vị không nêu hạn chế, tồn tại trong kỳ.");
        add(Look.KHOAN, "3. Nguyên nhân");
        causes("Nguyên nhân khách quan do các đơn vị nêu:", "DG.NNKQ");
        causes("Nguyên nhân chủ quan do các đơn vị nêu:", "DG.NNCQ");
        body("{{!DG.NNKQ}}{{!DG.NNCQ}}Các đơn vị không nêu nguyên nhân trong kỳ.");
    }

    private void whatComesNext() {
        if (isYear()) {
            add(Look.MUC, "I. MỤC TIÊU, CHỈ TIÊU CHỦ YẾU NĂM {{period.next_year}}");
            add(Look.KHOAN, "1. Mục tiêu");
            body(
                    "Phát triển sản xuất, thương mại, dịch vụ gắn với chỉnh trang đô thị và bảo vệ môi trường; chăm lo giáo dục, y"
                            + " tế, văn hóa, giảm nghèo; đẩy mạnh cải cách hành chính; giữ vững quốc phòng, an ninh; hoàn thành các"
                            + " chỉ tiêu được giao.");
            add(Look.KHOAN, "2. Chỉ tiêu chủ yếu");
            body(
                    "{{?NS.THU|target_next}}Phấn đấu thực hiện các chỉ tiêu chủ yếu của năm {{period.next_year}} như sau:");
            new ReportTables(draft).nextYear(WordDraft.TEXT_WIDTH);
            body("{{!NS.THU|target_next}}Chưa có chỉ tiêu kế hoạch năm {{period.next_year}} được giao.");
            add(Look.MUC, "II. NHIỆM VỤ, GIẢI PHÁP VÀ KIẾN NGHỊ");
        } else {
            add(Look.MUC, "VII. NHIỆM VỤ " + next() + " VÀ KIẾN NGHỊ");
            body("{{?NS.THU|target_next}}Các chỉ tiêu chủ yếu của năm {{period.next_year}} nêu tại Bảng 9.");
        }
        quoted(
                "1. Nhiệm vụ, giải pháp",
                "DG.NVU",
                "Nhiệm vụ, giải pháp",
                "Tiếp tục thực hiện các nhiệm vụ theo kế hoạch năm.");
        requested();
        add(
                Look.KET_THUC,
                "Trên đây là báo cáo " + about() + "kinh tế - xã hội, quốc phòng, an ninh {{period}} của"
                        + " {{agency.issuing_body_full}}./.");
    }

    private String about() {
        return kind == Kind.MONTH ? "tình hình " : "kết quả thực hiện nhiệm vụ phát triển ";
    }

    private String next() {
        return switch (kind) {
            case MONTH -> "KỲ TỚI";
            case QUARTER -> "QUÝ TỚI";
            case HALF -> "SÁU THÁNG TỚI";
            case NINE_MONTHS, YEAR -> "BA THÁNG CUỐI NĂM";
        };
    }

    /** The fields, and who speaks of each; whoever is in none of them is in the last. */
    private enum Field {
        ECONOMY("Về kinh tế, đất đai, đô thị:", "PB-NN PB-DC PB-TC"),
        SOCIETY("Về văn hóa - xã hội:", "school health_station PB-VH PB-LD PB-DT"),
        INTERNAL("Về nội chính, cải cách hành chính, điều hành:", "PB-VP PB-CA PB-QS PB-TP PB-MC");

        private static final String OTHERS = "Ở các tổ dân phố:";

        private final String heading;
        private final String members;

        Field(String heading, String members) {
            this.heading = heading;
            this.members = members;
        }
    }

    /** What units wrote, by field. They speak of themselves, so that the text says that it is theirs. */
    private void quoted(String heading, String code, String what, String otherwise) {
        add(Look.KHOAN, heading);
        body("{{?texts " + code + "}}" + what + " do các đơn vị nêu trong biểu:");
        StringBuilder named = new StringBuilder("except");
        for (Field field : Field.values()) {
            quotedOf(field.heading, code + " " + field.members);
            named.append(' ').append(field.members);
        }
        quotedOf(Field.OTHERS, code + " " + named);
        body("{{!texts " + code + "}}" + otherwise);
    }

    /** What is asked of those the report goes to. What residential groups ask of the township itself is in the note. */
    private void requested() {
        String others = "DG.KN except residential_group";
        add(Look.KHOAN, "2. Kiến nghị, đề xuất");
        body("{{?texts " + others + "}}Kiến nghị, đề xuất do các đơn vị nêu trong biểu:");
        for (Field field : Field.values()) {
            quotedOf(field.heading, "DG.KN " + field.members);
        }
        body("{{!texts " + others + "}}Không có kiến nghị, đề xuất.");
    }

    private void quotedOf(String heading, String texts) {
        add(Look.DIEM, "{{?texts " + texts + "}}" + heading);
        body("- {{texts " + texts + "}}.");
    }

    private void causes(String heading, String code) {
        add(Look.DIEM, "{{?texts " + code + "}}" + heading);
        body("- {{texts " + code + "}}.");
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

    private void add(Look look, String text) {
        draft.add(WordDraft.paragraph(look, text));
    }

    private void body(String text) {
        add(Look.NOI_DUNG, text);
    }
}
