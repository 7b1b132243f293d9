package vn.tonghop.adapter.excel.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** XML written from front to back. */
final class XmlText {
    private static final int ENOUGH = 1 << 15;

    private final StringBuilder xml = new StringBuilder(1024);

    /** Mark-up, as it is. */
    XmlText raw(String markup) {
        xml.append(markup);
        return this;
    }

    XmlText number(int number) {
        xml.append(number);
        return this;
    }

    /** Content of an element; without characters that XML cannot hold, which have been taken out before. */
    XmlText text(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                // Only the end of a CDATA section must not stand in content.
                case '>' -> xml.append(i >= 2 && content.startsWith("]]", i - 2) ? "&gt;" : ">");
                case '\r' -> xml.append("&#xd;");
                default -> xml.append(c);
            }
        }
        return this;
    }

    /** Hands over what there is, once it is worth it; to be called where no character is half written. */
    void drain(OutputStream target) throws IOException {
        if (xml.length() >= ENOUGH) {
            drainAll(target);
        }
    }

    void drainAll(OutputStream target) throws IOException {
        target.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
