package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample month as a new user gets it: nothing is typed but the command. */
class SampleMonthTest {
    @TempDir
    private static Path folder;

    private static Office office;
    private static Office.Answer answer;

    @BeforeAll
    static void run() {
        office = Office.in(folder);
        answer = office.run();
    }

    @Test
    void itIsDoneWithOpenQuestions() {
        assertThat(answer.err()).doesNotContain("Exception");
        assertThat(answer.exit()).isEqualTo(1);
    }

    @Test
    void itSaysInVietnameseWhatCameInWhatWasFoundAndWhatWasWritten() {
        assertThat(answer.out())
                .containsPattern("Đơn vị đã nhận +36/36 +nộp muộn 2: TDP09, TDP14\n")
                .containsPattern("Chưa nộp +0\n")
                .containsPattern("Lỗi +12\n")
                .contains("output/2023-11/tong-quan-2023-11.html")
                .contains("output/2023-11/tong-hop-2023-11.xlsx")
                .contains("output/2023-11/bao-cao-2023-11.docx");
    }

    @Test
    void everythingThatIsPromisedIsThere() {
        for (String name : List.of(
                "tong-hop-2023-11.xlsx",
                "bao-cao-2023-11.docx",
                "so-lieu-2023-11.csv",
                "tong-hop-2023-11.csv",
                "doi-soat-2023-11.csv",
                "run.json")) {
            assertThat(office.results().resolve(name)).isNotEmptyFile();
        }
        assertThat(office.home().resolve("output")).isDirectoryNotContaining("glob:**/.2023*");
    }

    @Test
    void machineFilesHaveTheirHeadersToTheLetter() throws IOException {
        assertThat(firstLine("so-lieu-2023-11.csv"))
                .isEqualTo("\uFEFFperiod,unit,element,item,measure,value,status,raw,file,sheet,cell,sha256");
        assertThat(firstLine("tong-hop-2023-11.csv"))
                .isEqualTo("\uFEFFperiod,code,kind,item,measure,value,unit_of_measure,expected,reported,held,target,"
                        + "target_percent,same_period,change,change_percent,status");
        assertThat(firstLine("doi-soat-2023-11.csv"))
                .isEqualTo("\uFEFFrule,severity,outcome,unit,period,file,sheet,cell,code,message,expected,found,"
                        + "difference,explanation");
    }

    private static String firstLine(String name) throws IOException {
        return Files.readString(office.results().resolve(name)).split("\r\n")[0];
    }

    @Test
    void sumsAreTheSumsOfWhatTheUnitsReported() {
        for (String code : List.of("CN.LON", "TR.LUA.DT", "XH.NGHEO", "XH.HO", "CN.GC", "VH.GD.HO")) {
            List<Map<String, String>> observed = office.csv("so-lieu-2023-11.csv").stream()
                    .filter(r ->
                            r.get("element").equals(code) && r.get("measure").equals("period"))
                    .toList();
            if (observed.isEmpty()) {
                continue;
            }
            BigDecimal sum =
                    observed.stream().map(r -> new BigDecimal(r.get("value"))).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(new BigDecimal(office.total(code, "period").get("value")))
                    .isEqualByComparingTo(sum);
        }
    }

