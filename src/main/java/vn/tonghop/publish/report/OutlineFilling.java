package vn.tonghop.publish.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.CalendarRule;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Code;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.model.document.Binding;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Piece;

/** Makes the blocks of the report from a proven outline. */
final class OutlineFilling {
    /** Dots to write on, for a line of the agency's configuration that nothing is in force of on the day. */
    private static final String TO_BE_WRITTEN = "…………";

    private final Catalogue catalogue;
    private final PeriodOutcome outcome;
    private final ReportFigures figures;
    private final ChartFilling charts;
    private final LocalDate day;
    private final CalendarRule calendar;
    private final NoteLines notes;
    private final UnitWords words;
    private final Set<String> emptyNotes;
    /** Within a row of a table: what was confessed in its cells so far. */
    private final Set<String> toldInRow = new HashSet<>();

    private boolean inRow;

    /**
     * @param notes what is said in the note for the officer; nothing for any other document
     * @param emptyNotes the footnotes of which nothing is left
     */
    OutlineFilling(
            Catalogue catalogue, PeriodOutcome outcome, NoteLines notes, UnitWords words, Set<String> emptyNotes) {
        this.words = words;
        this.notes = notes;
        this.emptyNotes = emptyNotes;
        this.catalogue = catalogue;
        this.outcome = outcome;
        this.figures = new ReportFigures(catalogue, outcome);
        this.charts = new ChartFilling(catalogue, figures, outcome);
        this.day = catalogue.lastDay(outcome.period());
        this.calendar =
                catalogue.calendar(catalogue.mainCalendar(), outcome.period().kind());
    }

    List<Block> blocks(List<Node> nodes) {
        return blocks(nodes, Scope.TOWNSHIP);
    }

