package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Period;

/**
 * The returned files that go into a period. A month needs its own and, to be held against, those of the twelve months
 * before it. A longer period needs those of all months of the year up to its end, because the cumulative figures of months
 * before it may have to be subtracted, and the same of the period before it and of the same period of the year before.
 * What is decided about a longer period itself stands in its own folder.
 */
final class ReturnedFiles {
    private static final int MONTHS_BACK = 12;

    private ReturnedFiles() {}

    /** Whether any month of the period has a folder, or is closed. */
    static boolean areThere(MonthSources sources, Period period) throws IOException {
        for (Period month : period.months()) {
            if (sources.areThere(month)) {
                return true;
            }
        }
        return false;
    }

    /** The files of a period as things stand; those put into its own folder also when it is closed. */
    static List<Return> of(Catalogue catalogue, Workplace place, Period period) throws IOException {
        return of(catalogue, MonthSources.current(place).withFolderOf(period), period);
    }

    /** The files of a period, those of earlier months first; of months for which the catalogue has units. */
    static List<Return> of(Catalogue catalogue, MonthSources sources, Period period) throws IOException {
        List<Return> returns = new ArrayList<>();
        for (Period month : months(period)) {
            if (!catalogue.units(month).isEmpty()) {
                returns.addAll(entries(sources, month, month.equals(period) ? "" : month + "/"));
            }
        }
        if (period.kind() != Period.Kind.MONTH) {
            entries(sources, period, period + "/").stream()
                    .filter(r -> r.entry().kind() == ReturnsFolder.Kind.DECISIONS)
                    .forEach(returns::add);
        }
        return returns;
    }

    /** The months whose files go into a period. */
    static SortedSet<Period> months(Period period) {
        SortedSet<Period> months = new TreeSet<>();
        if (period.kind() == Period.Kind.MONTH) {
            Period month = period;
            for (int back = 0; back <= MONTHS_BACK; back++, month = month.previous()) {
                months.add(month);
            }
            return months;
        }
        for (Period one : List.of(period, period.previous(), period.sameLastYear())) {
            for (int month = 1; month <= one.lastMonth(); month++) {
                months.add(Period.month(one.year(), month));
            }
        }
        return months;
    }

    /** Files of several months are told apart by the month's folder before their name. */
    private static List<Return> entries(MonthSources sources, Period month, String prefix) throws IOException {
        return sources.entries(month, prefix).stream()
                .map(entry -> new Return(month, entry))
                .toList();
    }
}
