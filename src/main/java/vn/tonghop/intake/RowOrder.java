package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.FormLayout.TableLayout;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** Confesses that rows were looked for because they no longer stand as on the form: others between them, another order. */
final class RowOrder {
    private final Map<Code, RowChoice.Chosen> chosen;
    private final FindingLog log;

    RowOrder(Map<Code, RowChoice.Chosen> chosen, FindingLog log) {
        this.chosen = chosen;
        this.log = log;
    }

    void remark(SheetLayout sheet) {
        sheet.tables().forEach(this::remark);
    }

    private void remark(TableLayout table) {
        Map<String, List<RowPlace>> bySheet = new LinkedHashMap<>();
        for (DataElement element : table.elements()) {
            RowChoice.Chosen row = chosen.get(element.code());
            if (row != null) {
                bySheet.computeIfAbsent(row.place().sheet().name(), s -> new ArrayList<>())
                        .add(row.place());
            }
        }
        bySheet.values().forEach(this::remark);
    }

    private void remark(List<RowPlace> places) {
        Sheet sheet = places.get(0).sheet();
        List<RowPlace> sorted =
                places.stream().sorted(Comparator.comparingInt(RowPlace::row)).toList();
        if (!sorted.equals(places)) {
            log.place(log.at(sheet), IntakeRule.FORM_ROWS_REORDERED, "", "", sheet.name());
        }
        NavigableSet<Integer> rows = new TreeSet<>();
        places.forEach(place -> rows.add(place.row()));
        for (RowPlace place : sorted) {
            Integer next = rows.higher(place.row());
            if (next != null) {
                inserted(place, next);
            }
        }
    }

    /** Rows between two of the form that hold neither a code nor a figure; others have a finding of their own. */
    private void inserted(RowPlace place, int next) {
        List<Integer> between = new ArrayList<>();
        for (int row = place.row() + 1; row < next; row++) {
            if (isIdle(new RowPlace(place.block(), row))) {
                between.add(row);
            }
        }
        if (!between.isEmpty()) {
            String count = Integer.toString(between.size());
            String first = between.get(0).toString();
            log.place(
                    log.at(place.sheet(), new CellAddress(between.get(0), 1)),
                    IntakeRule.FORM_ROWS_INSERTED,
                    "",
                    first,
                    count,
                    first);
        }
    }

    private static boolean isIdle(RowPlace place) {
        boolean coded =
                place.cell(FormColumn.CODE).filter(c -> !Grid.isEmpty(c)).isPresent();
        boolean holds = place.cell(FormColumn.PERIOD)
                .filter(c -> c.value() instanceof CellValue.Number)
                .isPresent();
        return !coded && !holds;
    }
}
