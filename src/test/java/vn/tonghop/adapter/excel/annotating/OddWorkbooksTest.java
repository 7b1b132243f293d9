package vn.tonghop.adapter.excel.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.adapter.excel.reading.XlsxBookReader;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;
import vn.tonghop.model.workbook.Annotation;
import vn.tonghop.model.workbook.Mark;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** One workbook per quirk of the programs that people use. */
class OddWorkbooksTest {
    private static final String OPENING = "XEM LẠI:";
    private static final String CLOSING = "(hết)";
    private static final String RED = "F4B7B1";

    private static Annotation annotation(Mark... marks) {
        SheetBuilder sheet = new SheetBuilder("Cần xem lại")
                .text(1, 1, "CẦN XEM LẠI", Style.PLAIN.withBold())
                .page(PageSetup.LANDSCAPE.repeating(1, 1));
        return new Annotation(
                sheet.build(), List.of(marks), Set.of("Cần xem lại"), Set.of(RED), OPENING, CLOSING, false);
    }

    private static Mark mark(int row, int column) {
        return new Mark("S", CellRange.of(row, column, row, column), RED, "Sai.");
    }

    private static byte[] annotated(byte[] file, Mark... marks) {
        WorkbookAnnotator.Result result = new WorkbookAnnotator("Tổng hợp").annotate(file, annotation(marks));
        assertThat(result).isInstanceOf(WorkbookAnnotator.Annotated.class);
        return ((WorkbookAnnotator.Annotated) result).bytes();
    }

    private static Book read(byte[] file) {
        BookReader.Reading reading = new XlsxBookReader().read("f.xlsx", file);
        assertThat(reading).isInstanceOf(BookReader.Opened.class);
        return ((BookReader.Opened) reading).book();
    }

