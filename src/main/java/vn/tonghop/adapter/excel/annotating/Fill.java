package vn.tonghop.adapter.excel.annotating;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The background of a cell, as far as it has to be known to be put back: none, or one solid colour. Patterns and
 * gradients are {@link #OTHER}; a mark takes their place and leaves none.
 *
 * @param color the attributes of the colour, such as {@code rgb="FFFFF9C9"}; empty for none
 */
record Fill(String color) {
    static final Fill NONE = new Fill("");
    static final Fill OTHER = new Fill("other");

    private static final Pattern SOLID = Pattern.compile("<(?:\\w+:)?patternFill[^>]*patternType=[\"']solid[\"']");
    private static final Pattern FOREGROUND = Pattern.compile("<(?:\\w+:)?fgColor\\s[^>]*>");
    private static final Pattern WRITTEN = Pattern.compile(
            "rgb=\"[0-9A-F]{8}\"|indexed=\"[0-9]{1,2}\"|theme=\"[0-9]{1,2}\"(?: tint=\"-?[0-9.]{1,24}\")?");

    /** The fill of a {@code fill} element. */
    static Fill of(String xml) {
        if (!SOLID.matcher(xml).find()) {
            boolean isNone = !xml.contains("gradientFill") && (!xml.contains("patternType") || xml.contains("none"));
            return isNone ? NONE : OTHER;
        }
        Matcher matcher = FOREGROUND.matcher(xml);
        return matcher.find() ? color(matcher.group()) : OTHER;
    }

    private static Fill color(String tag) {
        Optional<String> rgb = Attributes.find(tag, "rgb").map(v -> v.toUpperCase(Locale.ROOT));
        Optional<String> theme = Attributes.find(tag, "theme");
        Optional<String> indexed = Attributes.find(tag, "indexed");
        String tint =
                Attributes.find(tag, "tint").map(t -> " tint=\"" + t + "\"").orElse("");
        return parse(rgb.map(v -> "rgb=\"" + v + "\"")
                        .or(() -> theme.map(v -> "theme=\"" + v + "\"" + tint))
                        .or(() -> indexed.map(v -> "indexed=\"" + v + "\""))
                        .orElse(""))
                .orElse(OTHER);
    }

    static Fill solid(String rgb) {
        return new Fill("rgb=\"FF" + rgb + "\"");
    }

    /** A fill as it was written down; whatever else stands there is none. */
    static Optional<Fill> parse(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(new Fill(written)) : Optional.empty();
    }

    /** Whether it is one of these colours, given as RRGGBB. */
    boolean isOneOf(Set<String> colors) {
        return colors.stream().anyMatch(rgb -> equals(solid(rgb)));
    }

    String xml() {
        return "<fill><patternFill patternType=\"solid\"><fgColor " + color
                + "/><bgColor indexed=\"64\"/></patternFill></fill>";
    }
}
