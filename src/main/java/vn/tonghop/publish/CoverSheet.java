package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Style.Align;
import vn.tonghop.model.workbook.WrittenSheet;

/** The first sheet: whose figures these are, of which days, how many units are in, what is open, where to look. */
final class CoverSheet {
    private static final int LAST = KeyFigures.LAST;
    private static final int LAST_COUNT = 8;

    /** Plain lines on a page. */
    private static final int LINES = 64;

    private static final Style CENTERED = Style.PLAIN.withAlign(Align.CENTER);

    private final Material material;
    private final Standing standing;
    private final SheetBuilder sheet;
    private int row = 1;

    private CoverSheet(Material material, Standing standing) {
        this.material = material;
        this.standing = standing;
        this.sheet = new SheetBuilder(material.say("sheet.cover")).tab(Look.COVER_TAB);
    }

    static WrittenSheet of(Material material, Standing standing) {
        return new CoverSheet(material, standing).write();
    }

    private WrittenSheet write() {
        Furniture.widths(sheet, 5, 32, 11, 11, 11, 11, 11, 11, 11, 11);
        head();
        row = new CoverageTable(material, sheet).write(row);
        lateness();
        questions();
        KeyFigures figures = new KeyFigures(material, sheet);
        row = figures.write(row);
        contents();
        int charts = row;
        CoverCharts drawn = new CoverCharts(material, sheet);
        row = drawn.write(charts, figures);
        Furniture.fitNumbers(sheet);
        Furniture.portrait(sheet, material, row == charts ? PageSetup.PORTRAIT : onPages(charts, drawn));
        return sheet.protect().build();
    }

    /** The charts have pages of their own, and none goes over two. */
    private static PageSetup onPages(int charts, CoverCharts drawn) {
        List<CellRange> parts = new ArrayList<>(List.of(CellRange.of(1, 1, charts - 2, LAST)));
        PrintParts.pages(drawn.rows(), LINES)
                .forEach(page -> parts.add(CellRange.of(page.first(), 1, page.last(), LAST)));
        return PageSetup.PORTRAIT.inParts(0, parts);
    }

    private void head() {
        sheet.wide(row++, 1, 4, material.agency("superior"), CENTERED);
        sheet.wide(row++, 1, 4, material.agency("issuing_body"), CENTERED.withBold());
        row++;
        Style title = CENTERED.withBold().withSize(18).withColor(Look.COVER_TAB);
        sheet.wide(row, 1, LAST, material.say("cover.title"), title);
        sheet.height(row++, 30);
        sheet.wide(row++, 1, LAST, Material.capitalised(material.periodName()), title.withSize(14));
        var calendar = material.calendar();
        String days = material.say(
                "cover.days",
                VietnameseDates.numeric(calendar.firstDay(material.period())),
                VietnameseDates.numeric(calendar.lastDay(material.period())));
        sheet.wide(row++, 1, LAST, days, CENTERED);
        months();
        String latest = material.outcome().returns().stream()
                .flatMap(r -> r.sent().stream())
                .max(Comparator.naturalOrder())
                .map(VietnameseDates::numeric)
                .orElse("–");
        standing(VietnameseDates.numeric(calendar.dueDay(material.period())), latest);
        row++;
    }

    /** Which version this is, or that the figures may still change. */
    private void standing(String due, String latest) {
        // Of a longer period nothing is returned but its months, each with its own day.
        String of = material.outcome().months().isSaid() ? "-of-months" : "";
        if (standing instanceof Standing.Closed closed) {
            String number = Integer.toString(closed.handover().version());
            String day = VietnameseDates.numeric(closed.handover().day());
            sheet.wide(
                    row++, 1, LAST, material.say("cover.closed" + of, number, day, due, latest), CENTERED.withBold());
        } else {
            sheet.wide(row++, 1, LAST, material.say("cover.open" + of, due, latest), CENTERED.withItalic());
        }
        standing.reopening().ifPresent(reopened -> {
            String said = material.say(
                    standing instanceof Standing.Closed ? "cover.corrects" : "cover.reopened",
                    Integer.toString(reopened.last().version()),
                    VietnameseDates.numeric(reopened.last().day()),
                    VietnameseDates.numeric(reopened.day()),
                    reopened.reason());
            sheet.wide(row++, 1, LAST, said, CENTERED.withItalic().withWrap());
        });
    }

