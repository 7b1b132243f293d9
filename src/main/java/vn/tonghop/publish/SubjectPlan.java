package vn.tonghop.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * What stands where on the sheet of a subject: a table with a row per element and indicator (the main columns, then a
 * block of unit columns per measure), under it the list tables, under them the texts.
 *
 * @param texts what the units wrote, one row each
 * @param ranks the units whose rank is held against that of the year before, one row each
 */
record SubjectPlan(
        Subject subject,
        List<Line> lines,
        UnitBlock period,
        UnitBlock ytd,
        List<ListPlan> lists,
        List<Evidence.Words> texts,
        List<RankedUnit> ranks) {
    /** The rows of the table's head: blocks, names, codes. */
    static final int BLOCK_ROW = 4;

    static final int NAME_ROW = 5;
    static final int CODE_ROW = 6;
    static final int FIRST_ROW = 7;

    /** What the head of a table takes more than its rows would plain. */
    private static final int LINES_OF_HEAD = 3;

    SubjectPlan {
        lines = List.copyOf(lines);
        lists = List.copyOf(lists);
        texts = List.copyOf(texts);
        ranks = List.copyOf(ranks);
    }

    /** @param unitsEnding what the name of a sheet of units adds to that of its subject */
    static SubjectPlan of(Catalogue catalogue, Evidence evidence, Subject subject, String unitsEnding) {
        List<DataElement> elements = catalogue.elements(evidence.outcome().period()).stream()
                .filter(e -> e.subject().equals(subject.code()))
                .toList();
        List<DataElement> shown = elements.stream().filter(SubjectPlan::hasRow).toList();
        List<ListTable> tables = tables(catalogue, subject, elements);
        List<Line> lines = lines(shown, tables, indicators(catalogue, evidence, subject));
        UnitBlock period = block(evidence, Measure.PERIOD, subject, shown, lines, unitsEnding);
        List<DataElement> flows = shown.stream()
                .filter(e -> e.nature().hasCumulative() && !e.isListColumn())
                .toList();
        UnitBlock ytd = period.isAside()
                ? UnitBlock.aside(
                        Measure.YTD,
                        period.sheet(),
                        flows.isEmpty() ? List.of() : period.units(),
                        period.lastColumn() + 1,
                        lines.stream()
                                .filter(l -> l instanceof Line.OfElement && l.hasCumulative())
                                .toList())
                : UnitBlock.across(Measure.YTD, subject.sheet(), unitsAsked(evidence, flows), period.lastColumn() + 1);
        int top = FIRST_ROW + lines.size() + 1;
        List<ListPlan> lists = lists(tables, evidence, elements, top);
        return new SubjectPlan(
                subject, lines, period, ytd, lists, words(evidence, elements), RankedUnit.of(evidence, shown, period));
    }

    /** A column of a list has a row when the township has one figure of it. */
    private static boolean hasRow(DataElement element) {
        return element.nature().isFigure()
                && (!element.isListColumn() || element.aggregation().hasTotal());
    }

    private static List<Line.OfIndicator> indicators(Catalogue catalogue, Evidence evidence, Subject subject) {
        List<Line.OfIndicator> lines = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.subject().equals(subject.code())) {
                boolean cumulative =
                        evidence.total(indicator.code(), Measure.YTD).isPresent();
                lines.add(new Line.OfIndicator(0, indicator, cumulative));
            }
        }
        return lines;
    }

    /** The list tables of the subject that have columns in the period. */
    private static List<ListTable> tables(Catalogue catalogue, Subject subject, List<DataElement> elements) {
        return catalogue.lists().stream()
                .filter(list -> list.subject().equals(subject.code()))
                .filter(list -> elements.stream().anyMatch(e -> e.list().equals(list.code())))
                .toList();
    }

    private static List<Line> lines(
            List<DataElement> elements, List<ListTable> tables, List<Line.OfIndicator> indicators) {
        List<Line> lines = new ArrayList<>();
        for (DataElement element : elements) {
            lines.add(new Line.OfElement(FIRST_ROW + lines.size(), element));
            if (element.aggregation() instanceof Aggregation.Range) {
                lines.add(new Line.OfExtreme(FIRST_ROW + lines.size(), element, false));
                lines.add(new Line.OfExtreme(FIRST_ROW + lines.size(), element, true));
            }
        }
        tables.forEach(list -> lines.add(new Line.OfRows(FIRST_ROW + lines.size(), list)));
        if (!lines.isEmpty() && !indicators.isEmpty()) {
            lines.add(new Line.Band(FIRST_ROW + lines.size()));
        }
        for (Line.OfIndicator line : indicators) {
            lines.add(new Line.OfIndicator(FIRST_ROW + lines.size(), line.indicator(), line.cumulative()));
        }
        return lines;
    }

    private static UnitBlock block(
            Evidence evidence,
            Measure measure,
            Subject subject,
            List<DataElement> elements,
            List<Line> lines,
            String unitsEnding) {
        List<ReportingUnit> units = unitsAsked(evidence, elements);
        if (units.size() <= UnitBlock.MOST_COLUMNS) {
            return UnitBlock.across(measure, subject.sheet(), units, MainColumn.values().length + 1);
        }
        String name = subject.sheet();
        int room = Math.min(name.length(), WrittenSheet.MAX_NAME - unitsEnding.length());
        return UnitBlock.aside(
                measure,
                name.substring(0, room).strip() + unitsEnding,
                units,
                UnitsSheet.FIRST_COLUMN,
                lines.stream()
                        .filter(l -> l instanceof Line.OfElement || l instanceof Line.OfRows)
                        .toList());
    }

    private static List<ReportingUnit> unitsAsked(Evidence evidence, List<DataElement> elements) {
        Set<String> forms = elements.stream().flatMap(e -> e.forms().stream()).collect(Collectors.toSet());
        return evidence.units().stream()
                .filter(unit -> forms.contains(unit.form()))
                .toList();
    }

    private static List<ListPlan> lists(
            List<ListTable> tables, Evidence evidence, List<DataElement> elements, int top) {
        List<ListPlan> plans = new ArrayList<>();
        int row = top;
        for (ListTable list : tables) {
            List<DataElement> columns =
                    elements.stream().filter(e -> e.list().equals(list.code())).toList();
            ListPlan plan = ListPlan.of(list, columns, evidence.items(list), row);
            plans.add(plan);
            row = plan.lastRow() + 2;
        }
        return plans;
    }

    private static List<Evidence.Words> words(Evidence evidence, List<DataElement> elements) {
        return elements.stream()
                .filter(e -> e.nature() == Nature.TEXT && !e.isListColumn())
                .flatMap(e -> evidence.words(e).stream())
                .toList();
    }

    String sheet() {
        return subject.sheet();
    }

    /** Whether there is anything to show: a subject without figures, lists and words gets no sheet. */
    boolean isEmpty() {
        return lines.isEmpty() && lists.isEmpty() && texts.isEmpty();
    }

    /** Whether other tables stand under the figures, which the head of the figures does not fit. */
    boolean hasMoreTables() {
        return !lists.isEmpty() || !texts.isEmpty() || !ranks.isEmpty();
    }

    /** The tables under the figures, each with its caption. */
    List<PrintParts.Rows> tables() {
        List<PrintParts.Rows> tables = new ArrayList<>();
        for (ListPlan list : lists) {
            tables.add(rows(list.top(), list.lastRow(), LINES_OF_HEAD));
        }
        if (!texts.isEmpty()) {
            tables.add(rows(textRow(), lastTextRow(), 0));
        }
        if (!ranks.isEmpty()) {
            tables.add(rows(rankRow(), lastRow(), 1));
        }
        return tables;
    }

    /** All that is on the sheet, from top to bottom. */
    List<PrintParts.Rows> figuresAndTables() {
        List<PrintParts.Rows> all = new ArrayList<>();
        if (!lines.isEmpty()) {
            all.add(rows(1, lastLineRow(), LINES_OF_HEAD));
        }
        all.addAll(tables());
        return all;
    }

    /** Every third row has a text of two lines. */
    private static PrintParts.Rows rows(int first, int last, int head) {
        int count = last - first + 1;
        return new PrintParts.Rows(first, last, head + count + count / 3);
    }

    /**
     * The cells of a block, as columns of this sheet, that say more than the township's figures beside them: from the first
     * unit to the last that shares a line with another one, and down to the last such line.
     */
    Optional<CellRange> shared(UnitBlock block) {
        if (block.isEmpty() || block.isAside()) {
            return Optional.empty();
        }
        int lastRow = 0;
        Set<Integer> columns = new TreeSet<>();
        for (Line line : lines) {
            List<Integer> asked = block.units().stream()
                    .filter(unit -> isAsked(unit, line, block.measure()))
                    .flatMap(unit -> block.cell(line.row(), unit.code()).stream())
                    .map(CellAddress::column)
                    .toList();
            if (asked.size() > 1) {
                lastRow = line.row();
                columns.addAll(asked);
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(CellRange.of(FIRST_ROW, Collections.min(columns), lastRow, Collections.max(columns)));
    }

    private boolean isAsked(ReportingUnit unit, Line line, Measure measure) {
        if (line instanceof Line.OfElement e) {
            return UnitCells.isAsked(unit, e.element(), measure);
        }
        return line instanceof Line.OfRows rows
                && measure == Measure.PERIOD
                && lists.stream().filter(l -> l.list().equals(rows.list())).anyMatch(l -> RowCounts.isAsked(unit, l));
    }

    /** The blocks that have cells. */
    List<UnitBlock> blocks() {
        return Stream.of(period, ytd).filter(block -> !block.isEmpty()).toList();
    }

    /** The sheets of the subject: its own, and that of its units where they are rows. */
    List<String> sheets() {
        return period.isAside() && !period.isEmpty() ? List.of(sheet(), period.sheet()) : List.of(sheet());
    }

    UnitBlock block(Measure measure) {
        return measure == Measure.YTD ? ytd : period;
    }

    int lastColumn() {
        int main = MainColumn.values().length;
        return period.isAside() ? main : Math.max(main, Math.max(period.lastColumn(), ytd.lastColumn()));
    }

    int lastLineRow() {
        return FIRST_ROW + Math.max(1, lines.size()) - 1;
    }

    /** The row of the caption over the texts. */
    int textRow() {
        return lists.isEmpty() ? lastLineRow() + 2 : lists.get(lists.size() - 1).lastRow() + 2;
    }

    /** The row of the caption over the ranks. */
    int rankRow() {
        return lastTextRow() + 2;
    }

    /** The last row of the sheet. */
    int lastRow() {
        return ranks.isEmpty() ? lastTextRow() : rankRow() + 1 + ranks.size();
    }

    private int lastTextRow() {
        return texts.isEmpty()
                ? lists.isEmpty() ? lastLineRow() : lists.get(lists.size() - 1).lastRow()
                : textRow() + 1 + texts.size();
    }

    /** The last column of the lists and texts under the figures. */
    int lastTableColumn() {
        int widest = lists.stream().mapToInt(ListPlan::lastColumn).max().orElse(1);
        int ranked = ranks.isEmpty() ? 1 : RankTable.LAST_COLUMN;
        return Math.max(Math.max(widest, ranked), texts.isEmpty() ? 1 : MainColumn.REMARK.number());
    }

    Optional<Line> line(Code code) {
        return lines.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    Place at(int row, MainColumn column) {
        return Place.cell(sheet(), row, column.number());
    }

    /** The cells that hold the units' values of an element: the unit columns, or the items of a list. */
    Optional<Place> values(DataElement element, Measure measure) {
        if (element.isListColumn() && !(element.aggregation() instanceof Aggregation.Sum)) {
            return itemCells(element.code()).map(cells -> new Place(sheet(), cells));
        }
        UnitBlock block = block(measure);
        return line(element.code())
                .filter(line -> measure == Measure.PERIOD || line.hasCumulative())
                .flatMap(line -> block.cells(line.row()));
    }

    /** The cells of these units, in their order; absent when others stand between them. */
    Optional<Place> units(DataElement element, List<ReportingUnit> units, Measure measure) {
        return line(element.code())
                .filter(line -> measure == Measure.PERIOD || line.hasCumulative())
                .flatMap(line -> block(measure).cells(line.row(), units));
    }

    /** The cell of one unit for an element. */
    Optional<Place> unit(Code code, UnitCode unit, Measure measure) {
        UnitBlock block = block(measure);
        return line(code)
                .flatMap(line -> block.cell(line.row(), unit))
                .map(at -> new Place(block.sheet(), new CellRange(at, at)));
    }

    Optional<CellRange> itemCells(Code code) {
        return lists.stream().flatMap(l -> l.itemCells(code).stream()).findFirst();
    }

    /** The items of one unit in a column of a list. */
    Optional<CellRange> itemCells(Code code, UnitCode unit) {
        return lists.stream().flatMap(l -> l.itemCells(code, unit).stream()).findFirst();
    }
}
