package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Message;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.FilledDocument;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Story;

/**
 * Fills the outline of a report with the figures of a period. An outline with any fault is refused as a whole.
 *
 * <p>Placeholders stand between double braces.
 *
 * <ul>
 *   <li>{@code {{CODE}}}: the figure in Vietnamese writing, at most with its decimals, after its qualifier ("trên"):
 *       cumulative for a flow, else as it stands; {@code {{CODE@period}}} and {@code {{CODE@ytd}}} choose.
 *   <li>{@code {{CODE|unit}}} with its unit of measure; {@code |coverage} as 15/16; {@code |of_units} a count of units
 *       among those that are in, "15/16 tổ dân phố"; {@code |target}, {@code |target_percent}, {@code |plan} ("vượt kế hoạch");
 *       {@code |target_next} the plan of the year after;
 *       {@code |same_period}, {@code |change} ("tăng 5 con so với cùng kỳ"), {@code |change_percent}: the last two are
 *       empty where nothing can be compared.
 *   <li>{@code {{LIST|rows}}}: how many rows a list has; {@code {{names LIST}}} their names in one line, {@code {{names LIST CODE}}} of
 *       those in which a column is filled in.
 *   <li>{@code {{agency.KEY}}} from {@code agency.csv} as on the last day of the period; {@code {{period}}},
 *       {@code {{period.from}}}, {@code {{period.to}}}, {@code {{data.to}}} (the last day that the figures are
 *       of, earlier than that of the period while its last months are not in hand), {@code {{period.year}}}, {@code
 *       {{period.next_year}}}, {@code {{as_of}}},
 *       {@code {{units.received}}}, {@code {{units.expected}}}, {@code {{units.missing}}} (by kind and name); of a longer
 *       period {@code {{months.in_hand}}}, {@code {{months.last}}}, {@code {{months.missing}}}; {@code {{period.alone}}},
 *       empty where the period begins in January. What is empty can be asked for in a condition.
 *   <li>{@code {{?CODE}}…{{/}}}: printed only when the figure is there, {@code {{!CODE}}…{{/}}} only when it is not;
 *       with several codes all must be there; {@code {{?CODE>0}}}, {@code {{?CODE|change}}} and {@code
 *       {{?agency.KEY}}} work too. {@code {{?CODE|settled}}}: the figure is there and no error is over it that nobody has answered, nor
 *       over what it is computed from; of two figures that contradict each other one can so be printed, and no rate of either. {@code {{?CODE|agreed}}}: nor any error that somebody has answered; what was let stand still contradicts. Left open at the beginning of a paragraph it is for the whole paragraph.
 *   <li>{@code {{texts CODE}}} repeats its paragraph for each text that units wrote, behind their names; {@code {{texts CODE school PB-VH}}} for those of
 *       kinds and units, {@code {{texts CODE except school}}} for those of all others;
 *       {@code {{each agency.KEY}}} for each line of a key, {@code {{each agency.KEY ; .}}} with signs after each and
 *       after the last.
 *   <li>{@code {{#units KIND}}…{{/units}}} once for each unit of a kind, {@code {{#items LIST}}…{{/items}}} once for
 *       each row of a list: around paragraphs, each sign in a paragraph of its own, or around the text of one
 *       paragraph, or around a row of a table: opened at the beginning of its first cell, closed at the end of its last.
 *       Inside, {@code {{CODE}}} is what that unit or row reported; {@code {{unit.name}}}, {@code
 *       {{unit.brief}}} and {@code {{item.name}}} name it; {@code {{unit.due}}} is the day its return is due, {@code
 *       {{unit.file}}} and {@code {{unit.problem}}} the file of it that does not count, and why.
 *   <li>{@code {{chart units KIND CODE CODE: TITLE}}}, alone in a paragraph of the body: a chart with bars for each unit of a kind; {@code
 *       {{chart totals CODE CODE: TITLE}}} with a bar for each figure, {@code {{chart totals CODE|target_percent …}}} for its share of the plan.
 *       The codes of a chart have one unit of measure.
 * </ul>
 *
 * <p>In a sentence a count from 1 to 9 has a zero before it ("02 hộ"), but not in a fraction, in a table or in a chart.
 *
 * <p>A figure that is missing is printed as "chưa có số liệu", one that some units are not in has a star, which the end of
 * the paragraph explains, by name where they are few. Every figure is bound to its code ({@link BoundTag}). What is open stands in no report: it is for the note beside
 * it ({@link OfficersNote}). A footnote of which nothing is left is left out with its number. A paragraph or row all of whose figures the
 * catalogue does not have in the period is left out. A paragraph or a row of a table that had placeholders and is blank when they are filled is left out, and so
 * is a table that had rows to fill and is left with none. In a loop over units a rank may also be compared:
 * {@code {{CODE|change}}} ("tăng 4 bậc").
 */
