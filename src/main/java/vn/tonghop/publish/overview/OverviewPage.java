package vn.tonghop.publish.overview;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.publish.RunReceipt;

/**
 * One self-contained page of a period: who has returned, what has to be looked at, what the units are written, the main figures,
 * and what the run read and wrote.
 */
public final class OverviewPage {
    private static final String MAIN = "noi-dung";

    private OverviewPage() {}

    /** Style and script of the page: ours, and the only ones that it lets the browser use. */
    public record Furniture(String style, String script) {}

    /**
     * Everything that the page tells.
     *
     * @param messages what units are written, in the catalogue's order
     * @param outputs what the run wrote, without the page itself and the receipt, which holds the page's own digest
     */
    public record Content(
            Catalogue catalogue,
            PeriodOutcome outcome,
            Standing standing,
            List<UnitMessage> messages,
            List<RunReceipt.Output> outputs) {
        public Content {
            messages = List.copyOf(messages);
            outputs = List.copyOf(outputs);
        }
    }

    /** The text of the page, in UTF-8. */
    public static String of(Content content, Furniture furniture, Phrases phrases) {
        Told told = new Told(content, phrases);
        Html html = new Html().doctype().open("html", "lang", told.say("lang"));
        head(html, told, furniture);
        html.open("body");
        html.put("a", told.say("skip"), "class", "skip", "href", "#" + MAIN);
        Bars.patterns(html);
        banner(html, told);
        html.open("main", "id", MAIN);
        ReturnsBoard.write(html, told);
        FindingsList.write(html, told);
        MessagesList.write(html, told);
        FiguresTable.write(html, told);
        ReceiptTables.write(html, told);
        html.close("main");
        html.put(
                "p",
                "",
                "id",
                "told",
                "class",
                "unseen",
                "role",
                "status",
                "aria-live",
                "polite",
                "data-done",
                told.say("copied"),
                "data-failed",
                told.say("not-copied"));
        html.raw("script", furniture.script());
        return html.close("body").close("html").toString();
    }

    private static void head(Html html, Told told, Furniture furniture) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                SecurityPolicy.of(furniture.style(), furniture.script()));
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.put("title", told.say("title", told.period()) + " – " + told.agency("issuing_body"));
        html.raw("style", furniture.style());
        html.close("head");
    }

    private static void banner(Html html, Told told) {
        html.open("header").open("p", "class", "agency").foreign(told.agency("superior"));
        html.open("br")
                .open("b")
                .foreign(told.agency("issuing_body"))
                .close("b")
                .close("p");
        html.put("h1", told.say("title", told.period()));
        standing(html, told);
        months(html, told);
        numbers(html, told);
        html.open("nav", "aria-label", told.say("contents")).open("ul");
        for (Part part : Part.values()) {
            html.open("li")
                    .put("a", told.say(part.phrase()), "href", "#" + part.id())
                    .close("li");
        }
        html.close("ul").close("nav").close("header");
    }

    /** Which version this is, or that the figures may still change. */
    private static void standing(Html html, Told told) {
        PeriodOutcome outcome = told.outcome();
        CalendarRule calendar = told.catalogue()
                .calendar(told.catalogue().mainCalendar(), outcome.period().kind());
        String due = VietnameseDates.numeric(calendar.dueDay(outcome.period()));
        String latest = outcome.returns().stream()
                .flatMap(r -> r.sent().stream())
                .max(Comparator.naturalOrder())
                .map(VietnameseDates::numeric)
                .orElse("–");
        html.put(
                "p",
                told.workbook(
                        "cover.days",
                        VietnameseDates.numeric(calendar.firstDay(outcome.period())),
                        VietnameseDates.numeric(calendar.lastDay(outcome.period()))));
        if (told.standing() instanceof Standing.Closed closed) {
            String number = Integer.toString(closed.handover().version());
            String day = VietnameseDates.numeric(closed.handover().day());
            html.put("p", told.workbook("cover.closed", number, day, due, latest), "class", "standing");
        } else {
            html.put("p", told.workbook("cover.open", due, latest), "class", "standing");
        }
        told.standing()
                .reopening()
                .ifPresent(reopened -> html.put(
                        "p",
                        told.workbook(
                                told.standing() instanceof Standing.Closed ? "cover.corrects" : "cover.reopened",
                                Integer.toString(reopened.last().version()),
                                VietnameseDates.numeric(reopened.last().day()),
                                VietnameseDates.numeric(reopened.day()),
                                reopened.reason())));
    }

    /** What a longer period is made of. */
    private static void months(Html html, Told told) {
        MonthsReturned months = told.outcome().months();
        if (months.isSaid()) {
            html.put(
                    "p",
                    told.workbook(
                            months.missing().isEmpty() ? "cover.months" : "cover.months-missing",
                            MonthsReturned.names(months.inHand()),
                            MonthsReturned.names(months.missing())),
                    "class",
                    "standing");
            told.months().forEach(line -> html.put("p", line, "class", "standing"));
        }
    }

    private static void numbers(Html html, Told told) {
        PeriodOutcome outcome = told.outcome();
        html.open("ul", "class", "numbers");
        number(
                html,
                outcome.receivedWhole() + "/" + outcome.returns().size(),
                told.say(outcome.months().isSaid() ? "number.received-months" : "number.received"));
        number(
                html,
                told.count(outcome.findings().stream()
                        .filter(f -> f.isOpen() && f.severity() == Severity.ERROR)
                        .count()),
                told.say("number.errors"));
        number(
                html,
                told.count(outcome.findings().stream()
                        .filter(f -> f.isOpen() && f.severity() == Severity.WARNING)
                        .count()),
                told.say("number.warnings"));
        number(html, told.count(outcome.valuesWaiting()), told.say("number.held"));
        number(html, told.count(told.messages().size()), told.say("number.messages"));
        html.close("ul");
    }

    private static void number(Html html, String number, String what) {
        html.open("li").put("b", number).text(" ").put("span", what).close("li");
    }
}
