package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.tonghop.batch.OutputFolders;
import vn.tonghop.batch.RunResult;
import vn.tonghop.intake.IntakeRule;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.publish.MonthLines;

/** What a run came to, on one screen: the units, the findings by weight, what to open first and what to do now. */
final class RunSummary {
    private static final int ERRORS_SHOWN = 5;
    private static final int UNITS_SHOWN = 8;
    /** How the rules about decisions begin. */
    private static final String DECISIONS = "DECISION.";

    private final RootCommand root;
    private final Ink ink;
    private final RunResult.Published published;
    private final PeriodOutcome outcome;

    RunSummary(RootCommand root, RunResult.Published published) {
        this.root = root;
        this.ink = root.console().ink();
        this.published = published;
        this.outcome = published.outcome();
    }

    void tell() {
        Period period = outcome.period();
        line(ink.strong(say("console.title", root.name(period), period.toString())));
        months();
        new HandoverReport(root).lateMonths(period);
        line("");
        table();
        errors();
        line("");
        line(ink.strong(say("console.written")));
        paths();
        line("");
        NextStep.afterRun(root, period, outcome.hasOpenQuestions());
    }

    private record TableRow(String label, String count, UnaryOperator<String> ink, String note) {}

    private void table() {
        List<TableRow> rows = new ArrayList<>();
        long received = outcome.receivedWhole();
        int expected = outcome.returns().size();
        rows.add(new TableRow(
                say(outcome.months().isSaid() ? "console.row.received-months" : "console.row.received"),
                received + "/" + expected,
                received == expected ? ink::good : ink::bad,
                note("console.row.late", codes(r -> r.timeliness() == UnitReturn.Timeliness.LATE))));
        rows.add(units("console.row.held", UnitReturn.State.HELD));
        rows.add(units("console.row.refused", UnitReturn.State.REFUSED));
        rows.add(units("console.row.missing", UnitReturn.State.MISSING));
        rows.add(findings("console.row.errors", Severity.ERROR, ink::bad));
        rows.add(findings("console.row.warnings", Severity.WARNING, ink::doubtful));
        rows.add(findings("console.row.notes", Severity.NOTE, UnaryOperator.identity()));
        long held = outcome.valuesWaiting();
        rows.add(new TableRow(
                say("console.row.values-held"),
                Long.toString(held),
                held == 0 ? UnaryOperator.identity() : ink::bad,
                valuesHeld(held)));
        rows.add(new TableRow(
                say("console.row.rules"),
                Long.toString(outcome.rulesRun()),
                UnaryOperator.identity(),
                say(
                        "console.row.rules-not",
                        Long.toString(outcome.rulesLacking()),
                        Long.toString(outcome.rulesNotRun()))));
        int label = rows.stream().mapToInt(r -> r.label().length()).max().orElse(0);
        int count = rows.stream().mapToInt(r -> r.count().length()).max().orElse(0);
        for (TableRow row : rows) {
            String set = " ".repeat(count - row.count().length()) + row.ink().apply(row.count());
            line(("  " + row.label() + " ".repeat(label - row.label().length()) + "  " + set + "   " + row.note())
                    .stripTrailing());
        }
    }

    private String valuesHeld(long held) {
        if (held == 0) {
            return "";
        }
        List<String> months = outcome.months().open().stream()
                .filter(month -> month.heldValues() > 0)
                .map(month -> MonthsReturned.names(List.of(month.period())) + ": " + month.heldValues())
                .toList();
        return months.isEmpty()
                ? say("console.row.of-units", Long.toString(outcome.unitsWithHeldValues()))
                : say("console.row.of-months", String.join("; ", months));
    }

    /** Of a longer period the returns that are wanting are told with their months: another month may stand in for them. */
    private List<String> unitCodes(UnitReturn.State state) {
        if (!outcome.months().isSaid()) {
            return codes(r -> r.state() == state);
        }
        List<String> inMonths = outcome.months().open().stream()
                .flatMap(month -> month.returns().stream()
                        .filter(r -> r.state() == state)
                        .map(r -> r.unit().value() + " (" + MonthsReturned.names(List.of(month.period())) + ")"))
                .toList();
        List<String> ofNoMonth = codes(r -> r.state() == state
                && outcome.months().open().stream()
                        .flatMap(month -> month.returns().stream())
                        .noneMatch(m -> m.unit().equals(r.unit()) && m.state() == state));
        return Stream.concat(inMonths.stream(), ofNoMonth.stream()).toList();
    }

    private TableRow units(String label, UnitReturn.State state) {
        List<String> codes = unitCodes(state);
        return new TableRow(
                say(label),
                Integer.toString(codes.size()),
                codes.isEmpty() ? UnaryOperator.identity() : ink::bad,
                some(codes));
    }

