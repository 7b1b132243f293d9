package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "help.agency")
    private @Nullable String agency;

    @Option(names = "--superior", paramLabel = "NAME", descriptionKey = "help.superior")
    private @Nullable String superior;

    @Option(names = "--place", paramLabel = "NAME", descriptionKey = "help.place")
    private @Nullable String place;

    @Option(names = "--units", paramLabel = "FILE", descriptionKey = "help.units")
    private @Nullable String units;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "help.first-period")
    private @Nullable String period;

    StartCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        root.checkOptions();
        CommuneStart start = new CommuneStart();
        try {
            return run(start, new TypedAnswers(root));
        } catch (NoAnswer told) {
            return ExitStatus.UNUSABLE;
        }
    }

    private int run(CommuneStart start, TypedAnswers typed) throws IOException, NoAnswer {
        Founding founding = start.founding();
        StartReport report = new StartReport(root);
        String body = known(agency, typed, "start.ask-agency", founding::agencyFault);
        String above = known(superior, typed, "start.ask-superior", founding::superiorFault);
        String dated = known(place, typed, "start.ask-place", any -> Optional.empty());
        List<ListedUnit> listed = units(start, typed);
        Period first = Period.parse(known(period, typed, "start.ask-period", StartCommand::periodFault))
                .orElseThrow();
        FoundingAnswers answers = new FoundingAnswers(body, above, dated, listed);
        if (root.console().terminal() && units == null) {
            answers = new UnitCorrections(root, start, typed).correct(answers);
        }
        Founding.Result preview = start.preview(answers);
        if (preview instanceof Founding.Refused refused) {
            return report.refused(refused.reasons());
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
            @Nullable String option,
            TypedAnswers typed,
            String question,
            java.util.function.Function<String, Optional<Message>> fault)
            throws IOException, NoAnswer {
        if (option == null) {
            return typed.ask(Message.of(question), fault);
        }
        Optional<Message> wrong = fault.apply(option);
        if (wrong.isPresent()) {
            root.complain(wrong.get());
            throw new NoAnswer();
        }
        return option;
    }

    private static Optional<Message> periodFault(String text) {
        return Period.parse(text).isPresent() ? Optional.empty() : Optional.of(Message.of("console.bad-period", text));
    }

    /** A list in a file, or names as they are typed; a single line that is no name of a unit is taken for a file. */
    private List<ListedUnit> units(CommuneStart start, TypedAnswers typed) throws IOException, NoAnswer {
        String file = units;
        if (file != null) {
            return read(start, file);
        }
        List<String> lines = new ArrayList<>(typed.several(Message.of("start.ask-units")));
        return lines.size() == 1 && FileNaming.looksLikeAFile(lines.get(0))
                ? read(start, lines.get(0))
                : start.lines(lines);
    }

    private List<ListedUnit> read(CommuneStart start, String file) throws NoAnswer {
        CommuneStart.ListRead list =
                start.units(root.surroundings().folder().resolve(file).normalize());
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
