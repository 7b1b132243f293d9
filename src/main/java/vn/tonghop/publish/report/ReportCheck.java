package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.document.WrittenDocument;

/**
 * Holds a report that somebody has edited against the totals: every bound figure against what it is bound to, every other number against the
 * report as the program makes it, and what that report prints against what is still there.
 */
public final class ReportCheck {
    /** What is the matter with a figure. */
    public enum Kind {
        /** Its words are no longer those of the total. */
        CHANGED,
        /** It comes from the report of another period. */
        OTHER_PERIOD,
        /** It is bound to something that there is no figure of. */
        UNKNOWN,
        /** A number was typed that is bound to nothing. */
        TYPED,
        /** It is there no more. */
        DELETED
    }

    /**
     * One thing that is otherwise than the program would print it.
     *
     * @param place where it stands, or stood
     * @param code tag or code of the figure; empty for a typed number
     * @param found what stands there; empty for what was deleted
     * @param expected what should stand there; empty where nothing should
     * @param message the same as a sentence, with what to do
     */
    public record Deviation(Kind kind, String place, String code, String found, String expected, Message message) {}

    /**
     * What came of it.
     *
     * @param right the number of figures that are as they should be
     */
    public record Verdict(Period period, int right, List<Deviation> deviations) {
        public Verdict {
            deviations = List.copyOf(deviations);
        }
    }

    private final PeriodOutcome outcome;
    private final ExpectedWords expected;
    private final List<Deviation> deviations = new ArrayList<>();
    private int right;

    private ReportCheck(Catalogue catalogue, PeriodOutcome outcome) {
        this.outcome = outcome;
        this.expected = new ExpectedWords(catalogue, outcome);
    }

    /** The period that most figures of a document are bound to; empty when it is no report of this program. */
    public static Optional<Period> period(WrittenDocument document) {
        Map<Period, Integer> periods = new HashMap<>();
        for (PrintedFigure figure : PrintedFigure.of(document)) {
            figure.bound().ifPresent(tag -> periods.merge(tag.period(), 1, Integer::sum));
        }
        return periods.entrySet().stream()
                .max(Map.Entry.<Period, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /**
     * @param edited what somebody made of it
     * @param fresh the report as the program makes it
     */
    public static Verdict of(
            Catalogue catalogue, PeriodOutcome outcome, WrittenDocument edited, WrittenDocument fresh) {
        ReportCheck check = new ReportCheck(catalogue, outcome);
        WrittenDocument found = LostCharts.found(edited, fresh);
        List<PrintedFigure> figures = PrintedFigure.of(found);
        figures.forEach(check::bound);
        check.typed(found, fresh);
        check.deleted(figures, PrintedFigure.of(fresh));
        return new Verdict(outcome.period(), check.right, check.deviations);
    }

    private void bound(PrintedFigure figure) {
        Optional<BoundTag> tag = figure.bound();
        if (tag.isPresent() && !tag.get().period().equals(outcome.period())) {
            add(
                    Kind.OTHER_PERIOD,
                    figure,
                    "",
                    tag.get().period().toString(),
                    outcome.period().toString());
            return;
        }
        Optional<String> words = tag.flatMap(expected::of).map(Plain::line);
        if (words.isEmpty() || words.get().isEmpty() && !figure.words().isEmpty()) {
            add(Kind.UNKNOWN, figure, "");
        } else if (FigureWords.plain(words.get()).equals(FigureWords.plain(figure.words()))) {
            right++;
        } else {
            add(Kind.CHANGED, figure, words.get(), words.get());
        }
    }

    private void add(Kind kind, PrintedFigure figure, String expected, String... further) {
        List<String> arguments =
                new ArrayList<>(List.of(figure.place(), figure.around(), figure.words(), name(figure)));
        arguments.addAll(List.of(further));
        deviations.add(new Deviation(
                kind,
                figure.place(),
                name(figure),
                figure.words(),
                expected,
                Message.of(key(kind), arguments.toArray(String[]::new))));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case CHANGED -> "report.check.changed";
            case OTHER_PERIOD -> "report.check.other-period";
            case UNKNOWN -> "report.check.unknown";
            case TYPED -> "report.check.typed";
            case DELETED -> "report.check.deleted";
        };
    }

    /** The code of a figure, or its tag where that says no code. */
    private static String name(PrintedFigure figure) {
        return figure.bound().map(BoundTag::name).orElse(figure.tag());
    }

    private void typed(WrittenDocument edited, WrittenDocument fresh) {
        HandNumbers hand = new HandNumbers(fresh);
        List<String> places = TextPlaces.of(edited);
        int first = 0;
        for (List<WrittenDocument.Paragraph> line : HandNumbers.lines(edited)) {
            String place = places.get(first);
            String around = PrintedFigure.snippet(line.get(0));
            first += line.size();
            for (String number : hand.in(line)) {
                deviations.add(new Deviation(
                        Kind.TYPED, place, "", number, "", Message.of(key(Kind.TYPED), place, around, number)));
            }
        }
    }

    /** What the program prints and is there less often, told once for each code and place. */
    private void deleted(List<PrintedFigure> edited, List<PrintedFigure> fresh) {
        Map<String, Integer> there = new HashMap<>();
        edited.forEach(figure -> there.merge(figure.tag(), 1, Integer::sum));
        for (PrintedFigure figure : fresh) {
            int left = there.getOrDefault(figure.tag(), 0);
            if (left > 0) {
                there.put(figure.tag(), left - 1);
            } else {
                deviations.add(new Deviation(
                        Kind.DELETED,
                        figure.place(),
                        name(figure),
                        "",
                        figure.words(),
                        Message.of(key(Kind.DELETED), figure.place(), figure.around(), figure.words(), name(figure))));
            }
        }
    }
}
