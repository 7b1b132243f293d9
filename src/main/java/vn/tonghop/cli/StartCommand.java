package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.batch.CommuneStart;
import vn.tonghop.catalogue.founding.Founding;
import vn.tonghop.catalogue.founding.FoundingAnswers;
import vn.tonghop.catalogue.founding.ListedUnit;
import vn.tonghop.cli.TypedAnswers.NoAnswer;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/**
 * Begins the folder of another commune: asks five questions, unless options answer them, and writes a catalogue that has been
 * proven. All or nothing, and never over what is there.
 */
@CommandLine.Command(name = "start", aliases = "bat-dau", sortOptions = false)
final class StartCommand implements Command {
    private final RootCommand root;

    @Option(names = "--agency", paramLabel = "${bundle:label.name}", descriptionKey = "help.agency")
    private @Nullable String agency;

    @Option(names = "--superior", paramLabel = "${bundle:label.name}", descriptionKey = "help.superior")
    private @Nullable String superior;

    @Option(names = "--place", paramLabel = "${bundle:label.name}", descriptionKey = "help.place")
    private @Nullable String place;

    @Option(names = "--units", paramLabel = "${bundle:label.file}", descriptionKey = "help.units")
    private @Nullable String units;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "help.first-period")
    private @Nullable String period;

    /** Of the typed lines, the one on which the list of units begins, where a file of answers was piped in. */
    private Optional<Integer> firstLine = Optional.empty();

    StartCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        root.checkOptions();
        CommuneStart start = new CommuneStart();
        Optional<Path> chosen = root.chosenInput();
        if (chosen.isPresent() && CommuneStart.taken(chosen.get()).isPresent()) {
            return new StartReport(root)
                    .refused(CommuneStart.taken(chosen.get()).stream().toList());
        }
        try {
            return run(start, new TypedAnswers(root));
        } catch (NoAnswer told) {
            return ExitStatus.UNUSABLE;
        }
    }

    private int run(CommuneStart start, TypedAnswers typed) throws IOException, NoAnswer {
        Founding founding = start.founding();
        StartReport report = new StartReport(root);
        String body = known(
                agency,
                typed,
                "start.ask-agency",
                name -> founding.agencyFault(name).stream().toList());
        // Nobody is asked four more questions for a folder that cannot be made.
        Optional<Message> taken = CommuneStart.taken(folder(founding.area(body).orElseThrow()));
        if (taken.isPresent()) {
            return report.refused(taken.stream().toList());
        }
        String above = known(
                superior,
                typed,
                "start.ask-superior",
                name -> founding.superiorFault(name).stream().toList());
        String dated = known(place, typed, "start.ask-place", any -> List.of());
        List<ListedUnit> listed = units(start, typed);
        Period first = Period.parse(known(period, typed, "start.ask-period", StartCommand::periodFault))
                .orElseThrow();
        FoundingAnswers answers = new FoundingAnswers(body, above, dated, listed);
        if (root.console().terminal() && units == null
                || typed.canAskAgain() && start.preview(answers) instanceof Founding.Refused) {
            answers = new UnitCorrections(root, start, typed).correct(answers);
        }
        Founding.Result preview = start.preview(answers);
        if (preview instanceof Founding.Refused refused) {
            int exit = report.refused(refused.reasons());
            firstLine.ifPresent(line -> root.complain(Message.of("start.list-lines", Integer.toString(line))));
            return exit;
        }
        Path folder = folder(((Founding.Founded) preview).area());
        try {
            return report.report(start.run(answers, first, folder), first);
        } catch (IOException failure) {
            return root.failed(failure, folder);
        }
    }

    /** What an option says, or else the answer to its question. */
    private String known(
            @Nullable String option, TypedAnswers typed, String question, Function<String, List<Message>> fault)
            throws IOException, NoAnswer {
        if (option == null) {
            return typed.ask(Message.of(question), fault);
        }
        List<Message> wrong = fault.apply(option);
        if (!wrong.isEmpty()) {
            wrong.forEach(root::complain);
            throw new NoAnswer();
        }
        return option;
    }

    /** Such a period is not guessed: what is meant is only offered. */
    private static List<Message> periodFault(String text) {
        if (Period.parse(text).isPresent()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(Message.of("start.bad-period", text)),
                        Guesses.period(text).map(p -> Message.of("console.did-you-mean", p.toString())).stream())
                .toList();
    }

    /** A list in a file, or names as they are typed; a single line that is no name of a unit is taken for a file. */
    private List<ListedUnit> units(CommuneStart start, TypedAnswers typed) throws IOException, NoAnswer {
        String file = units;
        if (file != null) {
            return read(start, file);
        }
        for (int i = 0; i < TypedAnswers.TRIES; i++) {
            int before = typed.linesRead();
            List<String> lines = new ArrayList<>(typed.several(Message.of("start.ask-units")));
            boolean named = lines.size() == 1 && FileNaming.looksLikeAFile(lines.get(0));
            CommuneStart.ListRead list = named
                    ? listed(start, lines.get(0))
                    : new CommuneStart.ListRead(start.lines(lines), Optional.empty());
            Optional<Message> wrong = list.refused()
                    .or(() -> list.units().isEmpty() ? Optional.of(Message.of("start.no-units")) : Optional.empty());
            if (wrong.isEmpty() || !typed.canAskAgain() && !named) {
                firstLine = named || root.console().terminal() ? Optional.empty() : Optional.of(before + 1);
                return list.units();
            }
            root.complain(wrong.get());
            if (!typed.canAskAgain()) {
                break;
            }
        }
        throw new NoAnswer();
    }

    private CommuneStart.ListRead listed(CommuneStart start, String file) {
        return start.units(root.surroundings().folder().resolve(file).normalize());
    }

    private List<ListedUnit> read(CommuneStart start, String file) throws NoAnswer {
        CommuneStart.ListRead list = listed(start, file);
        if (list.refused().isPresent()) {
            root.complain(list.refused().get());
            throw new NoAnswer();
        }
        return list.units();
    }

    /** The folder asked for with --input, else one named after the commune beside the sample's. */
    private Path folder(String area) {
        return root.chosenInput().orElseGet(() -> root.surroundings().home().resolve(FileNaming.folderName(area)));
    }
}
