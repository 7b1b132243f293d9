package vn.tonghop.adapter.excel.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.adapter.excel.writing.CanonicalZip;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.grid.Sheet;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Mark;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.testing.LibreOffice;

/** Files of every kind of unit as they came back, annotated. */
class WorkbookAnnotatorTest {
    private static final Path RETURNS = Path.of("input-templates", "2023-11");
    private static final String OPENING = "Tổng hợp – cần xem lại:";
    private static final String CLOSING = "(hết phần của Tổng hợp)";
    private static final String RED = "F7B7AE";
    private static final String AMBER = "FFD97A";
    private static final String REVIEW = "Cần xem lại";
    private static final WorkbookAnnotator ANNOTATOR = new WorkbookAnnotator("Tổng hợp");

    static Stream<Path> returns() throws IOException {
        try (Stream<Path> files = Files.walk(RETURNS)) {
            List<String> oneOfAKind =
                    List.of("TDP05_2023-11.xlsx", "MN01_2023-11.xlsx", "YT01_2023-11.xlsx", "PB-DC_2023-11.xlsx");
            return files.filter(f -> oneOfAKind.contains(String.valueOf(f.getFileName()))).sorted().toList().stream();
        }
    }

    private static Path aReturn() throws IOException {
        return returns()
                .filter(f -> f.endsWith("TDP05_2023-11.xlsx"))
                .findFirst()
                .orElseThrow();
    }

    private static Annotation annotation(Mark... marks) {
        return annotation(Set.of(REVIEW), marks);
    }

    private static Annotation annotation(Set<String> replaced, Mark... marks) {
        SheetBuilder sheet = new SheetBuilder(REVIEW)
                .text(1, 1, "CẦN XEM LẠI", Style.PLAIN.withBold().withSize(14))
                .column(1, 30)
                .page(PageSetup.LANDSCAPE.repeating(1, 1));
        for (int i = 0; i < marks.length; i++) {
            sheet.put(
                    i + 2,
                    1,
                    new CellContent.Link(
                            marks[i].sheet() + "!" + marks[i].cells(),
                            marks[i].sheet(),
                            marks[i].cells().first().toString()),
                    Style.PLAIN.withUnderline());
        }
        return new Annotation(sheet.build(), List.of(marks), replaced, Set.of(RED, AMBER), OPENING, CLOSING, false);
    }

    private static Mark mark(String sheet, int row, int column, String fill, String comment) {
        return new Mark(sheet, CellRange.of(row, column, row, column), fill, comment);
    }

    private static byte[] annotated(byte[] file, Annotation annotation) {
        WorkbookAnnotator.Result result = ANNOTATOR.annotate(file, annotation);
        assertThat(result).isInstanceOf(WorkbookAnnotator.Annotated.class);
        return ((WorkbookAnnotator.Annotated) result).bytes();
    }

    private static Book read(byte[] file) {
        BookReader.Reading reading = new XlsxBookReader().read("f.xlsx", file);
        assertThat(reading).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book();
    }