    private List<Block> blocks(List<Node> nodes, Scope scope) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Line line) {
                blocks.addAll(line(line, scope));
            } else if (node instanceof Node.Grid grid) {
                table(grid, scope).ifPresent(blocks::add);
            } else if (node instanceof Node.Repeated repeated) {
                members(repeated.loop()).forEach(member -> blocks.addAll(blocks(repeated.body(), member)));
            } else if (node instanceof Node.Passed passed) {
                blocks.add(passed.source());
            }
        }
        return blocks;
    }

    /** The table, or empty when it had rows of figures and none is left; its head alone would say nothing. */
    private Optional<Block> table(Node.Grid grid, Scope scope) {
        List<Block.Row> rows = new ArrayList<>();
        int filled = 0;
        for (Node.GridRow row : grid.rows()) {
            List<Block.Row> printed = rows(row, scope);
            filled += speaksOfFigures(row) ? printed.size() : 0;
            rows.addAll(printed);
        }
        boolean nothing = filled == 0 && grid.rows().stream().anyMatch(OutlineFilling::speaksOfFigures);
        return nothing
                ? Optional.empty()
                : Optional.of(new Block.Table(grid.source().id(), rows));
    }

    /** A head that names the period is still a head. */
    private static boolean speaksOfFigures(Node.GridRow row) {
        return row.loop().isPresent() || !Codes.of(row).isEmpty();
    }

    /** The rows that become of one; a row that had placeholders and is blank when they are filled is left out. */
    private List<Block.Row> rows(Node.GridRow row, Scope scope) {
        if (isNotAsked(Codes.of(row))) {
            return List.of();
        }
        List<? extends Scope> scopes =
                row.loop().isPresent() ? members(row.loop().get()) : List.of(scope);
        List<Block.Row> rows = new ArrayList<>();
        for (Scope one : scopes) {
            List<Block.Cell> cells = new ArrayList<>();
            inRow = true;
            toldInRow.clear();
            for (int c = 0; c < row.cells().size(); c++) {
                cells.add(new Block.Cell(
                        row.source().cells().get(c).id(), blocks(row.cells().get(c), one)));
            }
            inRow = false;
            if (row.isFixed() || !cells.stream().allMatch(OutlineFilling::isBlank)) {
                rows.add(new Block.Row(row.source().id(), cells));
            }
        }
        return rows;
    }

    private static boolean isBlank(Block.Cell cell) {
        return cell.blocks().stream()
                .allMatch(block -> block instanceof Block.Paragraph paragraph && isBlank(paragraph.pieces()));
    }

    private static boolean isBlank(List<Piece> pieces) {
        return pieces.stream()
                .noneMatch(piece -> piece instanceof Piece.Thing
                        || piece instanceof Piece.Bound
                        || piece instanceof Piece.Drawn
                        || piece instanceof Piece.Words words && !words.text().isBlank());
    }

    private List<? extends Scope> members(Placeholder.Loop loop) {
        return switch (loop.kind()) {
            case UNITS ->
                figures.units(loop.over()).stream().map(Scope.OfUnit::new).toList();
            case ITEMS -> figures.items(loop.over());
        };
    }

    private List<Block.Paragraph> line(Node.Line line, Scope scope) {
        if (line.isFixed()) {
            return List.of(line.source());
        }
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        if (!isNotAsked(Codes.of(line)) && line.guards().stream().allMatch(guard -> holds(guard, scope))) {
            Optional<Placeholder> repeat = line.repeat();
            if (repeat.isPresent() && repeat.get() instanceof Placeholder.Chart chart) {
                List<Piece> drawn = charts.charts(chart).stream()
                        .<Piece>map(Piece.Drawn::new)
                        .toList();
                if (!drawn.isEmpty()) {
                    paragraphs.add(line.source().withPieces(drawn));
                }
            } else if (repeat.isPresent() && repeat.get() instanceof Placeholder.OpenLoop open) {
                members(open.loop()).forEach(member -> printed(line, member, "").ifPresent(paragraphs::add));
            } else if (repeat.isPresent()) {
                repetitions(repeat.get())
                        .forEach(text -> printed(line, scope, text).ifPresent(paragraphs::add));
            } else {
                printed(line, scope, "").ifPresent(paragraphs::add);
            }
        }
        return paragraphs.isEmpty() && line.source().endsSection()
                ? List.of(line.source().withPieces(List.of()))
                : paragraphs;
    }

    /** Whether figures are spoken of, and none of them exists in the period. */
    private boolean isNotAsked(Set<Code> codes) {
        return !codes.isEmpty() && codes.stream().noneMatch(figures::isAsked);
    }

    /** What takes the place of a repeating placeholder, paragraph by paragraph. */
    private List<String> repetitions(Placeholder repeat) {
        if (repeat instanceof Placeholder.Noted noted) {
            return notes.about(noted.about());
        }
        if (repeat instanceof Placeholder.Texts texts) {
            return figures.quotes(texts).stream()
                    .map(OutlineFilling::attributed)
                    .toList();
        }
        if (repeat instanceof Placeholder.Each each) {
            List<String> lines = catalogue.agency().all(each.key(), day);
            List<String> signed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                signed.add(Plain.line(lines.get(i)) + (i == lines.size() - 1 ? each.last() : each.between()));
            }
            return signed;
        }
        throw new IllegalStateException("repeats nothing: " + repeat);
    }

    /** The text of units behind their names: they speak of themselves, and it must not read as if the office did. */
    private static String attributed(ReportFigures.Quote quote) {
        return quote.units().isEmpty() ? quote.text() : String.join(", ", quote.units()) + ": " + quote.text();
    }

    /** The paragraph, or empty when nothing is left of it. */
    private Optional<Block.Paragraph> printed(Node.Line line, Scope scope, String repetition) {
        boolean copied = line.repeat().isPresent() || !(scope instanceof Scope.Township);
        LineFilling filling = new LineFilling(
                placeholder -> holds(placeholder, scope),
                copied,
                inRow ? Stars.ofRow(toldInRow) : Stars.ofParagraph(),
                emptyNotes);
        for (int at = 0; at < line.tokens().size(); at++) {
            Token token = line.tokens().get(at);
            boolean counted = !inRow && !filling.isBehindStroke() && !isBeforeStroke(line.tokens(), at);
            if (token instanceof Token.Literal literal) {
                filling.text(literal.look(), literal.text());
            } else if (token instanceof Token.Passing passing) {
                filling.pass(passing.piece());
            } else if (token instanceof Token.Slot slot) {
                slot(filling, slot, scope, repetition, counted);
            }
        }
        List<Piece> pieces = filling.pieces();
        return isBlank(pieces) ? Optional.empty() : Optional.of(line.source().withPieces(pieces));
    }

    /** Whether the first number of a fraction stands there. */
    private static boolean isBeforeStroke(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1) instanceof Token.Literal literal
                && literal.text().stripLeading().startsWith("/");
    }

    /** @param counted whether a small count has a zero before it here */
    private void slot(LineFilling filling, Token.Slot slot, Scope scope, String repetition, boolean counted) {
        Placeholder placeholder = slot.placeholder();
        if (placeholder instanceof Placeholder.Condition condition) {
            filling.open(condition);
        } else if (placeholder instanceof Placeholder.EndCondition) {
            filling.close();
        } else if (placeholder instanceof Placeholder.Figure asked) {
            figure(filling, slot.look(), asked, scope, counted);
        } else if (placeholder instanceof Placeholder.Known known && isCount(known.name())) {
            Binding binding =
                    new Binding(BoundTag.of(known.name(), outcome.period()).write(), title(known.name()));
            filling.bound(slot.look(), known(known.name(), scope), () -> binding);
        } else if (placeholder instanceof Placeholder.Known known) {
            filling.value(slot.look(), known(known.name(), scope));
        } else if (placeholder instanceof Placeholder.OfAgency agency) {
            filling.value(slot.look(), agency(agency.key()));
        } else if (placeholder instanceof Placeholder.Names names) {
            filling.value(slot.look(), names(names));
        } else {
            filling.value(slot.look(), repetition);
        }
    }

    private void figure(LineFilling filling, int look, Placeholder.Figure asked, Scope scope, boolean counted) {
        Figure figure = figures.find(asked, scope);
        String said = counted ? FigureWords.sayInText(figure, asked.view()) : FigureWords.say(figure, asked.view());
        String tag = BoundTag.of(asked, figures.measure(asked), outcome.period(), scope)
                .write();
        if (Binding.isTag(tag)) {
            filling.figure(look, figure, asked.view(), said, () -> new Binding(tag, title(figure, asked, scope)));
        } else {
            // A code so long that Word takes no tag of it.
            filling.figure(look, figure, asked.view(), said);
        }
    }

    /** Whose figure it is, and its code: what a reader sees who points at it. */
    private static String title(Figure figure, Placeholder.Figure asked, Scope scope) {
        String member = scope instanceof Scope.OfUnit one
                ? ", " + one.unit().brief()
                : scope instanceof Scope.OfItem item ? ", " + item.name() : "";
        return asked.code() + ": " + Plain.line(figure.label().label()) + member;
    }

    /** A comma between names, unless one has a comma itself. */
    private String names(Placeholder.Names asked) {
        List<String> names = figures.items(asked.list().value()).stream()
                .filter(item -> asked.column()
                        .map(column -> new Placeholder.Figure(column, Optional.empty(), View.VALUE))
                        .map(figure -> FigureWords.isKnown(figures.find(figure, item), View.VALUE))
                        .orElse(true))
                .map(Scope.OfItem::name)
                .toList();
        boolean commas = names.stream().anyMatch(name -> name.contains(","));
        return String.join(commas ? "; " : ", ", names);
    }

    private static boolean isCount(Placeholder.Name name) {
        return name == Placeholder.Name.UNITS_RECEIVED || name == Placeholder.Name.UNITS_EXPECTED;
    }

    private static String title(Placeholder.Name name) {
        return name == Placeholder.Name.UNITS_RECEIVED ? "Số đơn vị đã nộp báo cáo" : "Số đơn vị phải nộp báo cáo";
    }

    private boolean holds(Placeholder.Condition condition, Scope scope) {
        return condition.subjects().stream().allMatch(subject -> isKnown(subject, scope)) == condition.present();
    }

    private boolean isKnown(Placeholder subject, Scope scope) {
        if (subject instanceof Placeholder.Figure asked && asked.view() == View.ASKED) {
            return figures.isAsked(asked.code());
        }
        if (subject instanceof Placeholder.Figure asked && asked.view() == View.SETTLED) {
            return FigureWords.isKnown(figures.find(asked, scope), View.VALUE) && figures.isSettled(asked, scope);
        }
        if (subject instanceof Placeholder.Figure asked && asked.view() == View.AGREED) {
            return FigureWords.isKnown(figures.find(asked, scope), View.VALUE) && figures.isAgreed(asked, scope);
        }
        if (subject instanceof Placeholder.Texts texts) {
            return !figures.quotes(texts).isEmpty();
        }
        if (subject instanceof Placeholder.Figure asked) {
            return FigureWords.isKnown(figures.find(asked, scope), asked.view());
        }
        if (subject instanceof Placeholder.Compared compared) {
            return figures.find(compared.figure(), scope)
                    .value()
                    .filter(value -> compared.sign().accepts(value, compared.bound()))
                    .isPresent();
        }
        if (subject instanceof Placeholder.OfAgency agency) {
            return !catalogue.agency().get(agency.key(), day).isBlank();
        }
        return !(subject instanceof Placeholder.Known name)
                || !known(name.name(), scope).isEmpty();
    }

    private String agency(String key) {
        Agency agency = catalogue.agency();
        return agency.all(key, day).isEmpty() ? TO_BE_WRITTEN : Plain.line(agency.get(key, day));
    }

    private String known(Placeholder.Name name, Scope scope) {
        return switch (name) {
            case PERIOD -> VietnameseDates.period(outcome.period());
            case PERIOD_FROM -> VietnameseDates.numeric(calendar.firstDay(outcome.period()));
            case PERIOD_TO -> VietnameseDates.numeric(calendar.lastDay(outcome.period()));
            case DATA_TO -> VietnameseDates.numeric(DataDay.of(catalogue, outcome));
            case PERIOD_YEAR -> Integer.toString(outcome.period().year());
            case PERIOD_NEXT_YEAR -> Integer.toString(outcome.period().year() + 1);
            case AS_OF -> VietnameseDates.numeric(outcome.asOf());
            case UNITS_RECEIVED -> Long.toString(outcome.received());
            case UNITS_EXPECTED -> Integer.toString(outcome.returns().size());
            case UNITS_MISSING -> Absences.of(catalogue, outcome);
            case MONTHS_IN_HAND ->
                outcome.months().isSaid()
                        ? MonthsReturned.names(outcome.months().inHand())
                        : "";
            case MONTHS_LAST ->
                outcome.months().inHand().stream()
                        .reduce((earlier, later) -> later)
                        .map(VietnameseDates::period)
                        .orElse("");
            case MONTHS_MISSING ->
                outcome.months().missing().isEmpty()
                        ? ""
                        : MonthsReturned.names(outcome.months().missing());
            case PERIOD_ALONE ->
                outcome.period().months().get(0).ordinal() == 1 ? "" : VietnameseDates.period(outcome.period());
            case UNSETTLED -> notes.count(Placeholder.About.UNSETTLED);
            case WARNINGS -> notes.count(Placeholder.About.WARNING);
            case HELD -> notes.count(Placeholder.About.HELD);
            case ANSWERED -> notes.count(Placeholder.About.ANSWERED);
            case REMARKS -> notes.count(Placeholder.About.REMARK);
            case UNIT_NAME, UNIT_BRIEF, UNIT_DUE, UNIT_FILE, UNIT_PROBLEM -> words.say(name, scope);
            case ITEM_NAME -> scope instanceof Scope.OfItem item ? item.name() : "";
        };
    }
}
