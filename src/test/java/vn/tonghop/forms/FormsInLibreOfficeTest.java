package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;
import vn.tonghop.testing.SampleCatalogue;

/** What the people who fill in a form see in a spreadsheet program. */
class FormsInLibreOfficeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void libreOfficeIsThere() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
    }

    private static Workbook blank(Catalogue catalogue, String unit, Period period, Prefill prefill) {
        return BlankForms.of(
                catalogue,
                catalogue.unit(new UnitCode(unit)).orElseThrow(),
                period,
                prefill,
                PhraseFiles.read("form", "vi"));
    }

    /** The results of all formulas after LibreOffice computed them, by sheet and cell. */
    private NavigableMap<String, String> computed(Workbook workbook) throws IOException, InterruptedException {
        Path file = folder.resolve("form.xlsx");
        Files.write(file, new XlsxWorkbookWriter().write(workbook));
        Path saved = LibreOffice.convert(file, "xlsx", Files.createDirectories(folder.resolve("saved")));
        NavigableMap<String, String> results = new TreeMap<>();
        try (InputStream in = Files.newInputStream(saved);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            results.put(sheet.getSheetName() + "!" + cell.getAddress(), result(cell));
                        }
                    }
                }
            }
        }
        return results;
    }

    private static String result(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getStringCellValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TDP01", "TH01", "PB-DC", "PB-QS"})
    void in_a_blank_form_the_stored_results_are_those_of_a_recalculation(String unit) throws Exception {
        Workbook form = blank(SampleCatalogue.read(), unit, Period.month(2023, 12), Prefill.NONE);
        assertThat(computed(form)).isEqualTo(new Verdicts(form).all());
    }

    @Test
    void a_form_filled_in_rightly_passes_everywhere() throws Exception {
        Verdicts stored = new Verdicts(Recalculation.of(right().build()));
        assertThat(computed(right().build())).isEqualTo(stored.all());
        for (String row : List.of(
                "A.FLOW", "A.STOCK", "A.FREE", "A.FLAG", "B.TOTAL", "B.ONE", "B.TWO", "C.TEXT", "R1", "R2", "R3", "R4",
                "R5", "R6")) {
            assertThat(stored.of(row)).as(row).isEqualTo("Đạt");
        }
        assertThat(stored.ofItem("A.L.NAME", 1)).isEqualTo("Đạt");
        assertThat(stored.of("Cộng")).isEqualTo("0|0");
    }

    @Test
    void one_wrong_figure_is_pointed_at_and_so_is_each_rule_it_breaks() throws Exception {
        Workbook wrong = right().figure(new Code("B.TWO"), Measure.PERIOD, new BigDecimal("-1"))
                .item(1, new Code("A.L.Y"), CellContent.number(9))
                .cell(new Code("A.STOCK"), Measure.PERIOD, CellContent.text("bốn"))
                .build();
        Verdicts stored = new Verdicts(Recalculation.of(wrong));
        assertThat(computed(wrong)).isEqualTo(stored.all());
        Map<String, String> seen = new HashMap<>();
        for (String row : List.of("B.TWO", "A.STOCK", "R1", "R2", "R3", "R5", "A.FLOW", "B.ONE")) {
            seen.put(row, stored.of(row));
        }
        assertThat(seen)
                .containsEntry("B.TWO", "Xem lại: nhỏ hơn 0")
                .containsEntry("A.STOCK", "Xem lại: phải là số")
                .containsEntry("R1", "")
                .containsEntry("R2", "")
                .containsEntry("R3", "Xem lại")
                .containsEntry("R5", "Đạt")
                .containsEntry("A.FLOW", "Đạt")
                .containsEntry("B.ONE", "Xem lại: quy tắc R3");
        assertThat(stored.ofItem("A.L.NAME", 1)).isEqualTo("Xem lại: quy tắc I1");
    }

    @Test
    void a_broken_rule_is_told_with_its_figures() throws Exception {
        FormFiller filler = FormFiller.of(blank(SampleCatalogue.read(), "PB-DC", Period.month(2023, 12), Prefill.NONE))
                .figure(new Code("DD.TONG"), Measure.PERIOD, new BigDecimal("1134.31"))
                .figure(new Code("DD.NN"), Measure.PERIOD, new BigDecimal("639.93"))
                .figure(new Code("DD.PNN"), Measure.PERIOD, new BigDecimal("493.88"))
                .figure(new Code("DD.CI.HD"), Measure.PERIOD, new BigDecimal("12345"))
                .figure(new Code("DD.CI.HO"), Measure.PERIOD, new BigDecimal("2"));
        Workbook form = filler.build();
        Verdicts stored = new Verdicts(Recalculation.of(form));
        NavigableMap<String, String> computed = computed(form);
        assertThat(computed).isEqualTo(stored.all());
        assertThat(computed.values())
                .contains("DD-01: Đất nông nghiệp 639,93 ha cộng đất phi nông nghiệp 493,88 ha"
                        + " không bằng tổng diện tích tự nhiên 1.134,31 ha.")
                .contains("DD-06: Số hộ ký hợp đồng thuê đất công ích (12.345) lớn hơn số hộ đang sử dụng (2).")
                .contains("DD-07: Diện tích đất công ích đã ký hợp đồng lớn hơn tổng diện tích.")
                .contains("Xem lại: quy tắc DD-01", "Xem lại: quy tắc DD-06");
    }

    @Test
    void a_cumulative_figure_is_added_up_while_typing() throws Exception {
        Catalogue catalogue = MiniCatalogue.catalogue();
        Map<Code, BigDecimal> before = Map.of(new Code("A.FLOW"), new BigDecimal("36"));
        Prefill prefill = new Prefill(Map.of(), Map.of(), Map.of(), before, Map.of());
        for (Map.Entry<String, String> sum :
                Map.of("40", "Đạt", "41", "Xem lại: luỹ kế cộng được 40").entrySet()) {
            Workbook form = FormFiller.of(blank(catalogue, "U1", MiniCatalogue.PERIOD, prefill))
                    .figure(new Code("A.FLOW"), Measure.PERIOD, new BigDecimal("4"))
                    .figure(new Code("A.FLOW"), Measure.YTD, new BigDecimal(sum.getKey()))
                    .build();
            Verdicts stored = new Verdicts(Recalculation.of(form));
            assertThat(stored.of("A.FLOW")).isEqualTo(sum.getValue());
            assertThat(computed(form)).isEqualTo(stored.all());
        }
    }

    private static FormFiller right() {
        Prefill prefill =
                new Prefill(Map.of(new Code("B.TOTAL"), BigDecimal.TEN), Map.of(), Map.of(), Map.of(), Map.of());
        return FormFiller.of(blank(MiniCatalogue.catalogue(), "U1", MiniCatalogue.PERIOD, prefill))
                .identity(IdentityField.SENT, new CellContent.Date(java.time.LocalDate.of(2023, 11, 16)))
                .figure(new Code("A.FLOW"), Measure.PERIOD, new BigDecimal("4"))
                .figure(new Code("A.FLOW"), Measure.YTD, new BigDecimal("40"))
                .figure(new Code("A.STOCK"), Measure.PERIOD, new BigDecimal("4.25"))
                .figure(new Code("A.FREE"), Measure.PERIOD, new BigDecimal("-2.5"))
                .figure(new Code("A.FLAG"), Measure.PERIOD, BigDecimal.ONE)
                .figure(new Code("B.TOTAL"), Measure.PERIOD, new BigDecimal("10.00"))
                .figure(new Code("B.ONE"), Measure.PERIOD, new BigDecimal("6.33"))
                .figure(new Code("B.TWO"), Measure.PERIOD, new BigDecimal("3.67"))
                .text(new Code("C.TEXT"), "Đã làm xong.")
                .item(1, new Code("A.L.NAME"), CellContent.text("Mục một"))
                .item(1, new Code("A.L.X"), CellContent.number(7))
                .item(1, new Code("A.L.Y"), CellContent.number(6));
    }
}
