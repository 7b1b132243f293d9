package vn.tonghop.adapter.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import vn.tonghop.model.workbook.Chart;

/** Every part of the spreadsheet is valid against the schema of the format, as POI carries it. */
class XlsxSchemaTest {
    /** The one element that is valid but not described in POI's small schema jar. */
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private static final Map<String, SchemaType> SCHEMAS = Map.of(
            "xl/worksheets/sheet", WorksheetDocument.type,
            "xl/styles.xml", StyleSheetDocument.type,
            "xl/workbook.xml", WorkbookDocument.type,
            "xl/sharedStrings.xml", SstDocument.type,
            "xl/comments", CommentsDocument.type);

    @Test
    void every_part_is_valid() throws IOException {
        Map<String, String> parts = Parts.of(new XlsxWorkbookWriter().write(SampleWorkbook.make()));
        List<String> checked = new ArrayList<>();
        parts.forEach((name, xml) -> SCHEMAS.forEach((prefix, type) -> {
            if (name.startsWith(prefix)) {
                checked.add(name);
                assertThat(faults(xml.replace(NORMAL, ""), type)).as(name).isEmpty();
            }
        }));
        assertThat(checked)
                .containsExactlyInAnyOrder(
                        "xl/comments2.xml",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/sheet3.xml");
    }

    @Test
    void a_chart_and_its_place_are_valid() throws IOException {
        Map<String, String> parts = Parts.of(Reread.bytes(XlsxChartTest.threeBars(Chart.Shape.BARS)));
        // How a chart prints alone is not described in POI's small schema jar either.
        String chart = parts.get("xl/charts/chart1.xml").replaceFirst("<c:printSettings>.*</c:printSettings>", "");
        assertThat(faults(chart, ChartSpaceDocument.type)).isEmpty();
        assertThat(faults(chart.replace("val=\"bar\"", "val=\"bars\""), ChartSpaceDocument.type))
                .isNotEmpty();
        assertThat(parts.get("xl/drawings/drawing1.xml")).contains("<xdr:from><xdr:col>3</xdr:col>");
    }

    @Test
    void the_default_style_has_the_name_programs_look_for() throws IOException {
        String styles =
                Parts.of(new XlsxWorkbookWriter().write(SampleWorkbook.make())).get("xl/styles.xml");
        assertThat(styles).contains("</cellXfs>" + NORMAL + "<dxfs");
    }

    @Test
    void the_check_finds_a_wrong_value_and_a_wrong_order() throws IOException {
        String sheet =
                Parts.of(new XlsxWorkbookWriter().write(SampleWorkbook.make())).get("xl/worksheets/sheet2.xml");
        assertThat(faults(sheet.replace("errorStyle=\"warning\"", "errorStyle=\"warn\""), WorksheetDocument.type))
                .isNotEmpty();
        assertThat(faults(
                        sheet.replaceFirst("<autoFilter [^>]*/>", "")
                                .replace("</worksheet>", "<autoFilter ref=\"A1\"/></worksheet>"),
                        WorksheetDocument.type))
                .isNotEmpty();
    }

    private static List<String> faults(String xml, SchemaType type) {
        List<XmlError> errors = new ArrayList<>();
        try {
            XmlObject.Factory.parse(xml, new XmlOptions().setDocumentType(type))
                    .validate(new XmlOptions().setErrorListener(errors));
        } catch (XmlException e) {
            throw new AssertionError(xml, e);
        }
        return errors.stream().map(XmlError::getMessage).toList();
    }
}
