package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;
import vn.tonghop.model.History;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;

/**
 * The smallest change of what was typed that would mend a failed rule. A change is believed when the rule is then kept, no
 * rule breaks that was kept before, and something speaks for it: see {@link #isSupported}. Of those that mend most rules the
 * cheapest stands; two that are equal are both named, and of more none is. Nothing is suggested that relies on cells which
 * the rules of their own unit find fault with. It is a suggestion: no figure is ever changed.
 *
 * <p>The search is bounded: changes of two cells are left out where they are too many, and a search that passes its bound
 * suggests nothing, because what was not tried might be as good.
 */
final class Diagnosis {
    /** Changes that are tried for one failed rule. */
    static final int MOST_TRIED = 3000;

    /** One cell of many behind a figure is accused less readily than a figure's only cell. */
    private static final int ONE_OF_MANY = 6;

    private static final BigDecimal NUDGE = new BigDecimal("0.05");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal USUAL = BigDecimal.valueOf(2);
    private static final BigDecimal UNUSUAL = BigDecimal.valueOf(5);

    private final Map<Code, DataElement> elements;
    private final Period period;
    private final History history;
    private final CellSlips cellSlips;
    private final BlockSlips blockSlips;
    private final Shortfalls shortfalls;
    private final SuggestionText text;

    Diagnosis(Catalogue catalogue, Period period, History history) {
        this.elements = catalogue.elementsByCode();
        this.period = period;
        this.history = history;
        this.cellSlips = new CellSlips(catalogue, elements);
        this.blockSlips = new BlockSlips(cellSlips);
        this.shortfalls = new Shortfalls(cellSlips);
        this.text = new SuggestionText(elements);
    }

    FormCells form(List<Observation> cells) {
        return new FormCells(elements, period, history, cells);
    }

    /**
     * The change of one figure that makes it a usual value.
     *
     * @param form everything that the unit returned with it
     * @param isUsual what would not have been remarked upon
     */
    Message suggestFor(Observation cell, FormCells form, Predicate<BigDecimal> isUsual) {
        List<TypedChange> swapped = blockSlips.swaps(List.of(cell), List.of(), form).stream()
                .filter(swap -> isAsBefore(swap, form))
                .toList();
        if (swapped.size() == 1) {
            return text.of(swapped);
        }
        Map<List<Edit>, TypedChange> usual = new LinkedHashMap<>();
        for (TypedChange change : cellSlips.of(cell, form)) {
            if (change.edits().get(0).value().filter(isUsual).isPresent()) {
                usual.merge(change.edits(), change, (a, b) -> a.cost() <= b.cost() ? a : b);
            }
        }
        int least = usual.values().stream().mapToInt(TypedChange::cost).min().orElse(0);
        return text.of(usual.values().stream().filter(c -> c.cost() == least).toList());
    }

    /** The suggestion for a failed rule; {@link Message#none()} where no change stands out. */
    Message suggest(Trial failed, Trials around, FormCells form) {
        return text.of(best(failed, around, form));
    }

    /** The changes that stand out: none, one, or several that are equally good. */
    List<TypedChange> best(Trial failed, Trials around, FormCells form) {
        Set<Observation> named = failed.cells();
        List<TypedChange> tried = candidates(failed, around, form, named);
        if (tried.size() > MOST_TRIED) {
            return List.of();
        }
        Set<Observation> reproached = reproached(failed, around);
        Map<List<Edit>, Accepted> accepted = new LinkedHashMap<>();
        for (TypedChange change : tried) {
            Set<Trial> touched = touched(failed, change, around);
            if (!touched.isEmpty() && isSupported(change, failed, touched, form) && !restsOn(reproached, change)) {
                int mended = (int) touched.stream()
                        .filter(Trial::isFailed)
                        .filter(t -> t.wouldPass(change.edits()))
                        .count();
                accepted.merge(
                        change.edits(),
                        new Accepted(change, mended, cost(change, failed)),
                        (a, b) -> a.cost() <= b.cost() ? a : b);
            }
        }
        int most = accepted.values().stream().mapToInt(Accepted::mended).max().orElse(0);
        int least = accepted.values().stream()
                .filter(a -> a.mended() == most)
                .mapToInt(Accepted::cost)
                .min()
                .orElse(0);
        return accepted.values().stream()
                .filter(a -> a.mended() == most && a.cost() == least)
                .map(Accepted::change)
                .toList();
    }

    private record Accepted(TypedChange change, int mended, int cost) {}

    /** All changes that are tried. */
    List<TypedChange> candidates(Trial failed, Trials around, FormCells form, Set<Observation> named) {
        List<TypedChange> candidates = new ArrayList<>();
        for (Observation cell : named) {
            candidates.addAll(cellSlips.of(cell, form));
        }
        candidates.addAll(shortfalls.missingParts(failed));
        candidates.addAll(shortfalls.percentages(failed, around));
        Set<Observation> suspects = new LinkedHashSet<>();
        around.failed().forEach(t -> suspects.addAll(t.cells()));
        addWhileFew(candidates, blockSlips.swaps(named, suspects, form));
        addWhileFew(candidates, blockSlips.shifts(named, form, MOST_TRIED));
        return candidates;
    }

    private static void addWhileFew(List<TypedChange> candidates, List<TypedChange> more) {
        if (candidates.size() + more.size() <= MOST_TRIED) {
            candidates.addAll(more);
        }
    }

