package vn.tonghop.mistakes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One sheet of a form as Excel saves it as text in Vietnam: UTF-8 with a mark, parted by semicolons. */
final class PlainTextFile {
    private PlainTextFile() {}

    static byte[] of(LooseSheet sheet) {
        StringBuilder out = new StringBuilder("\uFEFF");
        for (int row = 1; row <= sheet.lastRow(); row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 1; column <= sheet.lastColumn(); column++) {
                fields.add(quoted(sheet.text(row, column)));
            }
            out.append(String.join(";", fields)).append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.matches("[^;\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
