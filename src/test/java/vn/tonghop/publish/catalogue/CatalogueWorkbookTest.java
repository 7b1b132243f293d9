package vn.tonghop.publish.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class CatalogueWorkbookTest {
    private static final List<Table> TABLES =
            CatalogueFolder.files(SampleCatalogue.FOLDER).tables();
    private final Workbook book = CatalogueWorkbook.of(TABLES, PhraseFiles.read("catalogtool", "vi"));

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theTablesComeBackCellForCell(String language) {
        Phrases phrases = PhraseFiles.read("catalogtool", language);
        byte[] bytes = new XlsxWorkbookWriter().write(CatalogueWorkbook.of(TABLES, phrases));
        BookReader.Opened opened = (BookReader.Opened) new XlsxBookReader().read("catalog.xlsx", bytes);
        CatalogueSheets.Readable back = (CatalogueSheets.Readable) CatalogueSheets.read(opened.book(), TABLES);
        for (Table table : TABLES) {
            Table read = back.tables().get(table.name());
            assertThat(read.header()).isEqualTo(table.header());
            assertThat(read.rows().stream().map(Table.Row::cells).toList())
                    .isEqualTo(table.rows().stream().map(Table.Row::cells).toList());
        }
    }

    @Test
    void thereIsASheetPerFileAfterTheGuide() {
        assertThat(book.sheets().stream().map(WrittenSheet::name).skip(1).map(name -> name + ".csv"))
                .containsExactlyElementsOf(CatalogueReader.COLUMNS.keySet());
        assertThat(book.sheets().get(0).name()).isEqualTo("Hướng dẫn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyColumnAndEveryFileIsExplained(String language) {
        Phrases phrases = PhraseFiles.read("catalogtool", language);
        CatalogueReader.COLUMNS.forEach((file, columns) -> {
            String sheet = SheetPlan.sheet(file);
            assertThat(phrases.templates()).containsKey("catalogtool.sheet." + sheet);
            for (String column : columns) {
                assertThat(phrases.templates().keySet())
                        .as(sheet + "." + column)
                        .containsAnyOf("catalogtool.column." + sheet + "." + column, "catalogtool.column." + column);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"elements,nature", "indicators,relation", "rules,severity", "rules,scope"})
    void theCommentOfAColumnOfWordsSaysWhatEachMeans(String sheet, String column) {
        List<String> words = ColumnRules.words(sheet, column);
        assertThat(words).isNotEmpty();
        assertThat(words)
                .allSatisfy(word -> assertThat(header(sheet, column).comment()).contains("\n" + word + ": "));
    }

    @ParameterizedTest
    @CsvSource({
        "elements, valid_from, false",
        "elements, min, true",
        "units, code, false",
        "targets, year, true",
        "targets, value, true",
        "forms, edition, false"
    })
    void codesAndDatesAreTextAndFiguresAreNumbers(String sheet, String column, boolean number) {
        WrittenSheet written = sheet(sheet);
        int at = at(written, column);
        CellContent content =
                written.cells().get(new CellAddress(SheetPlan.FIRST_ROW, at)).content();
        assertThat(content).isInstanceOf(number ? CellContent.Number.class : CellContent.Text.class);
    }

    @Test
    void aColumnThatNamesRowsOfAnotherSheetOffersThem() {
        WrittenSheet units = sheet("units");
        assertThat(units.validations())
                .extracting(Validation::constraint)
                .contains(new Validation.Constraint.FromRange("unit_kinds!$A$3:$A$106"));
        assertThat(units.validations())
                .allSatisfy(v -> assertThat(v.ranges().get(0).last().row()).isEqualTo(SheetPlan.FIRST_ROW + 36 + 99));
    }

    @Test
    void sortingLeavesNamesAndExplanationsWhereTheyAre() {
        assertThat(book.sheets().stream().skip(1)).allSatisfy(sheet -> {
            assertThat(sheet.frozenRows()).isEqualTo(2);
            assertThat(sheet.filter().orElseThrow().first()).isEqualTo(new CellAddress(2, 1));
        });
    }

    @Test
    void aColumnThatTheProgramDoesNotKnowIsKept() {
        Table extra = new Table(
                "agency.csv", List.of("key", "ghi_chu"), List.of(new Table.Row(2, List.of("place", "của ta"))));
        WrittenSheet written = CatalogueWorkbook.of(List.of(extra), PhraseFiles.read("catalogtool", "vi"))
                .sheets()
                .get(1);
        assertThat(written.cells().values().stream()
                        .map(WrittenCell::content)
                        .filter(CellContent.Text.class::isInstance)
                        .map(c -> ((CellContent.Text) c).text())
                        .collect(Collectors.toSet()))
                .contains("ghi_chu", "của ta");
    }

    private WrittenSheet sheet(String name) {
        return book.sheets().stream()
                .filter(s -> s.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private WrittenCell header(String sheet, String column) {
        WrittenSheet written = sheet(sheet);
        return written.cells().get(new CellAddress(SheetPlan.HEADER_ROW, at(written, column)));
    }

    private static int at(WrittenSheet sheet, String column) {
        return sheet.cells().entrySet().stream()
                .filter(e -> e.getKey().row() == SheetPlan.HEADER_ROW)
                .filter(e -> e.getValue().content().equals(CellContent.text(column)))
                .findFirst()
                .orElseThrow()
                .getKey()
                .column();
    }
}
