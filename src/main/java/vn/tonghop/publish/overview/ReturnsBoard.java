package vn.tonghop.publish.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.UnitReturn.State;
import vn.tonghop.model.UnitReturn.Timeliness;
import vn.tonghop.model.VietnameseDates;

/** Who has returned: a table of counts by kind of unit, and a board with a tile for each unit. */
final class ReturnsBoard {
    private static final List<String> HEADS =
            List.of("kind", "expected", "received", "late", "held", "refused", "missing");

    private ReturnsBoard() {}

    static void write(Html html, Told told) {
        Part.RETURNS.open(html, told);
        counts(html, told);
        for (UnitKind kind : told.catalogue().kinds()) {
            List<UnitReturn> returns = of(told, kind);
            if (!returns.isEmpty()) {
                html.open("h3").foreign(kind.label()).close("h3");
                html.open("ul", "class", "board");
                returns.forEach(r -> tile(html, told, r));
                html.close("ul");
            }
        }
        html.close("section");
    }

    private static List<UnitReturn> of(Told told, UnitKind kind) {
        return told.outcome().returns().stream()
                .filter(r -> told.unit(r.unit())
                        .map(u -> u.kind().code().equals(kind.code()))
                        .orElse(false))
                .toList();
    }

    private static void counts(Html html, Told told) {
        Table table = Table.open(html, told.say("returns.caption"), heads(told));
        for (UnitKind kind : told.catalogue().kinds()) {
            List<UnitReturn> returns = of(told, kind);
            if (!returns.isEmpty()) {
                row(table, told, kind.label(), returns);
            }
        }
        row(table, told, told.say("returns.all"), told.outcome().returns());
        table.close();
    }

    private static List<String> heads(Told told) {
        List<String> heads = new ArrayList<>();
        HEADS.forEach(head -> heads.add(told.say("returns.head." + head)));
        return heads;
    }

    private static void row(Table table, Told told, String name, List<UnitReturn> returns) {
        table.row(name);
        table.number(told.count(returns.size()));
        table.number(count(told, returns, UnitReturn::isReceived));
        table.number(count(told, returns, r -> r.isReceived() && r.timeliness() == Timeliness.LATE));
        table.number(count(told, returns, r -> r.state() == State.HELD));
        table.number(count(told, returns, r -> r.state() == State.REFUSED));
        table.number(count(told, returns, r -> r.state() == State.MISSING));
        table.end();
    }

    private static String count(Told told, List<UnitReturn> returns, Predicate<UnitReturn> which) {
        return told.count(returns.stream().filter(which).count());
    }

    /** The state stands in words and as a sign, so that nothing hangs on the colour. */
    private static void tile(Html html, Told told, UnitReturn returned) {
        UnitCode unit = returned.unit();
        boolean late = returned.isReceived() && returned.timeliness() == Timeliness.LATE;
        String look = late ? "late" : returned.state().code();
        html.open("li", "class", "tile " + look);
        html.open("p").open("b").text(unit.value()).close("b").text(" ");
        html.foreign(told.unit(unit).map(ReportingUnit::name).orElse("")).close("p");
        String when = when(told, returned);
        String sent =
                returned.sent().map(day -> " " + VietnameseDates.numeric(day)).orElse("");
        html.put(
                "p",
                sign(look) + " " + told.workbook("state." + returned.state().code()) + " · " + when + sent);
        long errors = told.open(unit, Severity.ERROR);
        long warnings = told.open(unit, Severity.WARNING);
        if (errors + warnings > 0) {
            html.open("p");
            html.put(
                    "a",
                    told.say("returns.open", told.count(errors), told.count(warnings)),
                    "href",
                    "#" + Part.FINDINGS.id(),
                    "data-unit",
                    Integer.toString(told.number(unit)));
            html.close("p");
        }
        html.close("li");
    }

    /** The page is read on other days than the one it was made for: by when a return is due stays true. */
    private static String when(Told told, UnitReturn returned) {
        if (returned.timeliness() != Timeliness.NOT_DUE) {
            return told.workbook("timeliness." + Told.lower(returned.timeliness()));
        }
        Period period = told.outcome().period();
        String calendar =
                told.unit(returned.unit()).map(ReportingUnit::calendar).orElse("");
        return told.workbook(
                "timeliness.due",
                VietnameseDates.numeric(
                        told.catalogue().calendar(calendar, period.kind()).dueDay(period)));
    }

    private static String sign(String look) {
        return switch (look) {
            case "received" -> "●";
            case "late" -> "◐";
            case "held" -> "◆";
            case "refused" -> "✕";
            default -> "○";
        };
    }
}
