package vn.tonghop.publish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;

/**
 * Reads what stands between double braces. Upper and lower case do not matter, because Word capitalises as it likes,
 * and spaces may stand around every sign.
 */
final class PlaceholderParser {
    private static final String AGENCY = "agency.";
    private static final String TEXTS = "texts ";
    private static final String NAMES = "names ";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([?!#@|/<>=]+) ?");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern EACH =
            Pattern.compile("each agency\\.([a-z][a-z0-9_]*)(?: (\\p{Punct}) (\\p{Punct}))?");
    private static final Pattern FIGURE = Pattern.compile("([a-z0-9.]+)(?:@([a-z]+))?(?:\\|([a-z_]+))?");

    private static final Pattern CHART =
            Pattern.compile("(?iu)chart (?:units ([a-z][a-z0-9_]*)|totals) ([^:]+?) ?: ?(\\S.*)");

    private static final Pattern COMPARED =
            Pattern.compile("([a-z0-9.@|_]+)(>=|<=|>|<|=)(-?[0-9]{1,12}(?:[.,][0-9]{1,6})?)");

    private PlaceholderParser() {}

    /** The placeholder, or empty when it is none of those known. */
    static Optional<Placeholder> parse(String body) {
        Matcher chart =
                CHART.matcher(SPACE.matcher(body.strip()).replaceAll(" ").strip());
        if (chart.matches()) {
            return chart(chart);
        }
        String text = AROUND_SIGNS
                .matcher(SPACE.matcher(body.strip()).replaceAll(" ").strip().toLowerCase(Locale.ROOT))
                .replaceAll("$1");
        if (text.equals("/")) {
            return Optional.of(new Placeholder.EndCondition());
        }
        if (text.startsWith("?") || text.startsWith("!")) {
            return condition(text.substring(1), text.startsWith("?"));
        }
        if (text.startsWith("#") || text.startsWith("/")) {
            return loop(text);
        }
        for (Placeholder.About about : Placeholder.About.values()) {
            if (text.equals("each " + about.word())) {
                return Optional.of(new Placeholder.Noted(about));
            }
        }
        if (text.startsWith(TEXTS)) {
            return texts(text);
        }
        if (text.startsWith(NAMES)) {
            return names(text.substring(NAMES.length()).split(" ", -1));
        }
        Matcher each = EACH.matcher(text);
        if (each.matches()) {
            return Optional.of(new Placeholder.Each(each.group(1), orEmpty(each, 2), orEmpty(each, 3)));
        }
        return subject(text);
    }

    /** A code, then whose texts: kinds and units, or behind the word {@code except} all others. */
    private static Optional<Placeholder> texts(String text) {
        String[] words = text.substring(TEXTS.length()).split(" ", -1);
        boolean except = words.length > 2 && words[1].equals("except");
        List<String> members = new ArrayList<>();
        for (int at = except ? 2 : 1; at < words.length; at++) {
            members.add(words[at]);
        }
        return code(words[0]).map(code -> new Placeholder.Texts(code, members, except));
    }

    private static Optional<Placeholder> names(String... words) {
        if (words.length > 2) {
            return Optional.empty();
        }
        Optional<Code> column = words.length == 2 ? code(words[1]) : Optional.empty();
        return words.length == 2 && column.isEmpty()
                ? Optional.empty()
                : code(words[0]).map(list -> new Placeholder.Names(list, column));
    }

    /** The title is kept as it was written. */
    private static Optional<Placeholder> chart(Matcher written) {
        List<Placeholder.Figure> figures = new ArrayList<>();
        for (String word :
                AROUND_SIGNS.matcher(written.group(2)).replaceAll("$1").split(" ", -1)) {
            Optional<Placeholder.Figure> figure = figure(word.toLowerCase(Locale.ROOT));
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            figures.add(figure.get());
        }
        return Optional.of(new Placeholder.Chart(
                Optional.ofNullable(written.group(1)).map(kind -> kind.toLowerCase(Locale.ROOT)),
                figures,
                written.group(3)));
    }

    private static Optional<Placeholder> condition(String text, boolean present) {
        if (text.strip().startsWith(TEXTS)) {
            return texts(text.strip()).map(texts -> new Placeholder.Condition(List.of(texts), present));
        }
        List<Placeholder> subjects = new ArrayList<>();
        for (String word : text.strip().split(" ", -1)) {
            Optional<Placeholder> subject = compared(word).or(() -> subject(word));
            if (subject.isEmpty()) {
                return Optional.empty();
            }
            subjects.add(subject.get());
        }
        return Optional.of(new Placeholder.Condition(subjects, present));
    }

    private static Optional<Placeholder> compared(String text) {
        Matcher matcher = COMPARED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal bound = new BigDecimal(matcher.group(3).replace(',', '.'));
        return figure(matcher.group(1)).map(figure -> new Placeholder.Compared(figure, sign(matcher.group(2)), bound));
    }

    private static Placeholder.Sign sign(String written) {
        for (Placeholder.Sign sign : Placeholder.Sign.values()) {
            if (sign.written().equals(written)) {
                return sign;
            }
        }
        throw new IllegalStateException("the pattern lets no other sign through: " + written);
    }

    private static Optional<Placeholder> loop(String text) {
        if (text.equals("/units")) {
            return Optional.of(new Placeholder.CloseLoop(Placeholder.Loop.Kind.UNITS));
        }
        if (text.equals("/items")) {
            return Optional.of(new Placeholder.CloseLoop(Placeholder.Loop.Kind.ITEMS));
        }
        if (text.startsWith("#units ")) {
            return Optional.of(open(Placeholder.Loop.Kind.UNITS, text.substring("#units ".length())));
        }
        if (text.startsWith("#items ")) {
            return Optional.of(open(
                    Placeholder.Loop.Kind.ITEMS,
                    text.substring("#items ".length()).toUpperCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    private static Placeholder open(Placeholder.Loop.Kind kind, String over) {
        return new Placeholder.OpenLoop(new Placeholder.Loop(kind, over));
    }

    /** What can be printed in place and asked for in a condition. */
    private static Optional<Placeholder> subject(String text) {
        for (Placeholder.Name name : Placeholder.Name.values()) {
            if (name.word().equals(text)) {
                return Optional.of(new Placeholder.Known(name));
            }
        }
        if (text.startsWith(AGENCY)) {
            String key = text.substring(AGENCY.length());
            return KEY.matcher(key).matches() ? Optional.of(new Placeholder.OfAgency(key)) : Optional.empty();
        }
        return figure(text).map(figure -> figure);
    }

    private static Optional<Placeholder.Figure> figure(String text) {
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String measure = orEmpty(matcher, 2);
        Optional<Measure> named = measure(measure);
        Optional<View> view = matcher.group(3) == null ? Optional.of(View.VALUE) : View.parse(matcher.group(3));
        if (view.isEmpty() || named.isEmpty() && !measure.isEmpty()) {
            return Optional.empty();
        }
        return code(matcher.group(1)).map(code -> new Placeholder.Figure(code, named, view.get()));
    }

    private static Optional<Measure> measure(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.code().equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private static Optional<Code> code(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Code.hasShape(upper) ? Optional.of(new Code(upper)) : Optional.empty();
    }

    private static String orEmpty(Matcher matcher, int group) {
        String found = matcher.group(group);
        return found == null ? "" : found;
    }
}
