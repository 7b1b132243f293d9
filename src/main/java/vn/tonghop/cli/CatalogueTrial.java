package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.batch.RuleTrial;
import vn.tonghop.batch.Workplace;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** Tells what new or changed rules would have raised over the months in hand; writes nothing. */
@CommandLine.Command(name = "trial", aliases = "thu", sortOptions = false)
final class CatalogueTrial implements Command {
    private final RootCommand root;

    @Parameters(paramLabel = "RULE", arity = "0..*", descriptionKey = "help.trial-code")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "FILE.csv", descriptionKey = "help.trial-rules")
    private @Nullable String rules;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "help.trial-period")
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
        Workplace place = root.namedPlace();
        RuleTrial.Result result =
                file == null ? RuleTrial.ofCodes(place, codes, wanted) : RuleTrial.ofFile(place, path(file), wanted);
        if (result instanceof RuleTrial.Faulty faulty) {
            return new RunReport(root).catalogue(faulty.faults());
        }
        if (result instanceof RuleTrial.Refused refused) {
            root.complain(refused.reason());
            return ExitStatus.UNUSABLE;
        }
        new TrialReport(root).report((RuleTrial.Tried) result);
        return ExitStatus.DONE;
    }

    private Path path(String file) {
        return root.surroundings().folder().resolve(file).normalize();
    }
}
