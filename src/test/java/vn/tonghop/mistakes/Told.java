package vn.tonghop.mistakes;

import java.util.List;
import java.util.function.Supplier;

/**
 * What must be said.
 *
 * @param rule code of the rule
 * @param sheet where; empty for the file as a whole
 * @param cell where on the sheet; empty for the sheet as a whole
 * @param words what the sentence must contain
 */
record Told(String rule, Supplier<String> sheet, Supplier<String> cell, List<String> words) {
    static Told at(LooseSheet.Mark mark, String rule, String... words) {
        return new Told(rule, () -> mark.sheet().name, mark::cell, List.of(words));
    }

    static Told on(LooseSheet sheet, String rule, String... words) {
        return new Told(rule, () -> sheet.name, () -> "", List.of(words));
    }

    static Told ofFile(String rule, String... words) {
        return new Told(rule, () -> "", () -> "", List.of(words));
    }
}
