package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.publish.Sheets.formula;
import static vn.tonghop.publish.Sheets.text;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;

/** Over {@link ThreeGroups}: three residential groups and a desk. */
class ConsolidatedWorkbookTest {
    private static final Phrases VIETNAMESE = PhraseFiles.ofWorkbook("vi");
    private static final String CROPS = "Trồng trọt";
    private static final String LAND = "Mặt bằng";
    private static final String WELFARE = "Chính sách";

    private final Catalogue catalogue = ThreeGroups.catalogue();
    private final MonthOfReturns month = ThreeGroups.full();

    private Workbook workbook() {
        return ConsolidatedWorkbook.of(catalogue, month.outcome(), VIETNAMESE);
    }

    private Sheets sheets() {
        return new Sheets(workbook());
    }

    @Test
    void sheetsStandInTheOrderTheyAreRead() {
        assertThat(workbook().sheets())
                .extracting(WrittenSheet::name)
                .containsExactly(
                        "Bìa",
                        "Tình hình nộp",
                        "Cần xử lý",
                        "Kiểm tra",
                        "Quy tắc đã chạy",
                        CROPS,
                        LAND,
                        WELFARE,
                        "Kế hoạch năm sau",
                        "Đã ghi nhận",
                        "Thay đổi",
                        "Giải trình",
                        "Nguồn số liệu",
                        "Quy ước");
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Trồng trọt | TR.DT   | 34.6             | IF(COUNT(O7:Q7)=0,'',SUM(O7:Q7))",
                "Trồng trọt | TR.NS   | 57.2326589595376 | IFERROR(SUMPRODUCT(O8:Q8,O7:Q7)/SUMIF(O8:Q8,'>=-999999999999',O7:Q7),'')",
                "Trồng trọt | TR.CAY  | 17               | IF(COUNT(O9:Q9)=0,'',SUM(O9:Q9))",
                "Trồng trọt | TR.MOI  | 29               | IF(COUNT(O14:Q14)=0,'',SUM(O14:Q14))",
                "Trồng trọt | TR.CAO  | 60             | IF(COUNT(O8:Q8)=0,'',IFERROR(MAX(O8:Q8),''))",
                "Trồng trọt | TR.SL   | 198.025          | IF((COUNTIFS(O7:Q7,'>0',O8:Q8,'>=-999999999999')+COUNTIFS(O7:Q7,'<0',O8:Q8,'>=-999999999999')+COUNTIFS(O7:Q7,'=0'))=0,'',IFERROR((SUMPRODUCT(O7:Q7,O8:Q8)/10),''))",
                "Chính sách | XH.VH   | 2                | IF(COUNT(O9:R9)=0,'',COUNTIF(O9:R9,'>='&1))",
                "Chính sách | XH.BUOI | 1                | IF(COUNT(O10:R10)=0,'',MIN(O10:R10))",
                "Chính sách | XH.BQ   | 2.03             | IF(COUNT(O11:R11)<>1,'',SUM(O11:R11))",
                "Chính sách | XH.VHTL | 66.6666666666667 | IF(COUNT(O9:Q9)=0,'',IFERROR(((COUNTIF(O9:Q9,'>='&1)/COUNT(O9:Q9))*100),''))",
                "Chính sách | XH.KH   | 4.25             | IF(COUNT('Trồng trọt'!F9,'Trồng trọt'!E9)<2,'',IFERROR((('Trồng trọt'!F9/'Trồng trọt'!E9)*100),''))"
            })
    void aTotalIsALiveFormulaWithItsExactResultBesideIt(String sheet, String code, String result, String formula) {
        WrittenCell cell = sheets().main(sheet, code, MainColumn.PERIOD);
        assertThat(text(cell.content())).isEqualTo(result);
        assertThat(formula(cell))
                .isEqualTo(formula.replace("''", "\"\"").replaceAll("'((?:>=|<|>|=)[-0-9]*)'", "\"$1\""));
    }

    @Test
    void aRatioIsThatOfTheSumsAndNoMeanOfPercentages() {
        WrittenCell cell = sheets().main(CROPS, "TR.TL", MainColumn.PERIOD);
        // 100 x 29 / 34.6, not (95.2 + 75 + 97.5) / 3
        assertThat(text(cell.content())).isEqualTo("83.8150289017341");
        assertThat(formula(cell)).contains("SUMIFS(");
    }

    @Test
    void theSumOfAColumnSaysSoWhereOtherRowsGiveTheSameInAnotherUnitOfMeasure() {
        Catalogue areas = ThreeGroups.withAreas();
        MonthOfReturns mixed = new MonthOfReturns(areas, ThreeGroups.NOVEMBER)
                .item("D1", 1, "Dự án A", "GP.DA.TEN", "Dự án A", "GP.DA.HA", "8.1", "GP.DA.PD", "80234.9")
                .item("D1", 2, "Dự án B", "GP.DA.TEN", "Dự án B", "GP.DA.MV", "83585.6", "GP.DA.PD", "");
        Sheets sheets = new Sheets(ConsolidatedWorkbook.of(areas, mixed.outcome(), VIETNAMESE));
        assertThat(text(sheets.main(LAND, "GP.DA.HA", MainColumn.PERIOD).content()))
                .isEqualTo("8.1");
        assertThat(text(sheets.main(LAND, "GP.DA.HA", MainColumn.REMARK).content()))
                .isEqualTo("Chỉ cộng 1/2 dòng ghi theo ha; dòng khác ghi theo m²");
        assertThat(text(sheets.main(LAND, "GP.DA.MV", MainColumn.REMARK).content()))
                .isEqualTo("Chỉ cộng 1/2 dòng ghi theo m²; dòng khác ghi theo ha");
        // The first row gives both: what was approved is no other way to give the area.
        assertThat(text(sheets.main(LAND, "GP.DA.PD", MainColumn.REMARK).content()))
                .isEmpty();
    }

    @Test
    void theCoverSaysThatAKeyFigureWasNotGivenAsExact() {
        month.observations().stream()
                .filter(o -> o.unit().value().equals("G1")
                        && o.element().value().equals("TR.CAY")
                        && o.measure() == Measure.YTD)
                .toList()
                .forEach(o -> month.replace(
                        o,
                        new Observation(
                                o.period(),
                                o.unit(),
                                o.element(),
                                o.item(),
                                o.line(),
                                o.measure(),
                                new Content.Figure(new BigDecimal("112"), "trên"),
                                o.status(),
                                "trên 112",
                                o.source(),
                                o.sha256())));
        Sheets sheets = sheets();
        assertThat(text(sheets.cell("Bìa", "B22").content()))
                .as("no longer than it was: a link does not wrap in LibreOffice")
                .isEqualTo("Cây đã trồng");
        assertThat(sheets.sheet("Bìa").cells().values())
                .extracting(cell -> text(cell.content()))
                .contains("Chỉ tiêu số 1: đơn vị ghi “trên”, không phải số chính xác.");
    }

    @Test
    void aRangeHasNoTotalButItsEnds() {
        Sheets sheets = sheets();
        assertThat(text(sheets.main(CROPS, "TR.GIA", MainColumn.PERIOD).content()))
                .isEmpty();
        assertThat(formula(sheets.cell(CROPS, "F11"))).isEqualTo("IF(COUNT(O10:Q10)=0,\"\",MIN(O10:Q10))");
        assertThat(text(sheets.cell(CROPS, "F11").content())).isEqualTo("7.5");
        assertThat(text(sheets.cell(CROPS, "F12").content())).isEqualTo("8.1");
    }

    @Test
    void aFlowHasItsCumulativeTotalAndUnitColumnsOfItsOwn() {
        Sheets sheets = sheets();
        WrittenCell total = sheets.main(CROPS, "TR.CAY", MainColumn.YTD);
        assertThat(text(total.content())).isEqualTo("387");
        assertThat(formula(total)).isEqualTo("IF(COUNT(R9:T9)=0,\"\",SUM(R9:T9))");
        assertThat(text(sheets.unit(CROPS, "TR.CAY", "G2", true).content())).isEqualTo("230");
        assertThat(sheets.main(CROPS, "TR.DT", MainColumn.YTD).style()).isEqualTo(Look.NOT_ASKED);
    }

    @Test
    void anIndicatorOnAFlowHasACumulativeFigureFromTheFlowAndTheStock() {
        WrittenCell cell = sheets().main(CROPS, "TR.CAYHA", MainColumn.YTD);
        String both = "R9:T9,\">=-999999999999\",O7:Q7,\">=-999999999999\"";
        assertThat(formula(cell))
                .isEqualTo("IF(COUNTIFS(" + both + ")=0,\"\",IFERROR((SUMIFS(R9:T9," + both + ")/SUMIFS(O7:Q7," + both
                        + ")),\"\"))");
        assertThat(text(cell.content())).isEqualTo("11.1849710982659");
    }

    @Test
    void aUnitThatIsNotInLowersTheCoverageAndIsNoZero() {
        month.state("G2", UnitReturn.State.MISSING);
        Sheets sheets = sheets();
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD).content()))
                .isEqualTo("195");
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.COVERAGE).content()))
                .isEqualTo("2/3");
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.REMARK).content()))
                .isEqualTo("Chưa có số của Tổ Hai");
        WrittenCell cell = sheets.unit(WELFARE, "XH.HO", "G2", false);
        assertThat(cell.content()).isEqualTo(CellContent.blank());
        assertThat(cell.style()).isEqualTo(Look.NOT_RECEIVED);
        assertThat(text(sheets.cell(WELFARE, "P5").content())).isEqualTo("Tổ Hai (chưa có)");
    }

    @Test
    void theCoverSaysBesideAKeyFigureHowManyUnitsAreInAndMarksItWhereSomeAreMissing() {
        assertThat(unitsBesideKeyFigures()).containsOnly("3/3");
        month.state("G2", UnitReturn.State.MISSING);
        assertThat(unitsBesideKeyFigures()).containsOnly("2/3");
        assertThat(sheets().sheet("Bìa").highlights())
                .filteredOn(highlight -> highlight.range().toString().equals("D22"))
                .singleElement()
                .satisfies(highlight -> {
                    assertThat(highlight.formula())
                            .isEqualTo("NOT(LEFT(D22,FIND(\"/\",D22)-1)=MID(D22,FIND(\"/\",D22)+1,9))");
                    assertThat(highlight.fill()).isEqualTo(Look.BLANK_FILL);
                });
    }

    private List<String> unitsBesideKeyFigures() {
        List<String> units = sheets().sheet("Bìa").cells().entrySet().stream()
                .filter(e -> e.getKey().column() == 4
                        && e.getKey().row() >= 22
                        && e.getValue().content() instanceof CellContent.Formula)
                .map(e -> text(e.getValue().content()))
                .toList();
        assertThat(units).hasSizeGreaterThan(1);
        return units;
    }

    @Test
    void anIndicatorOfSomeUnitsSaysOfHowMany() {
        month.nothing("G2", "XH.NGHEO", Measure.PERIOD, ValueStatus.BLANK, "");
        Sheets sheets = sheets();
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.PERIOD).content()))
                .isEqualTo("1.02564102564103");
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.COVERAGE).content()))
                .isEqualTo("2/3");
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.REMARK).content()))
                .startsWith("Tính trên 2/3 đơn vị");
    }

    @Test
    void whereNobodyReportedThereIsNoFigureAndNoZero() {
        for (String unit : List.of("G1", "G2", "G3", "D1")) {
            month.state(unit, UnitReturn.State.MISSING);
        }
        Sheets sheets = sheets();
        for (MainColumn column : List.of(MainColumn.PERIOD, MainColumn.YTD, MainColumn.PLAN_PERCENT)) {
            assertThat(text(sheets.main(CROPS, "TR.CAY", column).content()))
                    .as(column.name())
                    .isEmpty();
        }
        assertThat(text(sheets.main(CROPS, "TR.CAY", MainColumn.COVERAGE).content()))
                .isEqualTo("0/3");
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.PERIOD).content()))
                .isEmpty();
    }

    @Test
    void aHeldValueIsAWordAndInNoSum() {
        MonthOfReturns held = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER)
                .period("G1", "XH.HO", "100")
                .nothing("G2", "XH.HO", Measure.PERIOD, ValueStatus.HELD, "1.200")
                .figure("G3", "XH.HO", Measure.PERIOD, "0", ValueStatus.ZERO, "");
        Sheets sheets = new Sheets(ConsolidatedWorkbook.of(catalogue, held.outcome(), VIETNAMESE));
        assertThat(sheets.unit(WELFARE, "XH.HO", "G2", false).content()).isEqualTo(CellContent.text("chờ xử lý"));
        assertThat(text(sheets.unit(WELFARE, "XH.HO", "G3", false).content())).isEqualTo("0");
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD).content()))
                .isEqualTo("100");
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.COVERAGE).content()))
                .isEqualTo("2/3");
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.REMARK).content()))
                .isEqualTo("1 đơn vị có giá trị chờ xử lý");
        assertThat(text(sheets.cell("Bìa", "H16").content())).isEqualTo("1");
    }

    @Test
    void aHeldFileHoldsAllItsCells() {
        month.state("G3", UnitReturn.State.HELD);
        Sheets sheets = sheets();
        assertThat(sheets.unit(WELFARE, "XH.HO", "G3", false).style()).isEqualTo(Look.HELD);
        assertThat(text(sheets.main(WELFARE, "XH.HO", MainColumn.PERIOD).content()))
                .isEqualTo("220");
    }

    @Test
    void whatAUnitIsNotAskedForLooksDifferentFromWhatItLeftEmpty() {
        MonthOfReturns none = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        Sheets sheets = new Sheets(ConsolidatedWorkbook.of(catalogue, none.outcome(), VIETNAMESE));
        assertThat(sheets.unit(WELFARE, "XH.HO", "D1", false).style()).isEqualTo(Look.NOT_ASKED);
        assertThat(sheets.unit(WELFARE, "XH.HO", "G1", false).style()).isEqualTo(Look.BLANK);
    }

    @Test
    void comparisonsAreLiveAndKnowWhichWayIsBetter() {
        Sheets sheets = sheets();
        assertThat(formula(sheets.main(CROPS, "TR.CAY", MainColumn.PLAN_PERCENT)))
                .isEqualTo("IF(COUNT(G9,E9)<2,\"\",IFERROR(G9/E9*100,\"\"))");
        assertThat(text(sheets.main(CROPS, "TR.CAY", MainColumn.PLAN_PERCENT).content()))
                .isEqualTo("96.75");
        assertThat(sheets.main(CROPS, "TR.CAY", MainColumn.PLAN).comment()).isEqualTo("Huyện giao");
        assertThat(text(sheets.main(CROPS, "TR.CAY", MainColumn.CHANGE).content()))
                .isEqualTo("67");
        assertThat(text(sheets.main(CROPS, "TR.CAY", MainColumn.CHANGE_PERCENT).content()))
                .isEqualTo("20.9375");
        // 5 of 315 households are 1.59 %, below the plan of 2.5 %: met, not "63 %".
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.PLAN_PERCENT).content()))
                .isEqualTo("Đạt");
    }

    @Test
    void aListStandsItemByItemAndItsSumIsTheTotalOfItsCode() {
        Sheets sheets = sheets();
        WrittenCell unit = sheets.unit(LAND, "GP.DA.HO", "D1", false);
        assertThat(formula(unit)).isEqualTo("IF(COUNT(D14:D15)=0,\"\",SUM(D14:D15))");
        assertThat(text(unit.content())).isEqualTo("200");
        assertThat(text(sheets.main(LAND, "GP.DA.HO", MainColumn.PERIOD).content()))
                .isEqualTo("200");
        assertThat(formula(sheets.main(LAND, "GP.DA.DOT", MainColumn.PERIOD)))
                .isEqualTo("IF(COUNT(E14:E15)=0,\"\",MAX(E14:E15))");
        assertThat(text(sheets.cell(LAND, "C15").content())).isEqualTo("Dự án B");
        assertThat(text(sheets.cell(LAND, "F14").content())).isEqualTo("Chưa xong");
        assertThat(formula(sheets.cell(LAND, "D16"))).isEqualTo("IF(COUNT(D14:D15)=0,\"\",SUM(D14:D15))");
    }

    @Test
    void theRowsOfAListAreCountedLive() {
        Sheets sheets = sheets();
        WrittenCell rows = sheets.main(LAND, "GP.DA", MainColumn.PERIOD);
        assertThat(formula(rows)).isEqualTo("IF(COUNTA(C14:C15)=0,\"\",COUNTA(C14:C15))");
        assertThat(text(rows.content())).isEqualTo("2");
        assertThat(text(sheets.unit(LAND, "GP.DA", "D1", false).content())).isEqualTo("2");
        assertThat(text(sheets.main(LAND, "GP.DA", MainColumn.COVERAGE).content()))
                .isEqualTo("1/1");
    }

    @Test
    void nextYearsPlanStandsBesideThisYearsPlanAndResult() {
        Sheets sheets = sheets();
        String next = "Kế hoạch năm sau";
        assertThat(text(sheets.cell(next, "B5").content())).isEqualTo("TR.CAY");
        assertThat(text(sheets.cell(next, "E5").content())).isEqualTo("400");
        assertThat(formula(sheets.cell(next, "F5"))).isEqualTo("'Trồng trọt'!G9");
        assertThat(text(sheets.cell(next, "F5").content())).isEqualTo("387");
        assertThat(text(sheets.cell(next, "G5").content())).isEqualTo("450");
        assertThat(text(sheets.cell(next, "H5").content()))
                .isEqualTo("Bằng hoặc cao hơn. Kế hoạch năm 2024. Cây phân tán");
        assertThat(text(sheets.cell(next, "G6").content())).isEqualTo("1.5");
    }

    @Test
    void theRankOfAUnitIsHeldAgainstItsOwnOfTheYearBefore() {
        WrittenSheet crops = sheets().sheet(CROPS);
        List<String> row = crops.cells().keySet().stream()
                .filter(at -> text(crops.cells().get(at).content()).equals("Tổ dân phố Hai"))
                .flatMap(at -> crops.cells().entrySet().stream()
                        .filter(cell -> cell.getKey().row() == at.row()))
                .map(cell -> text(cell.getValue().content()))
                .toList();
        assertThat(row).containsExactly("1", "TR.HANG", "Tổ dân phố Hai", "G2", "3", "1", "2");
    }

    @Test
    void aHeldRowOfAListHoldsItsUnitAlthoughTheOtherRowsCount() {
        month.item("D1", 3, "Dự án C", "GP.DA.HO", "?");
        Sheets sheets = sheets();
        assertThat(text(sheets.main(LAND, "GP.DA.HO", MainColumn.PERIOD).content()))
                .isEqualTo("200");
        assertThat(text(sheets.main(LAND, "GP.DA.HO", MainColumn.COVERAGE).content()))
                .isEqualTo("0/1");
        assertThat(formula(sheets.main(LAND, "GP.DA.HO", MainColumn.COVERAGE))).contains("COUNT(O7)-1");
    }

    @Test
    void everyCodeWithAFigureHasExactlyOneRow() {
        Sheets sheets = sheets();
        month.outcome().consolidation().totals().stream()
                .map(t -> t.code().value())
                .distinct()
                .forEach(code -> {
                    long rows = List.of(CROPS, LAND, WELFARE).stream()
                            .flatMap(sheet -> sheets.rows(sheet, code))
                            .count();
                    assertThat(rows).as(code).isEqualTo(1);
                });
    }

    @Test
    void theCoverCountsTheReturnsByKind() {
        month.state("G2", UnitReturn.State.MISSING).state("G1", UnitReturn.State.REFUSED);
        Sheets sheets = sheets();
        assertThat(List.of("C", "D", "E", "F", "G", "H"))
                .extracting(column -> text(sheets.cell("Bìa", column + "11").content()))
                .as("residential groups: expected, received, late, held, missing, per cent received")
                .containsExactly("3", "1", "1", "1", "1", "33.3333333333333");
        assertThat(formula(sheets.cell("Bìa", "D11")))
                .isEqualTo("COUNTIFS('Tình hình nộp'!$D$5:$D$8,$B11,'Tình hình nộp'!$E$5:$E$8,\"Đã nhận\")");
        assertThat(text(sheets.cell("Bìa", "C13").content())).isEqualTo("4");
    }

    @Test
    void openFindingsAreToBeSettledAndTheOthersAreOnRecord() {
        month.finding(finding("XH-01", Severity.WARNING, Outcome.USED, "XH.NGHEO", "Số hộ nghèo quá lớn."))
                .finding(finding("VALUE.HELD", Severity.ERROR, Outcome.HELD, "XH.HO", "Ô có hai cách đọc."))
                .finding(finding("VALUE.UNIT", Severity.NOTE, Outcome.NORMALISED, "XH.HO", "Đã bỏ chữ hộ."))
                .finding(finding("XH-02", Severity.WARNING, Outcome.EXPLAINED, "XH.HO", "Tăng nhiều."));
        Sheets sheets = sheets();
        assertThat(text(sheets.cell("Cần xử lý", "I5").content())).isEqualTo("Ô có hai cách đọc.");
        assertThat(text(sheets.cell("Cần xử lý", "L6").content())).isEqualTo("Đề nghị kiểm tra số hộ nghèo.");
        assertThat(sheets.cell("Cần xử lý", "H5").content()).isEqualTo(new CellContent.Link("XH.HO", WELFARE, "O7"));
        assertThat(sheets.sheet("Cần xử lý").cells().lastKey().row()).isEqualTo(6);
        assertThat(sheets.sheet("Đã ghi nhận").cells().lastKey().row()).isEqualTo(6);
        assertThat(text(sheets.cell("Bìa", "H17").content())).as("errors").isEqualTo("1");
        assertThat(text(sheets.cell("Bìa", "H18").content())).as("warnings").isEqualTo("1");
    }

    @Test
    void aFigureUnderAnOpenErrorIsMarkedWhereverItStandsAndItsNoteSaysWhatIsWrong() {
        month.finding(finding("X-1", Severity.ERROR, Outcome.USED, "TR.CAY", "Số cây không khớp."));
        Sheets sheets = sheets();
        List<WrittenCell> marked = List.of(
                sheets.main(CROPS, "TR.CAY", MainColumn.PERIOD),
                sheets.main(CROPS, "TR.CAY", MainColumn.YTD),
                sheets.unit(CROPS, "TR.CAY", "G1", false),
                sheets.main(CROPS, "TR.CAYHA", MainColumn.PERIOD),
                sheets.cell("Bìa", "G22"),
                sheets.cell("Kế hoạch năm sau", "F5"));
        assertThat(marked).allSatisfy(cell -> {
            assertThat(cell.style().fill()).isEqualTo(Look.DOUBT_FILL);
            assertThat(cell.comment()).contains("«Cần xử lý»").endsWith("X-1: Số cây không khớp.");
        });
        assertThat(text(sheets.main(CROPS, "TR.CAY", MainColumn.REMARK).content()))
                .startsWith("Còn lỗi chưa xử lý (X-1)");
        assertThat(text(marked.get(0).content())).as("the figure itself stays").isEqualTo("17");
        assertThat(List.of(
                        sheets.main(CROPS, "TR.DT", MainColumn.PERIOD),
                        sheets.unit(CROPS, "TR.CAY", "G2", false),
                        sheets.unit(CROPS, "TR.DT", "G1", false)))
                .as("other figures, and those of other units")
                .noneMatch(cell -> cell.style().fill().equals(Look.DOUBT_FILL)
                        || !cell.comment().isEmpty());
    }

    @Test
    void whatIsAnsweredOrOnlyAskedMarksNoFigure() {
        month.finding(finding("X-1", Severity.ERROR, Outcome.DECIDED, "TR.CAY", "Số cây không khớp."))
                .finding(finding("X-2", Severity.WARNING, Outcome.USED, "TR.CAY", "Số cây hơi cao."));
        assertThat(workbook().sheets().stream()
                        .filter(sheet -> !sheet.name().equals("Quy ước"))
                        .flatMap(sheet -> sheet.cells().values().stream()))
                .noneMatch(cell -> cell.style().fill().equals(Look.DOUBT_FILL));
    }

    @Test
    void moreThanThreeErrorsOverAFigureAreCountedInItsNote() {
        for (int i = 1; i <= 5; i++) {
            month.finding(finding("X-" + i, Severity.ERROR, Outcome.USED, "TR.CAY", "Lỗi " + i + "."));
        }
        assertThat(sheets().main(CROPS, "TR.CAY", MainColumn.YTD).comment())
                .contains("X-1: Lỗi 1.", "X-3: Lỗi 3.")
                .doesNotContain("X-4")
                .endsWith("và 2 lỗi khác.");
    }

    @Test
    void mainFiguresShowPlanAndSamePeriodInColoursOfTheirDirection() {
        Sheets sheets = sheets();
        assertThat(text(sheets.cell("Bìa", "B22").content())).isEqualTo("Cây đã trồng");
        assertThat(text(sheets.cell("Bìa", "F22").content())).isEqualTo("400");
        assertThat(text(sheets.cell("Bìa", "G22").content())).isEqualTo("387");
        assertThat(text(sheets.cell("Bìa", "H22").content())).isEqualTo("96.75");
        assertThat(text(sheets.cell("Bìa", "I22").content())).isEqualTo("320");
        assertThat(text(sheets.cell("Bìa", "J22").content())).isEqualTo("20.9375");
        assertThat(inks(sheets, "J22", ">0")).as("more trees are better").containsExactly(Look.GOOD_INK);
        assertThat(inks(sheets, "J22", "<0")).containsExactly(Look.BAD_INK);
        assertThat(text(sheets.cell("Bìa", "H23").content()))
                .as("fewer poor are better")
                .isEqualTo("Đạt");
    }

    @Test
    void whetherAPlanIsMetIsNotSaidWhileUnitsAreMissing() {
        MonthOfReturns partial = ThreeGroups.full().state("G3", UnitReturn.State.MISSING);
        Sheets sheets = new Sheets(ConsolidatedWorkbook.of(catalogue, partial.outcome(), VIETNAMESE));
        assertThat(text(sheets.main(WELFARE, "XH.TL", MainColumn.PLAN_PERCENT).content()))
                .isEqualTo("Chưa đủ số");
        assertThat(text(sheets.cell("Bìa", "H23").content())).isEqualTo("Chưa đủ số");
        assertThat(sheets.sheet("Bìa").highlights())
                .filteredOn(highlight -> highlight.range().toString().equals("H22"))
                .as("a share of the plan that is reached is green only once all units are in")
                .singleElement()
                .satisfies(highlight -> assertThat(highlight.formula()).contains("LEFT(D22,"));
    }

    private static List<String> inks(Sheets sheets, String cell, String when) {
        return sheets.sheet("Bìa").highlights().stream()
                .filter(highlight -> highlight.range().toString().equals(cell)
                        && highlight.formula().contains(when))
                .map(Highlight::color)
                .toList();
    }

    @Test
    void chartsStandOnAPageOfTheirOwnOverLiveCopiesOfTheirFigures() {
        WrittenSheet cover =
                new Sheets(ConsolidatedWorkbook.of(ThreeGroups.charted(), month.outcome(), VIETNAMESE)).sheet("Bìa");
        assertThat(cover.charts()).extracting(Chart::title).containsExactly("Cây đã trồng theo từng đơn vị");
        Chart chart = cover.charts().get(0);
        assertThat(Sheets.texts(cover, chart.labels())).containsExactly("Tổ Một", "Tổ Hai", "Tổ Ba");
        assertThat(Sheets.texts(cover, chart.values())).containsExactly("112", "230", "45");
        assertThat(formula(cover.cells().get(chart.values().first()))).isEqualTo("'Trồng trọt'!R9");
        assertThat(cover.page().areas()).hasSize(2);
        assertThat(cover.page().areas().get(1).contains(chart.place().last())).isTrue();
    }

    @Test
    void aChartNamesTheUnitsThatHaveNoBar() {
        month.state("G3", UnitReturn.State.MISSING);
        WrittenSheet cover =
                new Sheets(ConsolidatedWorkbook.of(ThreeGroups.charted(), month.outcome(), VIETNAMESE)).sheet("Bìa");
        assertThat(Sheets.texts(cover, cover.charts().get(0).labels())).containsExactly("Tổ Một", "Tổ Hai");
        assertThat(cover.cells().values())
                .extracting(cell -> text(cell.content()))
                .contains("Không có trong biểu đồ: Tổ Ba (chưa có).");
    }

    @Test
    void aChartThatCannotBeDrawnSaysSoAndWhatItLacks() {
        month.state("G3", UnitReturn.State.MISSING).state("G2", UnitReturn.State.HELD);
        WrittenSheet cover =
                new Sheets(ConsolidatedWorkbook.of(ThreeGroups.charted(), month.outcome(), VIETNAMESE)).sheet("Bìa");
        assertThat(cover.charts()).isEmpty();
        assertThat(cover.cells().values())
                .extracting(cell -> text(cell.content()))
                .contains(
                        "Cây đã trồng theo từng đơn vị: chưa đủ số để vẽ biểu đồ",
                        "Không có trong biểu đồ: Tổ Hai (chờ xử lý); Tổ Ba (chưa có).");
    }

    @Test
    void theContributionsOfATotalStandTogetherAndItsCodeLeadsToThem() {
        Sheets sheets = sheets();
        CellContent.Link link =
                (CellContent.Link) sheets.main(CROPS, "TR.CAY", MainColumn.CODE).content();
        assertThat(link.text()).isEqualTo("TR.CAY");
        assertThat(link.sheet()).isEqualTo("Nguồn số liệu");
        int row = Integer.parseInt(link.cell().substring(1));
        WrittenSheet sources = sheets.sheet("Nguồn số liệu");
        assertThat(Sheets.texts(sources, CellRange.of(row, 1, row + 5, 2)))
                .containsExactly(
                        "G1", "TR.CAY", "G2", "TR.CAY", "G3", "TR.CAY", "G1", "TR.CAY", "G2", "TR.CAY", "G3", "TR.CAY");
        assertThat(Sheets.texts(sources, CellRange.of(row, 6, row + 2, 6))).containsExactly("12", "0", "5");
        assertThat(Sheets.texts(sources, CellRange.of(row - 1, 2, row - 1, 2))).doesNotContain("TR.CAY");
    }

    @Test
    void howATextWasReadStandsBesideIt() {
        CellRef cell = month.outcome().consolidation().observations().get(0).source();
        month.finding(new Finding(
                "VALUE.UNIT",
                Severity.NOTE,
                Outcome.NORMALISED,
                new UnitCode("G1"),
                ThreeGroups.NOVEMBER,
                cell,
                new Code("TR.DT"),
                Message.text("Đã bỏ chữ “ha”."),
                "",
                "",
                "",
                ""));
        assertThat(text(sheets().cell("Nguồn số liệu", "I5").content())).isEqualTo("Đã bỏ chữ “ha”.");
        assertThat(text(sheets().cell("Nguồn số liệu", "I6").content())).isEmpty();
    }

    private static Finding finding(String rule, Severity severity, Outcome outcome, String code, String sentence) {
        return new Finding(
                rule,
                severity,
                outcome,
                new UnitCode("G1"),
                ThreeGroups.NOVEMBER,
                new CellRef("G1.xlsx", WELFARE, "H8"),
                new Code(code),
                Message.text(sentence),
                "",
                "",
                "",
                "");
    }

    @Test
    void everyValueIsThereWithTheCellItCameFrom() {
        Sheets sheets = sheets();
        long values = month.outcome().consolidation().observations().stream()
                .filter(o -> o.status() != ValueStatus.BLANK)
                .count();
        assertThat(sheets.sheet("Nguồn số liệu").allCells().lastKey().row()).isEqualTo(4 + values);
        assertThat(text(sheets.cell("Nguồn số liệu", "J5").content())).isEqualTo("G1_2023-11.xlsx");
        assertThat(text(sheets.cell("Nguồn số liệu", "M5").content())).isEqualTo("0123456789ab");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        month.words("G2", "XH.UU", "=1+1");
        assertThat(workbook().sheets().stream()
                        .flatMap(sheet -> sheet.cells().values().stream())
                        .map(WrittenCell::content)
                        .filter(content -> text(content).equals("=1+1")))
                .isNotEmpty()
                .allMatch(CellContent.Text.class::isInstance);
    }

    @Test
    void onlySheetsWithoutFormulasAreOpenForTyping() {
        for (WrittenSheet sheet : workbook().sheets()) {
            boolean formulas =
                    sheet.cells().values().stream().anyMatch(cell -> cell.content() instanceof CellContent.Formula);
            assertThat(sheet.isProtected() || !formulas).as(sheet.name()).isTrue();
        }
    }

    @Test
    void theSameOutcomeGivesTheSameWorkbook() {
        assertThat(workbook()).isEqualTo(ConsolidatedWorkbook.of(catalogue, month.outcome(), VIETNAMESE));
    }

    @Test
    void englishHasTheSameFormulasAndFigures() {
        Workbook english = ConsolidatedWorkbook.of(catalogue, month.outcome(), PhraseFiles.ofWorkbook("en"));
        assertThat(new Sheets(english).main(CROPS, "TR.DT", MainColumn.PERIOD).content())
                .isEqualTo(sheets().main(CROPS, "TR.DT", MainColumn.PERIOD).content());
    }
}
