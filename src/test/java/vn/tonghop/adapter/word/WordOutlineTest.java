package vn.tonghop.adapter.word;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.adapter.word.SmallDocx.bold;
import static vn.tonghop.adapter.word.SmallDocx.paragraph;
import static vn.tonghop.adapter.word.SmallDocx.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

class WordOutlineTest {
    private static WordOutline open(byte[] docx) {
        WordOutline.Opened opened = WordOutline.open(docx);
        assertThat(opened).isInstanceOf(WordOutline.Readable.class);
        return ((WordOutline.Readable) opened).word();
    }

    private static WordOutline open(String body) {
        return open(SmallDocx.of(body).bytes());
    }

    private static List<Block> blocks(WordOutline word) {
        return word.outline().stories().get(0).blocks();
    }

    private static Block.Paragraph first(WordOutline word) {
        return (Block.Paragraph) blocks(word).get(0);
    }

    /** The body with other blocks in its place. */
    private static String written(WordOutline word, Block... blocks) {
        Story body = word.outline().stories().get(0);
        return SmallDocx.body(word.fill(new FilledDocument(List.of(new Story(body.id(), List.of(blocks))))));
    }

    private static String unchanged(WordOutline word) {
        return SmallDocx.body(word.fill(new FilledDocument(word.outline().stories())));
    }

    @Test
    void runsOfOneLookAreOnePieceHoweverWordCutThem() {
        String cut = "<w:r w:rsidR=\"1\"><w:t>{{A.</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>DAN</w:t></w:r>"
                + "<w:r><w:rPr><w:noProof/></w:rPr><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\">}} con</w:t></w:r>";
        assertThat(first(open(paragraph(cut))).pieces()).containsExactly(new Piece.Words(0, "{{A.DAN}} con"));
    }

    @Test
    void differentLooksAreDifferentPieces() {
        List<Piece> pieces =
                first(open(paragraph(run("a") + bold("b") + run("c")))).pieces();
        assertThat(pieces).containsExactly(new Piece.Words(0, "a"), new Piece.Words(1, "b"), new Piece.Words(0, "c"));
    }

