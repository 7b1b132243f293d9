package vn.tonghop.publish;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue.Labelled;
import vn.tonghop.model.Answer;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Question;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.WrittenSheet;

/** What units explained, and what the officer decided, each with what was asked and where the figure stands. */
final class ExplanationsSheet {
    private static final int LAST = 12;

    private final Material material;
    private final SheetBuilder sheet;
    private int row = Furniture.TITLE_ROW;

    private ExplanationsSheet(Material material) {
        this.material = material;
        this.sheet = new SheetBuilder(material.say("sheet.explanations")).tab(Look.RECORD_TAB);
    }

    static WrittenSheet of(Material material) {
        return new ExplanationsSheet(material).build();
    }

    private WrittenSheet build() {
        Furniture.heading(sheet, material, material.say("explanations.title"));
        Furniture.widths(sheet, 5, 9, 15, 23, 13, 11, 18, 13, 6, 32, 32, 12);
        explanations();
        row++;
        decisions();
        Furniture.landscape(sheet, material, 0, 0);
        return sheet.build();
    }

    private void head(String caption, String... columns) {
        sheet.text(row++, 1, material.say(caption), Look.CAPTION);
        for (int i = 0; i < columns.length; i++) {
            sheet.text(row, i + 1, material.say(columns[i]), Look.HEAD);
        }
        row++;
    }

    private void explanations() {
        head(
                "explanations.of-units",
                "column.order",
                "column.unit",
                "column.code",
                "column.label",
                "column.item",
                "column.value",
                "column.file",
                "column.sheet",
                "column.cell",
                "explanations.asked",
                "column.explanation",
                "explanations.result");
        List<Explained> all = Explained.of(material);
        if (all.isEmpty()) {
            sheet.wide(row++, 1, LAST, material.say("explanations.none"), Look.NOTE);
        }
        for (int i = 0; i < all.size(); i++) {
            Explained one = all.get(i);
            CellRef place = one.place();
            cells(
                    i + 1,
                    one.unit(),
                    one.code(),
                    List.of(
                            label(one.code()),
                            one.item(),
                            one.value(),
                            place.file(),
                            place.sheet(),
                            place.cell(),
                            one.asked(),
                            one.text(),
                            material.say(one.asked().isEmpty() ? "explanations.unasked" : "explanations.answered")));
        }
    }

    private void decisions() {
        head(
                "explanations.of-officer",
                "column.order",
                "column.unit",
                "column.code",
                "explanations.choice",
                "explanations.value",
                "explanations.day",
                "explanations.who",
                "column.sheet",
                "column.cell",
                "explanations.asked",
                "explanations.why",
                "explanations.result");
        List<Question> answered = material.outcome().questions().stream()
                .filter(q -> q.answer().isPresent())
                .toList();
        if (answered.isEmpty()) {
            sheet.wide(row++, 1, LAST, material.say("explanations.no-decisions"), Look.NOTE);
        }
        int order = 1;
        for (Question question : answered) {
            decision(order++, question, question.answer().orElseThrow());
        }
    }

    private void decision(int order, Question question, Answer answer) {
        QuestionRow asked = new QuestionRow(question.finding(), Optional.of(question), true);
        boolean stale = question.finding().rule().startsWith("DECISION.");
        cells(
                order,
                question.finding().unit(),
                // What a row of long ago says may have been typed over.
                Code.hasShape(asked.code()) ? new Code(asked.code()) : Code.NONE,
                List.of(
                        answer.choice(),
                        answer.valueText(),
                        answer.day(),
                        answer.who(),
                        asked.place().sheet(),
                        asked.place().cell(),
                        stale
                                ? answer.then().message()
                                : FindingsSheet.sentence(
                                        material, question.finding().message()),
                        answer.why(),
                        material.say(result(question, stale))));
    }

    /** Whether the answer still changes or closes anything. */
    private static String result(Question question, boolean stale) {
        if (question.finding().outcome() == Outcome.DECIDED) {
            return "explanations.applied";
        }
        return stale ? "explanations.stale" : "explanations.not-applied";
    }

    private void cells(int order, UnitCode unit, Code code, List<String> texts) {
        sheet.number(row, 1, order, Look.CENTER);
        sheet.text(row, 2, unit.value(), Look.SMALL);
        Optional<Place> figure =
                code.isNone() ? Optional.empty() : material.plan().find(code, unit);
        sheet.put(
                row,
                3,
                figure.<CellContent>map(p -> new CellContent.Link(
                                code.value(), p.sheet(), p.cells().toString()))
                        .orElseGet(() -> code.isNone() ? CellContent.blank() : CellContent.text(code.value())),
                figure.isPresent() ? Look.CELL_LINK : Look.CODE);
        for (int i = 0; i < texts.size(); i++) {
            sheet.text(row, 4 + i, texts.get(i), Look.SMALL);
        }
        row++;
    }

    private String label(Code code) {
        return material.catalogue().labelled(code).map(Labelled::label).orElse("");
    }
}
