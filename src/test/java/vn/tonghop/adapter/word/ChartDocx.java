package vn.tonghop.adapter.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Chart;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

/** A Word file that other programs open too, of one paragraph in which charts are drawn. */
final class ChartDocx {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="word/document.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private static final String BODY = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
            <w:p><w:r><w:t>Biểu đồ</w:t></w:r></w:p><w:sectPr/></w:body></w:document>""";

    private ChartDocx() {}

    /** Of the outline, without any chart. */
    static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", BODY.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] of(Chart... charts) {
        WordOutline.Opened opened = WordOutline.open(DocxPackage.of(parts()).write());
        assertThat(opened).isInstanceOf(WordOutline.Readable.class);
        WordOutline word = ((WordOutline.Readable) opened).word();
        Story body = word.outline().stories().get(0);
        Block.Paragraph paragraph = (Block.Paragraph) body.blocks().get(0);
        List<Piece> drawn = new ArrayList<>();
        for (Chart chart : charts) {
            drawn.add(new Piece.Drawn(chart));
        }
        return word.fill(new FilledDocument(List.of(new Story(body.id(), List.of(paragraph.withPieces(drawn))))));
    }
}
