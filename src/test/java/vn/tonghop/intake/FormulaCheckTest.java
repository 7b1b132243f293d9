package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.grid.Sheet;

class FormulaCheckTest {
    /** A1:A4 are 10, 20, 30.5 and the word "hai"; B1 is the formula. */
    private static FormulaCheck.Verdict check(String formula, String stored) {
        TestSheet sheet = new TestSheet("S");
        sheet.put(1, 1, Loose.number("10"));
        sheet.put(2, 1, Loose.number("20"));
        sheet.put(3, 1, Loose.number("30.5"));
        sheet.text(4, 1, "hai");
        sheet.put(1, 2, Loose.formula(formula, stored));
        Sheet built = sheet.build();
        TestSheet other = new TestSheet("Đàn 'lợn' (2)");
        other.put(1, 1, Loose.number("7"));
        other.put(2, 1, Loose.formula("A1+S!A2", "27"));
        return new FormulaCheck(built, List.of(built, other.build())).check(built.at(1, 2));
    }

    @ParameterizedTest(name = "={0} gives {1}, not 999")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A1+A2 | 30",
                "A1-A2 | -10",
                "$A$1+A2+5 | 35",
                "SUM(A1:A3) | 60.5",
                "SUM(A1,A3) | 40.5",
                "SUM(A1:A4)-A2 | 40.5",
                "SUM(A1:A9) | 60.5",
                "A1 | 10",
                "-A1+A3 | 20.5",
                "A9+A1 | 10",
                "S!A1+A2 | 30",
                "'s'!A1+1 | 11",
                "'Đàn ''lợn'' (2)'!A1+A1 | 17",
                "A1+'Đàn ''lợn'' (2)'!A2 | 37",
                "SUM('Đàn ''lợn'' (2)'!A1:A2)-A1 | 24",
            })
    void aStoredResultThatIsNotTheSumIsStale(String formula, String sum) {
        assertThat(check(formula, "999"))
                .isInstanceOfSatisfying(
                        FormulaCheck.Stale.class,
                        stale -> assertThat(stale.computed()).isEqualByComparingTo(new BigDecimal(sum)));
        assertThat(check(formula, sum)).isEqualTo(FormulaCheck.FINE);
    }

    @ParameterizedTest(name = "={0} is left alone")
    @CsvSource(
            delimiter = '|',
            value = {
                "A1*A2",
                "A1+A4",
                "IF(A1>5,1,0)",
                "SUM(A1:A3)/2",
                "AVERAGE(A1:A3)",
                "Sheet2!A1+A2",
                "A1+A2%",
                "SUM(A1:A3",
                "A1 A2",
                "ROUND(A1,0)+A2"
            })
    void whatIsNoPlainSumIsNotComputed(String formula) {
        assertThat(check(formula, "999")).isEqualTo(FormulaCheck.FINE);
    }

    @Test
    void binaryNoiseIsNoDifference() {
        assertThat(check("A1+A3", "40.5000000000001")).isEqualTo(FormulaCheck.FINE);
    }

    @Test
    void numbersOnlyAreAConstant() {
        assertThat(check("12+5", "17")).isEqualTo(new FormulaCheck.Constant());
    }

    @Test
    void anotherWorkbookIsNamed() {
        assertThat(check("[so-lieu.xlsx]Sheet1!A1", "5")).isEqualTo(new FormulaCheck.External("so-lieu.xlsx"));
    }

    @Test
    void aFormulaThatReachesItselfIsCircular() {
        assertThat(check("SUM(A1:B3)", "0")).isEqualTo(new FormulaCheck.Circular());
        TestSheet sheet = new TestSheet("S");
        sheet.put(1, 1, Loose.formula("B1+1", "0"));
        sheet.put(1, 2, Loose.formula("A1+2", "0"));
        Sheet built = sheet.build();

        assertThat(new FormulaCheck(built, List.of(built)).check(built.at(1, 1)))
                .isEqualTo(new FormulaCheck.Circular());
    }

    @Test
    void aSumOfSumsIsFollowed() {
        TestSheet sheet = new TestSheet("S");
        sheet.put(1, 1, Loose.number("10"));
        sheet.put(2, 1, Loose.formula("A1+A1", "20"));
        sheet.put(3, 1, Loose.formula("SUM(A1:A2)", "25"));
        Sheet built = sheet.build();

        assertThat(new FormulaCheck(built, List.of(built)).check(built.at(3, 1)))
                .isEqualTo(new FormulaCheck.Stale(new BigDecimal("30")));
    }

    @Test
    void aTextThatStandsAtSeveralCellsMayBeASharedFormulaAndIsNotComputed() {
        TestSheet sheet = new TestSheet("S");
        sheet.put(1, 1, Loose.number("1"));
        sheet.put(2, 1, Loose.number("2"));
        sheet.put(1, 2, Loose.formula("A1+A1", "2"));
        sheet.put(2, 2, Loose.formula("A1+A1", "4"));
        Sheet built = sheet.build();

        assertThat(new FormulaCheck(built, List.of(built)).check(built.at(2, 2)))
                .isEqualTo(FormulaCheck.FINE);
    }
}
