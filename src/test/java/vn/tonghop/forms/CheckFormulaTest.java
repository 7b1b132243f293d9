package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;

class CheckFormulaTest {
    private static final Workbook BLANK = blank();

    private static Workbook blank() {
        Catalogue catalogue = MiniCatalogue.catalogue();
        Prefill prefill =
                new Prefill(Map.of(new Code("B.TOTAL"), BigDecimal.TEN), Map.of(), Map.of(), Map.of(), Map.of());
        return BlankForms.of(
                catalogue,
                MiniCatalogue.unit(catalogue),
                MiniCatalogue.PERIOD,
                prefill,
                PhraseFiles.read("form", "vi"));
    }

    private static CellContent content(String typed) {
        if (typed == null) {
            return CellContent.blank();
        }
        return typed.matches("-?[0-9.]+") ? CellContent.number(new BigDecimal(typed)) : CellContent.text(typed);
    }

    private static Verdicts verdicts(FormFiller filler) {
        return new Verdicts(Recalculation.of(filler.build()));
    }

    @ParameterizedTest(name = "{0}: {1} and {2} -> {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    A.FLOW,  -,     -,   Thiếu
                    A.FLOW,  5,     5,   Đạt
                    A.FLOW,  0,     0,   Đạt
                    A.FLOW,  0,     100, Đạt
                    A.FLOW,  0,     101, Xem lại: ngoài khoảng 0 - 100
                    A.FLOW,  -1,    5,   Xem lại: ngoài khoảng 0 - 100
                    A.FLOW,  6,     5,   Xem lại: luỹ kế nhỏ hơn trong kỳ
                    A.FLOW,  5,     -,   Thiếu số luỹ kế
                    A.FLOW,  -,     5,   Thiếu số trong kỳ
                    A.FLOW,  5.5,   6,   Xem lại: phải là số nguyên
                    A.FLOW,  5,     6.5, Xem lại: phải là số nguyên
                    A.FLOW,  năm,   6,   Xem lại: phải là số
                    A.FLOW,  5,     sáu, Xem lại: phải là số
                    A.FLOW,  5 cái, -,   Xem lại: phải là số
                    A.STOCK, -,     -,   Thiếu
                    A.STOCK, 0.5,   -,   Đạt
                    A.STOCK, 10,    -,   Đạt
                    A.STOCK, 0.49,  -,   'Xem lại: ngoài khoảng 0,5 - 10'
                    A.STOCK, 10.01, -,   'Xem lại: ngoài khoảng 0,5 - 10'
                    A.STOCK, '5,5', -,   Xem lại: phải là số
                    A.FREE,  -,     -,   ''
                    A.FREE,  -5,    -,   Đạt
                    A.FREE,  -5.1,  -,   Xem lại: ngoài khoảng -5 - 5
                    A.FLAG,  1,     -,   Đạt
                    A.FLAG,  2,     -,   Xem lại: ngoài khoảng 0 - 1
                    B.TOTAL, 20, -,      Đạt
                    B.TOTAL, 999999, -,  Xem lại: quy tắc R6
                    B.TOTAL, -0.01, -,   Xem lại: nhỏ hơn 0
                    C.TEXT,  chữ,   -,   Đạt
                    """)
    void the_row_of_a_figure_says(String code, String period, String cumulative, String verdict) {
        FormFiller filler = FormFiller.of(BLANK).cell(new Code(code), Measure.PERIOD, content(period));
        if (code.equals("A.FLOW")) {
            filler.cell(new Code(code), Measure.YTD, content(cumulative));
        }
        assertThat(verdicts(filler).of(code)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} -> {4}")
    @CsvSource(nullValues = "-", textBlock = """
                    -,   -,   -,   -,   ''
                    Mục, -,   -,   -,   ''
                    Mục, 5,   3,   -,   Đạt
                    Mục, 5,   -,   chữ, Đạt
                    Mục, -,   -,   chữ, Đạt
                    -,   5,   3,   -,   Thiếu tên
                    -,   -,   -,   chữ, Thiếu tên
                    Mục, 3,   5,   -,   Xem lại: quy tắc I1
                    Mục, 51,  5,   -,   Xem lại: số quá nhỏ hoặc quá lớn
                    Mục, -1,  -,   -,   Xem lại: số quá nhỏ hoặc quá lớn
                    Mục, 5.5, 3,   -,   Xem lại: phải là số nguyên
                    Mục, năm, 3,   -,   Xem lại: phải là số
                    """)
    void the_row_of_an_item_says(String name, String x, String y, String note, String verdict) {
        FormFiller filler = FormFiller.of(BLANK)
                .item(2, new Code("A.L.NAME"), content(name))
                .item(2, new Code("A.L.X"), content(x))
                .item(2, new Code("A.L.Y"), content(y))
                .item(2, new Code("A.L.NOTE"), content(note));
        assertThat(verdicts(filler).ofItem("A.L.NAME", 2)).isEqualTo(verdict);
        assertThat(verdicts(filler).ofItem("A.L.NAME", 1)).isEmpty();
    }

    /** A form of a month before which 36 had happened, or of January. */
    private static FormFiller withBefore(int month) {
        Catalogue catalogue = MiniCatalogue.catalogue();
        Map<Code, BigDecimal> before = Map.of(new Code("A.FLOW"), new BigDecimal("36"));
        return FormFiller.of(BlankForms.of(
                catalogue,
                MiniCatalogue.unit(catalogue),
                Period.month(2023, month),
                new Prefill(Map.of(), Map.of(), Map.of(), before, Map.of()),
                PhraseFiles.read("form", "vi")));
    }

    @ParameterizedTest(name = "month {0}: {1} and {2} -> {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    11, -, -,  Thiếu
                    11, 4, 40, Đạt
                    11, 4, 41, Xem lại: luỹ kế cộng được 40
                    11, 0, 36, Đạt
                    11, 4, -,  Thiếu luỹ kế: cộng được 40
                    11, 4, 3,  Xem lại: luỹ kế nhỏ hơn trong kỳ
                    1,  4, 4,  Đạt
                    1,  4, 40, Xem lại: luỹ kế cộng được 4
                    1,  4, -,  Thiếu luỹ kế: cộng được 4
                    """)
    void a_cumulative_figure_is_what_was_before_and_the_period(
            int month, String period, String cumulative, String verdict) {
        FormFiller filler = withBefore(month)
                .cell(new Code("A.FLOW"), Measure.PERIOD, content(period))
                .cell(new Code("A.FLOW"), Measure.YTD, content(cumulative));
        assertThat(verdicts(filler).of("A.FLOW")).isEqualTo(verdict);
    }

