package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.model.workbook.SheetBuilder;

/** What the units wrote in words, under the figures of a subject. */
final class TextTable {
    private final Material material;
    private final SubjectPlan plan;
    private final SheetBuilder sheet;

    TextTable(Material material, SubjectPlan plan, SheetBuilder sheet) {
        this.material = material;
        this.plan = plan;
        this.sheet = sheet;
    }

    void write() {
        if (plan.texts().isEmpty()) {
            return;
        }
        int row = plan.textRow();
        sheet.text(row, 1, material.say("texts.caption"), Look.CAPTION);
        row++;
        List<MainColumn> columns = List.of(MainColumn.ORDER, MainColumn.CODE, MainColumn.LABEL);
        for (MainColumn column : columns) {
            sheet.text(row, column.number(), column.title(material.phrases()), Look.HEAD);
        }
        sheet.text(row, MainColumn.UNIT.number(), material.say("column.unit"), Look.HEAD);
        wide(row, material.say("column.text"), true);
        int order = 0;
        for (Evidence.Words words : plan.texts()) {
            words(++row, ++order, words);
        }
    }

    private void words(int row, int order, Evidence.Words words) {
        sheet.number(row, MainColumn.ORDER.number(), order, Look.CENTER);
        sheet.text(row, MainColumn.CODE.number(), words.element().code().value(), Look.CODE);
        sheet.text(row, MainColumn.LABEL.number(), words.element().label(), Look.TEXT);
        sheet.text(row, MainColumn.UNIT.number(), words.unit().value(), Look.CODE);
        wide(row, words.text(), false);
    }

    private void wide(int row, String text, boolean head) {
        sheet.wide(row, MainColumn.PLAN.number(), MainColumn.REMARK.number(), text, head ? Look.HEAD : Look.TEXT);
    }
}
