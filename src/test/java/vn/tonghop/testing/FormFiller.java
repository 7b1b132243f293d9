package vn.tonghop.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * Types into a blank form, as its unit would. Cells are found by what stands on the sheets (header rows, codes, labels), not
 * by knowledge of how forms are made. Stored results of formulas stay as they were: {@link Recalculation} brings them up to
 * date.
 */
public final class FormFiller {
    /** A cell of a sheet. */
    private record Place(int sheet, CellAddress cell) {}

    private final Workbook blank;
    private final List<NavigableMap<CellAddress, WrittenCell>> cells = new ArrayList<>();
    private final Map<Code, Map<String, Place>> rows = new HashMap<>();
    private final Map<Code, Place> listHeads = new HashMap<>();

    private FormFiller(Workbook blank) {
        this.blank = blank;
        for (int i = 0; i < blank.sheets().size(); i++) {
            cells.add(new TreeMap<>(blank.sheets().get(i).cells()));
            findTables(i);
        }
    }

    public static FormFiller of(Workbook blank) {
        return new FormFiller(blank);
    }

    /** The codes of the figures and texts that have a row of their own. */
    public List<Code> codes() {
        return rows.keySet().stream().sorted().toList();
    }

    /** The codes of the columns of list tables. */
    public List<Code> listCodes() {
        return listHeads.keySet().stream().sorted().toList();
    }

    public FormFiller figure(Code code, Measure measure, BigDecimal value) {
        return cell(code, measure, CellContent.number(value));
    }

    public FormFiller text(Code code, String text) {
        return cell(code, Measure.PERIOD, CellContent.text(text));
    }

    /** Puts anything into the cell of a figure, mistakes included. */
    public FormFiller cell(Code code, Measure measure, CellContent content) {
        return put(place(code, measure == Measure.PERIOD ? FormColumn.PERIOD : FormColumn.YTD), content);
    }

    public FormFiller explanation(Code code, String text) {
        return put(place(code, FormColumn.EXPLANATION), CellContent.text(text));
    }

    /**
     * Puts something into a row of a list table.
     *
     * @param row 1-based, as the column STT counts
     */
    public FormFiller item(int row, Code code, CellContent content) {
        Place head = listHeads.get(code);
        if (head == null) {
            throw new IllegalArgumentException("no list column " + code);
        }
        CellAddress cell = new CellAddress(head.cell().row() + row, head.cell().column());
        return put(new Place(head.sheet(), cell), content);
    }

    public FormFiller identity(IdentityField field, CellContent content) {
        for (int i = 0; i < cells.size(); i++) {
            for (Map.Entry<CellAddress, WrittenCell> entry : cells.get(i).entrySet()) {
                if (text(entry.getValue()).equals(field.label())) {
                    CellAddress label = entry.getKey();
                    return put(new Place(i, new CellAddress(label.row(), label.column() + 1)), content);
                }
            }
        }
        throw new IllegalArgumentException("no line " + field.label());
    }

    /** Where a figure is typed, as sheet name and address. */
    public Optional<String> find(Code code, FormColumn column) {
        return Optional.ofNullable(rows.getOrDefault(code, Map.of()).get(column.label()))
                .map(place -> blank.sheets().get(place.sheet()).name() + "!" + place.cell());
    }

    public Workbook build() {
        List<WrittenSheet> sheets = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            sheets.add(withCells(blank.sheets().get(i), cells.get(i)));
        }
        return new Workbook(blank.title(), blank.author(), sheets);
    }

    static WrittenSheet withCells(WrittenSheet sheet, NavigableMap<CellAddress, WrittenCell> cells) {
        return sheet.withCells(cells);
    }

    private Place place(Code code, FormColumn column) {
        Place place = rows.getOrDefault(code, Map.of()).get(column.label());
        if (place == null) {
            throw new IllegalArgumentException("no cell for " + code + " under " + column.label());
        }
        return place;
    }

    private FormFiller put(Place place, CellContent content) {
        WrittenCell before = cells.get(place.sheet()).get(place.cell());
        if (before == null) {
            throw new IllegalArgumentException("nothing is typed at " + place);
        }
        cells.get(place.sheet()).put(place.cell(), new WrittenCell(content, before.style(), before.comment()));
        return this;
    }

    private void findTables(int sheet) {
        NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>();
        cells.get(sheet).forEach((address, cell) -> {
            if (!text(cell).isEmpty()) {
                texts.computeIfAbsent(address.row(), r -> new TreeMap<>()).put(address.column(), text(cell));
            }
        });
        Map<Integer, String> heads = Map.of();
        int codeColumn = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : texts.entrySet()) {
            List<Integer> codes = row.getValue().entrySet().stream()
                    .filter(e -> Code.hasShape(e.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (row.getValue().containsValue(FormColumn.CODE.label())) {
                heads = row.getValue();
                codeColumn = columnOf(heads, FormColumn.CODE.label());
            } else if (codes.size() > 1) {
                codes.forEach(column -> listHeads.put(
                        new Code(row.getValue().get(column)), new Place(sheet, new CellAddress(row.getKey(), column))));
            } else if (codes.equals(List.of(codeColumn))) {
                rows.put(new Code(row.getValue().get(codeColumn)), places(sheet, row.getKey(), heads));
            }
        }
    }

    private static int columnOf(Map<Integer, String> heads, String label) {
        return heads.entrySet().stream()
                .filter(e -> e.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Place> places(int sheet, int row, Map<Integer, String> heads) {
        Map<String, Place> places = new HashMap<>();
        heads.forEach((column, label) -> places.put(label, new Place(sheet, new CellAddress(row, column))));
        return places;
    }

    private static String text(WrittenCell cell) {
        return cell.content() instanceof CellContent.Text t ? t.text() : "";
    }
}
