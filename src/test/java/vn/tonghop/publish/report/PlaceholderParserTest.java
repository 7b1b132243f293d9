package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

class PlaceholderParserTest {
    private static final Code LON = new Code("CN.LON");
    private static final Placeholder.Figure PLAIN = new Placeholder.Figure(LON, Optional.empty(), View.VALUE);

    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("CN.LON", PLAIN),
                Arguments.of(" cn.lon ", PLAIN),
                Arguments.of("CN.LON@period", new Placeholder.Figure(LON, Optional.of(Measure.PERIOD), View.VALUE)),
                Arguments.of("CN.LON @ YTD", new Placeholder.Figure(LON, Optional.of(Measure.YTD), View.VALUE)),
                Arguments.of("CN.LON|unit", new Placeholder.Figure(LON, Optional.empty(), View.UNIT)),
                Arguments.of("CN.LON | Unit", new Placeholder.Figure(LON, Optional.empty(), View.UNIT)),
                Arguments.of(
                        "CN.LON@ytd|change_percent",
                        new Placeholder.Figure(LON, Optional.of(Measure.YTD), View.CHANGE_PERCENT)),
                Arguments.of("period", new Placeholder.Known(Placeholder.Name.PERIOD)),
                Arguments.of("Period.From", new Placeholder.Known(Placeholder.Name.PERIOD_FROM)),
                Arguments.of("agency.issuing_body", new Placeholder.OfAgency("issuing_body")),
                Arguments.of("/", new Placeholder.EndCondition()),
                Arguments.of("?CN.LON", new Placeholder.Condition(List.of(PLAIN), true)),
                Arguments.of("! CN.LON", new Placeholder.Condition(List.of(PLAIN), false)),
                Arguments.of(
                        "?CN.LON\u00A0agency.place",
                        new Placeholder.Condition(List.of(PLAIN, new Placeholder.OfAgency("place")), true)),
                Arguments.of(
                        "?CN.LON >= 2,5",
                        new Placeholder.Condition(
                                List.of(new Placeholder.Compared(
                                        PLAIN, Placeholder.Sign.AT_LEAST, new BigDecimal("2.5"))),
                                true)),
                Arguments.of(
                        "#units school",
                        new Placeholder.OpenLoop(new Placeholder.Loop(Placeholder.Loop.Kind.UNITS, "school"))),
                Arguments.of("/units", new Placeholder.CloseLoop(Placeholder.Loop.Kind.UNITS)),
                Arguments.of(
                        "#items gp.da",
                        new Placeholder.OpenLoop(new Placeholder.Loop(Placeholder.Loop.Kind.ITEMS, "GP.DA"))),
                Arguments.of("/ items", new Placeholder.CloseLoop(Placeholder.Loop.Kind.ITEMS)),
                Arguments.of("texts DG.UU", new Placeholder.Texts(new Code("DG.UU"), List.of(), false)),
                Arguments.of(
                        "texts DG.UU school PB-NN",
                        new Placeholder.Texts(new Code("DG.UU"), List.of("school", "pb-nn"), false)),
                Arguments.of(
                        "texts DG.UU except desk", new Placeholder.Texts(new Code("DG.UU"), List.of("desk"), true)),
                Arguments.of(
                        "!texts DG.UU desk",
                        new Placeholder.Condition(
                                List.of(new Placeholder.Texts(new Code("DG.UU"), List.of("desk"), false)), false)),
                Arguments.of("names gp.da", new Placeholder.Names(new Code("GP.DA"), Optional.empty())),
                Arguments.of(
                        "names GP.DA gp.da.kk",
                        new Placeholder.Names(new Code("GP.DA"), Optional.of(new Code("GP.DA.KK")))),
                Arguments.of(
                        "?CN.LON|settled",
                        new Placeholder.Condition(
                                List.of(new Placeholder.Figure(LON, Optional.empty(), View.SETTLED)), true)),
                Arguments.of("each agency.recipient", new Placeholder.Each("recipient", "", "")),
                Arguments.of("each agency.recipient ; .", new Placeholder.Each("recipient", ";", ".")));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("understood")
    void understands(String body, Placeholder expected) {
        assertThat(PlaceholderParser.parse(body)).contains(expected);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "LON",
                "CN.",
                "CN.LỢN",
                "CN.LON|",
                "CN.LON|units",
                "CN.LON@month",
                "CN.LON@",
                "CN.LON CN.GA",
                "names GP.DA GP.DA.KK GP.DA.CT",
                "names",
                "texts",
                "?",
                "?CN.LON>",
                "?CN.LON>x",
                "?period>1",
                "CN.LON>0",
                "#units",
                "#units ",
                "#unit school",
                "/unit",
                "//",
                "texts",
                "texts LON",
                "each recipient",
                "each agency.recipient ;",
                "agency.",
                "agency.ISSUING BODY",
                "${jndi}"
            })
    void refusesWhatItDoesNotUnderstand(String body) {
        assertThat(PlaceholderParser.parse(body)).isEmpty();
    }
}
