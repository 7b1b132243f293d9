package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Finds the rows of a form's elements by their codes; where a row's code is gone, by its label. Rows that are nobody's are
 * reported if they hold something.
 */
final class RowFinder {
    private static final int LEAST_LETTERS = 3;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_CODE = 40;

    private final Catalogue catalogue;
    private final Map<Code, DataElement> wanted;
    private final Map<String, List<DataElement>> byLabel;
    private final FormEdition edition;
    private final FindingLog log;
    private final Map<Code, List<RowPlace>> places = new LinkedHashMap<>();
    private final List<RowPlace> withoutCode = new ArrayList<>();

    /** @param wanted the elements that have a row of their own */
    private RowFinder(Catalogue catalogue, Map<Code, DataElement> wanted, FormEdition edition, FindingLog log) {
        this.edition = edition;
        this.catalogue = catalogue;
        this.wanted = wanted;
        this.byLabel =
                wanted.values().stream().collect(Collectors.groupingBy(element -> Wording.foldWords(element.label())));
        this.log = log;
    }

    /** The rows of each element that has any, in the order of the form. */
    static List<ElementRows> find(
            Catalogue catalogue,
            List<DataElement> elements,
            FormEdition edition,
            List<Grid> grids,
            List<FigureBlock> blocks,
            FindingLog log) {
        Map<Code, DataElement> wanted =
                elements.stream().collect(Collectors.toMap(DataElement::code, e -> e, (a, b) -> a, LinkedHashMap::new));
        RowFinder finder = new RowFinder(catalogue, wanted, edition, log);
        for (FigureBlock block : blocks) {
            grids.stream()
                    .filter(g -> g.sheet().name().equals(block.sheet().name()))
                    .findFirst()
                    .ifPresent(grid -> finder.scan(grid, block));
        }
        finder.withoutCode.forEach(finder::judge);
        return elements.stream()
                .filter(e -> finder.places.containsKey(e.code()))
                .map(e -> new ElementRows(e, finder.places.getOrDefault(e.code(), List.of())))
                .toList();
    }

    private void scan(Grid grid, FigureBlock block) {
        for (int row : grid.rows()
                .subMap(block.headerRow(), false, Math.max(block.headerRow(), block.lastRow()), true)
                .keySet()) {
            RowPlace place = new RowPlace(block, row);
            Code typed = place.cell(FormColumn.CODE).map(Codes::read).orElse(Code.NONE);
            Code code = edition.now(typed);
            Optional<DataElement> element = Optional.ofNullable(wanted.get(code));
            if (element.isPresent()) {
                places.computeIfAbsent(code, c -> new ArrayList<>()).add(place);
                compareLabel(place, element.get());
                if (!code.equals(typed)) {
                    renamed(place, typed, element.get());
                }
            } else if (edition.ended().containsKey(code)) {
                ended(place, Objects.requireNonNull(edition.ended().get(code)));
            } else if (Code.hasShape(code.value())) {
                foreign(place, code);
            } else {
                withoutCode.add(place);
            }
        }
    }

    private void compareLabel(RowPlace place, DataElement element) {
        place.cell(FormColumn.LABEL).filter(cell -> !Grid.isEmpty(cell)).ifPresent(cell -> {
            String typed = LegacyText.decoded(cell);
            boolean former = Optional.ofNullable(edition.labels().get(element.code()))
                    .filter(old -> Labels.areAlike(typed, old))
                    .isPresent();
            if (!former && !Labels.areAlike(typed, element)) {
                String found = Excerpt.of(cell.text());
                log.element(
                        log.at(place.sheet(), cell.address()),
                        element.code(),
                        IntakeRule.FORM_LABEL_CHANGED,
                        element.label(),
                        found,
                        found,
                        element.label(),
                        element.code().value());
            }
        });
    }

    private void renamed(RowPlace place, Code typed, DataElement element) {
        log.element(
                log.at(place.sheet(), place.codeCell()),
                element.code(),
                IntakeRule.FORM_CODE_RENAMED,
                element.code().value(),
                typed.value(),
                typed.value(),
                element.code().value(),
                element.label(),
                edition.edition());
    }