    /** The rules that depend on a change which mends the failed one and breaks none; empty for one that does not. */
    private static Set<Trial> touched(Trial failed, TypedChange change, Trials around) {
        if (!failed.wouldPass(change.edits())) {
            return Set.of();
        }
        Set<Trial> touched = around.touching(change.edits());
        return touched.stream().filter(Trial::isPassed).allMatch(t -> t.wouldPass(change.edits())) ? touched : Set.of();
    }

    /**
     * Whether more than the rule speaks for a change. Any large enough number mends "at most": so either the rule is
     * so tight that a twentieth more or less would fail again, or the typed figure is outside of the range of its element
     * or of what the unit returns, or the slip is seen in another cell. An exchange or a shift must leave no reproach at
     * all, and a loose bound tells only an exchange of the cells that it names.
     */
    private boolean isSupported(TypedChange change, Trial failed, Set<Trial> touched, FormCells form) {
        if (change instanceof TypedChange.Swapped || change instanceof TypedChange.Shifted) {
            return touched.stream().filter(Trial::isFailed).allMatch(t -> t.wouldPass(change.edits()))
                    && (isTight(failed, change) || isExchangeOfNamed(change, failed) || isAsBefore(change, form));
        }
        boolean seenElsewhere = change instanceof TypedChange.OtherSpan
                || change instanceof TypedChange.Repeated
                || change instanceof TypedChange.MissingPart;
        if (seenElsewhere) {
            return true;
        }
        Edit edit = change.edits().get(0);
        return cellSlips.isOutOfRange(edit.cell()) || isUsualAgain(edit, form) || isTight(failed, change);
    }

    /** An exchange after which both cells say, to a tenth, what the unit returned the period before, and neither does now. */
    private static boolean isAsBefore(TypedChange change, FormCells form) {
        return change instanceof TypedChange.Swapped
                && change.edits().stream().allMatch(edit -> {
                    Optional<BigDecimal> before = form.previous(edit.cell());
                    return before.isPresent()
                            && isNear(edit.value(), before.get())
                            && !isNear(edit.cell().figure(), before.get());
                });
    }

    private static boolean isNear(Optional<BigDecimal> value, BigDecimal other) {
        return value.filter(v -> v.subtract(other).abs().compareTo(other.abs().multiply(TENTH)) <= 0)
                .isPresent();
    }

    /** The cells of a rule over the township that the rules of their own unit find fault with already. */
    private static Set<Observation> reproached(Trial failed, Trials around) {
        return failed.rule().scope() != Rule.Scope.TOWNSHIP
                ? Set.of()
                : failed.cells().stream()
                        .filter(cell -> around.touching(List.of(new Edit(cell, cell.figure()))).stream()
                                .anyMatch(Diagnosis::isReproach))
                        .collect(Collectors.toSet());
    }

    private static boolean isReproach(Trial trial) {
        return trial.isFailed()
                && trial.rule().scope() != Rule.Scope.TOWNSHIP
                && trial.rule().severity() != Severity.NOTE;
    }

    /** Whether a change relies on cells that are reproached: it may be one of them that is wrong. */
    private static boolean restsOn(Set<Observation> reproached, TypedChange change) {
        return !reproached.isEmpty() && change.edits().stream().map(Edit::cell).noneMatch(reproached::contains);
    }

    /** A bound such as "lower at most upper" tells an exchange of its own two cells, and of no others. */
    private boolean isExchangeOfNamed(TypedChange change, Trial failed) {
        Set<Observation> named = failed.cells();
        return change instanceof TypedChange.Swapped s
                && named.contains(s.one().cell())
                && named.contains(s.other().cell())
                && cellSlips.areOfOneUnit(s.one().cell(), s.other().cell());
    }

    private static boolean isTight(Trial failed, TypedChange change) {
        for (int i = 0; i < change.edits().size(); i++) {
            if (isNudgedOut(failed, change, i, NUDGE) && isNudgedOut(failed, change, i, NUDGE.negate())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNudgedOut(Trial failed, TypedChange change, int at, BigDecimal by) {
        Edit edit = change.edits().get(at);
        if (edit.value().isEmpty()) {
            return false;
        }
        BigDecimal value = edit.value().get();
        // A twentieth of nothing is nothing.
        BigDecimal step = value.signum() == 0 ? BigDecimal.valueOf(by.signum()) : value.multiply(by);
        List<Edit> nudged = new ArrayList<>(change.edits());
        nudged.set(at, new Edit(edit.cell(), value.add(step)));
        return !failed.wouldPass(nudged);
    }

    /** Whether the unit returned about this the period before, and nothing like what it typed now. */
    private static boolean isUsualAgain(Edit edit, FormCells form) {
        Optional<BigDecimal> earlier = form.previous(edit.cell());
        Optional<BigDecimal> found = edit.cell().figure();
        if (earlier.isEmpty() || found.isEmpty() || edit.value().isEmpty()) {
            return false;
        }
        BigDecimal before = earlier.get();
        BigDecimal typed = found.get();
        BigDecimal value = edit.value().get();
        return before.signum() > 0
                && value.compareTo(before.multiply(USUAL)) <= 0
                && value.multiply(USUAL).compareTo(before) >= 0
                && (typed.compareTo(before.multiply(UNUSUAL)) > 0
                        || typed.multiply(UNUSUAL).compareTo(before) < 0);
    }

    private static int cost(TypedChange change, Trial failed) {
        Observation cell = change.edits().get(0).cell();
        boolean oneOfMany = failed.rule().expression().references().stream()
                .map((Reference r) -> failed.figures().cells(r))
                .anyMatch(cells -> cells.size() > 1 && cells.contains(cell));
        return change.cost() + (oneOfMany ? ONE_OF_MANY : 0);
    }
}
