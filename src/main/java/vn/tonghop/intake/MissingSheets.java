package vn.tonghop.intake;

import java.util.List;
import vn.tonghop.catalogue.FormLayout.SheetLayout;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Book;

/** Says which sheets of the form are not in a file. Many at once are one thing to say: somebody sent a part of the form. */
final class MissingSheets {
    private static final int SEVERAL = 3;
    private static final int MOST_SHOWN = 10;

    private final Book book;
    private final FindingLog log;

    MissingSheets(Book book, FindingLog log) {
        this.book = book;
        this.log = log;
    }

    void remark(List<SheetLayout> missing) {
        List<SheetLayout> hidden = missing.stream().filter(this::isHidden).toList();
        List<SheetLayout> gone = missing.stream().filter(s -> !isHidden(s)).toList();
        hidden.forEach(sheet -> one(IntakeRule.FORM_SHEET_NOT_SHOWN, sheet));
        if (gone.size() < SEVERAL) {
            gone.forEach(sheet -> one(IntakeRule.FORM_SHEET_MISSING, sheet));
            return;
        }
        List<String> names = gone.stream().map(s -> "«" + name(s) + "»").toList();
        long elements = gone.stream().mapToLong(MissingSheets::elements).sum();
        log.file(
                IntakeRule.FORM_SHEETS_MISSING,
                String.join("; ", gone.stream().map(MissingSheets::name).toList()),
                "",
                Integer.toString(gone.size()),
                CellList.of(names, MOST_SHOWN),
                Long.toString(elements));
    }

    private void one(IntakeRule rule, SheetLayout sheet) {
        log.file(rule, name(sheet), "", name(sheet), Long.toString(elements(sheet)));
    }

    private boolean isHidden(SheetLayout layout) {
        return book.sheets().stream()
                .anyMatch(s -> !s.visible() && Wording.fold(s.name()).equals(Wording.fold(name(layout))));
    }

    private static String name(SheetLayout sheet) {
        return sheet.subject().sheet();
    }

    private static long elements(SheetLayout sheet) {
        return sheet.tables().stream().mapToLong(t -> t.elements().size()).sum();
    }
}
