package vn.tonghop.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Mark;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** What a unit is told about its file. */
class ReviewTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final UnitCode UNIT = new UnitCode("TDP05");
    private static final String FILE = "bc thang 11.xlsx";
    private static final Code RICE = new Code("TR.LUA.DT");
    private static final Code NUTS = new Code("TR.LAC.DT");
    private static final FileOutcome ACCEPTED =
            new FileOutcome(new SourceFile(FILE, "ab"), UNIT, FileOutcome.Result.ACCEPTED, Message.none());

    private static Phrases phrases() {
        Map<String, String> all = new HashMap<>();
        List.of("returns", "intake", "check", "file")
                .forEach(area -> all.putAll(PhraseFiles.read(area, "vi").templates()));
        return new Phrases(all);
    }

    private static Finding finding(
            String rule,
            Severity severity,
            Outcome outcome,
            String cell,
            Code code,
            String phrase,
            String... arguments) {
        CellRef place = new CellRef(FILE, cell.isEmpty() ? "" : "Trồng trọt", cell);
        return new Finding(
                rule,
                severity,
                outcome,
                UNIT,
                NOVEMBER,
                place,
                code,
                Message.of(phrase, arguments),
                "",
                arguments.length > 1 ? arguments[1] : "",
                "",
                "",
                rule.equals("VALUE.RANGE") ? Message.text("Có thể là 6,0") : Message.none());
    }

    private static final Finding HELD = finding(
            "VALUE.AMBIGUOUS",
            Severity.ERROR,
            Outcome.HELD,
            "H8",
            NUTS,
            "intake.value.ambiguous",
            "«" + FILE + "», Trồng trọt!H8",
            "1.234",
            "Diện tích lạc",
            "1,234",
            "1234");
    private static final Finding WARNED = finding(
            "VALUE.RANGE",
            Severity.WARNING,
            Outcome.USED,
            "H6",
            RICE,
            "intake.value.range",
            "«" + FILE + "», Trồng trọt!H6",
            "600",
            "Diện tích lúa",
            "0 - 200",
            "ha");
    private static final Finding REPAIRED = finding(
            "VALUE.UNIT-TYPED",
            Severity.NOTE,
            Outcome.NORMALISED,
            "H9",
            Code.NONE,
            "intake.value.unit-typed",
            "«" + FILE + "», Trồng trọt!H9",
            "15 ha",
            "x",
            "15",
            "ha");

    private static Submission submission(Explanation... explanations) {
        Observation observation = new Observation(
                NOVEMBER,
                UNIT,
                RICE,
                "",
                0,
                Measure.PERIOD,
                new Content.Figure(BigDecimal.valueOf(600)),
                ValueStatus.REPORTED,
                "600",
                new CellRef(FILE, "Trồng trọt", "H6"),
                "ab");
        return new Submission(
                new SourceFile(FILE, "ab"),
                UNIT,
                NOVEMBER,
                "2023.1",
                Optional.empty(),
                List.of(observation),
                List.of(explanations));
    }

    private static Review review(FileOutcome file, Submission submission, Finding... findings) {
        return Review.of(
                file,
                NOVEMBER,
                List.of(findings),
                Optional.of(submission),
                List.of("Cần xem lại", "Trồng trọt"),
                Set.of("Cần xem lại"));
    }

    /** The rows of the sheet as text, one line each, from the row of heads on. */
    private static String listing(WrittenSheet sheet) {
        Map<Integer, StringBuilder> rows = new TreeMap<>();
        sheet.cells().forEach((at, cell) -> {
            if (at.row() >= ReviewSheet.HEAD_ROW) {
                StringBuilder row = rows.computeIfAbsent(at.row(), r -> new StringBuilder());
                row.append(row.isEmpty() ? "" : " | ").append(text(cell.content()));
            }
        });
        return String.join("\n", rows.values()).replaceAll("( \\| )+\n", "\n") + "\n";
    }

    private static String text(CellContent content) {
        if (content instanceof CellContent.Text text) {
            return text.text().replace("\n", " / ");
        }
        if (content instanceof CellContent.Link link) {
            return link.text() + " -> " + link.sheet() + "!" + link.cell();
        }
        return content instanceof CellContent.Number number ? number.value().toPlainString() : "";
    }

    @Test
    void the_sheet_says_where_what_and_what_to_do() {
        Review review = review(ACCEPTED, submission(), REPAIRED, WARNED, HELD);
        WrittenSheet sheet =
                new Returns(CATALOGUE, phrases()).annotation(review, Set.of()).sheet();
        assertThat(listing(sheet).replaceAll("(?m)( \\| )+$", "")).isEqualTo("""
                STT | Vị trí | Mã số, chỉ tiêu | Nội dung cần xem lại | Đang ghi | Đúng ra, hoặc có thể là | Đề nghị đơn vị | Giải trình của đơn vị | Mã nhận dạng
                Đề nghị sửa (1)
                1 | Trồng trọt, ô H8 -> Trồng trọt!H8 | TR.LAC.DT / Diện tích lạc | «1.234» có thể là 1,234 hoặc 1234. | 1.234 |  | Đề nghị nhập lại «Diện tích lạc» bằng số, không dùng dấu phân cách hàng nghìn. |  | VALUE.AMBIGUOUS|TR.LAC.DT|
                Đề nghị xác nhận hoặc giải trình (1)
                2 | Trồng trọt, ô H6 -> Trồng trọt!H6 | TR.LUA.DT / Diện tích lúa gieo cấy | «Diện tích lúa» ghi 600 ha, ngoài khoảng thường gặp 0 - 200. | 600 | Có thể là 6,0 | Đề nghị kiểm tra hoặc giải trình. |  | VALUE.RANGE|TR.LUA.DT|
                Để đơn vị biết (1) – không phải làm gì nếu đã hiểu đúng
                3 | Trồng trọt, ô H9 -> Trồng trọt!H9 |  | «15 ha» đọc là 15 (đúng đơn vị tính ha). | 15 ha |  | Nếu hiểu chưa đúng, đề nghị sửa lại ô này. |  | VALUE.UNIT-TYPED||
                """);
        assertThat(review.isOpen()).isTrue();
    }

    private static String sentence(Finding finding) {
        return new ReviewWords(CATALOGUE, phrases()).sentence(finding);
    }

    @Test
    void a_sentence_is_said_without_the_file_and_begins_with_a_capital() {
        assertThat(sentence(WARNED))
                .doesNotContain(FILE)
                .doesNotContain("Trồng trọt!")
                .startsWith("«Diện tích lúa»");
        Finding cut = Finding.ofFile(
                "FILE.TRUNCATED",
                Severity.ERROR,
                Outcome.REFUSED,
                UNIT,
                NOVEMBER,
                FILE,
                Message.of("file.truncated", FILE));
        assertThat(sentence(cut)).isEqualTo("Tệp bị hỏng hoặc tải chưa xong (thiếu phần cuối).");
    }

    @Test
    void cells_to_mend_are_red_cells_to_explain_amber_and_repairs_bear_no_mark() {
        Annotation annotation = new Returns(CATALOGUE, phrases())
                .annotation(review(ACCEPTED, submission(), REPAIRED, WARNED, HELD), Set.of());
        assertThat(annotation.marks())
                .extracting(m -> m.cells() + " " + m.fill())
                .containsExactly("H8 F4B7B1", "H6 FFD97B");
        assertThat(annotation.marks()).extracting(Mark::comment).allMatch(c -> c.contains("Đề nghị"));
        assertThat(annotation.marks().get(1).comment()).contains("Có thể là 6,0", "Giải trình");
    }

    @Test
    void repairs_alone_are_no_reason_to_send_a_file_back() {
        assertThat(review(ACCEPTED, submission(), REPAIRED).isOpen()).isFalse();
        Finding decided = HELD.answered(Outcome.DECIDED, "dùng 12");
        Finding explained = WARNED.answered(Outcome.EXPLAINED, "đúng");
        assertThat(review(ACCEPTED, submission(), decided, explained).rows()).isEmpty();
    }

    @Test
    void what_was_explained_on_the_sheet_is_carried_along_and_what_stands_beside_the_row_is_not() {
        Explanation there = new Explanation(UNIT, RICE, "", "thuê đất", new CellRef(FILE, "Cần xem lại", "H9"));
        Explanation beside = new Explanation(UNIT, NUTS, "", "chuyển đổi", new CellRef(FILE, "Trồng trọt", "J8"));
        Review review = review(ACCEPTED, submission(beside, there), HELD);
        assertThat(review.rows()).extracting(ReviewRow::given).containsExactly("", "thuê đất");
        assertThat(review.rows().get(1).place().cell()).isEqualTo("H6");
        assertThat(review.rows().get(1).key().code()).isEqualTo(RICE);
    }

    @Test
    void the_second_of_two_files_is_told_why_it_waits() {
        FileOutcome second = new FileOutcome(
                new SourceFile(FILE, "ab"),
                UNIT,
                FileOutcome.Result.HELD,
                Message.text("Đơn vị gửi 2 bản khác nhau. Đề nghị chọn bản dùng."));
        Review review = review(second, submission());
        assertThat(review.isOpen()).isTrue();
        assertThat(review.rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE.RANGE, TR.LUA.DT, true",
        "DD-01, TR.LUA.DT, true",
        "FORM.LABEL-CHANGED, TR.LUA.DT, false",
        "FILE.MACROS, '', false",
        "VALUE.TEXT-PERSONAL-DATA, TR.LUA.DT, false"
    })
    void only_what_an_explanation_answers_can_be_explained(String rule, String code, boolean explainable) {
        Finding warning = finding(
                rule,
                Severity.WARNING,
                Outcome.USED,
                "H6",
                code.isEmpty() ? Code.NONE : new Code(code),
                "intake.form.total-row",
                "«" + FILE + "»",
                "7");
        assertThat(review(ACCEPTED, submission(), warning).rows().get(0).explainable())
                .isEqualTo(explainable);
    }

    @Test
    void in_another_file_things_stand_elsewhere_or_nowhere() {
        CellRef there = new CellRef("", "Trồng trọt", "H17");
        Review moved = review(ACCEPTED, submission(), WARNED, HELD).moved(Map.of(WARNED.place(), there));
        assertThat(moved.rows()).extracting(ReviewRow::place).containsExactly(CellRef.NONE, there);
    }
}