    @Test
    void tabsAndLineBreaksAreCharacters() {
        WordOutline word = open(paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"));
        Block.Paragraph paragraph = first(word);
        assertThat(paragraph.text()).isEqualTo("a\tb\nc");
        assertThat(written(word, paragraph.withPieces(List.of(new Piece.Words(0, "\tx\ny")))))
                .isEqualTo("<w:p><w:r><w:tab/><w:t xml:space=\"preserve\">x</w:t><w:br/>"
                        + "<w:t xml:space=\"preserve\">y</w:t></w:r></w:p>");
    }

    @Test
    void insertedTextIsReadAndDeletedTextIsNot() {
        String tracked =
                "<w:ins w:id=\"1\">" + run("mới") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>cũ</w:delText></w:r>"
                        + "</w:del><w:sdt><w:sdtPr/><w:sdtContent>" + run(" hơn") + "</w:sdtContent></w:sdt>";
        assertThat(first(open(paragraph(tracked))).pieces()).containsExactly(new Piece.Words(0, "mới hơn"));
    }

    @Test
    void fieldsPicturesAndLinksAreThingsAndBookmarksAreMarks() {
        String body = "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>" + run("a")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:hyperlink>" + run("{{x}}") + "</w:hyperlink>";
        assertThat(first(open(paragraph(body))).pieces()).hasSize(4).satisfies(pieces -> {
            assertThat(pieces.get(0)).isInstanceOf(Piece.Mark.class);
            assertThat(pieces.get(1)).isEqualTo(new Piece.Words(0, "a"));
            assertThat(pieces.get(2)).isInstanceOf(Piece.Thing.class);
            assertThat(((Piece.Thing) pieces.get(3)).text()).isEqualTo("{{x}}");
        });
    }

    @Test
    void whatIsNotChangedIsWrittenAsItWas() {
        String body = "<w:p w:rsidR=\"7\"><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + bold("a &amp; b") + "</w:p>"
                + "<w:sdt><w:sdtContent>" + paragraph(run("mục lục")) + "</w:sdtContent></w:sdt>"
                + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr/><w:tc><w:tcPr/><w:p/>"
                + "</w:tc></w:tr></w:tbl><w:sectPr><w:titlePg/></w:sectPr>";
        assertThat(unchanged(open(body))).isEqualTo(body);
    }

    @Test
    void aFilledParagraphKeepsItsPropertiesAndEachPieceItsLook() {
        WordOutline word = open("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run("{{x}}") + bold("b")
                + "</w:p><w:sectPr><w:titlePg/></w:sectPr>");
        Block.Paragraph paragraph = first(word);
        assertThat(written(word, paragraph.withPieces(List.of(new Piece.Words(0, " 5 "), new Piece.Words(1, "b")))))
                .isEqualTo("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
                        + "<w:r><w:t xml:space=\"preserve\"> 5 </w:t></w:r>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r></w:p>"
                        + "<w:sectPr><w:titlePg/></w:sectPr>");
    }

    @Test
    void paragraphsCanBeRepeatedAndDropped() {
        WordOutline word = open(paragraph(run("a")) + paragraph(run("b")));
        Block a = blocks(word).get(0);
        assertThat(written(word, a, a)).isEqualTo(paragraph(run("a")) + paragraph(run("a")));
    }

    @Test
    void aCellThatLostAllItsParagraphsKeepsAnEmptyOne() {
        String properties = "<w:pPr><w:jc w:val=\"right\"/></w:pPr>";
        WordOutline word =
                open("<w:tbl><w:tr><w:tc><w:tcPr/>" + paragraph(properties + run("x")) + "</w:tc></w:tr></w:tbl>");
        Block.Table table = (Block.Table) blocks(word).get(0);
        Block.Row row = table.rows().get(0);
        Block.Cell empty = new Block.Cell(row.cells().get(0).id(), List.of());
        assertThat(written(word, new Block.Table(table.id(), List.of(new Block.Row(row.id(), List.of(empty))))))
                .isEqualTo("<w:tbl><w:tr><w:tc><w:tcPr/>" + paragraph(properties) + "</w:tc></w:tr></w:tbl>");
    }

    @Test
    void hostileTextStaysTextInAWellFormedDocument() throws IOException {
        WordOutline word = open(paragraph(run("{{x}}")));
        String hostile = "<w:p/> ]]> & \"' \u0000\u0001\u001F\uFFFE\uD800 😀 Đỗ";
        Block.Paragraph paragraph = first(word).withPieces(List.of(new Piece.Words(0, hostile)));
        Story body = word.outline().stories().get(0);
        byte[] docx = word.fill(new FilledDocument(List.of(new Story(body.id(), List.of(paragraph)))));
        assertThat(first(open(docx)).text()).isEqualTo("<w:p/> ]]> & \"'  😀 Đỗ");
    }

    @Test
    void headersFootersAndNotesAreStoriesAfterTheBodyAndParagraphsAreCountedThrough() {
        byte[] docx = SmallDocx.of(paragraph(run("thân")))
                .part("word/header2.xml", "hdr", paragraph(run("đầu {{a}}")))
                .part(
                        "word/footnotes.xml",
                        "footnotes",
                        "<w:footnote w:id=\"1\">" + paragraph(run("chú")) + "</w:footnote>")
                .part("word/comments.xml", "comments", paragraph(run("{{b}}")))
                .bytes();
        List<Block.Paragraph> paragraphs = open(docx).outline().stories().stream()
                .map(story -> (Block.Paragraph) story.blocks().get(0))
                .toList();
        assertThat(paragraphs).extracting(Block.Paragraph::text).containsExactly("thân", "chú", "đầu {{a}}");
        assertThat(paragraphs).extracting(Block.Paragraph::number).containsExactly(1, 2, 3);
    }

    @Test
    void everythingElseInThePackageComesThroughByteForByteAndInOrder() {
        byte[] docx = new SmallDocx()
                .file("[Content_Types].xml", "<Types\n/>")
                .part("word/document.xml", "document", "<w:body>" + paragraph(run("a")) + "</w:body>")
                .file("word/styles.xml", "<x  a='1' />")
                .bytes();
        WordOutline word = open(docx);
        assertThat(SmallDocx.read(word.fill(new FilledDocument(word.outline().stories()))))
                .containsEntry("[Content_Types].xml", "<Types\n/>")
                .containsEntry("word/styles.xml", "<x  a='1' />")
                .satisfies(files -> assertThat(files.keySet())
                        .containsExactly("[Content_Types].xml", "word/document.xml", "word/styles.xml"));
    }

    @Test
    void theBytesAreTheSameInEveryLocaleAndTimeZone() {
        byte[] docx = SmallDocx.of(paragraph(run("a"))).bytes();
        WordOutline word = open(docx);
        byte[] here = word.fill(new FilledDocument(word.outline().stories()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            WordOutline again = open(docx);
            assertThat(again.fill(new FilledDocument(again.outline().stories())))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    static Stream<Arguments> unreadable() {
        byte[] good = SmallDocx.of(paragraph(run("a"))).bytes();
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "broken"),
                Arguments.of("a text file", "xin chào".getBytes(java.nio.charset.StandardCharsets.UTF_8), "broken"),
                Arguments.of("a file cut short", Arrays.copyOf(good, good.length - 30), "broken"),
                Arguments.of(
                        "a file with a password",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                        "locked"),
                Arguments.of(
                        "a workbook",
                        new SmallDocx().file("xl/workbook.xml", "<x/>").bytes(),
                        "not-word"),
                Arguments.of(
                        "no body",
                        new SmallDocx()
                                .part("word/document.xml", "document", "")
                                .bytes(),
                        "not-word"),
                Arguments.of(
                        "macros",
                        SmallDocx.of("").file("word/vbaProject.bin", "x").bytes(),
                        "macros"),
                Arguments.of("broken XML", SmallDocx.of("<w:p>").bytes(), "broken"),
                Arguments.of(
                        "a document type",
                        new SmallDocx()
                                .file("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")
                                .bytes(),
                        "broken"),
                Arguments.of(
                        "XML too deep",
                        SmallDocx.of("<w:sdt>".repeat(500) + "</w:sdt>".repeat(500))
                                .bytes(),
                        "too-large"),
                Arguments.of(
                        "too much of it",
                        SmallDocx.of("").file("big.bin", " ".repeat(70_000_000)).bytes(),
                        "too-large"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unreadable")
    void aFileThatIsNoOutlineIsTold(String name, byte[] bytes, String key) {
        assertThat(WordOutline.open(bytes))
                .isInstanceOfSatisfying(
                        WordOutline.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().key()).isEqualTo("report.outline." + key));
    }

    @Test
    void poiReadsWhatIsWritten() throws IOException {
        byte[] docx = SmallDocx.of(paragraph(run("Có {{x}} con")))
                .file(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .file(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"http://schemas.openxmlformats"
                                + ".org/officeDocument/2006/relationships/officeDocument\"/></Relationships>")
                .bytes();
        WordOutline word = open(docx);
        Block.Paragraph paragraph = first(word).withPieces(List.of(new Piece.Words(0, "Có 5 con")));
        Story body = word.outline().stories().get(0);
        byte[] filled = word.fill(new FilledDocument(List.of(new Story(body.id(), List.of(paragraph)))));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(read.getParagraphs()).extracting(p -> p.getText()).containsExactly("Có 5 con");
        }
    }
}
