package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Chart;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

/** The charts that an outline asks for. */
class ReportChartsTest {
    private final SmallOffice office = new SmallOffice();

    private static Block.Paragraph paragraph(int number, boolean endsSection, String text) {
        return new Block.Paragraph(number, number, endsSection, List.of(new Piece.Words(0, text)));
    }

    private static Outline outline(Block... blocks) {
        return new Outline(List.of(new Story(0, List.of(blocks))));
    }

    private List<Block> filled(Outline outline) {
        SummaryReport.Result result =
                SummaryReport.of(SmallOffice.CATALOGUE, office.outcome(), outline, new Phrases(Map.of()));
        assertThat(result).isInstanceOf(SummaryReport.Filled.class);
        return ((SummaryReport.Filled) result).document().stories().get(0).blocks();
    }

    private List<Chart> charts(String placeholder) {
        List<Chart> charts = new ArrayList<>();
        for (Block block : filled(outline(paragraph(1, false, placeholder)))) {
            for (Piece piece : ((Block.Paragraph) block).pieces()) {
                charts.add(((Piece.Drawn) piece).chart());
            }
        }
        return charts;
    }

    private static List<String> faults(Outline outline) {
        return SummaryReport.faults(SmallOffice.CATALOGUE, outline).stream()
                .map(fault -> fault.message().key())
                .toList();
    }

    private static List<String> words(Chart.Series series) {
        return series.bars().stream()
                .map(bar -> bar.map(Chart.Bar::words).orElse("–"))
                .toList();
    }

