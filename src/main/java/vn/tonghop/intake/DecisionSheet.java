package vn.tonghop.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.intake.DecisionWords.Column;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Content;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.Wording;
import vn.tonghop.model.grid.Book;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.model.grid.Sheet;

/**
 * Reads the officer's decisions: the sheet of questions of the consolidated workbook with its answer columns filled in, in
 * a workbook of its own or among the other sheets.
 *
 * <p>The table is found by its heads, wherever it stands and in whatever order its columns and rows are. A row counts when
 * a choice, a value or a reason is in it; every other row is a question without an answer. Who and why must be given, a
 * value where the choice needs one. A row that is not complete is a finding and is not applied; it takes no other with it.
 */
final class DecisionSheet {
    private final String file;
    private final Book book;
    /** The columns of the table that is being read. */
    private Map<Column, Integer> table = Map.of();

    private final Period period;
    private final DecisionWords words;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private DecisionSheet(String file, Book book, Period period, DecisionWords words) {
        this.file = file;
        this.book = book;
        this.period = period;
        this.words = words;
    }

    /** @param period the period into whose folder the file was put */
    static DecisionReading read(String file, Book book, Period period, DecisionWords words) {
        return new DecisionSheet(file, book, period, words).read();
    }

    private DecisionReading read() {
        boolean found = false;
        for (Sheet sheet : book.sheets()) {
            Map<Column, Integer> columns = Map.of();
            for (int row = 1; row <= sheet.lastRow(); row++) {
                Map<Column, Integer> heads = heads(sheet, row);
                if (!heads.isEmpty()) {
                    columns = heads;
                    table = heads;
                    found = true;
                } else if (!columns.isEmpty()) {
                    row(sheet, row, columns);
                }
            }
        }
        if (!found) {
            String needed = words.head(Column.CHOICE) + ", " + words.head(Column.KEY);
            findings.add(DecisionRule.NO_TABLE.at(CellRef.file(file), UnitCode.NONE, period, needed, "", needed));
        }
        return new DecisionReading(decisions, answers, findings);
    }

    /** The columns of a row of heads; empty when the row is none. */
    private Map<Column, Integer> heads(Sheet sheet, int row) {
        Map<Column, Integer> heads = new EnumMap<>(Column.class);
        for (Cell cell : sheet.row(row)) {
            if (cell.value() instanceof CellValue.Text) {
                words.column(cell.text())
                        .ifPresent(c -> heads.putIfAbsent(c, cell.address().column()));
            }
        }
        return heads.containsKey(Column.CHOICE) && heads.containsKey(Column.WHO) ? heads : Map.of();
    }

    private void row(Sheet sheet, int row, Map<Column, Integer> columns) {
        Answer answer = answer(sheet, row, columns);
        if (answer.choice().isEmpty()
                && answer.valueText().isEmpty()
                && answer.why().isEmpty()) {
            return;
        }
        answers.add(answer);
        decide(answer);
    }

    private Answer answer(Sheet sheet, int row, Map<Column, Integer> columns) {
        Cell day = cell(sheet, row, columns, Column.DAY);
        Optional<LocalDate> date = day.isBlank() ? Optional.empty() : DayText.read(day, book.date1904());
        Answer.Then then = new Answer.Then(
                text(sheet, row, columns, Column.UNIT),
                new CellRef(
                        text(sheet, row, columns, Column.FILE),
                        text(sheet, row, columns, Column.SHEET),
                        text(sheet, row, columns, Column.CELL)),
                text(sheet, row, columns, Column.CODE),
                text(sheet, row, columns, Column.MESSAGE),
                text(sheet, row, columns, Column.FOUND));
        Cell choice = cell(sheet, row, columns, Column.CHOICE);
        String key = text(sheet, row, columns, Column.KEY);
        return new Answer(
                QuestionKey.parse(key).map(QuestionKey::text).orElse(key),
                Wording.clean(choice.text()),
                value(cell(sheet, row, columns, Column.VALUE)),
                text(sheet, row, columns, Column.WHO),
                date.map(VietnameseDates::numeric).orElseGet(() -> Wording.clean(day.text())),
                date,
                text(sheet, row, columns, Column.WHY),
                new CellRef(file, sheet.name(), choice.address().toString()),
                then);
    }

    private static Cell cell(Sheet sheet, int row, Map<Column, Integer> columns, Column column) {
        // A column that is gone leaves blank cells beyond the sheet.
        return sheet.at(row, columns.getOrDefault(column, CellAddress.MAX_COLUMN));
    }

