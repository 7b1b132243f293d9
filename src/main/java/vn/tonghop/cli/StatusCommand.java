package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.batch.HandoverStatus;
import vn.tonghop.batch.PeriodStatus;
import vn.tonghop.batch.Workplace;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.VisibleText;
import vn.tonghop.publish.Json;

/** Tells who has returned what, on time, late, held or missing. */
@CommandLine.Command(name = "status", aliases = "tinh-hinh", sortOptions = false)
final class StatusCommand extends CatalogueCommand {
    /** Letters of a day such as 16/11/2023. */
    private static final int DAY = 10;

    private static final int GAP = 2;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    StatusCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) throws IOException {
        Period wanted = root.period(period);
        if (wanted.kind() != Period.Kind.MONTH) {
            return ofMonths(root, wanted);
        }
        if (!Files.isDirectory(root.place().returns(wanted))) {
            root.complain(Message.of(
                    "console.no-period-folder",
                    wanted.toString(),
                    root.place().returns(wanted).toString()));
            root.tellPeriods();
            return ExitStatus.UNUSABLE;
        }
        Workplace place = root.namedPlace();
        LocalDate asOf = root.asOf().orElseGet(root.surroundings()::today);
        Receipts receipts = PeriodStatus.of(catalogue, place, wanted, asOf);
        HandoverStatus handover = HandoverStatus.of(place, wanted);
        if (root.json()) {
            root.answer(json(wanted, receipts, handover).write());
        } else if (!root.quiet()) {
            print(root, catalogue, wanted, receipts);
            new HandoverReport(root).status(handover);
            next(root, wanted, receipts, handover);
        }
        boolean complete = receipts.returns().stream().allMatch(UnitReturn::isReceived)
                && receipts.files().stream().noneMatch(StatusCommand::isOpen)
                && handover.late().isEmpty();
        return complete ? ExitStatus.DONE : ExitStatus.OPEN_QUESTIONS;
    }

    /** Files are returned for months: says how those of a longer period are looked at. */
    private static int ofMonths(RootCommand root, Period longer) {
        root.complain(Message.of("console.status-of-months", root.name(longer)));
        longer.months().forEach(month -> root.complain(Message.of("console.status-of-month", month.toString())));
        return ExitStatus.UNUSABLE;
    }

    /** A file may wait for an answer although its unit is in, or be nobody's. */
    private static boolean isOpen(FileOutcome file) {
        return file.result() == FileOutcome.Result.HELD || file.result() == FileOutcome.Result.REFUSED;
    }

    private static void print(RootCommand root, Catalogue catalogue, Period period, Receipts receipts) {
        long received =
                receipts.returns().stream().filter(UnitReturn::isReceived).count();
        root.tell(
                "console.status-title",
                root.name(period),
                received + "/" + receipts.returns().size());
        List<StatusLine> lines = receipts.returns().stream()
                .map(unit -> line(root, catalogue, period, unit))
                .toList();
        int code = width(lines, StatusLine::code);
        int name = width(lines, StatusLine::name);
        int state = width(lines, StatusLine::state);
        int when = width(lines, StatusLine::when);
        for (StatusLine line : lines) {
            String text = "  " + pad(line.code(), code) + pad(line.name(), name) + pad(line.state(), state)
                    + pad(line.when(), when) + pad(line.sent(), DAY) + line.file();
            root.console().out().println(line.ink().apply(VisibleText.line(text).stripTrailing()));
        }
        // Several files of one unit are held for one reason.
        receipts.files().stream()
                .filter(file -> file.result() != FileOutcome.Result.ACCEPTED)
                .map(FileOutcome::reason)
                .distinct()
                .forEach(reason -> root.console()
                        .out()
                        .println("  ! " + VisibleText.line(root.phrases().say(reason))));
    }

    /** What to do now; a period that is closed says so itself. */
    private static void next(RootCommand root, Period period, Receipts receipts, HandoverStatus handover) {
        if (handover.closed().isPresent()) {
            return;
        }
        long owing = receipts.returns().stream().filter(r -> !r.isReceived()).count();
        if (owing > 0) {
            root.tell("console.next-remind", Long.toString(owing), period.toString());
            return;
        }
        Path overview = root.readingPlace().results(period).resolve("tong-quan-" + period + ".html");
        if (Files.exists(overview)) {
            root.tell("console.next-look", root.shown(overview), period.toString());
        } else {
            root.tell("console.next-consolidate", period.toString());
        }
    }

    private record StatusLine(
            String code, String name, String state, String when, String sent, String file, UnaryOperator<String> ink) {}

    private static StatusLine line(RootCommand root, Catalogue catalogue, Period period, UnitReturn unit) {
        Ink ink = root.console().ink();
        UnaryOperator<String> colour = unit.isReceived()
                ? unit.timeliness() == UnitReturn.Timeliness.LATE ? ink::doubtful : UnaryOperator.identity()
                : unit.timeliness() == UnitReturn.Timeliness.NOT_DUE ? UnaryOperator.identity() : ink::bad;
        // The name that the form was sent out under says nothing.
        boolean usual = unit.file().equals(unit.unit().value() + "_" + period + ".xlsx");
        return new StatusLine(
                unit.unit().value(),
                catalogue.unit(unit.unit(), period).map(ReportingUnit::name).orElse(""),
                root.phrases().say("console.state." + unit.state().code()),
                root.phrases()
                        .say("console.timeliness." + unit.timeliness().name().toLowerCase(Locale.ROOT)),
                unit.sent().map(VietnameseDates::numeric).orElse(""),
                usual ? "" : unit.file(),
                colour);
    }

    private static int width(List<StatusLine> lines, Function<StatusLine, String> column) {
        return lines.stream().mapToInt(l -> column.apply(l).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()) + GAP);
    }

    private static Json json(Period period, Receipts receipts, HandoverStatus handover) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(period.toString()));
        members.put(
                "units",
                Json.items(receipts.returns().stream().map(StatusCommand::unit).toList()));
        handover.closed().ifPresent(closed -> members.put("handover", HandoverReport.version(closed)));
        members.put(
                "late",
                Json.items(handover.late().stream().map(HandoverReport::late).toList()));
        return Json.members(members);
    }

    private static Json unit(UnitReturn unit) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("unit", Json.text(unit.unit().value()));
        members.put("state", Json.text(unit.state().code()));
        members.put("timeliness", Json.text(unit.timeliness().name().toLowerCase(Locale.ROOT)));
        members.put("sent", Json.text(unit.sent().map(LocalDate::toString).orElse("")));
        members.put("file", Json.text(unit.file()));
        return Json.members(members);
    }
}
