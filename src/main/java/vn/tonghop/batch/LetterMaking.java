package vn.tonghop.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.publish.report.ReminderLetters;

/**
 * Makes the reminder letters of a month from their outline. An office that wants none takes the outline away; a longer period
 * is made of months, whose units were reminded then.
 */
final class LetterMaking {
    /** Folder of the letters in the outputs of a period. */
    static final String FOLDER = "thu-nhac";

    private static final String OUTLINE = "thu-nhac.docx";

    private final Catalogue catalogue;
    private final Optional<WordOutline> word;

    private LetterMaking(Catalogue catalogue, Optional<WordOutline> word) {
        this.catalogue = catalogue;
        this.word = word;
    }

    /**
     * Opens and proves the outline, where there is one, before anything else is done.
     *
     * @throws OutlineRefused if it is unreadable, or has a placeholder that does not fit
     */
    static LetterMaking open(Workplace place, Catalogue catalogue) throws OutlineRefused {
        Path file = place.outlines().resolve(OUTLINE);
        if (!Files.exists(file)) {
            return new LetterMaking(catalogue, Optional.empty());
        }
        WordOutline word = ReportMaking.read(file);
        ReportMaking.refuse(file, ReminderLetters.faults(catalogue, word.outline()));
        return new LetterMaking(catalogue, Optional.of(word));
    }

    /** The letters by their paths below the outputs of the month, in the order of the units. */
    Map<String, byte[]> make(PeriodOutcome outcome, Phrases phrases) {
        Map<String, byte[]> letters = new LinkedHashMap<>();
        if (word.isPresent() && outcome.period().kind() == Period.Kind.MONTH) {
            WordOutline outline = word.get();
            ReminderLetters.of(catalogue, outcome, outline.outline(), phrases)
                    .forEach((unit, letter) -> letters.put(FOLDER + "/" + unit + ".docx", outline.fill(letter)));
        }
        return letters;
    }
}
