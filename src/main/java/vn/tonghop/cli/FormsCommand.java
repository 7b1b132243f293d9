package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.batch.FormMaking;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Wording;
import vn.tonghop.publish.Json;

/** Writes the blank forms of a period. */
@CommandLine.Command(name = "forms", aliases = "bieu-mau", sortOptions = false)
final class FormsCommand extends CatalogueCommand {
    private static final int SHOWN = 3;
    private static final int SHORTEST_NAME = 4;
    private static final Pattern COMMAS = Pattern.compile("[,;]");

    @Option(names = "--period", paramLabel = "${bundle:label.period}", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    @Option(names = "--unit", paramLabel = "${bundle:label.code}", descriptionKey = "help.unit")
    private List<String> codes = new ArrayList<>();

    FormsCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        Period wanted = root.period(period);
        if (wanted.kind() != Period.Kind.MONTH) {
            return ofMonths(root, wanted);
        }
        List<ReportingUnit> units = catalogue.units(wanted);
        if (units.isEmpty()) {
            root.complain(Message.of("console.no-units", wanted.toString()));
            return ExitStatus.UNUSABLE;
        }
        List<String> asked = asked();
        List<String> unknown = asked.stream()
                .filter(code -> units.stream().noneMatch(u -> isOf(u, code)))
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(code -> unknown(root, code, wanted, units));
            return ExitStatus.UNUSABLE;
        }
        List<ReportingUnit> chosen = codes.isEmpty()
                ? units
                : units.stream()
                        .filter(u -> asked.stream().anyMatch(code -> isOf(u, code)))
                        .toList();
        Path folder = root.chosenOutput().orElseGet(() -> root.place().blankForms(wanted));
        try {
            List<Path> written = new FormMaking(catalogue, root.readingPlace(), wanted).write(chosen, folder);
            if (root.json()) {
                root.answer(Json.items(written.stream()
                                .map(p -> Json.text(p.toString()))
                                .toList())
                        .write());
            }
            root.tell("console.forms-written", Integer.toString(written.size()), root.shown(folder));
            new FirstSteps(root).afterForms(wanted);
            return ExitStatus.DONE;
        } catch (IOException failure) {
            return root.failed(failure, folder);
        }
    }

    /** A list of codes is as good as the option several times. */
    private List<String> asked() {
        return codes.stream()
                .flatMap(typed -> COMMAS.splitAsStream(typed))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Codes are of capital letters: a small one can mean nothing else. */
    private static boolean isOf(ReportingUnit unit, String code) {
        return unit.code().value().equals(code.toUpperCase(Locale.ROOT));
    }

    /** A longer period is added up of months and has no forms of its own: says how those of its months are made. */
    private int ofMonths(RootCommand root, Period longer) {
        root.complain(Message.of("console.forms-of-months", root.name(longer)));
        String units = asked().stream()
                .map(code -> " --unit " + RootCommand.quoted(code))
                .collect(Collectors.joining());
        longer.months().forEach(month -> root.complain(Message.of("console.forms-of-month", month.toString(), units)));
        return ExitStatus.UNUSABLE;
    }

    /** Says which codes are near, or belong to a unit of that name. */
    private static void unknown(RootCommand root, String typed, Period period, List<ReportingUnit> units) {
        root.complain(Message.of("console.unknown-unit", typed, period.toString()));
        String name = Wording.foldBare(typed);
        List<String> named = units.stream()
                .filter(u -> name.length() >= SHORTEST_NAME
                        && Wording.foldBare(u.name()).contains(name))
                .map(u -> u.code().value())
                .limit(SHOWN)
                .toList();
        List<String> near = named.isEmpty()
                ? Guesses.words(typed, units.stream().map(u -> u.code().value()).toList())
                : named;
        if (!near.isEmpty()) {
            root.complain(Message.of("console.did-you-mean", String.join(", ", near)));
        }
    }
}
