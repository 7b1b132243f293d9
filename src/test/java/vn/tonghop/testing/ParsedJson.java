package vn.tonghop.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON after RFC 8259 as maps, lists, texts, and the words of everything else; anything that is no JSON is refused. */
public final class ParsedJson {
    /** A number, true, false or null as it is written. */
    public record Word(String word) {
        @Override
        public String toString() {
            return word;
        }
    }

    private final String text;
    private int at;

    private ParsedJson(String text) {
        this.text = text;
    }

    public static Object of(String text) {
        ParsedJson json = new ParsedJson(text);
        Object value = json.value();
        json.blanks();
        if (json.at != text.length()) {
            throw json.fault();
        }
        return value;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("no JSON at character " + at);
    }

    private void blanks() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw fault();
        }
    }

    private Object value() {
        if (skip('{')) {
            return members();
        }
        if (skip('[')) {
            return items();
        }
        if (skip('"')) {
            return string();
        }
        int start = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw fault();
        }
        return new Word(word);
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (skip('}')) {
            return members;
        }
        do {
            expect('"');
            String name = string();
            expect(':');
            if (members.put(name, value()) != null) {
                throw fault();
            }
        } while (skip(','));
        expect('}');
        return members;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (skip(','));
        expect(']');
        return items;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                char escaped = text.charAt(at++);
                int known = "nrtbf".indexOf(escaped);
                if (escaped == 'u') {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    out.append(known < 0 ? escaped : "\n\r\t\b\f".charAt(known));
                }
            } else if (c < 0x20) {
                throw fault();
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }
}