    @Test
    void the_row_of_a_figure_names_the_rule_that_it_breaks() {
        FormFiller filler = FormFiller.of(BLANK)
                .figure(new Code("A.STOCK"), Measure.PERIOD, new BigDecimal("5.01"))
                .figure(new Code("B.TOTAL"), Measure.PERIOD, new BigDecimal("5"))
                .figure(new Code("B.ONE"), Measure.PERIOD, new BigDecimal("4"));
        assertThat(verdicts(filler).of("R2")).isEqualTo("Xem lại");
        assertThat(verdicts(filler).of("A.STOCK")).isEqualTo("Xem lại: quy tắc R2");
        assertThat(verdicts(filler).of("B.TOTAL")).as("on another sheet").isEqualTo("Xem lại: quy tắc R2");
        assertThat(verdicts(filler).of("B.ONE")).as("in no broken rule").isEqualTo("Đạt");
        filler.figure(new Code("B.TOTAL"), Measure.PERIOD, new BigDecimal("6"));
        assertThat(verdicts(filler).of("A.STOCK")).isEqualTo("Đạt");
        assertThat(verdicts(filler).of("B.TOTAL")).isEqualTo("Đạt");
    }

    @Test
    void the_first_sheet_counts_what_is_missing_and_what_is_doubtful() {
        FormFiller filler = FormFiller.of(BLANK)
                .figure(new Code("A.FLOW"), Measure.PERIOD, BigDecimal.ONE)
                .figure(new Code("A.STOCK"), Measure.PERIOD, new BigDecimal("99"))
                .figure(new Code("B.ONE"), Measure.PERIOD, BigDecimal.ONE);
        Verdicts verdicts = verdicts(filler);
        // A.FLOW lacks its cumulative figure, A.FLAG is blank; A.STOCK is out of range; B.TOTAL and B.TWO are blank.
        assertThat(verdicts.of("Trang A")).isEqualTo("2|1");
        assertThat(verdicts.of("Trang B's")).isEqualTo("2|0");
        assertThat(verdicts.of("Cộng")).isEqualTo("5|1");
    }
}
