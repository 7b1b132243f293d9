package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.publish.Sheets.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.excel.recomputing.WorkbookProof;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;

/** Up to sixty units are columns beside the figures they make; more of them are rows of a sheet of their own. */
class ManyUnitsTest {
    private static final Phrases VIETNAMESE = PhraseFiles.ofWorkbook("vi");
    private static final String CROPS = "Trồng trọt";
    private static final String CROPS_UNITS = "Trồng trọt (đơn vị)";
    private static final String WELFARE = "Chính sách";
    private static final String WELFARE_UNITS = "Chính sách (đơn vị)";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sixty-one-groups.txt");
    private static final long SEED = 61;

    private static Workbook workbook(Catalogue catalogue, MonthOfReturns month) {
        return ConsolidatedWorkbook.of(catalogue, month.outcome(), VIETNAMESE);
    }

    private static Workbook generated(int groups) {
        Catalogue catalogue = ThreeGroups.withGroups(groups);
        return workbook(catalogue, GeneratedMonth.of(catalogue, SEED));
    }

    private static List<String> names(Workbook workbook) {
        return workbook.sheets().stream().map(WrittenSheet::name).toList();
    }

    @Test
    void theSixtyFirstUnitMakesASheetOfRowsBehindThatOfItsSubjectAndOnlyThere() {
        assertThat(names(generated(60))).doesNotContain(CROPS_UNITS).contains(CROPS, "Mặt bằng", WELFARE);
        assertThat(names(generated(61)))
                .containsSubsequence(CROPS, CROPS_UNITS, "Mặt bằng", WELFARE, WELFARE_UNITS)
                .doesNotContain("Mặt bằng (đơn vị)");
    }

    /** The same returns once as columns and once as rows: the unit that makes the difference has sent nothing. */
    @Test
    void bothLayoutsHaveTheSameTotals() {
        Catalogue few = ThreeGroups.withGroups(60);
        Catalogue many = ThreeGroups.withGroups(61);
        MonthOfReturns ofFew = GeneratedMonth.of(few, SEED);
        MonthOfReturns ofMany = new MonthOfReturns(many, ThreeGroups.NOVEMBER).state("G61", UnitReturn.State.MISSING);
        ofFew.outcome().returns().forEach(r -> ofMany.state(r.unit().value(), r.state()));
        ofFew.observations().forEach(ofMany::add);
        Sheets columns = new Sheets(workbook(few, ofFew));
        Sheets rows = new Sheets(workbook(many, ofMany));
        int compared = 0;
        for (String code : codes(ofFew)) {
            String sheet = code.startsWith("TR") ? CROPS : code.startsWith("XH") ? WELFARE : "Mặt bằng";
            for (MainColumn column : List.of(MainColumn.PERIOD, MainColumn.YTD)) {
                assertThat(text(rows.main(sheet, code, column).content()))
                        .as(code + " " + column)
                        .isEqualTo(text(columns.main(sheet, code, column).content()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private static List<String> codes(MonthOfReturns month) {
        return month.outcome().consolidation().totals().stream()
                .map(t -> t.code().value())
                .distinct()
                .toList();
    }

    private static MonthOfReturns households(Catalogue catalogue, int groups) {
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        IntStream.rangeClosed(1, groups).forEach(i -> month.period("G" + i, "XH.HO", Integer.toString(100 + i)));
        return month;
    }

    @Test
    void aUnitThatIsNotInIsAnEmptyRowThatSaysSo() {
        Catalogue catalogue = ThreeGroups.withGroups(61);
        MonthOfReturns month = households(catalogue, 61).state("G7", UnitReturn.State.MISSING);
        Sheets sheets = new Sheets(workbook(catalogue, month));
        WrittenSheet units = sheets.sheet(WELFARE_UNITS);
        int row = row(units, "G7");
        assertThat(text(at(units, row, 3).content())).isEqualTo("Tổ dân phố số 7 (chưa có)");
        assertThat(asked(units, row)).isNotEmpty().allSatisfy(cell -> {
            assertThat(text(cell.content())).isEmpty();
            assertThat(cell.style()).isEqualTo(Look.NOT_RECEIVED);
        });
        WrittenCell total = sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD);
        assertThat(text(total.content())).isEqualTo(Integer.toString(61 * 100 + 61 * 62 / 2 - 107));
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.COVERAGE).content()))
                .isEqualTo("60/61");
    }

    @Test
    void aHeldValueIsAWordInItsRowAndInNoSum() {
        Catalogue catalogue = ThreeGroups.withGroups(61);
        MonthOfReturns month =
                households(catalogue, 60).nothing("G61", "XH.HO", Measure.PERIOD, ValueStatus.HELD, "1.234");
        Sheets sheets = new Sheets(workbook(catalogue, month));
        WrittenSheet units = sheets.sheet(WELFARE_UNITS);
        WrittenCell held = at(units, row(units, "G61"), column(units, "XH.HO"));
        assertThat(held.content()).isEqualTo(CellContent.text("chờ xử lý"));
        assertThat(held.style()).isEqualTo(Look.HELD);
        WrittenCell total = sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD);
        assertThat(text(total.content())).isEqualTo(Integer.toString(60 * 100 + 60 * 61 / 2));
        assertThat(Sheets.formula(total)).matches("IF\\(COUNT\\('Chính sách \\(đơn vị\\)'!D7:D68\\)=0,.*SUM\\(.*");
    }

