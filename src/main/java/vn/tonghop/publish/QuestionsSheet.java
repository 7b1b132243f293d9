package vn.tonghop.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.CellRange;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Content;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Question;
import vn.tonghop.model.QuestionKey;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.ColumnLook;
import vn.tonghop.model.workbook.PageSetup;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Validation;
import vn.tonghop.model.workbook.WrittenSheet;

/**
 * What somebody has to answer, with the columns to answer in: filled in and saved into the folder of the period, the sheet
 * is the file of decisions. Below what is open stands what is decided, with its answers.
 *
 * <p>The choices of a row stand in hidden columns of the row, and one validation over the whole column points at them: rows
 * may be filtered, and each keeps its own drop-down and its key. Only the cells for answers can be typed into: an answer
 * under a key that was typed over would answer nothing.
 */
final class QuestionsSheet {
    private static final int FIRST_CHOICE = QuestionColumn.KEY.number() + 1;
    private static final int MOST_CHOICES = Decision.Kind.values().length;
    private static final int LAST_CHOICE = FIRST_CHOICE + MOST_CHOICES - 1;
    private static final String DAY_FORMAT = "dd/mm/yyyy";

    private final Material material;
    private final SheetBuilder sheet;
    private final Effect effect;

    private QuestionsSheet(Material material) {
        this.material = material;
        this.sheet = new SheetBuilder(material.say("sheet.questions")).tab(Look.QUESTION_TAB);
        this.effect = new Effect(material);
    }

    static WrittenSheet of(Material material) {
        return new QuestionsSheet(material).write();
    }

    private WrittenSheet write() {
        Furniture.heading(sheet, material, material.say("questions.title"));
        String file = "input-templates/" + material.period();
        boolean isMonth = material.period().kind() == Period.Kind.MONTH;
        sheet.text(
                2,
                QuestionColumn.MESSAGE.number(),
                material.say(isMonth ? "questions.how" : "questions.how-longer", file),
                Look.NOTE);
        sheet.text(3, QuestionColumn.MESSAGE.number(), material.say("questions.keep"), Look.NOTE);
        Furniture.titles(
                sheet,
                Arrays.stream(QuestionColumn.values())
                        .map(column -> material.phrases().say(column.phrase()))
                        .toList());
        for (QuestionColumn column : QuestionColumn.values()) {
            sheet.column(column.number(), column.width());
        }
        for (int column = FIRST_CHOICE; column <= LAST_CHOICE; column++) {
            sheet.column(column, new ColumnLook(12, true, 0));
        }
        int last = rows();
        validations(last);
        sheet.filter(CellRange.of(Furniture.TITLE_ROW, 1, last, QuestionColumn.KEY.number()));
        CellRange printed = CellRange.of(1, 1, last, QuestionColumn.LAST_PRINTED.number());
        Furniture.landscape(
                sheet,
                material,
                PageSetup.LANDSCAPE
                        .repeating(Furniture.TITLE_ROW, Furniture.TITLE_ROW)
                        .inParts(0, List.of(printed)));
        return sheet.protect().build();
    }

    /** Writes all rows, and gives the last one. */
    private int rows() {
        List<QuestionRow> open = QuestionRow.open(material.outcome()).stream()
                .sorted(new QuestionOrder(material, effect).comparator())
                .toList();
        List<QuestionRow> decided = QuestionRow.decided(material.outcome());
        int row = Furniture.FIRST_ROW;
        if (open.isEmpty()) {
            int last = QuestionColumn.LAST_PRINTED.number();
            sheet.wide(row++, 1, last, material.say("questions.none"), Look.NOTE);
        }
        int order = 0;
        for (QuestionRow question : open) {
            order += question.isFirst() ? 1 : 0;
            write(row++, question, order);
        }
        for (QuestionRow question : decided) {
            write(row++, question, 0);
        }
        return row - 1;
    }

    private void write(int row, QuestionRow question, int order) {
        Finding finding = question.finding();
        if (question.isFirst()) {
            sheet.number(row, QuestionColumn.ORDER.number(), order, Look.CENTER);
        } else {
            sheet.blank(row, QuestionColumn.ORDER.number(), Look.CENTER);
        }
        Style severity = FindingsSheet.look(finding.severity());
        put(row, QuestionColumn.SEVERITY, FindingsSheet.severity(material, finding.severity()), severity);
        put(row, QuestionColumn.OUTCOME, FindingsSheet.outcome(material, finding.outcome()), Look.SMALL);
        place(row, question);
        put(row, QuestionColumn.MESSAGE, FindingsSheet.sentence(material, finding.message()), Look.SMALL);
        put(row, QuestionColumn.FOUND, found(question), Look.SMALL);
        put(row, QuestionColumn.EXPECTED, FindingsSheet.shown(finding, finding.expected()), Look.SMALL);
        put(row, QuestionColumn.ADVICE, advice(question), Look.SMALL);
        put(row, QuestionColumn.EFFECT, effect.of(finding), Look.SMALL);
        put(row, QuestionColumn.SUGGESTION, suggestion(finding), Look.SMALL);
        answer(row, question.question());
    }

    /** What the rule suggests; of a figure that can be read in two ways, both. */
    private String suggestion(Finding finding) {
        return finding.suggestion().equals(Message.none())
                ? Readings.of(finding)
                        .map(r -> material.say("suggestion.readings", r.one(), r.other()))
                        .orElse("")
                : material.phrases().say(finding.suggestion());
    }

