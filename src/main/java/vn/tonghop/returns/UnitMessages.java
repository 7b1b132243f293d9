package vn.tonghop.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.ReviewKey;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.UnitReturn.State;
import vn.tonghop.model.VietnameseDates;

/**
 * What each unit that owes something is written: that its return has not come, that what came cannot be used yet, or what is to be
 * mended, confirmed or explained, with the file that goes along. A unit reads of its own matters only, and of values no more than
 * its file's findings say, in which personal data is masked.
 */
public final class UnitMessages {
    /** A message is read on a telephone: of more than these the rest is in the file. */
    private static final int MOST_ITEMS = 5;

    private static final int LONGEST_ITEM = 400;

    private final Catalogue catalogue;
    private final PeriodOutcome outcome;
    private final Map<UnitCode, List<String>> files;
    private final Phrases phrases;
    private final ReviewWords words;
    private final String agency;
    private final Set<UnitCode> marked;
    private final Map<UnitCode, List<Finding>> open;

    private UnitMessages(
            Catalogue catalogue,
            PeriodOutcome outcome,
            Map<UnitCode, List<String>> files,
            Set<UnitCode> marked,
            Phrases phrases) {
        this.catalogue = catalogue;
        this.outcome = outcome;
        this.files = files;
        this.marked = marked;
        this.phrases = phrases;
        this.words = new ReviewWords(catalogue, phrases);
        this.agency = catalogue.agency().get("issuing_body_full", catalogue.lastDay(outcome.period()));
        this.open = new HashMap<>(outcome.findings().stream()
                .filter(f -> f.isOpen() && !f.rule().startsWith("DECISION.") && isOfUnit(f))
                .collect(Collectors.groupingBy(Finding::unit)));
    }

    private static boolean isOfUnit(Finding finding) {
        return !finding.unit().isNone() && !finding.place().file().isEmpty();
    }

    /**
     * The messages in the order of the units; none of a longer period, whose units were asked month by month.
     *
     * @param files what goes back to the units, by the paths below the outputs of the period
     * @param marked the units whose own file is among them; what goes back to any other is a form to be filled in
     */
    public static List<UnitMessage> of(
            Catalogue catalogue,
            PeriodOutcome outcome,
            Map<UnitCode, List<String>> files,
            Set<UnitCode> marked,
            Phrases phrases) {
        if (outcome.period().kind() != Period.Kind.MONTH) {
            return List.of();
        }
        UnitMessages messages = new UnitMessages(catalogue, outcome, files, marked, phrases);
        return outcome.returns().stream()
                .flatMap(
                        returned -> catalogue
                                .unit(returned.unit(), outcome.period())
                                .flatMap(unit -> messages.message(unit, returned))
                                .stream())
                .toList();
    }

    private Optional<UnitMessage> message(ReportingUnit unit, UnitReturn returned) {
        List<Finding> findings = open.getOrDefault(unit.code(), List.of());
        if (returned.isReceived() && findings.isEmpty()) {
            return Optional.empty();
        }
        // Which of several files counts is asked before anything in one of them is.
        List<Finding> twoFiles = findings.stream()
                .filter(f -> f.rule().equals(ReviewWords.TWO_FILES))
                .toList();
        List<String> back = twoFiles.isEmpty() ? files.getOrDefault(unit.code(), List.of()) : List.of();
        List<String> lines = new ArrayList<>(List.of(say("greeting", unit.name())));
        String period = VietnameseDates.period(outcome.period());
        String due = VietnameseDates.numeric(
                catalogue.calendar(unit.calendar(), outcome.period().kind()).dueDay(outcome.period()));
        String form = unit.code() + "_" + outcome.period() + ".xlsx";
        if (returned.state() == State.MISSING) {
            lines.add(say("missing", agency, period, due, form));
        } else if (!twoFiles.isEmpty()) {
            lines.add(say("two-files", agency, period, due));
            items(twoFiles, lines);
        } else {
            if (returned.isReceived()) {
                long mend = findings.stream()
                        .filter(f -> Section.of(f) == Section.MEND)
                        .count();
                lines.add(say("open", period, words.left(mend, findings.size() - mend), due));
            } else {
                lines.add(say("held", agency, returned.file(), period, due));
            }
            items(findings, lines);
            String way = marked.contains(unit.code()) ? "mend" : "fill";
            lines.add(back.isEmpty() ? say("again", form) : say(way, names(back)));
        }
        lines.add(say("thanks", agency));
        String text = lines.stream().map(UnitMessages::line).collect(Collectors.joining("\n"));
        return Optional.of(new UnitMessage(unit.code(), text, back));
    }

    /** What is to be mended stands before what may be right. */
    private void items(List<Finding> findings, List<String> lines) {
        List<Finding> sorted =
                findings.stream().sorted(Comparator.comparing(Section::of)).toList();
        for (int i = 0; i < Math.min(MOST_ITEMS, sorted.size()); i++) {
            lines.add(item(i + 1, sorted.get(i)));
        }
        if (sorted.size() > MOST_ITEMS) {
            lines.add(say("more", Integer.toString(sorted.size() - MOST_ITEMS)));
        }
    }

    private String item(int number, Finding finding) {
        CellRef place = finding.place();
        ReviewKey key = new ReviewKey(finding.rule(), finding.code(), "");
        ReviewRow row = new ReviewRow(Section.of(finding), finding, place, key, false, "");
        String said = shortened(words.sentence(finding)) + " " + words.advice(row);
        String order = Integer.toString(number);
        return place.cell().isEmpty()
                ? say("item", order, said)
                : say("item-at", order, place.sheet(), place.cell(), said);
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST_ITEM
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_ITEM)) + "…";
    }

    /** Names without the folder in which they lie here: that is no matter of the unit. */
    private static String names(List<String> paths) {
        return paths.stream()
                .map(path -> "«" + path.substring(path.lastIndexOf('/') + 1) + "»")
                .collect(Collectors.joining(", "));
    }

    private String say(String key, String... arguments) {
        return phrases.say("returns.message." + key, arguments);
    }

    /** A name or a value that brings a new line along, or turns the direction of the line, does not get its way. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
