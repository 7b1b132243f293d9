package vn.tonghop.adapter.excel.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/** {@code [Content_Types].xml}: which part is of which media type (ECMA-376 part 2, 7.2.3). */
final class ContentTypes extends PartHandler {
    static final String PART = "[Content_Types].xml";

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    ContentTypes(Budget budget) {
        super(PART, "Types", Set.of("http://schemas.openxmlformats.org/package/2006/content-types"), budget);
    }

    /** The lower-case media type of a part; empty text if none is declared. */
    String of(String part) {
        String key = part.toLowerCase(Locale.ROOT);
        String extension = key.substring(key.lastIndexOf('.') + 1);
        return byName.getOrDefault(key, byExtension.getOrDefault(extension, ""));
    }

    /** @throws Unreadable unless the part's media type ends so */
    void require(String part, String ending) {
        if (!of(part).endsWith(ending)) {
            throw Unreadable.damaged(PART);
        }
    }

    @Override
    void start(int level, String name, Attributes attributes) {
        if (level != 2) {
            return;
        }
        switch (name) {
            case "Default" -> put(byExtension, required(attributes, "Extension"), attributes);
            case "Override" -> put(byName, required(attributes, "PartName").replaceFirst("^/", ""), attributes);
            default -> throw Unreadable.damaged(PART);
        }
    }

    @Override
    void end(int level, String name) {}

    private static void put(Map<String, String> types, String key, Attributes attributes) {
        String type = required(attributes, "ContentType").toLowerCase(Locale.ROOT);
        String before = types.put(key.toLowerCase(Locale.ROOT), type);
        if (before != null && !before.equals(type)) {
            throw Unreadable.damaged(PART);
        }
    }

    private static String required(Attributes attributes, String name) {
        return XmlAttributes.find(attributes, name).orElseThrow(() -> Unreadable.damaged(PART));
    }
}
