package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;
import vn.tonghop.model.UnitCode;

/**
 * The codes that other systems have for ours, from the file exchange.csv that a catalogue may have beside its own: {@code
 * system} ({@code sdmx} or {@code dhis2}), {@code kind} ({@code code} for an element or indicator, {@code unit}), {@code
 * code} (ours) and {@code target} (theirs). What has no row goes out under our own code.
 */
public final class ExchangeCodes {
    public static final String FILE = "exchange.csv";
    private static final List<String> COLUMNS = List.of("system", "kind", "code", "target");

    /** Which other system. */
    public enum Target {
        SDMX,
        DHIS2
    }

    /** What kind of code. */
    public enum Kind {
        CODE,
        UNIT
    }

    private record Key(Target system, Kind kind, String code) {}

    private final Map<Key, String> targets = new LinkedHashMap<>();
    private final List<CatalogueFault> faults = new ArrayList<>();

    private ExchangeCodes() {}

    /** Every code stands for itself. */
    public static ExchangeCodes none() {
        return new ExchangeCodes();
    }

    /** Reads the rows and proves them: our codes exist, each has one code of theirs, and no two share one. */
    public static ExchangeCodes of(Catalogue catalogue, Table table) {
        ExchangeCodes codes = new ExchangeCodes();
        for (String column : COLUMNS) {
            if (!table.header().contains(column)) {
                codes.faults.add(
                        new CatalogueFault(table.name(), 1, column, Message.of("catalogue.column-missing", column)));
            }
        }
        if (codes.faults.isEmpty()) {
            codes.read(catalogue, table);
        }
        return codes;
    }

    private void read(Catalogue catalogue, Table table) {
        Set<String> units = catalogue.units().stream()
                .map(ReportingUnit::code)
                .map(UnitCode::value)
                .collect(Collectors.toUnmodifiableSet());
        int position = 0;
        for (Table.Row cells : table.rows()) {
            FieldReader row = new FieldReader(table, cells, ++position, faults);
            row.required("system");
            row.required("kind");
            Kind kind = row.choice("kind", Kind.class, Kind.CODE);
            Key key = new Key(row.choice("system", Target.class, Target.SDMX), kind, row.required("code"));
            // What both systems take as a code: no blank, no mark that CSV, JSON or a key in an address needs.
            String target = row.matching("target", "[A-Za-z0-9_@$-]{1,50}");
            boolean known = kind == Kind.UNIT
                    ? units.contains(key.code())
                    : catalogue.labelled(new Code(key.code())).isPresent();
            if (!known && !key.code().isEmpty()) {
                row.fault(
                        "code",
                        kind == Kind.UNIT
                                ? Message.of("catalogue.unknown", key.code(), "units.csv")
                                : Message.of("catalogue.unknown-code", key.code()));
            }
            if (targets.containsKey(key)) {
                row.fault("code", Message.of("catalogue.twice", key.code()));
            }
            boolean taken = targets.entrySet().stream()
                    .anyMatch(e -> e.getKey().system() == key.system()
                            && e.getKey().kind() == kind
                            && !e.getKey().equals(key)
                            && e.getValue().equals(target));
            if (taken) {
                row.fault("target", Message.of("catalogue.twice", target));
            }
            targets.put(key, target);
        }
    }

    public List<CatalogueFault> faults() {
        return List.copyOf(faults);
    }

    /** Their code for an element or indicator, if they have another one than we. */
    public Optional<String> find(Target system, Code code) {
        return Optional.ofNullable(targets.get(new Key(system, Kind.CODE, code.value())));
    }

    /** Their code for a unit, if they have another one than we. */
    public Optional<String> find(Target system, UnitCode unit) {
        return Optional.ofNullable(targets.get(new Key(system, Kind.UNIT, unit.value())));
    }
}
