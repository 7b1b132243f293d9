package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Sheet;

/**
 * The forms of several units in one file, taken apart: a form begins with its identity block, and the other sheets belong to
 * the unit that their own heading names, else to the block before them.
 */
final class FormsInFile {
    private FormsInFile() {}

    /** The forms as a book each, in the order of their blocks; the whole book where there is one form or none. */
    static List<Book> of(Book book, Identification identification) {
        Map<String, List<Sheet>> parts = new LinkedHashMap<>();
        List<Sheet> visible = book.sheets().stream().filter(Sheet::visible).toList();
        visible.forEach(sheet -> unitOfBlock(sheet, identification)
                .ifPresent(unit -> parts.putIfAbsent(unit.code().value(), new ArrayList<>())));
        if (parts.size() < 2) {
            return List.of(book);
        }
        String current = parts.keySet().iterator().next();
        for (Sheet sheet : book.sheets()) {
            Optional<ReportingUnit> block = unitOfBlock(sheet, identification);
            if (block.isPresent()) {
                current = block.get().code().value();
            }
            String owner = block.or(() -> unitOfHeading(sheet, identification))
                    .map(unit -> unit.code().value())
                    .filter(parts::containsKey)
                    .orElse(current);
            parts.computeIfAbsent(owner, unit -> new ArrayList<>()).add(sheet);
        }
        return parts.values().stream()
                .map(sheets -> new Book(sheets, book.date1904(), book.macros(), book.externalLinks()))
                .toList();
    }

    private static Optional<ReportingUnit> unitOfBlock(Sheet sheet, Identification identification) {
        IdentityBlock block = IdentityBlock.of(List.of(Grid.of(sheet)));
        return block.find(IdentityField.UNIT_CODE).isPresent()
                ? identification.unit(block, List.of(), "")
                : Optional.empty();
    }

    private static Optional<ReportingUnit> unitOfHeading(Sheet sheet, Identification identification) {
        return identification.headings(List.of(Grid.of(sheet))).get(0).unit();
    }
}
