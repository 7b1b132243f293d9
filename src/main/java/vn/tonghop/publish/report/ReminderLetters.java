package vn.tonghop.publish.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Outline;

/**
 * Letters to the units that owe a return: nothing came from them, or what came is held or cannot be read. The outline is
 * filled like that of the report ({@link SummaryReport}); in addition {@code {{unit.name}}}, {@code {{unit.brief}}}, {@code
 * {{unit.due}}}, {@code {{unit.file}}} and {@code {{unit.problem}}} may stand anywhere and speak of the unit that the letter
 * goes to. {@code {{?unit.file}}} begins what is for those of whom something came, {@code {{!unit.file}}} what is for the
 * others.
 */
public final class ReminderLetters {
    private ReminderLetters() {}

    /** What is wrong with an outline, whoever the letters go to. */
    public static List<SummaryReport.OutlineFault> faults(Catalogue catalogue, Outline outline) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.LETTER);
        SummaryReport.parse(parser, outline);
        return SummaryReport.sorted(parser);
    }

    /**
     * The letters, in the order of the units; none when nobody owes anything.
     *
     * @param outline proven, without faults
     */
    public static Map<UnitCode, FilledDocument> of(
            Catalogue catalogue, PeriodOutcome outcome, Outline outline, Phrases phrases) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.LETTER);
        List<List<Node>> parsed = SummaryReport.parse(parser, outline);
        if (!parser.faults().isEmpty()) {
            throw new IllegalArgumentException("an outline with faults: " + parser.faults());
        }
        UnitWords words = new UnitWords(catalogue, outcome, phrases);
        Map<UnitCode, FilledDocument> letters = new LinkedHashMap<>();
        for (UnitReturn returned : outcome.returns()) {
            Optional<ReportingUnit> unit = catalogue.unit(returned.unit(), outcome.period());
            if (!returned.isReceived() && unit.isPresent()) {
                letters.put(
                        returned.unit(),
                        SummaryReport.fill(catalogue, outcome, outline, parsed, NoteLines.NONE, words.to(unit.get())));
            }
        }
        return letters;
    }
}
