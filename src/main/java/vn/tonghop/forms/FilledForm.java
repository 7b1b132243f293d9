package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * The blank form of a unit with everything typed in that could be read of a file that cannot be sent back itself. What was not
 * accepted is left blank: the unit is told what stood there.
 *
 * <p>The stored results of the form's formulas are those of the blank form.
 */
public final class FilledForm {
    /**
     * A filled form.
     *
     * @param places where each cell of the file stands now, as sheet and cell
     */
    public record Filled(Workbook workbook, Map<CellRef, CellRef> places) {
        public Filled {
            places = Map.copyOf(places);
        }
    }

    private record Spot(SheetPlan sheet, CellAddress cell) {}

    private final FormPlan plan;
    private final Map<String, NavigableMap<CellAddress, WrittenCell>> cells = new LinkedHashMap<>();
    private final Map<Code, Spot> texts = new HashMap<>();
    private final Map<Code, TablePlan.ItemRows> lists = new HashMap<>();
    private final Map<Code, SheetPlan> listSheets = new HashMap<>();
    private final Map<CellRef, CellRef> places = new HashMap<>();

    private FilledForm(FormPlan plan, Workbook blank) {
        this.plan = plan;
        blank.sheets().forEach(sheet -> cells.put(sheet.name(), new TreeMap<>(sheet.cells())));
        for (SheetPlan sheet : plan.sheets()) {
            for (TablePlan table : sheet.tables()) {
                if (table instanceof TablePlan.TextRows rows) {
                    for (int i = 0; i < rows.elements().size(); i++) {
                        CellAddress cell = new CellAddress(rows.row(i), rows.valueColumn());
                        texts.put(rows.elements().get(i).code(), new Spot(sheet, cell));
                    }
                } else if (table instanceof TablePlan.ItemRows rows) {
                    rows.table().elements().forEach(e -> {
                        lists.put(e.code(), rows);
                        listSheets.put(e.code(), sheet);
                    });
                }
            }
        }
    }

    /**
     * Fills the form of a unit in.
     *
     * @param prefill what is known beforehand; the lists of {@code typed} take the place of its items
     * @param typed what was read; empty when nothing could be
     */
    public static Filled of(
            Catalogue catalogue,
            ReportingUnit unit,
            Period period,
            Prefill prefill,
            Optional<Submission> typed,
            Phrases phrases) {
        Prefill known = new Prefill(
                prefill.plan(),
                prefill.samePeriod(),
                prefill.previous(),
                prefill.previousYtd(),
                typed.map(s -> items(catalogue, s)).orElse(prefill.items()));
        Commission commission = BlankForms.commission(catalogue, unit, period, known, phrases);
        FormPlan plan = FormPlan.of(commission);
        Workbook blank = BlankForms.of(catalogue, commission, plan);
        FilledForm form = new FilledForm(plan, blank);
        typed.ifPresent(form::fill);
        return new Filled(form.workbook(blank), form.places);
    }

    /** As many items as were returned; their names are written with their other cells. */
    private static Map<String, List<String>> items(Catalogue catalogue, Submission submission) {
        Map<Code, DataElement> elements = catalogue.elementsByCode();
        Map<String, Set<Integer>> lines = new HashMap<>();
        for (Observation o : submission.observations()) {
            Optional.ofNullable(elements.get(o.element()))
                    .filter(e -> o.line() > 0)
                    .ifPresent(e -> lines.computeIfAbsent(e.list(), l -> new LinkedHashSet<>())
                            .add(o.line()));
        }
        Map<String, List<String>> items = new HashMap<>();
        lines.forEach(
                (list, rows) -> items.put(list, rows.stream().map(row -> "").toList()));
        return items;
    }

    private void fill(Submission submission) {
        for (Observation o : submission.observations()) {
            spot(o).ifPresent(spot -> {
                // What was nowhere has no cell; the file or sheet it is missing from is no place in the form.
                if (!o.source().cell().isEmpty()) {
                    places.put(
                            o.source(), new CellRef("", name(spot), spot.cell().toString()));
                }
                put(name(spot), spot.cell(), content(o));
            });
        }
        for (Explanation e : submission.explanations()) {
            Optional.ofNullable(plan.figures().get(e.element()))
                    .flatMap(place -> place.cell(FormColumn.EXPLANATION).map(cell -> new Spot(place.sheet(), cell)))
                    .filter(spot -> e.item().isEmpty() && isBlank(spot))
                    .ifPresent(spot -> put(name(spot), spot.cell(), CellContent.text(e.text())));
        }
        submission.sent().ifPresent(day -> sent(new CellContent.Date(day)));
    }

    private Optional<Spot> spot(Observation o) {
        if (o.line() == 0) {
            FormColumn column = o.measure() == Measure.YTD ? FormColumn.YTD : FormColumn.PERIOD;
            return Optional.ofNullable(plan.figures().get(o.element()))
                    .flatMap(place -> place.cell(column).map(cell -> new Spot(place.sheet(), cell)))
                    .or(() -> Optional.ofNullable(texts.get(o.element())));
        }
        TablePlan.ItemRows rows = lists.get(o.element());
        SheetPlan sheet = listSheets.get(o.element());
        if (rows == null || sheet == null || o.line() > rows.rows()) {
            return Optional.empty();
        }
        int index = 0;
        while (!rows.table().elements().get(index).code().equals(o.element())) {
            index++;
        }
        return Optional.of(new Spot(sheet, new CellAddress(rows.row(o.line() - 1), rows.column(index))));
    }

    private static String name(Spot spot) {
        return spot.sheet().subject().sheet();
    }

    /** A figure as it was read; words as they stood, also those that say why there is no figure. */
    private static CellContent content(Observation o) {
        if (o.content() instanceof Content.Figure figure && o.status().counts()) {
            return figure.qualifier().isEmpty() ? CellContent.number(figure.value()) : CellContent.text(o.raw());
        }
        boolean saysWhy = o.status() == ValueStatus.NOT_APPLICABLE || o.status() == ValueStatus.NOT_AVAILABLE;
        String text = o.status() == ValueStatus.REPORTED ? o.words() : saysWhy ? o.raw() : "";
        return text.isEmpty() ? CellContent.blank() : CellContent.text(text);
    }

    private boolean isBlank(Spot spot) {
        WrittenCell cell = sheet(name(spot)).get(spot.cell());
        return cell != null && cell.content() instanceof CellContent.Blank;
    }

    private NavigableMap<CellAddress, WrittenCell> sheet(String name) {
        return cells.computeIfAbsent(name, n -> new TreeMap<>());
    }

    private void put(String sheet, CellAddress cell, CellContent content) {
        sheet(sheet).computeIfPresent(cell, (at, old) -> new WrittenCell(content, old.style(), old.comment()));
    }

    private void sent(CellContent day) {
        cells.forEach((sheet, all) -> all.entrySet().stream()
                .filter(e -> e.getValue().content() instanceof CellContent.Text text
                        && text.text().equals(IdentityField.SENT.label()))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(label -> put(sheet, new CellAddress(label.row(), label.column() + 1), day)));
    }

    private Workbook workbook(Workbook blank) {
        List<WrittenSheet> sheets = new ArrayList<>();
        for (WrittenSheet sheet : blank.sheets()) {
            sheets.add(sheet.withCells(sheet(sheet.name())));
        }
        return new Workbook(blank.title(), blank.author(), sheets);
    }
}
