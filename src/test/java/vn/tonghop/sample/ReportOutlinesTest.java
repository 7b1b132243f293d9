package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.document.Block;
import vn.tonghop.publish.report.OfficersNote;
import vn.tonghop.publish.report.ReminderLetters;
import vn.tonghop.publish.report.SummaryReport;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class ReportOutlinesTest {
    private static final Period NOVEMBER = Period.month(2023, 11);

    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    @BeforeAll
    static void writeThemWhenAsked() throws IOException {
        if ("write".equals(System.getProperty("samples"))) {
            ReportOutlines.main(new String[0]);
        }
    }

    /** A month of which nothing has come in. */
    private static PeriodOutcome nothing() {
        List<UnitReturn> returns = CATALOGUE.units(NOVEMBER).stream()
                .map(unit -> new UnitReturn(
                        unit.code(), UnitReturn.State.MISSING, UnitReturn.Timeliness.OVERDUE, "", "", Optional.empty()))
                .toList();
        return new PeriodOutcome(
                NOVEMBER,
                LocalDate.of(2023, 11, 20),
                returns,
                List.of(),
                List.of(),
                new Consolidation(NOVEMBER, List.of(), List.of()));
    }

    private static byte[] report(byte[] outline) {
        WordOutline.Opened opened = WordOutline.open(outline);
        assertThat(opened).isInstanceOf(WordOutline.Readable.class);
        WordOutline word = ((WordOutline.Readable) opened).word();
        SummaryReport.Result result =
                SummaryReport.of(CATALOGUE, nothing(), word.outline(), PhraseFiles.read("check", "vi"));
        assertThat(result).isInstanceOf(SummaryReport.Filled.class);
        return word.fill(((SummaryReport.Filled) result).document());
    }

    private static Map<String, String> files(byte[] docx) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<String> lines(byte[] docx) {
        WordOutline word = ((WordOutline.Readable) WordOutline.open(docx)).word();
        return word.outline().stories().get(0).blocks().stream()
                .flatMap(ReportOutlinesTest::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        return block instanceof Block.Table table
                ? table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.blocks().stream())
                        .flatMap(ReportOutlinesTest::lines)
                : Stream.empty();
    }

    @ParameterizedTest
    @EnumSource(ReportOutlines.Kind.class)
    void theOutlineInTheRepositoryIsWhatTheGeneratorMakesAndFitsTheCatalogue(ReportOutlines.Kind kind)
            throws IOException {
        byte[] outline = ReportOutlines.of(kind);
        assertThat(files(Files.readAllBytes(ReportOutlines.FOLDER.resolve(kind.file()))))
                .as("write it anew with: mvn test -Dtest=ReportOutlinesTest -Dsamples=write")
                .isEqualTo(files(outline));
        WordOutline word = ((WordOutline.Readable) WordOutline.open(outline)).word();
        assertThat(SummaryReport.faults(CATALOGUE, word.outline())).isEmpty();
    }

    @Test
    void theOutlineOfTheNoteIsWhatTheGeneratorMakesAndFitsTheCatalogue() throws IOException {
        byte[] outline = NoteOutline.make();
        assertThat(files(Files.readAllBytes(ReportOutlines.FOLDER.resolve(NoteOutline.FILE))))
                .as("write it anew with: mvn test -Dtest=ReportOutlinesTest -Dsamples=write")
                .isEqualTo(files(outline));
        WordOutline word = ((WordOutline.Readable) WordOutline.open(outline)).word();
        assertThat(OfficersNote.faults(CATALOGUE, word.outline())).isEmpty();
    }

    @Test
    void theOutlineOfTheLettersIsWhatTheGeneratorMakesAndFitsTheCatalogue() throws IOException {
        byte[] outline = LetterOutline.make();
        assertThat(files(Files.readAllBytes(ReportOutlines.FOLDER.resolve(LetterOutline.FILE))))
                .as("write it anew with: mvn test -Dtest=ReportOutlinesTest -Dsamples=write")
                .isEqualTo(files(outline));
        WordOutline word = ((WordOutline.Readable) WordOutline.open(outline)).word();
        assertThat(ReminderLetters.faults(CATALOGUE, word.outline())).isEmpty();
        // In a report no unit is meant.
        assertThat(SummaryReport.faults(CATALOGUE, word.outline())).isNotEmpty();
    }

    @Test
    void everyPlaceholderFitsTheCatalogueAndNothingIsLeftUnfilledEvenOfAnEmptyMonth() {
        assertThat(lines(report(ReportOutlines.month())))
                .noneMatch(line -> line.contains("{{") || line.contains("}}"))
                .noneMatch(line -> line.contains("()") || line.contains(" ;") || line.contains(" ."))
                .contains("Thu ngân sách trên địa bàn: chưa có số liệu. Chi ngân sách: chưa có số liệu.")
                .contains("Trường THCS Đức Thắng", "Bảng 1. Số liệu của từng tổ dân phố")
                .noneMatch(line -> line.startsWith("Bảng 3") || line.startsWith("Bảng 4") || line.startsWith("Bảng 5"))
                .contains("Chưa có nội dung báo cáo về an ninh, trật tự trong kỳ.");
    }

    @Test
    void aMonthWithoutReturnsHasNoFigureButCountsOfTheCatalogue() {
        Pattern figure = Pattern.compile("\\d");
        List<String> told = lines(report(ReportOutlines.month())).stream()
                .dropWhile(line -> !line.startsWith("I. "))
                // Next year's plan is the catalogue's, not the month's.
                .takeWhile(line -> !line.startsWith("Bảng 9."))
                .filter(line -> !line.matches("(Trường|Tổ dân phố) .*|Bảng \\d\\. .*"))
                .filter(line -> !line.matches("(\\d+|[a-z]|[IVX]+)[.)] .*|\\d{1,2}"))
                .filter(line -> figure.matcher(line).find())
                .toList();
        assertThat(told)
                .allMatch(line -> line.contains("Tuyến đường 288")
                        || line.contains("tuyến đường 288")
                        || line.contains("số 1")
                        || line.contains("số 2")
                        || line.endsWith("tại Bảng 7.")
                        || line.endsWith("nêu tại Bảng 9.")
                        || line.equals("m²")
                        || line.startsWith("Số liệu đến hết ngày 14/11/2023;")
                        || line.startsWith("(Kèm theo Báo cáo số")
                        || line.contains("tháng 11 năm 2023"));
    }

    @ParameterizedTest(name = "page: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number of the page not on the first one|<w:titlePg/>",
                "pages are counted from 1|<w:pgNumType w:start=\"1\"/>"
            })
    void thePageIsThatOfTheDecree(String rule, String xml) throws IOException {
        // Once for the report, once for each appendix, whose pages are counted anew.
        assertThat(files(report(ReportOutlines.month()))
                        .get("word/document.xml")
                        .split(Pattern.quote(xml), -1))
                .hasSize(4);
    }

    @ParameterizedTest(name = "{0} margin from {1} to {2} mm")
    @CsvSource({"top, 20, 25", "bottom, 20, 25", "left, 30, 35", "right, 15, 20"})
    void theMarginsAreThoseOfTheDecree(String side, int least, int most) throws IOException {
        String document = files(report(ReportOutlines.month())).get("word/document.xml");
        Matcher margin =
                Pattern.compile("<w:pgMar [^>]*w:" + side + "=\"(\\d+)\"").matcher(document);
        assertThat(margin.find()).isTrue();
        double millimetres = Integer.parseInt(margin.group(1)) * 25.4 / 1440;
        assertThat(millimetres).isBetween(least - 0.05, most + 0.05);
    }

    @Test
    void theHeaderIsTheNumberOfThePageInTheMiddle() throws IOException {
        Map<String, String> files = files(report(ReportOutlines.month()));
        assertThat(files.get("word/header1.xml")).contains(" PAGE ").contains("\"SOTRANG\"");
        assertThat(style(files, "SOTRANG")).contains("<w:jc w:val=\"center\"/>");
    }

    @Test
    void lettersAreTimesNewRomanFourteen() throws IOException {
        String styles = files(report(ReportOutlines.month())).get("word/styles.xml");
        assertThat(styles)
                .contains("w:ascii=\"Times New Roman\"")
                .contains("w:hAnsi=\"Times New Roman\"")
                .contains("<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/>");
        assertThat(styles.split("w:rFonts", -1)).as("one font").hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NOIDUNG|<w:jc w:val=\"both\"/>",
                "NOIDUNG|<w:ind w:firstLine=\"720\"/>",
                "NOIDUNG|w:after=\"120\"",
                "QUOCHIEU|<w:b/><w:sz w:val=\"26\"/>",
                "TIEUNGU|<w:jc w:val=\"center\"/>",
                "COQUANCHUQUAN|<w:rPr><w:sz w:val=\"26\"/>",
                "COQUAN|<w:b/><w:sz w:val=\"26\"/>",
                "NGAYTHANG|<w:i/>",
                "TENLOAI|<w:b/>",
                "TRICHYEU|<w:b/>",
                "NOINHANDAU|<w:b/><w:i/><w:sz w:val=\"24\"/>",
                "NOINHAN|<w:sz w:val=\"22\"/>",
                "CHUKY|<w:b/>"
            })
    void theStylesAreThoseOfTheDecree(String style, String xml) throws IOException {
        assertThat(style(files(report(ReportOutlines.month())), style)).contains(xml);
    }

    private static String style(Map<String, String> files, String id) {
        String styles = files.get("word/styles.xml");
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        assertThat(from).isPositive();
        return styles.substring(from, styles.indexOf("</w:style>", from));
    }

    @Test
    void theHeadAndTheEndAreThoseOfTheDecree() {
        assertThat(lines(report(ReportOutlines.month())))
                .startsWith(
                        "UBND HUYỆN HIỆP HÒA",
                        "UBND THỊ TRẤN THẮNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số:          /BC-UBND",
                        "Thắng, ngày …… tháng …… năm 2023",
                        "BÁO CÁO",
                        "Tình hình kinh tế - xã hội, quốc phòng, an ninh tháng 11 năm 2023",
                        "Kính gửi:",
                        "- Ủy ban nhân dân huyện Hiệp Hòa;",
                        "- Hội đồng nhân dân thị trấn Thắng.")
                .containsSequence(
                        "- Bí thư chi bộ, hiệu trưởng, tổ trưởng tổ dân phố;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH")
                .anyMatch(line -> line.endsWith("./."));
    }

    @Test
    void poiOpensIt() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(report(ReportOutlines.month())))) {
            // Head, main figures, signature, and of the tables behind it those without lists, which have no rows.
            assertThat(read.getTables()).hasSize(9);
            assertThat(read.getTables().get(1).getRows()).hasSize(17);
        }
    }

    @Test
    void anOutlineSavedByLibreOfficeGivesTheSameReport(@TempDir Path folder) throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path outline = Files.write(folder.resolve("outline.docx"), ReportOutlines.month());
        Path saved = LibreOffice.convert(outline, "docx", Files.createDirectory(folder.resolve("saved")));
        assertThat(lines(report(Files.readAllBytes(saved)))).isEqualTo(lines(report(ReportOutlines.month())));
    }
}
