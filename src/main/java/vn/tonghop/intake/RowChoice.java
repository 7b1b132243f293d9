package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.Sheet;

/**
 * Chooses the row of each element where several have its code. A row left blank gives way to one that is filled in; equal
 * ones count once; different ones are not used at all. Two sheets with many rows in common are copies: one finding speaks of
 * them.
 */
final class RowChoice {
    private static final int MOST_CELLS = 10;
    private static final int LEAST_COMMON = 2;

    /** @param disputed whether another row says something else */
    record Chosen(DataElement element, RowPlace place, boolean disputed) {
        boolean isOn(Sheet sheet) {
            return place.sheet().name().equals(sheet.name());
        }
    }

    /** Two sheets and what they have in common. */
    private record Copies(RowPlace first, RowPlace second, int common, List<String> differing) {
        Copies with(List<String> cells) {
            List<String> all = new ArrayList<>(differing);
            all.addAll(cells);
            return new Copies(first, second, common + 1, all);
        }
    }

    private final FindingLog log;
    private final Map<String, Copies> copies = new LinkedHashMap<>();

    private RowChoice(FindingLog log) {
        this.log = log;
    }

    static Map<Code, Chosen> choose(List<ElementRows> elements, FindingLog log) {
        RowChoice choice = new RowChoice(log);
        elements.forEach(e -> choice.compareSheets(e.rows(), e.element()));
        Map<Code, Chosen> chosen = new LinkedHashMap<>();
        elements.forEach(e -> chosen.put(e.element().code(), choice.choose(e.rows(), e.element())));
        choice.reportCopies();
        return chosen;
    }

    private void compareSheets(List<RowPlace> rows, DataElement element) {
        for (int i = 1; i < rows.size(); i++) {
            RowPlace first = rows.get(0);
            RowPlace second = rows.get(i);
            if (!first.sheet().name().equals(second.sheet().name())) {
                copies.merge(
                        pair(first, second),
                        new Copies(first, second, 1, differing(first, second, element)),
                        (known, one) -> known.with(one.differing()));
            }
        }
    }

    private static String pair(RowPlace first, RowPlace second) {
        return first.sheet().name() + "\u0000" + second.sheet().name();
    }

    private static List<String> differing(RowPlace first, RowPlace second, DataElement element) {
        List<String> cells = new ArrayList<>();
        if (!first.isBlank(element) && !second.isBlank(element)) {
            List<Cell> inputs = second.inputs(element);
            List<String> one = first.shown(element);
            List<String> other = second.shown(element);
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    cells.add(inputs.get(i).address().toString());
                }
            }
        }
        return cells;
    }

    private Chosen choose(List<RowPlace> rows, DataElement element) {
        List<RowPlace> filled =
                rows.stream().filter(row -> !row.isBlank(element)).toList();
        RowPlace first = filled.isEmpty() ? rows.get(0) : filled.get(0);
        if (rows.size() == 1) {
            return new Chosen(element, first, false);
        }
        Set<List<String>> shown = new HashSet<>();
        filled.forEach(row -> shown.add(row.shown(element)));
        boolean disputed = shown.size() > 1;
        if (rows.stream().skip(1).noneMatch(row -> areCopies(rows.get(0), row))) {
            report(disputed ? filled : rows, element, disputed);
        }
        return new Chosen(element, first, disputed);
    }

    private boolean areCopies(RowPlace first, RowPlace second) {
        Copies known = copies.get(pair(first, second));
        return known != null && known.common() >= LEAST_COMMON;
    }

    private void report(List<RowPlace> rows, DataElement element, boolean disputed) {
        IntakeRule rule = disputed ? IntakeRule.FORM_CODE_TWICE : IntakeRule.FORM_CODE_REPEATED;
        List<String> cells = rows.stream().map(row -> place(row, element)).toList();
        List<String> values = rows.stream()
                .map(row -> PersonalData.mask(String.join(" / ", shownAsTyped(row, element))))
                .toList();
        log.element(
                log.at(rows.get(0).sheet(), firstInput(rows.get(0), element)),
                element.code(),
                rule,
                "",
                String.join("; ", values),
                element.code().value(),
                element.label(),
                String.join(", ", cells),
                String.join("; ", values));
    }

    private static List<String> shownAsTyped(RowPlace row, DataElement element) {
        return row.inputs(element).stream().map(cell -> Excerpt.of(cell.text())).toList();
    }

    private static String place(RowPlace row, DataElement element) {
        return row.sheet().name() + "!" + firstInput(row, element);
    }

    private static CellAddress firstInput(RowPlace row, DataElement element) {
        return row.inputs(element).stream().findFirst().map(Cell::address).orElse(row.codeCell());
    }

    private void reportCopies() {
        for (Copies pair : copies.values()) {
            if (pair.common() >= LEAST_COMMON) {
                boolean same = pair.differing().isEmpty();
                CellRef place = log.at(pair.second().sheet());
                String first = pair.first().sheet().name();
                String second = pair.second().sheet().name();
                String cells = CellList.of(pair.differing(), MOST_CELLS);
                log.place(
                        place,
                        same ? IntakeRule.FORM_SHEET_REPEATED : IntakeRule.FORM_SHEET_COPIED,
                        "",
                        cells,
                        first,
                        second,
                        cells);
            }
        }
    }
}
