package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Period;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;
import vn.tonghop.testing.SampleCatalogue;

class BlankFormsTest {
    private static final int MAX_FORMULA = 8_192;
    private static final Catalogue TOWNSHIP = SampleCatalogue.read();

    private static Workbook mini(Prefill prefill) {
        Catalogue catalogue = MiniCatalogue.catalogue();
        return BlankForms.of(
                catalogue,
                MiniCatalogue.unit(catalogue),
                MiniCatalogue.PERIOD,
                prefill,
                PhraseFiles.read("form", "vi"));
    }

    private static Workbook township(ReportingUnit unit, String language) {
        return BlankForms.of(TOWNSHIP, unit, Period.month(2023, 12), Prefill.NONE, PhraseFiles.read("form", language));
    }

    /** One unit for each form. */
    static Stream<ReportingUnit> units() {
        return TOWNSHIP.units().stream()
                .collect(Collectors.toMap(ReportingUnit::form, u -> u, (first, other) -> first, java.util.TreeMap::new))
                .values()
                .stream();
    }

    private static WrittenSheet sheet(Workbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of a sheet's rows, formulas as "=", typed cells as "_", closed or empty cells as "". */
    private static List<String> dump(WrittenSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (int row = SheetPlan.FIRST_TABLE_ROW; row <= sheet.cells().lastKey().row(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= sheet.columns().lastKey(); column++) {
                line.append(column > 1 ? "|" : "").append(mark(sheet.cells().get(new CellAddress(row, column))));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String mark(WrittenCell cell) {
        if (cell == null) {
            return "";
        }
        if (!cell.style().locked()) {
            return "_" + Verdicts.shown(cell);
        }
        return cell.content() instanceof CellContent.Formula ? "=" + Verdicts.shown(cell) : Verdicts.shown(cell);
    }

    @Test
    void a_sheet_has_its_figures_then_their_rules_then_lists_then_texts() {
        assertThat(dump(sheet(mini(Prefill.NONE), "Trang A")))
                .containsExactly(
                        "STT|Mã số|Chỉ tiêu|Đơn vị tính|Kế hoạch năm|Cùng kỳ năm trước|Kỳ trước|Thực hiện trong kỳ"
                                + "|Luỹ kế từ đầu năm|Giải trình|Kiểm tra",
                        "1|A.FLOW|Chỉ tiêu A.FLOW|cái||||_|_|_|=Thiếu",
                        "2|A.STOCK|Chỉ tiêu A.STOCK|cái||||_||_|=Thiếu",
                        "3|A.FREE|Chỉ tiêu A.FREE|cái||||_||_|=",
                        "4|A.FLAG|Chỉ tiêu A.FLAG|1 = có; 0 = không||||_||_|=Thiếu",
                        "||||||||||",
                        "||Kiểm tra theo quy tắc: dòng nào hiện \"Xem lại\" thì đang mắc điều ghi ở dòng đó||||||||",
                        "||R1: Điều sai của R1.||||||||=",
                        "||R2: Điều sai của R2.||||||||=",
                        "||||||||||",
                        "||||||||||",
                        "||Danh sách||||||||",
                        "||I1: Điều sai của I1.||||||||",
                        "STT||Chỉ tiêu A.L.NAME|Chỉ tiêu A.L.X (cái)|Chỉ tiêu A.L.Y (cái)|Chỉ tiêu A.L.NOTE|Kiểm tra||||",
                        "||A.L.NAME|A.L.X|A.L.Y|A.L.NOTE|||||",
                        "1||_|_|_|_|=||||",
                        "2||_|_|_|_|=||||",
                        "3||_|_|_|_|=||||",
                        "||||||||||",
                        "||||||||||",
                        "STT|Mã số|Chỉ tiêu|||||||Thực hiện trong kỳ|",
                        "1|A.TEXT|Chỉ tiêu A.TEXT|||||||_|");
    }

    @Test
    void a_sheet_without_flows_has_no_cumulative_column_and_a_required_text_is_checked() {
        Workbook form = mini(Prefill.NONE);
        assertThat(dump(sheet(form, "Trang B's")).get(0)).doesNotContain(FormColumn.YTD.label());
        assertThat(dump(sheet(form, "Trang C")))
                .startsWith("STT|Mã số|Chỉ tiêu|Thực hiện trong kỳ", "1|C.TEXT|Chỉ tiêu C.TEXT|_");
        assertThat(new Verdicts(form).of("C.TEXT")).isEqualTo("Thiếu");
    }

    @ParameterizedTest
    @MethodSource("units")
    void the_last_sheet_ends_with_place_and_date_and_who_signs(ReportingUnit unit) {
        List<WrittenSheet> sheets = township(unit, "vi").sheets();
        String head = unit.form().equals("TDP") ? "TỔ TRƯỞNG TỔ DÂN PHỐ" : "THỦ TRƯỞNG ĐƠN VỊ";
        for (WrittenSheet sheet : sheets) {
            List<String> shown =
                    sheet.cells().values().stream().map(Verdicts::shown).toList();
            if (sheet.equals(sheets.get(sheets.size() - 1))) {
                assertThat(shown)
                        .containsSubsequence("Thắng, ngày ..... tháng ..... năm .........", "NGƯỜI LẬP BIỂU", head);
            } else {
                assertThat(shown).doesNotContain("NGƯỜI LẬP BIỂU");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void each_page_can_be_read_and_nothing_is_left_unprinted(ReportingUnit unit) {
        for (WrittenSheet sheet : township(unit, "vi").sheets()) {
            List<CellRange> areas = sheet.page().areas();
            for (CellRange area : areas) {
                double width = 0;
                for (int column : sheet.columns().keySet()) {
                    boolean repeated = column <= sheet.page().repeatColumns();
                    boolean inside = column >= area.first().column()
                            && column <= area.last().column();
                    width += repeated || inside ? sheet.columns().get(column).width() : 0;
                }
                assertThat(width).as(sheet.name() + " " + area).isLessThanOrEqualTo(PrintParts.MAX_WIDTH);
            }
            if (!areas.isEmpty()) {
                sheet.cells()
                        .forEach((at, cell) -> assertThat(
                                        cell.style().locked() || areas.stream().anyMatch(a -> a.contains(at)))
                                .as(sheet.name() + " prints " + at)
                                .isTrue());
            }
        }
    }

    @Test
    void the_first_sheet_says_whose_form_it_is_and_what_is_missing_where() {
        WrittenSheet guide = mini(Prefill.NONE).sheets().get(0);
        List<String> shown = guide.cells().values().stream()
                .map(Verdicts::shown)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(shown)
                .containsSubsequence("UBND THỊ TRẤN", "BIỂU THỬ")
                .contains("tháng 11 năm 2023 (từ ngày 15/10/2023 đến hết ngày 14/11/2023)")
                .containsSubsequence(
                        "Mã đơn vị",
                        "U1",
                        "Đơn vị báo cáo",
                        "Tổ Một",
                        "Kỳ báo cáo",
                        "2023-11",
                        "Mẫu biểu",
                        "F",
                        "Phiên bản mẫu",
                        "2023.1",
                        "Ngày lập",
                        "Mã kiểm tra",
                        "4034F052")
                .containsSubsequence("Trang A", "Phần A", "3", "0", "Trang B's", "Phần B", "3", "0", "Trang C", "1")
                .containsSubsequence("Cộng", "7", "0")
                .anySatisfy(text -> assertThat(text)
                        .contains("gửi về Ủy ban nhân dân thị trấn")
                        .contains("17/11/2023"));
    }

    @Test
    void instructions_are_at_most_ten() {
        WrittenSheet guide = township(TOWNSHIP.units().get(0), "vi").sheets().get(0);
        assertThat(guide.cells().entrySet().stream()
                        .filter(e -> e.getKey().column() == 1
                                && !Verdicts.shown(e.getValue()).isEmpty()))
                .hasSizeBetween(5, 10);
    }

    @Test
    void the_check_code_differs_between_units_and_periods_and_is_the_same_each_time() {
        Catalogue catalogue = MiniCatalogue.catalogue();
        List<String> codes = new ArrayList<>();
        for (ReportingUnit unit : catalogue.units()) {
            for (Period period : List.of(MiniCatalogue.PERIOD, Period.month(2023, 12))) {
                Form form = catalogue.form("F", period).orElseThrow();
                codes.add(GuideSheet.checksum(
                        new Commission(catalogue, unit, form, period, Prefill.NONE, PhraseFiles.read("form", "vi"))));
            }
        }
        assertThat(codes).doesNotHaveDuplicates().hasSize(4).allMatch(code -> code.matches("[0-9A-F]{8}"));
        assertThat(mini(Prefill.NONE)).isEqualTo(mini(Prefill.NONE));
    }

    @Test
    void known_figures_are_shown_locked_and_known_items_can_be_changed() {
        Prefill prefill = new Prefill(
                Map.of(new Code("A.FLOW"), new BigDecimal("90")),
                Map.of(new Code("A.FLOW"), new BigDecimal("80")),
                Map.of(new Code("A.STOCK"), new BigDecimal("7.25"), new Code("A.FLOW"), new BigDecimal("8")),
                Map.of(new Code("A.FLOW"), new BigDecimal("72")),
                Map.of("A.L", List.of("Mục một", "Mục hai")));
        Workbook form = mini(prefill);
        assertThat(new Verdicts(Recalculation.of(form)).all()).isEqualTo(new Verdicts(form).all());
        List<String> lines = dump(sheet(form, "Trang A"));
        assertThat(lines)
                .contains("1|A.FLOW|Chỉ tiêu A.FLOW|cái|90|80|8|_|_|_|=Thiếu")
                .contains("2|A.STOCK|Chỉ tiêu A.STOCK|cái|||7.25|_||_|=Thiếu")
                .contains("1||_Mục một|_|_|_|=||||", "2||_Mục hai|_|_|_|=||||", "7||_|_|_|_|=||||")
                .doesNotContain("8||_|_|_|_|=||||");
    }

    @Test
    void each_typed_cell_has_exactly_one_validation_and_no_other_cell_has_one() {
        for (ReportingUnit unit : units().toList()) {
            for (WrittenSheet sheet : township(unit, "vi").sheets()) {
                List<CellAddress> validated = new ArrayList<>();
                sheet.validations()
                        .forEach(v -> v.ranges().forEach(range -> {
                            for (int row = range.first().row();
                                    row <= range.last().row();
                                    row++) {
                                for (int c = range.first().column();
                                        c <= range.last().column();
                                        c++) {
                                    validated.add(new CellAddress(row, c));
                                }
                            }
                        }));
                List<CellAddress> typed = sheet.cells().entrySet().stream()
                        .filter(e -> !e.getValue().style().locked())
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(validated).as(unit.code() + " " + sheet.name()).containsExactlyInAnyOrderElementsOf(typed);
                assertThat(sheet.validations()).as("by kind, not by cell").hasSizeLessThanOrEqualTo(9);
                assertThat(sheet.isProtected()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void each_element_of_the_form_stands_on_it_once(ReportingUnit unit) {
        Period period = Period.month(2023, 12);
        Form form = TOWNSHIP.form(unit.form(), period).orElseThrow();
        List<String> expected = FormLayout.of(TOWNSHIP, form, period).elements().stream()
                .map(DataElement::code)
                .map(Code::value)
                .toList();
        List<String> found = township(unit, "vi").sheets().stream()
                .flatMap(s -> s.cells().values().stream())
                .map(Verdicts::shown)
                .filter(Code::hasShape)
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("units")
    void nothing_under_a_table_is_merged_because_merged_cells_cannot_be_read(ReportingUnit unit) {
        List<WrittenSheet> sheets = township(unit, "vi").sheets();
        assertThat(sheets.subList(1, sheets.size()))
                .allSatisfy(s -> assertThat(s.merged()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("units")
    void stored_results_are_what_a_recalculation_gives(ReportingUnit unit) {
        Workbook form = township(unit, "vi");
        assertThat(new Verdicts(Recalculation.of(form)).all())
                .hasSizeGreaterThan(3)
                .isEqualTo(new Verdicts(form).all());
    }

    @ParameterizedTest
    @MethodSource("units")
    void forms_keep_within_the_limits_of_spreadsheets_in_both_languages(ReportingUnit unit) {
        for (String language : List.of("vi", "en")) {
            Workbook form = township(unit, language);
            assertThat(form.sheets())
                    .flatExtracting(s -> s.cells().values())
                    .extracting(WrittenCell::content)
                    .filteredOn(CellContent.Formula.class::isInstance)
                    .allSatisfy(f -> assertThat(((CellContent.Formula) f).formula())
                            .hasSizeLessThan(MAX_FORMULA)
                            .doesNotContain("{"));
        }
    }

    @Test
    void typed_places_are_found_by_what_stands_on_the_sheet() {
        FormFiller filler = FormFiller.of(mini(Prefill.NONE));
        assertThat(filler.codes())
                .extracting(Code::value)
                .containsExactly(
                        "A.FLAG", "A.FLOW", "A.FREE", "A.STOCK", "A.TEXT", "B.ONE", "B.REST", "B.TOTAL", "B.TWO",
                        "C.TEXT");
        assertThat(filler.listCodes())
                .extracting(Code::value)
                .containsExactly("A.L.NAME", "A.L.NOTE", "A.L.X", "A.L.Y");
        assertThat(filler.find(new Code("A.STOCK"), FormColumn.PERIOD)).contains("Trang A!H7");
    }

    @Test
    void a_unit_without_a_form_in_the_period_is_a_mistake_of_the_caller() {
        Catalogue catalogue = MiniCatalogue.catalogue();
        ReportingUnit known = MiniCatalogue.unit(catalogue);
        ReportingUnit unknown = new ReportingUnit(
                known.code(), known.name(), known.kind(), known.validity(), "NONE", "", List.of(), "administrative");
        assertThatThrownBy(() -> BlankForms.of(
                        catalogue, unknown, MiniCatalogue.PERIOD, Prefill.NONE, PhraseFiles.read("form", "vi")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE");
    }

    @Test
    void both_languages_have_the_same_phrases_with_the_same_gaps() {
        Map<String, String> vi = PhraseFiles.read("form", "vi").templates();
        Map<String, String> en = PhraseFiles.read("form", "en").templates();
        assertThat(en).containsOnlyKeys(vi.keySet());
        vi.forEach((key, text) -> assertThat(gaps(en.get(key))).as(key).isEqualTo(gaps(text)));
        assertThat(vi).allSatisfy((key, text) -> assertThat(key).startsWith("form."));
    }

    private static List<String> gaps(String text) {
        return Arrays.stream(text.split("(?=\\{)"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(0, 3))
                .sorted()
                .toList();
    }

    @Test
    void a_file_is_named_after_its_unit_and_period() {
        Catalogue catalogue = MiniCatalogue.catalogue();
        assertThat(BlankForms.fileName(MiniCatalogue.unit(catalogue), MiniCatalogue.PERIOD))
                .isEqualTo("U1_2023-11.xlsx");
    }
}
