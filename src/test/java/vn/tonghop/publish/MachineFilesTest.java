package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

class MachineFilesTest {
    private final Catalogue catalogue = ThreeGroups.catalogue();
    private final MonthOfReturns empty = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);

    @Test
    void headersAreThoseOfTheContract() {
        var outcome = empty.outcome();
        assertThat(String.join(",", MachineFiles.observations(outcome).header()))
                .isEqualTo("period,unit,element,item,measure,value,status,raw,file,sheet,cell,sha256");
        assertThat(String.join(",", MachineFiles.totals(catalogue, outcome).header()))
                .isEqualTo("period,code,kind,item,measure,value,unit_of_measure,expected,reported,held,target,"
                        + "target_percent,same_period,change,change_percent,status");
        assertThat(String.join(
                        ",",
                        MachineFiles.findings(outcome, new Phrases(Map.of())).header()))
                .isEqualTo("rule,severity,outcome,unit,period,file,sheet,cell,code,message,expected,found,difference,"
                        + "explanation");
        assertThat(MachineFiles.observations(outcome).name()).isEqualTo("so-lieu-2023-11.csv");
        assertThat(MachineFiles.totals(catalogue, outcome).name()).isEqualTo("tong-hop-2023-11.csv");
        assertThat(MachineFiles.findings(outcome, new Phrases(Map.of())).name()).isEqualTo("doi-soat-2023-11.csv");
    }

    @Test
    void aValueKeepsTheDecimalsThatWereTyped() {
        empty.period("G1", "TR.DT", "10.50");
        assertThat(MachineFiles.observations(empty.outcome()).rows())
                .containsExactly(List.of(
                        "2023-11",
                        "G1",
                        "TR.DT",
                        "",
                        "period",
                        "10.50",
                        "reported",
                        "10.50",
                        "G1_2023-11.xlsx",
                        "Trồng trọt",
                        "H7",
                        MonthOfReturns.SHA256));
    }

    @Test
    void whatIsNoCountedFigureHasNoValueButItsText() {
        empty.nothing("G1", "XH.HO", Measure.PERIOD, ValueStatus.HELD, "1.200")
                .nothing("G2", "XH.HO", Measure.PERIOD, ValueStatus.BLANK, "")
                .figure("G3", "XH.HO", Measure.PERIOD, "0", ValueStatus.ZERO, "")
                .words("G1", "XH.UU", "=Nộp đủ");
        List<List<String>> rows = MachineFiles.observations(empty.outcome()).rows();
        assertThat(rows)
                .extracting(row -> row.get(5), row -> row.get(6), row -> row.get(7))
                .containsExactly(
                        tuple("", "held", "1.200"),
                        tuple("", "reported", "'=Nộp đủ"),
                        tuple("", "blank", ""),
                        tuple("0", "zero", "0"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TR.DT   | period | 34.6  | ha     | 3 | 3 |     |      |     |    |      | complete",
                "TR.NS   | period | 57.233 | tạ/ha  | 3 | 3 |     |      |     |    |      | complete",
                "TR.CAY  | ytd    | 387   | cây    | 3 | 3 | 400 | 96.75 | 320 | 67 | 20.9375 | complete",
                "TR.TL   | period | 83.815 | %      | 3 | 3 |     |      |     |    |      | complete",
                "TR.GIA  | period |       | nghìn đồng | 3 | 3 |  |     |     |    |      | complete",
                "TR.CAYHA| ytd    | 11.1850 | cây/ha | 3 | 3 |     |      |     |    |      | complete",
                "XH.TL   | period | 1.5873 | %      | 3 | 3 | 2.5 |        |     |    |      | complete",
                "XH.HO   | period | 315   | hộ     | 3 | 3 |     |      | 310 | 5  | 1.613 | complete",
            })
    void aSumIsExactAndAQuotientHasTwoDecimalsMoreThanItIsPrintedWith(
            String code,
            String measure,
            String value,
            String unit,
            String expected,
            String reported,
            String target,
            String percent,
            String same,
            String change,
            String changePercent,
            String status) {
        List<String> row =
                total(MachineFiles.totals(catalogue, ThreeGroups.full().outcome()), code, measure);
        List<String> wanted = new ArrayList<>(List.of("2023-11", code));
        wanted.add(catalogue.element(new Code(code)).isPresent() ? "element" : "indicator");
        wanted.addAll(List.of("", measure));
        for (String cell : new String[] {value, unit, expected, reported}) {
            wanted.add(cell == null ? "" : cell);
        }
        wanted.add("0");
        for (String cell : new String[] {target, percent, same, change, changePercent, status}) {
            wanted.add(cell == null ? "" : cell);
        }
        assertThat(row).isEqualTo(wanted);
    }

    private static List<String> total(MachineFile file, String code, String measure) {
        return file.rows().stream()
                .filter(row -> row.get(1).equals(code)
                        && row.get(4).equals(measure)
                        && row.get(3).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTotalNobodyStandsBehindIsEmptyAndMissing() {
        List<String> row = total(MachineFiles.totals(catalogue, empty.outcome()), "XH.HO", "period");
        assertThat(row.subList(5, 10)).containsExactly("", "hộ", "3", "0", "0");
        assertThat(row.get(15)).isEqualTo("missing");
    }

    @Test
    void anItemOfAListHasItsOwnRow() {
        assertThat(MachineFiles.totals(catalogue, ThreeGroups.full().outcome()).rows())
                .filteredOn(row -> row.get(1).equals("GP.DA.HO"))
                .extracting(row -> row.get(3) + "=" + row.get(5))
                .containsExactly("=200", "Dự án A=158", "Dự án B=42");
    }

    @Test
    void aFindingIsOneRowWithItsSentence() {
        empty.finding(new Finding(
                "VALUE.RANGE",
                Severity.WARNING,
                Outcome.EXPLAINED,
                new UnitCode("G1"),
                ThreeGroups.NOVEMBER,
                new CellRef("G1.xlsx", "Trồng trọt", "H8"),
                new Code("TR.DT"),
                Message.of("range", "500"),
                "từ 0 đến 200",
                "500",
                "+300",
                "-Đã đo lại"));
        Phrases phrases = new Phrases(Map.of("range", "Giá trị {0} ngoài khoảng."));
        assertThat(MachineFiles.findings(empty.outcome(), phrases).rows())
                .containsExactly(List.of(
                        "VALUE.RANGE",
                        "warning",
                        "explained",
                        "G1",
                        "2023-11",
                        "G1.xlsx",
                        "Trồng trọt",
                        "H8",
                        "TR.DT",
                        "Giá trị 500 ngoài khoảng.",
                        "từ 0 đến 200",
                        "500",
                        "+300",
                        "'-Đã đo lại"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1         | '=1+1",
                "+84 912      | '+84 912",
                "@SUM(A1)     | '@SUM(A1)",
                "-            | -",
                "--           | '--",
                "-12,5        | -12,5",
                "+3           | +3",
                "-1.234,50    | -1.234,50",
                "-1+cmd       | '-1+cmd",
                "Tổ dân phố   | Tổ dân phố",
                "'=1          | '=1",
                "`\t=1`       | `'\t=1`",
                "`\rx`        | `'\rx`",
                "``           | ``",
            })
    void aTextThatASpreadsheetWouldCalculateGetsAnApostrophe(String text, String written) {
        assertThat(MachineFiles.text(text)).isEqualTo(written);
    }
}
