package vn.tonghop.batch;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.adapter.files.RunLog;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;

/**
 * What the log of a run says: who ran, how the store was found, what became of each file, how often each rule spoke, and how it
 * ended. No figure, no text out of a cell.
 */
final class RunRecord implements AutoCloseable {
    private final RunLog log;
    private final Progress progress;

    private RunRecord(RunLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    static RunRecord begin(Workplace place, Period period, RunLock.Holder self, Progress progress) throws IOException {
        String name = "run-" + self.start().replace(':', '-') + "-" + self.pid();
        RunRecord record = new RunRecord(RunLog.begin(place.logs(), name), progress);
        record.add("run", period, self.start(), "process " + self.pid());
        record.add("machine", System.getProperty("os.name"), "Java " + Runtime.version());
        return record;
    }

    void add(String what, Object... details) {
        log.add(what, details);
    }

    void outcome(PeriodOutcome outcome) {
        for (FileOutcome file : outcome.files()) {
            add("file", file.file().name(), file.unit(), file.result().code());
        }
        Map<String, Long> rules = outcome.findings().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        rules.forEach((rule, times) -> add("rule", rule, times));
        add("received", outcome.received() + " of " + outcome.returns().size());
    }

    void ended(RunResult result) {
        add("ended", result.getClass().getSimpleName());
    }

    void failed(Exception failure) {
        log.add(failure);
    }

    @Override
    public void close() throws IOException {
        if (log.failure().isPresent()) {
            progress.remark(Message.of("safety.no-log"));
        }
        log.close();
    }
}
