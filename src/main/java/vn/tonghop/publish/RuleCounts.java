package vn.tonghop.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.workbook.SheetBuilder;

/** Every rule of the catalogue with what became of it in the run; one that did not run says why. */
final class RuleCounts {
    private final Material material;
    private final SheetBuilder sheet;

    RuleCounts(Material material, SheetBuilder sheet) {
        this.material = material;
        this.sheet = sheet;
    }

    int write(int top) {
        sheet.text(top, 1, material.say("checks.counts"), Look.CAPTION);
        ChecksSheet.titles(
                sheet,
                material,
                top + 1,
                1,
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
                "checks.unknown");
        sheet.wide(top + 1, 12, ChecksSheet.LAST, material.say("checks.not-run"), Look.HEAD);
        Map<String, Rule> rules = rules();
        Map<String, RuleTally> tallies = new HashMap<>();
        material.outcome().tallies().forEach(t -> tallies.put(t.rule(), t));
        int row = top + 2;
        for (Rule rule : rules.values()) {
            RuleTally tally = tallies.get(rule.code());
            if (tally != null) {
                tally(row, row - top - 1, rule, tally);
                row++;
            }
        }
        return row;
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
        sheet.text(row, 5, RuleWords.of(rule.message()), Look.SMALL);
        sheet.text(row, 6, rule.written(), Look.CODE);
        List<Integer> counts =
                List.of(tally.evaluated(), tally.passed(), tally.failed(), tally.explained(), tally.notEvaluable());
        for (int i = 0; i < counts.size(); i++) {
            sheet.number(row, 7 + i, counts.get(i), Look.CENTER);
        }
        String why = tally.isRun() ? "" : material.say("checks." + tally.run().code());
        sheet.wide(row, 12, ChecksSheet.LAST, why, Look.SMALL);
    }
}
