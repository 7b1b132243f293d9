package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.ReviewColumn;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.Code;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.ReviewKey;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** The sheet that an annotated return brings along is no form, and its explanations are explanations. */
class ReviewSheetsTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Code AREA = new Code("TR.MAU.DT");
    private static final Intake INTAKE = new Intake(CATALOGUE, NOVEMBER);

    private static Workbook form() {
        ReportingUnit unit = CATALOGUE.unit(new UnitCode("TDP05"), NOVEMBER).orElseThrow();
        return BlankForms.of(CATALOGUE, unit, NOVEMBER, Prefill.NONE, PhraseFiles.read("form", "vi"));
    }

    private static Workbook filled() {
        return FormFiller.of(form())
                .figure(AREA, Measure.PERIOD, BigDecimal.valueOf(60))
                .build();
    }

    /** What a row of the sheet says, by column. */
    private record Line(String key, String element, String explanation) {}

    private static WrittenSheet review(String name, List<ReviewColumn> columns, Line... lines) {
        SheetBuilder sheet = new SheetBuilder(name).text(1, 1, "NỘI DUNG CẦN XEM LẠI", Style.PLAIN);
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(4, i + 1, columns.get(i).label(), Style.PLAIN);
            for (int j = 0; j < lines.length; j++) {
                String text = switch (columns.get(i)) {
                    case KEY -> lines[j].key();
                    case ELEMENT -> lines[j].element();
                    case EXPLANATION -> lines[j].explanation();
                    case MESSAGE -> "Kỳ báo cáo 2023-10, Mã đơn vị TDP01";
                    default -> "12";
                };
                sheet.text(5 + j, i + 1, text, Style.PLAIN);
            }
        }
        return sheet.build();
    }

    private static WrittenSheet review(Line... lines) {
        return review("Cần xem lại", Arrays.asList(ReviewColumn.values()), lines);
    }

    private static IntakeResult read(Workbook form, WrittenSheet... before) {
        List<WrittenSheet> sheets = new ArrayList<>(List.of(before));
        sheets.addAll(form.sheets());
        return INTAKE.read(
                new SourceFile("TDP05.xlsx", "ab"),
                new BookReader.Opened(WrittenBook.of(new Workbook(form.title(), form.author(), sheets)), List.of()));
    }

    private static Finding warning(IntakeResult result) {
        return result.findings().stream()
                .filter(f -> f.rule().equals("VALUE.RANGE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_form_with_the_sheet_reads_like_the_form_without_it() {
        Line line = new Line(new ReviewKey("VALUE.RANGE", AREA, "").text(), AREA + " Diện tích", "");
        assertThat(read(filled(), review(line)).submission())
                .isEqualTo(read(filled()).submission());
        assertThat(read(filled(), review(line)).findings())
                .isEqualTo(read(filled()).findings());
    }

    @Test
    void an_explanation_there_answers_the_warning_like_one_beside_the_row() {
        Line line = new Line(new ReviewKey("VALUE.RANGE", AREA, "").text(), "", "Thuê thêm đất xã bên");
        assertThat(warning(read(filled())).outcome()).isEqualTo(Outcome.USED);
        IntakeResult result = read(filled(), review(line));
        assertThat(warning(result).outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(warning(result).explanation()).isEqualTo("Thuê thêm đất xã bên");
        assertThat(result.submission().orElseThrow().explanations())
                .extracting(Explanation::element, Explanation::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AREA, "Thuê thêm đất xã bên"));
    }

    @Test
    void renamed_with_its_columns_in_any_order_it_is_found() {
        Line line = new Line(new ReviewKey("VALUE.RANGE", AREA, "").text(), "", "Thuê thêm đất");
        List<ReviewColumn> columns = new ArrayList<>(Arrays.asList(ReviewColumn.values()));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(columns, new Random(seed));
            IntakeResult result = read(filled(), review("Sheet" + seed, columns, line));
            assertThat(warning(result).outcome()).as("seed " + seed).isEqualTo(Outcome.EXPLAINED);
        }
    }

    @Test
    void without_the_hidden_key_the_code_that_is_shown_tells_what_it_is_about() {
        List<ReviewColumn> columns = new ArrayList<>(Arrays.asList(ReviewColumn.values()));
        columns.remove(ReviewColumn.KEY);
        Line line = new Line("", AREA + "\nDiện tích cây màu", "Thuê thêm đất");
        assertThat(warning(read(filled(), review("X", columns, line))).outcome())
                .isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void words_that_answer_nothing_are_noted() {
        Line line = new Line(new ReviewKey("FILE.NAME-OTHER-UNIT", Code.NONE, "").text(), "", "Tên tệp gõ nhầm");
        assertThat(read(filled(), review(line)).findings())
                .filteredOn(f -> f.rule().equals("FORM.REVIEW-REMARK"))
                .extracting(Finding::found)
                .containsExactly("Tên tệp gõ nhầm");
    }

    @Test
    void a_blank_form_stays_blank_whatever_the_sheet_shows() {
        Line line = new Line(new ReviewKey("VALUE.RANGE", AREA, "").text(), AREA.value(), "");
        assertThat(read(form(), review(line)).findings())
                .extracting(Finding::rule)
                .contains("FILE.BLANK-FORM");
    }
}
