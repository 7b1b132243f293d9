package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.OfficePackage;
import vn.tonghop.testing.OfficeSchemas;

/**
 * The month with an outline that somebody opened, edited and saved in LibreOffice, which writes every part of the file anew. Edits are made in
 * LibreOffice's own format, between opening and saving.
 */
class EditedOutlineTest {
    private static final String CHART =
            "{{chart units residential_group XH.NGHEO XH.CNGHEO: Hộ nghèo, hộ cận nghèo của từng tổ dân phố}}";
    private static final String REPORT = "bao-cao-2023-11.docx";

    @TempDir
    private static Path made;

    /** The report with the outline as it is handed out. */
    private static Report plain;

    @TempDir
    private Path folder;

    private Office office;
    private Path outline;

    @BeforeAll
    static void makeThePlainReport() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
        Office office = Office.in(made);
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        plain = Report.of(office.results().resolve(REPORT));
        assertThat(plain.figures()).hasSizeGreaterThan(300);
        assertThat(plain.charts()).hasSize(2);
    }

    @BeforeEach
    void open() {
        office = Office.in(folder);
        outline = folder.resolve("input-templates/report/bao-cao-thang.docx");
    }

    /**
     * What a report consists of.
     *
     * @param text paragraph by paragraph, those of tables and notes too
     * @param figures tag and words of every bound figure
     * @param rows of each table
     */
    private record Report(List<String> text, List<String> figures, List<Integer> rows, Map<String, String> charts) {
        static Report of(Path file) throws IOException {
            OfficePackage docx = OfficePackage.of(Files.readAllBytes(file));
            assertThat(docx.unresolved()).isEmpty();
            List<String> text = new ArrayList<>();
            List<String> figures = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
                for (Element element : docx.elements(part)) {
                    switch (element.getTagName()) {
                        case "w:p" -> text.add(words(element));
                        case "w:sdt" -> figures.add(tag(element) + " = " + words(element));
                        case "w:tbl" -> rows.add(all(element, "w:tr").size());
                        default -> {
                            // Looks.
                        }
                    }
                }
            }
            text.removeIf(String::isBlank);
            Map<String, String> charts = new TreeMap<>();
            docx.parts().forEach((name, bytes) -> {
                if (name.startsWith("word/charts/")) {
                    assertThat(OfficeSchemas.faults(bytes)).contains(List.of());
                    charts.put(name, new String(bytes, StandardCharsets.UTF_8));
                }
            });
            return new Report(text, figures, rows, charts);
        }

        private static List<Element> all(Element parent, String name) {
            List<Element> found = new ArrayList<>();
            for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
                found.add((Element) parent.getElementsByTagName(name).item(i));
            }
            return found;
        }

        private static String tag(Element frame) {
            return all(frame, "w:tag").stream()
                    .map(tag -> tag.getAttribute("w:val"))
                    .findFirst()
                    .orElse("");
        }

        private static String words(Element element) {
            StringBuilder words = new StringBuilder();
            for (Element each : all(element, "*")) {
                switch (each.getTagName()) {
                    case "w:t" -> words.append(each.getTextContent());
                    case "w:tab", "w:br" -> words.append(' ');
                    default -> {
                        // No text.
                    }
                }
            }
            return words.toString().replaceAll("[\\s\u00A0]+", " ").strip();
        }
    }

    /** Opens the outline in LibreOffice, edits it there, and saves it as a Word file in its place. */
    private void edit(UnaryOperator<String> edit) throws IOException, InterruptedException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path opened = LibreOffice.convert(outline, "fodt", work);
        String before = Files.readString(opened);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(opened, after);
        Files.move(
                LibreOffice.convert(opened, "docx", Files.createDirectory(work.resolve("saved"))),
                outline,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String replaced(String xml, String old, String now) {
        assertThat(xml).contains(old);
        return xml.replace(old, now);
    }

    private Report report() throws IOException {
        Office.Answer run = office.run("--quiet");
        assertThat(run.exit()).as(run.all()).isEqualTo(1);
        Report report = Report.of(office.results().resolve(REPORT));
        assertThat(report.text()).noneMatch(line -> line.contains("{{") || line.contains("}}"));
        Office.Answer check =
                office.run("check", office.results().resolve(REPORT).toString());
        assertThat(check.exit()).as(check.all()).isZero();
        assertThat(check.out()).contains("số đều đúng với số liệu tổng hợp");
        return report;
    }

    @Test
    void savedAsItIsItMakesTheSameReport() throws Exception {
        Path saved = LibreOffice.convert(outline, "docx", Files.createDirectory(folder.resolve("saved")));
        assertThat(Files.readAllBytes(saved)).isNotEqualTo(Files.readAllBytes(outline));
        Files.copy(saved, outline, StandardCopyOption.REPLACE_EXISTING);
        Report report = report();
        assertThat(report.text()).isEqualTo(plain.text());
        assertThat(report.figures()).isEqualTo(plain.figures());
        assertThat(report.rows()).isEqualTo(plain.rows());
        assertThat(report.charts()).isEqualTo(plain.charts());
    }

    @Test
    void whatWasEditedIsInTheReportAndEverythingElseIsAsItWas() throws Exception {
        edit(xml -> {
            String edited = replaced(xml, ">5. Tài chính, ngân sách<", ">5. Tài chính, ngân sách, xây dựng cơ bản<");
            edited = replaced(
                    edited,
                    "<text:p text:style-name=\"Nội_20_dung\">Quy mô, giải thưởng, mức chuẩn quốc gia và thứ hạng của từng trường tại Bảng 7.</text:p>",
                    "");
            // Half of a placeholder made bold, and a remark of a colleague beside another one.
            edited = replaced(
                    edited,
                    "<text:p text:style-name=\"Nội_20_dung\">Kết quả rà soát gần nhất:",
                    "<text:p text:style-name=\"Nội_20_dung\">Cả {{agency.area_short}} còn {{XH.<text:span text:style-name=\"Strong_20_Emphasis\">NGHEO|u</text:span>nit}}"
                            + " nghèo và {{XH.CNGHEO|unit}}<office:annotation><dc:creator>Vân</dc:creator><text:p>đã hỏi lại {{XH.SAI}}</text:p></office:annotation> cận nghèo.</text:p>"
                            + "<text:p text:style-name=\"Nội_20_dung\">Kết quả rà soát gần nhất:");
            return replaced(
                    edited,
                    CHART + "</text:p>",
                    CHART
                            + "</text:p><text:p text:style-name=\"Biểu_20_đồ\">{{chart units residential_group XH.CNGHEO: Riêng hộ cận nghèo}}</text:p>");
        });
        Report report = report();
        List<String> expected = new ArrayList<>(plain.text());
        expected.replaceAll(
                line -> line.equals("5. Tài chính, ngân sách") ? "5. Tài chính, ngân sách, xây dựng cơ bản" : line);
        assertThat(expected.remove("Quy mô, giải thưởng, mức chuẩn quốc gia và thứ hạng của từng trường tại Bảng 7."))
                .isTrue();
        int at = expected.indexOf("2. Chính sách xã hội, giảm nghèo, việc làm") + 1;
        expected.add(at, "Cả thị trấn còn 84 hộ nghèo và 124 hộ cận nghèo.");
        assertThat(report.text()).isEqualTo(expected);
        assertThat(report.figures()).hasSize(plain.figures().size() + 2).containsAll(plain.figures());
        assertThat(report.rows()).isEqualTo(plain.rows());
        assertThat(report.charts()).hasSize(3);
        assertThat(report.charts().get("word/charts/bieu-do-2.xml"))
                .contains(">Riêng hộ cận nghèo<")
                .doesNotContain(">Số hộ nghèo<");
        assertThat(report.charts().values()).containsAll(plain.charts().values());
    }

    /** While changes are tracked, what was deleted is out and what was typed is in. */
    @Test
    void changesThatAreTrackedAreTakenAsMade() throws Exception {
        String who =
                "<office:change-info><dc:creator>Vân</dc:creator><dc:date>2023-11-20T08:00:00</dc:date></office:change-info>";
        edit(xml -> {
            String edited = replaced(
                    xml,
                    "Kết quả rà soát gần nhất: hộ nghèo {{XH.NGHEO|unit}}",
                    "Kết quả <text:change text:change-id=\"ct1\"/><text:change-start text:change-id=\"ct2\"/>điều tra mới nhất ({{XH.CNGHEO|unit}} cận nghèo)"
                            + "<text:change-end text:change-id=\"ct2\"/>: hộ nghèo {{XH.NGHEO|unit}}");
            return edited.replaceFirst(
                    "(<office:text[^>]*>)",
                    "$1<text:tracked-changes text:track-changes=\"true\"><text:changed-region xml:id=\"ct1\" text:id=\"ct1\"><text:deletion>"
                            + who
                            + "<text:p>rà soát gần nhất {{XH.SAI}}</text:p></text:deletion></text:changed-region>"
                            + "<text:changed-region xml:id=\"ct2\" text:id=\"ct2\"><text:insertion>" + who
                            + "</text:insertion></text:changed-region></text:tracked-changes>");
        });
        byte[] saved =
                OfficePackage.of(Files.readAllBytes(outline)).parts().getOrDefault("word/document.xml", new byte[0]);
        assertThat(new String(saved, StandardCharsets.UTF_8)).contains("<w:ins ", "<w:del ");
        Report report = report();
        assertThat(report.text())
                .anyMatch(line -> line.startsWith("Kết quả điều tra mới nhất (124 hộ cận nghèo): hộ nghèo 84 hộ"));
        assertThat(report.figures()).hasSize(plain.figures().size() + 1).containsAll(plain.figures());
        assertThat(report.charts()).isEqualTo(plain.charts());
    }

    @Test
    void whatNoLongerFitsIsToldWithFileAndParagraphAndNothingIsTouched() throws Exception {
        assertThat(office.run("--quiet").exit()).isEqualTo(1);
        Map<String, byte[]> before = office.outputs();
        edit(xml -> {
            String edited = replaced(xml, "hộ nghèo {{XH.NGHEO|unit}}", "hộ nghèo {{XH.NGHEOO|unit}}");
            edited = replaced(edited, "Chi ngân sách: {{NS.CHI|unit}}", "Chi ngân sách: {{NS.CHI|unit}");
            edited = replaced(edited, "{{DD.CSD}}", "{{chart totals DD.CSD: Đất}}");
            edited = replaced(
                    edited,
                    "{{DH.TDP}} tổ dân phố",
                    "{{DH.<office:annotation><text:p>sai?</text:p></office:annotation>TDP}} tổ dân phố");
            return replaced(edited, "{{/items}}</text:p>", "</text:p>");
        });
        Office.Answer answer = office.run("--quiet");
        assertThat(answer.exit()).isEqualTo(2);
        List<String> said = answer.err().lines().toList();
        assertThat(said.get(0)).contains(outline.toString(), "Đề nghị mở tệp này bằng Word");
        assertThat(said.subList(1, said.size()))
                .allSatisfy(line -> assertThat(line).startsWith("Đoạn ").contains("Đề nghị"));
        told(said, "«Kết quả rà soát gần nhất", "mã số XH.NGHEOO không có trong danh mục");
        told(said, "«Thu ngân sách trên địa bàn", "không có dấu đóng trong cùng đoạn");
        told(said, "DD.CSD", "phải đứng một mình trong một đoạn");
        told(said, "Toàn {{agency.area_short}} có", "nhận xét nằm lọt giữa chỗ điền");
        told(said, "#items VH.HT", "mở ở đầu và đóng ở cuối cùng một đoạn");
        assertThat(answer.all()).doesNotContain("Exception", "vn.tonghop");
        assertThat(office.outputs()).usingRecursiveComparison().isEqualTo(before);
    }

    private static void told(List<String> lines, String begins, String what) {
        assertThat(lines).anyMatch(line -> line.contains(begins.replace("«", "(\"")) && line.contains(what));
    }
}