    private static String row(String attributes, String cells) {
        return "<row" + attributes + ">" + cells + "</row>";
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of("no rows", OddWorkbook.of("<sheetData/>")),
                Arguments.of("no rows, open", OddWorkbook.of("<sheetData></sheetData>")),
                Arguments.of(
                        "rows and cells without addresses",
                        OddWorkbook.of("<sheetData>"
                                + row("", "<c><v>1</v></c><c><v>2</v></c>")
                                + row("", "<c><v>3</v></c>")
                                + row("", "<c><v>4</v></c><c/><c><v>5</v></c>") + "</sheetData>")),
                Arguments.of(
                        "an empty row at the place",
                        OddWorkbook.of("<sheetData><row r=\"1\"/><row r='3' spans='1:1' ht=\"20\" />"
                                + "<row r=\"9\"/></sheetData>")),
                Arguments.of(
                        "a row with a format of its own",
                        OddWorkbook.of(
                                "<sheetData>" + row(" r=\"3\" s=\"0\" customFormat=\"1\"", "") + "</sheetData>")),
                Arguments.of(
                        "a prefix on every element",
                        OddWorkbook.prefixed("<x:sheetData><x:row r=\"3\"><x:c r=\"B3\"><x:v>7</x:v></x:c></x:row>"
                                + "</x:sheetData>")),
                Arguments.of(
                        "no styles",
                        OddWorkbook.of("<sheetData>" + row(" r=\"3\"", "<c r=\"C3\"><v>1</v></c>") + "</sheetData>")
                                .withoutStyles()),
                Arguments.of(
                        "tags in comments and data sections, > in attributes",
                        OddWorkbook.of(
                                "<!-- <c r=\"C3\"> --><sheetData><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>"
                                        + "<![CDATA[<c r=\"D3\">]]></t></is></c></row></sheetData>"
                                        + "<dataValidations count=\"1\"><dataValidation sqref=\"C3\" prompt=\"a>b\"/>"
                                        + "</dataValidations>")),
                Arguments.of(
                        "elements behind the place of the boxes",
                        OddWorkbook.of("<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
                                + "<sheetData/><pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\""
                                + " footer=\"1\"/><extLst><ext uri=\"{x}\"/></extLst>")),
                Arguments.of(
                        "comments as openpyxl writes them",
                        OddWorkbook.of("<sheetData/><legacyDrawing r:id=\"rId2\"/>")
                                .withComments(
                                        "<authors><author>A</author></authors><commentList><comment ref=\"A1\""
                                                + " authorId=\"0\"><text><t>Giữ lại</t></text></comment></commentList>",
                                        "<xml><n:shape xmlns:n=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_s1026\">"
                                                + "<m:ClientData xmlns:m=\"urn:schemas-microsoft-com:office:excel\""
                                                + " ObjectType=\"Note\"><m:Row>0</m:Row><m:Column>0</m:Column>"
                                                + "</m:ClientData></n:shape></xml>")),
                Arguments.of(
                        "a comment at the very cell",
                        OddWorkbook.of("<sheetData/><legacyDrawing r:id=\"rId2\"/>")
                                .withComments(
                                        "<authors><author>A</author></authors><commentList><comment ref=\"C3\""
                                                + " authorId=\"0\"><text><r><t>Giữ</t></r><r><t xml:space=\"preserve\">"
                                                + " lại &amp; đọc</t></r></text></comment></commentList>",
                                        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                                                + "<v:shape id=\"a\"><x:ClientData ObjectType=\"Note\"><x:Row>2</x:Row>"
                                                + "<x:Column>2</x:Column></x:ClientData></v:shape></xml>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void a_cell_is_marked_and_nothing_that_is_read_changes(String quirk, OddWorkbook workbook) throws IOException {
        byte[] file = workbook.bytes();
        byte[] annotated = annotated(file, mark(3, 3), mark(5, 2));
        assertThat(read(annotated).sheets().subList(1, 2)).isEqualTo(read(file).sheets());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            assertThat(book.getSheetName(0)).isEqualTo("Cần xem lại");
            assertThat(book.getName("Vung").getSheetIndex()).isEqualTo(1);
            for (String at : List.of("C3", "B5")) {
                var place = new org.apache.poi.ss.util.CellAddress(at);
                XSSFCell cell = book.getSheetAt(1).getRow(place.getRow()).getCell(place.getColumn());
                assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                        .isEqualTo("FF" + RED);
                assertThat(cell.getCellComment().getString().getString()).endsWith(OPENING + "\nSai.\n" + CLOSING);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void a_second_annotation_leaves_nothing_of_the_first(String quirk, OddWorkbook workbook) throws IOException {
        byte[] file = workbook.bytes();
        byte[] twice = annotated(annotated(file, mark(3, 3), mark(5, 2)), mark(7, 1));
        assertThat(read(twice).sheets()).hasSize(2);
        assertThat(read(twice).sheets().get(1)).isEqualTo(read(file).sheets().get(0));
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getFillForegroundColorColor())
                    .isNull();
            assertThat(sheet.getCellComments().keySet().stream().map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    before.getSheetAt(0).getCellComments().keySet().stream()
                                            .map(Object::toString),
                                    Stream.of("A7"))
                            .toList());
            before.getSheetAt(0)
                    .getCellComments()
                    .forEach((at, comment) -> assertThat(
                                    sheet.getCellComment(at).getString().getString())
                            .isEqualTo(comment.getString().getString()));
        }
    }

    @Test
    void words_that_somebody_added_to_our_comment_stay() throws IOException {
        byte[] once = annotated(OddWorkbook.of("<sheetData/>").bytes(), mark(3, 3));
        byte[] answered;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(once));
                var out = new java.io.ByteArrayOutputStream()) {
            XSSFComment comment = book.getSheetAt(1).getCellComment(new org.apache.poi.ss.util.CellAddress("C3"));
            comment.setString(comment.getString().getString() + "\nĐã sửa theo sổ.");
            book.write(out);
            answered = out.toByteArray();
        }
        byte[] twice = annotated(answered, mark(7, 1));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            assertThat(book.getSheetAt(1)
                            .getCellComment(new org.apache.poi.ss.util.CellAddress("C3"))
                            .getString()
                            .getString()
                            .strip())
                    .isEqualTo("Đã sửa theo sổ.");
        }
    }

    @Test
    void boxes_are_kept_in_a_drawing_that_is_no_xml() {
        String vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"Nut\"><v:textbox><div>Bấm<br>đây"
                + "</div></v:textbox><x:ClientData ObjectType=\"Button\"></x:ClientData></v:shape></xml>";
        String edited = NoteShapes.edit(
                "p",
                vml,
                Set.of(new vn.tonghop.model.CellAddress(1, 1)),
                java.util.Map.of(new vn.tonghop.model.CellAddress(3, 3), "Sai."),
                new ColumnWidths("p", "<worksheet/>"));
        assertThat(edited).startsWith(vml.replace("</xml>", "")).endsWith("</v:shape></xml>");
        assertThat(edited).contains("<x:Row>2</x:Row><x:Column>2</x:Column>");
    }

    @Test
    void what_is_no_plain_workbook_is_not_annotated() {
        WorkbookAnnotator annotator = new WorkbookAnnotator("Tổng hợp");
        for (byte[] file : List.of(new byte[0], "a;b;c".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            assertThat(annotator.annotate(file, annotation(mark(1, 1)))).isInstanceOf(WorkbookAnnotator.Refused.class);
        }
    }

    @Test
    void a_file_that_is_too_large_to_edit_is_not_annotated() {
        String cells = "<c><v>1</v></c>".repeat(12);
        String rows = ("<row>" + cells + "</row>").repeat(80_000);
        byte[] file = OddWorkbook.of("<sheetData>" + rows + "</sheetData>").bytes();
        assertThat(new WorkbookAnnotator("Tổng hợp").annotate(file, annotation(mark(1, 1))))
                .isInstanceOf(WorkbookAnnotator.Refused.class);
    }
}