    /** A row of an older edition that is no row of this one; only what stands in it is worth a word. */
    private void ended(RowPlace place, FormEdition.Ended ended) {
        Optional<Cell> first = values(place).findFirst();
        if (first.isEmpty()) {
            return;
        }
        String successors =
                String.join(", ", ended.successors().stream().map(Code::value).toList());
        Code code = ended.element().code();
        log.element(
                log.at(place.sheet(), first.get().address()),
                code,
                IntakeRule.FORM_CODE_ENDED,
                successors,
                Excerpt.of(first.get().text()),
                code.value(),
                ended.element().label(),
                successors.isEmpty() ? "-" : successors,
                edition.edition());
    }

    private void foreign(RowPlace place, Code code) {
        Optional<DataElement> other = catalogue.element(code);
        if (other.isPresent()) {
            log.element(
                    log.at(place.sheet(), place.codeCell()),
                    code,
                    IntakeRule.FORM_CODE_OTHER_FORM,
                    "",
                    code.value(),
                    code.value(),
                    other.get().label());
        } else {
            unknown(place, code.value());
        }
    }

    private void unknown(RowPlace place, String found) {
        String code = found.length() > LONGEST_CODE ? found.substring(0, LONGEST_CODE) : found;
        String nearest = wanted.keySet().stream()
                .map(Code::value)
                .min(Comparator.comparingInt(known -> Wording.distance(known, code)))
                .orElse("");
        log.place(log.at(place.sheet(), place.codeCell()), IntakeRule.FORM_CODE_UNKNOWN, nearest, code, code, nearest);
    }

    /** A row without a code: found by its label, a total of the unit's own, or values that nobody asked for. */
    private void judge(RowPlace place) {
        Optional<DataElement> element = byLabel(place);
        if (element.isPresent()) {
            DataElement found = element.get();
            places.computeIfAbsent(found.code(), c -> new ArrayList<>()).add(place);
            log.element(
                    log.at(place.sheet(), place.codeCell()),
                    found.code(),
                    IntakeRule.FORM_CODE_BY_LABEL,
                    found.code().value(),
                    Codes.read(place.sheet().at(place.row(), place.codeCell().column()))
                            .value(),
                    found.label(),
                    found.code().value());
            return;
        }
        List<Cell> numbers = values(place).filter(RowFinder::isNumber).toList();
        String code = Codes.read(place.sheet().at(place.row(), place.codeCell().column()))
                .value();
        boolean isNumbering = place.row() == place.block().headerRow() + 1;
        if (numbers.isEmpty() || isNumbering) {
            return;
        }
        if (code.chars().filter(Character::isLetter).count() >= LEAST_LETTERS && !TotalRows.isTotal(code)) {
            unknown(place, code);
            return;
        }
        CellAddress first = numbers.get(0).address();
        IntakeRule rule = isTotal(place) ? IntakeRule.FORM_TOTAL_ROW : IntakeRule.FORM_ROW_WITHOUT_CODE;
        String row = Integer.toString(place.row());
        log.place(
                log.at(place.sheet(), first),
                rule,
                "",
                Excerpt.of(numbers.get(0).text()),
                row);
    }

    /** The element that has no row yet and whose label stands in this one; none if several could be meant. */
    private Optional<DataElement> byLabel(RowPlace place) {
        String label = place.cell(FormColumn.LABEL)
                .map(c -> Wording.foldWords(LegacyText.decoded(c)))
                .orElse("");
        if (label.isEmpty()) {
            return Optional.empty();
        }
        List<DataElement> named = byLabel.getOrDefault(label, List.of()).stream()
                .filter(e -> !places.containsKey(e.code()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean isTotal(RowPlace place) {
        Set<Integer> values = values(place).map(c -> c.address().column()).collect(Collectors.toSet());
        return place
                .sheet()
                .cells()
                .subMap(
                        new CellAddress(place.row(), 1),
                        true,
                        new CellAddress(place.row(), CellAddress.MAX_COLUMN),
                        true)
                .values()
                .stream()
                .anyMatch(c -> !values.contains(c.address().column()) && TotalRows.isTotal(c.text()));
    }

    private static Stream<Cell> values(RowPlace place) {
        return Stream.of(FormColumn.PERIOD, FormColumn.YTD)
                .flatMap(column -> place.cell(column).stream())
                .filter(cell -> !Grid.isEmpty(cell));
    }

    private static boolean isNumber(Cell cell) {
        return cell.value() instanceof CellValue.Number
                || cell.text().length() <= LONGEST_NUMBER
                        && Numeral.SHAPE.matcher(Wording.clean(cell.text())).matches();
    }
}
