package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingOrder;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/**
 * Keeps warnings from drowning what matters: of each submitter those with the greatest effect on the township's totals stay
 * warnings, up to a number; the others stay in the list as notes, and one more note counts them and says where they are.
 * Errors, and whatever is held or refused, always stay as they are; what is held takes its place among the number. What is
 * explained asks nothing and is not counted.
 */
public final class WarningCap {
    /** The rule of the note that counts. */
    static final String RULE = "CHECK.MORE-WARNINGS";

    private final int most;
    private final Comparator<Finding> rank;

    /**
     * @param most warnings of one submitter that stay warnings
     * @param effect how much a finding weighs, in any one unit; findings without come last
     */
    public WarningCap(int most, Function<Finding, Optional<BigDecimal>> effect) {
        this.most = most;
        Comparator<Finding> byEffect =
                Comparator.comparing(f -> effect.apply(f).orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder());
        this.rank = byEffect.thenComparing(FindingOrder.INSTANCE);
    }

    /** The same findings, none fewer, and one note for each submitter with more warnings than are shown. */
    public List<Finding> apply(List<Finding> findings) {
        Map<UnitCode, List<Finding>> open = new LinkedHashMap<>();
        Map<UnitCode, Integer> held = new LinkedHashMap<>();
        for (Finding f : findings) {
            if (f.severity() != Severity.WARNING || f.unit().isNone()) {
                continue;
            }
            if (f.outcome() == Outcome.USED) {
                open.computeIfAbsent(f.unit(), u -> new ArrayList<>()).add(f);
            } else if (f.outcome() == Outcome.HELD || f.outcome() == Outcome.REFUSED) {
                held.merge(f.unit(), 1, Integer::sum);
            }
        }
        List<Finding> capped = new ArrayList<>(findings);
        open.forEach((unit, warnings) -> {
            int room = Math.max(0, most - held.getOrDefault(unit, 0));
            if (warnings.size() > room) {
                fold(warnings.stream().sorted(rank).skip(room).toList(), capped);
            }
        });
        return List.copyOf(capped);
    }

    private static void fold(List<Finding> rest, List<Finding> findings) {
        // Two findings may be equal: each is taken once.
        for (Finding warning : rest) {
            findings.set(findings.indexOf(warning), asNote(warning));
        }
        findings.add(counting(rest));
    }

    private static Finding asNote(Finding f) {
        return new Finding(
                f.rule(),
                Severity.NOTE,
                f.outcome(),
                f.unit(),
                f.period(),
                f.place(),
                f.code(),
                f.message(),
                f.expected(),
                f.found(),
                f.difference(),
                f.explanation());
    }

    private static Finding counting(List<Finding> rest) {
        Finding first = rest.get(0);
        Map<String, Set<String>> places = new LinkedHashMap<>();
        rest.stream()
                .sorted(FindingOrder.INSTANCE)
                .forEach(f -> places.computeIfAbsent(f.rule(), r -> new LinkedHashSet<>())
                        .add(place(f)));
        List<String> rules = new ArrayList<>();
        places.forEach((rule, cells) -> rules.add(rule + " (" + String.join(", ", cells) + ")"));
        return new Finding(
                RULE,
                Severity.NOTE,
                Outcome.USED,
                first.unit(),
                first.period(),
                CellRef.file(first.place().file()),
                Code.NONE,
                Message.of("check.more-warnings", Integer.toString(rest.size()), String.join("; ", rules)),
                "",
                Integer.toString(rest.size()),
                "",
                "");
    }

    private static String place(Finding f) {
        String cell = f.place().cell();
        return cell.isEmpty() ? f.code().value() : f.place().sheet() + "!" + cell;
    }
}
