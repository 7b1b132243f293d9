package vn.tonghop.adapter.excel.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Chart;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** Writes charts as charts, not as pictures, with the figures of their cells beside the references to them. */
final class ChartWriter {
    private static final int GAP_PERCENT = 60;
    /** In hundredths of a point. */
    private static final int TITLE_SIZE = 1200;

    private final WrittenSheet written;
    private final XSSFSheet sheet;

    ChartWriter(WrittenSheet written, XSSFSheet sheet) {
        this.written = written;
        this.sheet = sheet;
    }

    void write(Chart chart) {
        CellRange place = chart.place();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                place.first().column() - 1,
                place.first().row() - 1,
                place.last().column(),
                place.last().row());
        XSSFChart made = drawing.createChart(anchor);
        made.setTitleText(ExcelText.clean(chart.title(), ExcelText.MAX_CELL));
        made.setTitleOverlay(false);
        CTRegularTextRun titleRun =
                made.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        (titleRun.isSetRPr() ? titleRun.getRPr() : titleRun.addNewRPr()).setSz(TITLE_SIZE);
        draw(chart, made);
    }

    private void draw(Chart chart, XSSFChart made) {
        boolean bars = chart.shape() == Chart.Shape.BARS;
        XDDFCategoryAxis labels = made.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = made.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        labels.setTickLabelPosition(AxisTickLabelPosition.LOW);
        if (bars) {
            labels.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        fromZero(values, chart);
        XDDFBarChartData data = (XDDFBarChartData) made.createData(ChartTypes.BAR, labels, values);
        data.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(texts(chart.labels()), reference(chart.labels())),
                XDDFDataSourcesFactory.fromArray(numbers(chart.values()), reference(chart.values())));
        series.setTitle(chart.unit(), null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
        made.plot(data);
        showValues(made.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0));
    }

    /** Bars begin at zero: of those that begin elsewhere the longest is not as many times the shortest as its figure is. */
    private void fromZero(XDDFValueAxis axis, Chart chart) {
        List<Double> figures =
                Arrays.stream(numbers(chart.values())).filter(Objects::nonNull).toList();
        if (figures.stream().allMatch(figure -> figure >= 0)) {
            axis.setMinimum(0);
        } else if (figures.stream().allMatch(figure -> figure <= 0)) {
            axis.setMaximum(0);
        }
    }

    /** The figure at the end of each bar, in the format of its cell; and no other colour for negative ones. */
    private static void showValues(CTBarSer series) {
        CTDLbls shown = series.addNewDLbls();
        shown.addNewShowLegendKey().setVal(false);
        shown.addNewShowVal().setVal(true);
        shown.addNewShowCatName().setVal(false);
        shown.addNewShowSerName().setVal(false);
        shown.addNewShowPercent().setVal(false);
        shown.addNewShowBubbleSize().setVal(false);
        (series.isSetInvertIfNegative() ? series.getInvertIfNegative() : series.addNewInvertIfNegative()).setVal(false);
    }

    private String reference(CellRange range) {
        return ExcelText.quotedSheet(written.name()) + "!" + range.absolute();
    }

    private String[] texts(CellRange range) {
        return cells(range).stream().map(ChartWriter::text).toArray(String[]::new);
    }

    private Double[] numbers(CellRange range) {
        return cells(range).stream().map(ChartWriter::number).toArray(Double[]::new);
    }

    private List<CellContent> cells(CellRange range) {
        List<CellContent> cells = new ArrayList<>();
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                WrittenCell cell = written.cells().get(new CellAddress(row, column));
                cells.add(cell == null ? CellContent.blank() : shown(cell.content()));
            }
        }
        return cells;
    }

    private static CellContent shown(CellContent content) {
        return content instanceof CellContent.Formula formula ? formula.result() : content;
    }

    private static String text(CellContent content) {
        if (content instanceof CellContent.Link link) {
            return link.text();
        }
        return content instanceof CellContent.Text text ? text.text() : "";
    }

    private static @Nullable Double number(CellContent content) {
        return content instanceof CellContent.Number number ? number.value().doubleValue() : null;
    }
}
