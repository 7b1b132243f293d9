package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.Period;

/**
 * Which sheet of a form holds which tables, derived from the catalogue alone. Sheets follow the subjects; on a sheet come
 * the figures, then the list tables, then the texts.
 */
public record FormLayout(Form form, List<SheetLayout> sheets) {
    public FormLayout {
        sheets = List.copyOf(sheets);
    }

    /** One sheet of a form. */
    public record SheetLayout(Subject subject, List<TableLayout> tables) {
        public SheetLayout {
            tables = List.copyOf(tables);
        }
    }

    /** One table of a sheet. */
    public sealed interface TableLayout {
        /** The data elements in it, in order. */
        List<DataElement> elements();
    }

    /** One row per element. */
    public record FigureTable(List<DataElement> elements) implements TableLayout {
        public FigureTable {
            elements = List.copyOf(elements);
        }

        /** Whether any element has a cumulative figure. */
        public boolean hasCumulative() {
            return elements.stream().anyMatch(e -> e.nature().hasCumulative());
        }
    }

    /** One column per element, one row per item. */
    public record ItemTable(ListTable list, List<DataElement> elements) implements TableLayout {
        public ItemTable {
            elements = List.copyOf(elements);
        }
    }

    /** One text box per element. */
    public record TextTable(List<DataElement> elements) implements TableLayout {
        public TextTable {
            elements = List.copyOf(elements);
        }
    }

    /** The layout of a form as it is in a period. */
    public static FormLayout of(Catalogue catalogue, Form form, Period period) {
        List<SheetLayout> sheets = new ArrayList<>();
        for (Subject subject : catalogue.subjects()) {
            List<DataElement> elements = catalogue.elements(period).stream()
                    .filter(e -> e.subject().equals(subject.code()) && e.forms().contains(form.code()))
                    .toList();
            List<TableLayout> tables = tables(catalogue, form, subject, elements);
            if (!tables.isEmpty()) {
                sheets.add(new SheetLayout(subject, tables));
            }
        }
        return new FormLayout(form, sheets);
    }

    private static List<TableLayout> tables(
            Catalogue catalogue, Form form, Subject subject, List<DataElement> elements) {
        List<TableLayout> tables = new ArrayList<>();
        List<DataElement> figures = elements.stream()
                .filter(e -> !e.isListColumn() && e.nature().isFigure())
                .toList();
        if (!figures.isEmpty()) {
            tables.add(new FigureTable(figures));
        }
        for (ListTable list : catalogue.lists()) {
            List<DataElement> columns =
                    elements.stream().filter(e -> e.list().equals(list.code())).toList();
            if (list.subject().equals(subject.code()) && list.forms().contains(form.code()) && !columns.isEmpty()) {
                tables.add(new ItemTable(list, columns));
            }
        }
        List<DataElement> texts = elements.stream()
                .filter(e -> !e.isListColumn() && e.nature() == Nature.TEXT)
                .toList();
        if (!texts.isEmpty()) {
            tables.add(new TextTable(texts));
        }
        return tables;
    }

    /** All data elements of the form, in order. */
    public List<DataElement> elements() {
        return sheets.stream()
                .flatMap(s -> s.tables().stream())
                .flatMap(t -> t.elements().stream())
                .toList();
    }
}