    @Test
    void aUnitHasItsRowOnceAndEveryLineAskedOfUnitsItsColumnOncePerMeasure() {
        WrittenSheet units = new Sheets(generated(61)).sheet(CROPS_UNITS);
        List<String> codes = Sheets.texts(units, CellRange.of(6, 4, 6, 40));
        assertThat(codes).containsExactly("TR.DT", "TR.NS", "TR.CAY", "TR.GIA", "TR.TL", "TR.MOI", "TR.HANG", "TR.CAY");
        assertThat(text(at(units, 4, 4).content())).isEqualTo("Thực hiện trong kỳ của từng đơn vị");
        assertThat(text(at(units, 4, 11).content())).isEqualTo("Luỹ kế");
        assertThat(Sheets.texts(units, CellRange.of(7, 2, 200, 2)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 61).mapToObj(i -> "G" + i).toList());
    }

    @Test
    void whereverAUnitsFigureIsSpokenOfTheLinkLeadsToItsRow() {
        Catalogue catalogue = ThreeGroups.withGroups(61);
        MonthOfReturns month = households(catalogue, 61)
                .finding(new Finding(
                        "VALUE.HELD",
                        Severity.ERROR,
                        Outcome.HELD,
                        new UnitCode("G9"),
                        ThreeGroups.NOVEMBER,
                        new CellRef("G9_2023-11.xlsx", WELFARE, "H7"),
                        new Code("XH.HO"),
                        Message.text("Hai cách đọc."),
                        "",
                        "",
                        "",
                        ""));
        Sheets sheets = new Sheets(workbook(catalogue, month));
        WrittenSheet units = sheets.sheet(WELFARE_UNITS);
        String cell = new CellAddress(row(units, "G9"), column(units, "XH.HO")).toString();
        assertThat(sheets.sheet("Cần xử lý").cells().values())
                .extracting(WrittenCell::content)
                .contains(new CellContent.Link("XH.HO", WELFARE_UNITS, cell));
    }

    @Test
    void theChartOfUnitsKeepsToTheHighestAndSaysSo() {
        Catalogue catalogue = ThreeGroups.withGroups(61);
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        IntStream.rangeClosed(1, 61).forEach(i -> month.ytd("G" + i, "TR.CAY", Integer.toString(i)));
        WrittenSheet cover = new Sheets(workbook(catalogue, month)).sheet("Bìa");
        assertThat(cover.charts()).singleElement().satisfies(chart -> {
            assertThat(chart.title()).isEqualTo("Cây đã trồng: 24 đơn vị cao nhất trong 61 đơn vị có số liệu");
            assertThat(Sheets.texts(cover, chart.values()))
                    .hasSize(24)
                    .startsWith("61", "60")
                    .endsWith("38");
        });
    }

