package vn.tonghop.adapter.excel.writing;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STHorizontalAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STUnderlineValues;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STVerticalAlignment;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Align;
import vn.tonghop.model.workbook.Style.Border;

/**
 * The styles of one workbook: each distinct look is written once, and cells refer to it by its number.
 *
 * <p>The records are made directly: POI's own setters leave every half-made border and fill behind in the file.
 */
final class StyleSheet {
    static final String FONT = "Times New Roman";

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int ROMAN_FAMILY = 1;
    private static final String LINE_COLOR = "A6A6A6";
    /** The number that means "the system's text or background colour". */
    private static final long AUTOMATIC = 64;

    private final StylesTable table;
    private final Map<CellLook, Integer> cells = new HashMap<>();
    private final Map<FontLook, Integer> fonts = new HashMap<>();
    private final Map<String, Integer> fills = new HashMap<>();
    private final Map<Border, Integer> borders = new HashMap<>();
    private final Map<HighlightLook, Integer> highlights = new HashMap<>();

    private record CellLook(Style style, boolean quoted) {}

    private record FontLook(boolean bold, boolean italic, boolean underline, int size, String color) {
        static FontLook of(Style style) {
            return new FontLook(style.bold(), style.italic(), style.underline(), style.size(), style.color());
        }
    }

    private record HighlightLook(String fill, String color, boolean bold) {}

    /** Takes over the styles of a new workbook and gives it our default font. */
    StyleSheet(StylesTable table) {
        this.table = table;
        FontLook plain = FontLook.of(Style.PLAIN);
        fill(plain, table.getFontAt(0).getCTFont());
        fonts.put(plain, 0);
        fills.put("", 0);
        borders.put(Border.NONE, 0);
        cells.put(new CellLook(Style.PLAIN, false), 0);
        table.getCellXfAt(0).setApplyFont(true);
        nameNormal(table.getCTStylesheet());
    }

    /** The default style by the name that programs look for; LibreOffice would take its own. */
    private static void nameNormal(CTStylesheet xml) {
        // POI's small schema jar has no class for this element.
        try (XmlCursor cursor = xml.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("cellStyles", SPREADSHEET);
            cursor.insertAttributeWithValue("count", "1");
            cursor.beginElement("cellStyle", SPREADSHEET);
            cursor.insertAttributeWithValue("name", "Normal");
            cursor.insertAttributeWithValue("xfId", "0");
            cursor.insertAttributeWithValue("builtinId", "0");
        }
    }

    /** The number of the style, for the {@code s} attribute of a cell. */
    int index(Style style) {
        return cells.computeIfAbsent(new CellLook(style, false), this::addCell);
    }

    /** The style for text that stays text when somebody edits the cell, whatever sign it starts with. */
    int quotedIndex(Style style) {
        return cells.computeIfAbsent(new CellLook(style, true), this::addCell);
    }

    /** The number of the differential style of a conditional format. */
    int highlightIndex(Highlight highlight) {
        HighlightLook look = new HighlightLook(highlight.fill(), highlight.color(), highlight.bold());
        return highlights.computeIfAbsent(look, this::addHighlight);
    }

    /** The font of a style that is not a cell's, such as a comment's. */
    XSSFFont font(Style style) {
        return table.getFontAt(fontIndex(style));
    }

    private int fontIndex(Style style) {
        return fonts.computeIfAbsent(FontLook.of(style), this::addFont);
    }

    private int addCell(CellLook look) {
        Style style = look.style();
        CTXf xf = CTXf.Factory.newInstance();
        xf.setXfId(0);
        xf.setNumFmtId(formatIndex(style.format()));
        xf.setFontId(fontIndex(style));
        xf.setFillId(fills.computeIfAbsent(style.fill(), this::addFill));
        xf.setBorderId(borders.computeIfAbsent(style.border(), this::addBorder));
        // Said of each, also of the default: LibreOffice takes its own font where it is not said.
        xf.setApplyNumberFormat(true);
        xf.setApplyFont(true);
        xf.setApplyFill(true);
        xf.setApplyBorder(true);
        align(style, xf);
        if (!style.locked()) {
            xf.setApplyProtection(true);
            xf.addNewProtection().setLocked(false);
        }
        if (look.quoted()) {
            xf.setQuotePrefix(true);
        }
        return table.putCellXf(xf) - 1;
    }

