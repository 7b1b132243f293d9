package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.testing.BookCopies;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.OneSheetInAllFormats;

/** A unit that saves its form in another format changes nothing in the month. */
class OtherFormatsTest {
    private static final String UNIT = "PB-NN";

    @TempDir
    private Path folder;

    private Office office;
    private Path form;
    private List<Map<String, String>> before;
    private List<Map<String, String>> totals;

    @BeforeEach
    void runAsItIs() {
        office = Office.in(folder);
        office.run("--quiet");
        form = office.fileOf(UNIT);
        before = figures();
        totals = office.csv("tong-hop-2023-11.csv");
        Office.delete(folder.resolve("output"));
        assertThat(before).hasSizeGreaterThan(5);
    }

    private List<Map<String, String>> figures() {
        return office.csv("so-lieu-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(UNIT))
                .map(row -> row.entrySet().stream()
                        .filter(entry -> List.of("element", "item", "measure", "value", "status")
                                .contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
    }

    private List<String> said() {
        return office.csv("doi-soat-2023-11.csv").stream()
                .filter(row -> row.get("unit").equals(UNIT) && row.get("rule").startsWith("FILE."))
                .map(row -> row.get("rule") + " " + row.get("severity"))
                .toList();
    }

    private Book book() throws IOException {
        BookReader.Reading reading = new XlsxBookReader().read("f.xlsx", Files.readAllBytes(form));
        return ((BookReader.Opened) reading).book();
    }

    private void replace(String name, byte[] bytes) throws IOException {
        Files.delete(form);
        Files.write(form.resolveSibling(name), bytes);
        office.run("--quiet");
    }

    @Test
    void an_old_workbook_gives_the_same_figures_and_totals() throws IOException {
        replace("nong nghiep.xls", BookCopies.xls(book()));
        assertThat(figures()).isEqualTo(before);
        assertThat(office.csv("tong-hop-2023-11.csv")).isEqualTo(totals);
        assertThat(said()).containsExactly("FILE.XLS note");
    }

    @Test
    void an_old_workbook_saved_by_libreoffice_does_too() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path source = Files.copy(form, folder.resolve("nong-nghiep.xlsx"));
        Path out = Files.createDirectory(folder.resolve("xls"));
        replace("nong-nghiep.xls", Files.readAllBytes(LibreOffice.convert(source, "xls", out)));
        assertThat(figures()).isEqualTo(before);
        assertThat(said()).containsExactly("FILE.XLS note");
    }

    @Test
    void the_whole_form_pasted_into_one_text_does_too() throws IOException {
        String text = BookCopies.csv(book(), ';');
        replace("nong nghiep.csv", OneSheetInAllFormats.windows1258(text));
        assertThat(figures()).isEqualTo(before);
        assertThat(office.csv("tong-hop-2023-11.csv")).isEqualTo(totals);
        assertThat(said()).contains("FILE.CSV note");
    }

    @Test
    void one_sheet_of_it_is_held_until_somebody_says_whose_it_is_and_is_never_summed() throws IOException {
        replace("PB-NN_2023-11.csv", BookCopies.csv(book().sheets().get(1), ',').getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("FILE.CSV note", "FILE.NO-IDENTITY error");
        assertThat(figures()).noneMatch(row -> List.of("reported", "zero").contains(row.get("status")));
        String first = before.get(0).get("element");
        assertThat(office.total(first, "period").get("reported"))
                .isLessThan(totals.stream()
                        .filter(row -> row.get("code").equals(first)
                                && row.get("measure").equals("period"))
                        .findFirst()
                        .orElseThrow()
                        .get("reported"));
    }
}
