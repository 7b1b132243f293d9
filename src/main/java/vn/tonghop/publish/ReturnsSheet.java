package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Punctuality;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenSheet;

/** Who returned what: one row per reporting unit, which the cover counts. */
final class ReturnsSheet {
    private static final double WIDEST_CODE = 12;
    private static final int KIND = 4;
    private static final int STATE = 5;
    private static final int TIMELINESS = 6;
    private static final int SENT = 7;
    private static final int FILE = 8;
    private static final int EDITION = 9;
    private static final int ERRORS = 10;
    private static final int WARNINGS = 11;
    private static final int NOTES = 12;
    private static final int CONSISTENCY = 13;
    private static final int NOTE = 14;

    private ReturnsSheet() {}

    static WrittenSheet of(Material material) {
        SheetBuilder sheet = new SheetBuilder(material.say("sheet.returns"));
        Furniture.heading(sheet, material, material.say("returns.title"));
        Furniture.titles(
                sheet,
                List.of(
                        material.say("column.order"),
                        material.say("column.unit-code"),
                        material.say("column.unit"),
                        material.say("column.kind"),
                        material.say("column.state"),
                        material.say("column.timeliness"),
                        material.say("column.sent"),
                        material.say("column.file"),
                        material.say("column.edition"),
                        material.say("column.errors"),
                        material.say("column.warnings"),
                        material.say("column.notes"),
                        material.say("column.consistency"),
                        material.say("column.remark")));
        Furniture.widths(sheet, 5, 9, 29, 17, 11, 11, 11, 24, 8, 6, 7, 7, 20, 23);
        List<ReportingUnit> units = material.evidence().units();
        Map<UnitCode, Map<Severity, Long>> counts = counts(material);
        Map<UnitCode, List<FileOutcome>> files =
                material.outcome().files().stream().collect(Collectors.groupingBy(FileOutcome::unit));
        for (int i = 0; i < units.size(); i++) {
            UnitCode unit = units.get(i).code();
            row(
                    sheet,
                    material,
                    i,
                    units.get(i),
                    counts.getOrDefault(unit, Map.of()),
                    files.getOrDefault(unit, List.of()));
        }
        Furniture.fitWords(sheet, 2, 2, WIDEST_CODE);
        sheet.filter(CellRange.of(Furniture.TITLE_ROW, 1, lastRow(material), NOTE));
        Furniture.landscape(sheet, material, Furniture.TITLE_ROW, Furniture.TITLE_ROW);
        return sheet.protect().tab(Look.RECORD_TAB).build();
    }

