package vn.tonghop.adapter.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file made of a few lines of XML. */
final class SmallDocx {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param body what stands in the body of the document */
    static SmallDocx of(String body) {
        return new SmallDocx().part("word/document.xml", "document", "<w:body>" + body + "</w:body>");
    }

    /** Adds a part with a root element of Word's. */
    SmallDocx part(String name, String root, String content) {
        return file(name, "<w:" + root + " xmlns:w=\"" + MAIN + "\">" + content + "</w:" + root + ">");
    }

    SmallDocx file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The files of a package as text. */
    static Map<String, String> read(byte[] docx) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    /** What stands in the body of a package, as it was written. */
    static String body(byte[] docx) {
        String document = read(docx).get("word/document.xml");
        return document.substring(document.indexOf("<w:body>") + 8, document.indexOf("</w:body>"));
    }
}
