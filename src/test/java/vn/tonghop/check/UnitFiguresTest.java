package vn.tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.expression.Verdict;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.testing.SampleCatalogue;

class UnitFiguresTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final UnitCode DESK = new UnitCode("PB-DC");
    private static final Period NOVEMBER = Period.month(2023, 11);
    private final List<Observation> november = new ArrayList<>();
    private final List<Observation> october = new ArrayList<>();
    private final List<Observation> lastYear = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "DD.HS.TSLN@period, 2",
        "DD.HS.TSLN@ytd, 12",
        "DD.HS.TSLN@before, 10",
        "DD.HS.TSLN@previous, 3",
        "DD.HS.TSLN@same, 5",
        "DD.TONG@previous, 1134.31",
        "DD.HS.TSLN@ytd - DD.HS.TSLN@before - DD.HS.TSLN@period, 0"
    })
    void earlierFiguresAreThoseThatTheUnitItselfReturned(String text, String expected) {
        flow(november, "2", "12");
        flow(october, "3", "10");
        flow(lastYear, "5", "40");
        figure(october, "DD.TONG", 0, "", Measure.PERIOD, "1134.31");
        assertThat(evaluate(text, NOVEMBER))
                .isInstanceOfSatisfying(
                        Verdict.Number.class,
                        n -> assertThat(n.quantity().value()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"DD.HS.TSLN@before", "DD.HS.TSLN@previous", "DD.HS.TSLN@same"})
    void withoutHistoryTheyAreMissingAndNotZero(String text) {
        flow(november, "2", "12");
        assertThat(evaluate(text, NOVEMBER)).isInstanceOf(Verdict.NotEvaluable.class);
    }

    @Test
    void beforeTheFirstPeriodOfAYearNothingHasBeenCounted() {
        flow(november, "2", "2");
        assertThat(evaluate("DD.HS.TSLN@ytd = DD.HS.TSLN@before + DD.HS.TSLN@period", Period.month(2024, 1)))
                .isEqualTo(new Verdict.Truth(true));
    }

    @Test
    void anItemIsFoundWhateverTheCaseAndTheSpacesOfItsName() {
        figure(november, "DT.HL.BIEN", 1, "Đường 295", Measure.PERIOD, "35");
        figure(november, "DT.HL.BIEN", 2, "Đường 288", Measure.PERIOD, "11");
        assertThat(evaluate("item(\"đường  295\"; DT.HL.BIEN) = 35", NOVEMBER)).isEqualTo(new Verdict.Truth(true));
        assertThat(evaluate("item(\"Đường 19/5\"; DT.HL.BIEN) = 35", NOVEMBER))
                .isInstanceOf(Verdict.NotEvaluable.class);
    }

    @Test
    void rowsAreThoseThatHaveAName() {
        name("DT.CT", 1, "Nhà văn hóa");
        name("DT.CT", 2, "Trường học");
        name("DT.CT", 3, "");
        assertThat(evaluate("rows(DT.CT) = 2", NOVEMBER)).isEqualTo(new Verdict.Truth(true));
        assertThat(evaluate("rows(GP.DA) = 0", NOVEMBER)).isEqualTo(new Verdict.Truth(true));
    }

    private Verdict evaluate(String text, Period period) {
        History history = History.of(
                Map.of(Period.month(2023, 10), submissions(october), Period.month(2022, 11), submissions(lastYear)));
        var figures = UnitFigures.ofUnit(
                CATALOGUE,
                CATALOGUE.elementsByCode(),
                period,
                submissions(november).get(0),
                history);
        return new Evaluator(figures).evaluate(((ExpressionParser.Parsed) ExpressionParser.parse(text)).expression());
    }

    private static List<Submission> submissions(List<Observation> observations) {
        return List.of(new Submission(
                SourceFile.NONE, DESK, NOVEMBER, "", Optional.empty(), List.copyOf(observations), List.of()));
    }

    private static void flow(List<Observation> to, String period, String ytd) {
        figure(to, "DD.HS.TSLN", 0, "", Measure.PERIOD, period);
        figure(to, "DD.HS.TSLN", 0, "", Measure.YTD, ytd);
    }

    private static void figure(
            List<Observation> to, String code, int line, String item, Measure measure, String value) {
        to.add(observation(code, line, item, measure, new Content.Figure(new BigDecimal(value))));
    }

    private void name(String list, int line, String name) {
        Code code = CATALOGUE.elements().stream()
                .filter(e -> e.list().equals(list) && e.nature() == vn.tonghop.catalogue.Nature.NAME)
                .findFirst()
                .orElseThrow()
                .code();
        Content content = name.isEmpty() ? Content.nothing() : new Content.Words(name);
        november.add(observation(code.value(), line, name, Measure.PERIOD, content));
    }

    private static Observation observation(String code, int line, String item, Measure measure, Content content) {
        return new Observation(
                NOVEMBER,
                DESK,
                new Code(code),
                item,
                line,
                measure,
                content,
                content instanceof Content.Nothing ? ValueStatus.BLANK : ValueStatus.REPORTED,
                "",
                CellRef.NONE,
                "");
    }
}
