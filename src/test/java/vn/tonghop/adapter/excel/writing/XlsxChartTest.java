package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** Charts, read again with POI. */
class XlsxChartTest {
    private static final Style PLAIN = Style.PLAIN;

    static SheetBuilder threeBars(Chart.Shape shape) {
        return Reread.start()
                .text(2, 1, "Tổ <1> & 2", PLAIN)
                .text(3, 1, "Tổ Ba", PLAIN)
                .text(4, 1, "Tổ Tư", PLAIN)
                .put(2, 2, new CellContent.Formula("1+1.5", CellContent.number(new BigDecimal("2.5"))), PLAIN)
                .text(3, 2, "chờ xử lý", PLAIN)
                .number(4, 2, -7, PLAIN)
                .chart(new Chart(
                        shape,
                        "Tiến độ (%)",
                        CellRange.of(2, 4, 12, 9),
                        CellRange.of(2, 1, 4, 1),
                        CellRange.of(2, 2, 4, 2),
                        "%"));
    }

    private static XSSFChart only(SheetBuilder sheet) {
        XSSFSheet read = Reread.sheet(sheet);
        List<XSSFChart> charts = read.getDrawingPatriarch().getCharts();
        assertThat(charts).hasSize(1);
        return charts.get(0);
    }

    @Test
    void a_chart_refers_to_its_cells_and_holds_what_stands_in_them() {
        XSSFChart chart = only(threeBars(Chart.Shape.BARS));
        assertThat(chart.getTitleText().getString()).isEqualTo("Tiến độ (%)");
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.BAR);
        CTBarSer series = bars.getSerArray(0);
        assertThat(series.getCat().getStrRef().getF()).endsWith("!$A$2:$A$4");
        assertThat(series.getVal().getNumRef().getF()).endsWith("!$B$2:$B$4");
        assertThat(series.getCat().getStrRef().getStrCache().getPtList())
                .extracting(CTStrVal::getV)
                .containsExactly("Tổ <1> & 2", "Tổ Ba", "Tổ Tư");
        assertThat(series.getVal().getNumRef().getNumCache().getPtList())
                .as("a word is no bar, and no zero")
                .extracting(CTNumVal::getIdx, CTNumVal::getV)
                .containsExactly(tuple(0L, "2.5"), tuple(2L, "-7.0"));
    }

    @Test
    void columns_stand_side_by_side() {
        CTBarChart bars =
                only(threeBars(Chart.Shape.COLUMNS)).getCTChart().getPlotArea().getBarChartArray(0);
        assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.COL);
    }

    @Test
    void a_sheet_with_notes_and_a_chart_has_both() {
        XSSFSheet read = Reread.sheet(threeBars(Chart.Shape.BARS).put(6, 1, CellContent.number(1), PLAIN, "Ghi chú"));
        assertThat(read.getDrawingPatriarch().getCharts()).hasSize(1);
        assertThat(read.getCellComments()).hasSize(1);
    }

    @Test
    void the_same_chart_gives_the_same_bytes() {
        assertThat(Reread.bytes(threeBars(Chart.Shape.BARS))).isEqualTo(Reread.bytes(threeBars(Chart.Shape.BARS)));
    }

    @Test
    void labels_and_values_must_be_as_many() {
        CellRange place = CellRange.of(1, 1, 2, 2);
        assertThatThrownBy(() ->
                        new Chart(Chart.Shape.BARS, "", place, CellRange.of(1, 1, 3, 1), CellRange.of(1, 2, 2, 2), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
