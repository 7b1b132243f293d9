package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.document.WrittenDocument;

/**
 * Where the paragraphs of a document stand, in words by which they are found in Word: {@code mục I.3.a, đoạn 1}, {@code Bảng 2, dòng 9},
 * {@code chú thích 4}, {@code biểu đồ 2}. Headings are told by their numbers, because an editor may have changed the styles.
 */
final class TextPlaces {
    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("([IVX]{1,5})\\. \\P{Ll}+"),
            Pattern.compile("(\\d{1,2})\\. \\p{Lu}.{0,90}[^.;:]"),
            Pattern.compile("([a-zđ])\\) \\p{Lu}.{0,90}[^.;:]"));
    private static final Pattern PART = Pattern.compile("(Phần (?:[IVX]{1,4}|thứ .{1,6}))");
    private static final Pattern TABLE = Pattern.compile("(Bảng \\d{1,2})\\. .*");

    private final String[] headings = {"", "", ""};
    private String part = "";
    private String caption = "";
    private int paragraph;
    private int charts;
    private int table;
    private int tableUnderHeading;

    private TextPlaces() {}

    /** One for each paragraph. */
    static List<String> of(WrittenDocument document) {
        TextPlaces places = new TextPlaces();
        List<String> all = new ArrayList<>();
        document.paragraphs().forEach(paragraph -> all.add(places.next(paragraph)));
        return all;
    }

    private String next(WrittenDocument.Paragraph read) {
        if (read.note() > 0) {
            return "chú thích " + read.note();
        }
        if (read.table() > 0) {
            if (read.table() != table) {
                table = read.table();
                tableUnderHeading++;
            }
            return caption.isEmpty()
                    ? section() + "bảng" + (tableUnderHeading > 1 ? " " + tableUnderHeading : "") + ", dòng "
                            + read.row()
                    : caption + ", dòng " + read.row();
        }
        String text = Plain.line(read.text());
        if (text.startsWith(WrittenDocument.CHART)) {
            charts++;
            return "biểu đồ " + charts;
        }
        if (heads(text)) {
            paragraph = 0;
            tableUnderHeading = 0;
            return section() + "đầu mục";
        }
        if (!text.isEmpty()) {
            paragraph++;
        }
        return section() + "đoạn " + paragraph;
    }

    private boolean heads(String text) {
        Matcher parted = PART.matcher(text);
        if (parted.matches()) {
            part = parted.group(1);
            below(0);
            return true;
        }
        Matcher captioned = TABLE.matcher(text);
        if (captioned.matches()) {
            caption = captioned.group(1);
            return true;
        }
        for (int level = 0; level < HEADINGS.size(); level++) {
            Matcher heading = HEADINGS.get(level).matcher(text);
            if (heading.matches()) {
                below(level);
                headings[level] = heading.group(1);
                return true;
            }
        }
        return false;
    }

    private void below(int level) {
        caption = "";
        for (int deeper = level; deeper < headings.length; deeper++) {
            headings[deeper] = "";
        }
    }

    private String section() {
        if (!caption.isEmpty()) {
            return caption + ", ";
        }
        String numbers = String.join(
                ".", List.of(headings).stream().filter(h -> !h.isEmpty()).toList());
        String named = numbers.isEmpty() ? "" : "mục " + numbers + ", ";
        return (part.isEmpty() ? "" : part + ", ") + named;
    }
}
