package vn.tonghop.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/** The sheet with every rule of the catalogue and what became of it in the run; one that did not run says why. */
final class RuleCounts {
    private static final int LAST = 12;

    private final Material material;
    private final SheetBuilder sheet;
    private final ExpressionWords words;
    private final RuleWords sentences;

    private RuleCounts(Material material) {
        this.material = material;
        this.sheet = new SheetBuilder(material.say("sheet.rules")).tab(Look.QUESTION_TAB);
        this.words = new ExpressionWords(material.catalogue(), material.phrases());
        this.sentences = new RuleWords(words);
    }

    static WrittenSheet of(Material material) {
        return new RuleCounts(material).write();
    }

    private WrittenSheet write() {
        Furniture.heading(sheet, material, material.say("checks.counts"));
        Furniture.titles(
                sheet,
                Stream.of(
                                "column.order",
                                "column.code",
                                "column.severity",
                                "checks.scope",
                                "column.message",
                                "column.expression",
                                "checks.evaluated",
                                "checks.passed",
                                "checks.failed",
                                "checks.explained",
                                "checks.unknown",
                                "checks.not-run")
                        .map(material::say)
                        .toList());
        Furniture.widths(sheet, 5, 8, 9, 12, 43, 48, 7, 7, 8, 9, 8, 20);
        Map<String, RuleTally> tallies = new HashMap<>();
        material.outcome().tallies().forEach(t -> tallies.put(t.rule(), t));
        int row = Furniture.FIRST_ROW;
        for (Rule rule : rules().values()) {
            RuleTally tally = tallies.get(rule.code());
            if (tally != null) {
                tally(row, row - Furniture.FIRST_ROW + 1, rule, tally);
                row++;
            }
        }
        sheet.filter(CellRange.of(Furniture.TITLE_ROW, 1, Math.max(row - 1, Furniture.FIRST_ROW), LAST));
        Furniture.onScreen(sheet, material, row - Furniture.FIRST_ROW, LAST, Furniture.TITLE_ROW);
        return sheet.protect().build();
    }

    /** The rules by code; of several of one code the one that is in force. */
    private Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Rule rule : material.catalogue().rules()) {
            boolean inForce = rule.validity().covers(material.catalogue().lastDay(material.period()));
            rules.merge(rule.code(), rule, (before, now) -> inForce ? now : before);
        }
        return rules;
    }

    private void tally(int row, int order, Rule rule, RuleTally tally) {
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, rule.code(), Look.CODE);
        sheet.text(row, 3, FindingsSheet.severity(material, rule.effectiveSeverity()), Look.SMALL);
        sheet.text(row, 4, material.say("checks.scope." + rule.scope().name().toLowerCase(Locale.ROOT)), Look.SMALL);
        sheet.text(row, 5, sentences.of(rule.message()), Look.SMALL);
        sheet.text(row, 6, Material.capitalised(words.of(rule.expression())), Look.CODE);
        List<Integer> counts =
                List.of(tally.evaluated(), tally.passed(), tally.failed(), tally.explained(), tally.notEvaluable());
        for (int i = 0; i < counts.size(); i++) {
            sheet.number(row, 7 + i, counts.get(i), Look.CENTER);
        }
        String why = tally.isRun() ? "" : material.say("checks." + tally.run().code());
        sheet.text(row, LAST, why, Look.SMALL);
    }
}
