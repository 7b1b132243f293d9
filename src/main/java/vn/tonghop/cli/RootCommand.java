package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.tonghop.batch.OutputsOffice;
import vn.tonghop.batch.Workplace;
import vn.tonghop.batch.WriteFailure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.VisibleText;

/** The program without a command: consolidates the newest period. Holds the options that every command has. */
@CommandLine.Command(name = "run.sh", versionProvider = Version.class, sortOptions = false)
final class RootCommand implements Command {
    /** A command with a period, as sentences offer it. */
    private static final Pattern OFFERED = Pattern.compile("(?:\\./run\\.sh|run\\.cmd) [a-z-]+ --period \\d[0-9A-Z-]*");

    private static final String INPUT = "input-templates";
    private static final String OUTPUT = "output";
    /** Added to the name of an input folder. */
    private static final String RESULTS = "-ket-qua";

    private static final int MONTHS_OF_YEAR = 12;

    /** Nobody has more of one name side by side. */
    private static final int MOST_OFFICES = 9;

    private final Console console;
    private final Surroundings surroundings;
    private final Phrases phrases;
    private final Complaints complaints;
    private boolean answered;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--input",
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "help.input",
            scope = ScopeType.INHERIT)
    private @Nullable String input;

    @Option(
            names = "--output",
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "help.output",
            scope = ScopeType.INHERIT)
    private @Nullable String output;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "help.lang", scope = ScopeType.INHERIT)
    private String language = "vi";

    @Option(names = "--json", descriptionKey = "help.json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "help.quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(
            names = "--as-of",
            paramLabel = "${bundle:label.day}",
            descriptionKey = "help.as-of",
            scope = ScopeType.INHERIT)
    private @Nullable String asOf;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help.help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "help.version",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    RootCommand(Console console, Surroundings surroundings, Phrases phrases, Complaints complaints) {
        this.console = console;
        this.surroundings = surroundings;
        this.phrases = phrases;
        this.complaints = complaints;
    }

    @Override
    public Integer call() throws Exception {
        return new ConsolidateCommand(this).newest();
    }

    Console console() {
        return console;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Phrases phrases() {
        return phrases;
    }

    Workplace place() {
        return new Workplace(folder(input, INPUT), output());
    }

    /** Whether there is anything to work with; complains when there is not. */
    boolean hasInput() {
        boolean there = Files.isDirectory(place().catalogue());
        if (!there) {
            complain(Message.of("console.no-input", place().input().toString()));
            complain(Message.of("start.begin"));
        }
        return there;
    }

    Path output() {
        return folder(output, OUTPUT);
    }

    /** Whether the caller chose another place for the outputs. */
    Optional<Path> chosenOutput() {
        return output == null ? Optional.empty() : Optional.of(output());
    }

    /** The folder the caller chose for catalogue and returned files. */
    Optional<Path> chosenInput() {
        return input == null ? Optional.empty() : Optional.of(place().input());
    }

    private Path folder(@Nullable String given, String otherwise) {
        return given == null
                ? surroundings.home().resolve(otherwise)
                : surroundings.folder().resolve(given).normalize();
    }

    /** A path as people read it: below the caller's folder from there. */
    String shown(Path path) {
        Path from = surroundings.folder();
        return path.startsWith(from) ? from.relativize(path).toString() : path.toString();
    }

    /** The folders the caller chose, as options to type again; empty when none was. */
    private String folderOptions() {
        return inputOption() + (output == null ? ownOutputOption() : " --output " + quoted(output));
    }

    /**
     * The folder of outputs as an option for the next command, when none was chosen: an input of its own has outputs of its own,
     * unless the usual folder holds them already. Empty for the usual input.
     */
    String ownOutputOption() {
        if (input == null || isUsualInput()) {
            return "";
        }
        try {
            return OutputsOffice.of(new Workplace(place().input(), folder(null, OUTPUT)))
                            .isOwn()
                    ? ""
                    : " --output " + quoted(shown(ownOutput()));
        } catch (IOException unreadable) {
            return " --output " + quoted(shown(ownOutput()));
        }
    }

    private boolean isUsualInput() {
        return place().input().toAbsolutePath().equals(folder(null, INPUT).toAbsolutePath());
    }

    /** The folder of outputs that goes with the input: beside it, and nobody else's. */
    private Path ownOutput() {
        Path folder = place().input();
        Path beside = resultsOf(folder);
        for (int more = 2; more <= MOST_OFFICES && isOthers(beside); more++) {
            beside = folder.resolveSibling(folder.getFileName() + RESULTS + "-" + more);
        }
        return beside;
    }

    /** Where the outputs of an input folder go that is not the usual one. */
    static Path resultsOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + RESULTS);
    }

    private boolean isOthers(Path outputs) {
        try {
            return OutputsOffice.of(new Workplace(place().input(), outputs))
                    .other()
                    .isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** The folders that a command reads from: closed months of another office are no earlier months of this one. */
    Workplace readingPlace() {
        try {
            return OutputsOffice.of(place()).other().isPresent()
                    ? new Workplace(place().input(), ownOutput())
                    : place();
        } catch (IOException unreadable) {
            // Whoever reads closed months from there tells that it cannot: going elsewhere would pass over them in
            // silence.
            return place();
        }
    }

    /**
     * The same for a command that reads from the outputs the caller has named.
     *
     * @throws IOException if they are another office's
     */
    Workplace namedPlace() throws IOException {
        if (output != null) {
            OutputsOffice.require(place());
        }
        return readingPlace();
    }

    /** The command as it was typed, with another folder for its outputs. */
    private String withOwnOutput() {
        StringBuilder typed = new StringBuilder(surroundings.command());
        List<String> words = known().commandLine().getParseResult().originalArgs();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--output")) {
                i++;
            } else if (!words.get(i).startsWith("--output=")) {
                typed.append(' ').append(quoted(words.get(i)));
            }
        }
        return typed + " --output " + quoted(shown(ownOutput()));
    }

    /** The folder of what goes in, as an option to type again; empty when it is the usual one. */
    String inputOption() {
        return input == null ? "" : " --input " + quoted(input);
    }

    /** A path as it is typed: in quotes where it has a space. */
    static String quoted(String path) {
        return path.contains(" ") ? '"' + path + '"' : path;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet || json;
    }

    Optional<LocalDate> asOf() {
        String text = asOf;
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw new BadValue(
                    line(),
                    Message.of("console.bad-date", text),
                    Guesses.day(text).map(day -> Message.of("console.did-you-mean", day.toString())));
        }
    }

    Period period(@Nullable String text) {
        String written = text == null ? "" : text;
        return Period.parse(written)
                .orElseThrow(() -> new BadValue(
                        line(),
                        Message.of("console.bad-period", written),
                        Guesses.period(written).map(p -> Message.of("console.did-you-mean", p.toString()))));
    }

    /** A period as a sentence of the language names it. */
    String name(Period period) {
        return phrases.say(
                "console.period." + period.kind().code() + "-" + period.ordinal(), Integer.toString(period.year()));
    }

    /** Refuses a language there is no book of phrases for, and a day that is none, before anything is done. */
    void checkOptions() {
        if (!language.equals("vi") && !language.equals("en")) {
            throw new BadValue(line(), Message.of("console.bad-language", language), Optional.empty());
        }
        asOf();
    }

    /** The month that is worked on next, as far as it can be told: that after the newest in hand, or the present one. */
    Period nextMonth() {
        Period present = Period.month(
                surroundings.today().getYear(), surroundings.today().getMonthValue());
        try {
            Optional<Period> inHand = place().periods().stream()
                    .filter(period -> period.kind() == Period.Kind.MONTH)
                    .reduce((a, b) -> b);
            return inHand.isPresent()
                    ? after(inHand.get())
                    : place().newestBlank().orElse(present);
        } catch (IOException unreadable) {
            return present;
        }
    }

    private static Period after(Period month) {
        return month.ordinal() == MONTHS_OF_YEAR
                ? Period.month(month.year() + 1, 1)
                : Period.month(month.year(), month.ordinal() + 1);
    }

    /** There is no folder of the period asked for: names those that there are. */
    void tellPeriods() {
        List<Period> periods;
        try {
            periods = place().periods();
        } catch (IOException unreadable) {
            complain(Message.of("console.unreadable-folder", place().input().toString()));
            return;
        }
        if (!periods.isEmpty()) {
            complain(Message.of(
                    "console.periods-there",
                    String.join(", ", periods.stream().map(Period::toString).toList())));
        }
    }

    /** The command that was asked for, down to the command of a command. */
    private CommandLine line() {
        CommandLine.ParseResult parsed = known().commandLine().getParseResult();
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed.commandSpec().commandLine();
    }

    private CommandSpec known() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("picocli has not set the command up");
        }
        return known;
    }

    /** Says a sentence that is not what was asked for, unless silence was. */
    void tell(String key, String... arguments) {
        if (!quiet()) {
            console.out().println(say(key, arguments));
        }
    }

    /**
     * Says why something could not be written, or what could not be read for it; gives the exit status.
     *
     * @param folder named when the failure does not name a place
     */
    int failed(IOException failure, Path folder) {
        complain(WriteFailure.message(failure, folder));
        return WriteFailure.unusable(failure).isPresent() ? ExitStatus.UNUSABLE : ExitStatus.CANNOT_WRITE;
    }

    /** Says why something did not work: always, on the error stream. */
    void complain(Message message) {
        complaints.say(sentence(message));
        if (message.key().equals(WriteFailure.OTHER_OFFICE)) {
            complaints.say(VisibleText.line("  " + withOwnOutput()));
        }
    }

    /** Asks something, or shows what an answer is wanted about: on the error stream too, but nothing is wrong. */
    void prompt(Message message) {
        console.err().println(sentence(message));
    }

    private String sentence(Message message) {
        return withFolders(phrases.say(new Message(
                message.key(),
                message.arguments().stream().map(VisibleText::line).toList())));
    }

    Complaints complaints() {
        return complaints;
    }

    /** Answers a machine, once, with JSON. */
    void answer(String text) {
        answered = true;
        console.out().print(text);
    }

    boolean hasAnswered() {
        return answered;
    }

    /** A sentence in whose gaps everything is seen: what people typed or called a file makes neither lines nor colours. */
    String say(String key, String... arguments) {
        return withFolders(
                phrases.say(key, Arrays.stream(arguments).map(VisibleText::line).toArray(String[]::new)));
    }

    /** A command that a sentence offers works as it stands: the folders that the caller chose are added. */
    private String withFolders(String sentence) {
        Matcher offered = OFFERED.matcher(sentence);
        if (!offered.find()) {
            return sentence;
        }
        String options = folderOptions();
        return offered.replaceAll(m -> Matcher.quoteReplacement(m.group() + options));
    }
}
