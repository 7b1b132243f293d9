package vn.tonghop.publish.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Border;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The catalogue as a workbook to edit: a sheet that explains, then one sheet per file. Everything is text, so that codes
 * and dates stay as they are typed, but for the columns of numbers. Below the rows stands room for new ones.
 */
public final class CatalogueWorkbook {
    private static final int ROOM = 100;
    private static final int SAMPLE_ROWS = 400;
    private static final int MIN_WIDTH = 10;
    private static final int MAX_WIDTH = 48;
    private static final int ERROR_TITLE = Validation.MAX_TITLE;

    private static final String INK = "1F3864";
    private static final String QUIET = "595959";
    private static final Style TITLE = Style.PLAIN.withBold().withSize(14).withColor(INK);
    private static final Style PLAIN = Style.PLAIN.withWrap().withMiddle();
    private static final Style CELL = Style.PLAIN.withBorder(Border.THIN).withMiddle();
    private static final Style HEAD = CELL.withBold().withColor(INK).withFill("DCE6F1");
    private static final Style EXPLANATION =
            CELL.withItalic().withSize(9).withColor(QUIET).withFill("EDEDED").withWrap();
    private static final Style TEXT = CELL.withWrap().withFormat("@");
    private static final Style LINK = CELL.withUnderline().withColor("0563C1");

    private final Phrases phrases;
    private final Map<String, Integer> lastRow = new HashMap<>();

    private CatalogueWorkbook(Phrases phrases, List<Table> tables) {
        this.phrases = phrases;
        tables.forEach(t -> lastRow.put(SheetPlan.sheet(t.name()), lastRow(t)));
    }

    /** The workbook of the tables, one sheet each, in their order. */
    public static Workbook of(List<Table> tables, Phrases phrases) {
        CatalogueWorkbook book = new CatalogueWorkbook(phrases, tables);
        List<WrittenSheet> sheets = new ArrayList<>();
        sheets.add(book.guide(tables));
        tables.forEach(table -> sheets.add(book.sheet(table)));
        return new Workbook(phrases.say("catalogtool.title"), "", sheets);
    }

    private static int lastRow(Table table) {
        return SheetPlan.FIRST_ROW + table.rows().size() + ROOM - 1;
    }

    private WrittenSheet guide(List<Table> tables) {
        SheetBuilder sheet = new SheetBuilder(SheetPlan.GUIDE).tab(INK).page(PageSetup.PORTRAIT);
        sheet.column(1, 22).column(2, 70).column(3, 12);
        sheet.text(1, 1, phrases.say("catalogtool.title"), TITLE);
        int row = 2;
        for (String line : List.of("how", "explanations", "words", "back", "dry-run")) {
            sheet.wide(row++, 1, 3, phrases.say("catalogtool.guide." + line), PLAIN);
        }
        row++;
        for (int column = 1; column <= 3; column++) {
            sheet.text(row, column, phrases.say("catalogtool.guide.head." + column), HEAD);
        }
        for (Table table : tables) {
            row++;
            String name = SheetPlan.sheet(table.name());
            sheet.put(row, 1, new CellContent.Link(name, name, "A1"), LINK);
            sheet.text(row, 2, purpose(name), CELL.withWrap());
            sheet.number(row, 3, table.rows().size(), CELL);
        }
        return sheet.build();
    }

    private WrittenSheet sheet(Table table) {
        String name = SheetPlan.sheet(table.name());
        List<String> columns = table.header().stream().filter(c -> !c.isEmpty()).toList();
        SheetBuilder sheet = new SheetBuilder(name).page(PageSetup.LANDSCAPE.repeating(1, 1));
        for (int i = 0; i < columns.size(); i++) {
            column(sheet, table, columns.get(i), i + 1);
        }
        // Sorting must leave the explanations where they are, so they are what the filter takes for its header.
        return sheet.freeze(SheetPlan.EXPLANATION_ROW, 1)
                .filter(CellRange.of(SheetPlan.EXPLANATION_ROW, 1, lastRow(table), columns.size()))
                .build();
    }

    private void column(SheetBuilder sheet, Table table, String column, int at) {
        String name = sheet.name();
        boolean number = ColumnRules.isNumber(name, column);
        sheet.put(SheetPlan.HEADER_ROW, at, CellContent.text(column), HEAD, comment(name, column));
        sheet.text(SheetPlan.EXPLANATION_ROW, at, SheetPlan.MARK + explanation(name, column), EXPLANATION);
        int row = SheetPlan.FIRST_ROW;
        for (Table.Row cells : table.rows()) {
            sheet.put(row++, at, content(cell(table, cells, column), number), number ? CELL : TEXT);
        }
        for (; row <= lastRow(table); row++) {
            sheet.blank(row, at, number ? CELL : TEXT);
        }
        sheet.column(at, width(table, column));
        ColumnRules.help(table, column, lastRow)
                .ifPresent(help -> sheet.validate(validation(help, at, lastRow(table), column)));
    }

    private static CellContent content(String text, boolean number) {
        if (text.isEmpty()) {
            return CellContent.blank();
        }
        return number
                ? SheetPlan.plainNumber(text).map(CellContent::number).orElseGet(() -> CellContent.text(text))
                : CellContent.text(text);
    }

    private static String cell(Table table, Table.Row row, String column) {
        int index = table.header().indexOf(column);
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    /** As wide as nearly all of its cells, within bounds; the rest is wrapped. */
    private static int width(Table table, String column) {
        int[] lengths = table.rows().stream()
                .limit(SAMPLE_ROWS)
                .mapToInt(row -> cell(table, row, column).length())
                .sorted()
                .toArray();
        int usual = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
        return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.max(usual, column.length()) + 3));
    }

    private Validation validation(ColumnRules.Help help, int at, int last, String column) {
        String title = column.length() <= ERROR_TITLE ? column : column.substring(0, ERROR_TITLE);
        return new Validation(
                List.of(CellRange.of(SheetPlan.FIRST_ROW, at, last, at)),
                help.constraint(),
                help.strict(),
                "",
                "",
                title,
                phrases.say(help.hint()));
    }

    /** What the column is for, and what each of its words means. */
    private String comment(String sheet, String column) {
        StringBuilder comment = new StringBuilder(explanation(sheet, column));
        for (String word : ColumnRules.words(sheet, column)) {
            comment.append('\n').append(word);
            phrase("catalogtool.word." + column + "." + word)
                    .forEach(meaning -> comment.append(": ").append(meaning));
        }
        phrase("catalogtool.more." + sheet + "." + column)
                .forEach(more -> comment.append('\n').append(more));
        return comment.toString();
    }

    private String explanation(String sheet, String column) {
        return Stream.concat(
                        phrase("catalogtool.column." + sheet + "." + column).stream(),
                        phrase("catalogtool.column." + column).stream())
                .findFirst()
                .orElseGet(() -> phrases.say("catalogtool.other-column"));
    }

    private String purpose(String sheet) {
        return String.join("", phrase("catalogtool.sheet." + sheet));
    }

    private List<String> phrase(String key) {
        return phrases.templates().containsKey(key) ? List.of(phrases.say(key)) : List.of();
    }
}
