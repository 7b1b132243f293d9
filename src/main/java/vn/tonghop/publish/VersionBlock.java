package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Handover;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Standing;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.publish.versions.VersionChanges;
import vn.tonghop.publish.versions.VersionChanges.Figure;
import vn.tonghop.publish.versions.VersionChanges.TotalChange;
import vn.tonghop.publish.versions.VersionChanges.ValueChange;
import vn.tonghop.publish.versions.VersionNotes;

/**
 * The rows of the sheet of changes that hold a version against the one that was handed over before: the township's figures,
 * what became of the cumulative figures of later periods, the units' values with both cells, and which closed versions of other
 * periods were made of the earlier figures.
 */
final class VersionBlock {
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
    private final SheetBuilder sheet;
    private final VersionNotes notes;
    private int row;

    private VersionBlock(Material material, SheetBuilder sheet, VersionNotes notes, int row) {
        this.material = material;
        this.sheet = sheet;
        this.notes = notes;
        this.row = row;
    }

    /** Writes the rows from one on and gives the next free one;  nothing where nothing was handed over before. */
    static int write(Material material, SheetBuilder sheet, VersionNotes notes, int row) {
        VersionBlock block = new VersionBlock(material, sheet, notes, row);
        notes.standing().reopening().ifPresent(block::write);
        return block.row;
    }

    private void say(String text, Style style) {
        sheet.wide(row++, 1, REMARK, text, style);
    }

    private void write(Standing.Reopened reopening) {
        VersionChanges changes = notes.changes();
        Handover last = reopening.last();
        say(
                material.say(
                        "versions.title",
                        Integer.toString(last.version()),
                        VietnameseDates.numeric(last.day()),
                        VietnameseDates.numeric(reopening.day()),
                        reopening.reason()),
                Look.BAND);
        say(
                material.say(
                        "versions.counts",
                        Integer.toString(changes.totals().size()),
                        Integer.toString(changes.values().size())),
                Look.NOTE);
        for (int i = 0; i < changes.totals().size(); i++) {
            total(i + 1, changes.totals().get(i));
        }
        if (!changes.values().isEmpty()) {
            say(material.say("versions.values"), Look.BAND);
        }
        for (int i = 0; i < changes.values().size(); i++) {
            value(i + 1, changes.values().get(i));
        }
        if (!notes.affected().isEmpty()) {
            say(material.say("versions.affected"), Look.BAND);
        }
        for (Handover other : notes.affected()) {
            say(
                    material.say(
                            "versions.affected-one",
                            VietnameseDates.period(other.period()),
                            Integer.toString(other.version()),
                            VietnameseDates.numeric(other.day()),
                            Integer.toString(last.version())),
                    Look.NOTE.withColor(Look.BAD_INK));
        }
    }

    private void total(int order, TotalChange change) {
        Optional<Labelled> labelled = material.catalogue().labelled(change.code());
        start(order, change.code(), label(change.code(), change.item(), change.measure()), labelled);
        int decimals = labelled.map(Labelled::decimals).orElse(0);
        Optional<Place> figure =
                change.item().isEmpty() ? material.plan().total(change.code(), change.measure()) : Optional.empty();
        // The machine file has quotients rounded; the cell of the figure has them as they are.
        Optional<BigDecimal> exact = figure.isEmpty()
                ? Optional.empty()
                : material.evidence().total(change.code(), change.measure()).flatMap(Total::value);
        if (figure.isPresent() && exact.isPresent()) {
            String cell = figure.get().from(sheet.name());
            sheet.put(row, NOW, Formulas.live(Formulas.ifAny(cell, cell), exact), Look.number(decimals));
        } else {
            figure(NOW, change.after(), decimals);
        }
        figure(BEFORE, change.before(), decimals);
        difference(exact.or(() -> change.after().number()), change.before(), decimals);
        sheet.text(row, COVERAGE_NOW, change.coverageAfter(), Look.CENTER);
        sheet.text(row, COVERAGE_BEFORE, change.coverageBefore(), Look.CENTER);
        List<String> remarks = new ArrayList<>();
        cumulative(change).ifPresent(remarks::add);
        statuses("versions.total.", change.before(), change.after()).ifPresent(remarks::add);
        sheet.text(row, REMARK, String.join("; ", remarks), Look.SMALL);
        row++;
    }

