package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;

/** What is said about a command line that cannot be used: what is wrong, what may have been meant, an example, where help is. */
final class Misuse {
    private final ParameterException exception;
    private final CommandLine line;
    private final Phrases phrases;

    Misuse(ParameterException exception, Phrases phrases) {
        this.exception = exception;
        this.line = exception.getCommandLine();
        this.phrases = phrases;
    }

    /** The sentences, in the order in which they are to be read. */
    List<String> sentences() {
        List<Message> said = new ArrayList<>();
        if (exception instanceof BadValue bad) {
            said.add(bad.reason());
            bad.guess().ifPresent(said::add);
        } else {
            strayWords(said);
            boolean told = said.stream().anyMatch(m -> m.key().equals("console.period-without-option"));
            if (exception instanceof MissingParameterException missing && !told) {
                said.add(withoutValue(missing)
                        .map(option -> Message.of(
                                "console.missing-value",
                                spoken(option),
                                option.paramLabel(),
                                spoken(option) + " " + option.paramLabel()))
                        .orElse(Message.of("console.missing-option", names(missing))));
            } else if (said.isEmpty()) {
                said.add(Message.of("console.bad-value", value()));
            }
            (told ? Optional.<String>empty() : example())
                    .ifPresent(example -> said.add(Message.of("console.example", example)));
        }
        said.add(Message.of("console.see-help", nameTyped()));
        return said.stream().map(phrases::say).toList();
    }

    private String value() {
        String value = exception.getValue();
        return value == null ? "" : value;
    }

    /** The words that nobody asked for. A misspelt option is seldom alone: what follows it is no word of its own. */
    private void strayWords(List<Message> said) {
        List<String> stray = exception instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched()
                : line.getUnmatchedArguments();
        if (stray.isEmpty()) {
            return;
        }
        List<String> options =
                stray.stream().filter(word -> word.startsWith("-")).toList();
        // After a command that is not known nothing else is known either.
        boolean mistyped = !stray.get(0).startsWith("-")
                && !line.getCommandSpec().subcommands().isEmpty();
        if (!options.isEmpty() && !mistyped) {
            options.forEach(option -> strayOption(option, said));
            return;
        }
        String first = stray.get(0);
        CommandSpec command = line.getCommandSpec();
        Optional<Period> period = Period.parse(first).or(() -> Guesses.period(first));
        if (period.isPresent() && (command.findOption("--period") != null || line.getParent() == null)) {
            said.add(Message.of(
                    "console.period-without-option",
                    first,
                    commandForPeriod(),
                    period.get().toString()));
            return;
        }
        said.add(Message.of("console.unknown-word", mistyped ? first : String.join(" ", stray)));
        if (!command.subcommands().isEmpty()) {
            guess(Guesses.words(first, command.subcommands().keySet()), said);
            if (said.size() == 1) {
                said.add(Message.of("console.commands", String.join(", ", commands(command))));
            }
        }
    }

    private void strayOption(String typed, List<Message> said) {
        String option = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        CommandSpec command = line.getCommandSpec();
        boolean ofAnother = command.subcommands().values().stream()
                .anyMatch(sub -> sub.getCommandSpec().findOption(option) != null);
        if (ofAnother) {
            said.add(Message.of("console.option-of-command", option));
            return;
        }
        said.add(Message.of("console.unknown-option", option));
        Set<String> known = new LinkedHashSet<>();
        command.options().forEach(o -> known.addAll(List.of(o.names())));
        known.removeIf(name -> !name.startsWith("--"));
        guess(Guesses.words(option, known), said);
    }

    private static void guess(List<String> near, List<Message> said) {
        if (!near.isEmpty()) {
            said.add(Message.of("console.did-you-mean", String.join(", ", near)));
        }
    }

    /** An option that need not be given is only missed when it was, without its value. */
    private static Optional<OptionSpec> withoutValue(MissingParameterException missing) {
        return missing.getMissing().size() == 1
                        && missing.getMissing().get(0) instanceof OptionSpec option
                        && !option.required()
                ? Optional.of(option)
                : Optional.empty();
    }

    private String names(MissingParameterException missing) {
        return String.join(
                ", ",
                missing.getMissing().stream()
                        .map(spec -> spec instanceof OptionSpec option ? spoken(option) : spec.paramLabel())
                        .toList());
    }

    /** An option with two names has the English one first, the Vietnamese one last. */
    private String spoken(OptionSpec option) {
        String[] names = option.names();
        return names[usesAliases(phrases) ? names.length - 1 : 0];
    }

    /** Whether the language calls commands and options by their other, Vietnamese, names. */
    static boolean usesAliases(Phrases phrases) {
        return phrases.say("console.names").equals("alias");
    }

    /** Each command by the name an officer of the language uses. */
    private List<String> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .distinct()
                .map(sub -> sub.getCommandSpec().name())
                .toList();
    }

    /** A period without a command is one to be consolidated. */
    private String commandForPeriod() {
        CommandLine consolidate = line.getSubcommands().get("consolidate");
        return consolidate == null ? nameTyped() : line.getCommandName() + " " + consolidate.getCommandName();
    }

    /** The command as it is typed: program, command, command of the command. */
    private String nameTyped() {
        List<String> names = new ArrayList<>();
        for (CommandLine at = line; at.getParent() != null; at = at.getParent()) {
            names.add(0, at.getCommandName());
        }
        CommandLine top = line;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        names.add(0, top.getCommandName());
        return String.join(" ", names);
    }

    /** The first example of the command's help. */
    private Optional<String> example() {
        String[] footer = line.getCommandSpec().usageMessage().footer();
        return line.getParent() == null || footer.length == 0 ? Optional.empty() : Optional.of(footer[0].strip());
    }
}