    private static void align(Style style, CTXf xf) {
        boolean plain = style.align() == Align.GENERAL && !style.middle() && !style.wrap() && style.indent() == 0;
        if (plain) {
            return;
        }
        xf.setApplyAlignment(true);
        CTCellAlignment alignment = xf.addNewAlignment();
        // An indent counts from a side, so a cell without one starts at the left.
        Align side = style.align() == Align.GENERAL && style.indent() > 0 ? Align.LEFT : style.align();
        alignment.setHorizontal(horizontal(side));
        if (style.middle()) {
            alignment.setVertical(STVerticalAlignment.CENTER);
        }
        if (style.wrap()) {
            alignment.setWrapText(true);
        }
        if (style.indent() > 0) {
            alignment.setIndent(style.indent());
        }
    }

    private static STHorizontalAlignment.Enum horizontal(Align align) {
        return switch (align) {
            case GENERAL -> STHorizontalAlignment.GENERAL;
            case LEFT -> STHorizontalAlignment.LEFT;
            case CENTER -> STHorizontalAlignment.CENTER;
            case RIGHT -> STHorizontalAlignment.RIGHT;
        };
    }

    private int formatIndex(String code) {
        if (code.isEmpty()) {
            return 0;
        }
        int builtIn = BuiltinFormats.getBuiltinFormat(code);
        return builtIn >= 0 ? builtIn : table.putNumberFormat(code);
    }

    private int addFont(FontLook look) {
        CTFont font = CTFont.Factory.newInstance();
        fill(look, font);
        return table.putFont(new XSSFFont(font), true);
    }

    /** The children stand in the order in which Excel writes them; some readers insist on it. */
    private static void fill(FontLook look, CTFont font) {
        font.set(CTFont.Factory.newInstance());
        if (look.bold()) {
            font.addNewB().setVal(true);
        }
        if (look.italic()) {
            font.addNewI().setVal(true);
        }
        if (look.underline()) {
            font.addNewU().setVal(STUnderlineValues.SINGLE);
        }
        font.addNewSz().setVal(look.size());
        if (!look.color().isEmpty()) {
            paint(font.addNewColor(), look.color());
        }
        font.addNewName().setVal(FONT);
        font.addNewFamily().setVal(ROMAN_FAMILY);
    }

    private int addFill(String rgb) {
        CTFill fill = CTFill.Factory.newInstance();
        CTPatternFill pattern = fill.addNewPatternFill();
        pattern.setPatternType(STPatternType.SOLID);
        paint(pattern.addNewFgColor(), rgb);
        pattern.addNewBgColor().setIndexed(AUTOMATIC);
        return table.putFill(new XSSFCellFill(fill, table.getIndexedColors()));
    }

    private int addBorder(Border border) {
        STBorderStyle.Enum line = border == Border.HAIR ? STBorderStyle.HAIR : STBorderStyle.THIN;
        CTBorder lines = CTBorder.Factory.newInstance();
        draw(lines.addNewLeft(), line);
        draw(lines.addNewRight(), line);
        draw(lines.addNewTop(), line);
        draw(lines.addNewBottom(), line);
        return table.putBorder(new XSSFCellBorder(lines));
    }

    private static void draw(CTBorderPr side, STBorderStyle.Enum line) {
        side.setStyle(line);
        paint(side.addNewColor(), LINE_COLOR);
    }

    private int addHighlight(HighlightLook look) {
        CTDxf dxf = CTDxf.Factory.newInstance();
        if (look.bold() || !look.color().isEmpty()) {
            CTFont font = dxf.addNewFont();
            if (look.bold()) {
                font.addNewB().setVal(true);
            }
            if (!look.color().isEmpty()) {
                paint(font.addNewColor(), look.color());
            }
        }
        if (!look.fill().isEmpty()) {
            // Here, unlike in a cell's fill, the solid colour is the background.
            paint(dxf.addNewFill().addNewPatternFill().addNewBgColor(), look.fill());
        }
        return table.putDxf(dxf) - 1;
    }

    static void paint(CTColor color, String rgb) {
        color.setRgb(HexFormat.of().parseHex("FF" + rgb));
    }
}