public final class SummaryReport {
    /** What became of an outline. */
    public sealed interface Result {}

    public record Filled(FilledDocument document) implements Result {}

    /** @param faults in the order of the paragraphs */
    public record Refused(List<OutlineFault> faults) implements Result {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A fault of an outline.
     *
     * @param paragraph 1-based number of the paragraph, those in tables counted
     * @param message says which paragraph, how it begins, what is wrong and what to do
     */
    public record OutlineFault(int paragraph, Message message) {}

    private SummaryReport() {}

    /** What is wrong with an outline, whatever the figures will be. */
    public static List<OutlineFault> faults(Catalogue catalogue, Outline outline) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.REPORT);
        parse(parser, outline);
        return sorted(parser);
    }

    static List<List<Node>> parse(OutlineParser parser, Outline outline) {
        List<List<Node>> parsed = new ArrayList<>();
        for (Story story : outline.stories()) {
            // The body is the first.
            parsed.add(parser.nodes(story.blocks(), parsed.isEmpty()));
        }
        return parsed;
    }

    static List<OutlineFault> sorted(OutlineParser parser) {
        return parser.faults().stream()
                .sorted(Comparator.comparingInt(OutlineFault::paragraph))
                .toList();
    }

    /**
     * Fills an outline. The same inputs give the same document.
     *
     * @param phrases must know the messages of the outcome's findings
     */
    public static Result of(Catalogue catalogue, PeriodOutcome outcome, Outline outline, Phrases phrases) {
        OutlineParser parser = new OutlineParser(catalogue, Purpose.REPORT);
        List<List<Node>> parsed = parse(parser, outline);
        if (!parser.faults().isEmpty()) {
            return new Refused(sorted(parser));
        }
        UnitWords words = new UnitWords(catalogue, outcome, phrases);
        return new Filled(fill(catalogue, outcome, outline, parsed, NoteLines.NONE, words));
    }

    /** A proven outline, filled. A footnote of which nothing is left takes its number with it. */
    static FilledDocument fill(
            Catalogue catalogue,
            PeriodOutcome outcome,
            Outline outline,
            List<List<Node>> parsed,
            NoteLines notes,
            UnitWords words) {
        Map<Integer, Story> filled = new HashMap<>();
        Set<String> emptyNotes = new HashSet<>();
        OutlineFilling ofNotes = new OutlineFilling(catalogue, outcome, notes, words, Set.of());
        for (int i = 0; i < parsed.size(); i++) {
            Story story = outline.stories().get(i);
            if (!story.note().isEmpty()) {
                List<Block> blocks = ofNotes.blocks(parsed.get(i));
                filled.put(i, new Story(story.id(), story.note(), blocks));
                boolean spoke = !story.blocks().isEmpty();
                if (spoke && blocks.stream().noneMatch(SummaryReport::saysSomething)) {
                    emptyNotes.add(story.note());
                }
            }
        }
        OutlineFilling filling = new OutlineFilling(catalogue, outcome, notes, words, emptyNotes);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            Story story = outline.stories().get(i);
            Story note = filled.get(i);
            stories.add(note == null ? new Story(story.id(), filling.blocks(parsed.get(i))) : note);
        }
        return new FilledDocument(stories);
    }

    /** Whether a block of a note has more than the number of the note. */
    private static boolean saysSomething(Block block) {
        return !(block instanceof Block.Paragraph paragraph)
                || !paragraph.text().isBlank();
    }
}
