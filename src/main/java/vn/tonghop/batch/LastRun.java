package vn.tonghop.batch;

import java.util.Optional;
import vn.tonghop.adapter.csv.MachineFileReader;
import vn.tonghop.adapter.files.FrozenFolder;
import vn.tonghop.model.MachineFile;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.publish.versions.VersionChanges;

/** What the outputs in place say, which is what people have looked at before they close a period. */
final class LastRun {
    private final Period period;
    private final Optional<VersionChanges.Files> figures;

    private LastRun(Period period, Optional<VersionChanges.Files> figures) {
        this.period = period;
        this.figures = figures;
    }

    static LastRun of(Workplace place, Period period) {
        FrozenFolder outputs = new FrozenFolder(place.results(period));
        Optional<MachineFile> values = read(outputs, "so-lieu-" + period + ".csv");
        Optional<MachineFile> totals = read(outputs, "tong-hop-" + period + ".csv");
        return new LastRun(
                period,
                values.isPresent() && totals.isPresent()
                        ? Optional.of(new VersionChanges.Files(values.get(), totals.get()))
                        : Optional.empty());
    }

    private static Optional<MachineFile> read(FrozenFolder outputs, String name) {
        return outputs.read(name).flatMap(bytes -> MachineFileReader.read(name, bytes));
    }

    /** That what is closed is not what people have seen, if so. */
    Optional<Message> remark(VersionChanges.Files closed) {
        if (figures.isEmpty()) {
            return Optional.of(Message.of("handover.never-run", period.toString()));
        }
        VersionChanges changes = VersionChanges.between(figures.get(), closed);
        return changes.totals().isEmpty() && changes.values().isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "handover.since-last-run",
                        Integer.toString(changes.totals().size()),
                        Integer.toString(changes.values().size())));
    }
}
