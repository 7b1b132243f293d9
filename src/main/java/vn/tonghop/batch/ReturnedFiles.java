package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.adapter.files.ReturnsFolder.Entry;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.model.Period;

/**
 * The returned files that go into a period: those of its month, or for a longer period those of all months of the year up
 * to its end, because the cumulative figures of months before it may have to be subtracted. What is decided about the longer
 * period itself stands in its own folder.
 */
final class ReturnedFiles {
    private ReturnedFiles() {}

    /** Whether any month of the period has a folder. */
    static boolean areThere(Workplace place, Period period) {
        return period.months().stream().anyMatch(month -> Files.isDirectory(place.returns(month)));
    }

    static List<Return> of(Workplace place, Period period) throws IOException {
        if (period.kind() == Period.Kind.MONTH) {
            return entries(place, period, "");
        }
        List<Return> returns = new ArrayList<>();
        for (int month = 1; month <= period.lastMonth(); month++) {
            Period one = Period.month(period.year(), month);
            if (Files.isDirectory(place.returns(one))) {
                returns.addAll(entries(place, one, one + "/"));
            }
        }
        if (Files.isDirectory(place.returns(period))) {
            entries(place, period, period + "/").stream()
                    .filter(r -> r.entry().kind() == ReturnsFolder.Kind.DECISIONS)
                    .forEach(returns::add);
        }
        return returns;
    }

    /** Files of several months are told apart by the month's folder before their name. */
    private static List<Return> entries(Workplace place, Period month, String prefix) throws IOException {
        List<Return> returns = new ArrayList<>();
        for (Entry entry : ReturnsFolder.list(place.returns(month))) {
            returns.add(new Return(month, new Entry(prefix + entry.name(), entry.path(), entry.kind())));
        }
        return returns;
    }
}
