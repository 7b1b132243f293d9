package vn.tonghop.adapter.excel.reading;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Cell.Format;
import vn.tonghop.model.grid.CellValue;

/**
 * A cell as the file spells it, and what that means. A cell whose text cannot be what its type says becomes a
 * {@link CellValue.BadNumber}, never a zero.
 *
 * @param formula without "=", empty if there is none
 * @param stored the text of {@code v}, or empty if there is no such element
 * @param inline the text of {@code is}
 */
record CellDraft(
        CellAddress address,
        StoredAs type,
        Formatting style,
        String formula,
        Optional<String> stored,
        Optional<StyledText> inline) {

    static CellDraft of(CellAddress address, StoredAs type, Formatting style) {
        return new CellDraft(address, type, style, "", Optional.empty(), Optional.empty());
    }

    CellDraft withFormula(String text) {
        return new CellDraft(address, type, style, text, stored, inline);
    }

    CellDraft withStored(String text) {
        return new CellDraft(address, type, style, formula, Optional.of(text), inline);
    }

    CellDraft withInline(StyledText text) {
        return new CellDraft(address, type, style, formula, stored, Optional.of(text));
    }

    /** The cell; empty if it is formatted but holds nothing. */
    Optional<Cell> cell(WorkbookContext context) {
        if (formula.isEmpty() && stored.isEmpty() && inline.isEmpty()) {
            return Optional.empty();
        }
        Optional<StyledText> text = text(context);
        CellValue value =
                text.<CellValue>map(t -> new CellValue.Text(t.text())).orElseGet(() -> value(context.date1904()));
        if (formula.isEmpty() && holdsNothing(value)) {
            return Optional.empty();
        }
        String font = text.map(StyledText::font).filter(f -> !f.isEmpty()).orElse(style.font());
        Format format = type == StoredAs.DATE ? Format.DATE : style.format();
        return Optional.of(new Cell(address, value, formula, format, font));
    }

    private static boolean holdsNothing(CellValue value) {
        return value instanceof CellValue.Blank
                || (value instanceof CellValue.Text text && text.text().isEmpty());
    }

    private Optional<StyledText> text(WorkbookContext context) {
        return switch (type) {
            // Some programs mean INLINE_STRING and write STRING: a text either way.
            case INLINE_STRING -> inline.or(this::storedText);
            case STRING -> storedText();
            case SHARED_STRING -> stored.flatMap(XmlAttributes::wholeNumber).flatMap(context::string);
            case NUMBER, BOOLEAN, ERROR, DATE -> Optional.empty();
        };
    }

    private Optional<StyledText> storedText() {
        return stored.map(text -> new StyledText(EscapedText.decode(text), ""));
    }

    private CellValue value(boolean date1904) {
        String text = stored.orElse("");
        if (text.isEmpty()) {
            return formula.isEmpty() ? CellValue.blank() : new CellValue.Uncomputed();
        }
        return switch (type) {
            case NUMBER -> number(text, NumberGrammar.read(text));
            case DATE -> number(text, DateSerial.of(text, date1904));
            case BOOLEAN -> truth(text);
            case ERROR -> new CellValue.Error(text);
            // A reference to a text that is not there. The other two always have their text by now.
            case SHARED_STRING, STRING, INLINE_STRING -> new CellValue.BadNumber(text);
        };
    }

    private static CellValue number(String text, Optional<BigDecimal> number) {
        return number.<CellValue>map(CellValue.Number::new).orElseGet(() -> new CellValue.BadNumber(text));
    }

    private static CellValue truth(String text) {
        return switch (text) {
            case "1", "true" -> new CellValue.Truth(true);
            case "0", "false" -> new CellValue.Truth(false);
            default -> new CellValue.BadNumber(text);
        };
    }
}
