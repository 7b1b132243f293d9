package vn.tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern CORRECTION = Pattern.compile("(\\d{1,4})\\s+(\\S.*)");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]+");

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
        List<String> forms = List.copyOf(start.founding().forms());
        for (int i = 0; i < MOST; i++) {
            Founding.Result preview = start.preview(now);
            show(preview);
            boolean faulty = preview instanceof Founding.Refused;
            List<ListedUnit> units = now.units();
            String line = typed.ask(
                    Message.of(faulty ? "start.ask-mend" : "start.ask-correct", String.join(", ", forms)),
                    answer -> answer.isEmpty() && !faulty
                                    || correction(units, forms, answer).isPresent()
                            ? List.of()
                            : List.of(Message.of("start.bad-correction")));
            if (line.isEmpty()) {
                return now;
            }
            now = new FoundingAnswers(
                    now.agency(),
                    now.superior(),
                    now.place(),
                    correction(units, forms, line).orElseThrow());
        }
        return now;
    }

    private void show(Founding.Result preview) {
        if (preview instanceof Founding.Refused refused) {
            refused.reasons().forEach(root::prompt);
        } else if (preview instanceof Founding.Founded founded) {
            for (FoundedUnit unit : founded.units()) {
                root.prompt(StartReport.line(unit));
            }
        }
    }

    /** The list with one line mended; empty if it cannot be told how. */
    static Optional<List<ListedUnit>> correction(List<ListedUnit> units, List<String> forms, String typed) {
        Matcher correction = CORRECTION.matcher(typed);
        if (!correction.matches()) {
            return Optional.empty();
        }
        int place = Integer.parseInt(correction.group(1));
        Optional<ListedUnit> old =
                units.stream().filter(u -> u.place() == place).findFirst();
        Optional<List<ListedUnit>> mended = old.flatMap(unit -> mended(unit, forms, correction.group(2)));
        return mended.map(lines -> units.stream()
                .flatMap(unit -> unit.place() == place ? lines.stream() : Stream.of(unit))
                .toList());
    }

    /** What stands in place of a line: the same with another form, another name, or nothing. */
    private static Optional<List<ListedUnit>> mended(ListedUnit unit, List<String> forms, String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (forms.contains(code)) {
            return Optional.of(List.of(unit.withForm(code)));
        }
        if (typed.equals("-")) {
            return Optional.of(List.of());
        }
        // One word in capitals is a code that is mistyped, and no name.
        return CODE.matcher(typed).matches()
                ? Optional.empty()
                : Optional.of(ListedUnit.ofLines(List.of(typed), List.of()).stream()
                        .map(named -> new ListedUnit(named.name(), named.form(), unit.place()))
                        .toList());
    }
}
