package vn.tonghop.adapter.excel.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenCell;

/**
 * Writes what stands in a cell.
 *
 * <p>The raw record is filled, not POI's cell: a number must reach the file with the digits it has, and POI's setters
 * take a {@code double}.
 */
final class CellWriter {
    private static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final DateTimeFormatter DATE_TEXT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    /** Day 61 of Excel's calendar; the days before it are off by one, because Excel knows a 29 February 1900. */
    private static final LocalDate FIRST_SAFE_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** A {@code double} reaches from about 1E-307 to 1E+308; Excel calls a file with other numbers damaged. */
    private static final int MAX_MAGNITUDE = 307;

    private final SharedStringsTable strings;
    private final StyleSheet styles;
    private final Map<String, Integer> known = new HashMap<>();

    CellWriter(SharedStringsTable strings, StyleSheet styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /** Fills the record of a cell: content and style. */
    void write(CTCell cell, WrittenCell written) {
        CellContent content = storable(written.content());
        cell.setS(styleIndex(content, written.style()));
        if (content instanceof CellContent.Formula formula) {
            writeFormula(cell, formula);
        } else if (content instanceof CellContent.Text text) {
            writeShared(cell, text.text());
        } else {
            writeValue(cell, content);
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

    private void writeShared(CTCell cell, String clean) {
        cell.setT(STCellType.S);
        cell.setV(Integer.toString(known.computeIfAbsent(clean, this::share)));
    }

    private int share(String clean) {
        return strings.addSharedStringItem(new XSSFRichTextString(ExcelText.escaped(clean)));
    }

    private static void writeValue(CTCell cell, CellContent content) {
        if (content instanceof CellContent.Number number) {
            cell.setV(number.value().toPlainString());
        } else if (content instanceof CellContent.Date date) {
            cell.setV(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date.value())));
        }
    }

    private static void writeFormula(CTCell cell, CellContent.Formula formula) {
        if (formula.result() instanceof CellContent.Formula) {
            throw new IllegalArgumentException("the result of a formula is a formula in " + cell.getR());
        }
        cell.addNewF().setStringValue(ExcelFormula.checked(formula.formula(), cell.getR()));
        if (formula.result() instanceof CellContent.Text result) {
            cell.setT(STCellType.STR);
            cell.setV(ExcelText.escaped(result.text()));
        } else if (formula.result() instanceof CellContent.Blank) {
            // A formula never gives a blank; what looks empty is the empty text.
            cell.setT(STCellType.STR);
            cell.setV("");
        } else {
            writeValue(cell, formula.result());
        }
    }
}
