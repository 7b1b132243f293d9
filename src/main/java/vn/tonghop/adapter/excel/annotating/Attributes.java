package vn.tonghop.adapter.excel.annotating;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attributes in the text of a tag. */
final class Attributes {
    /** Begins after a space only, and never goes back: a tag may be millions of letters long. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<=\\s)([^\\s=<>/\"']++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private Attributes() {}

    /** The value of an attribute, references resolved. */
    static Optional<String> find(String tag, String name) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(plain(value(matcher)));
            }
        }
        return Optional.empty();
    }

    /** The name, with its prefix, of the first attribute that has a prefix and this local name. */
    static Optional<String> prefixed(String tag, String local) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).endsWith(":" + local) && !matcher.group(1).startsWith("xmlns:")) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    static boolean isTrue(String tag, String name) {
        return find(tag, name).filter(v -> v.equals("1") || v.equals("true")).isPresent();
    }

    /** A whole number that is not negative. */
    static Optional<Integer> number(String tag, String name) {
        return find(tag, name).filter(v -> v.matches("[0-9]{1,8}")).map(Integer::valueOf);
    }

    /** The tag with an attribute set. */
    static String with(String tag, String name, String value) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return tag.substring(0, matcher.start()) + name + "=\"" + escaped(value) + "\""
                        + tag.substring(matcher.end());
            }
        }
        int nameEnd = 1;
        while (nameEnd < tag.length() && " \t\r\n/>".indexOf(tag.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        return tag.substring(0, nameEnd) + " " + name + "=\"" + escaped(value) + "\"" + tag.substring(nameEnd);
    }

    /** The tag without an attribute. */
    static String without(String tag, String name) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return tag.substring(0, matcher.start()).stripTrailing()
                        + (tag.charAt(matcher.end()) == ' ' ? "" : " ")
                        + tag.substring(matcher.end());
            }
        }
        return tag;
    }

    private static String value(Matcher matcher) {
        return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    }

    /** Text with its character references resolved. */
    static String plain(String xml) {
        if (xml.indexOf('&') < 0) {
            return xml;
        }
        return REFERENCE.matcher(xml).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group())));
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, whole);
        }
        int point =
                name.charAt(1) == 'x' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    }

    /** Text as it is written between tags and in attributes; what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean isAllowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                            || c == '\n'
                            || c == '\t';
                    if (isAllowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
