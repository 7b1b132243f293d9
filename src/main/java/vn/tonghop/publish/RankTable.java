package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.model.Measure;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;

/** How the ranks of units moved since the year before, under the other tables of a subject. */
final class RankTable {
    private static final int UNIT_CODE = 4;
    private static final int RANK = 5;
    private static final int BEFORE = 6;
    private static final int CHANGE = 7;
    static final int LAST_COLUMN = CHANGE;

    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;

    RankTable(Material material, SubjectPlan plan, SheetBuilder sheet) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
    }

    void write() {
        if (plan.ranks().isEmpty()) {
            return;
        }
        int row = plan.rankRow();
        sheet.text(row++, 1, material.say("ranks.caption"), Look.CAPTION);
        List<String> titles = List.of(
                MainColumn.ORDER.title(material.phrases()),
                MainColumn.CODE.title(material.phrases()),
                material.say("column.unit"),
                material.say("column.unit-code"),
                MainColumn.PERIOD.title(material.phrases()),
                MainColumn.SAME.title(material.phrases()),
                MainColumn.CHANGE.title(material.phrases()));
        for (int i = 0; i < titles.size(); i++) {
            sheet.text(row, i + 1, titles.get(i), Look.HEAD);
        }
        int order = 0;
        for (RankedUnit ranked : plan.ranks()) {
            rank(++row, ++order, ranked);
        }
    }

    private void rank(int row, int order, RankedUnit ranked) {
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, ranked.element().code().value(), Look.CODE);
        sheet.text(row, 3, ranked.unit().name(), Look.TEXT);
        sheet.text(row, UNIT_CODE, ranked.unit().code().value(), Look.CODE);
        String now = Place.cell(plan.sheet(), row, RANK).from(plan.sheet());
        String before = Place.cell(plan.sheet(), row, BEFORE).from(plan.sheet());
        Style number = Look.number(ranked.element().decimals());
        sheet.put(row, RANK, Formulas.live(own(ranked), ranked.rank()), number);
        sheet.put(row, BEFORE, Formulas.number(ranked.before()), number);
        sheet.put(
                row,
                CHANGE,
                Formulas.live(
                        Formulas.ifBoth(now, before, now + "-" + before),
                        ranked.comparison().change()),
                Look.change(ranked.element().decimals()));
    }

    /** The unit's own cell in the table above, which may hold a word. */
    private String own(RankedUnit ranked) {
        Place cell = plan.unit(ranked.element().code(), ranked.unit().code(), Measure.PERIOD)
                .orElseThrow(() -> new IllegalStateException("a rank without a row: " + ranked.element()));
        String own = cell.from(plan.sheet());
        return Formulas.ifAny(own, own);
    }
}
