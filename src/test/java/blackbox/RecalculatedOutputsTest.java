package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.LibreOffice;

/**
 * The published workbooks of a month, a quarter and a year, computed anew by LibreOffice from a copy in which every stored result is wrong: every
 * cell comes out as it was published.
 */
class RecalculatedOutputsTest {
    private static final List<String> PERIODS = List.of("2023-11", "2023-Q4", "2023");

    /** A cell with a formula: whether its result is text, and the result. */
    private static final Pattern RESULT = Pattern.compile("(<c [^>]*>)(<f[^>]*/>|<f[^>]*>[^<]*</f>)<v>([^<]*)</v>");

    /** Binary arithmetic loses a few of a spreadsheet's 15 digits. */
    private static final double TOLERANCE = 1e-11;

    @TempDir
    private Path folder;

    @Test
    void everyCellIsWhatLibreOfficeComputes() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
        Office office = Office.in(folder);
        Path in = Files.createDirectory(folder.resolve("spoiled"));
        for (String period : PERIODS) {
            assertThat(office.run("consolidate", "--period", period, "--quiet").exit())
                    .isEqualTo(1);
        }
        List<Path> spoiled = PERIODS.stream()
                .map(period -> in.resolve("tong-hop-" + period + ".xlsx"))
                .toList();
        for (int i = 0; i < PERIODS.size(); i++) {
            spoil(published(PERIODS.get(i)), spoiled.get(i));
        }
        List<Path> computed =
                LibreOffice.convertAll(spoiled, "xlsx", Files.createDirectory(folder.resolve("computed")));
        for (int i = 0; i < PERIODS.size(); i++) {
            isAsPublished(published(PERIODS.get(i)), computed.get(i));
        }
    }

    private Path published(String period) {
        return folder.resolve("output").resolve(period).resolve("tong-hop-" + period + ".xlsx");
    }

    private static void isAsPublished(Path published, Path computed) throws IOException {
        try (XSSFWorkbook ours = new XSSFWorkbook(Files.newInputStream(published));
                XSSFWorkbook theirs = new XSSFWorkbook(Files.newInputStream(computed))) {
            int numbers = 0;
            int formulas = 0;
            Map<String, String> different = new TreeMap<>();
            for (Sheet sheet : ours) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = sheet.getSheetName() + "!" + cell.getAddress();
                        Cell other = cell(theirs.getSheet(sheet.getSheetName()), cell);
                        boolean number = kind(cell) == CellType.NUMERIC;
                        numbers += number ? 1 : 0;
                        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                        if (!alike(cell, other)) {
                            different.put(place, cell + " = " + shown(cell) + ", and not " + shown(other));
                        }
                    }
                }
            }
            assertThat(different).as(published.toString()).isEmpty();
            assertThat(numbers).as(published.toString()).isGreaterThan(4000);
            assertThat(formulas).as(published.toString()).isGreaterThan(1000);
        }
    }

    /** Where a file has an empty cell, LibreOffice may have none. */
    private static Cell cell(Sheet sheet, Cell like) {
        Row row = sheet.getRow(like.getRowIndex());
        Row there = row == null ? sheet.createRow(like.getRowIndex()) : row;
        return there.getCell(like.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static CellType kind(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static boolean alike(Cell ours, Cell theirs) {
        if (kind(ours) != CellType.NUMERIC || kind(theirs) != CellType.NUMERIC) {
            return shown(ours).equals(shown(theirs));
        }
        double figure = ours.getNumericCellValue();
        return Math.abs(figure - theirs.getNumericCellValue()) <= TOLERANCE * Math.max(1, Math.abs(figure));
    }

    private static String shown(Cell cell) {
        return switch (kind(cell)) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            default -> kind(cell) + " " + cell;
        };
    }

    /** Copies a workbook with the results of all its formulas made wrong. */
    private static void spoil(Path from, Path to) throws IOException {
        int formulas = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(from)));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    Matcher results = RESULT.matcher(new String(part, StandardCharsets.UTF_8));
                    formulas += Math.toIntExact(results.results().count());
                    part = results.reset()
                            .replaceAll(RecalculatedOutputsTest::wrong)
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
                out.closeEntry();
            }
        }
        assertThat(formulas).isGreaterThan(1000);
    }

    private static String wrong(MatchResult cell) {
        String value = cell.group(1).contains(" t=\"str\"") ? "sai" : "-987654321";
        return Matcher.quoteReplacement(cell.group(1) + cell.group(2) + "<v>" + value + "</v>");
    }
}
