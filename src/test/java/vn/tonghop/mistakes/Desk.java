package vn.tonghop.mistakes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.grid.Cell;

/** A filled form on somebody's desk, about to be spoilt. */
final class Desk {
    /** A value and the cell it was typed into. */
    record Typed(DataElement element, Key key, Observation observation, LooseSheet.Mark cell) {
        boolean isWhole() {
            return element.isInteger() && element.nature().isFigure();
        }

        BigDecimal value() {
            return observation.figure().orElseThrow();
        }

        LooseSheet sheet() {
            return cell.sheet();
        }
    }

    final SampleOffice office;
    final SampleOffice.Sample sample;
    final LooseBook book;
    final Random random;
    String fileName;
    private final List<Typed> typed = new ArrayList<>();
    private final Set<Code> used = new HashSet<>();
    private final Set<LooseSheet> spoilt = new HashSet<>();

    Desk(SampleOffice office, SampleOffice.Sample sample, Random random) {
        this.office = office;
        this.sample = sample;
        this.book = new LooseBook(sample.book());
        this.random = random;
        this.fileName = sample.name();
        sample.truth().forEach((key, o) -> {
            if (!o.source().cell().isEmpty()) {
                LooseSheet sheet = book.sheet(o.source().sheet()).orElseThrow();
                CellAddress at = CellAddress.parse(o.source().cell()).orElseThrow();
                typed.add(new Typed(office.element(o.element()), key, o, sheet.mark(at.row(), at.column())));
            }
        });
    }

    List<Typed> typed() {
        return typed;
    }

    /** The rows of figures and texts; the columns of lists left out. */
    List<Typed> rows(LooseSheet sheet) {
        return typed.stream()
                .filter(t -> t.sheet() == sheet && !t.element().isListColumn())
                .toList();
    }

    /** A value of a row of its own, not yet touched by another mistake. */
    Optional<Typed> pick(Predicate<Typed> wanted) {
        List<Typed> free = typed.stream()
                .filter(t ->
                        !t.element().isListColumn() && t.observation().figure().isPresent())
                .filter(t -> !used.contains(t.element().code()) && !spoilt.contains(t.sheet()))
                .filter(wanted)
                .toList();
        return one(free);
    }

    /** The same of anything that was typed. */
    Optional<Typed> pickAny(Predicate<Typed> wanted) {
        return one(typed.stream()
                .filter(t -> !used.contains(t.element().code()) && !spoilt.contains(t.sheet()))
                .filter(wanted)
                .toList());
    }

    private Optional<Typed> one(List<Typed> free) {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Typed chosen = free.get(random.nextInt(free.size()));
        used.add(chosen.element().code());
        return Optional.of(chosen);
    }

    /** A sheet with a table of at least so many rows of figures, untouched so far; it will be rebuilt. */
    Optional<LooseSheet> table(int leastRows, Predicate<LooseSheet> wanted) {
        List<LooseSheet> free = book.sheets.stream()
                .filter(s -> s.visible && !spoilt.contains(s))
                .filter(s -> elements(s).size() >= leastRows)
                .filter(s -> rows(s).stream()
                        .anyMatch(t -> t.key().measure() == Measure.PERIOD
                                && t.observation().figure().isPresent()))
                .filter(s -> rows(s).stream()
                        .noneMatch(t -> used.contains(t.element().code())))
                .filter(wanted)
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        LooseSheet chosen = free.get(random.nextInt(free.size()));
        spoilt.add(chosen);
        return Optional.of(chosen);
    }

    List<Code> elements(LooseSheet sheet) {
        return rows(sheet).stream()
                .filter(t -> t.element().nature().isFigure())
                .map(t -> t.element().code())
                .distinct()
                .toList();
    }

    List<Key> keys(LooseSheet sheet, Measure measure) {
        return rows(sheet).stream()
                .filter(t -> t.element().nature().isFigure())
                .map(Typed::key)
                .filter(k -> k.measure() == measure)
                .toList();
    }

    List<Key> keys(LooseSheet sheet) {
        return typed.stream().filter(t -> t.sheet() == sheet).map(Typed::key).toList();
    }

    List<Key> keys(Code element) {
        return typed.stream()
                .map(Typed::key)
                .filter(k -> k.element().equals(element))
                .toList();
    }

    List<Key> allKeys() {
        return typed.stream().map(Typed::key).toList();
    }

    /** The column of a head on a sheet. */
    Optional<CellAddress> head(LooseSheet sheet, FormColumn column) {
        return sheet.find(column.label());
    }

    boolean has(LooseSheet sheet, FormColumn column) {
        return head(sheet, column).isPresent();
    }

    LooseSheet.Mark label(Typed value) {
        int column = head(value.sheet(), FormColumn.LABEL).orElseThrow().column();
        return value.sheet().mark(value.cell().row(), column);
    }

    /** The cell in which a line of the identity block has its value. */
    LooseSheet.Mark identity(IdentityField field) {
        LooseSheet sheet = identitySheet();
        CellAddress label = sheet.find(field.label()).orElseThrow();
        return sheet.mark(label.row(), label.column() + 1);
    }

    boolean hasIdentity() {
        return book.sheets.stream()
                .anyMatch(s -> s.find(IdentityField.UNIT_CODE.label()).isPresent());
    }

    LooseSheet identitySheet() {
        return book.sheets.stream()
                .filter(s -> s.find(IdentityField.UNIT_CODE.label()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** What the unit returned the month before, by what it is of. */
    Map<Key, Observation> before() {
        return sample.before();
    }

    static boolean isNumber(Cell cell) {
        return cell.value() instanceof vn.tonghop.model.grid.CellValue.Number;
    }
}