    private TableRow findings(String label, Severity severity, UnaryOperator<String> colour) {
        long count = outcome.findings(severity);
        long open = outcome.findings().stream()
                .filter(f -> f.isOpen() && f.severity() == severity)
                .count();
        // Notes are for reading; of the others the overview counts what is still open.
        boolean settled = severity != Severity.NOTE && open < count;
        return new TableRow(
                say(label),
                Long.toString(count),
                count == 0 ? UnaryOperator.identity() : colour,
                settled ? say("console.row.settled", Long.toString(count - open), Long.toString(open)) : "");
    }

    private List<String> codes(Predicate<UnitReturn> which) {
        return outcome.returns().stream()
                .filter(which)
                .map(r -> r.unit().value())
                .toList();
    }

    private String note(String key, List<String> codes) {
        return codes.isEmpty() ? "" : say(key, Integer.toString(codes.size()), some(codes));
    }

    private String some(List<String> codes) {
        String shown = String.join(", ", codes.subList(0, Math.min(UNITS_SHOWN, codes.size())));
        return codes.size() > UNITS_SHOWN
                ? say("console.row.more", shown, Integer.toString(codes.size() - UNITS_SHOWN))
                : shown;
    }

    /** What a longer period is made of; a month is made of itself. */
    private void months() {
        MonthsReturned months = outcome.months();
        if (months.isSaid()) {
            line(say(
                    months.missing().isEmpty() ? "console.months" : "console.months-missing",
                    Integer.toString(outcome.period().months().size()),
                    MonthsReturned.names(months.inHand()),
                    MonthsReturned.names(months.missing())));
            MonthLines.of(outcome, root.phrases()).forEach(line -> line("  " + ink.bad(line)));
        }
    }

    /** The first of what must be answered; the overview page has all of it. */
    private void errors() {
        List<Finding> errors = outcome.findings().stream()
                .filter(Finding::isOpen)
                .filter(f -> f.severity() == Severity.ERROR || f.outcome() == Outcome.REFUSED)
                // The table has named the units that sent nothing.
                .filter(f -> !f.rule().equals(IntakeRule.UNIT_MISSING.code()))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        line("");
        line(ink.strong(say("console.first-errors")));
        inTurn(errors).stream().limit(ERRORS_SHOWN).forEach(f -> line("  - " + FindingText.brief(f, root.phrases())));
        if (errors.size() > ERRORS_SHOWN) {
            line(say("console.more-findings", Integer.toString(errors.size() - ERRORS_SHOWN)));
        }
    }

    /** A decision that was not understood and what keeps a whole file out first, then figures that are in no total; then each kind of fault of each unit once, before any of them again. */
    private static List<Finding> inTurn(List<Finding> errors) {
        Set<List<String>> told = new HashSet<>();
        List<Finding> whole = new ArrayList<>();
        List<Finding> out = new ArrayList<>();
        List<Finding> first = new ArrayList<>();
        List<Finding> again = new ArrayList<>();
        for (Finding error : errors) {
            if (error.place().cell().isEmpty() || error.rule().startsWith(DECISIONS)) {
                whole.add(error);
            } else if (error.outcome() != Outcome.USED) {
                out.add(error);
            } else {
                (told.add(List.of(error.unit().value(), error.rule())) ? first : again).add(error);
            }
        }
        return Stream.of(whole, out, first, again).flatMap(List::stream).toList();
    }

    private void paths() {
        Period period = outcome.period();
        List<String> all = published.outputs();
        List<String> named =
                List.of("tong-quan-" + period + ".html", "tong-hop-" + period + ".xlsx", "bao-cao-" + period + ".docx");
        List<String> labels = List.of("console.open.overview", "console.open.workbook", "console.open.report");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (all.contains(named.get(i))) {
                lines.add(new Line(say(labels.get(i)), shown(named.get(i))));
            }
        }
        folder(lines, "console.open.returns", OutputFolders.RETURNS);
        folder(lines, "console.open.messages", OutputFolders.MESSAGES);
        folder(lines, "console.open.letters", OutputFolders.LETTERS);
        long others = all.stream()
                .filter(name -> !named.contains(name) && !OutputFolders.isInOne(name))
                .count();
        lines.add(new Line(say("console.open.others"), say("console.open.files", shown(""), Long.toString(others))));
        int width = lines.stream().mapToInt(l -> l.label().length()).max().orElse(0);
        lines.forEach(l -> line("  " + l.label() + " ".repeat(width - l.label().length()) + "  " + l.what()));
    }

    /** What is to be opened, and where it is. */
    private record Line(String label, String what) {}

    private void folder(List<Line> lines, String label, String name) {
        String folder = name + "/";
        long files = published.outputs().stream()
                .filter(output -> output.startsWith(folder))
                .count();
        if (files > 0) {
            lines.add(new Line(say(label), say("console.open.files", shown(folder), Long.toString(files))));
        }
    }

    private String shown(String name) {
        Path path = name.isEmpty() ? published.folder() : published.folder().resolve(name);
        return root.shown(path);
    }

    private String say(String key, String... arguments) {
        return root.say(key, arguments);
    }

    private void line(String text) {
        root.console().out().println(text);
    }
}
