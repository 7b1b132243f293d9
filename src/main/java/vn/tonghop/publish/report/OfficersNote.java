package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Outline;
import vn.tonghop.publish.OpenErrors;

/**
 * The note that lies beside the report, for the officer who makes it ready to be signed: which figures contradict each other and which of
 * them the report prints where, what is held or not in, what was answered, and where every figure came from. None of it stands in the report.
 *
 * <p>Its outline is filled like that of the report ({@link SummaryReport}); in addition {@code {{each unsettled}}}, {@code {{each warning}}}, {@code {{each held}}},
 * {@code {{each answered}}}, {@code {{each remark}}} and {@code {{each source}}} repeat their paragraph, and {@code {{unsettled}}}, {@code {{warnings}}}, {@code
 * {{held}}}, {@code {{answered}}} and {@code {{remarks}}} say how many there are, empty for none.
 */
public final class OfficersNote {
    private final Catalogue edition;
    private final PeriodOutcome outcome;
    private final Phrases phrases;
    private final List<PrintedFigure> printed;
    private final OpenErrors errors;
    private final FigureSources sources;

    private OfficersNote(Catalogue catalogue, PeriodOutcome outcome, List<PrintedFigure> printed, Phrases phrases) {
        this.edition = catalogue.edition(outcome.period());
        this.outcome = outcome;
        this.phrases = phrases;
        this.printed = printed;
        this.errors = OpenErrors.of(edition, outcome);
        this.sources = new FigureSources(catalogue, outcome);
    }

