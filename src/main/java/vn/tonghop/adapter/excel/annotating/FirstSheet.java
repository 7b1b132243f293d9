package vn.tonghop.adapter.excel.annotating;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The sheet that is added: written like every sheet of ours, as a workbook of its own, from which the sheet is taken over with
 * its styles. Texts are written into its cells, so that the texts of the other sheets need not be touched.
 */
final class FirstSheet {
    private static final String PART = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    /** Far to the right, hidden: what the program has to remember. */
    private static final int NOTES_COLUMN = 30;

    private final Parts own;
    private final Styles styles;

    /** @param names the {@code definedName} elements of the sheet */
    record Text(String xml, List<String> names) {}

    private FirstSheet(Parts own) {
        this.own = own;
        this.styles = new Styles(STYLES, own.text(STYLES));
    }

    /**
     * @param others the other sheets of the workbook, which links may lead to
     * @param notes what has to be remembered
     */
    static FirstSheet of(WrittenSheet sheet, String name, Set<String> others, List<String> notes) {
        NavigableMap<CellAddress, WrittenCell> cells = new TreeMap<>(sheet.cells());
        for (int i = 0; i < notes.size(); i++) {
            cells.put(
                    new CellAddress(i + 1, NOTES_COLUMN),
                    new WrittenCell(CellContent.text(notes.get(i)), Style.PLAIN, ""));
        }
        cells.replaceAll((at, cell) -> leadsNowhere(cell, others)
                ? new WrittenCell(
                        CellContent.text(((CellContent.Link) cell.content()).text()), cell.style(), cell.comment())
                : cell);
        NavigableMap<Integer, ColumnLook> columns = new TreeMap<>(sheet.columns());
        if (!notes.isEmpty()) {
            columns.put(NOTES_COLUMN, new ColumnLook(2, true, 0));
        }
        WrittenSheet whole = new WrittenSheet(
                name,
                true,
                cells,
                sheet.below(),
                columns,
                sheet.heights(),
                sheet.merged(),
                sheet.validations(),
                sheet.highlights(),
                sheet.charts(),
                sheet.frozenRows(),
                sheet.frozenColumns(),
                sheet.filter(),
                sheet.page(),
                sheet.isProtected(),
                sheet.tab());
        List<WrittenSheet> sheets = new ArrayList<>(List.of(whole));
        others.stream()
                .filter(FirstSheet::isUsual)
                .sorted()
                .forEach(other -> sheets.add(new SheetBuilder(other).build()));
        return new FirstSheet(Parts.of(new XlsxWorkbookWriter().write(new Workbook(name, "", sheets))));
    }

    /** A name that our own workbooks can have; a sheet with another one gets no links. */
    private static boolean isUsual(String name) {
        return !name.isBlank()
                && name.length() <= WrittenSheet.MAX_NAME
                && !name.startsWith("'")
                && !name.endsWith("'")
                && !name.matches(".*[\\[\\]:*?/\\\\\\p{Cntrl}].*");
    }

    private static boolean leadsNowhere(WrittenCell cell, Set<String> others) {
        return cell.content() instanceof CellContent.Link link
                && !(others.contains(link.sheet()) && isUsual(link.sheet()));
    }

    /** Its text, with the styles it has in the other workbook. */
    Text in(Styles there) {
        List<Integer> numbers = there.adopt(styles);
        List<String> strings = strings();
        String text = own.text(PART);
        Edits edits = new Edits(text);
        for (Element row : Element.at(PART, text, 2)) {
            if (row.local().equals("row") || row.local().equals("col")) {
                restyle(text, edits, row, numbers);
            }
        }
        for (Element cell : Element.at(PART, text, 3)) {
            if (cell.local().equals("c")) {
                cell(text, edits, cell, numbers, strings);
            }
        }
        return new Text(edits.apply(), names());
    }

    private static void restyle(String text, Edits edits, Element element, List<Integer> numbers) {
        String tag = element.opening(text);
        String name = element.local().equals("col") ? "style" : "s";
        Attributes.number(tag, name)
                .ifPresent(s -> edits.replace(
                        element.start(),
                        element.tag().end(),
                        Attributes.with(tag, name, Integer.toString(numbers.get(s)))));
    }

    private static void cell(String text, Edits edits, Element cell, List<Integer> numbers, List<String> strings) {
        String tag = cell.opening(text);
        String styled = Attributes.with(
                tag,
                "s",
                Integer.toString(numbers.get(Attributes.number(tag, "s").orElse(0))));
        if (!Attributes.find(tag, "t").orElse("").equals("s")) {
            edits.replace(cell.start(), cell.tag().end(), styled);
            return;
        }
        String inner = cell.inner(text);
        int index = Integer.parseInt(inner.replaceAll("<[^>]*>", ""));
        edits.replace(
                cell.start(),
                cell.end(),
                Attributes.with(styled, "t", "inlineStr") + "<is>" + strings.get(index) + "</is></c>");
    }

    /** The inside of each shared text. */
    private List<String> strings() {
        if (!own.has(STRINGS)) {
            return List.of();
        }
        String text = own.text(STRINGS);
        return Element.at(STRINGS, text, 1).stream()
                .map(si -> si.isEmpty() ? "<t></t>" : si.inner(text))
                .toList();
    }

    private List<String> names() {
        String text = own.text(WORKBOOK);
        return Element.at(WORKBOOK, text, 2).stream()
                .filter(e -> e.local().equals("definedName"))
                .map(e -> e.all(text))
                .filter(xml -> Attributes.find(xml.substring(0, xml.indexOf('>') + 1), "localSheetId")
                        .filter("0"::equals)
                        .isPresent())
                .toList();
    }
}
