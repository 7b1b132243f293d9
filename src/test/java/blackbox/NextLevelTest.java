package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three communes consolidate their month, and the district consolidates what they hand over. */
class NextLevelTest {
    private static final String WORKBOOK = "tong-hop-2023-11.xlsx";
    private static final List<String> FIGURES = List.of("XH.NGHEO", "TR.LUA.DT", "CN.LON");
    private static final String FLOW = "TR.CAY.DT";

    /** The first column behind those of the whole area, counted from 0. */
    private static final int UNITS_BEGIN = 14;

    private static final Map<String, Office> COMMUNES = new TreeMap<>();

    @TempDir
    private static Path folder;

    @TempDir
    private Path home;

    private Office district;

    /** The second commune lacks one more group than the others. */
    @BeforeAll
    static void consolidateTheCommunes() throws IOException {
        for (String code : District.COMMUNES) {
            Office commune = District.commune(folder.resolve(code), code);
            if (code.equals("X02")) {
                Files.delete(commune.returns().resolve("TDP16_2023-11.xlsx"));
            }
            Office.Answer answer = commune.run("consolidate", "--period", "2023-11", "--quiet");
            assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
            COMMUNES.put(code, commune);
        }
    }

    @BeforeEach
    void open() {
        district = District.open(home);
    }

    private static Office commune(String code) {
        return COMMUNES.getOrDefault(code, COMMUNES.values().iterator().next());
    }

    private Path handOver(String code) throws IOException {
        Path folder = Files.createDirectories(district.returns().resolve(code));
        return Files.copy(commune(code).results().resolve(WORKBOOK), folder.resolve(WORKBOOK));
    }

    private void handOverAll() throws IOException {
        for (String code : District.COMMUNES) {
            handOver(code);
        }
    }

    private void consolidate() {
        consolidate(0);
    }

    private void consolidate(int exit) {
        Office.Answer answer = district.run("consolidate", "--period", "2023-11", "--quiet");
        assertThat(answer.exit()).as(answer.all()).isEqualTo(exit);
    }

    private static BigDecimal value(Map<String, String> row) {
        return new BigDecimal(row.getOrDefault("value", ""));
    }