    private static String text(Sheet sheet, int row, Map<Column, Integer> columns, Column column) {
        return TextReader.plain(Wording.clean(cell(sheet, row, columns, column).text()));
    }

    /** A number is exact; everything else is read as text, the percent sign that a format shows included. */
    private static Content value(Cell cell) {
        String text = Wording.clean(cell.text());
        if (cell.value() instanceof CellValue.Number number) {
            if (cell.format() == Cell.Format.PERCENT) {
                BigDecimal percent = number.value().movePointRight(2).stripTrailingZeros();
                return new Content.Words(percent.toPlainString().replace('.', ',') + " %");
            }
            return cell.format() == Cell.Format.DATE ? new Content.Words(text) : new Content.Figure(number.value());
        }
        if (cell.value() instanceof CellValue.Uncomputed) {
            return new Content.Words("=" + cell.formula());
        }
        return text.isEmpty() ? Content.nothing() : new Content.Words(text);
    }

    private void decide(Answer answer) {
        Optional<QuestionKey> key = QuestionKey.parse(answer.key());
        if (key.isEmpty()) {
            fault(DecisionRule.NO_KEY, answer, "", answer.key());
            return;
        }
        Optional<Decision.Kind> kind = words.kind(answer.choice());
        if (kind.isEmpty()) {
            boolean none = answer.choice().isEmpty();
            fault(
                    none ? DecisionRule.NO_CHOICE : DecisionRule.CHOICE_UNKNOWN,
                    answer,
                    words.choices(),
                    answer.choice(),
                    answer.choice(),
                    words.choices());
            return;
        }
        if (isComplete(answer, kind.get()) && isOfThePeriod(answer, key.get())) {
            if (answer.date().isEmpty()) {
                fault(DecisionRule.DAY_MISSING, answer, Column.DAY, "dd/MM/yyyy", answer.day(), answer.day());
            }
            decisions.add(new Decision(key.get(), kind.get(), answer));
        }
    }

    private boolean isComplete(Answer answer, Decision.Kind kind) {
        int before = findings.size();
        boolean needsValue = kind == Decision.Kind.USE_VALUE;
        if (needsValue && answer.valueText().isEmpty()) {
            fault(DecisionRule.VALUE_MISSING, answer, Column.VALUE, words.head(Column.VALUE), "", answer.choice());
        }
        if (!needsValue && !answer.valueText().isEmpty()) {
            fault(
                    DecisionRule.VALUE_UNUSED,
                    answer,
                    "",
                    answer.valueText(),
                    answer.choice(),
                    answer.valueText(),
                    words.choice(Decision.Kind.USE_VALUE));
        }
        if (answer.who().isEmpty()) {
            fault(DecisionRule.WHO_MISSING, answer, Column.WHO, words.head(Column.WHO), "", words.head(Column.WHO));
        }
        if (answer.why().isEmpty()) {
            fault(DecisionRule.WHY_MISSING, answer, Column.WHY, words.head(Column.WHY), "", words.head(Column.WHY));
        }
        return findings.size() == before;
    }

    private boolean isOfThePeriod(Answer answer, QuestionKey key) {
        String other = key.period().map(Period::toString).orElse("");
        if (other.equals(period.toString())) {
            return true;
        }
        fault(DecisionRule.OTHER_PERIOD, answer, period.toString(), other, other, period.toString());
        return false;
    }

    private void fault(DecisionRule rule, Answer answer, String expected, String found, String... arguments) {
        fault(rule, answer, Column.CHOICE, expected, found, arguments);
    }

    /** @param column in which of the row's cells something is to be mended */
    private void fault(
            DecisionRule rule, Answer answer, Column column, String expected, String found, String... arguments) {
        UnitCode unit = new UnitCode(answer.then().unit());
        findings.add(rule.at(place(answer, column), unit, period, expected, found, arguments));
    }

    /** The cell of an answer in a column; that of the choice where the table has no such column. */
    private CellRef place(Answer answer, Column column) {
        CellRef row = answer.row();
        Optional<CellAddress> choice = CellAddress.parse(row.cell());
        if (choice.isEmpty() || !table.containsKey(column)) {
            return row;
        }
        CellAddress cell = new CellAddress(choice.get().row(), table.get(column));
        return new CellRef(row.file(), row.sheet(), cell.toString());
    }
}