    /** Spreadsheets choose by pairs of cells, and a row of cells has no pairs with a column of them. */
    @Test
    void anIndicatorOverColumnsAndRowsIsAFigureWithoutAFormula() {
        Catalogue catalogue = ThreeGroups.inBothLayouts();
        Workbook workbook = workbook(catalogue, GeneratedMonth.of(catalogue, SEED));
        assertThat(names(workbook)).contains(CROPS, WELFARE_UNITS).doesNotContain(CROPS_UNITS);
        WrittenCell cell = new Sheets(workbook).main(WELFARE, "XH.DTHO", MainColumn.PERIOD);
        assertThat(cell.content()).isInstanceOf(CellContent.Number.class);
        assertThat(WorkbookProof.discrepancies("tong-hop", new XlsxWorkbookWriter().write(workbook)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} groups")
    @ValueSource(ints = {61, 400})
    void theFileComputesToWhatIsStoredInIt(int groups) {
        byte[] file = new XlsxWorkbookWriter().write(generated(groups));
        assertThat(WorkbookProof.discrepancies("tong-hop", file)).isEmpty();
    }

    /** The sheet of a subject and that of its units, cell by cell; {@code -Dgolden=write} takes what is made now. */
    @Test
    void theSheetsOfSixtyOneGroupsAreAsKept() throws IOException {
        Workbook workbook = generated(61);
        StringBuilder now = new StringBuilder();
        for (WrittenSheet sheet : workbook.sheets()) {
            if (sheet.name().startsWith(CROPS)) {
                now.append(Sheets.dump(sheet));
            }
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(now.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void noFormulaIsLongerOrHasMoreArgumentsThanExcelTakes() {
        Map<String, CellContent.Formula> formulas = Sheets.formulas(generated(400));
        assertThat(formulas).hasSizeGreaterThan(400);
        assertThat(formulas).allSatisfy((place, formula) -> {
            assertThat(formula.formula().length()).isLessThan(8192);
            assertThat(formula.formula().chars().filter(c -> c == ',').count()).isLessThan(255);
        });
    }

    @Test
    void everyContributionOfATotalIsOnTheSheetOfUnitsAndAddsUpToIt() {
        Catalogue catalogue = ThreeGroups.withGroups(400);
        MonthOfReturns month = GeneratedMonth.of(catalogue, SEED);
        Sheets sheets = new Sheets(workbook(catalogue, month));
        WrittenSheet units = sheets.sheet(WELFARE_UNITS);
        BigDecimal sum = IntStream.rangeClosed(7, 406)
                .mapToObj(row -> at(units, row, column(units, "XH.HO")).content())
                .flatMap(content -> content instanceof CellContent.Number n
                        ? Optional.of(n.value()).stream()
                        : Optional.<BigDecimal>empty().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD).content()))
                .isEqualTo(sum.toPlainString());
        assertThat(sum).isPositive();
    }

    @Test
    void aRuleOverUnitsIsLiveOverRanges() {
        List<String> ofKind = Sheets.formulas(generated(400)).entrySet().stream()
                .filter(e -> e.getKey().startsWith("Kiểm tra!")
                        && e.getValue().formula().contains("SUM('" + WELFARE_UNITS + "'!"))
                .map(e -> e.getValue().formula())
                .toList();
        assertThat(ofKind).isNotEmpty().allMatch(formula -> formula.length() < 1000);
    }

    @Test
    void unitsOfOneKindThatDoNotStandTogetherTakeAFewRanges() {
        List<Place> cells = new ArrayList<>();
        for (int row = 1; row <= 1200; row += 2) {
            cells.add(Place.cell("A", row, 4));
        }
        Runs runs = Runs.of(cells, "B");
        assertThat(runs.cells()).isEqualTo(600);
        assertThat(runs.count()).startsWith("(COUNT('A'!D1,'A'!D3,").contains(")+COUNT(");
        assertThat(runs.count().split("\\+")).hasSize(3);
        assertThat(Runs.of(cells.subList(0, 1), "A").sum()).isEqualTo("D1");
        assertThat(Runs.of(List.of(Place.cell("A", 1, 4), Place.cell("A", 2, 4), Place.cell("A", 2, 5)), "A")
                        .sum())
                .isEqualTo("SUM(D1:D2,E2)");
    }

    private static WrittenCell at(WrittenSheet sheet, int row, int column) {
        return Optional.ofNullable(sheet.cells().get(new CellAddress(row, column)))
                .orElseThrow(() -> new AssertionError("nothing at " + row + ", " + column));
    }

    private static int row(WrittenSheet units, String unit) {
        return units.cells().entrySet().stream()
                .filter(e -> e.getKey().column() == 2 && Sheets.shows(e.getValue(), unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + unit))
                .getKey()
                .row();
    }

    private static int column(WrittenSheet units, String code) {
        return units.cells().entrySet().stream()
                .filter(e -> e.getKey().row() == 6 && Sheets.shows(e.getValue(), code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column of " + code))
                .getKey()
                .column();
    }

    /** The cells of a row of a unit that it is asked for. */
    private static List<WrittenCell> asked(WrittenSheet units, int row) {
        return units.cells().entrySet().stream()
                .filter(e -> e.getKey().row() == row && e.getKey().column() > 3)
                .map(Map.Entry::getValue)
                .filter(cell -> !cell.style().equals(Look.NOT_ASKED))
                .toList();
    }
}
