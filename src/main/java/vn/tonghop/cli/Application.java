package vn.tonghop.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.CatalogueImport;
import vn.tonghop.batch.PhraseBook;
import vn.tonghop.batch.WriteFailure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Phrases;
import vn.tonghop.publish.Json;

/** One call of the program: reads the command line, runs the command, and turns every end into an exit status. */
final class Application {
    private final Console console;
    private final Surroundings surroundings;
    private final Complaints complaints;

    Application(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
        this.complaints = new Complaints(console);
    }

    int run(List<String> arguments) {
        Phrases phrases = PhraseBook.load(language(arguments), surroundings.command());
        RootCommand root = new RootCommand(console, surroundings, phrases, complaints);
        CommandLine line = new CommandLine(root);
        for (Command command : List.of(
                new StartCommand(root),
                new ConsolidateCommand(root),
                new FormsCommand(root),
                new CheckCommand(root),
                new StatusCommand(root),
                new CloseCommand(root),
                new ReopenCommand(root),
                new HistoryCommand(root),
                new VerifyCommand(root),
                new CompletionCommand(root))) {
            line.addSubcommand(spoken(new CommandLine(command), phrases));
        }
        line.addSubcommand(spoken(CatalogueTools.line(root, phrases), phrases));
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel("[" + phrases.say("label.command") + "]");
        line.setExecutionStrategy(parsed -> execute(parsed, root));
        line.setCommandName(surroundings.command());
        line.setResourceBundle(new PhraseBundle(phrases, line));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.ink() == Ink.ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.setParameterExceptionHandler((exception, args) -> misused(exception, phrases));
        line.setExecutionExceptionHandler((exception, command, result) -> stopped(exception, root, phrases));
        int exit;
        try {
            exit = line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError | LinkageError fatal) {
            exit = fault(fatal, root, phrases);
        }
        // A command line that could not be read may still say who reads the answer.
        if (exit != ExitStatus.DONE && !root.hasAnswered() && arguments.contains("--json")) {
            root.answer(complaints.answer(exit).write());
        }
        return exit;
    }

    /** Whatever is to be done, an import of the catalogue that was cut short is undone before. */
    private static int execute(CommandLine.ParseResult parsed, RootCommand root) {
        try {
            CatalogueImport.recover(root.place());
        } catch (IOException failure) {
            return root.failed(failure, root.place().catalogue());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** A command under the name that an officer of the language uses first; the other one is its alias. */
    static CommandLine spoken(CommandLine command, Phrases phrases) {
        CommandSpec spec = command.getCommandSpec();
        if (Misuse.usesAliases(phrases) && spec.aliases().length > 0) {
            String english = spec.name();
            spec.name(spec.aliases()[0]).aliases(english);
        }
        return command;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The language is wanted before anything can be said about the command line. */
    private static String language(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        String word = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "vi";
        return word.equals("en") || arguments.contains("--lang=en") ? "en" : "vi";
    }

    private int misused(ParameterException exception, Phrases phrases) {
        new Misuse(exception, phrases).sentences().forEach(complaints::say);
        return ExitStatus.UNUSABLE;
    }

    /** What only reads says itself nothing of a folder or file that cannot be read. */
    private int stopped(Exception exception, RootCommand root, Phrases phrases) {
        IOException reading = exception instanceof UncheckedIOException unchecked
                ? unchecked.getCause()
                : exception instanceof IOException io ? io : null;
        Optional<Message> unusable = reading == null ? Optional.empty() : WriteFailure.unusable(reading);
        if (unusable.isEmpty() && reading instanceof FileSystemException known && known.getFile() != null) {
            unusable = Optional.of(Message.of("safety.unreadable", known.getFile()));
        }
        if (unusable.isEmpty()) {
            return fault(exception, root, phrases);
        }
        root.complain(unusable.get());
        return ExitStatus.UNUSABLE;
    }

    private int fault(Throwable exception, RootCommand root, Phrases phrases) {
        try {
            Path log = FaultLog.write(exception, root.output().resolve("store").resolve("log"), surroundings);
            complaints.say(phrases.say("console.fault", log.toString()));
            complaints.fact("log", Json.text(log.toString()));
        } catch (IOException | OutOfMemoryError | StackOverflowError | LinkageError noLog) {
            complaints.say(phrases.say("console.fault-unlogged"));
        }
        return ExitStatus.FAULT;
    }

    /** Gives picocli the sentences of the console area as descriptions, under the names that program and commands have here. */
    private static final class PhraseBundle extends ResourceBundle {
        private static final String WRITTEN = "run.sh.";
        private static final String USAGE = "usage.";

        private final Map<String, String> sentences = new HashMap<>();

        PhraseBundle(Phrases phrases, CommandLine line) {
            phrases.templates().forEach((key, sentence) -> sentences.put(key(key, line), sentence));
        }

        /** The key of a command's sentence; commands are written by their English names. */
        private static String key(String written, CommandLine line) {
            if (!written.startsWith(WRITTEN)) {
                return written;
            }
            String rest = written.substring(WRITTEN.length());
            CommandLine at = line;
            while (!rest.startsWith(USAGE)) {
                int dot = rest.indexOf('.');
                at = Objects.requireNonNull(at.getSubcommands().get(rest.substring(0, dot)), written);
                rest = rest.substring(dot + 1);
            }
            return at.getCommandSpec().qualifiedName(".") + "." + rest;
        }

        @Override
        protected @org.jspecify.annotations.Nullable Object handleGetObject(String key) {
            return sentences.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(sentences.keySet());
        }
    }
}
