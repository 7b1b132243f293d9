package vn.tonghop.adapter.excel.annotating;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.CellAddress;

/**
 * The boxes of comments, in the old drawing language that every spreadsheet program still needs for them. Such a part is
 * often no well-formed XML (buttons bring HTML along), so it is edited as text: shapes go and come, all others stay.
 */
final class NoteShapes {
    private static final Pattern SHAPE = Pattern.compile("<((?:\\w{1,20}:)?)shape[\\s>]");
    private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*([0-9]{1,7})\\s*</");
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*([0-9]{1,5})\\s*</");
    private static final Pattern ID = Pattern.compile("_x0000_s([0-9]{1,8})\"");
    private static final String END = "</xml>";
    private static final int FIRST_ID = 1024;

    /** Declared at each shape: some programs declare them nowhere else, or under other prefixes. */
    private static final String NAMESPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private static final String EMPTY = "<xml" + NAMESPACES + ">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private static final String TYPE =
            "<v:shapetype" + NAMESPACES + " id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                    + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final int BOX_WIDTH = 300;
    private static final int LETTERS_IN_A_LINE = 42;
    private static final int LINE_HEIGHT = 15;
    private static final int ROW_HEIGHT = 20;
    private static final int GAP = 15;

    private NoteShapes() {}

    static String empty() {
        return EMPTY;
    }

    /**
     * @param gone cells whose box goes
     * @param added what is said at cells that get a box
     */
    static String edit(
            String part, String vml, Set<CellAddress> gone, Map<CellAddress, String> added, ColumnWidths widths) {
        String left = gone.isEmpty() ? vml : without(vml, gone);
        if (added.isEmpty()) {
            return left;
        }
        int end = left.lastIndexOf(END);
        if (end < 0) {
            throw NotAnnotatable.structure(part);
        }
        StringBuilder shapes = new StringBuilder();
        if (!left.contains("id=\"_x0000_t202\"")) {
            shapes.append(TYPE);
        }
        int id = lastId(left);
        for (Map.Entry<CellAddress, String> entry : added.entrySet()) {
            id++;
            shapes.append(shape(id, entry.getKey(), entry.getValue(), widths));
        }
        return left.substring(0, end) + shapes + left.substring(end);
    }

    private static String without(String vml, Set<CellAddress> gone) {
        StringBuilder left = new StringBuilder(vml.length());
        int at = 0;
        Matcher matcher = SHAPE.matcher(vml);
        while (matcher.find(at)) {
            String closing = "</" + matcher.group(1) + "shape>";
            int end = vml.indexOf(closing, matcher.end());
            if (end < 0) {
                break;
            }
            end += closing.length();
            String shape = vml.substring(matcher.start(), end);
            left.append(vml, at, matcher.start());
            if (!isNoteOf(shape, gone)) {
                left.append(shape);
            }
            at = end;
        }
        return left.append(vml, at, vml.length()).toString();
    }

    private static boolean isNoteOf(String shape, Set<CellAddress> gone) {
        return NOTE.matcher(shape).find() && cell(shape).filter(gone::contains).isPresent();
    }

    private static Optional<CellAddress> cell(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        if (!row.find() || !column.find()) {
            return Optional.empty();
        }
        int r = Integer.parseInt(row.group(1)) + 1;
        int c = Integer.parseInt(column.group(1)) + 1;
        return r > CellAddress.MAX_ROW || c > CellAddress.MAX_COLUMN
                ? Optional.empty()
                : Optional.of(new CellAddress(r, c));
    }

    private static int lastId(String vml) {
        int last = FIRST_ID;
        Matcher matcher = ID.matcher(vml);
        while (matcher.find()) {
            last = Math.max(last, Integer.parseInt(matcher.group(1)));
        }
        return last;
    }

    private static String shape(int id, CellAddress cell, String text, ColumnWidths widths) {
        return "<v:shape" + NAMESPACES + " id=\"_x0000_s" + id + "\" type=\"#_x0000_t202\""
                + " style=\"position:absolute;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + anchor(cell, text, widths) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + (cell.row() - 1)
                + "</x:Row><x:Column>" + (cell.column() - 1) + "</x:Column></x:ClientData></v:shape>";
    }

    /** Left column and offset, top row and offset, right column and offset, bottom row and offset; from 0, in pixels. */
    private static String anchor(CellAddress cell, String text, ColumnWidths widths) {
        long lines = text.lines()
                .mapToLong(line -> 1 + line.length() / LETTERS_IN_A_LINE)
                .sum();
        int height = (int) Math.min(lines + 1, 60) * LINE_HEIGHT;
        int top = Math.max(0, cell.row() - 2);
        int left = Math.min(cell.column(), CellAddress.MAX_COLUMN - 1);
        int right = left;
        int rest = GAP + BOX_WIDTH;
        while (right < CellAddress.MAX_COLUMN - 1 && rest > widths.pixels(right + 1)) {
            rest -= widths.pixels(right + 1);
            right++;
        }
        int bottom = Math.min(top + height / ROW_HEIGHT, CellAddress.MAX_ROW - 1);
        return left + ", " + GAP + ", " + top + ", 4, " + right + ", " + rest + ", " + bottom + ", "
                + height % ROW_HEIGHT;
    }
}
