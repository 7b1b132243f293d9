package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.intake.Intake;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** What was read of one file, typed into the form, reads the same. */
class FilledFormTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final Intake INTAKE = new Intake(CATALOGUE, NOVEMBER);

    static Stream<Path> returns() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input-templates", "2023-11"))) {
            return files
                    .filter(f -> f.toString().endsWith(".xlsx") && !f.endsWith("quyet-dinh.xlsx"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Optional<Submission> read(byte[] bytes) {
        return INTAKE.read(new SourceFile("f.xlsx", "ab"), new XlsxBookReader().read("f.xlsx", bytes))
                .submission();
    }

    private record Value(Code element, String item, int line, Measure measure, String figure, String words) {
        static Value of(Observation o) {
            String figure = o.content() instanceof Content.Figure f
                    ? f.qualifier() + f.value().stripTrailingZeros().toPlainString()
                    : "";
            return new Value(o.element(), o.item(), o.line(), o.measure(), figure, o.words());
        }
    }

    private static List<Value> values(Submission submission) {
        return submission.observations().stream().map(Value::of).toList();
    }

    @ParameterizedTest
    @MethodSource("returns")
    void everythingThatWasReadStandsInTheForm(Path path) throws IOException {
        Submission typed = read(Files.readAllBytes(path)).orElseThrow();
        ReportingUnit unit = CATALOGUE.unit(typed.unit(), NOVEMBER).orElseThrow();
        FilledForm.Filled filled = FilledForm.of(
                CATALOGUE, unit, NOVEMBER, Prefill.NONE, Optional.of(typed), PhraseFiles.read("form", "vi"));
        Submission again =
                read(new XlsxWorkbookWriter().write(filled.workbook())).orElseThrow();
        assertThat(values(again)).isEqualTo(values(typed));
        assertThat(again.sent()).isEqualTo(typed.sent());
        assertThat(again.explanations()).hasSameSizeAs(typed.explanations());
        for (int i = 0; i < typed.observations().size(); i++) {
            CellRef then = typed.observations().get(i).source();
            CellRef now = again.observations().get(i).source();
            assertThat(filled.places().get(then)).isEqualTo(new CellRef("", now.sheet(), now.cell()));
        }
    }

    @Test
    void whatStoodNowhereHasNoPlaceInTheForm() throws IOException {
        Submission typed = read(Files.readAllBytes(Path.of("input-templates", "2023-11", "TDP03_2023-11.xlsx")))
                .orElseThrow();
        Observation first = typed.observations().get(0);
        Observation missing = new Observation(
                NOVEMBER,
                typed.unit(),
                first.element(),
                "",
                0,
                Measure.PERIOD,
                Content.nothing(),
                ValueStatus.BLANK,
                "",
                CellRef.file("f.xlsx"),
                "ab");
        ReportingUnit unit = CATALOGUE.unit(typed.unit(), NOVEMBER).orElseThrow();
        Submission partly = typed.withObservations(List.of(missing));
        FilledForm.Filled filled = FilledForm.of(
                CATALOGUE, unit, NOVEMBER, Prefill.NONE, Optional.of(partly), PhraseFiles.read("form", "vi"));

        assertThat(filled.places()).isEmpty();
    }
}
