package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.LongTable;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;

/** Where every value came from: one row per observation that is not blank. */
final class SourcesSheet {
    private static final int VALUE = 6;
    private static final int STATUS = 7;
    private static final int RAW = 8;
    private static final int LAST = 13;

    /** Enough of a digest to tell two files apart by eye. */
    private static final int DIGEST_LENGTH = 12;

    private SourcesSheet() {}

    static WrittenSheet of(Material material) {
        SheetBuilder sheet = new SheetBuilder(material.say("sheet.sources")).tab(Look.RECORD_TAB);
        Furniture.heading(sheet, material, material.say("sources.title"));
        Furniture.titles(
                sheet,
                List.of(
                        material.say("column.unit"),
                        material.say("column.code"),
                        material.say("column.label"),
                        material.say("column.item"),
                        material.say("column.measure"),
                        material.say("column.value"),
                        material.say("column.status"),
                        material.say("column.raw"),
                        material.say("column.how-read"),
                        material.say("column.file"),
                        material.say("column.sheet"),
                        material.say("column.cell"),
                        material.say("column.sha256")));
        Furniture.widths(sheet, 9, 16, 30, 15, 8, 11, 13, 13, 21, 22, 18, 6, 15);
        List<Observation> observations = material.sources().all();
        Map<Code, DataElement> elements = material.catalogue().elementsByCode();
        Set<CellRef> decided = decided(material);
        Map<CellRef, String> how = howRead(material);
        sheet.below(new LongTable(
                Furniture.FIRST_ROW,
                observations.size(),
                LAST,
                i -> row(material, elements, observations.get(i), how, decided)));
        sheet.filter(CellRange.of(Furniture.TITLE_ROW, 1, material.sources().lastRow(), LAST));
        Furniture.fitNumbers(sheet);
        Furniture.onScreen(sheet, material, observations.size(), LAST - 1, Furniture.TITLE_ROW);
        return sheet.build();
    }

    /** The cells whose value an officer has decided about; what rules said of figures changes no value. */
    private static Set<CellRef> decided(Material material) {
        return material.outcome().findings().stream()
                .filter(f ->
                        f.outcome() == Outcome.DECIDED && !f.message().key().startsWith("check."))
                .map(Finding::place)
                .filter(place -> !place.cell().isEmpty())
                .collect(Collectors.toSet());
    }

    /** What reading did to a text, where it did anything, and why it was held. */
    private static Map<CellRef, String> howRead(Material material) {
        return material.outcome().findings().stream()
                .filter(f -> f.outcome() == Outcome.NORMALISED || f.outcome() == Outcome.HELD)
                .filter(f -> !f.place().cell().isEmpty())
                .collect(Collectors.toMap(
                        Finding::place,
                        f -> FindingsSheet.sentence(material, f.message()),
                        (one, other) -> one + " " + other));
    }

    private static List<WrittenCell> row(
            Material material,
            Map<Code, DataElement> elements,
            Observation o,
            Map<CellRef, String> how,
            Set<CellRef> decided) {
        DataElement element = elements.get(o.element());
        List<String> texts = List.of(
                o.unit().value(),
                o.element().value(),
                element == null ? "" : element.label(),
                o.item(),
                material.say("measure." + o.measure().code()),
                "",
                "",
                "",
                how.getOrDefault(o.source(), ""),
                o.source().file(),
                o.source().sheet(),
                o.source().cell(),
                o.sha256().substring(0, Math.min(DIGEST_LENGTH, o.sha256().length())));
        List<WrittenCell> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(cell(text, Look.SMALL)));
        if (o.content() instanceof Content.Figure f && o.status().counts()) {
            Style style = Look.number(Math.max(0, f.value().scale())).withSize(10);
            cells.set(VALUE - 1, new WrittenCell(Formulas.number(f.value()), style, ""));
        }
        String status = status(material, o.status());
        if (decided.contains(o.source())) {
            cells.set(STATUS - 1, cell(material.say("status.decided", status), Look.AFTER_NUMBER));
        } else {
            cells.set(STATUS - 1, cell(status, o.status() == ValueStatus.HELD ? Look.HELD : Look.AFTER_NUMBER));
        }
        // Long texts on one line: they stand in full on the sheet of their subject.
        cells.set(RAW - 1, cell(o.raw(), Look.CELL.withSize(10)));
        return cells;
    }

    private static WrittenCell cell(String text, Style style) {
        return new WrittenCell(text.isEmpty() ? CellContent.blank() : CellContent.text(text), style, "");
    }

    static String status(Material material, ValueStatus status) {
        return material.say("status." + status.code().replace('_', '-'));
    }

    static Place statuses(Material material) {
        return new Place(
                material.say("sheet.sources"),
                CellRange.of(Furniture.FIRST_ROW, STATUS, material.sources().lastRow(), STATUS));
    }
}
