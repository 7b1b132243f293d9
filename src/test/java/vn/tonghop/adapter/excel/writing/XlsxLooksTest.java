package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.adapter.excel.writing.Reread.look;
import static vn.tonghop.adapter.excel.writing.Reread.reread;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;

/** How cells look, read again with POI. */
class XlsxLooksTest {
    private static final Style PLAIN = Style.PLAIN;

    @Test
    void the_font_is_times_new_roman_in_the_default_style_too() {
        XSSFWorkbook book = reread(new Workbook("", "", List.of(Reread.start().build())));
        XSSFFont font = book.getFontAt(0);
        assertThat(font.getFontName()).isEqualTo("Times New Roman");
        assertThat(font.getFontHeightInPoints()).isEqualTo((short) 11);
        assertThat(font.getCTFont().sizeOfSchemeArray()).isZero();
        assertThat(look(PLAIN.withSize(14)).getFont().getFontName()).isEqualTo("Times New Roman");
        assertThat(look(PLAIN.withSize(14)).getFont().getFontHeightInPoints()).isEqualTo((short) 14);
    }

    @Test
    void bold_italic_underlined_and_coloured() {
        XSSFFont font = look(PLAIN.withBold().withItalic().withUnderline().withColor("C00000"))
                .getFont();
        assertThat(font.getBold()).isTrue();
        assertThat(font.getItalic()).isTrue();
        assertThat(font.getUnderline()).isEqualTo(XSSFFont.U_SINGLE);
        assertThat(font.getXSSFColor().getARGBHex()).isEqualTo("FFC00000");
        assertThat(look(PLAIN).getFont().getBold()).isFalse();
    }

    @Test
    void filled() {
        XSSFCellStyle look = look(PLAIN.withFill("FFF9E5"));
        assertThat(look.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFF9E5");
        assertThat(look(PLAIN).getFillForegroundColorColor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NONE,NONE", "HAIR,HAIR", "THIN,THIN"})
    void framed(Style.Border border, BorderStyle expected) {
        XSSFCellStyle look = look(PLAIN.withBorder(border));
        assertThat(List.of(look.getBorderLeft(), look.getBorderRight(), look.getBorderTop(), look.getBorderBottom()))
                .containsOnly(expected);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL,0,GENERAL", "LEFT,0,LEFT", "CENTER,0,CENTER", "RIGHT,2,RIGHT", "GENERAL,1,LEFT"})
    void aligned(Style.Align align, int indent, HorizontalAlignment expected) {
        XSSFCellStyle look = look(PLAIN.withAlign(align).withIndent(indent));
        assertThat(look.getAlignment()).isEqualTo(expected);
        assertThat(look.getIndention()).isEqualTo((short) indent);
    }

    @Test
    void middle_and_wrapped() {
        assertThat(look(PLAIN.withMiddle()).getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
        assertThat(look(PLAIN.withWrap()).getWrapText()).isTrue();
        assertThat(look(PLAIN).getVerticalAlignment()).isEqualTo(VerticalAlignment.BOTTOM);
        assertThat(look(PLAIN).getWrapText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "#,##0", "#,##0.0", "0.0\"%\"", "@"})
    void with_a_number_format(String format) {
        assertThat(look(PLAIN.withFormat(format)).getDataFormatString()).isEqualTo(format);
    }

    @Test
    void locked_unless_said_otherwise() {
        assertThat(look(PLAIN).getLocked()).isTrue();
        assertThat(look(PLAIN.unlocked()).getLocked()).isFalse();
    }

    @Test
    void equal_styles_are_written_once_and_leave_no_halves_behind() {
        SheetBuilder sheet = new SheetBuilder("A");
        for (int row = 1; row <= 50; row++) {
            sheet.number(row, 1, row, SampleWorkbook.HEAD);
            sheet.number(row, 2, row, SampleWorkbook.HEAD.withSize(11).withBold());
            sheet.text(row, 3, "x" + row, SampleWorkbook.CELL);
        }
        XSSFWorkbook book = reread(new Workbook("", "", List.of(sheet.build())));
        assertThat(book.getNumCellStyles()).isEqualTo(3);
        assertThat(book.getNumberOfFonts()).isEqualTo(2);
        assertThat(book.getStylesSource().getFills()).hasSize(3); // two of them are Excel's own
        assertThat(book.getStylesSource().getBorders()).hasSize(3);
    }
}
