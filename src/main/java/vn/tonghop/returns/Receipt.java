package vn.tonghop.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Workbook;

/**
 * One page that lists what was accepted, to be printed or sent to everybody who reported: unit, file, day, number of values
 * that are in the totals, and whether the unit is asked anything.
 */
public final class Receipt {
    private static final int HEAD_ROW = 5;
    private static final List<String> HEADS = List.of("order", "code", "unit", "file", "sent", "values", "state");
    private static final List<Integer> WIDTHS = List.of(5, 10, 42, 40, 12, 10, 30);

    private final Catalogue catalogue;
    private final PeriodOutcome outcome;
    private final Phrases phrases;
    private final SheetBuilder sheet;

    private Receipt(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases) {
        this.catalogue = catalogue;
        this.outcome = outcome;
        this.phrases = phrases;
        this.sheet = new SheetBuilder(say("sheet"));
    }

    /** The receipt as a workbook of one sheet. */
    public static Workbook of(Catalogue catalogue, PeriodOutcome outcome, Phrases phrases) {
        return new Receipt(catalogue, outcome, phrases).write();
    }

    private String say(String key, String... arguments) {
        return phrases.say("returns.receipt." + key, arguments);
    }

    private Workbook write() {
        String agency = catalogue.agency().get("issuing_body_full", catalogue.lastDay(outcome.period()));
        int last = HEADS.size();
        sheet.text(1, 1, agency, Looks.SUBTITLE);
        sheet.wide(2, 1, last, say("title", VietnameseDates.period(outcome.period())), Looks.TITLE);
        List<ReportingUnit> accepted = catalogue.units(outcome.period()).stream()
                .filter(unit -> state(unit.code()).isReceived())
                .toList();
        String expected = Integer.toString(outcome.returns().size());
        sheet.wide(3, 1, last, say("count", Integer.toString(accepted.size()), expected), Looks.LINE);
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.text(HEAD_ROW, i + 1, say("head." + HEADS.get(i)), Looks.HEAD);
            sheet.column(i + 1, WIDTHS.get(i));
        }
        Map<UnitCode, Long> values = values();
        for (int i = 0; i < accepted.size(); i++) {
            row(HEAD_ROW + 1 + i, i + 1, accepted.get(i), values);
        }
        int lastRow = HEAD_ROW + accepted.size();
        sheet.wide(lastRow + 2, 1, last, say("note"), Looks.LINE.withItalic());
        sheet.page(PageSetup.PORTRAIT
                .inParts(0, List.of(CellRange.of(1, 1, lastRow + 2, last)))
                .withFooter(outcome.period().toString()));
        return new Workbook(say("sheet"), agency, List.of(sheet.build()));
    }

    private UnitReturn state(UnitCode unit) {
        return outcome.returns().stream()
                .filter(r -> r.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + unit));
    }

    private Map<UnitCode, Long> values() {
        return new HashMap<>(outcome.consolidation().observations().stream()
                .filter(o -> o.status().counts() || !o.words().isEmpty())
                .collect(Collectors.groupingBy(Observation::unit, Collectors.counting())));
    }

    private void row(int row, int order, ReportingUnit unit, Map<UnitCode, Long> values) {
        UnitReturn state = state(unit.code());
        sheet.number(row, 1, order, Looks.CENTER);
        sheet.text(row, 2, unit.code().value(), Looks.CENTER);
        sheet.text(row, 3, unit.name(), Looks.SMALL);
        sheet.text(row, 4, state.file(), Looks.SMALL);
        sheet.put(
                row,
                5,
                state.sent().<CellContent>map(CellContent.Date::new).orElseGet(CellContent::blank),
                Looks.CENTER.withFormat("dd/mm/yyyy"));
        sheet.number(row, 6, values.getOrDefault(unit.code(), 0L), Looks.CENTER);
        long open = outcome.findings().stream()
                .filter(Finding::isOpen)
                .filter(f -> f.place().file().equals(state.file()))
                .count();
        sheet.text(row, 7, open == 0 ? say("complete") : say("open", Long.toString(open)), Looks.SMALL);
    }
}
