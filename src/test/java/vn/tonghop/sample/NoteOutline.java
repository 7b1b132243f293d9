package vn.tonghop.sample;

import vn.tonghop.sample.WordDraft.Look;

/** Makes the outline of the note that lies beside the report for the officer. */
final class NoteOutline {
    static final String FILE = "ghi-chu-bao-cao.docx";

    private final WordDraft draft = new WordDraft("Ghi chú kèm báo cáo");

    private NoteOutline() {}

    static byte[] make() {
        return make("residential_group");
    }

    /** @param groups the kind of unit that people live in, whose requests are to the office itself */
    static byte[] make(String groups) {
        NoteOutline outline = new NoteOutline();
        outline.head();
        outline.open();
        outline.requests(groups);
        outline.sources();
        return outline.draft.write();
    }

    private void head() {
        add(Look.TEN_LOAI, "GHI CHÚ DÀNH CHO CÁN BỘ TỔNG HỢP");
        add(Look.TRICH_YEU, "Kèm dự thảo báo cáo {{period}} của {{agency.issuing_body_full}}");
        draft.add(WordDraft.rule(WordDraft.TEXT_WIDTH, 3000));
        say(
                "Văn bản này không ký, không gửi kèm báo cáo. Nội dung gồm: số liệu còn mâu thuẫn, cảnh báo, số liệu đang giữ lại, nội dung đã được trả"
                        + " lời và nguồn của từng số trong báo cáo. Số liệu tổng hợp từ báo cáo của"
                        + " {{units.received}}/{{units.expected}} đơn vị.");
        say(
                "Trong tệp báo cáo, mỗi số nằm trong một khung mang mã số chỉ tiêu; trỏ chuột vào số thì Word hiện mã và tên chỉ tiêu."
                        + " Sau khi sửa báo cáo bằng tay, chạy lệnh kiểm tra với tệp đã sửa để đối chiếu lại các số với số liệu tổng hợp.");
    }

    private void open() {
        add(Look.MUC, "I. LƯU Ý TRƯỚC KHI TRÌNH KÝ");
        say("{{!remarks}}Không có.");
        item("- {{each remark}}");
        add(Look.MUC, "II. SỐ LIỆU CÒN MÂU THUẪN");
        say(
                "{{?unsettled}}Còn {{unsettled}} nội dung chưa được xử lý. Nên sửa biểu hoặc trả lời ở trang “Cần xử lý” của bảng tổng hợp,"
                        + " rồi chạy lại chương trình trước khi trình ký. Khi chưa xử lý, báo cáo không in tỷ lệ tính từ các số này, không ghi kết quả so với kế hoạch và không nhắc đến mâu thuẫn.");
        say("{{!unsettled}}Không còn nội dung nào.");
        item("{{each unsettled}}");
        add(Look.MUC, "III. CẢNH BÁO CHƯA ĐƯỢC TRẢ LỜI");
        say("{{!warnings}}Không có.");
        say(
                "{{?warnings}}Còn {{warnings}} cảnh báo. Số đã được tính; cần xem số có đúng không, nếu đúng thì đơn vị giải trình hoặc trả"
                        + " lời ở trang “Cần xử lý”.");
        item("- {{each warning}}");
        add(Look.MUC, "IV. ĐƠN VỊ CHƯA NỘP, SỐ LIỆU ĐANG GIỮ LẠI");
        say("{{!held}}Không có.");
        say("{{?held}}Các số sau chưa được tính vào báo cáo:");
        item("- {{each held}}");
        add(Look.MUC, "V. NỘI DUNG ĐÃ ĐƯỢC TRẢ LỜI");
        say("{{!answered}}Không có.");
        item("- {{each answered}}");
    }

    /** A report to the district would have the office ask itself. */
    private void requests(String groups) {
        String texts = "{{!texts DG.KN " + groups + "}}";
        add(Look.MUC, "VI. KIẾN NGHỊ CỦA CƠ SỞ GỬI ỦY BAN NHÂN DÂN");
        say(texts + "Không có.");
        say("{{?texts DG.KN " + groups
                + "}}Các kiến nghị sau thuộc thẩm quyền của {{agency.issuing_body_full}}, không đưa vào báo cáo gửi cấp"
                + " trên; đề nghị xem xét, trả lời:");
        item("- {{texts DG.KN " + groups + "}}.");
    }

    private void sources() {
        add(Look.MUC, "VII. NGUỒN CỦA TỪNG SỐ TRONG BÁO CÁO");
        say(
                "Mỗi dòng là một trang biểu: mã số chỉ tiêu, số in trong báo cáo, ô của biểu và chỗ in. Số của nhiều đơn vị cộng lại thì từng"
                        + " ô nêu ở trang “Nguồn số liệu” của bảng tổng hợp.");
        add(Look.NHO_CHU, "{{each source}}");
    }

    private void add(Look look, String text) {
        draft.add(WordDraft.paragraph(look, text));
    }

    private void say(String text) {
        add(Look.NOI_DUNG, text);
    }

    private void item(String text) {
        add(Look.NOI_DUNG, text);
    }
}
