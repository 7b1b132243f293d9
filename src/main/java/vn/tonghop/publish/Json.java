package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON value. Writing it gives the same text for the same value, everywhere. */
public sealed interface Json {
    /** Members in the order they were given. */
    record Members(List<Member> members) implements Json {
        public Members {
            members = List.copyOf(members);
        }
    }

    record Member(String name, Json value) {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Json {}

    record Number(BigDecimal value) implements Json {}

    record Truth(boolean value) implements Json {}

    static Json text(String text) {
        return new Text(text);
    }

    static Json number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Json items(List<Json> items) {
        return new Items(items);
    }

    /** Members in the map's order of iteration. */
    static Json members(Map<String, Json> members) {
        return new Members(members.entrySet().stream()
                .map(e -> new Member(e.getKey(), e.getValue()))
                .toList());
    }

    /** This value as text after RFC 8259, indented by two spaces, ended by a line feed. */
    default String write() {
        StringBuilder out = new StringBuilder();
        write(this, "", out);
        return out.append('\n').toString();
    }

    private static void write(Json json, String indent, StringBuilder out) {
        if (json instanceof Members m) {
            List<Runnable> parts = new ArrayList<>();
            for (Member member : m.members()) {
                parts.add(() -> {
                    quote(member.name(), out);
                    out.append(": ");
                    write(member.value(), indent + "  ", out);
                });
            }
            block('{', '}', parts, indent, out);
        } else if (json instanceof Items i) {
            List<Runnable> parts = new ArrayList<>();
            for (Json item : i.items()) {
                parts.add(() -> write(item, indent + "  ", out));
            }
            block('[', ']', parts, indent, out);
        } else if (json instanceof Text t) {
            quote(t.text(), out);
        } else if (json instanceof Number n) {
            out.append(n.value().toPlainString());
        } else if (json instanceof Truth t) {
            out.append(t.value());
        }
    }

    private static void block(char open, char close, List<Runnable> parts, String indent, StringBuilder out) {
        out.append(open);
        String separator = "\n";
        for (Runnable part : parts) {
            out.append(separator).append(indent).append("  ");
            part.run();
            separator = ",\n";
        }
        if (!parts.isEmpty()) {
            out.append('\n').append(indent);
        }
        out.append(close);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || isLoneSurrogate(text, i)) {
                        out.append("\\u").append(hex(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a character cannot be written as UTF-8; its escape can. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0000".substring(digits.length()) + digits;
    }
}
