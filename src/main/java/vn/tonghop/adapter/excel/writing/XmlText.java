package vn.tonghop.adapter.excel.writing;

import java.nio.charset.StandardCharsets;

/** XML written from front to back. */
final class XmlText {
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

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
