package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merged commune of 2025 works like the sample township, and nothing of that township comes out. */
class MergedCommuneTest {
    private static final String MONTH = "2025-11";

    /** Words of the first sample that a commune of two levels, with villages, has no use for. */
    private static final Pattern OF_THE_TOWNSHIP = Pattern.compile(
            "thị trấn|huyện|tổ dân phố|tổ trưởng|hiệp hòa|bắc giang|văn phòng - thống kê|một cửa|\\bTDP\\d*\\b|\\bPB-[A-Z]{2}\\b"
                    + "|thắng(?! lợi)|residential_group",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @TempDir
    private Path home;

    private Commune commune;

    @BeforeEach
    void open() {
        commune = Commune.sample(home);
    }

    private Office.Answer run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--input", "xa", "--output", "ket-qua"));
        arguments.addAll(List.of(more));
        return commune.run(arguments.toArray(String[]::new));
    }

    @Test
    void itsMonthIsConsolidatedWithNothingOpen() throws IOException {
        Office.Answer answer = run("tong-hop", "--period", MONTH, "--json");
        assertThat(answer.exit()).as(answer.all()).isZero();
        assertThat(answer.out()).contains("\"units_expected\": 27", "\"units_received\": 27");
        String totals = Files.readString(home.resolve("ket-qua/2025-11/tong-hop-2025-11.csv"));
        // 14 villages, and what they have, added up by hand.
        assertThat(totals).contains("2025-11,DH.THON,indicator,,period,14,", "2025-11,XH.HO,element,,period,4292,");
    }

