package vn.tonghop.adapter.excel.writing;

import java.util.List;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationErrorStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationOperator;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationType;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Validation.Constraint;

/** Writes what may be typed into the cells of a sheet: one record per rule, for all its ranges. */
final class ValidationWriter {
    /** 1 January 2000 as Excel counts days. */
    private static final String FIRST_DATE = "36526";

    /** The most characters of a formula here, and of the words of a list with their commas. */
    private static final int MAX_FORMULA = 255;

    private ValidationWriter() {}

    static void write(List<Validation> validations, CTWorksheet xml) {
        if (validations.isEmpty()) {
            return;
        }
        CTDataValidations all = xml.addNewDataValidations();
        for (Validation validation : validations) {
            write(validation, all.addNewDataValidation());
        }
        all.setCount(validations.size());
    }

    private static void write(Validation validation, CTDataValidation xml) {
        xml.setSqref(validation.ranges().stream().map(Object::toString).toList());
        xml.setAllowBlank(true);
        constrain(validation.constraint(), xml);
        if (!(validation.constraint() instanceof Constraint.Anything)) {
            xml.setShowErrorMessage(true);
            xml.setErrorStyle(
                    validation.strict() ? STDataValidationErrorStyle.STOP : STDataValidationErrorStyle.WARNING);
        }
        if (!validation.errorTitle().isEmpty()) {
            xml.setErrorTitle(attribute(validation.errorTitle()));
        }
        if (!validation.error().isEmpty()) {
            xml.setError(attribute(validation.error()));
        }
        prompt(validation, xml);
    }

    private static void prompt(Validation validation, CTDataValidation xml) {
        if (!validation.promptTitle().isEmpty()) {
            xml.setPromptTitle(attribute(validation.promptTitle()));
        }
        if (!validation.prompt().isEmpty()) {
            xml.setPrompt(attribute(validation.prompt()));
        }
        xml.setShowInputMessage(
                !validation.promptTitle().isEmpty() || !validation.prompt().isEmpty());
    }

    private static String attribute(String text) {
        return ExcelText.escapedAttribute(ExcelText.clean(text, Validation.MAX_TEXT));
    }

    private static void constrain(Constraint constraint, CTDataValidation xml) {
        if (constraint instanceof Constraint.Custom custom) {
            set(xml, STDataValidationType.CUSTOM, custom.formula());
        } else if (constraint instanceof Constraint.Decimal decimal) {
            between(xml, STDataValidationType.DECIMAL, decimal.min(), decimal.max());
        } else if (constraint instanceof Constraint.Whole whole) {
            between(xml, STDataValidationType.WHOLE, whole.min(), whole.max());
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            xml.setType(STDataValidationType.LIST);
            xml.setFormula1(list(oneOf.words()));
        } else if (constraint instanceof Constraint.FromRange from) {
            set(xml, STDataValidationType.LIST, from.reference());
        } else if (constraint instanceof Constraint.TextLength length) {
            xml.setOperator(STDataValidationOperator.LESS_THAN_OR_EQUAL);
            set(xml, STDataValidationType.TEXT_LENGTH, Integer.toString(length.max()));
        } else if (constraint instanceof Constraint.AnyDate) {
            xml.setOperator(STDataValidationOperator.GREATER_THAN_OR_EQUAL);
            set(xml, STDataValidationType.DATE, FIRST_DATE);
        }
    }

    private static void between(CTDataValidation xml, STDataValidationType.Enum type, String min, String max) {
        set(xml, type, min);
        xml.setOperator(STDataValidationOperator.BETWEEN);
        xml.setFormula2(checked(max));
    }

    private static void set(CTDataValidation xml, STDataValidationType.Enum type, String formula) {
        xml.setType(type);
        xml.setFormula1(checked(formula));
    }

    private static String checked(String formula) {
        if (formula.isEmpty() || formula.length() > MAX_FORMULA) {
            throw new IllegalArgumentException("Excel takes 1 to " + MAX_FORMULA + " characters here: " + formula);
        }
        return formula;
    }

    private static String list(List<String> words) {
        if (words.stream().anyMatch(word -> word.contains(","))) {
            throw new IllegalArgumentException("a word of a list holds a comma: " + words);
        }
        return "\"" + checked(String.join(",", words)).replace("\"", "\"\"") + "\"";
    }
}
