package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;

/** What forms lose on their way, and files that carry several forms. */
class WornFormsTest {
    private static final SampleOffice OFFICE = new SampleOffice();
    private static final SampleOffice.Sample GROUP = OFFICE.sample("TDP02");
    private static final String ANIMALS = "Chăn nuôi - Thủy sản";

    private static List<Finding> findings(Consumer<XSSFWorkbook> damage) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(GROUP.bytes()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            damage.accept(book);
            book.write(out);
            SampleOffice.Verdict verdict =
                    OFFICE.judge(GROUP.name(), SampleOffice.reading(GROUP.name(), out.toByteArray()));
            SampleOffice.keyed(verdict.accepted().orElseThrow())
                    .forEach((key, o) -> assertThat(Want.of(o))
                            .isEqualTo(Want.of(GROUP.truth().get(key))));
            return verdict.findings();
        }
    }

    @Test
    void the_samples_have_lost_nothing() {
        OFFICE.samples()
                .forEach(sample -> assertThat(sample.usual())
                        .as(sample.name())
                        .noneMatch(f -> f.rule().equals("FORM.RULES-LOST")
                                || f.rule().equals("FORM.CHECKS-LOST")
                                || f.rule().equals("FILE.EXTERNAL-LINKS")));
    }

    @Test
    void input_rules_that_were_pasted_away_are_noted_with_their_cells() throws IOException {
        List<Finding> findings = findings(book -> {
            var rules = book.getSheet(ANIMALS).getCTWorksheet().getDataValidations();
            for (int i = rules.sizeOfDataValidationArray() - 1; i >= 0; i--) {
                rules.removeDataValidation(i);
            }
            book.getSheet(ANIMALS).getCTWorksheet().unsetDataValidations();
        });
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("FORM.RULES-LOST"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.place().sheet()).isEqualTo(ANIMALS);
                    assertThat(f.severity()).isEqualTo(Severity.NOTE);
                    assertThat(OFFICE.phrases.say(f.message())).contains("11 ô nhập", "H6");
                });
    }

    @Test
    void checks_that_are_no_formulas_any_more_are_noted() throws IOException {
        List<Finding> findings = findings(book -> {
            var cell = book.getSheet(ANIMALS).getRow(5).getCell(new CellReference("K6").getCol());
            cell.removeFormula();
            cell.setCellValue("Đủ");
        });
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("FORM.CHECKS-LOST"))
                .singleElement()
                .satisfies(f -> assertThat(OFFICE.phrases.say(f.message())).contains("K6", FormColumn.CHECK.label()));
    }

    @Test
    void links_to_other_files_are_noted() {
        Book book = GROUP.book();
        Book linked = new Book(book.sheets(), false, false, true);
        assertThat(OFFICE.judge(GROUP.name(), new BookReader.Opened(linked, List.of()))
                        .findings())
                .filteredOn(f -> f.rule().equals("FILE.EXTERNAL-LINKS"))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.NOTE));
    }

    @Test
    void a_file_with_the_forms_of_three_units_is_read_as_three() {
        LooseBook all = new LooseBook(new Book(List.of(), false, false, false));
        List<String> units = List.of("TDP02", "TDP05", "YT01");
        for (String unit : units) {
            Desk desk = new Desk(OFFICE, OFFICE.sample(unit), new Random(3));
            desk.book.sheets.forEach(sheet -> {
                sheet.name = sheet.name + " " + unit;
                all.sheets.add(sheet);
            });
        }
        List<IntakeResult> results = new Intake(OFFICE.catalogue, SampleOffice.MONTH)
                .readAll(new SourceFile("ca ba.xlsx", "sha"), new BookReader.Opened(all.book(), List.of()));
        SampleOffice.Verdict verdict = OFFICE.judge(results);

        assertThat(results).extracting(r -> r.outcome().result()).containsOnly(FileOutcome.Result.ACCEPTED);
        assertThat(verdict.receipts().submissions()).hasSize(3);
        verdict.receipts().submissions().forEach(s -> {
            Map<Key, vn.tonghop.model.Observation> truth =
                    OFFICE.sample(s.unit().value()).truth();
            SampleOffice.keyed(s).forEach((key, o) -> assertThat(Want.of(o)).isEqualTo(Want.of(truth.get(key))));
        });
        assertThat(verdict.findings())
                .filteredOn(f -> f.rule().equals("FILE.SEVERAL-UNITS"))
                .hasSize(3);
        assertThat(verdict.findings())
                .noneMatch(f -> f.severity() == Severity.ERROR && f.rule().startsWith("F"));
    }

    @Test
    void a_sheet_of_another_unit_in_the_file_is_a_question() {
        Desk desk = new Desk(OFFICE, GROUP, new Random(4));
        Desk other = new Desk(OFFICE, OFFICE.sample("TDP05"), new Random(4));
        LooseSheet theirs = other.book.sheet(ANIMALS).orElseThrow();
        int at = desk.book.sheets.indexOf(desk.book.sheet(ANIMALS).orElseThrow());
        desk.book.sheets.set(at, theirs);
        SampleOffice.Verdict verdict = OFFICE.judge(GROUP.name(), new BookReader.Opened(desk.book.book(), List.of()));

        assertThat(verdict.result().outcome().result()).isEqualTo(FileOutcome.Result.HELD);
        assertThat(verdict.findings())
                .filteredOn(f -> f.rule().equals("FILE.SHEETS-OTHER-UNIT"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.place().sheet()).isEqualTo(ANIMALS);
                    assertThat(f.place().cell()).isEqualTo("A2");
                    assertThat(OFFICE.phrases.say(f.message())).contains("Dinh Hương", "TDP02");
                });
    }
}