    private static Map<UnitCode, Map<Severity, Long>> counts(Material material) {
        return material.outcome().findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::unit, Collectors.groupingBy(Finding::severity, Collectors.counting())));
    }

    private static void row(
            SheetBuilder sheet,
            Material material,
            int index,
            ReportingUnit unit,
            Map<Severity, Long> counts,
            List<FileOutcome> files) {
        int row = Furniture.FIRST_ROW + index;
        UnitReturn returned = material.evidence()
                .unitReturn(unit.code())
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + unit.code()));
        sheet.number(row, 1, index + 1L, Look.CENTER);
        sheet.text(row, 2, unit.code().value(), Look.CODE);
        sheet.text(row, 3, unit.name(), Look.TEXT);
        sheet.text(row, KIND, unit.kind().label(), Look.TEXT);
        sheet.text(
                row,
                STATE,
                state(material, returned.state()),
                look(returned.state()).withWrap());
        sheet.text(
                row,
                TIMELINESS,
                timeliness(material, unit, returned.timeliness()),
                look(returned.timeliness()).withWrap());
        sheet.put(
                row,
                SENT,
                returned.sent().<CellContent>map(CellContent.Date::new).orElseGet(CellContent::blank),
                Look.CENTER.withFormat("dd/mm/yyyy"));
        sheet.text(row, FILE, returned.file(), Look.SMALL);
        sheet.text(row, EDITION, returned.edition(), Look.CENTER);
        count(sheet, row, ERRORS, counts.getOrDefault(Severity.ERROR, 0L), Look.BAD_INK);
        count(sheet, row, WARNINGS, counts.getOrDefault(Severity.WARNING, 0L), Look.WARNING_INK);
        sheet.number(row, NOTES, counts.getOrDefault(Severity.NOTE, 0L), Look.CENTER);
        sheet.text(row, CONSISTENCY, consistency(material, unit.code()), Look.SMALL);
        String note = Stream.of(months(material, unit.code()), note(material, unit, returned, files))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
        sheet.text(row, NOTE, note, Look.SMALL);
    }

    private static void count(SheetBuilder sheet, int row, int column, long count, String ink) {
        sheet.number(
                row,
                column,
                count,
                count == 0 ? Look.CENTER : Look.CENTER.withBold().withColor(ink));
    }

    /** How the unit returned the last twelve months, of those in hand; empty where nothing is known of any. */
    private static String consistency(Material material, UnitCode unit) {
        Punctuality.Count count = material.outcome().punctuality().of(unit);
        if (count.inHand() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(material.say(
                "consistency.on-time", Integer.toString(count.onTime()), Integer.toString(count.inHand())));
        part(material, "late", count.late()).ifPresent(parts::add);
        part(material, "undated", count.undated()).ifPresent(parts::add);
        part(material, "not-usable", count.notUsable()).ifPresent(parts::add);
        part(material, "missing", count.missing()).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> part(Material material, String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(material.say("consistency." + key, Integer.toString(count)));
    }

    /** Of a longer period: which of its months this unit returned. */
    private static String months(Material material, UnitCode unit) {
        MonthsReturned months = material.outcome().months();
        if (!months.isSaid()) {
            return "";
        }
        return material.say(
                months.missing(unit).isEmpty() ? "returns.months" : "returns.months-missing",
                MonthsReturned.names(months.inHand(unit)),
                MonthsReturned.names(months.missing(unit)));
    }

    /** Why a file was not taken, or by when it should have come. */
    private static String note(Material material, ReportingUnit unit, UnitReturn returned, List<FileOutcome> files) {
        if (returned.state() == UnitReturn.State.MISSING) {
            return material.say("returns.due", due(material, unit));
        }
        return files.stream()
                .filter(f -> isOf(f.file(), returned.file()))
                .findFirst()
                .map(f -> material.phrases().say(f.reason()))
                .orElse("");
    }

    private static String due(Material material, ReportingUnit unit) {
        return VietnameseDates.numeric(material.catalogue()
                .calendar(unit.calendar(), material.period().kind())
                .dueDay(material.period()));
    }

    private static boolean isOf(SourceFile file, String name) {
        return file.name().equals(name);
    }

    private static Style look(UnitReturn.State state) {
        return switch (state) {
            case RECEIVED -> Look.CENTER.withColor(Look.GOOD_INK);
            case HELD -> Look.CENTER.withFill(Look.HELD_FILL).withColor(Look.BAD_INK);
            case REFUSED ->
                Look.CENTER.withFill(Look.HELD_FILL).withColor(Look.BAD_INK).withBold();
            case MISSING ->
                Look.CENTER
                        .withFill(Look.NOT_RECEIVED_FILL)
                        .withColor(Look.BAD_INK)
                        .withBold();
        };
    }

    private static Style look(UnitReturn.Timeliness timeliness) {
        return switch (timeliness) {
            case ON_TIME, NOT_DUE -> Look.CENTER;
            case LATE, UNKNOWN -> Look.CENTER.withColor(Look.WARNING_INK);
            case OVERDUE -> Look.CENTER.withColor(Look.BAD_INK);
        };
    }

    static String state(Material material, UnitReturn.State state) {
        return material.say("state." + state.code());
    }

    static String timeliness(Material material, UnitReturn.Timeliness timeliness) {
        return material.say(
                "timeliness." + timeliness.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What is read on any later day must still be true: by when a return that has not come is due, not that it is not due yet. */
    private static String timeliness(Material material, ReportingUnit unit, UnitReturn.Timeliness timeliness) {
        return timeliness == UnitReturn.Timeliness.NOT_DUE
                ? material.say("timeliness.due", due(material, unit))
                : timeliness(material, timeliness);
    }

    private static int lastRow(Material material) {
        return Furniture.FIRST_ROW + Math.max(1, material.evidence().units().size()) - 1;
    }

    private static Place column(Material material, int column) {
        return new Place(
                material.say("sheet.returns"), CellRange.of(Furniture.FIRST_ROW, column, lastRow(material), column));
    }

    static Place kinds(Material material) {
        return column(material, KIND);
    }

    static Place states(Material material) {
        return column(material, STATE);
    }

    static Place timeliness(Material material) {
        return column(material, TIMELINESS);
    }
}