    /** What is wrong with an outline. */
    public static List<SummaryReport.OutlineFault> faults(Catalogue catalogue, Outline outline) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.NOTE);
        SummaryReport.parse(parser, outline);
        return SummaryReport.sorted(parser);
    }

    /**
     * The note.
     *
     * @param outline proven, without faults
     * @param printed the figures of the report, as they stand in it
     */
    public static FilledDocument of(
            Catalogue catalogue, PeriodOutcome outcome, Outline outline, List<PrintedFigure> printed, Phrases phrases) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.NOTE);
        List<List<Node>> parsed = SummaryReport.parse(parser, outline);
        if (!parser.faults().isEmpty()) {
            throw new IllegalArgumentException("an outline with faults: " + parser.faults());
        }
        OfficersNote note = new OfficersNote(catalogue, outcome, printed, phrases);
        NoteLines lines = new NoteLines(Map.of(
                Placeholder.About.UNSETTLED, numbered(note.unsettled()),
                Placeholder.About.WARNING, note.warnings(),
                Placeholder.About.HELD, note.held(),
                Placeholder.About.ANSWERED, note.answered(),
                Placeholder.About.REMARK, new NoteRemarks(catalogue, outcome).lines(),
                Placeholder.About.SOURCE, note.sources()));
        return SummaryReport.fill(
                catalogue, outcome, outline, parsed, lines, new UnitWords(catalogue, outcome, phrases));
    }

    private static List<String> numbered(List<String> lines) {
        List<String> numbered = new ArrayList<>();
        for (String line : lines) {
            numbered.add("[" + (numbered.size() + 1) + "] " + line);
        }
        return numbered;
    }

    /** Every error that nobody has answered: those whose figures the report prints first, in its order. */
    private List<String> unsettled() {
        Map<Finding, List<PrintedFigure>> under = new LinkedHashMap<>();
        for (PrintedFigure figure : printed) {
            figure.bound().stream()
                    .filter(tag -> tag.view().restsOnFigure())
                    .flatMap(tag -> over(tag).stream())
                    .forEach(finding -> under.computeIfAbsent(finding, f -> new ArrayList<>())
                            .add(figure));
        }
        errors.all().forEach(finding -> under.putIfAbsent(finding, List.of()));
        List<String> lines = new ArrayList<>();
        bySubject(under.keySet())
                .forEach(finding ->
                        lines.add(said(finding) + " " + inReport(finding, under.getOrDefault(finding, List.of()))));
        return lines;
    }

    /** The errors of one subject together, the subjects as the report comes to them. */
    private List<Finding> bySubject(Set<Finding> findings) {
        Map<String, List<Finding>> subjects = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String subject = edition.labelled(finding.code())
                    .map(labelled -> labelled.subject())
                    .orElse("");
            subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(finding);
        }
        return subjects.values().stream().flatMap(List::stream).toList();
    }

    private List<Finding> over(BoundTag tag) {
        if (tag.code().isNone() || tag.measured().isEmpty()) {
            return List.of();
        }
        Measure measure = tag.measured().get();
        if (tag.line() > 0) {
            return outcome.consolidation().observations().stream()
                    .filter(o -> o.element().equals(tag.code())
                            && o.measure() == measure
                            && o.line() == tag.line()
                            && tag.unit().map(o.unit()::equals).orElse(false))
                    .findFirst()
                    .map(o -> errors.ofRow(o.element(), measure, o.source()))
                    .orElse(List.of());
        }
        return tag.unit()
                .map(unit -> errors.ofUnit(tag.code(), measure, unit))
                .orElseGet(() -> errors.ofTotal(tag.code(), measure));
    }

    /** Every warning that nobody has answered, those of one subject together. */
    private List<String> warnings() {
        Set<Finding> open = new LinkedHashSet<>();
        outcome.findings().stream()
                .filter(f -> f.severity() == Severity.WARNING && f.outcome() == Outcome.USED)
                .forEach(open::add);
        return bySubject(open).stream().map(this::said).toList();
    }

    /** Of a share that was stated and is not printed, what is printed instead: the one computed from its two numbers. */
    private List<PrintedFigure> computedInstead(Finding finding) {
        Set<Set<Code>> shares = edition.rules(outcome.period()).stream()
                .filter(rule -> rule.code().equals(finding.rule()))
                .map(Rule::expression)
                .filter(expression ->
                        expression instanceof Expression.Call call && call.function() == Expression.Function.SHARE_OK)
                .map(Expression::parts)
                .filter(parts -> codes(parts.subList(0, 1)).contains(finding.code()))
                .map(parts -> codes(parts.subList(1, parts.size())))
                .collect(Collectors.toSet());
        return printed.stream()
                .filter(figure -> figure.bound()
                        .filter(tag -> tag.view() == View.VALUE || tag.view() == View.UNIT)
                        .flatMap(tag -> edition.indicator(tag.code()))
                        .map(indicator -> codes(List.of(indicator.expression())))
                        .filter(shares::contains)
                        .isPresent())
                .toList();
    }

    private static Set<Code> codes(List<Expression> expressions) {
        return expressions.stream()
                .flatMap(expression -> expression.references().stream())
                .map(Expression.Reference::code)
                .collect(Collectors.toSet());
    }

    private String inReport(Finding finding, List<PrintedFigure> figures) {
        if (!figures.isEmpty()) {
            return "Báo cáo đang in số đã thu thập: " + places(figures) + ".";
        }
        List<PrintedFigure> computed = computedInstead(finding);
        return computed.isEmpty()
                ? "Báo cáo không in số này."
                : "Báo cáo không in tỷ lệ đã nêu mà in tỷ lệ tính từ hai số gốc: " + places(computed) + ".";
    }

    private static String places(List<PrintedFigure> figures) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        for (PrintedFigure figure : figures) {
            places.computeIfAbsent(figure.words(), w -> new LinkedHashSet<>()).add(figure.place());
        }
        List<String> said = new ArrayList<>();
        places.forEach((words, where) -> said.add("“" + words + "” (" + String.join("; ", where) + ")"));
        return String.join(", ", said);
    }

    private String said(Finding finding) {
        String message = phrases.say(finding.message());
        // Most sentences of the rules name what they are about.
        String label = edition.labelled(finding.code())
                .map(labelled -> labelled.label() + ": ")
                .filter(named -> !beginning(named).equals(beginning(message)))
                .orElse("");
        String advice = finding.suggestion().equals(Message.none()) ? "" : " " + phrases.say(finding.suggestion());
        return Plain.line(label + message + advice + " (" + finding.rule() + place(finding, message) + ")");
    }

    /** Nothing where the sentence has said it already, or where no file is meant. */
    private static String place(Finding finding, String message) {
        String file = finding.place().file();
        return file.isEmpty() || message.contains(file) ? "" : "; " + FigureSources.cell(finding.place());
    }

    /** The first two words, by which it is seen that a sentence names what it is about. */
    private static String beginning(String text) {
        String[] words =
                text.replaceFirst("^Trong đó: ", "").toLowerCase(Locale.ROOT).split("[ :]+", 3);
        return words.length < 2 ? words[0] : words[0] + " " + words[1];
    }

    /** Who is not in, and what is kept out of every figure until somebody answers. */
    private List<String> held() {
        List<String> lines = new ArrayList<>();
        Set<UnitCode> absent = new HashSet<>();
        for (UnitReturn unit : outcome.returns()) {
            if (!unit.isReceived()) {
                absent.add(unit.unit());
                String name = edition.unit(unit.unit(), outcome.period())
                        .map(u -> Plain.line(u.name()))
                        .orElse(unit.unit().value());
                lines.add(name + ": "
                        + phrases.say("console.state." + unit.state().code()) + ".");
            }
        }
        outcome.findings().stream()
                .filter(f -> f.outcome() == Outcome.HELD || f.outcome() == Outcome.REFUSED)
                // That nothing came from a unit is said of it already.
                .filter(f -> !(f.place().file().isEmpty() && absent.contains(f.unit())))
                .forEach(finding -> lines.add(said(finding)));
        return lines;
    }

    /** What was in doubt and has been answered; notes were never in doubt. */
    private List<String> answered() {
        return outcome.findings().stream()
                .filter(f -> f.severity() != Severity.NOTE
                        && (f.outcome() == Outcome.EXPLAINED || f.outcome() == Outcome.DECIDED))
                .map(f -> said(f) + " Trả lời: " + Plain.line(f.explanation()))
                .toList();
    }

    /**
     * Every figure of the report once, with its places; those of one sheet in one line, in the order in which the report first
     * draws on the sheets.
     */
    private List<String> sources() {
        Map<String, List<PrintedFigure>> figures = new LinkedHashMap<>();
        for (PrintedFigure figure : printed) {
            figures.computeIfAbsent(figure.tag() + "\n" + figure.words(), t -> new ArrayList<>())
                    .add(figure);
        }
        Map<String, Map<String, List<String>>> sheets = new LinkedHashMap<>();
        for (List<PrintedFigure> same : figures.values()) {
            PrintedFigure one = same.get(0);
            one.bound()
                    .ifPresent(tag -> sources.origin(tag).ifPresent(origin -> {
                        String places = String.join(
                                "; ",
                                same.stream()
                                        .map(PrintedFigure::place)
                                        .distinct()
                                        .toList());
                        String detail = origin.detail().isEmpty() ? "" : origin.detail() + "; ";
                        // The figure and how it has changed stand side by side and come from one cell.
                        sheets.computeIfAbsent(origin.where(), w -> new LinkedHashMap<>())
                                .computeIfAbsent(tag.name() + "\n(" + detail + places + ")", p -> new ArrayList<>())
                                .add("“" + one.words() + "”");
                    }));
        }
        List<String> lines = new ArrayList<>();
        sheets.forEach((where, said) -> {
            List<String> entries = new ArrayList<>();
            said.forEach((head, words) -> entries.add(
                    head.replaceFirst("\n", Matcher.quoteReplacement(" " + String.join(", ", words) + " "))));
            lines.add(upperFirst(where) + ": " + String.join("; ", entries) + ".");
        });
        return lines;
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