    /** What a longer period is made of; that a month is missing or not whole must not be overlooked. */
    private void months() {
        MonthsReturned months = material.outcome().months();
        if (months.isSaid()) {
            boolean complete = months.missing().isEmpty();
            String said = material.say(
                    complete ? "cover.months" : "cover.months-missing",
                    MonthsReturned.names(months.inHand()),
                    MonthsReturned.names(months.missing()));
            sheet.wide(
                    row++,
                    1,
                    LAST,
                    said,
                    complete ? CENTERED : CENTERED.withBold().withColor(Look.BAD_INK));
            for (String line : MonthLines.of(material.outcome(), material.phrases())) {
                sheet.wide(row++, 1, LAST, line, CENTERED.withBold().withColor(Look.BAD_INK));
            }
        }
    }

    /** Whoever is late in a longer period was late with its last month that is in hand. */
    private void lateness() {
        MonthsReturned months = material.outcome().months();
        if (months.isSaid() && !months.inHand().isEmpty()) {
            Period last = months.inHand().get(months.inHand().size() - 1);
            sheet.wide(
                    row - 1,
                    1,
                    LAST,
                    material.say(
                            "cover.late-of-month",
                            VietnameseDates.period(last),
                            VietnameseDates.numeric(material.calendarOf(last).dueDay(last))),
                    Look.NOTE.withWrap());
            row++;
        }
    }

    private void questions() {
        sheet.text(row++, 1, material.say("cover.questions"), Look.CAPTION);
        String severities = QuestionsSheet.severities(material).fixed();
        String orders = QuestionsSheet.orders(material).fixed();
        question(
                "cover.held-values",
                "COUNTIF(" + SourcesSheet.statuses(material).fixed() + ",\""
                        + SourcesSheet.status(material, ValueStatus.HELD) + "\")",
                material.outcome().heldValues());
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            String word = FindingsSheet.severity(material, severity);
            question(
                    "cover." + severity.code(),
                    // A question with several rows has its number in the first.
                    "COUNTIFS(" + severities + ",\"" + word + "\"," + orders + ",\">0\")",
                    material.outcome().findings().stream()
                            .filter(f -> f.severity() == severity && f.isOpen())
                            .count());
        }
        row++;
    }

    private void question(String key, String formula, long result) {
        sheet.wide(row, 1, LAST_COUNT - 1, material.say(key), Look.TEXT);
        Style style = result == 0 ? Look.CENTER : Look.CENTER.withBold().withColor(Look.BAD_INK);
        sheet.put(row++, LAST_COUNT, Formulas.live(formula, result), style);
    }

    /** Links to all sheets, in two columns. */
    private void contents() {
        sheet.text(row++, 1, material.say("cover.contents"), Look.CAPTION);
        List<String> names = new ArrayList<>();
        names.add(material.say("sheet.returns"));
        names.add(material.say("sheet.questions"));
        names.add(material.say("sheet.checks"));
        names.add(material.say("sheet.rules"));
        material.plan().subjects().forEach(plan -> names.addAll(plan.sheets()));
        if (NextYearSheet.isThere(material)) {
            names.add(material.say("sheet.next-year"));
        }
        names.add(material.say("sheet.notes"));
        names.add(material.say("sheet.changes"));
        names.add(material.say("sheet.explanations"));
        names.add(material.say("sheet.sources"));
        names.add(material.say("sheet.conventions"));
        int half = (names.size() + 1) / 2;
        for (int i = 0; i < names.size(); i++) {
            link(row + i % half, i < half ? 1 : 3, i + 1, names.get(i));
        }
        row += half + 1;
    }

    private void link(int at, int column, int order, String name) {
        sheet.number(at, column, order, Look.CENTER);
        int first = column + 1;
        int last = column == 1 ? first : LAST;
        sheet.wide(at, first, last, name, Look.TEXT);
        sheet.put(
                at,
                first,
                new CellContent.Link(name, name, "A1"),
                Look.CELL.withUnderline().withColor(Look.LINK_INK));
    }
}
