package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.testing.LibreOffice;

/** What {@code check} says of a report that somebody has edited, in Word or in LibreOffice. */
class EditedReportTest {
    /** The frame around the poor households in the text, with its bookmark. */
    private static final Pattern POOR = Pattern.compile(
            "<w:bookmarkStart[^>]*/><w:sdt>(?:(?!<w:sdt>).)*XH\\.NGHEO@period\\|unit.*?</w:sdt><w:bookmarkEnd[^>]*/>");

    @TempDir
    private static Path folder;

    @TempDir
    private static Path work;

    private static Office office;
    private static Path report;

    @BeforeAll
    static void run() {
        office = Office.in(folder);
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        report = office.results().resolve("bao-cao-2023-11.docx");
    }

    /** The report with its text edited; the file has any name. */
    private static Path edited(UnaryOperator<String> edit) throws IOException {
        return edited("word/document.xml", edit);
    }

    private static Path edited(String changedPart, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(report)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(changedPart)) {
                    String before = new String(part, StandardCharsets.UTF_8);
                    String after = edit.apply(before);
                    changed = !after.equals(before);
                    part = after.getBytes(StandardCharsets.UTF_8);
                }
                out.write(part);
                out.closeEntry();
            }
        }
        assertThat(changed).as("the edit found its place").isTrue();
        return Files.write(Files.createTempFile(work, "Bản sửa ", ".docx"), bytes.toByteArray());
    }

    private static Office.Answer check(Path file) {
        return office.run("kiem-tra", file.toString());
    }

    private static String withPoor(String xml, UnaryOperator<String> edit) {
        Matcher frame = POOR.matcher(xml);
        assertThat(frame.find()).isTrue();
        return xml.substring(0, frame.start()) + edit.apply(frame.group()) + xml.substring(frame.end());
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String before(String xml, String heading, String added) {
        int at = xml.lastIndexOf("<w:p>", xml.indexOf(heading));
        return xml.substring(0, at) + added + xml.substring(at);
    }

    @Test
    void aReportThatNobodyTouchedIsRightInEveryFigure() {
        Office.Answer answer = check(report);
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("báo cáo kỳ 2023-11").contains("số đều đúng với số liệu tổng hợp");
    }

    @Test
    void whatIsWrittenByHandAndSaysNoFigureIsNotSpokenOf() throws IOException {
        Path file = edited(
                xml -> before(
                        xml.replace("Số:          /BC-UBND", "Số: 215/BC-UBND").replace("ngày ……", "ngày 15"),
                        "5. Tài chính, ngân sách",
                        paragraph(
                                "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 20/7/2023, công tác quản lý đô thị tiếp tục được quan tâm.")));
        assertThat(check(file).out()).contains("số đều đúng");
    }

    @Test
    void aFigureThatWasChangedIsToldWithItsPlaceAndWhatTheTotalIs() throws IOException {
        Office.Answer answer = check(edited(xml -> withPoor(xml, frame -> frame.replace("84", "48"))));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out().replace('\u00A0', ' '))
                .contains("1 chỗ cần xem lại")
                .contains("mục II.2, đoạn 1 («Kết quả rà soát gần nhất: hộ nghèo 48 hộ")
                .contains("đang ghi «48 hộ», số liệu tổng hợp của XH.NGHEO là «84 hộ»");
    }

    @Test
    void aFigureTypedOverItsFrameIsToldAsTypedAndAsGone() throws IOException {
        Office.Answer answer =
                check(edited(xml -> withPoor(xml, frame -> "<w:r><w:t xml:space=\"preserve\">48 hộ</w:t></w:r>")));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out().replace('\u00A0', ' '))
                .contains("mục II.2, đoạn 1")
                .contains("số «48» gõ tay")
                .contains("không còn số «84 hộ» (XH.NGHEO)");
    }

    @Test
    void aNumberTypedIntoANewSentenceIsTold() throws IOException {
        Office.Answer answer = check(edited(xml -> before(
                xml,
                "3. Văn hóa, thông tin, thể thao",
                paragraph("Trong kỳ có 77 hộ thoát nghèo nhờ nguồn vốn hỗ trợ."))));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("1 chỗ cần xem lại").contains("số «77» gõ tay");
    }

    @Test
    void aSentenceThatWasMovedIsNotTold() throws IOException {
        Path file = edited(xml -> {
            int from = xml.lastIndexOf("<w:p>", xml.indexOf("Toàn thị trấn có "));
            int to = xml.indexOf("</w:p>", from) + "</w:p>".length();
            String moved = xml.substring(from, to);
            return before(xml.substring(0, from) + xml.substring(to), "5. Thi đua, khen thưởng", moved);
        });
        assertThat(check(file).out()).contains("số đều đúng");
    }

    @Test
    void aFigureCopiedFromAnotherMonthIsTold() throws IOException {
        Office.Answer answer = check(edited(xml ->
                withPoor(xml, frame -> frame.replace("2023-11", "2023-10").replace("84", "86"))));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("chép từ báo cáo kỳ 2023-10 sang báo cáo kỳ 2023-11");
    }

    @Test
    void theMachineSummaryNamesKindCodeFoundAndExpected() throws IOException {
        Path file = edited(xml -> withPoor(xml, frame -> frame.replace("84", "48")));
        assertThat(office.run("check", "--json", file.toString()).out())
                .contains("\"report\": \"2023-11\"")
                .contains("\"kind\": \"changed\"")
                .contains("\"code\": \"XH.NGHEO\"")
                .contains("\"expected\": \"84 hộ\"");
    }

    /** LibreOffice 7 loses what the frames say, renames bookmarks in notes, and writes every part anew. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReportSavedByLibreOfficeIsHeldAgainstTheTotalsAllTheSame(boolean falsified) throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path before = falsified ? edited(xml -> withPoor(xml, frame -> frame.replace("84", "48"))) : report;
        Path saved = LibreOffice.convert(before, "docx", Files.createTempDirectory(work, "saved"));
        Office.Answer answer = check(saved);
        assertThat(answer.exit()).isEqualTo(falsified ? 1 : 0);
        assertThat(answer.out()).contains(falsified ? "1 chỗ cần xem lại" : "số đều đúng");
    }

    /** The bar of the poor households of the seventh group; the words beside it stay. */
    private static String longerBar(String chart) {
        return chart.replaceFirst("<c:pt idx=\"6\"><c:v>8</c:v>", "<c:pt idx=\"6\"><c:v>18</c:v>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBarOfAChartThatWasChangedIsToldAlsoWhenLibreOfficeSavedIt(boolean saved) throws Exception {
        assumeTrue(!saved || LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path file = edited("word/charts/bieu-do-1.xml", EditedReportTest::longerBar);
        Path checked = saved ? LibreOffice.convert(file, "docx", Files.createTempDirectory(work, "saved")) : file;
        Office.Answer answer = check(checked);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("1 chỗ cần xem lại")
                .contains("đang ghi «18», số liệu tổng hợp của XH.NGHEO là «8»")
                .contains("Biểu đồ Hộ nghèo, hộ cận nghèo");
    }

    @Test
    void aWordFileThatIsNoReportIsRefusedAsAReturn() throws IOException {
        Path other = work.resolve("thu.docx");
        Files.copy(Path.of("input-templates/report/thu-nhac.docx"), other);
        assertThat(check(other).out()).contains("đây là tệp Word");
    }
}
