package vn.tonghop.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/** Makes observations of the input cells of one file. */
final class CellReader {
    /** Where in a list table a cell stands; {@link #NONE} outside list tables. */
    record Item(String name, int line) {
        static final Item NONE = new Item("", 0);
    }

    private final SourceFile file;
    private final UnitCode unit;
    private final Period period;
    private final Book book;
    private final ValueReader values;
    private final Set<CellRef> merged;
    private final FindingLog log;
    private final Function<Sheet, FormulaCheck> formulas;
    private final Map<String, FormulaCheck> checks = new HashMap<>();

    /**
     * @param formulas what looks at the formulas of a sheet
     * @param merged cells that merging has made unreadable
     */
    CellReader(
            SourceFile file,
            UnitCode unit,
            Period period,
            Book book,
            Function<Sheet, FormulaCheck> formulas,
            ValueReader values,
            Set<CellRef> merged,
            FindingLog log) {
        this.file = file;
        this.unit = unit;
        this.period = period;
        this.book = book;
        this.formulas = formulas;
        this.values = values;
        this.merged = merged;
        this.log = log;
    }

    /** Reads a cell and writes down what is to be said of it. */
    Observation read(Sheet sheet, Cell cell, Asked asked, Item item) {
        CellRef place = log.at(sheet, cell.address());
        if (merged.contains(place)) {
            return held(sheet, cell, asked, item);
        }
        ReadValue read = asked.element().nature().isFigure()
                ? values.read(cell, asked, formula(sheet, cell), book.date1904())
                : TextReader.read(cell, asked.element(), asked.due());
        Code code = asked.element().code();
        read.remarks().forEach(remark -> log.add(place, code, remark));
        return observation(asked, item, read.content(), read.status(), raw(cell, read.content()), place);
    }

    /** The observation of a cell whose value cannot be used, whatever it is. */
    Observation held(Sheet sheet, Cell cell, Asked asked, Item item) {
        CellRef place = log.at(sheet, cell.address());
        return observation(asked, item, Content.nothing(), ValueStatus.HELD, raw(cell, Content.nothing()), place);
    }

    /** The observation of a cell that is not there. */
    Observation missing(CellRef place, Asked asked) {
        return observation(asked, Item.NONE, Content.nothing(), ValueStatus.BLANK, "", place);
    }

    /** What a cell of words says, without an observation: the name of an item, an explanation. */
    String words(Sheet sheet, Cell cell, Code code, String label) {
        ReadValue read = TextReader.words(cell, label);
        read.remarks().forEach(remark -> log.add(log.at(sheet, cell.address()), code, remark));
        return read.content() instanceof Content.Words words ? words.text() : "";
    }

    /**
     * What a cell says of an earlier period: nothing where it is empty or has a sign for nothing. No remarks are made: it is
     * no value of this return.
     */
    Optional<StatedEarlier> stated(Sheet sheet, Cell cell, Asked asked) {
        CellRef place = log.at(sheet, cell.address());
        if (Grid.isEmpty(cell) || merged.contains(place)) {
            return Optional.empty();
        }
        ReadValue read = values.read(cell, asked, FormulaCheck.FINE, book.date1904());
        boolean saysNothing = read.content() instanceof Content.Nothing && read.status() != ValueStatus.HELD;
        return saysNothing
                ? Optional.empty()
                : Optional.of(new StatedEarlier(
                        asked.element().code(), asked.measure(), read.content(), raw(cell, read.content()), place));
    }

    private FormulaCheck.Verdict formula(Sheet sheet, Cell cell) {
        return cell.hasFormula()
                ? checks.computeIfAbsent(sheet.name(), name -> formulas.apply(sheet))
                        .check(cell)
                : FormulaCheck.FINE;
    }

    /** The text as it stood; only what was taken for a figure is surely nobody's telephone number. */
    private static String raw(Cell cell, Content content) {
        if (cell.value() instanceof CellValue.Uncomputed) {
            return "=" + cell.formula();
        }
        String text = cell.text();
        int length = text.codePointCount(0, text.length());
        String kept =
                length <= TextReader.LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, TextReader.LONGEST));
        return content instanceof Content.Figure ? kept : PersonalData.mask(kept);
    }

    private Observation observation(
            Asked asked, Item item, Content content, ValueStatus status, String raw, CellRef place) {
        return new Observation(
                period,
                unit,
                asked.element().code(),
                item.name(),
                item.line(),
                asked.measure(),
                content,
                status,
                raw,
                place,
                file.sha256());
    }

    FindingLog log() {
        return log;
    }

    UnitCode unit() {
        return unit;
    }
}
