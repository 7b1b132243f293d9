package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.adapter.excel.writing.Reread.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Validation.Constraint;

/** What may be typed into cells, read again with POI. */
class XlsxValidationsTest {
    static Object[][] constraints() {
        return new Object[][] {
            {new Constraint.Custom("ISNUMBER(A1)"), ValidationType.FORMULA, OperatorType.BETWEEN, "ISNUMBER(A1)", null},
            {new Constraint.Decimal("0.5", "$B$1"), ValidationType.DECIMAL, OperatorType.BETWEEN, "0.5", "$B$1"},
            {new Constraint.Whole("0", "99"), ValidationType.INTEGER, OperatorType.BETWEEN, "0", "99"},
            {
                new Constraint.OneOf(List.of("Đạt", "\"K\"")),
                ValidationType.LIST,
                OperatorType.BETWEEN,
                "\"Đạt,\"\"K\"\"\"",
                null
            },
            {new Constraint.FromRange("'A'!$A$1:$A$3"), ValidationType.LIST, OperatorType.BETWEEN, "'A'!$A$1:$A$3", null
            },
            {new Constraint.TextLength(200), ValidationType.TEXT_LENGTH, OperatorType.LESS_OR_EQUAL, "200", null},
            {new Constraint.AnyDate(), ValidationType.DATE, OperatorType.GREATER_OR_EQUAL, "36526", null},
            {new Constraint.Anything(), ValidationType.ANY, OperatorType.BETWEEN, null, null},
        };
    }

    private final List<CellRange> ranges = List.of(CellRange.of(1, 1, 9, 1), CellRange.of(1, 3, 1, 3));

    private XSSFDataValidation written(Constraint constraint, boolean strict) {
        List<XSSFDataValidation> all = sheet(Reread.start()
                        .validate(new Validation(
                                ranges,
                                constraint,
                                strict,
                                "Cách ghi",
                                "Ghi số.\nVí dụ: 1",
                                "Chưa đúng",
                                "Đề nghị ghi số.")))
                .getDataValidations();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void each_kind_of_constraint(Constraint constraint, int type, int operator, String formula1, String formula2) {
        XSSFDataValidation validation = written(constraint, true);
        assertThat(validation.getValidationConstraint().getValidationType()).isEqualTo(type);
        assertThat(validation.getValidationConstraint().getOperator()).isEqualTo(operator);
        assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo(formula1);
        assertThat(validation.getValidationConstraint().getFormula2()).isEqualTo(formula2);
        assertThat(validation.getEmptyCellAllowed()).isTrue();
    }

    @Test
    void one_rule_stands_for_all_its_ranges() {
        assertThat(written(new Constraint.AnyDate(), true).getRegions().getCellRangeAddresses())
                .extracting(CellRangeAddress::formatAsString)
                .containsExactly("A1:A9", "C1");
    }

    @Test
    void a_strict_rule_refuses_and_another_warns() {
        XSSFDataValidation strict = written(new Constraint.AnyDate(), true);
        assertThat(strict.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        assertThat(strict.getShowErrorBox()).isTrue();
        assertThat(written(new Constraint.AnyDate(), false).getErrorStyle())
                .isEqualTo(DataValidation.ErrorStyle.WARNING);
        assertThat(written(new Constraint.Anything(), true).getShowErrorBox()).isFalse();
    }

    @Test
    void it_says_what_is_wanted_and_what_is_wrong() {
        XSSFDataValidation validation = written(new Constraint.AnyDate(), true);
        assertThat(validation.getShowPromptBox()).isTrue();
        assertThat(validation.getPromptBoxTitle()).isEqualTo("Cách ghi");
        assertThat(validation.getPromptBoxText().replace("_x000a_", "\n")).isEqualTo("Ghi số.\nVí dụ: 1");
        assertThat(validation.getErrorBoxTitle()).isEqualTo("Chưa đúng");
        assertThat(validation.getErrorBoxText()).isEqualTo("Đề nghị ghi số.");
    }

    static List<Constraint> impossible() {
        return List.of(
                new Constraint.OneOf(List.of("a,b")),
                new Constraint.OneOf(List.of("x".repeat(200), "y".repeat(55))),
                new Constraint.OneOf(List.of()),
                new Constraint.Custom("A1=\"" + "x".repeat(255) + "\""),
                new Constraint.Decimal("0", ""));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_rule_that_would_damage_the_file_is_refused(Constraint constraint) {
        assertThatThrownBy(() -> written(constraint, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
