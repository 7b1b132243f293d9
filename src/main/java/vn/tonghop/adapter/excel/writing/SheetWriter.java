package vn.tonghop.adapter.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Highlight;
import vn.tonghop.model.workbook.LongTable;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * Writes one sheet after another: everything about it into a POI workbook, except for its rows, which are kept as XML to
 * be put into the finished package.
 */
final class SheetWriter {
    private static final Style COMMENT = Style.PLAIN.withSize(9);

    private final XSSFWorkbook book;
    private final String author;
    private final Set<String> sheetNames;
    private final StyleSheet styles;
    private final SharedTexts texts = new SharedTexts();
    private final CellWriter cells;
    private final Map<String, PackedText> rows = new HashMap<>();

    /** @param sheetNames all sheets of the workbook: where links may lead */
    SheetWriter(XSSFWorkbook book, String author, Set<String> sheetNames) {
        this.book = book;
        this.author = author;
        this.sheetNames = sheetNames;
        this.styles = new StyleSheet(book.getStylesSource());
        this.cells = new CellWriter(texts, styles);
    }

    /** What POI's workbook lacks: the rows of each sheet, by the name of its part. */
    Map<String, PackedText> rows() {
        return Map.copyOf(rows);
    }

    /** What POI's workbook lacks: the texts of the cells. */
    SharedTexts texts() {
        return texts;
    }

    void write(WrittenSheet written) throws IOException {
        XSSFSheet sheet = book.createSheet(written.name());
        CTWorksheet xml = sheet.getCTWorksheet();
        sheet.setDisplayGridlines(false);
        if (!written.tab().isEmpty()) {
            StyleSheet.paint(xml.addNewSheetPr().addNewTabColor(), written.tab());
        }
        ColumnWriter.write(written.columns(), xml);
        rows.put(
                sheet.getPackagePart().getPartName().getName().substring(1),
                PackedText.of(target -> new SheetRows(cells).write(written, target)));
        setDimension(written, xml);
        writeLinks(written, sheet);
        writeComments(written, sheet);
        if (!written.charts().isEmpty()) {
            written.charts().forEach(new ChartWriter(written, sheet)::write);
        }
        merge(written, sheet);
        if (written.frozenRows() > 0 || written.frozenColumns() > 0) {
            sheet.createFreezePane(written.frozenColumns(), written.frozenRows());
        }
        written.filter().ifPresent(range -> sheet.setAutoFilter(poiRange(range)));
        ValidationWriter.write(written.validations(), xml);
        highlight(written.highlights(), xml);
        PageWriter.write(written, sheet);
        if (written.isProtected()) {
            protect(xml.addNewSheetProtection());
        }
    }

    /** POI would find the used range from its own cells, of which there are none. */
    private static void setDimension(WrittenSheet written, CTWorksheet xml) {
        IntSummaryStatistics columns =
                written.cells().keySet().stream().mapToInt(CellAddress::column).summaryStatistics();
        if (columns.getCount() > 0) {
            Optional<LongTable> below = written.below().filter(table -> table.count() > 0);
            CellRange used = CellRange.of(
                    written.cells().firstKey().row(),
                    below.isPresent() ? 1 : columns.getMin(),
                    below.map(LongTable::lastRow)
                            .orElse(written.cells().lastKey().row()),
                    Math.max(columns.getMax(), below.map(LongTable::columns).orElse(0)));
            (xml.isSetDimension() ? xml.getDimension() : xml.addNewDimension()).setRef(used.toString());
        }
    }

    private void writeLinks(WrittenSheet written, XSSFSheet sheet) {
        written.cells().forEach((at, cell) -> {
            if (cell.content() instanceof CellContent.Link link) {
                XSSFHyperlink hyperlink = hyperlink(link);
                hyperlink.setCellReference(at.toString());
                sheet.addHyperlink(hyperlink);
            }
        });
    }

    private XSSFHyperlink hyperlink(CellContent.Link link) {
        if (!sheetNames.contains(link.sheet()) || CellAddress.parse(link.cell()).isEmpty()) {
            throw new IllegalArgumentException("a link leads nowhere: " + link);
        }
        XSSFHyperlink hyperlink = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress(ExcelText.quotedSheet(link.sheet()) + "!" + link.cell());
        return hyperlink;
    }

    private void writeComments(WrittenSheet written, XSSFSheet sheet) {
        if (written.cells().values().stream().allMatch(cell -> cell.comment().isEmpty())) {
            return; // a sheet without notes gets no parts for them
        }
        CommentWriter comments = new CommentWriter(written, sheet, author, styles.font(COMMENT));
        written.cells().forEach((at, cell) -> {
            if (!cell.comment().isEmpty()) {
                comments.write(at, cell.comment());
            }
        });
    }

    /** Overlapping merged cells are refused: Excel calls such a file damaged. */
    private static void merge(WrittenSheet written, XSSFSheet sheet) {
        Map<Integer, List<CellRange>> byRow = new HashMap<>();
        for (CellRange range : written.merged()) {
            for (int row = range.first().row(); row <= range.last().row(); row++) {
                List<CellRange> here = byRow.computeIfAbsent(row, r -> new ArrayList<>());
                for (CellRange earlier : here) {
                    if (overlap(earlier, range)) {
                        throw new IllegalArgumentException(
                                "merged twice on " + written.name() + ": " + earlier + " and " + range);
                    }
                }
                here.add(range);
            }
            if (!range.first().equals(range.last())) {
                sheet.addMergedRegionUnsafe(poiRange(range));
            }
        }
    }

    private static boolean overlap(CellRange a, CellRange b) {
        return a.first().row() <= b.last().row()
                && b.first().row() <= a.last().row()
                && a.first().column() <= b.last().column()
                && b.first().column() <= a.last().column();
    }

    private void highlight(List<Highlight> highlights, CTWorksheet xml) {
        int priority = 1;
        for (Highlight highlight : highlights) {
            CTConditionalFormatting formatting = xml.addNewConditionalFormatting();
            formatting.setSqref(List.of(highlight.range().toString()));
            CTCfRule rule = formatting.addNewCfRule();
            rule.setType(STCfType.EXPRESSION);
            rule.setDxfId(styles.highlightIndex(highlight));
            rule.setPriority(priority++);
            rule.addFormula(
                    ExcelFormula.checked(highlight.formula(), highlight.range().toString()));
        }
    }

    /** No password. What is true here is forbidden; columns and rows can still be sized, and the filter works. */
    private static void protect(CTSheetProtection protection) {
        protection.setSheet(true);
        protection.setObjects(true);
        protection.setScenarios(true);
        protection.setFormatColumns(false);
        protection.setFormatRows(false);
        protection.setAutoFilter(false);
    }

    private static CellRangeAddress poiRange(CellRange range) {
        return new CellRangeAddress(
                range.first().row() - 1,
                range.last().row() - 1,
                range.first().column() - 1,
                range.last().column() - 1);
    }
}
