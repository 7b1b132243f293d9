package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.StatedEarlier;

/** What is read of the locked column "Kỳ trước". */
class StatedEarlierTest {
    private static final String PIGS = "CN.LON";

    private static List<StatedEarlier> stated(TestForm form) {
        return form.read().submission().orElseThrow().stated();
    }

    private static TestForm before(Loose cell) {
        return TestForm.filled("TDP01").put(PIGS, FormColumn.PREVIOUS, cell);
    }

    @Test
    void aColumnThatWasLeftEmptySaysNothing() {
        assertThat(stated(TestForm.filled("TDP01"))).isEmpty();
    }

    @Test
    void aFigureIsReadWithItsCell() {
        assertThat(stated(before(Loose.number("280")))).singleElement().satisfies(s -> {
            assertThat(s.element().value()).isEqualTo(PIGS);
            assertThat(s.measure()).isEqualTo(Measure.PERIOD);
            assertThat(s.source().sheet()).isEqualTo("Chăn nuôi");
            assertThat(s.source().cell()).startsWith("G");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12,0", " 12 ", "12 con"})
    void aFigureTypedAsTextIsTheSameFigure(String text) {
        assertThat(stated(before(Loose.text(text))))
                .singleElement()
                .satisfies(
                        s -> assertThat(((Content.Figure) s.content()).value()).isEqualByComparingTo("12"));
    }

    @Test
    void wordsAreKeptAsTheyStand() {
        assertThat(stated(before(Loose.text("xem công văn"))))
                .singleElement()
                .satisfies(s -> assertThat(s.content()).isEqualTo(Content.nothing()))
                .satisfies(s -> assertThat(s.raw()).isEqualTo("xem công văn"));
    }

    /** It is no value of this return: it is neither complained about nor counted. */
    @Test
    void nothingIsSaidOfItAndNoFigureComesFromIt() {
        IntakeResult plain = TestForm.filled("TDP01").read();
        for (Loose cell : List.of(Loose.text("xem công văn"), Loose.number("99999999"), Loose.text("1.234"))) {
            IntakeResult read = before(cell).read();
            assertThat(read.findings().stream().map(Finding::rule))
                    .containsExactlyElementsOf(
                            plain.findings().stream().map(Finding::rule).toList());
            assertThat(read.submission().orElseThrow().observations().stream().map(Observation::content))
                    .containsExactlyElementsOf(plain.submission().orElseThrow().observations().stream()
                            .map(Observation::content)
                            .toList());
        }
    }

    @Test
    void aHeadThatSaysCumulativeMakesItCumulative() {
        TestForm form = before(Loose.number("280"));
        TestSheet sheet = form.sheetOf(PIGS);
        int head = sheet.rowOf(FormColumn.PREVIOUS.label());
        sheet.text(head, sheet.columnOf(FormColumn.PREVIOUS.label(), head), "Lũy kế kỳ trước");
        assertThat(stated(form))
                .singleElement()
                .satisfies(s -> assertThat(s.measure()).isEqualTo(Measure.YTD));
    }

    @Test
    void whatIsDecidedAboutValuesLeavesItAsItIs() {
        IntakeResult read = before(Loose.number("280")).read();
        assertThat(read.submission().orElseThrow().withObservations(List.of()).stated())
                .isEqualTo(read.submission().orElseThrow().stated())
                .hasSize(1);
    }
}
