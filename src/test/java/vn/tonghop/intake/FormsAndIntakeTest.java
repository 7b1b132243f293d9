package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** The forms that are handed out are the forms that are read: every unit's, with the catalogue of the sample. */
class FormsAndIntakeTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Phrases PHRASES = PhraseFiles.read("form", "vi");
    private static final Intake INTAKE = new Intake(CATALOGUE, NOVEMBER);

    static Stream<ReportingUnit> units() {
        return CATALOGUE.units(NOVEMBER).stream();
    }

    private static Workbook blank(ReportingUnit unit) {
        return BlankForms.of(CATALOGUE, unit, NOVEMBER, Prefill.NONE, PHRASES);
    }

    private static FormLayout layout(ReportingUnit unit) {
        Form form = CATALOGUE.form(unit.form(), NOVEMBER).orElseThrow();
        return FormLayout.of(CATALOGUE, form, NOVEMBER);
    }

    private static IntakeResult read(ReportingUnit unit, Workbook workbook) {
        return INTAKE.read(
                new SourceFile(BlankForms.fileName(unit, NOVEMBER), "ab"),
                new BookReader.Opened(WrittenBook.of(workbook), List.of()));
    }

    /** A value in the middle of what is plausible. */
    private static BigDecimal valid(DataElement element) {
        if (element.nature() == Nature.FLAG) {
            return BigDecimal.ONE;
        }
        BigDecimal low = element.min().orElse(BigDecimal.ZERO);
        BigDecimal high = element.max().orElse(BigDecimal.TEN);
        return low.add(high)
                .divide(BigDecimal.valueOf(2), element.decimals(), RoundingMode.DOWN)
                .max(low);
    }

    @ParameterizedTest
    @MethodSource("units")
    void aBlankFormIsRecognisedAndRefusedAsEmpty(ReportingUnit unit) {
        IntakeResult result = read(unit, blank(unit));

        assertThat(result.outcome().unit()).isEqualTo(unit.code());
        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("FILE.BLANK-FORM")
                .allMatch(r -> r.startsWith("FILE."));
    }

    @ParameterizedTest
    @MethodSource("units")
    void aFormFilledInWithValidValuesIsReadWithoutAWord(ReportingUnit unit) {
        FormLayout layout = layout(unit);
        FormFiller filler = FormFiller.of(blank(unit));
        filler.identity(IdentityField.SENT, new CellContent.Date(LocalDate.of(2023, 11, 16)));
        layout.sheets().forEach(sheet -> fill(filler, sheet));
        IntakeResult result = read(unit, filler.build());

        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.ACCEPTED);
        List<Observation> observations = result.submission().orElseThrow().observations();
        assertThat(observations).allMatch(o -> o.status() == ValueStatus.REPORTED);
        assertThat(observations).hasSize(expected(layout));
        assertThat(result.submission().orElseThrow().sent()).contains(LocalDate.of(2023, 11, 16));
    }

    private static int expected(FormLayout layout) {
        return layout.elements().stream()
                .mapToInt(e -> !e.isListColumn() && e.nature().hasCumulative() ? 2 : e.isListColumn() ? 2 : 1)
                .sum();
    }

    private static void fill(FormFiller filler, SheetLayout sheet) {
        sheet.tables().forEach(table -> {
            for (DataElement element : table.elements()) {
                if (table instanceof ItemTable) {
                    filler.item(1, element.code(), content(element, "một"));
                    filler.item(8, element.code(), content(element, "tám"));
                } else {
                    filler.cell(element.code(), Measure.PERIOD, content(element, "nội dung"));
                    if (element.nature().hasCumulative()) {
                        filler.cell(element.code(), Measure.YTD, content(element, ""));
                    }
                }
            }
        });
    }

    private static CellContent content(DataElement element, String words) {
        return element.nature().isFigure() ? CellContent.number(valid(element)) : CellContent.text(words);
    }
}
