package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Table;
import vn.tonghop.model.Message;

/**
 * A catalogue in which the rules to be tried are in force on every day, each month by its own edition, and no longer on trial. A fault in a row of the file
 * that holds them names that file and its line.
 */
final class TrialRules {
    private static final String RULES = "rules.csv";

    /** Lines of the file under trial are told from those of the catalogue by standing far behind them. */
    private static final long APART = 1L << 40;

    /** The catalogue with the rules, or why there is none. */
    sealed interface Result {}

    /** @param codes of the rules to be tried, in the order they are given */
    record Ready(CatalogueReader.Result catalogue, Set<String> codes) implements Result {}

    record Unknown(String code) implements Result {}

    private TrialRules() {}

    /** Puts rules of the catalogue in force by their codes. */
    static Result ofCodes(List<Table> catalogue, List<String> codes) {
        Table rules = byName(catalogue).get(RULES);
        if (rules == null) {
            return new Unknown(RULES);
        }
        int code = rules.header().indexOf("code");
        for (String wanted : codes) {
            if (rules.rows().stream().noneMatch(r -> cell(r.cells(), code).equals(wanted))) {
                return new Unknown(wanted);
            }
        }
        Set<String> wanted = new LinkedHashSet<>(codes);
        List<Table.Row> rows = new ArrayList<>();
        rules.rows().stream()
                .filter(row -> !wanted.contains(cell(row.cells(), code)))
                .forEach(rows::add);
        for (String own : wanted) {
            rows.addAll(inForce(
                    rules.header(),
                    rules.rows().stream()
                            .filter(row -> cell(row.cells(), code).equals(own))
                            .toList()));
        }
        return new Ready(read(catalogue, new Table(RULES, rules.header(), rows), RULES), wanted);
    }

    /** Replaces the rules that the file has too, and adds its others. */
    static Result ofFile(List<Table> catalogue, Table file) {
        Table rules = byName(catalogue).get(RULES);
        if (rules == null) {
            return new Unknown(RULES);
        }
        List<CatalogueFault> faults = new ArrayList<>();
        for (String column : CatalogueReader.COLUMNS.getOrDefault(RULES, List.of())) {
            if (!file.header().contains(column)) {
                faults.add(new CatalogueFault(file.name(), 1, column, Message.of("catalogue.column-missing", column)));
            }
        }
        if (!faults.isEmpty()) {
            return new Ready(new CatalogueReader.Faulty(faults), Set.of());
        }
        int code = file.header().indexOf("code");
        Set<String> codes = new LinkedHashSet<>();
        file.rows().forEach(row -> codes.add(cell(row.cells(), code)));
        int own = rules.header().indexOf("code");
        List<Table.Row> rows = new ArrayList<>();
        rules.rows().stream().filter(r -> !codes.contains(cell(r.cells(), own))).forEach(rows::add);
        Map<String, List<Table.Row>> tried = new LinkedHashMap<>();
        for (Table.Row row : file.rows()) {
            // Cells beyond the header stay, so that the proof can find fault with them.
            boolean odd = row.cells().size() != file.header().size();
            if (odd) {
                rows.add(new Table.Row(APART + row.line(), row.cells()));
            } else {
                List<String> cells = rules.header().stream()
                        .map(column -> cell(row.cells(), file.header().indexOf(column)))
                        .toList();
                tried.computeIfAbsent(cell(cells, own), none -> new ArrayList<>())
                        .add(new Table.Row(APART + row.line(), cells));
            }
        }
        tried.values().forEach(editions -> rows.addAll(inForce(rules.header(), editions)));
        return new Ready(read(catalogue, new Table(RULES, rules.header(), rows), file.name()), codes);
    }

    /**
     * The editions of one rule, together in force on every day: each in the months that are its own, the first one before them and
     * the last one after them too. When the last one is on trial, it is the one to come, and the only one.
     */
    private static List<Table.Row> inForce(List<String> header, List<Table.Row> editions) {
        int from = header.indexOf("valid_from");
        List<Table.Row> inOrder = editions.stream()
                .sorted(Comparator.comparing(row -> cell(row.cells(), from)))
                .toList();
        int last = inOrder.size() - 1;
        boolean isToCome =
                cell(inOrder.get(last).cells(), header.indexOf("beta")).equals("yes");
        List<Table.Row> rows = new ArrayList<>();
        for (int i = isToCome ? last : 0; i <= last; i++) {
            List<String> cells = new ArrayList<>(inOrder.get(i).cells());
            if (i == 0 || isToCome) {
                set(cells, from, "");
            }
            if (i == last) {
                set(cells, header.indexOf("valid_to"), "");
            }
            set(cells, header.indexOf("beta"), "no");
            rows.add(new Table.Row(inOrder.get(i).line(), cells));
        }
        return rows;
    }

    private static void set(List<String> cells, int column, String text) {
        if (column >= 0 && column < cells.size()) {
            cells.set(column, text);
        }
    }

    private static CatalogueReader.Result read(List<Table> catalogue, Table rules, String file) {
        Map<String, Table> tables = byName(catalogue);
        tables.put(RULES, rules);
        CatalogueReader.Result result = CatalogueReader.read(tables);
        return result instanceof CatalogueReader.Faulty faulty
                ? new CatalogueReader.Faulty(
                        faulty.faults().stream().map(f -> placed(f, file)).toList())
                : result;
    }

    private static CatalogueFault placed(CatalogueFault fault, String file) {
        return fault.file().equals(RULES) && fault.line() > APART
                ? new CatalogueFault(file, fault.line() - APART, fault.column(), fault.message())
                : fault;
    }

    private static Map<String, Table> byName(List<Table> tables) {
        return new HashMap<>(tables.stream().collect(Collectors.toMap(Table::name, Function.identity())));
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
}
