package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.LibreOffice;

/** Files go back to their units marked, are corrected in place, and come back as they are. */
class AnnotatedReturnsTest {
    /** An area in hectares: with three digits behind the point it has two readings. */
    private static final String HELD = "TR.LAC.DT";

    /** An area that may be right although it is larger than usual. */
    private static final String DOUBTFUL = "TR.MAU.DT";

    private static final String REVIEW = "Cần xem lại";
    private static final String RED = "FFF4B7B1";
    private static final String AMBER = "FFFFD97B";

    @TempDir
    private Path folder;

    private Office office;
    private Path file;
    private Map<String, String> held;
    private Map<String, String> doubtful;

    @BeforeEach
    void damage() throws IOException {
        office = Office.in(folder);
        file = office.returns().resolve("TDP05_2023-11.xlsx");
        held = place(file, HELD);
        doubtful = place(file, DOUBTFUL);
        Office.type(file, held.get("sheet"), held.get("cell"), "1.234");
        number(file, doubtful, 60);
        office.run("--quiet");
    }

    /** Where the figure of a code is typed: in its row, under its head. */
    private static Map<String, String> place(Path path, String code) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(path))) {
            for (Sheet sheet : workbook) {
                int column = -1;
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        column = cell.toString().equals("Thực hiện trong kỳ") ? cell.getColumnIndex() : column;
                        if (cell.toString().equals(code)) {
                            String at = new CellReference(row.getRowNum(), column).formatAsString();
                            return Map.of("sheet", sheet.getSheetName(), "cell", at);
                        }
                    }
                }
            }
        }
        throw new AssertionError("no row of " + code);
    }

    private Map<String, String> source(String unit, String element) {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(unit)
                        && row.get("element").equals(element)
                        && row.get("measure").equals("period"))
                .findFirst()
                .orElseThrow();
    }

    private interface Edit {
        void on(XSSFWorkbook workbook);
    }

    private static void edit(Path path, Edit edit) {
        try {
            byte[] changed;
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(path));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                edit.on(workbook);
                workbook.write(out);
                changed = out.toByteArray();
            }
            Files.write(path, changed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, Map<String, String> place) {
        CellReference at = new CellReference(place.get("cell"));
        return workbook.getSheet(place.get("sheet")).getRow(at.getRow()).getCell(at.getCol());
    }

    private static void number(Path path, Map<String, String> place, double value) {
        edit(path, workbook -> cell(workbook, place).setCellValue(value));
    }

    private Path goneBack(String name) {
        return office.results().resolve("tra-lai").resolve(name);
    }

    private Path annotated() {
        return goneBack(file.getFileName().toString());
    }

    /** The unit saves what it got over what it had sent. */
    private void sendBack() throws IOException {
        Files.copy(annotated(), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<List<String>> review(Path path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(path))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo(REVIEW);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : formatter.formatCellValue(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> row(Path path, String place) throws IOException {
        return review(path).stream()
                .filter(cells -> cells.get(1).equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Map<String, String> place) {
        return place.get("sheet") + ", ô " + place.get("cell");
    }

    private static void explain(Path path, String place, String text) {
        edit(path, workbook -> {
            for (Row row : workbook.getSheetAt(0)) {
                Cell where = row.getCell(1);
                if (where != null && where.toString().equals(place)) {
                    row.getCell(7).setCellValue(text);
                }
            }
        });
    }

    private List<Map<String, String>> findingsOf(String unit) {
        return office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(unit))
                .toList();
    }

    private List<Map<String, String>> withoutDigest(String unit) {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(unit))
                .map((Map<String, String> row) -> {
                    Map<String, String> copy = new TreeMap<>(row);
                    copy.remove("sha256");
                    return copy;
                })
                .toList();
    }

    @Test
    void theFileGoesBackWithColoursCommentsAndAFirstSheetThatSaysWhatToDo() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(annotated()))) {
            XSSFCell wrong = cell(workbook, held);
            assertThat(wrong.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(RED);
            assertThat(wrong.getStringCellValue()).isEqualTo("1.234");
            assertThat(wrong.getCellComment().getString().getString())
                    .contains("«1.234» có thể là", "Đề nghị nhập lại")
                    .doesNotContain(file.getFileName().toString());
            XSSFCell odd = cell(workbook, doubtful);
            assertThat(odd.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(AMBER);
            assertThat(odd.getCellComment().getString().getString()).contains("đề nghị ghi lý do");
            Cell link = workbook.getSheetAt(0).getRow(8).getCell(1);
            assertThat(link.getHyperlink().getAddress()).isEqualTo("'" + held.get("sheet") + "'!" + held.get("cell"));
        }
        assertThat(row(annotated(), shown(held)))
                .satisfies(cells -> assertThat(cells.get(2)).startsWith(HELD))
                .satisfies(cells -> assertThat(cells.get(4)).isEqualTo("1.234"))
                .satisfies(cells -> assertThat(cells.get(6)).startsWith("Đề nghị"));
        assertThat(review(annotated()).get(1).get(0)).contains("TDP05", "tháng 11 năm 2023");
    }

    @Test
    void theSummaryCountsHeldValuesAndHeldUnitsApart() {
        // Elsewhere: in the same place nothing would have changed.
        assertThat(office.run("--output", "lan-hai").out())
                .containsPattern("Bản nộp chờ xử lý +0\n *Không dùng được +0\n *Chưa nộp +0\n")
                .containsPattern("Giá trị chờ xử lý +1 +trong bản đã nhận của 1 đơn vị;");
        assertThat(office.run("--lang", "en", "--output", "lan-ba").out())
                .containsPattern("Values held +1 +in what 1 unit sent; not summed\n");
    }

    @Test
    void nothingGoesBackToAUnitThatHasNothingToMend() throws IOException {
        List<String> open = office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> !row.get("severity").equals("note"))
                .filter(row -> List.of("held", "used", "refused").contains(row.get("outcome")))
                .map(row -> row.get("file"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        try (Stream<Path> files = Files.walk(office.results().resolve("tra-lai"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> office.results()
                                    .resolve("tra-lai")
                                    .relativize(f)
                                    .toString())
                            .sorted())
                    .containsExactlyElementsOf(open);
        }
    }

    @Test
    void whatComesBackAsItWasSentSaysWhatTheFileSaid() throws IOException {
        List<Map<String, String>> values = withoutDigest("TDP05");
        List<Map<String, String>> findings = findingsOf("TDP05");
        sendBack();
        office.run("--quiet");
        assertThat(withoutDigest("TDP05")).isEqualTo(values);
        assertThat(findingsOf("TDP05")).isEqualTo(findings);
        assertThat(review(annotated()))
                .as("annotated twice, it is annotated once")
                .filteredOn(cells -> cells.get(1).equals(shown(held)))
                .hasSize(1);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(annotated()))) {
            assertThat(workbook.getSheet(REVIEW + " (2)")).isNull();
            assertThat(cell(workbook, held).getCellComment().getString().getString())
                    .containsOnlyOnce("TỔNG HỢP");
        }
    }

    @Test
    void correctedInPlaceItIsAccepted() throws IOException {
        sendBack();
        number(file, held, 12.5);
        explain(file, shown(doubtful), "Trồng cây ven kênh theo dự án mới");
        office.run("--quiet");
        assertThat(source("TDP05", HELD)).containsEntry("value", "12.5").containsEntry("status", "reported");
        assertThat(findingsOf("TDP05").stream()
                        .filter(row -> row.get("code").equals(DOUBTFUL))
                        .filter(row -> row.get("cell").equals(doubtful.get("cell"))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("outcome", "explained")
                        .containsEntry("explanation", "Trồng cây ven kênh theo dự án mới"));
        assertThat(annotated()).doesNotExist();
    }

    @Test
    void anExplanationIsCarriedOnWhenTheFileGoesBackOnceMore() throws IOException {
        sendBack();
        explain(file, shown(doubtful), "Trồng cây ven kênh theo dự án mới");
        office.run("--quiet");
        List<String> carried = row(annotated(), shown(doubtful));
        assertThat(carried.get(7)).isEqualTo("Trồng cây ven kênh theo dự án mới");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(annotated()))) {
            assertThat(cell(workbook, doubtful)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .as("what is answered has its own colour again")
                    .isNotEqualTo(AMBER);
            assertThat(cell(workbook, doubtful).getCellComment()).isNull();
        }
        sendBack();
        number(file, held, 12.5);
        office.run("--quiet");
        assertThat(annotated()).doesNotExist();
        assertThat(findingsOf("TDP05").stream().map(row -> row.get("outcome"))).contains("explained");
    }

    @Test
    void savedByLibreOfficeItIsReadLikeAnyReturn() throws Exception {
        Assumptions.assumeTrue(LibreOffice.isInstalled());
        List<Map<String, String>> values = withoutDigest("TDP05");
        Path saved = LibreOffice.convert(annotated(), "xlsx", Files.createDirectory(folder.resolve("saved")));
        Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
        explain(file, shown(doubtful), "Trồng cây ven kênh theo dự án mới");
        number(file, held, 12.5);
        office.run("--quiet");
        assertThat(withoutDigest("TDP05").size()).isEqualTo(values.size());
        assertThat(source("TDP05", HELD)).containsEntry("value", "12.5");
        assertThat(annotated()).doesNotExist();
    }

    @Test
    void inPlaceOfWhatCannotBeReadTheUnitGetsItsForm() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        office.run("--quiet");
        assertThat(review(annotated()).stream().map(cells -> cells.get(3)))
                .anyMatch(text -> text.contains("tải chưa xong"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(annotated()))) {
            assertThat(cell(workbook, held).toString()).isEmpty();
        }
        sendBack();
        office.run("--quiet");
        assertThat(findingsOf("TDP05").stream().map(row -> row.get("rule"))).contains("FILE.BLANK-FORM");
        number(file, held, 3);
        office.run("--quiet");
        assertThat(source("TDP05", HELD)).containsEntry("value", "3");
    }

    @Test
    void aFileWithMacrosGoesBackAsTheFormWithEverythingThatWasRead() throws IOException {
        edit(file, workbook -> cell(workbook, held).setCellValue(3.5));
        addMacros(file);
        office.run("--quiet");
        List<Map<String, String>> values = withoutDigest("TDP05");
        assertThat(findingsOf("TDP05").stream().map(row -> row.get("rule"))).contains("FILE.MACROS");
        sendBack();
        office.run("--quiet");
        assertThat(findingsOf("TDP05").stream().map(row -> row.get("rule"))).doesNotContain("FILE.MACROS");
        assertThat(withoutDigest("TDP05")).usingRecursiveComparison().isEqualTo(values);
    }

    private static void addMacros(Path path) throws IOException {
        try (var zip = FileSystems.newFileSystem(path)) {
            Files.write(zip.getPath("xl/vbaProject.bin"), new byte[] {1, 2, 3});
            Path types = zip.getPath("[Content_Types].xml");
            Files.writeString(
                    types,
                    Files.readString(types)
                            .replace(
                                    "</Types>",
                                    "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                            + "</Types>"));
        }
    }

    @Test
    void theSameFilesGiveTheSameReturns() {
        Map<String, byte[]> first = office.outputs();
        office.run("--quiet");
        Map<String, byte[]> second = office.outputs();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void theReceiptListsWhatWasAcceptedOnOnePage() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(office.results().resolve("bien-nhan-2023-11.xlsx")))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> texts = new ArrayList<>();
            for (Row row : sheet) {
                row.forEach(cell -> texts.add(cell.toString()));
            }
            assertThat(texts).contains("TDP05", "Đã đủ", "Đã nhận báo cáo của 36/36 đơn vị, gồm:");
        }
    }

    /** In its folder, or at a desk under any name, a file gets the verdict that it gets in the consolidation. */
    @Test
    void checkingTheFileGivesTheVerdictOfTheConsolidation() throws IOException {
        Path elsewhere = folder.resolve("o ban lam viec/ban moi.xlsx");
        Files.createDirectories(elsewhere.getParent());
        Files.copy(file, elsewhere);
        List<String> expected = office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("file").equals(file.getFileName().toString()))
                .map(row -> row.get("rule") + " " + row.get("outcome") + " " + row.get("cell"))
                .toList();
        assertThat(expected).hasSizeGreaterThan(1);
        for (Path path : List.of(file, elsewhere)) {
            String json = office.run("check", "--json", path.toString()).out();
            List<String> found = Pattern.compile("\"rule\": \"([^\"]*)\",\\s*\"severity\": \"[^\"]*\","
                            + "\\s*\"outcome\": \"([^\"]*)\",\\s*\"sheet\": \"[^\"]*\",\\s*\"cell\": \"([^\"]*)\"")
                    .matcher(json)
                    .results()
                    .map(m -> m.group(1) + " " + m.group(2) + " " + m.group(3))
                    .toList();
            assertThat(found).as(path.toString()).isEqualTo(expected);
        }
    }
}
