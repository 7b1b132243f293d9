package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ExchangeCodes;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.ValueStatus;

/**
 * {@code dhis2-P.json}: the figures of the units as a DHIS2 data value set, described in docs/schema/dhis2.json. Only what
 * exists: missing and held values are left out, and so are stocks of an earlier month, which DHIS2 has from that month.
 * Totals, cumulative figures and periods longer than a month are left out too: DHIS2 adds up units and months itself, and
 * would count them twice. Items
 * of lists have no data element of their own.
 */
public final class Dhis2File {
    private Dhis2File() {}

    /** The data value set; nothing for a period longer than a month. */
    public static Optional<String> of(Catalogue catalogue, ExchangeCodes codes, PeriodOutcome outcome) {
        Catalogue edition = catalogue.edition(outcome.period());
        return ExchangePeriod.dhis2(outcome.period()).map(period -> {
            List<Json> values = new ArrayList<>();
            for (Observation o : outcome.consolidation().observations()) {
                boolean figure = edition.element(o.element())
                        .filter(e -> e.nature().isFigure())
                        .isPresent();
                boolean single = o.item().isEmpty() && o.line() == 0 && o.measure() == Measure.PERIOD;
                if (figure && single && o.status() != ValueStatus.CARRIED) {
                    o.figure().ifPresent(value -> values.add(value(codes, o, period, value.toPlainString())));
                }
            }
            Map<String, Json> set = new LinkedHashMap<>();
            set.put("dataElementIdScheme", Json.text("code"));
            set.put("orgUnitIdScheme", Json.text("code"));
            set.put("dataValues", Json.items(values));
            return Json.members(set).write();
        });
    }

    private static Json value(ExchangeCodes codes, Observation o, String period, String value) {
        ExchangeCodes.Target dhis2 = ExchangeCodes.Target.DHIS2;
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(
                "dataElement",
                Json.text(codes.find(dhis2, o.element()).orElse(o.element().value())));
        members.put("period", Json.text(period));
        members.put(
                "orgUnit", Json.text(codes.find(dhis2, o.unit()).orElse(o.unit().value())));
        members.put("value", Json.text(value));
        members.put("comment", Json.text(place(o) + (o.status() == ValueStatus.ESTIMATED ? " (estimated)" : "")));
        return Json.members(members);
    }

    /** The cell that a figure came from, so that DHIS2 too can say it. */
    private static String place(Observation o) {
        return o.source().file() + ", " + o.source().sheet() + "!" + o.source().cell();
    }
}
