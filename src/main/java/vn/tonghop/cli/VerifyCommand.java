package vn.tonghop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.tonghop.batch.Verification;
import vn.tonghop.batch.Verification.Verdict;
import vn.tonghop.model.Period;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.publish.Json;

/** Holds files and outputs against the receipt of the run, and closed versions against their manifests; writes nothing. */
@CommandLine.Command(name = "verify", aliases = "doi-chieu", sortOptions = false)
final class VerifyCommand implements Command {
    private final RootCommand root;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "help.verify-period")
    private @Nullable String period;

    VerifyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        root.checkOptions();
        Collection<Period> known = Verification.periods(root.place());
        Collection<Period> wanted = period == null ? known : List.of(root.period(period));
        if (wanted.isEmpty() || !known.containsAll(wanted)) {
            return HistoryCommand.nothing(root, "handover.verify.nothing", wanted, known);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Period one : wanted) {
            verdicts.add(Verification.of(root.place(), one));
        }
        boolean same = verdicts.stream().allMatch(v -> v.differences().isEmpty());
        if (root.json()) {
            root.answer(Json.items(verdicts.stream().map(this::json).toList()).write());
        }
        verdicts.forEach(this::tell);
        return same ? ExitStatus.DONE : ExitStatus.OPEN_QUESTIONS;
    }

    private void tell(Verdict verdict) {
        String name = root.name(verdict.period());
        String state = verdict.closed()
                .map(closed -> root.phrases()
                        .say(
                                "handover.state-closed",
                                Integer.toString(closed.version()),
                                VietnameseDates.numeric(closed.day())))
                .orElse(root.phrases().say("handover.state-open"));
        root.tell(
                verdict.differences().isEmpty() ? "handover.verify.same" : "handover.verify.different",
                name,
                state,
                Integer.toString(verdict.checked()),
                Integer.toString(verdict.differences().size()));
        verdict.differences()
                .forEach(d -> root.tell("handover.item", root.phrases().say(d.what())));
    }

    private Json json(Verdict verdict) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("period", Json.text(verdict.period().toString()));
        members.put(
                "version", Json.number(verdict.closed().map(c -> c.version()).orElse(0)));
        members.put("checked", Json.number(verdict.checked()));
        List<Json> differences = new ArrayList<>();
        verdict.differences().forEach(d -> {
            Map<String, Json> one = new LinkedHashMap<>();
            one.put("path", Json.text(d.path()));
            one.put("message", Json.text(root.phrases().say(d.what())));
            differences.add(Json.members(one));
        });
        members.put("differences", Json.items(differences));
        return Json.members(members);
    }
}
