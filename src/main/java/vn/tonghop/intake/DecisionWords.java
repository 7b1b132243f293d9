package vn.tonghop.intake;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Wording;

/**
 * The words of the sheet of questions: the heads of its columns and the choices, recognised however they are spelt (case,
 * spaces, with or without diacritics).
 */
public final class DecisionWords {
    /** The columns that are read. */
    enum Column {
        UNIT("workbook.column.unit"),
        FILE("workbook.column.file"),
        SHEET("workbook.column.sheet"),
        CELL("workbook.column.cell"),
        CODE("workbook.column.code"),
        MESSAGE("workbook.column.message"),
        FOUND("workbook.column.found"),
        CHOICE("decision.column.choice"),
        VALUE("decision.column.value"),
        WHO("decision.column.who"),
        DAY("decision.column.day"),
        WHY("decision.column.why"),
        KEY("decision.column.key");

        private final String phrase;

        Column(String phrase) {
            this.phrase = phrase;
        }
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Decision.Kind> kinds = new HashMap<>();
    private final Map<Column, String> heads = new EnumMap<>(Column.class);
    private final Map<Decision.Kind, String> choices = new EnumMap<>(Decision.Kind.class);

    private DecisionWords(Phrases phrases) {
        for (Column column : Column.values()) {
            columns.put(bare(phrases.say(column.phrase)), column);
            heads.put(column, phrases.say(column.phrase));
        }
        for (Decision.Kind kind : Decision.Kind.values()) {
            String choice = phrases.say("decision.choice." + kind.code());
            choices.put(kind, choice);
            kinds.put(bare(choice), kind);
        }
    }

    /** @param phrases in the language of the workbook */
    public static DecisionWords of(Phrases phrases) {
        return new DecisionWords(phrases);
    }

    Optional<Column> column(String head) {
        return Optional.ofNullable(columns.get(bare(head)));
    }

    Optional<Decision.Kind> kind(String choice) {
        return Optional.ofNullable(kinds.get(bare(choice)));
    }

    /** The head of a column as it is written. */
    String head(Column column) {
        return heads.getOrDefault(column, "");
    }

    /** All choices, for a message. */
    String choices() {
        return String.join(", ", choices.values());
    }

    String choice(Decision.Kind kind) {
        return choices.getOrDefault(kind, "");
    }

    /** Words without diacritics; đ is a letter of its own to Unicode and not to people without a Vietnamese keyboard. */
    private static String bare(String text) {
        return Normalizer.normalize(Wording.foldWords(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
