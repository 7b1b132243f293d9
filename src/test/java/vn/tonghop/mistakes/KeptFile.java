package vn.tonghop.mistakes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** The unit's own file with its cells as they are on the desk: widths, colours and input rules stay where they were. */
final class KeptFile {
    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private KeptFile(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(Desk desk) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(desk.sample.bytes()))) {
            new KeptFile(workbook).write(desk.book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(LooseBook book) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(book.date1904);
        Set<String> taken = new HashSet<>();
        Map<LooseSheet, XSSFSheet> targets = new HashMap<>();
        for (LooseSheet sheet : book.sheets) {
            XSSFSheet target = workbook.getSheet(sheet.origin);
            boolean first = taken.add(sheet.origin) && target != null;
            targets.put(sheet, first ? target : workbook.createSheet("mới " + targets.size()));
        }
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (!targets.containsValue(workbook.getSheetAt(i))) {
                workbook.removeSheetAt(i);
            }
        }
        for (LooseSheet sheet : book.sheets) {
            fill(sheet, targets.get(sheet));
        }
        for (int i = 0; i < book.sheets.size(); i++) {
            LooseSheet sheet = book.sheets.get(i);
            XSSFSheet target = targets.get(sheet);
            workbook.setSheetName(workbook.getSheetIndex(target), "tạm " + i);
        }
        for (int i = 0; i < book.sheets.size(); i++) {
            LooseSheet sheet = book.sheets.get(i);
            XSSFSheet target = targets.get(sheet);
            workbook.setSheetName(workbook.getSheetIndex(target), sheet.name);
            workbook.setSheetOrder(sheet.name, i);
            workbook.setSheetHidden(i, !sheet.visible);
        }
    }

    private void fill(LooseSheet sheet, XSSFSheet target) {
        Map<CellAddress, XSSFCellStyle> before = new TreeMap<>();
        target.forEach(row -> row.forEach(
                cell -> before.put(new CellAddress(cell.getRowIndex() + 1, cell.getColumnIndex() + 1), (XSSFCellStyle)
                        cell.getCellStyle())));
        for (int row = target.getLastRowNum(); row >= 0; row--) {
            if (target.getRow(row) != null) {
                target.removeRow(target.getRow(row));
            }
        }
        while (target.getNumMergedRegions() > 0) {
            target.removeMergedRegion(0);
        }
        sheet.cells.forEach((at, cell) -> {
            XSSFRow row = target.getRow(at.row() - 1);
            XSSFCell written = (row == null ? target.createRow(at.row() - 1) : row).createCell(at.column() - 1);
            XSSFCellStyle style = before.get(at);
            written.setCellStyle(style(cell, style));
            write(cell, written);
        });
        sheet.merged.stream()
                .filter(m -> !m.first().equals(m.last()))
                .forEach(m -> target.addMergedRegionUnsafe(CellRangeAddress.valueOf(m.toString())));
        sheet.hiddenRows.forEach(row -> {
            XSSFRow hidden = target.getRow(row - 1);
            (hidden == null ? target.createRow(row - 1) : hidden).setZeroHeight(true);
        });
    }

    private XSSFCellStyle style(Cell cell, XSSFCellStyle before) {
        String format = switch (cell.format()) {
            case DATE -> "dd/mm/yyyy";
            case PERCENT -> "0.0%";
            case GENERAL -> "General";
        };
        return styles.computeIfAbsent((before == null ? -1 : before.getIndex()) + format + cell.font(), key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            if (before != null) {
                style.cloneStyleFrom((CellStyle) before);
            }
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (!cell.font().isEmpty()) {
                XSSFFont font = workbook.createFont();
                font.setFontName(cell.font());
                style.setFont(font);
            }
            return style;
        });
    }

    private static void write(Cell cell, XSSFCell written) {
        CellValue value = cell.value();
        if (value instanceof CellValue.Text text && !cell.hasFormula()) {
            written.setCellValue(text.text());
            return;
        }
        CTCell raw = written.getCTCell();
        if (cell.hasFormula()) {
            raw.addNewF().setStringValue(cell.formula());
        }
        if (value instanceof CellValue.Number number) {
            raw.setV(number.value().toPlainString());
        } else if (value instanceof CellValue.BadNumber bad) {
            raw.setV(bad.stored());
        } else if (value instanceof CellValue.Text text) {
            raw.setT(STCellType.STR);
            raw.setV(text.text());
        } else if (value instanceof CellValue.Error error) {
            raw.setT(STCellType.E);
            raw.setV(error.code());
        } else if (value instanceof CellValue.Truth truth) {
            raw.setT(STCellType.B);
            raw.setV(truth.value() ? "1" : "0");
        }
    }
}
