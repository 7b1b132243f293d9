package vn.tonghop.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.expression.Expression.Reference;

/** What the parser takes in a few hundred characters may be millions as a formula: it is written in bounds or not at all. */
class FormulaBoundTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The figure of every code is in one cell. */
    static final ExcelCompiler.Locator ONE_CELL = new ExcelCompiler.Locator() {
        @Override
        public Optional<String> cell(Reference reference) {
            return Optional.of("A1");
        }

        @Override
        public int places(Reference reference) {
            return 2;
        }

        @Override
        public int unitCount(String kind) {
            return 1;
        }
    };

    private static Expression parsed(String text) {
        return ((ExpressionParser.Parsed) ExpressionParser.parse(text)).expression();
    }

    private static Optional<String> guarded(String text) {
        return Assertions.assertTimeoutPreemptively(
                SOON, () -> new GuardedFormula(ONE_CELL).verdict(parsed(text), "p", "f", "u"));
    }

    private static Optional<String> plain(String text) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> new ExcelCompiler(ONE_CELL).compile(parsed(text)));
    }

    /** Each repeats its inside at least twice when it is written as a formula. */
    private static String nested(String shape, int times) {
        String[] around = shape.split("~", -1);
        return around[0].repeat(times) + "A.B = 1" + around[1].repeat(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(~; A.B = 2; A.B = 3)",
                "if(A.B = 2; A.B = 3; ~)",
                "agrees(if(~; A.B; A.C); A.D)",
                "adds_up(if(~; A.B; A.C); A.D; A.E)",
                "share_ok(if(~; A.B; A.C); A.D; A.E)",
                "1 / if(~; A.B; A.C) = 1",
                "not (A.C = 1 and (A.D = 2 or ~))"
            })
    void whatDoublesAtEveryLevelIsNotWrittenToTheEnd(String shape) {
        int written = 0;
        for (int times = 1; times <= 12; times++) {
            for (Optional<String> formula : List.of(guarded(nested(shape, times)), plain(nested(shape, times)))) {
                written += formula.isPresent() ? 1 : 0;
                assertThat(formula.orElse("").length()).isLessThanOrEqualTo(FormulaBound.MAX_LENGTH);
            }
        }
        assertThat(written).isPositive();
    }

    @Test
    void theDeepestThatTheParserTakesIsRefusedAsAFormula() {
        assertThat(guarded(nested("if(~; A.B = 2; A.B = 3)", 36))).isEmpty();
        assertThat(plain(nested("agrees(if(~; A.B; A.C); A.D)", 15))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" or ", " and "})
    void aChainOfAHundredIsOneFunctionDeep(String operator) {
        String chain = ("A.B = 1" + operator).repeat(99) + "A.B = 2";
        assertThat(plain(chain)).isPresent();
        assertThat(guarded(chain)).isPresent();
    }

    @Test
    void aChainKeepsItsOrderAndStopsAtBrackets() {
        Expression.Binary chain = (Expression.Binary) parsed("A.B = 1 or (A.B = 2 and A.C = 3 and A.D = 4) or A.B = 5");
        assertThat(chain.operands())
                .extracting(ExpressionText::of)
                .hasSize(3)
                .first()
                .isEqualTo("A.B = 1");
        assertThat(((Expression.Binary) chain.operands().get(1)).operands())
                .extracting(ExpressionText::of)
                .containsExactly("A.B = 2", "A.C = 3", "A.D = 4");
    }
}
