package vn.tonghop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.batch.CommuneStart;
import vn.tonghop.catalogue.founding.FoundedUnit;
import vn.tonghop.catalogue.founding.Founding;
import vn.tonghop.catalogue.founding.FoundingAnswers;
import vn.tonghop.catalogue.founding.ListedUnit;
import vn.tonghop.cli.TypedAnswers.NoAnswer;
import vn.tonghop.model.Message;

/** Shows at a terminal what was made of the list of units, and takes corrections until an empty line. */
final class UnitCorrections {
    private static final int MOST = 1000;
    private static final Pattern CORRECTION = Pattern.compile("(\\d{1,4})\\s+(\\S+)");

    private final RootCommand root;
    private final CommuneStart start;
    private final TypedAnswers typed;

    UnitCorrections(RootCommand root, CommuneStart start, TypedAnswers typed) {
        this.root = root;
        this.start = start;
        this.typed = typed;
    }

    FoundingAnswers correct(FoundingAnswers answers) throws IOException, NoAnswer {
        FoundingAnswers now = answers;
        for (int i = 0; i < MOST; i++) {
            show(start.preview(now));
            String forms = String.join(", ", start.founding().forms());
            String line = typed.ask(Message.of("start.ask-correct", forms), StartFaults.correction(now.units(), forms));
            Matcher correction = CORRECTION.matcher(line);
            if (!correction.matches()) {
                return now;
            }
            now = with(
                    now,
                    Integer.parseInt(correction.group(1)),
                    correction.group(2).toUpperCase(Locale.ROOT));
        }
        return now;
    }

    private void show(Founding.Result preview) {
        if (preview instanceof Founding.Refused refused) {
            refused.reasons().forEach(root::complain);
        } else if (preview instanceof Founding.Founded founded) {
            for (FoundedUnit unit : founded.units()) {
                root.complain(StartReport.line(unit));
            }
        }
    }

    private static FoundingAnswers with(FoundingAnswers answers, int place, String form) {
        List<ListedUnit> units = new ArrayList<>();
        for (ListedUnit unit : answers.units()) {
            units.add(unit.place() == place ? unit.withForm(form) : unit);
        }
        return new FoundingAnswers(answers.agency(), answers.superior(), answers.place(), units);
    }

    /** What is wrong with a correction. */
    private static final class StartFaults {
        static java.util.function.Function<String, Optional<Message>> correction(List<ListedUnit> units, String forms) {
            return line -> {
                Matcher correction = CORRECTION.matcher(line);
                boolean known = correction.matches()
                        && units.stream().anyMatch(u -> u.place() == Integer.parseInt(correction.group(1)))
                        && List.of(forms.split(", ", -1))
                                .contains(correction.group(2).toUpperCase(Locale.ROOT));
                return line.isEmpty() || known ? Optional.empty() : Optional.of(Message.of("start.bad-correction"));
            };
        }
    }
}
