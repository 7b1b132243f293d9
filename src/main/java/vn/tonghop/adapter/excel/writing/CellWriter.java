package vn.tonghop.adapter.excel.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenCell;

/** Writes what stands in a cell: a number reaches the file with the digits it has. */
final class CellWriter {
    private static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final DateTimeFormatter DATE_TEXT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    /** Day 61 of Excel's calendar; the days before it are off by one, because Excel knows a 29 February 1900. */
    private static final LocalDate FIRST_SAFE_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** A {@code double} reaches from about 1E-307 to 1E+308; Excel calls a file with other numbers damaged. */
    private static final int MAX_MAGNITUDE = 307;

    private final SharedTexts texts;
    private final StyleSheet styles;

    CellWriter(SharedTexts texts, StyleSheet styles) {
        this.texts = texts;
        this.styles = styles;
    }

    /** Adds the cell: its place, style and content. */
    void write(XmlText xml, CellAddress at, WrittenCell written) {
        CellContent content = storable(written.content());
        xml.raw("<c r=\"").raw(at.toString()).raw("\" s=\"").number(styleIndex(content, written.style()));
        if (content instanceof CellContent.Formula formula) {
            writeFormula(xml, at, formula);
        } else if (content instanceof CellContent.Text text) {
            xml.raw("\" t=\"s\"><v>").number(texts.index(text.text())).raw("</v></c>");
        } else if (content instanceof CellContent.Blank) {
            xml.raw("\"/>");
        } else {
            xml.raw("\"><v>").raw(digits(content)).raw("</v></c>");
        }
    }

    private int styleIndex(CellContent content, Style style) {
        if (content instanceof CellContent.Text text && ExcelText.needsQuote(text.text())) {
            return styles.quotedIndex(style);
        }
        CellContent shown = content instanceof CellContent.Formula formula ? formula.result() : content;
        boolean bareDate = shown instanceof CellContent.Date && style.format().isEmpty();
        return styles.index(bareDate ? style.withFormat(DATE_FORMAT) : style);
    }

    /** The content in a kind that the format has: what Excel has no number for becomes text, an empty text a blank. */
    private static CellContent storable(CellContent content) {
        if (content instanceof CellContent.Text text) {
            return cleanText(text.text());
        }
        if (content instanceof CellContent.Link link) {
            return cleanText(link.text());
        }
        if (content instanceof CellContent.Date date && date.value().isBefore(FIRST_SAFE_DATE)) {
            return new CellContent.Text(DATE_TEXT.format(date.value()));
        }
        if (content instanceof CellContent.Number number && !fits(number.value())) {
            return new CellContent.Text(number.value().toString());
        }
        if (content instanceof CellContent.Formula formula) {
            return new CellContent.Formula(formula.formula(), storable(formula.result()));
        }
        return content;
    }

    private static CellContent cleanText(String text) {
        String clean = ExcelText.clean(text, ExcelText.MAX_CELL);
        return clean.isEmpty() ? CellContent.blank() : CellContent.text(clean);
    }

    private static boolean fits(BigDecimal value) {
        long magnitude = (long) value.precision() - value.scale();
        return value.signum() == 0
                ? Math.abs((long) value.scale()) <= MAX_MAGNITUDE
                : Math.abs(magnitude) <= MAX_MAGNITUDE;
    }

    private static String digits(CellContent content) {
        if (content instanceof CellContent.Number number) {
            return number.value().toPlainString();
        }
        if (content instanceof CellContent.Date date) {
            return Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date.value()));
        }
        throw new IllegalArgumentException("no number: " + content);
    }

    private static void writeFormula(XmlText xml, CellAddress at, CellContent.Formula formula) {
        CellContent result = formula.result();
        if (result instanceof CellContent.Formula) {
            throw new IllegalArgumentException("the result of a formula is a formula in " + at);
        }
        // A formula never gives a blank; what looks empty is the empty text.
        boolean isText = result instanceof CellContent.Text || result instanceof CellContent.Blank;
        xml.raw(isText ? "\" t=\"str\"><f>" : "\"><f>")
                .text(ExcelFormula.checked(formula.formula(), at.toString()))
                .raw("</f><v>")
                .text(isText ? ExcelText.escaped(text(result)) : digits(result))
                .raw("</v></c>");
    }

    private static String text(CellContent result) {
        return result instanceof CellContent.Text text ? text.text() : "";
    }
}
