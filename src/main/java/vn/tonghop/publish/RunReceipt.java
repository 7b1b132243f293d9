package vn.tonghop.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;

/**
 * What a run read, found and wrote: the content of {@code run.json}.
 *
 * @param office whose outputs these are
 * @param exit exit status of the run
 * @param outputs the files that were published
 * @param timings milliseconds by stage, in the order of the stages: the one part that differs between equal runs
 */
public record RunReceipt(OfficeNames office, int exit, List<Output> outputs, Map<String, Long> timings) {
    /**
     * One published file.
     *
     * @param path relative to the period's output folder, with "/" between parts
     * @param sha256 lower case hexadecimal
     */
    public record Output(String path, String sha256) {}

    public RunReceipt {
        outputs = List.copyOf(outputs);
        timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    }

    /** The receipt of a run over {@code outcome}; reasons of refused files are said in the language of {@code phrases}. */
    public Json of(PeriodOutcome outcome, Phrases phrases) {
        Map<String, Json> receipt = new LinkedHashMap<>();
        receipt.put("period", Json.text(outcome.period().toString()));
        receipt.put("agency", office.json());
        receipt.put("exit", Json.number(exit));
        receipt.put("units_expected", Json.number(outcome.returns().size()));
        receipt.put("units_received", Json.number(outcome.receivedWhole()));
        receipt.put(
                "files",
                Json.items(outcome.files().stream().map(f -> file(f, phrases)).toList()));
        receipt.put("findings", findings(outcome));
        receipt.put("held", Json.number(outcome.valuesWaiting()));
        receipt.put(
                "outputs", Json.items(outputs.stream().map(RunReceipt::output).toList()));
        Map<String, Json> times = new LinkedHashMap<>();
        timings.forEach((stage, milliseconds) -> times.put(stage, Json.number(milliseconds)));
        receipt.put("timings", Json.members(times));
        return Json.members(receipt);
    }

    private static Json file(FileOutcome file, Phrases phrases) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", Json.text(file.file().name()));
        members.put("sha256", Json.text(file.file().sha256()));
        members.put("unit", Json.text(file.unit().value()));
        members.put("outcome", Json.text(file.result().code()));
        members.put("reason", Json.text(phrases.say(file.reason())));
        return Json.members(members);
    }

    private static Json findings(PeriodOutcome outcome) {
        Map<String, Json> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.code(), Json.number(outcome.findings(severity)));
        }
        return Json.members(counts);
    }

    private static Json output(Output output) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("path", Json.text(output.path()));
        members.put("sha256", Json.text(output.sha256()));
        return Json.members(members);
    }
}
