package vn.tonghop.adapter.excel.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the cells of one workbook: each distinct text is written once, and cells refer to it by its number. */
final class SharedTexts {
    /** Where the list stands in the package. */
    static final String PART = "xl/sharedStrings.xml";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a clean text. */
    int index(String clean) {
        return numbers.computeIfAbsent(clean, text -> numbers.size());
    }

    /** The list as the part of the package that holds it. */
    void write(OutputStream target) throws IOException {
        XmlText xml = new XmlText();
        String count = Integer.toString(numbers.size());
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst count=\"")
                .raw(count)
                .raw("\" uniqueCount=\"")
                .raw(count)
                .raw("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (String text : numbers.keySet()) {
            xml.raw(keepsSpaces(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
                    .text(ExcelText.escaped(text))
                    .raw("</t></si>");
            xml.drain(target);
        }
        xml.raw("</sst>").drainAll(target);
    }

    /** Spreadsheets drop white space at either end unless they are told; with line ends Excel says so too. */
    private static boolean keepsSpaces(String text) {
        return !text.equals(text.strip()) || text.indexOf('\n') >= 0;
    }
}
