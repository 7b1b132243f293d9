package vn.tonghop.publish;

import java.util.List;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenSheet;

/** How to read the workbook: what the colours mean, how each element is counted, how each indicator is computed. */
final class ConventionsSheet {
    private static final int LABEL = 2;
    private static final int WIDTH = 6;

    private final Material material;
    private final SheetBuilder sheet;
    private final ExpressionWords words;
    private int row = Furniture.FIRST_ROW;

    private ConventionsSheet(Material material) {
        this.material = material;
        this.words = new ExpressionWords(material.catalogue(), material.phrases());
        this.sheet = new SheetBuilder(material.say("sheet.conventions")).tab(Look.RECORD_TAB);
    }

    static WrittenSheet of(Material material) {
        return new ConventionsSheet(material).write();
    }

    private WrittenSheet write() {
        Furniture.heading(sheet, material, material.say("conventions.title"));
        Furniture.widths(sheet, 18, 46, 15, 20, 38, 52);
        legend();
        rules();
        forms();
        int titles = row + 1;
        elements();
        indicators();
        // How each figure is counted is looked up on the screen, and what the next level reads is for no reader.
        CellRange printed = CellRange.of(1, 1, titles - 2, WIDTH);
        sheet.text(titles - 1, LABEL, material.say("print.on-screen", Integer.toString(row - 1 - titles)), Look.NOTE);
        new HandoverLines(material, sheet, row + 1).write();
        Furniture.landscape(
                sheet, material, PageSetup.LANDSCAPE.repeating(titles, titles).inParts(0, List.of(printed)));
        return sheet.build();
    }

    private void caption(String key) {
        sheet.text(row++, 1, material.say(key), Look.CAPTION);
    }

    private void legend() {
        caption("conventions.legend");
        sample(CellContent.number(125), Look.number(0), "legend.reported");
        sample(CellContent.blank(), Look.BLANK, "legend.blank");
        sample(CellContent.blank(), Look.NOT_RECEIVED, "legend.not-received");
        sample(CellContent.text(material.say("cell.held")), Look.HELD, "legend.held");
        sample(CellContent.number(125), Look.inDoubt(Look.number(0)), "legend.doubt");
        sample(CellContent.number(125), Look.carried(0), "legend.carried");
        sample(CellContent.blank(), Look.NOT_ASKED, "legend.not-asked");
        sample(CellContent.number(125), Look.total(0), "legend.total");
        row++;
    }

    private void sample(CellContent content, Style style, String key) {
        sheet.put(row, 1, content, style);
        sheet.wide(row, 2, WIDTH, material.say(key), Look.TEXT.withIndent(1));
        row++;
    }

    private void line(String text) {
        sheet.wide(row, 1, WIDTH, text, Look.TEXT);
        row++;
    }

    private void rules() {
        caption("conventions.rules");
        for (String key :
                List.of("rule.missing", "rule.coverage", "rule.rounding", "rule.live", "rule.plan", "rule.protected")) {
            line(material.say(key));
        }
        row++;
    }

    private void titles(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            sheet.text(row, i + 1, material.say(keys[i]), Look.HEAD);
        }
        row++;
    }

    private void elements() {
        caption("conventions.elements");
        titles("column.code", "column.label", "column.measure-unit", "column.nature", "column.counted", "column.how");
        for (DataElement e : material.catalogue().elements(material.period())) {
            Furniture.texts(
                    sheet,
                    row++,
                    Look.SMALL,
                    List.of(
                            e.code().value(),
                            e.label(),
                            e.unit(),
                            material.say("nature." + e.nature().code()),
                            aggregation(e.aggregation()),
                            e.note()));
        }
    }

    /** In the same columns, under the same titles. */
    private void indicators() {
        sheet.wide(row++, 1, WIDTH, material.say("conventions.indicators"), Look.BAND);
        for (Indicator i : material.catalogue().indicators()) {
            Furniture.texts(
                    sheet,
                    row++,
                    Look.SMALL,
                    List.of(
                            i.code().value(),
                            i.label(),
                            i.unit(),
                            material.say("nature.indicator"),
                            Material.capitalised(words.of(i.expression())),
                            i.note()));
        }
    }

    private void forms() {
        caption("conventions.forms");
        titles("column.form", "column.form-title", "column.edition");
        for (Form form : material.catalogue().forms()) {
            if (form.validity().covers(material.catalogue().lastDay(material.period()))) {
                Furniture.texts(sheet, row++, Look.SMALL, List.of(form.code(), form.title(), form.edition()));
            }
        }
        row++;
    }

    private String aggregation(Aggregation aggregation) {
        if (aggregation instanceof Aggregation.WeightedMean mean) {
            return material.say("aggregate.mean", words.figure(mean.weight()));
        }
        if (aggregation instanceof Aggregation.RatioOfSums ratio) {
            return material.say("aggregate.ratio", words.figure(ratio.numerator()), words.figure(ratio.denominator()));
        }
        if (aggregation instanceof Aggregation.CountWhere count) {
            return material.say("aggregate.count", count.criterion());
        }
        return material.say("aggregate." + simple(aggregation));
    }

    private static String simple(Aggregation aggregation) {
        if (aggregation instanceof Aggregation.Sum) {
            return "sum";
        }
        if (aggregation instanceof Aggregation.Range) {
            return "range";
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return "min";
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return "max";
        }
        if (aggregation instanceof Aggregation.Rank) {
            return "rank";
        }
        if (aggregation instanceof Aggregation.Text) {
            return "text";
        }
        return aggregation instanceof Aggregation.Single ? "single" : "none";
    }
}
