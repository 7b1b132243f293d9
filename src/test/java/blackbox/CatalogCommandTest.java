package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.testing.LibreOffice;

class CatalogCommandTest {
    @TempDir
    private Path folder;

    private Office office;
    private Path catalog;
    private Path kept;
    private Path book;
    private Map<String, String> before;

    @BeforeEach
    void open() {
        office = Office.in(folder);
        catalog = folder.resolve("input-templates/catalog");
        kept = folder.resolve("input-templates/catalog.truoc-khi-nhap");
        book = folder.resolve("dm.xlsx");
        before = contents(catalog);
    }

    @Test
    void checkCountsWhatTheCatalogueHolds() {
        Office.Answer answer = office.run("catalog", "check");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out().lines())
                .satisfiesExactly(
                        counts -> assertThat(counts).startsWith("Danh mục đạt: "),
                        next -> assertThat(next)
                                .startsWith("Việc tiếp theo: ")
                                .endsWith("./run.sh tong-hop --period 2023-11"));
        assertThat(answer.out()).contains("36 đơn vị", "15 biểu mẫu", "chỉ tiêu", "quy tắc");
        assertThat(office.run("danh-muc", "kiem-tra", "--json").out())
                .startsWith("{")
                .contains("\"units\": 36");
    }

    @Test
    void changesTellsPeopleAndMachinesWhatAFormAsksOtherwise() {
        Office.Answer answer = office.run("danh-muc", "thay-doi", "--from", "2023", "--to", "2024", "--form", "PB-TP");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("2023.1", "2024.1", "TP.HT.KS.DKL").doesNotContain("TR.LUA");
        assertThat(office.run("catalog", "changes", "--from", "2023", "--to", "2024", "--json")
                        .out())
                .startsWith("{")
                .contains("\"kind\": \"replaced\"", "\"form\": \"TDP\"");
        assertThat(office.run("catalog", "changes", "--from", "2023-01", "--to", "2023-12")
                        .out())
                .contains("không có gì khác");
    }

    @ParameterizedTest
    @CsvSource({"2024,2023,TDP,--from", "2023,2024,KHONG,PB-TP", "hôm qua,2024,TDP,hôm qua"})
    void changesSaysWhatItCannotCompare(String from, String to, String form, String said) {
        Office.Answer answer = office.run("catalog", "changes", "--from", from, "--to", to, "--form", form);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(said);
    }

    @Test
    void checkNamesFileLineAndColumnOfAFault() throws IOException {
        replace("units.csv", "residential_group", "village");
        Office.Answer answer = office.run("catalog", "check");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("units.csv, dòng 2").contains("kind").contains("village");
        assertThat(office.run("catalog", "export", "dm.xlsx").exit()).isEqualTo(2);
        assertThat(book).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"catalog,export,import", "danh-muc,xuat,nhap"})
    void anExportImportedAgainChangesNoByte(String catalogue, String out, String in) {
        assertThat(office.run(catalogue, out, "dm.xlsx").exit()).isZero();
        Office.Answer answer = office.run(catalogue, in, "dm.xlsx");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("Không có gì khác");
        assertThat(contents(catalog)).isEqualTo(before);
        assertThat(kept).doesNotExist();
    }

    @Test
    void anExportSavedByLibreOfficeChangesNoByte() throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        export();
        Path saved = LibreOffice.convert(book, "xlsx", Files.createDirectories(folder.resolve("saved")));
        Office.Answer answer = office.run("catalog", "import", saved.toString());
        assertThat(answer.all()).contains("Không có gì khác");
        assertThat(contents(catalog)).isEqualTo(before);
    }

    @Test
    void whatWasEditedIsToldAndLands() {
        export();
        edit(workbook -> {
            cell(workbook, "elements", "DN.CUM", "label").setCellValue("Số doanh nghiệp trong cụm");
            cell(workbook, "elements", "DN.CUM", "max").setCellValue(250);
            Row unit = free(workbook.getSheet("units"));
            String[] values = {"TDP17", "Tổ dân phố Mới", "residential_group", "2023-01-01", "", "TDP", "TDP Mới"};
            for (int i = 0; i < values.length; i++) {
                unit.createCell(i).setCellValue(values[i]);
            }
            remove(workbook.getSheet("rules"), "TR-02");
        });
        Office.Answer trial = office.run("catalog", "import", "dm.xlsx", "--dry-run");
        assertThat(trial.exit()).isZero();
        assertThat(trial.out())
                .contains("+ TDP17 (Tổ dân phố Mới)")
                .contains("- TR-02")
                .contains("~ DN.CUM, cột label: «Số doanh nghiệp hoạt động trong cụm công nghiệp» →"
                        + " «Số doanh nghiệp trong cụm»")
                .contains("~ DN.CUM, cột max: «200» → «250»");
        assertThat(contents(catalog)).isEqualTo(before);

        assertThat(office.run("catalog", "import", "dm.xlsx").exit()).isZero();
        Map<String, String> after = contents(catalog);
        Map<String, String> expected = new TreeMap<>(before);
        expected.computeIfPresent(
                "elements.csv",
                (file, text) -> text.replace(
                                "Số doanh nghiệp hoạt động trong cụm công nghiệp", "Số doanh nghiệp trong cụm")
                        .replace("DN,PB-VP,,0,yes,month,0,200,", "DN,PB-VP,,0,yes,month,0,250,"));
        expected.computeIfPresent(
                "units.csv",
                (file, text) -> text + "TDP17,Tổ dân phố Mới,residential_group,2023-01-01,,TDP,TDP Mới,,\n");
        expected.computeIfPresent("rules.csv", (file, text) -> text.replaceAll("(?m)^TR-02,.*\\n", ""));
        assertThat(after).isEqualTo(expected);
        assertThat(contents(kept)).isEqualTo(before);
        assertThat(office.run("catalog", "check").out()).contains("37 đơn vị");
    }

    @Test
    void thresholdsThatTheCatalogueDidWithoutAreBegun() throws IOException {
        Files.delete(catalog.resolve("thresholds.csv"));
        export();
        assertThat(office.run("catalog", "import", "dm.xlsx").out()).contains("Không có gì khác");
        assertThat(catalog.resolve("thresholds.csv")).doesNotExist();
        edit(workbook -> {
            Row row = free(workbook.getSheet("thresholds"));
            row.createCell(0).setCellValue("history_z");
            row.createCell(1).setCellValue("4.5");
        });
        assertThat(office.run("catalog", "import", "dm.xlsx").exit()).isZero();
        assertThat(Files.readString(catalog.resolve("thresholds.csv"))).isEqualTo("key,value,note\nhistory_z,4.5,\n");
        assertThat(office.run("catalog", "check").exit()).isZero();
    }

    @Test
    void jsonTellsTheDifferenceForMachines() {
        export();
        edit(workbook -> cell(workbook, "units", "TDP01", "name").setCellValue("Tổ dân phố Tiên Hưng 1"));
        Office.Answer answer = office.run("catalog", "import", "dm.xlsx", "--json");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .startsWith("{")
                .contains("\"written\": true")
                .contains("\"file\": \"units.csv\"")
                .contains("\"key\": \"TDP01\"")
                .contains("\"after\": \"Tổ dân phố Tiên Hưng 1\"");
    }

    @ParameterizedTest(name = "{0} {1} {2} = {3}")
    @CsvSource({
        "elements, DN.CUM, subject, KHONG, «KHONG»",
        "elements, DN.NGOAI, code, DN.CUM, hai lần",
        "elements, DN.CUM, min, 'hai mươi', số",
        "units, TDP01, valid_from, 2023-13-01, ngày",
        "rules, TR-02, severity, fatal, «fatal»"
    })
    void aFaultIsRefusedWithSheetAndCellAndNothingChanges(
            String sheet, String key, String column, String value, String said) {
        export();
        String[] address = {""};
        edit(workbook -> {
            Cell cell = cell(workbook, sheet, key, column);
            cell.setCellValue(value);
            address[0] = cell.getAddress().formatAsString();
        });
        Office.Answer answer = office.run("catalog", "import", "dm.xlsx");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("trang «" + sheet + "», ô " + address[0] + ":")
                        .contains(said));
        assertThat(contents(catalog)).isEqualTo(before);
        assertThat(kept).doesNotExist();
    }

    @Test
    void formulasAndHiddenSheetsAreRefused() {
        export();
        edit(workbook -> {
            cell(workbook, "units", "TDP01", "name").setCellFormula("\"Tổ\"&\" 1\"");
            workbook.setSheetHidden(workbook.getSheetIndex("targets"), true);
        });
        Office.Answer answer = office.run("catalog", "import", "dm.xlsx", "--json");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err())
                .contains("trang «units», ô B3")
                .contains("công thức")
                .contains("trang «targets»");
        assertThat(answer.out()).contains("\"cell\": \"B3\"");
        assertThat(contents(catalog)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() throws IOException {
        assertThat(office.run("catalog", "import", "khong-co.xlsx").err()).contains("khong-co.xlsx");
        Files.writeString(book, "code,name\n");
        Office.Answer answer = office.run("catalog", "import", "dm.xlsx");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("dm.xlsx");
        assertThat(contents(catalog)).isEqualTo(before);
    }

    @Test
    void anEditedWorkbookIsNotWrittenOver() throws IOException {
        export();
        edit(workbook -> cell(workbook, "units", "TDP01", "name").setCellValue("đang sửa"));
        byte[] edited = Files.readAllBytes(book);
        assertThat(office.run("catalog", "export", "dm.xlsx").exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(book)).isEqualTo(edited);
    }

    @Test
    void aCommandAfterAnImportThatWasKilledFindsTheOldCatalogue() throws IOException {
        Files.move(catalog, kept);
        Files.createDirectories(folder.resolve("input-templates/.catalog.new"));
        assertThat(office.run("status", "--period", "2023-11", "--quiet").exit())
                .isLessThan(2);
        assertThat(contents(catalog)).isEqualTo(before);
        assertThat(kept).doesNotExist();
    }

    @Test
    void anImportThatCannotWriteLeavesTheCatalogueAsItWas() throws IOException {
        export();
        edit(workbook -> cell(workbook, "units", "TDP01", "name").setCellValue("Tổ dân phố khác"));
        // Something in the folder that cannot be copied stops the import halfway, whoever runs the test.
        Files.createSymbolicLink(catalog.resolve("dangling.txt"), folder.resolve("nowhere"));
        Office.Answer answer = office.run("catalog", "import", "dm.xlsx");
        assertThat(answer.exit()).isEqualTo(4);
        Files.delete(catalog.resolve("dangling.txt"));
        assertThat(contents(catalog)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "danh-muc"})
    void withoutAWordItAsksForOneAndHelpIsThere(String command) {
        assertThat(office.run(command).exit()).isEqualTo(2);
        assertThat(office.run(command).err()).contains("xuat");
        assertThat(office.run("--help").out()).contains("danh-muc");
        for (String word : new String[] {"check", "export", "import"}) {
            Office.Answer help = office.run(command, word, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("./run.sh danh-muc");
        }
    }

    private void export() {
        assertThat(office.run("catalog", "export", "dm.xlsx").exit()).isZero();
    }

    private void edit(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(book)))) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(book)) {
                workbook.write(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String key, String column) {
        Sheet found = workbook.getSheet(sheet);
        for (Cell head : found.getRow(0)) {
            if (head.getStringCellValue().equals(column)) {
                return row(found, key).getCell(head.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + column);
    }

    private static Row row(Sheet sheet, String key) {
        for (Row row : sheet) {
            if (row.getCell(0) != null
                    && new DataFormatter().formatCellValue(row.getCell(0)).equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }

    /** The first row that is prepared and empty. */
    private static Row free(Sheet sheet) {
        return row(sheet, "");
    }

    private static void remove(Sheet sheet, String key) {
        int at = row(sheet, key).getRowNum();
        sheet.removeRow(sheet.getRow(at));
        sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = catalog.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(from, to));
    }

    private static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
