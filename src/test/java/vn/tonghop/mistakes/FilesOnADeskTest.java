package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Mistakes with files as a whole, in a folder beside a good file of another unit, which must go on: M01 to M13, M35, M80. */
class FilesOnADeskTest {
    private static final SampleOffice OFFICE = new SampleOffice();
    private static final SampleOffice.Sample GROUP = OFFICE.sample("TDP02");
    private static final SampleOffice.Sample OTHER = OFFICE.sample("YT01");

    @TempDir
    private Path folder;

    /** What became of the folder: the files by name, and the findings. */
    private SampleOffice.Month month() throws IOException {
        Files.write(folder.resolve(OTHER.name()), OTHER.bytes());
        return OFFICE.month(folder);
    }

    private SampleOffice.Month with(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return month();
    }

    private void assertOtherIsUntouched(SampleOffice.Month month) {
        assertThat(month.outcome(OTHER.name())).isEqualTo(FileOutcome.Result.ACCEPTED);
        Map<Key, Want> wants = month.values(OTHER.unit().code());
        OTHER.truth().forEach((key, o) -> assertThat(wants.get(key)).isEqualTo(Want.of(o)));
    }

    private void assertRefused(String name, byte[] bytes, String rule, String... words) throws IOException {
        SampleOffice.Month month = with(name, bytes);
        assertThat(month.outcome(name)).isEqualTo(FileOutcome.Result.REFUSED);
        assertThat(month.values(GROUP.unit().code())).isEmpty();
        Finding finding = month.finding(rule);
        assertThat(finding.place().file()).isEqualTo(name);
        assertThat(OFFICE.phrases.say(finding.message()))
                .contains("«" + name + "»")
                .contains(List.of(words));
        assertOtherIsUntouched(month);
        Files.delete(folder.resolve(name));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"M01, TDP02_2023-11.docx", "M01, TDP02_2023-11.xlsx"})
    void a_word_file(String id, String name) throws IOException {
        byte[] word = Files.readAllBytes(Path.of("input-templates", "report", "bao-cao-thang.docx"));
        assertRefused(name, word, "FILE.WORD", "Word", "xlsx");
    }

    @Test
    void m02_a_pdf_or_a_photograph() throws IOException {
        assertRefused(
                "TDP02.pdf", "%PDF-1.4\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1), "FILE.PDF", "PDF");
        byte[] photograph = new byte[4000];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0, photograph, 0, 4);
        assertRefused("TDP02.jpg", photograph, "FILE.IMAGE", "ảnh");
    }

    @Test
    void m03_an_archive_with_the_workbook_in_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bao cao/TDP02_2023-11.xlsx"));
            zip.write(GROUP.bytes());
        }
        assertRefused("TDP02.zip", out.toByteArray(), "FILE.ARCHIVE", "TDP02_2023-11.xlsx", "giải nén");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void m05_a_workbook_under_the_ending_of_another_kind() throws IOException {
        SampleOffice.Month month = with("TDP02_2023-11.xls", GROUP.bytes());
        assertThat(month.outcome("TDP02_2023-11.xls")).isEqualTo(FileOutcome.Result.ACCEPTED);
        assertThat(month.finding("FILE.EXTENSION").severity()).isEqualTo(vn.tonghop.model.Severity.NOTE);
        assertSame(month);
    }

    private static void assertSame(SampleOffice.Month month) {
        Map<Key, Want> wants = month.values(GROUP.unit().code());
        GROUP.truth()
                .forEach((key, o) -> assertThat(wants.get(key)).as("%s", key).isEqualTo(Want.of(o)));
        assertThat(wants).hasSameSizeAs(GROUP.truth());
    }

    @Test
    void m06_a_binary_workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.bin\""
                            + " ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.bin"));
            zip.write(new byte[100]);
        }
        assertRefused("TDP02.xlsb", out.toByteArray(), "FILE.XLSB", ".xlsb", "Lưu thành");
    }

    @Test
    void m07_a_workbook_with_macros() throws IOException {
        byte[] macros;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(GROUP.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.setVBAProject(new ByteArrayInputStream(new byte[600]));
            book.write(out);
            macros = out.toByteArray();
        }
        SampleOffice.Month month = with("TDP02_2023-11.xlsm", macros);
        Finding finding = month.finding("FILE.MACROS");
        assertThat(finding.severity()).isEqualTo(vn.tonghop.model.Severity.WARNING);
        assertThat(OFFICE.phrases.say(finding.message())).contains("macro không được chạy");
        assertSame(month);
    }

    @ParameterizedTest(name = "with the password {0}")
    @ValueSource(strings = {"bí mật", "VelvetSweatshop"})
    void m08_a_workbook_that_asks_for_a_password(String password) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(GROUP.bytes());
            }
            container.writeFilesystem(out);
        }
        assertRefused("TDP02.xlsx", out.toByteArray(), "FILE.PASSWORD", "mật khẩu");
    }

    @Test
    void m09_a_download_that_was_cut() throws IOException {
        for (int share : List.of(10, 50, 90, 99)) {
            byte[] cut = Arrays.copyOf(GROUP.bytes(), GROUP.bytes().length * share / 100);
            assertRefused("TDP02.xlsx", cut, "FILE.TRUNCATED", "thiếu phần cuối");
        }
    }

    @Test
    void m10_one_changed_bit_is_refused_or_changes_nothing() throws IOException {
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] flipped = GROUP.bytes().clone();
            int at = (int) (1L * i * 7919 * 31 % flipped.length);
            flipped[at] ^= (byte) (1 << i % 8);
            SampleOffice.Verdict verdict = OFFICE.judge("TDP02.xlsx", SampleOffice.reading("TDP02.xlsx", flipped));
            if (verdict.result().outcome().result() == FileOutcome.Result.REFUSED) {
                refused++;
            } else {
                SampleOffice.keyed(verdict.accepted().orElseThrow())
                        .forEach((key, o) -> assertThat(Want.of(o))
                                .isEqualTo(Want.of(
                                        Optional.ofNullable(GROUP.truth().get(key))
                                                .orElseThrow())));
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void m11_files_that_programs_leave_behind() throws IOException {
        List<String> left = List.of("~$TDP02.xlsx", "TDP02.xlsx.crdownload", "TDP02.tmp", ".~lock.TDP02.xlsx#");
        for (String name : left) {
            Files.write(folder.resolve(name), GROUP.bytes());
        }
        SampleOffice.Month month = month();
        left.forEach(name -> assertThat(month.outcome(name)).isEqualTo(FileOutcome.Result.IGNORED));
        assertThat(month.findings()).noneMatch(f -> left.contains(f.place().file()));
        assertRefused("TDP02.xlsx", new byte[0], "FILE.EMPTY", "0 byte");
    }

    @Test
    void m12_the_same_bytes_twice_count_once() throws IOException {
        Files.write(folder.resolve("TDP02 mail.xlsx"), GROUP.bytes());
        SampleOffice.Month month = with("TDP02 zalo.xlsx", GROUP.bytes());
        Finding finding = month.finding("FILE.DUPLICATE");
        assertThat(OFFICE.phrases.say(finding.message())).contains("TDP02 mail.xlsx", "TDP02 zalo.xlsx", "một lần");
        assertSame(month);
    }

    @Test
    void m13_a_corrected_second_version_is_a_question_with_the_cells_that_differ() throws IOException {
        Desk desk = new Desk(OFFICE, GROUP, new java.util.Random(13));
        Desk.Typed t = desk.pick(v -> v.isWhole()).orElseThrow();
        t.sheet().put(t.cell(), new CellValue.Number(t.value().add(java.math.BigDecimal.ONE)));
        Files.write(folder.resolve("TDP02 bản 1.xlsx"), GROUP.bytes());
        SampleOffice.Month month = with("TDP02 bản 2.xlsx", KeptFile.of(desk));
        Finding finding = month.finding("UNIT.TWO-FILES");
        assertThat(finding.outcome()).isEqualTo(vn.tonghop.model.Outcome.HELD);
        assertThat(OFFICE.phrases.say(finding.message()))
                .contains(
                        "«TDP02 bản 1.xlsx»",
                        "«TDP02 bản 2.xlsx»",
                        t.sheet().name + "!" + t.cell().cell(),
                        "chỉ giữ một bản",
                        "trang «Cần xử lý»");
        assertThat(month.values(GROUP.unit().code())).isEmpty();
        assertOtherIsUntouched(month);
    }

    @Test
    void m35_columns_formatted_down_to_the_last_row() throws IOException {
        byte[] formatted;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(GROUP.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCellStyle style = book.createCellStyle();
            style.setWrapText(true);
            XSSFSheet sheet = book.getSheetAt(1);
            for (int row = 100; row < 6000; row++) {
                for (int column = 0; column < 10; column++) {
                    sheet.createRow(row * 170).createCell(column).setCellStyle(style);
                }
            }
            sheet.createRow(1_048_575).createCell(0).setCellStyle(style);
            book.write(out);
            formatted = out.toByteArray();
        }
        assertSame(with("TDP02.xlsx", formatted));
    }

    @Test
    void m54_days_count_from_1904_where_the_workbook_says_so() throws IOException {
        Desk desk = new Desk(OFFICE, GROUP, new java.util.Random(1904));
        desk.book.date1904 = true;
        LooseSheet.Mark sent = desk.identity(IdentityField.SENT);
        desk.book.sheets.forEach(sheet -> sheet.cells.replaceAll((at, cell) ->
                cell.format() == Cell.Format.DATE && cell.value() instanceof CellValue.Number n
                        ? new Cell(
                                at,
                                new CellValue.Number(n.value().subtract(new java.math.BigDecimal(1462))),
                                "",
                                Cell.Format.DATE,
                                "")
                        : cell));
        SampleOffice.Month month = with("TDP02.xlsx", KeptFile.of(desk));
        assertThat(month.submission(GROUP.unit().code()).sent()).contains(LocalDate.of(2023, 11, 16));
        assertThat(sent.cell()).isNotEmpty();
        assertSame(month);
    }

    @Test
    void m80_what_is_no_file_or_cannot_be_read() throws IOException {
        Path elsewhere = Files.write(folder.resolveSibling("TDP02 elsewhere.xlsx"), GROUP.bytes());
        Files.createSymbolicLink(folder.resolve("TDP02 link.xlsx"), elsewhere);
        Files.createDirectory(folder.resolve("TDP02 folder.xlsx"));
        SampleOffice.Month month = month();
        for (String name : List.of("TDP02 link.xlsx", "TDP02 folder.xlsx")) {
            assertThat(month.outcome(name)).isEqualTo(FileOutcome.Result.REFUSED);
            assertThat(month.findings())
                    .anyMatch(f -> f.place().file().equals(name) && f.rule().equals("FILE.NOT-A-FILE"));
        }
        assertThat(month.values(GROUP.unit().code())).isEmpty();
        assertOtherIsUntouched(month);
        Files.delete(elsewhere);
    }

    @Test
    void m80_long_names_and_names_in_other_normal_forms_are_read() throws IOException {
        String name = Normalizer.normalize("Báo cáo Tổ dân phố Đức Thịnh ".repeat(5), Normalizer.Form.NFC)
                        .substring(0, 100)
                + ".xlsx";
        assertSame(with(name, GROUP.bytes()));
    }

    @Test
    void every_file_of_a_folder_is_accounted_for() throws IOException {
        Files.write(folder.resolve("TDP02.xlsx"), GROUP.bytes());
        Files.writeString(folder.resolve("ghi chu.txt"), "đã gửi");
        SampleOffice.Month month = month();
        List<String> names = new ArrayList<>();
        month.receipts().files().forEach(f -> names.add(f.file().name()));
        assertThat(names).containsExactlyInAnyOrder("TDP02.xlsx", "ghi chu.txt", OTHER.name());
        assertThat(ReturnsFolder.list(folder)).hasSize(3);
    }
}