    private static BigDecimal sum(String element, List<String> communes) {
        return communes.stream()
                .map(code -> value(commune(code).total(element, "period")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, String>> observations(String unit, String element) {
        return district.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> unit.equals(row.get("unit")) && element.equals(row.get("element")))
                .toList();
    }

    @Test
    void theDistrictsTotalsAreTheSumsOfTheCommunesTotals() throws IOException {
        handOverAll();
        consolidate();
        for (String element : FIGURES) {
            Map<String, String> total = district.total(element, "period");
            assertThat(value(total)).as(element).isEqualByComparingTo(sum(element, District.COMMUNES));
            assertThat(total).as(element).containsEntry("reported", "3").containsEntry("expected", "3");
        }
        BigDecimal trees = District.COMMUNES.stream()
                .map(code -> value(commune(code).total(FLOW, "ytd")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(value(district.total(FLOW, "ytd"))).isEqualByComparingTo(trees);
        assertThat(value(district.total("GP.DA.CTT", "period")))
                .isEqualByComparingTo(sum("GP.DA.CTT", District.COMMUNES));
    }

    @Test
    void everyFigureNamesTheCellOfTheCommunesWorkbook() throws IOException {
        handOverAll();
        consolidate();
        for (String code : District.COMMUNES) {
            for (String element : FIGURES) {
                List<Map<String, String>> rows = observations(code, element);
                assertThat(rows).as(code + " " + element).hasSize(1);
                Map<String, String> row = rows.get(0);
                assertThat(row).containsEntry("file", code + "/" + WORKBOOK);
                try (InputStream in = Files.newInputStream(district.returns().resolve(row.getOrDefault("file", "")));
                        XSSFWorkbook book = new XSSFWorkbook(in)) {
                    Cell cell = cell(book, row);
                    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                    assertThat(value(row)).isEqualByComparingTo(BigDecimal.valueOf(cell.getNumericCellValue()));
                }
            }
        }
    }

    private static Cell cell(XSSFWorkbook book, Map<String, String> row) {
        CellReference place = new CellReference(row.getOrDefault("cell", ""));
        return book.getSheet(row.getOrDefault("sheet", ""))
                .getRow(place.getRow())
                .getCell(place.getCol());
    }

    @Test
    void listsComeItemByItem() throws IOException {
        handOverAll();
        consolidate();
        for (String column : List.of("GP.DA.TEN", "GP.DA.CTT", "GP.DA.GHICHU")) {
            List<String> sent = commune("X03").csv("so-lieu-2023-11.csv").stream()
                    .filter(row -> column.equals(row.get("element")))
                    .filter(row -> !row.getOrDefault("raw", "").isEmpty())
                    .map(row -> row.get("item") + " = " + row.get("raw"))
                    .toList();
            List<String> read = observations("X03", column).stream()
                    .filter(row -> !row.getOrDefault("raw", "").isEmpty())
                    .map(row -> row.get("item") + " = " + row.get("raw"))
                    .toList();
            assertThat(read).as(column).hasSizeGreaterThan(1).containsExactlyElementsOf(sent);
        }
    }

    @Test
    void whatSeveralUnitsWroteComesAsOneText() throws IOException {
        handOverAll();
        consolidate();
        List<Map<String, String>> sent = commune("X01").csv("so-lieu-2023-11.csv").stream()
                .filter(row -> "DG.NNKQ".equals(row.get("element"))
                        && !row.getOrDefault("raw", "").isEmpty())
                .toList();
        assertThat(sent).hasSizeGreaterThan(1);
        assertThat(observations("X01", "DG.NNKQ"))
                .singleElement()
                .satisfies(row -> assertThat(row.getOrDefault("raw", ""))
                        .contains(sent.stream()
                                .map(text -> text.get("unit") + ": " + text.get("raw"))
                                .toList()));
    }

    @Test
    void aPartialTotalIsToldAndNothingElse() throws IOException {
        handOverAll();
        consolidate();
        TreeSet<String> rules = new TreeSet<>();
        district.csv("doi-soat-2023-11.csv").forEach(row -> rules.add(row.getOrDefault("rule", "")));
        assertThat(rules).containsExactly("FILE.PARTIAL", "VALUE.PARTIAL");
        Map<String, String> total = commune("X02").total("XH.NGHEO", "period");
        assertThat(district.findings("VALUE.PARTIAL"))
                .filteredOn(row -> "X02".equals(row.get("unit")) && "XH.NGHEO".equals(row.get("code")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("found", total.get("reported") + "/" + total.get("expected"))
                        .containsEntry(
                                "cell", observations("X02", "XH.NGHEO").get(0).get("cell")));
    }

    @Test
    void aCommuneThatIsMissingIsNotZero() throws IOException {
        handOver("X01");
        handOver("X03");
        consolidate(1);
        Map<String, String> total = district.total("XH.NGHEO", "period");
        assertThat(total).containsEntry("reported", "2").containsEntry("expected", "3");
        assertThat(value(total)).isEqualByComparingTo(sum("XH.NGHEO", List.of("X01", "X03")));
    }

    @Test
    void aTotalTypedOverCountsAsTypedAndIsTold() throws IOException {
        handOverAll();
        consolidate();
        Map<String, String> place = observations("X01", "CN.LON").get(0);
        BigDecimal before = value(district.total("CN.LON", "period"));
        Path file = district.returns().resolve("X01/" + WORKBOOK);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Cell cell = cell(book, place);
            cell.removeFormula();
            cell.setCellValue(value(place).doubleValue() + 7);
            book.write(changed);
        }
        Files.write(file, changed.toByteArray());
        consolidate();
        assertThat(value(district.total("CN.LON", "period"))).isEqualByComparingTo(before.add(BigDecimal.valueOf(7)));
        assertThat(district.findings("VALUE.TOTAL-TYPED"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unit", "X01")
                        .containsEntry("code", "CN.LON")
                        .containsEntry("cell", place.get("cell")));
    }

    /** A tool that types a value and computes nothing leaves the old total beside it: two figures, and nobody knows which is meant. */
    @Test
    void aTotalThatIsOlderThanItsUnitsFiguresIsHeld() throws IOException {
        handOverAll();
        consolidate();
        Map<String, String> place = observations("X01", "CN.LON").get(0);
        BigDecimal before = value(district.total("CN.LON", "period"));
        Path file = district.returns().resolve("X01/" + WORKBOOK);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Cell total = cell(book, place);
            Cell unit = total.getRow().getCell(UNITS_BEGIN);
            assertThat(unit.getCellType()).isEqualTo(CellType.NUMERIC);
            unit.setCellValue(unit.getNumericCellValue() + 5);
            book.write(changed);
        }
        Files.write(file, changed.toByteArray());
        consolidate(1);
        assertThat(district.findings("VALUE.STALE-FORMULA"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unit", "X01")
                        .containsEntry("code", "CN.LON")
                        .containsEntry("sheet", place.get("sheet"))
                        .containsEntry("cell", place.get("cell"))
                        .containsEntry("outcome", "held"));
        assertThat(value(district.total("CN.LON", "period"))).isEqualByComparingTo(before.subtract(value(place)));
        assertThat(district.total("CN.LON", "period")).containsEntry("held", "1");
    }
}
