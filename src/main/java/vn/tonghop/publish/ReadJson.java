package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON text of our own, read back. The text may have been damaged or changed by anybody: whatever is not as this program
 * writes it (numbers without exponents, a few levels, no name twice) is {@link Malformed}, never a guess.
 */
public final class ReadJson {
    private static final int MOST_LEVELS = 32;
    private static final int MOST_DIGITS = 18;

    private final Json json;

    private ReadJson(Json json) {
        this.json = json;
    }

    /** The text is no JSON, or not what is expected where it stands. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        public Malformed(String what) {
            super(what);
        }
    }

    public static ReadJson parse(String text) throws Malformed {
        Parser parser = new Parser(text);
        Json json = parser.value(0);
        parser.end();
        return new ReadJson(json);
    }

    public Json json() {
        return json;
    }

    public Optional<ReadJson> find(String name) throws Malformed {
        if (!(json instanceof Json.Members members)) {
            throw new Malformed("no object around " + name);
        }
        return members.members().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(m -> new ReadJson(m.value()));
    }

    public ReadJson get(String name) throws Malformed {
        Optional<ReadJson> found = find(name);
        if (found.isEmpty()) {
            throw new Malformed("no " + name);
        }
        return found.get();
    }

    public String text(String name) throws Malformed {
        return get(name).text();
    }

    public int whole(String name) throws Malformed {
        if (get(name).json instanceof Json.Number number) {
            try {
                return number.value().intValueExact();
            } catch (ArithmeticException tooLarge) {
                throw new Malformed(name + " is no whole number");
            }
        }
        throw new Malformed(name + " is no number");
    }

    public String text() throws Malformed {
        if (json instanceof Json.Text text) {
            return text.text();
        }
        throw new Malformed("no text");
    }

    public List<ReadJson> items(String name) throws Malformed {
        if (get(name).json instanceof Json.Items items) {
            return items.items().stream().map(ReadJson::new).toList();
        }
        throw new Malformed(name + " is no list");
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        private Json value(int level) throws Malformed {
            if (level > MOST_LEVELS) {
                throw new Malformed("too many levels");
            }
            blanks();
            char c = peek();
            if (c == '{') {
                return members(level);
            } else if (c == '[') {
                return items(level);
            } else if (c == '"') {
                return Json.text(string());
            } else if (text.startsWith("true", at)) {
                at += 4;
                return new Json.Truth(true);
            } else if (text.startsWith("false", at)) {
                at += 5;
                return new Json.Truth(false);
            }
            return number();
        }

        private Json members(int level) throws Malformed {
            List<Json.Member> members = new ArrayList<>();
            at++;
            blanks();
            while (peek() != '}') {
                if (!members.isEmpty()) {
                    expect(',');
                    blanks();
                }
                String name = string();
                if (members.stream().anyMatch(m -> m.name().equals(name))) {
                    throw new Malformed("twice " + name);
                }
                blanks();
                expect(':');
                members.add(new Json.Member(name, value(level + 1)));
                blanks();
            }
            at++;
            return new Json.Members(members);
        }

        private Json items(int level) throws Malformed {
            List<Json> items = new ArrayList<>();
            at++;
            blanks();
            while (peek() != ']') {
                if (!items.isEmpty()) {
                    expect(',');
                }
                items.add(value(level + 1));
                blanks();
            }
            at++;
            return new Json.Items(items);
        }

        private Json number() throws Malformed {
            int start = at;
            while (at < text.length() && "-0123456789.".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(start, at);
            if (digits.length() > MOST_DIGITS || !digits.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?")) {
                throw new Malformed("no value at " + start);
            }
            return new Json.Number(new BigDecimal(digits));
        }

        private String string() throws Malformed {
            expect('"');
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(at++);
                if (c < 0x20) {
                    throw new Malformed("control character at " + at);
                }
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() throws Malformed {
            char c = peek();
            at++;
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> hexadecimal();
                default -> throw new Malformed("escape at " + at);
            };
        }

        private char hexadecimal() throws Malformed {
            String digits = at + 4 <= text.length() ? text.substring(at, at + 4) : "";
            if (!digits.matches("[0-9a-fA-F]{4}")) {
                throw new Malformed("escape at " + at);
            }
            at += 4;
            return (char) Integer.parseInt(digits, 16);
        }

        private char peek() throws Malformed {
            if (at >= text.length()) {
                throw new Malformed("ends early");
            }
            return text.charAt(at);
        }

        private void expect(char wanted) throws Malformed {
            if (peek() != wanted) {
                throw new Malformed("no " + wanted + " at " + at);
            }
            at++;
        }

        private void blanks() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        void end() throws Malformed {
            blanks();
            if (at < text.length()) {
                throw new Malformed("more at " + at);
            }
        }
    }
}