    private static List<Sheet> others(byte[] file) {
        return read(file).sheets().stream()
                .filter(s -> !s.name().startsWith(REVIEW))
                .toList();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static String fill(XSSFCellStyle style) {
        XSSFColor color = style.getFillForegroundColorColor();
        return style.getFillPattern() == FillPatternType.NO_FILL || color == null ? "" : color.getARGBHex();
    }

    /** Everything of a cell's format except its background. */
    private static List<Object> format(XSSFCell cell) {
        XSSFCellStyle s = cell.getCellStyle();
        return List.of(
                s.getDataFormatString(),
                s.getFont().getCTFont().xmlText(),
                s.getBorderTop(),
                s.getBorderLeft(),
                s.getAlignment(),
                s.getVerticalAlignment(),
                s.getWrapText(),
                s.getIndention(),
                s.getLocked());
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** A few cells of each sheet, there and not there. */
    private static Mark[] some(byte[] file) {
        List<Mark> marks = new ArrayList<>();
        for (Sheet sheet : read(file).sheets()) {
            marks.add(mark(sheet.name(), 6, 8, RED, "Ô này cần sửa."));
            marks.add(mark(sheet.name(), 7, 9, AMBER, "Đề nghị giải trình."));
            marks.add(mark(sheet.name(), 400, 3, AMBER, "Ô chưa có."));
        }
        return marks.toArray(Mark[]::new);
    }

    @ParameterizedTest
    @MethodSource("returns")
    void what_was_returned_stays_as_it_came(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        byte[] annotated = annotated(file, annotation(some(file)));
        assertThat(others(annotated)).isEqualTo(others(file));
        assertThat(read(annotated).sheets().get(0).name()).isEqualTo(REVIEW);
        try (XSSFWorkbook before = open(file);
                XSSFWorkbook after = open(annotated)) {
            assertThat(after.getActiveSheetIndex()).isZero();
            assertThat(after.getAllNames()).hasSize(before.getAllNames().size() + 1);
            before.forEach(sheet -> compare((XSSFSheet) sheet, after.getSheet(sheet.getSheetName())));
        }
    }

    private static void compare(XSSFSheet before, XSSFSheet after) {
        assertThat(after.isSelected()).isFalse();
        assertThat(after.getDataValidations()).hasSameSizeAs(before.getDataValidations());
        assertThat(after.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(before.getSheetConditionalFormatting().getNumConditionalFormattings());
        assertThat(after.getProtect()).isEqualTo(before.getProtect());
        assertThat(after.getRepeatingRows()).isEqualTo(before.getRepeatingRows());
        before.forEach(row -> row.forEach(cell -> {
            XSSFCell old = (XSSFCell) cell;
            XSSFCell now = after.getRow(old.getRowIndex()).getCell(old.getColumnIndex());
            assertThat(format(now)).isEqualTo(format(old));
            boolean isMarked = old.getRowIndex() == 5 && old.getColumnIndex() == 7
                    || old.getRowIndex() == 6 && old.getColumnIndex() == 8;
            if (!isMarked) {
                assertThat(fill(now.getCellStyle())).isEqualTo(fill(old.getCellStyle()));
            }
        }));
        before.getCellComments()
                .forEach((at, comment) -> assertThat(
                                after.getCellComment(at).getString().getString())
                        .startsWith(comment.getString().getString()));
        assertThat(fill(after.getRow(5).getCell(7).getCellStyle())).isEqualTo("FF" + RED);
        assertThat(fill(after.getRow(6).getCell(8).getCellStyle())).isEqualTo("FF" + AMBER);
        assertThat(fill(after.getRow(399).getCell(2).getCellStyle())).isEqualTo("FF" + AMBER);
        assertThat(after.getRow(399).getCell(2).getCellComment().getString().getString())
                .isEqualTo(OPENING + "\nÔ chưa có.\n" + CLOSING);
    }

    @Test
    void parts_that_hold_no_mark_are_copied_byte_for_byte() throws IOException {
        byte[] file = Files.readAllBytes(aReturn());
        Map<String, byte[]> before = parts(file);
        Map<String, byte[]> after = parts(annotated(file, annotation(mark("Trồng trọt", 6, 8, RED, "Ô này cần sửa."))));
        List<String> changed = before.keySet().stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .toList();
        assertThat(changed)
                .containsExactly(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/comments3.xml",
                        "xl/drawings/vmlDrawing1.vml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet3.xml");
        String sheet = new String(before.get("xl/worksheets/sheet3.xml"), StandardCharsets.UTF_8);
        String marked = new String(after.get("xl/worksheets/sheet3.xml"), StandardCharsets.UTF_8);
        assertThat(marked.replaceFirst("r=\"H6\" s=\"[0-9]+\"", ""))
                .isEqualTo(sheet.replaceFirst("r=\"H6\" s=\"[0-9]+\"", ""));
    }

    @Test
    void the_same_file_and_annotation_give_the_same_bytes() throws IOException {
        byte[] file = Files.readAllBytes(aReturn());
        assertThat(annotated(file, annotation(some(file)))).isEqualTo(annotated(file, annotation(some(file))));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void a_second_annotation_takes_the_place_of_the_first(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        byte[] once = annotated(file, annotation(some(file)));
        byte[] twice = annotated(once, annotation(mark(others(file).get(1).name(), 6, 3, AMBER, "Chỉ còn ô này.")));
        assertOnlyTheSecond(file, twice);
    }

    private static void assertOnlyTheSecond(byte[] file, byte[] twice) throws IOException {
        assertThat(inOrder(others(twice))).isEqualTo(inOrder(others(file)));
        assertThat(read(twice).sheets()).hasSize(read(file).sheets().size() + 1);
        String marked = others(file).get(1).name();
        try (XSSFWorkbook before = open(file);
                XSSFWorkbook after = open(twice)) {
            before.forEach(sheet -> assertUnmarked(
                    (XSSFSheet) sheet,
                    after.getSheet(sheet.getSheetName()),
                    sheet.getSheetName().equals(marked)));
        }
    }

    /** LibreOffice writes the ranges that have a rule in another order each time. */
    private static List<Sheet> inOrder(List<Sheet> sheets) {
        return sheets.stream()
                .map(s -> new Sheet(
                        s.name(),
                        s.visible(),
                        s.cells(),
                        s.merged(),
                        s.hiddenRows(),
                        s.validated().stream()
                                .sorted(Comparator.comparing(CellRange::toString))
                                .toList()))
                .toList();
    }

    private static void assertUnmarked(XSSFSheet before, XSSFSheet after, boolean hasMark) {
        before.forEach(row -> row.forEach(cell -> {
            XSSFCell now = after.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
            boolean isMarked = hasMark && cell.getRowIndex() == 5 && cell.getColumnIndex() == 2;
            assertThat(fill(now.getCellStyle()))
                    .as(after.getSheetName() + " " + cell.getAddress())
                    .isEqualTo(isMarked ? "FF" + AMBER : fill((XSSFCellStyle) cell.getCellStyle()));
        }));
        Map<String, String> comments = new TreeMap<>();
        before.getCellComments()
                .forEach((at, c) -> comments.put(at.toString(), c.getString().getString()));
        if (hasMark) {
            comments.merge("C6", OPENING + "\nChỉ còn ô này.\n" + CLOSING, (a, b) -> a + "\n\n" + b);
        }
        Map<String, String> found = new TreeMap<>();
        after.getCellComments()
                .forEach((at, c) -> found.put(at.toString(), c.getString().getString()));
        assertThat(found).isEqualTo(comments);
    }

    @Test
    void a_file_that_libreoffice_saved_keeps_only_the_second_annotation(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(LibreOffice.isInstalled());
        byte[] file = Files.readAllBytes(aReturn());
        Path annotated = folder.resolve("a.xlsx");
        Files.write(annotated, annotated(file, annotation(some(file))));
        Path plain = folder.resolve("b.xlsx");
        Files.write(plain, file);
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Path> saved = LibreOffice.convertAll(List.of(annotated, plain), "xlsx", out);
        byte[] twice = annotated(
                Files.readAllBytes(saved.get(0)),
                annotation(mark(others(file).get(1).name(), 6, 3, AMBER, "Chỉ còn ô này.")));
        assertOnlyTheSecond(Files.readAllBytes(saved.get(1)), twice);
    }

    /** Text that is cut, doubled or changed inside the parts, in packages that are sound. */
    @Test
    void a_damaged_file_is_annotated_right_or_not_at_all() throws IOException {
        byte[] file = Files.readAllBytes(aReturn());
        List<String> names = parts(file).keySet().stream()
                .filter(n -> n.contains("sheet3")
                        || n.contains("styles")
                        || n.contains("omments3")
                        || n.contains("vmlDrawing1")
                        || n.contains("workbook"))
                .toList();
        int annotated = 0;
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> parts = parts(file);
            String name = names.get(random.nextInt(names.size()));
            String text = new String(parts.get(name), StandardCharsets.UTF_8);
            parts.put(name, mutated(text, random).getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            CanonicalZip.write(parts, packed);
            byte[] mutant = packed.toByteArray();
            WorkbookAnnotator.Result result = ANNOTATOR.annotate(
                    mutant,
                    annotation(mark("Trồng trọt", 6, 8, RED, "Sai."), mark("Trồng trọt", 99, 1, AMBER, "Sai.")));
            if (result instanceof WorkbookAnnotator.Annotated good) {
                annotated++;
                assertThat(others(good.bytes()))
                        .as("seed " + seed + " in " + name)
                        .isEqualTo(others(mutant));
            }
        }
        assertThat(annotated).as("some mutants are harmless").isBetween(20, 230);
    }

    private static String mutated(String text, Random random) {
        int start = text.indexOf('<', random.nextInt(text.length()));
        int end = start < 0 ? -1 : text.indexOf('>', start);
        if (end < 0) {
            return text;
        }
        String tag = text.substring(start, end + 1);
        String changed = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> tag + tag;
            case 2 -> tag.replaceFirst("[0-9]+", Integer.toString(random.nextInt(100_000)));
            default -> tag.replaceFirst(" [a-zA-Z]+=\"[^\"]*\"", "");
        };
        return text.substring(0, start) + changed + text.substring(end + 1);
    }

    @Test
    void every_part_that_was_edited_is_valid() throws IOException {
        Map<String, SchemaType> schemas = Map.of(
                "xl/worksheets/sheet", WorksheetDocument.type,
                "xl/styles.xml", StyleSheetDocument.type,
                "xl/workbook.xml", WorkbookDocument.type,
                "xl/comments", CommentsDocument.type);
        byte[] file = Files.readAllBytes(aReturn());
        Map<String, byte[]> parts = parts(annotated(annotated(file, annotation(some(file))), annotation(some(file))));
        parts.forEach((name, bytes) -> schemas.forEach((prefix, type) -> {
            if (name.startsWith(prefix)) {
                // Valid, but not described in the small schema jar.
                String xml = new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("<cellStyles.*</cellStyles>", "")
                        .replace(" xml:space=\"preserve\"", "");
                assertThat(faults(xml, type)).as(name).isEmpty();
            }
        }));
        assertThat(parts.keySet())
                .filteredOn(name -> name.startsWith("xl/worksheets/sheet"))
                .hasSize(read(file).sheets().size() + 1);
    }

    private static List<String> faults(String xml, SchemaType type) {
        List<XmlError> errors = new ArrayList<>();
        try {
            XmlObject.Factory.parse(xml, new XmlOptions().setDocumentType(type))
                    .validate(new XmlOptions().setErrorListener(errors));
        } catch (XmlException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return errors.stream().map(XmlError::getMessage).toList();
    }
}