    /** What a flow of this period adds to is every cumulative figure from here to the end of the year. */
    private Optional<String> cumulative(TotalChange change) {
        boolean flow = material.catalogue()
                .element(change.code())
                .map(DataElement::nature)
                .filter(nature -> nature.hasCumulative())
                .isPresent();
        return flow && change.measure() == Measure.PERIOD && change.item().isEmpty()
                ? change.difference()
                        .filter(d -> d.signum() != 0)
                        .map(d -> material.say(
                                "versions.cumulative",
                                (d.signum() > 0 ? "+" : "") + VietnameseNumbers.exact(d),
                                material.catalogue()
                                        .labelled(change.code())
                                        .map(Labelled::unit)
                                        .orElse("")))
                : Optional.empty();
    }

    private void value(int order, ValueChange change) {
        Optional<Labelled> labelled = material.catalogue().labelled(change.code());
        String label = label(change.code(), change.item(), change.measure());
        start(order, change.code(), material.say("versions.of-unit", unit(change.unit()), label), labelled);
        int decimals = labelled.map(Labelled::decimals).orElse(0);
        figure(NOW, change.after(), decimals);
        figure(BEFORE, change.before(), decimals);
        difference(change.after().number(), change.before(), decimals);
        sheet.text(row, COVERAGE_NOW, change.unit().value(), Look.CENTER);
        sheet.blank(row, COVERAGE_BEFORE, Look.CELL);
        List<String> remarks = new ArrayList<>();
        remarks.add(material.say("versions.cells", cell(change.cellAfter()), cell(change.cellBefore())));
        statuses("status.", change.before(), change.after()).ifPresent(remarks::add);
        sheet.text(row, REMARK, String.join("; ", remarks), Look.SMALL);
        row++;
    }

    private String cell(CellRef cell) {
        return cell.equals(CellRef.NONE)
                ? material.say("versions.no-cell")
                : material.say("versions.cell", cell.file(), cell.sheet(), cell.cell());
    }

    private String unit(UnitCode code) {
        return material.catalogue()
                .unit(code, material.period())
                .map(ReportingUnit::name)
                .orElse(code.value());
    }

    private void start(int order, Code code, String label, Optional<Labelled> labelled) {
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, CODE, code.value(), Look.CODE);
        sheet.text(row, LABEL, label, Look.SMALL);
        sheet.text(row, UNIT, labelled.map(Labelled::unit).orElse(""), Look.SMALL);
    }

    private String label(Code code, String item, Measure measure) {
        String label = material.catalogue().labelled(code).map(Labelled::label).orElse(code.value());
        String whole = item.isEmpty() ? label : material.say("versions.item", label, item);
        return measure == Measure.YTD ? material.say("versions.ytd", whole) : whole;
    }

    /** A number, or the words that stand in its place. */
    private void figure(int column, Figure figure, int decimals) {
        Optional<BigDecimal> number = figure.number();
        if (number.isPresent()) {
            sheet.put(row, column, CellContent.number(number.get()), Look.number(decimals));
        } else {
            sheet.text(row, column, figure.text(), Look.SMALL);
        }
    }

    private void difference(Optional<BigDecimal> after, Figure before, int decimals) {
        Optional<BigDecimal> difference = after.flatMap(a -> before.number().map(a::subtract));
        if (difference.isEmpty()) {
            sheet.blank(row, CHANGE, Look.CELL);
            sheet.blank(row, PERCENT, Look.CELL);
            return;
        }
        String now = Place.cell(sheet.name(), row, NOW).from(sheet.name());
        String then = Place.cell(sheet.name(), row, BEFORE).from(sheet.name());
        sheet.put(
                row,
                CHANGE,
                Formulas.live(Formulas.ifBoth(now, then, now + "-" + then), difference),
                Look.change(decimals));
        Optional<BigDecimal> base = before.number().filter(b -> b.signum() != 0);
        sheet.put(
                row,
                PERCENT,
                Formulas.live(
                        Formulas.ifBoth(now, then, "(" + now + "-" + then + ")/" + then + "*100"),
                        base.map(b -> difference
                                .get()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(b, Changes.EXACT_ENOUGH))),
                Look.trend());
    }

    /** What is known of a value has changed, perhaps without the value. */
    private Optional<String> statuses(String words, Figure before, Figure after) {
        return before.status().equals(after.status())
                ? Optional.empty()
                : Optional.of(material.say("versions.status", status(words, after), status(words, before)));
    }

    private String status(String words, Figure figure) {
        return figure.status().isEmpty()
                ? material.say("versions.status-none")
                : material.say(words + figure.status().replace('_', '-'));
    }
}
