package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--period", paramLabel = "P", required = true, descriptionKey = "help.period")
    private @Nullable String period;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "help.unit")
    private List<String> codes = new ArrayList<>();

    FormsCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(RootCommand root, Catalogue catalogue) {
        Period wanted = root.period(period);
        List<ReportingUnit> units = catalogue.units(wanted);
        if (units.isEmpty()) {
            root.complain(Message.of("console.no-units", wanted.toString()));
            return ExitStatus.UNUSABLE;
        }
        List<ReportingUnit> chosen = units;
        if (!codes.isEmpty()) {
            for (String code : codes) {
                if (units.stream().noneMatch(u -> u.code().value().equals(code))) {
                    unknown(root, code, wanted, units);
                    return ExitStatus.UNUSABLE;
                }
            }
            chosen =
                    units.stream().filter(u -> codes.contains(u.code().value())).toList();
        }
        Path folder = root.chosenOutput().orElseGet(() -> root.place().blankForms(wanted));
        try {
            List<Path> written = new FormMaking(catalogue, root.readingPlace(), wanted).write(chosen, folder);
            if (root.json()) {
                root.console()
                        .out()
                        .print(Json.items(written.stream()
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
