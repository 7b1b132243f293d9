package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.batch.RuleTrial;
import vn.tonghop.batch.Workplace;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** Tells what new or changed rules would have raised over the months in hand; writes nothing. */
@CommandLine.Command(name = "trial", aliases = "thu", sortOptions = false)
final class CatalogueTrial implements Command {
    private final RootCommand root;

    @Parameters(paramLabel = "${bundle:label.rule}", arity = "0..*", descriptionKey = "help.trial-code")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "${bundle:label.file-csv}", descriptionKey = "help.trial-rules")
    private @Nullable String rules;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "help.trial-period")
    private List<String> periods = new ArrayList<>();

    CatalogueTrial(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        root.checkOptions();
        if (!root.hasInput()) {
            return ExitStatus.UNUSABLE;
        }
        List<Period> wanted = periods.stream().map(root::period).toList();
        String file = rules;
        if (codes.isEmpty() == (file == null)) {
            root.complain(Message.of("catalogtool.trial.nothing"));
            return ExitStatus.UNUSABLE;
        }
        if (file != null && !Files.exists(path(file))) {
            root.complain(Message.of("catalogtool.trial.no-file", file));
            return ExitStatus.UNUSABLE;
        }
        Workplace place = root.namedPlace();
        RuleTrial.Result result =
                file == null ? RuleTrial.ofCodes(place, codes, wanted) : RuleTrial.ofFile(place, path(file), wanted);
        if (result instanceof RuleTrial.Faulty faulty) {
            return new RunReport(root).catalogue(heading(faulty.faults()), faulty.faults());
        }
        if (result instanceof RuleTrial.Refused refused) {
            root.complain(refused.reason());
            if (!refused.reason().key().equals("catalogtool.trial.unknown")) {
                root.tellPeriods();
            }
            return ExitStatus.UNUSABLE;
        }
        new TrialReport(root).report((RuleTrial.Tried) result);
        return ExitStatus.DONE;
    }

    /** Faults of the rules that are tried are none of the catalogue in use. */
    private Message heading(List<CatalogueFault> faults) {
        String file = rules;
        String name = file == null ? "" : String.valueOf(path(file).getFileName());
        return faults.stream().allMatch(f -> f.file().equals(name))
                ? Message.of("catalogtool.trial.faulty", name, Integer.toString(faults.size()))
                : RunReport.catalogueRefused(faults);
    }

    private Path path(String file) {
        return root.surroundings().folder().resolve(file).normalize();
    }
}
