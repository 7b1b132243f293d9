package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.model.Code;

/** The catalogue is typed by people: whatever stands in it is refused with a place, or cheap. */
public class HostileExpressionTest {
    private static final int STRINGS = 100_000;
    private static final List<String> PIECES = List.of(
            "XH.HO",
            "A.B@ytd",
            "A.B@before",
            "A1.X@plan",
            "1",
            "2.5",
            "0",
            "999999999999999",
            "(",
            ")",
            "(",
            ")",
            ";",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            " and ",
            " or ",
            "not ",
            "abs(",
            "min(",
            "max(",
            "sum(",
            "round(",
            "if(",
            "present(",
            "low(",
            "high(",
            "adds_up(",
            "share_ok(",
            "agrees(",
            "units(school)",
            "item(\"x\"; ",
            "unit(\"TDP01\"; ",
            "kind(school; ",
            "rows(GP.DA)",
            "@",
            ".",
            "\"",
            " ",
            "^",
            "#{",
            "${",
            "é",
            "\u0000",
            "\u202e",
            "1e400",
            "T(java.lang.Runtime)");

    public static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(500) + "1" + ")".repeat(500) + " = 1",
                "-".repeat(1_900) + "1 = 1",
                "not ".repeat(400) + "1 = 1",
                "abs(".repeat(300) + "1" + ")".repeat(300) + " = 1",
                "9999999999^9999999999 = 1",
                "1e400 = 1",
                "9".repeat(400) + " = 1",
                "0." + "0".repeat(400) + "1 = 1",
                "system(XH.HO) = 1",
                "T(java.lang.Runtime).getRuntime() = 1",
                "#{XH.HO} = 1",
                "${XH.HO} = 1",
                "new java.io.File(\"x\") = 1",
                "XH.HO.class = 1",
                "ХН.НО = 1",
                "ＸＨ.ＨＯ = 1",
                "XH.HO\u202e = 1",
                "XH.HO\u0000 = 1",
                "XH.HO \u00a0= 1",
                "XH.HO = 1".repeat(400),
                "sum(" + "1;".repeat(61) + "1) = 1",
                "item(\"" + "x".repeat(121) + "\"; XH.HO) = 1",
                "item(\"x; XH.HO) = 1",
                "unit(\"../../etc\"; XH.HO) = 1",
                "round(XH.HO; 999999999) = 1",
                "round(XH.HO; -1) = 1",
                "if(1; 2; 3) = 1",
                "",
                " ",
                "=cmd|'/c calc'!A1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWithAPlace(String text) {
        ExpressionParser.Result result = ExpressionParser.parse(text);
        assertThat(result).isInstanceOf(ExpressionParser.Refused.class);
        assertThat(((ExpressionParser.Refused) result).position()).isBetween(1, Math.max(1, text.length() + 1));
    }

    @Test
    void anythingOfTheAlphabetIsReadOrRefusedQuicklyAndWhatIsReadIsWrittenBackAsItself() {
        Random random = new Random(20231114);
        int parsed = 0;
        long slowest = 0;
        for (int i = 0; i < STRINGS; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            long start = System.nanoTime();
            ExpressionParser.Result result = ExpressionParser.parse(text.toString());
            slowest = Math.max(slowest, System.nanoTime() - start);
            if (result instanceof ExpressionParser.Parsed p) {
                parsed++;
                assertThat(ExpressionParser.parse(ExpressionText.of(p.expression())))
                        .isEqualTo(p);
            }
        }
        assertThat(parsed).isGreaterThan(1_000);
        // A collector's pause on a busy machine is longer than any text takes.
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void whatIsMadeByTheGrammarIsWrittenBackAsItself() {
        RandomExpressions expressions =
                new RandomExpressions(new Random(7), List.of(new Code("XH.HO"), new Code("DD.LUA"), new Code("T.F1")));
        for (int i = 0; i < 5_000; i++) {
            Expression test = expressions.test(i % 6);
            String text = ExpressionText.of(test);
            if (text.length() <= ExpressionParser.MAX_LENGTH) {
                assertThat(ExpressionParser.parse(text)).isEqualTo(new ExpressionParser.Parsed(test));
            }
        }
    }
}
