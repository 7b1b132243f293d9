package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.model.Comparability;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.publish.versions.VersionNotes;

/**
 * What is otherwise than in the period before: first the figures that changed, the largest relative change first, then those
 * that cannot be compared, with the reason. Figures that stayed the same are counted, not listed. Figures are live: they
 * point at the sheets of their subjects.
 *
 * <p>Changes against the version that was handed over before stand in a block of the same columns before these
 * ({@link VersionBlock}).
 */
final class ChangesSheet {
    private static final int CODE = 2;
    private static final int LABEL = 3;
    private static final int UNIT = 4;
    private static final int NOW = 5;
    private static final int BEFORE = 6;
    private static final int CHANGE = 7;
    private static final int PERCENT = 8;
    private static final int COVERAGE_NOW = 9;
    private static final int COVERAGE_BEFORE = 10;
    private static final int REMARK = 11;

    private final Material material;
    private final VersionNotes versions;
    private final SheetBuilder sheet;
    private int row = Furniture.FIRST_ROW;

    private ChangesSheet(Material material, VersionNotes versions) {
        this.material = material;
        this.versions = versions;
        this.sheet = new SheetBuilder(material.say("sheet.changes")).tab(Look.RECORD_TAB);
    }

    static WrittenSheet of(Material material, VersionNotes versions) {
        return new ChangesSheet(material, versions).build();
    }

    private WrittenSheet build() {
        String before = VietnameseDates.period(material.period().previous());
        Furniture.heading(sheet, material, material.say("changes.title", before));
        Furniture.titles(
                sheet,
                List.of(
                        material.say("column.order"),
                        material.say("column.code"),
                        material.say("column.label"),
                        material.say("column.measure-unit"),
                        material.say("changes.now"),
                        material.say("changes.before"),
                        material.say("column.change"),
                        material.say("column.change-percent"),
                        material.say("changes.units-now"),
                        material.say("changes.units-before"),
                        material.say("column.remark")));
        Furniture.widths(sheet, 5, 17, 46, 13, 12, 12, 12, 10, 11, 11, 38);
        row = VersionBlock.write(material, sheet, versions, row);
        Changes changes = Changes.of(material);
        if (versions.standing().reopening().isPresent()) {
            say(Material.capitalised(material.say("changes.title", before)), Look.BAND);
        }
        if (changes.isFirst()) {
            say(material.say("changes.no-before", before), Look.NOTE);
        } else {
            say(
                    material.say(
                            "changes.counts",
                            Integer.toString(changes.changed().size()),
                            Integer.toString(changes.unchanged()),
                            Integer.toString(changes.incomparable().size())),
                    Look.NOTE);
            rows(changes.changed());
            if (!changes.incomparable().isEmpty()) {
                say(material.say("changes.incomparable"), Look.BAND);
                rows(changes.incomparable());
            }
        }
        if (versions.standing().reopening().isEmpty()) {
            say(material.say("changes.no-version"), Look.NOTE);
        }
        Furniture.fitNumbers(sheet);
        Furniture.landscape(sheet, material, Furniture.TITLE_ROW, Furniture.TITLE_ROW);
        return sheet.protect().build();
    }

    private void say(String text, Style style) {
        sheet.wide(row++, 1, REMARK, text, style);
    }

    private void rows(List<Changes.Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            row(i + 1, changes.get(i));
        }
    }

    private void row(int order, Changes.Change change) {
        Labelled labelled = change.labelled();
        sheet.number(row, 1, order, Look.CENTER);
        Place figure = change.figure();
        sheet.put(
                row,
                CODE,
                new CellContent.Link(
                        change.total().code().value(),
                        figure.sheet(),
                        figure.cells().toString()),
                Look.CELL_LINK);
        sheet.text(row, LABEL, labelled.label(), Look.SMALL);
        sheet.text(row, UNIT, labelled.unit(), Look.SMALL);
        Style number = Look.number(labelled.decimals());
        sheet.put(
                row,
                NOW,
                // A cell without a figure would be copied as 0.
                Formulas.live(
                        Formulas.ifAny(figure.from(sheet.name()), figure.from(sheet.name())),
                        change.total().value()),
                number);
        Optional<Place> earlier = change.before();
        if (earlier.isPresent() && change.comparison().previous().isPresent()) {
            sheet.put(
                    row,
                    BEFORE,
                    Formulas.live(
                            earlier.get().from(sheet.name()),
                            change.comparison().previous()),
                    number);
        } else {
            sheet.blank(row, BEFORE, Look.CELL);
        }
        difference(change, labelled);
        sheet.text(row, COVERAGE_NOW, change.total().coverage().toString(), Look.CENTER);
        sheet.text(
                row,
                COVERAGE_BEFORE,
                change.comparison().previousCoverage().map(Coverage::toString).orElse(""),
                Look.CENTER);
        sheet.text(row, REMARK, remark(change), Look.SMALL);
        row++;
    }

    private void difference(Changes.Change change, Labelled labelled) {
        if (!change.isComparable()) {
            sheet.blank(row, CHANGE, Look.CELL);
            sheet.blank(row, PERCENT, Look.CELL);
            return;
        }
        String now = Place.cell(sheet.name(), row, NOW).from(sheet.name());
        String before = Place.cell(sheet.name(), row, BEFORE).from(sheet.name());
        sheet.put(
                row,
                CHANGE,
                Formulas.live(
                        Formulas.ifBoth(now, before, now + "-" + before),
                        change.comparison().previousChange()),
                Look.change(labelled.decimals()));
        sheet.put(
                row,
                PERCENT,
                Formulas.live(
                        Formulas.ifBoth(now, before, "(" + now + "-" + before + ")/" + before + "*100"),
                        change.percent()),
                Look.trend());
    }

    private String remark(Changes.Change change) {
        List<String> parts = new ArrayList<>();
        if (!change.isComparable()) {
            parts.add(material.say(reason(change)));
        } else if (change.percent().isEmpty()) {
            parts.add(material.say("changes.from-zero"));
        } else if (change.comparison().previousCoverage().isEmpty()) {
            parts.add(material.say("changes.from-baseline"));
        }
        return String.join("; ", parts);
    }

    private static String reason(Changes.Change change) {
        Comparability why = change.comparison().previousComparability();
        return switch (why) {
            case PARTIAL_NOW -> "changes.partial-now";
            case PARTIAL_THEN -> "changes.partial-before";
            case UNITS_CHANGED -> "changes.units-changed";
            case REDEFINED -> "changes.redefined";
            case NOTHING, COMPARABLE ->
                change.total().value().isEmpty() ? "changes.nothing-now" : "changes.nothing-before";
        };
    }
}