    private static Comparison planned(String target, String percent) {
        return new Comparison(
                Optional.of(new BigDecimal(target)),
                Optional.of(new BigDecimal(percent)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Comparability.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Comparability.NOTHING,
                Optional.empty());
    }

    @Test
    void eachUnitHasABarAndOneThatReportedNothingIsSaidToHaveNoneInsteadOfZero() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "1250", "");
        Chart chart =
                charts("{{Chart units GROUP a.dan : Đàn lợn của từng tổ}}").get(0);
        assertThat(chart.title()).isEqualTo("Đàn lợn của từng tổ");
        assertThat(chart.note()).isEqualTo("(tháng 11 năm 2023; đơn vị tính: con)");
        assertThat(chart.categories()).containsExactly("Tổ Một", "Tổ Hai (chưa có số liệu)");
        assertThat(words(chart.series().get(0))).containsExactly("1.250", "–");
        assertThat(chart.series().get(0).bars().get(0).orElseThrow().binding().tag())
                .isEqualTo("A.DAN@period|value 2023-11 G1");
    }

    /** The bar of one figure alone reads as if the other were 0. */
    @Test
    void aUnitThatReportedOneOfTwoFiguresIsSaidToHaveNoneOfTheOther() {
        office.reported("G1", "A.CAY", Measure.PERIOD, "0", "")
                .reported("G1", "A.CAY", Measure.YTD, "12", "")
                .reported("G2", "A.CAY", Measure.YTD, "3", "");
        Chart chart = charts("{{chart units group A.CAY@period A.CAY@ytd: Cây đã trồng}}")
                .get(0);
        assertThat(chart.categories()).containsExactly("Tổ Một", "Tổ Hai (chưa có số liệu: Cây đã trồng (trong kỳ))");
        assertThat(words(chart.series().get(0))).containsExactly("0", "–");
        assertThat(words(chart.series().get(1))).containsExactly("12", "3");
    }

    @Test
    void oneCodeWithBothItsSpansIsNamedTwiceAndNotAlike() {
        office.total("A.CAY", Measure.PERIOD, "5").total("A.CAY", Measure.YTD, "7");
        assertThat(charts("{{chart totals A.CAY@period A.CAY@ytd: Cây}}").get(0).categories())
                .containsExactly("Cây đã trồng (trong kỳ)", "Cây đã trồng (luỹ kế từ đầu năm)");
        assertThat(charts("{{chart totals A.CAY@ytd: Cây}}").get(0).categories())
                .containsExactly("Cây đã trồng");
    }

    @Test
    void zeroIsABarOfNoLength() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "0", "");
        Chart chart = charts("{{chart units group A.DAN: Đàn lợn}}").get(0);
        assertThat(words(chart.series().get(0))).containsExactly("0", "–");
    }

    @Test
    void aBarIsAsLongAsItsWordsSay() {
        office.total("A.THU", Measure.YTD, "26.506", new Coverage(1, 1, 0), planned("40", "66.265"));
        Chart chart =
                charts("{{chart totals A.THU|target_percent: So với kế hoạch}}").get(0);
        assertThat(chart.note()).isEqualTo("(tháng 11 năm 2023; % kế hoạch năm)");
        assertThat(chart.categories()).containsExactly("Thu ngân sách");
        assertThat(chart.series().get(0).bars().get(0).orElseThrow().length()).isEqualByComparingTo("66.3");
        assertThat(words(chart.series().get(0))).containsExactly("66,3%");
    }

    @Test
    void aTotalThatUnitsAreMissingFromSaysSoAndOneWithoutAPlanIsNotShownAgainstIt() {
        office.total("A.DAN", Measure.PERIOD, "5", new Coverage(2, 1, 0), Comparison.NONE);
        office.total("A.CAY", Measure.YTD, "7", new Coverage(2, 1, 0), planned("10", "70"));
        assertThat(charts("{{chart totals A.DAN: Đàn}}").get(0).categories())
                .containsExactly("Đàn lợn (mới có 1/2 tổ dân phố báo cáo)");
        assertThat(charts("{{chart totals A.CAY|target_percent A.DAN|target_percent: Kế hoạch}}")
                        .get(0)
                        .categories())
                .containsExactly("Cây đã trồng (mới có 1/2 tổ dân phố báo cáo)");
    }

    @Test
    void aChartOfNothingIsLeftOutAndTheEndOfItsSectionStays() {
        Outline alone =
                outline(paragraph(1, false, "Trước"), paragraph(2, true, "{{chart units group A.DAN: Đàn lợn}}"));
        List<Block> blocks = filled(alone);
        assertThat(blocks).hasSize(2);
        assertThat(((Block.Paragraph) blocks.get(1)).pieces()).isEmpty();
        assertThat(charts("{{chart units group A.DAN: Đàn lợn}}")).isEmpty();
    }

    @Test
    void aConditionMayStandBeforeAChart() {
        office.reported("G1", "A.DAN", Measure.PERIOD, "5", "");
        assertThat(charts("{{?A.CAY}}{{chart units group A.DAN: Đàn lợn}}")).isEmpty();
        office.total("A.CAY", Measure.YTD, "7");
        assertThat(charts("{{?A.CAY}}{{chart units group A.DAN: Đàn lợn}}")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{{chart units group A.DAN}};unknown",
                "{{chart units group: Đàn}};unknown",
                "{{chart A.DAN: Đàn}};unknown",
                "{{chart units làng A.DAN: Đàn}};unknown",
                "{{chart units village A.DAN: Đàn}};unknown-kind",
                "{{chart units group A.SAI: Đàn}};unknown-code",
                "{{chart units desk A.DAN: Đàn}};not-asked",
                "{{chart units group A.UU: Ưu điểm}};chart-view",
                "{{chart units group A.VH: Văn hóa}};chart-view",
                "{{chart units group A.DAN|unit: Đàn}};chart-view",
                "{{chart totals A.DAN|change: Đàn}};chart-view",
                "{{chart totals A.HANG: Hạng}};no-total",
                "{{chart units group A.DAN A.CAY: Đàn và cây}};chart-measures",
                "{{chart units group A.DAN A.DAN A.DAN A.DAN A.DAN: Đàn}};chart-size",
                "Đàn: {{chart units group A.DAN: Đàn}};chart-place",
                "{{A.DAN}}{{chart units group A.DAN: Đàn}};chart-place"
            })
    void aChartThatDoesNotFitIsRefused(String line, String fault) {
        assertThat(faults(outline(paragraph(1, false, line)))).containsExactly("report.fault." + fault);
    }

    @Test
    void aChartStandsInTheTextAndNowhereElse() {
        String chart = "{{chart units group A.DAN: Đàn lợn}}";
        Block.Paragraph paragraph = paragraph(1, false, chart);
        Block table = new Block.Table(9, List.of(new Block.Row(8, List.of(new Block.Cell(7, List.of(paragraph))))));
        assertThat(faults(outline(table))).containsExactly("report.fault.chart-place");
        Story header = new Story(5, List.of(paragraph));
        assertThat(faults(new Outline(List.of(new Story(0, List.of()), header))))
                .containsExactly("report.fault.chart-place");
        assertThat(faults(outline(
                        paragraph(1, false, "{{#units group}}"),
                        paragraph(2, false, chart),
                        paragraph(3, false, "{{/units}}"))))
                .containsExactly("report.fault.loop-nested");
    }

    @Test
    void theRefusalNamesTheParagraphAndHowItBegins() {
        SummaryReport.OutlineFault fault = SummaryReport.faults(
                        SmallOffice.CATALOGUE,
                        outline(
                                paragraph(1, false, "Một"),
                                paragraph(2, false, "Hai {{chart units group A.DAN: Đàn}}")))
                .get(0);
        assertThat(fault.paragraph()).isEqualTo(2);
        assertThat(fault.message().arguments()).startsWith("2", "Hai {{chart units group A.DAN: Đàn}}");
    }
}
