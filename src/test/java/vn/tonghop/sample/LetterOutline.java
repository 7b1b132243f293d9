package vn.tonghop.sample;

import java.util.List;
import vn.tonghop.sample.WordDraft.Look;

/** Makes the outline of the reminder letters, an official letter in the layout of Decree 30/2020. */
final class LetterOutline {
    static final String FILE = "thu-nhac.docx";

    private static final int LEFT = 3500;
    private static final int RIGHT = WordDraft.TEXT_WIDTH - LEFT;
    private static final int HALF = 4685;

    private final WordDraft draft = new WordDraft("Thư nhắc nộp báo cáo");

    private final String office;

    private LetterOutline(String office) {
        this.office = office;
    }

    static byte[] make() {
        return make("bộ phận Văn phòng - Thống kê");
    }

    /** @param office where the units send their forms */
    static byte[] make(String office) {
        LetterOutline outline = new LetterOutline(office);
        outline.head();
        outline.body();
        outline.signature();
        return outline.draft.write();
    }

    private void head() {
        String agency = WordDraft.paragraph(Look.CO_QUAN_CHU_QUAN, "{{?agency.superior}}{{agency.superior}}")
                + WordDraft.paragraph(Look.CO_QUAN, "{{agency.issuing_body}}")
                + WordDraft.rule(LEFT, 1250);
        String nation = WordDraft.paragraph(Look.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + WordDraft.paragraph(Look.TIEU_NGU, "Độc lập - Tự do - Hạnh phúc")
                + WordDraft.rule(RIGHT, 3420);
        String number = WordDraft.paragraph(Look.SO_KY_HIEU, "Số:          /UBND-VP")
                + WordDraft.paragraph(
                        Look.VE_VIEC, "V/v {{?unit.file}}gửi lại{{/}}{{!unit.file}}nộp{{/}} biểu báo cáo {{period}}");
        String day = WordDraft.paragraph(Look.NGAY_THANG, "{{agency.place}}, ngày …… tháng …… năm ………");
        draft.add(WordDraft.sideBySide(List.of(LEFT, RIGHT), List.of(List.of(agency, nation), List.of(number, day))));
        add(Look.KINH_GUI, "Kính gửi: {{unit.name}}.");
    }

    private void body() {
        say(
                "Thực hiện chế độ báo cáo định kỳ, các đơn vị gửi biểu báo cáo {{period}} về {{agency.issuing_body_full}}. Hạn"
                        + " nộp của đơn vị là ngày {{unit.due}}.");
        say(
                "{{!unit.file}}Đến khi tổng hợp số liệu, {{agency.issuing_body_full}} chưa nhận được biểu báo cáo {{period}} của"
                        + " {{unit.name}}. Số liệu của đơn vị chưa có trong bảng tổng hợp của {{agency.area}}.");
        say(
                "{{?unit.file}}{{agency.issuing_body_full}} đã nhận được tệp “{{unit.file}}” nhưng chưa sử dụng được, nên số liệu"
                        + " của đơn vị chưa có trong bảng tổng hợp của {{agency.area}}. {{unit.problem}}");
        say("Đề nghị {{unit.name}}:");
        say(
                "{{!unit.file}}1. Điền đủ biểu mẫu đã được gửi; không phát sinh thì ghi 0, chưa có số liệu thì để trống và ghi lý"
                        + " do ở cột Giải trình.");
        say(
                "{{?unit.file}}1. Kiểm tra lại nội dung nêu trên và sửa trong biểu báo cáo; nếu tệp được gửi trả kèm theo có đánh"
                        + " dấu thì sửa ngay trong tệp đó.");
        say("2. Gửi biểu báo cáo (tệp Excel) về " + office + ", {{agency.issuing_body_full}}, chậm nhất 02 ngày"
                + " làm việc kể từ ngày nhận được văn bản này; có vướng mắc thì báo ngay để được hướng dẫn.");
        add(Look.KET_THUC, "Đề nghị đơn vị quan tâm, thực hiện./.");
    }

    private void signature() {
        String recipients = WordDraft.paragraph(Look.NOI_NHAN_DAU, "Nơi nhận:")
                + WordDraft.paragraph(Look.NOI_NHAN, "- Như trên;")
                + WordDraft.paragraph(Look.NOI_NHAN, "- {{agency.archive}}");
        String signer = WordDraft.paragraph(Look.CHU_KY, "{{agency.sign_authority}}")
                + WordDraft.paragraph(Look.CHUC_VU, "{{agency.sign_title}}")
                + WordDraft.paragraph(Look.CHU_KY, "{{agency.sign_name}}");
        draft.add("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>");
        draft.add(
                WordDraft.sideBySide(List.of(HALF, WordDraft.TEXT_WIDTH - HALF), List.of(List.of(recipients, signer))));
        // Word wants a paragraph behind a table.
        draft.add("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void add(Look look, String text) {
        draft.add(WordDraft.paragraph(look, text));
    }

    private void say(String text) {
        add(Look.NOI_DUNG, text);
    }
}