    @Test
    void nothingOfTheSampleTownshipIsInItsOutputs() throws IOException {
        run("tong-hop", "--period", MONTH);
        assertThat(commune.run("bieu-mau", "--input", "xa", "--period", "2025-12", "--output", "trang")
                        .exit())
                .isZero();
        Map<String, List<String>> found = new TreeMap<>();
        for (String top : List.of("ket-qua/2025-11", "trang", "xa")) {
            try (Stream<Path> files = Files.walk(home.resolve(top))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    List<String> words = words(Files.readAllBytes(file), file.toString());
                    if (!words.isEmpty()) {
                        found.put(home.relativize(file).toString(), words);
                    }
                }
            }
        }
        // Kinds of unit are known by more words than the commune's own, and a mistyped name is still found.
        found.remove("xa/catalog/unit_kinds.csv");
        assertThat(found).isEmpty();
    }

    private static List<String> words(byte[] bytes, String name) throws IOException {
        List<String> words = new ArrayList<>();
        if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    words.addAll(words(text(zip)));
                }
            }
        } else {
            words.addAll(words(new String(bytes, StandardCharsets.UTF_8)));
        }
        return words;
    }

    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
    }

    private static List<String> words(String text) {
        Matcher matcher = OF_THE_TOWNSHIP.matcher(text);
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(text.substring(Math.max(0, matcher.start() - 20), Math.min(text.length(), matcher.end() + 20)));
        }
        return words;
    }

    @Test
    void theWordsThatAreLookedForAreInTheOutputsOfTheTownship() throws IOException {
        byte[] form = Files.readAllBytes(Path.of("input-templates", "blank", "2023-12", "TDP01_2023-12.xlsx"));
        assertThat(words(form, "form.xlsx")).anyMatch(w -> w.contains("TDP01")).anyMatch(w -> w.contains("Thắng"));
        assertThat(words(Files.readAllBytes(Path.of("input-templates", "report", "bao-cao-thang.docx")), "a.docx"))
                .anyMatch(w -> w.contains("tổ dân phố"));
    }

    @Test
    void itsReportGoesToTheProvinceAndItsFormsAreSignedByTheHeadOfTheVillage() throws IOException {
        run("tong-hop", "--period", MONTH);
        String report = text(home.resolve("ket-qua/2025-11/bao-cao-2025-11.docx"), "word/document.xml");
        assertThat(report)
                .contains("UBND TỈNH SÔNG MẪU", "UBND XÃ TÂN MẪU", "Ủy ban nhân dân tỉnh Sông Mẫu", "14 thôn");
        String form = text(home.resolve("xa/2025-11/THON-DONG_2025-11.xlsx"), "xl/sharedStrings.xml");
        assertThat(form).contains("Trưởng thôn", "BIỂU BÁO CÁO CỦA THÔN");
    }

    private static String text(Path file, String part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return text(zip).replace("\u00A0", " ").replaceAll(" +", " ");
                }
            }
        }
        throw new AssertionError(part);
    }

    @Test
    void aRuleOfTheTemplateIsRaisedAndSentBackToTheVillage() throws IOException {
        Path file = home.resolve("xa/2025-11/THON-DOAI_2025-11.xlsx");
        // More poor households than there are households.
        run("tong-hop", "--period", MONTH, "--quiet");
        String cell = cellOf("THON-DOAI", "XH.NGHEO");
        Office.type(file, cell.substring(0, cell.indexOf('!')), cell.substring(cell.indexOf('!') + 1), "500");
        Office.Answer answer = run("tong-hop", "--period", MONTH);
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("ket-qua/2025-11/doi-soat-2025-11.csv")))
                .contains("XH-04,error", "THON-DOAI");
        try (Stream<Path> back = Files.list(home.resolve("ket-qua/2025-11/tra-lai"))) {
            assertThat(back.map(p -> p.getFileName().toString())).anyMatch(name -> name.contains("THON-DOAI"));
        }
    }

    private String cellOf(String unit, String element) throws IOException {
        String row = Files.readAllLines(home.resolve("ket-qua/2025-11/so-lieu-2025-11.csv")).stream()
                .filter(line -> line.startsWith(MONTH + "," + unit + "," + element + ",,period"))
                .findFirst()
                .orElseThrow();
        String[] fields = row.split(",", -1);
        return fields[9].replace("\"", "") + "!" + fields[10];
    }

    @Test
    void aUnitThatOwesItsFormGetsALetterThatNamesTheOfficeOfTheCommune() throws IOException {
        Files.delete(home.resolve("xa/2025-11/THON-GO_2025-11.xlsx"));
        assertThat(run("tong-hop", "--period", MONTH).exit()).isEqualTo(1);
        String letter = text(home.resolve("ket-qua/2025-11/thu-nhac/THON-GO.docx"), "word/document.xml");
        assertThat(letter).contains("Kính gửi: Thôn Gò", "Văn phòng HĐND và UBND", "xã Tân Mẫu");
    }

    @Test
    void itsMonthIsClosedReopenedToldAndVerified() {
        run("tong-hop", "--period", MONTH, "--quiet");
        assertThat(run("tinh-hinh", "--period", MONTH).exit()).isZero();
        assertThat(run("chot", "--period", MONTH).exit()).isZero();
        assertThat(run("mo-lai", "--period", MONTH, "--ly-do", "Thôn Gò gửi bản đính chính")
                        .exit())
                .isZero();
        assertThat(run("lich-su", "--period", MONTH).out()).contains("Thôn Gò gửi bản đính chính");
        assertThat(run("doi-chieu", "--period", MONTH).exit()).isZero();
    }

    @Test
    void itsCatalogueIsEditedInExcelLikeAnyOther() {
        assertThat(commune.run("danh-muc", "export", "danh-muc.xlsx", "--input", "xa")
                        .exit())
                .isZero();
        Office.Answer back = commune.run("danh-muc", "import", "danh-muc.xlsx", "--input", "xa", "--dry-run");
        assertThat(back.exit()).as(back.all()).isZero();
    }

    @Test
    void nothingOfTheSampleTownshipIsInCodeOrSentences() throws IOException {
        // The main code and its sentences speak of no township, district or residential group.
        Pattern words = Pattern.compile(
                "thị trấn|huyện|tổ dân phố|thắng(?! lợi)|hiệp hòa", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> found = new ArrayList<>();
        for (String top : List.of("src/main/java", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(top))) {
                for (Path file : files.filter(p -> p.toString().matches(".*\\.(java|properties|csv)"))
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.strip().startsWith("*")
                                    && !line.strip().startsWith("/**"))
                            .filter(line -> words.matcher(line).find())
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        // What names of units may begin with, and the other words for a village, are data of the template.
        found.removeIf(line -> line.contains("start/names.csv:")
                || line.contains("start/words.csv:")
                || line.contains("start/catalog/unit_kinds.csv:"));
        assertThat(found).isEmpty();
    }
}
