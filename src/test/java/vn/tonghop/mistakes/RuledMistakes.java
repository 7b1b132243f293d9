package vn.tonghop.mistakes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression;
import vn.tonghop.expression.Expression.Binary;
import vn.tonghop.expression.Expression.Call;
import vn.tonghop.expression.Expression.Function;
import vn.tonghop.expression.Expression.Operator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.mistakes.Desk.Typed;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/** Figures that contradict each other, by the rules that the catalogue has for a form: M62 and M74 to M76. */
final class RuledMistakes {
    private RuledMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("M62", "", d -> broken(d, RuledMistakes::isSum, BigDecimal.ONE)),
                Mistake.of("M74", "", d -> broken(d, RuledMistakes::isPart, BigDecimal.ONE)),
                Mistake.of("M75", "", d -> broken(d, r -> isCall(r, Function.SHARE_OK), new BigDecimal(-7))),
                Mistake.of("M76", "", RuledMistakes::twoPlaces));
    }

    private static boolean isSum(Rule rule) {
        return isCall(rule, Function.ADDS_UP)
                || rule.expression() instanceof Binary b
                        && b.operator() == Operator.EQUAL
                        && b.left() instanceof Reference
                        && b.right() instanceof Binary sum
                        && sum.operator() == Operator.ADD;
    }

    private static boolean isPart(Rule rule) {
        return rule.expression() instanceof Binary b
                && b.operator() == Operator.AT_MOST
                && b.left() instanceof Reference
                && b.right() instanceof Reference;
    }

    private static boolean isCall(Rule rule, Function function) {
        return rule.expression() instanceof Call call && call.function() == function;
    }

    /** Spoils the first figure of a rule; the figure stays in use, and the rule says so at its cell. */
    private static Optional<Expected> broken(Desk d, Predicate<Rule> kind, BigDecimal difference) {
        List<Rule> rules = d.office.catalogue.rules(SampleOffice.MONTH).stream()
                .filter(r -> r.scope() == Rule.Scope.UNIT && r.severity() == Severity.ERROR)
                .filter(kind)
                .filter(r -> figures(d, r.expression()).isPresent())
                .toList();
        return rules.stream()
                .flatMap(r -> broken(d, r, figures(d, r.expression()).orElseThrow(), difference).stream())
                .findFirst();
    }

    private static Optional<Expected> broken(Desk d, Rule rule, List<Typed> figures, BigDecimal difference) {
        Typed first = figures.get(0);
        BigDecimal value = isPart(rule)
                ? figures.get(1).value().add(difference)
                : first.value().add(difference);
        boolean usual = d.sample.usual().stream().anyMatch(f -> f.rule().equals(rule.code()));
        if (usual || value.signum() < 0) {
            return Optional.empty();
        }
        first.sheet().put(first.cell(), new CellValue.Number(value));
        return Optional.of(Expected.of(Told.at(first.cell(), rule.code()))
                .with(first.key(), new Want.Figure(value))
                .also("VALUE.RANGE", "VALUE.RANGE-FAR", "VALUE.YTD-BELOW-PERIOD"));
    }

    /** The figures that a rule names, if the form has them all, in the order in which it names them. */
    private static Optional<List<Typed>> figures(Desk d, Expression expression) {
        List<Typed> figures = new ArrayList<>();
        for (Reference reference : expression.references()) {
            d.typed().stream()
                    .filter(t -> t.element().code().equals(reference.code())
                            && !t.element().isListColumn())
                    .filter(t -> t.key().measure() == Measure.PERIOD
                            && !t.element().nature().hasCumulative())
                    .filter(t -> t.observation().figure().isPresent())
                    .findFirst()
                    .ifPresent(figures::add);
        }
        return !figures.isEmpty() && figures.size() == expression.references().size()
                ? Optional.of(figures)
                : Optional.empty();
    }

    /** A row that stands on a second sheet too, with another figure. */
    private static Optional<Expected> twoPlaces(Desk d) {
        List<LooseSheet> tables = d.book.sheets.stream()
                .filter(s -> s.visible && !d.elements(s).isEmpty())
                .toList();
        if (tables.size() < 2) {
            return Optional.empty();
        }
        LooseSheet other = tables.get(1);
        return d.pick(t -> t.sheet() == tables.get(0) && t.key().measure() == Measure.PERIOD)
                .map(t -> {
                    int last = d.rows(other).stream()
                            .filter(r -> r.element().nature().isFigure())
                            .mapToInt(r -> r.cell().row())
                            .max()
                            .orElseThrow();
                    other.insertRow(last + 1);
                    for (FormColumn column :
                            List.of(FormColumn.CODE, FormColumn.LABEL, FormColumn.UNIT, FormColumn.PERIOD)) {
                        Cell cell = t.sheet()
                                .at(
                                        t.cell().row(),
                                        d.head(t.sheet(), column).orElseThrow().column());
                        int to = d.head(other, column).orElseThrow().column();
                        other.put(last + 1, to, cell.value(), "", cell.format(), "");
                    }
                    int to = d.head(other, FormColumn.PERIOD).orElseThrow().column();
                    other.type(last + 1, to, t.value().add(BigDecimal.ONE));
                    LooseSheet.Mark second = other.mark(last + 1, to);
                    return Expected.of(Told.at(
                                    t.cell(),
                                    "FORM.CODE-TWICE",
                                    t.sheet().name + "!" + t.cell().cell(),
                                    other.name + "!" + second.cell()))
                            .withAll(d.keys(t.element().code()), Want.nothing());
                });
    }
}