    private void place(int row, QuestionRow question) {
        Finding finding = question.finding();
        CellRef place = question.place();
        put(row, QuestionColumn.UNIT, finding.unit().value(), Look.SMALL);
        put(row, QuestionColumn.FILE, FindingsSheet.file(material, finding, place), Look.SMALL);
        put(row, QuestionColumn.SHEET, place.sheet(), Look.SMALL);
        put(row, QuestionColumn.CELL, place.cell(), Look.SMALL);
        put(row, QuestionColumn.CODE, question.code(), Look.SMALL);
        if (!finding.code().isNone()) {
            material.plan()
                    .find(finding.code(), finding.unit())
                    .ifPresent(at -> sheet.put(
                            row, QuestionColumn.CODE.number(), FindingsSheet.link(finding, at), Look.CELL_LINK));
        }
    }

    /** Of a decision that no longer fits, what was decided about: it is read again with the answer. */
    private static String found(QuestionRow question) {
        Finding finding = question.finding();
        return finding.rule().startsWith("DECISION.") ? finding.expected() : FindingsSheet.found(finding);
    }

    private void answer(int row, Optional<Question> asked) {
        boolean offered = asked.map(q -> !q.choices().isEmpty()).orElse(false);
        Optional<Answer> answer = asked.flatMap(Question::answer);
        // An answer to what is no longer asked can be taken away all the same.
        Style unasked = answer.isPresent() ? Look.NO_ANSWER.unlocked() : Look.NO_ANSWER;
        Style style = offered ? Look.ANSWER : unasked;
        put(row, QuestionColumn.CHOICE, answer.map(Answer::choice).orElse(""), style);
        sheet.put(row, QuestionColumn.VALUE.number(), value(answer), style);
        put(row, QuestionColumn.WHO, answer.map(Answer::who).orElse(""), style);
        sheet.put(row, QuestionColumn.DAY.number(), day(answer), style.withFormat(DAY_FORMAT));
        put(row, QuestionColumn.WHY, answer.map(Answer::why).orElse(""), style);
        put(
                row,
                QuestionColumn.KEY,
                asked.map(Question::key).map(QuestionKey::text).orElse(""),
                Look.TECHNICAL);
        List<Decision.Kind> choices = asked.map(Question::choices).orElse(List.of());
        for (int i = 0; i < choices.size(); i++) {
            sheet.text(row, FIRST_CHOICE + i, choice(choices.get(i)), Look.TECHNICAL);
        }
    }

    private static CellContent value(Optional<Answer> answer) {
        if (answer.isPresent() && answer.get().value() instanceof Content.Figure figure) {
            return Formulas.number(figure.value());
        }
        String text = answer.map(Answer::valueText).orElse("");
        return text.isEmpty() ? CellContent.blank() : CellContent.text(text);
    }

    private static CellContent day(Optional<Answer> answer) {
        String text = answer.map(Answer::day).orElse("");
        return answer.flatMap(Answer::date)
                .<CellContent>map(CellContent.Date::new)
                .orElseGet(() -> text.isEmpty() ? CellContent.blank() : CellContent.text(text));
    }

    private void put(int row, QuestionColumn column, String text, Style style) {
        sheet.text(row, column.number(), text, style);
    }

    private String choice(Decision.Kind kind) {
        return material.phrases().say("decision.choice." + kind.code());
    }

    private void validations(int last) {
        String first = "$" + CellAddress.letters(FIRST_CHOICE) + Furniture.FIRST_ROW;
        String all = first + ":$" + CellAddress.letters(LAST_CHOICE) + Furniture.FIRST_ROW;
        String offered = "OFFSET(" + first + ",0,0,1,COUNTA(" + all + "))";
        validate(QuestionColumn.CHOICE, last, new Validation.Constraint.FromRange(offered), true);
        validate(QuestionColumn.VALUE, last, new Validation.Constraint.Anything(), false);
        validate(QuestionColumn.WHO, last, new Validation.Constraint.Anything(), false);
        validate(QuestionColumn.DAY, last, new Validation.Constraint.AnyDate(), false);
        validate(QuestionColumn.WHY, last, new Validation.Constraint.Anything(), false);
    }

    private void validate(QuestionColumn column, int last, Validation.Constraint constraint, boolean strict) {
        String title = material.phrases().say(column.phrase());
        String prompt = material.say("prompt." + column.phrase().substring("decision.column.".length()));
        sheet.validate(new Validation(
                List.of(CellRange.of(Furniture.FIRST_ROW, column.number(), last, column.number())),
                constraint,
                strict,
                title,
                prompt,
                title,
                prompt));
    }

    /** What the rule of the catalogue says to do; else what the outcome calls for. */
    private String advice(QuestionRow question) {
        Finding finding = question.finding();
        if (!finding.period().equals(material.period())) {
            return material.say("advice.of-month", finding.period().toString());
        }
        if (finding.outcome() == Outcome.DECIDED) {
            return material.say("advice.decided");
        }
        if (finding.rule().equals(QuestionOrder.ROLL_UP)) {
            return material.say("advice.months");
        }
        Optional<String> action = material.catalogue().rules().stream()
                .filter(rule -> rule.code().equals(finding.rule()))
                .map(Rule::action)
                .filter(text -> !text.isEmpty())
                .findFirst();
        String kind = finding.rule().startsWith("DECISION.")
                ? "decision"
                : finding.outcome().code();
        return action.orElseGet(() -> material.say("advice." + kind));
    }

    /** The weights of what is open, with those in the second and later rows of a question. */
    static Place severities(Material material) {
        return column(material, QuestionColumn.SEVERITY);
    }

    /** The numbers of what is open, in the first row of each question only. */
    static Place orders(Material material) {
        return column(material, QuestionColumn.ORDER);
    }

    private static Place column(Material material, QuestionColumn column) {
        int open = Math.max(1, QuestionRow.open(material.outcome()).size());
        return new Place(
                material.say("sheet.questions"),
                CellRange.of(Furniture.FIRST_ROW, column.number(), Furniture.FIRST_ROW + open - 1, column.number()));
    }
}
