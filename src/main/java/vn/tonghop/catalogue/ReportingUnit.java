package vn.tonghop.catalogue;

import java.util.List;
import vn.tonghop.model.UnitCode;

/**
 * Who reports.
 *
 * @param form code of the form it fills in
 * @param brief short name for column heads
 * @param aliases other names it is known by
 * @param calendar name of the calendar its periods follow
 */
public record ReportingUnit(
        UnitCode code,
        String name,
        UnitKind kind,
        Validity validity,
        String form,
        String brief,
        List<String> aliases,
        String calendar) {
    public ReportingUnit {
        aliases = List.copyOf(aliases);
    }
}
