package vn.tonghop.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormLayout.ItemTable;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;

/**
 * The heads in words above the columns of a list. Codes come first; a head stands in for a code that is gone, and is held against
 * one that is there.
 */
final class ListHeads {
    private final FormEdition edition;
    /** The words of labels, which are held against every cell of a sheet. */
    private final Map<String, String> folded = new HashMap<>();

    ListHeads(FormEdition edition) {
        this.edition = edition;
    }

    /** The columns of a list whose heads stand in a row: each head is the column's whose label it is, or begins most like. */
    Map<Code, Integer> columns(ItemTable list, List<Cell> row) {
        Map<Code, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : row) {
            String head = head(cell);
            exact(list, head)
                    .or(() -> begun(list, head))
                    .ifPresent(e -> columns.putIfAbsent(e.code(), cell.address().column()));
        }
        return columns;
    }

    /** The columns that a row of codes names, and behind them those that only their very heads name. */
    Map<Code, Integer> completed(ItemTable list, Map<Code, Integer> byCode, List<Cell> heads) {
        Map<Code, Integer> columns = new LinkedHashMap<>(byCode);
        for (Cell cell : heads) {
            int column = cell.address().column();
            exact(list, head(cell))
                    .filter(e -> !byCode.containsKey(e.code()) && !byCode.containsValue(column))
                    .ifPresent(e -> columns.putIfAbsent(e.code(), column));
        }
        return columns;
    }

    /** Says which columns were known by their heads only, and which heads are not those of their codes. */
    void remark(ItemBlock block, FindingLog log) {
        for (DataElement element : block.table().elements()) {
            Integer column = block.columns().get(element.code());
            if (column == null) {
                continue;
            }
            String typed =
                    Codes.read(block.sheet().at(block.headerRow(), column)).value();
            Cell head = block.headerRow() > 1
                    ? block.sheet().at(block.headerRow() - 1, column)
                    : Cell.blank(new CellAddress(block.headerRow(), column));
            CellRef place = log.at(block.sheet(), new CellAddress(block.headerRow(), column));
            if (block.isByHead(element.code())) {
                log.element(
                        place,
                        element.code(),
                        IntakeRule.FORM_LIST_CODE_BY_LABEL,
                        element.code().value(),
                        Excerpt.of(typed),
                        element.label(),
                        element.code().value());
            } else if (block.disputed().contains(element.code())) {
                log.element(
                        log.at(block.sheet(), head.address()),
                        element.code(),
                        IntakeRule.FORM_LIST_LABEL_OTHER,
                        element.label(),
                        Excerpt.of(head.text()),
                        Excerpt.of(head.text()),
                        element.code().value(),
                        element.label());
            } else if (block.isCoded() && isOther(element, head(head))) {
                log.element(
                        log.at(block.sheet(), head.address()),
                        element.code(),
                        IntakeRule.FORM_LIST_LABEL_CHANGED,
                        element.label(),
                        Excerpt.of(head.text()),
                        Excerpt.of(head.text()),
                        element.label(),
                        element.code().value());
            }
        }
    }

    /** Whether a head is the very head of another column of the list. */
    boolean isOfAnother(ItemTable list, DataElement element, Cell cell) {
        return !isHead(element, head(cell))
                && exact(list, head(cell)).filter(e -> !e.equals(element)).isPresent();
    }

    private boolean isOther(DataElement element, String head) {
        String bare = head.endsWith(" " + unit(element))
                ? head.substring(0, head.length() - unit(element).length() - 1)
                : head;
        return !head.isEmpty() && named(element).noneMatch(e -> Labels.areAlike(head, e) || Labels.areAlike(bare, e));
    }

    private Optional<DataElement> exact(ItemTable list, String head) {
        return list.elements().stream().filter(e -> isHead(e, head)).findFirst();
    }

    /** The element with the longest label that a head begins with. */
    private Optional<DataElement> begun(ItemTable list, String head) {
        return list.elements().stream()
                .filter(e -> named(e).anyMatch(n -> head.startsWith(label(n) + " ")))
                .max((a, b) -> Integer.compare(label(a).length(), label(b).length()));
    }

    private boolean isHead(DataElement element, String head) {
        return named(element).anyMatch(e -> head.equals(label(e)) || head.equals(label(e) + " " + unit(e)));
    }

    /** The element as it is called now, and as the older edition called it. */
    private Stream<DataElement> named(DataElement element) {
        return Stream.concat(
                Stream.of(element), Optional.ofNullable(edition.labels().get(element.code())).stream());
    }

    private String label(DataElement element) {
        return folded.computeIfAbsent(element.label(), Wording::foldWords);
    }

    private String unit(DataElement element) {
        return folded.computeIfAbsent(element.unit(), Wording::foldWords);
    }

    private static String head(Cell cell) {
        return Wording.foldWords(LegacyText.decoded(cell));
    }
}
