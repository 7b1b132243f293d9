package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.UnitKind;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.VietnameseNumbers;

/** Who is not in the figures. */
final class Absences {
    private Absences() {}

    /**
     * The units of which nothing counts, by kind: {@code 2 tổ dân phố (TDP An Thông, TDP Văn Tự), trạm y tế}; a kind that is not in
     * at all is not enumerated. Empty when every unit is in.
     */
    static String of(Catalogue catalogue, PeriodOutcome outcome) {
        Set<UnitCode> absent = outcome.returns().stream()
                .filter(r -> !r.isReceived())
                .map(UnitReturn::unit)
                .collect(Collectors.toSet());
        List<String> kinds = new ArrayList<>();
        for (UnitKind kind : catalogue.kinds()) {
            List<ReportingUnit> all = catalogue.units(outcome.period()).stream()
                    .filter(unit -> unit.kind().code().equals(kind.code()))
                    .toList();
            List<String> names = all.stream()
                    .filter(unit -> absent.contains(unit.code()))
                    .map(ReportingUnit::brief)
                    .toList();
            if (!names.isEmpty()) {
                kinds.add(said(kind, names, all.size()));
            }
        }
        return String.join(", ", kinds);
    }

    private static String said(UnitKind kind, List<String> names, int all) {
        String label = kind.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + kind.label().substring(1);
        if (names.size() == all) {
            return all == 1 ? label : "tất cả " + VietnameseNumbers.counted(all) + " " + label;
        }
        return VietnameseNumbers.counted(names.size()) + " " + label + " (" + String.join(", ", names) + ")";
    }
}
