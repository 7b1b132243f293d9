package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.tonghop.adapter.excel.writing.RowHeights.Height;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

class RowHeightsTest {
    private static final Style WRAP = Style.PLAIN.withWrap();
    private static final String LONG = "Diện tích gieo cấy lúa cả năm của tổ dân phố";

    private final SheetBuilder sheet =
            new SheetBuilder("A").column(1, 12).column(2, 12).column(3, 60);

    private Height first() {
        return RowHeights.of(sheet.build()).get(1);
    }

    @Test
    void wrapped_text_makes_its_row_higher_for_as_long_as_nobody_edits_it() {
        sheet.text(1, 1, LONG, WRAP);
        assertThat(first()).isEqualTo(new Height(56.25, false)); // four lines
    }

    @Test
    void the_highest_cell_of_the_row_decides() {
        sheet.text(1, 1, LONG, WRAP).text(1, 2, LONG + " " + LONG, WRAP).text(1, 3, "a", WRAP);
        assertThat(first().points()).isGreaterThan(100);
    }

    @Test
    void one_line_of_the_default_font_needs_no_height() {
        sheet.text(1, 3, LONG, WRAP).text(2, 1, LONG, Style.PLAIN).number(3, 1, new BigDecimal("123456789"), WRAP);
        assertThat(RowHeights.of(sheet.build())).isEmpty();
    }

    @Test
    void a_larger_font_needs_a_higher_row() {
        sheet.number(1, 3, 7, Style.PLAIN.withSize(16));
        assertThat(first()).isEqualTo(new Height(21.25, false));
    }

    @Test
    void the_result_of_a_formula_and_a_link_wrap_like_text() {
        sheet.put(1, 1, new CellContent.Formula("A2", CellContent.text(LONG)), WRAP)
                .put(2, 1, new CellContent.Link(LONG, "A", "A1"), WRAP);
        assertThat(RowHeights.of(sheet.build()))
                .containsEntry(1, new Height(56.25, false))
                .containsEntry(2, new Height(56.25, false));
    }

    @Test
    void merged_text_has_the_width_of_all_its_columns_and_fixes_the_row() {
        sheet.wide(1, 1, 2, LONG, WRAP).wide(2, 1, 3, LONG, WRAP);
        assertThat(first()).isEqualTo(new Height(28.75, true)); // two lines; no program fits merged cells itself
        assertThat(RowHeights.of(sheet.build())).doesNotContainKey(2);
    }

    @Test
    void text_merged_over_several_rows_says_nothing_about_its_first_row() {
        sheet.text(1, 1, LONG, WRAP).merge(CellRange.of(1, 1, 4, 1));
        assertThat(RowHeights.of(sheet.build())).isEmpty();
    }

    @Test
    void what_is_hidden_needs_no_room() {
        sheet.column(1, new ColumnLook(5, true, 0)).text(1, 1, LONG, WRAP);
        assertThat(RowHeights.of(sheet.build())).isEmpty();
    }

    @Test
    void a_given_height_stays_and_no_row_is_higher_than_excel_can() {
        sheet.text(1, 1, LONG, WRAP).height(1, 20).text(2, 1, LONG.repeat(50), WRAP);
        assertThat(RowHeights.of(sheet.build()))
                .containsEntry(1, new Height(20, true))
                .containsEntry(2, new Height(409, false));
    }
}