    /** The workbook's cached values are the engine's, for every element and indicator with a code. */
    @Test
    void theWorkbookAndTheMachineFileHaveTheSameTotals() throws IOException {
        Map<String, Map<String, String>> totals = new java.util.TreeMap<>();
        for (Map<String, String> row : office.csv("tong-hop-2023-11.csv")) {
            if (row.get("item").isEmpty()) {
                totals.put(row.get("code") + "@" + row.get("measure"), row);
            }
        }
        List<String> compared = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(office.results().resolve("tong-hop-2023-11.xlsx")))) {
            for (Sheet sheet : workbook) {
                int codes = -1;
                int period = -1;
                int ytd = -1;
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            switch (cell.getStringCellValue()) {
                                case "Mã số" -> codes = cell.getColumnIndex();
                                case "Thực hiện trong kỳ" ->
                                    period = period < 0
                                            ? cell.getColumnIndex()
                                            : Math.min(period, cell.getColumnIndex());
                                case "Luỹ kế từ đầu năm" ->
                                    ytd = ytd < 0 ? cell.getColumnIndex() : Math.min(ytd, cell.getColumnIndex());
                                default -> {}
                            }
                        }
                    }
                    if (codes >= 0 && period >= 0 && row.getCell(codes) != null) {
                        compare(row, codes, period, "period", totals, compared);
                        compare(row, codes, ytd, "ytd", totals, compared);
                    }
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(250);
    }

    private static void compare(
            Row row,
            int codes,
            int column,
            String measure,
            Map<String, Map<String, String>> totals,
            List<String> compared) {
        Cell code = row.getCell(codes);
        Cell value = column < 0 ? null : row.getCell(column);
        Map<String, String> total =
                code.getCellType() == CellType.STRING ? totals.get(code.getStringCellValue() + "@" + measure) : null;
        boolean isNumber = value != null
                && (value.getCellType() == CellType.NUMERIC
                        || value.getCellType() == CellType.FORMULA
                                && value.getCachedFormulaResultType() == CellType.NUMERIC);
        if (total == null || !isNumber || total.get("value").isEmpty()) {
            return;
        }
        BigDecimal expected = new BigDecimal(total.get("value"));
        BigDecimal found = BigDecimal.valueOf(value.getNumericCellValue());
        assertThat(found.setScale(Math.max(0, expected.scale()), RoundingMode.HALF_UP))
                .as(code.getStringCellValue() + " " + measure)
                .isEqualByComparingTo(expected);
        compared.add(code.getStringCellValue() + "@" + measure);
    }

    @Test
    void theTwelveContradictionsOfThePrintedReportAreRaisedAsErrors() {
        for (String rule : List.of(
                "DD-01", "DD-03", "GP-01", "DT-01", "NS-01", "HC-02", "HC-03", "HC-04", "HC-05", "HC-06", "XH-01",
                "TR-01")) {
            assertThat(office.findings(rule))
                    .as(rule)
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("severity")).isEqualTo("error"));
        }
    }

    @Test
    void nothingElseIsAnError() throws IOException {
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .filteredOn(row -> row.get("severity").equals("error"))
                .hasSize(12);
    }

    /** The origin of a rule names the places of the report it is for: E must be raised, K reconcile and must stay silent. */
    @Test
    void whatReconcilesStaysSilent() throws IOException {
        Map<String, String> origins = new java.util.TreeMap<>();
        PrintedFigure.csv(Path.of("input-templates/catalog/rules.csv"))
                .forEach(row -> origins.put(row.get("code"), row.get("origin")));
        assertThat(origins.values()).anyMatch(o -> o.startsWith("K")).anyMatch(o -> o.startsWith("E"));
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .noneMatch(row -> origins.getOrDefault(row.get("rule"), "").startsWith("K"));
        List<String> raised = office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("severity").equals("error"))
                .map(row -> origins.getOrDefault(row.get("rule"), ""))
                .toList();
        for (int number = 1; number <= 12; number++) {
            String place = number < 10 ? "E0" + number : "E" + number;
            assertThat(raised)
                    .as(place)
                    .anyMatch(origin -> List.of(origin.split(";")).contains(place));
        }
    }

    @Test
    void everyFindingPointsAtWhatItIsAbout() {
        assertThat(office.csv("doi-soat-2023-11.csv")).allSatisfy(row -> {
            assertThat(row.get("message")).isNotBlank();
            assertThat(row.get("file") + row.get("unit") + row.get("code")).isNotBlank();
        });
    }

    @Test
    void nothingInItIsOutOfTheOrdinary() {
        assertThat(office.csv("doi-soat-2023-11.csv"))
                .noneMatch(row -> row.get("rule").startsWith("OUTLIER."))
                .noneMatch(row -> row.get("rule").equals("CHECK.MORE-WARNINGS"));
    }

    @Test
    void noFindingIsSaidTwice() {
        assertThat(office.csv("doi-soat-2023-11.csv")).doesNotHaveDuplicates();
    }
}
