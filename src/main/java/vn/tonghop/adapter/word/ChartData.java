package vn.tonghop.adapter.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.document.Chart;

/** The small workbook inside a document from which Word redraws a chart when somebody edits its data: names in column A, a series in each other column. */
final class ChartData {
    static final String SHEET = "SoLieu";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartData() {}

    /** The letter of a column, 0 for A. */
    static String column(int number) {
        return String.valueOf((char) ('A' + number));
    }

    static byte[] of(Chart chart) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + WORKBOOK + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + WORKBOOK
                        + "worksheet+xml\"/></Types>");
        files.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        files.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + ChartDrawing.RELATIONS + "\"><sheets><sheet name=\""
                        + SHEET + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        files.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        files.put("xl/worksheets/sheet1.xml", sheet(chart));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, xml) -> bytes.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8)));
        return DocxPackage.of(bytes).write();
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + ChartDrawing.RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(Chart chart) {
        StringBuilder rows = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        for (int s = 0; s < chart.series().size(); s++) {
            text(column(s + 1) + "1", chart.series().get(s).name(), rows);
        }
        rows.append("</row>");
        for (int c = 0; c < chart.categories().size(); c++) {
            int row = c + 2;
            rows.append("<row r=\"" + row + "\">");
            text("A" + row, chart.categories().get(c), rows);
            for (int s = 0; s < chart.series().size(); s++) {
                Optional<Chart.Bar> bar = chart.series().get(s).bars().get(c);
                String cell = column(s + 1) + row;
                bar.ifPresent(b ->
                        rows.append("<c r=\"" + cell + "\"><v>" + b.length().toPlainString() + "</v></c>"));
            }
            rows.append("</row>");
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    /** Text is never a formula, whatever it begins with. */
    private static void text(String cell, String text, StringBuilder rows) {
        rows.append("<c r=\"" + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(ChartXml.escaped(text))
                .append("</t></is></c>");
    }
}
