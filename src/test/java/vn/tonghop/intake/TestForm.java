package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.FormLayout.FigureTable;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.catalogue.FormLayout.TableLayout;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.intake.TestSheet.Loose;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.BookReader;

/** A form as the catalogue lays it out, to be filled in and spoilt by hand. */
final class TestForm {
    static final String GUIDE = "Hướng dẫn";

    private static final List<FormColumn> COLUMNS = List.of(
            FormColumn.ORDER,
            FormColumn.CODE,
            FormColumn.LABEL,
            FormColumn.UNIT,
            FormColumn.PLAN,
            FormColumn.SAME,
            FormColumn.PREVIOUS,
            FormColumn.PERIOD,
            FormColumn.YTD,
            FormColumn.EXPLANATION,
            FormColumn.CHECK);

    final List<TestSheet> sheets = new ArrayList<>();
    private final FormLayout layout;
    private final Map<IdentityField, Integer> identityRows = new EnumMap<>(IdentityField.class);
    private boolean date1904;

    private TestForm(ReportingUnit unit) {
        layout = MiniCatalogue.layout(unit.code().value());
        guide(unit);
        layout.sheets().forEach(this::sheet);
    }

    static TestForm blank(String unit) {
        return new TestForm(MiniCatalogue.unit(unit));
    }

    /** A form without a fault: nothing is to be said of it. */
    static TestForm filled(String unit) {
        TestForm form = blank(unit);
        for (DataElement element : form.layout.elements()) {
            if (element.required()) {
                form.put(element.code().value(), FormColumn.PERIOD, Loose.number(valid(element)));
                if (element.nature().hasCumulative()) {
                    form.put(element.code().value(), FormColumn.YTD, Loose.number("120"));
                }
            }
        }
        return form;
    }

    private static String valid(DataElement element) {
        if (element.nature() == Nature.FLAG) {
            return "1";
        }
        return element.isInteger() ? "12" : "45.5";
    }

    private void guide(ReportingUnit unit) {
        TestSheet guide = new TestSheet(GUIDE);
        guide.text(1, 2, "BIỂU BÁO CÁO");
        int row = 3;
        for (IdentityField field : IdentityField.values()) {
            identityRows.put(field, row);
            guide.text(row++, 2, field.label());
        }
        sheets.add(guide);
        identity(IdentityField.UNIT_CODE, unit.code().value());
        identity(IdentityField.UNIT_NAME, unit.name());
        identity(IdentityField.PERIOD, MiniCatalogue.NOVEMBER.toString());
        identity(IdentityField.FORM, unit.form());
        identity(IdentityField.EDITION, "2023.1");
        identity(IdentityField.SENT, "16/11/2023");
        identity(IdentityField.CHECK, "1a2b3c4d");
    }

    private void sheet(SheetLayout layout) {
        TestSheet sheet = new TestSheet(layout.subject().sheet());
        sheet.text(1, 1, layout.subject().label());
        sheet.text(2, 1, "Kỳ: tháng 11 năm 2023");
        int row = 4;
        for (TableLayout table : layout.tables()) {
            row = table instanceof ItemTable items ? items(sheet, items, row) : rows(sheet, table, row);
            row += 2;
        }
        sheets.add(sheet);
    }

    private static int rows(TestSheet sheet, TableLayout table, int headerRow) {
        int row = headerRow;
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.text(row, i + 1, COLUMNS.get(i).label());
        }
        row++;
        for (DataElement element : table.elements()) {
            sheet.put(row, 1, Loose.number(Integer.toString(row - headerRow)));
            sheet.text(row, 2, element.code().value());
            sheet.text(row, 3, element.label());
            sheet.text(row, 4, element.unit());
            sheet.put(row, 5, Loose.number("99"));
            row++;
        }
        if (table instanceof FigureTable) {
            row++;
            sheet.text(row++, 1, "Kiểm tra theo quy tắc");
            sheet.text(row++, 3, "CN-01: cộng phải khớp");
        }
        return row;
    }

    private static int items(TestSheet sheet, ItemTable table, int captionRow) {
        int row = captionRow;
        sheet.text(row++, 3, table.list().label());
        sheet.text(row, 1, "STT");
        for (int i = 0; i < table.elements().size(); i++) {
            DataElement element = table.elements().get(i);
            String unit = element.unit().isEmpty() ? "" : " (" + element.unit() + ")";
            sheet.text(row, 3 + i, element.label() + unit);
            sheet.text(row + 1, 3 + i, element.code().value());
        }
        row += 2;
        for (int i = 1; i <= table.list().rows(); i++) {
            sheet.put(row++, 1, Loose.number(Integer.toString(i)));
        }
        return row;
    }

    TestSheet sheet(String name) {
        return sheets.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
    }

    /** The sheet on which a code stands. */
    TestSheet sheetOf(String code) {
        return sheets.stream().filter(s -> s.has(code)).findFirst().orElseThrow();
    }

    TestForm put(String code, FormColumn column, Loose cell) {
        TestSheet sheet = sheetOf(code);
        int row = sheet.rowOf(code);
        sheet.put(row, sheet.columnOf(column.label(), row), cell);
        return this;
    }

    TestForm figure(String code, String number) {
        return put(code, FormColumn.PERIOD, Loose.number(number));
    }

    TestForm ytd(String code, String number) {
        return put(code, FormColumn.YTD, Loose.number(number));
    }

    TestForm text(String code, String text) {
        return put(code, FormColumn.PERIOD, Loose.text(text));
    }

    TestForm clear(String code, FormColumn column) {
        return put(code, column, Loose.text(""));
    }

    TestForm item(String column, int line, Loose cell) {
        TestSheet sheet = sheetOf(column);
        int header = sheet.rowOf(column);
        sheet.put(header + line, sheet.columnOf(column, header), cell);
        return this;
    }

    TestForm identity(IdentityField field, String text) {
        return identity(field, Loose.text(text));
    }

    TestForm identity(IdentityField field, Loose cell) {
        sheet(GUIDE).put(identityRows.get(field), 3, cell);
        return this;
    }

    TestForm with1904() {
        date1904 = true;
        return this;
    }

    Book build() {
        return new Book(sheets.stream().map(TestSheet::build).toList(), date1904, false, false);
    }

    IntakeResult read(String file) {
        return read(new SourceFile(file, "sha-of-" + file));
    }

    IntakeResult read(SourceFile file) {
        return new Intake(MiniCatalogue.CATALOGUE, MiniCatalogue.NOVEMBER)
                .read(file, new BookReader.Opened(build(), List.of()));
    }

    IntakeResult read() {
        return read("TDP01_2023-11.xlsx");
    }
}
