package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.CellAddress;

class SharedFormulaTest {
    private static final CellAddress B2 = CellAddress.parse("B2").orElseThrow();
    private static final CellAddress D7 = CellAddress.parse("D7").orElseThrow();

    @ParameterizedTest(name = "{0} in B2 is {1} in D7")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+C3 | C6+E8",
                "$A1+A$1+$A$1 | $A6+C$1+$A$1",
                "SUM(A1:B9) | SUM(C6:D14)",
                "SUM(A:A) | SUM(C:C)",
                "SUM($A:B) | SUM($A:D)",
                "SUM(1:2) | SUM(6:7)",
                "LOG10(A1) | LOG10(C6)",
                "\"A1\"&A1 | \"A1\"&C6",
                "\"a\"\"A1\"&A1 | \"a\"\"A1\"&C6",
                "'Bảng A1'!A1 | 'Bảng A1'!C6",
                "Sheet1!A1 | Sheet1!C6",
                "[1]Sheet1!A1 | [1]Sheet1!C6",
                "Table1[A1]+A1 | Table1[A1]+C6",
                "Tổng_A1+A1 | Tổng_A1+C6",
                "A1.B+A1 | A1.B+C6",
                "1.5*A1 | 1.5*C6",
                "1E5+A1 | 1E5+C6",
                "XFD1 | B6",
                "A1048576 | C5",
                "12+5 | 12+5",
            })
    void relative_references_move_along_and_nothing_else_does(String text, String expected) {
        assertThat(new SharedFormula(B2, text).at(D7)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1+B2*2", "SUM(A1:A9,$B$3)/COUNT(A:A)", "IF(A1>0,\"A1\",B$2)", "ROUND(A1/B1%,2)"})
    void poi_moves_them_the_same_way(String text) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("S");
            XSSFEvaluationWorkbook context = XSSFEvaluationWorkbook.create(workbook);
            var parsed = FormulaParser.parse(text, context, FormulaType.CELL, 0, 1);
            var moved = new org.apache.poi.ss.formula.SharedFormula(SpreadsheetVersion.EXCEL2007)
                    .convertSharedFormulas(parsed, 5, 2);
            assertThat(new SharedFormula(B2, text).at(D7)).isEqualTo(FormulaRenderer.toFormulaString(context, moved));
        }
    }

    @Test
    void a_long_text_in_a_formula_does_no_harm() {
        String text = "\"" + "A1".repeat(100_000) + "\"&A1";
        assertThat(new SharedFormula(B2, text).at(D7)).endsWith("A1\"&C6");
    }
}
