package vn.tonghop.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;

/**
 * Consistent land figures, each time with one slip: a power of ten, a sign, two digits, two cells. Whether the slip can be
 * told is decided by plain arithmetic over all single slips, without the rules' language.
 */
final class DamageTrial {
    /**
     * @param told damages that exactly one slip, undone, explains
     * @param right of those, the ones for which cell and value are suggested
     * @param breaking suggestions after which a rule fails that held before
     */
    record Score(int damaged, int told, int right, int silent, int wrong, int breaking) {}

    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final List<String> CODES =
            List.of("DD.TONG", "DD.NN", "DD.LUA", "DD.HNK", "DD.CLN", "DD.NTS", "DD.PNN", "DD.ODT", "DD.CDG", "DD.TON");
    private static final List<Rule> RULES = List.of(
            DiagnosisTest.rule("X-1", "DD.TONG = DD.NN + DD.PNN"),
            DiagnosisTest.rule("X-2", "DD.NN = DD.LUA + DD.HNK + DD.CLN + DD.NTS"),
            DiagnosisTest.rule("X-3", "DD.PNN = DD.ODT + DD.CDG + DD.TON"));

    private final Catalogue catalogue;
    private final int rounds;
    private final Random random;

    DamageTrial(Catalogue catalogue, int rounds, long seed) {
        this.random = new Random(seed);
        this.catalogue = catalogue;
        this.rounds = rounds;
    }

    Score run() {
        int damaged = 0;
        int told = 0;
        int right = 0;
        int silent = 0;
        int wrong = 0;
        int breaking = 0;
        for (int round = 0; round < rounds; round++) {
            List<BigDecimal> truth = consistent();
            List<List<BigDecimal>> slips = slips(truth, false);
            List<BigDecimal> typed = slips.get(random.nextInt(slips.size()));
            if (keeps(typed)) {
                continue;
            }
            damaged++;
            List<TypedChange> best = best(typed);
            for (TypedChange change : best) {
                breaking += breaks(typed, applied(typed, change)) ? 1 : 0;
            }
            Set<List<BigDecimal>> explanations = new LinkedHashSet<>();
            slips(typed, true).stream().filter(DamageTrial::keeps).forEach(explanations::add);
            if (explanations.size() != 1) {
                continue;
            }
            told++;
            boolean hit = best.size() == 1 && applied(typed, best.get(0)).equals(plain(truth));
            right += hit ? 1 : 0;
            silent += best.isEmpty() ? 1 : 0;
            wrong += hit || best.isEmpty() ? 0 : 1;
        }
        return new Score(damaged, told, right, silent, wrong, breaking);
    }

    private List<BigDecimal> consistent() {
        BigDecimal[] v = new BigDecimal[CODES.size()];
        for (int i : new int[] {2, 3, 4, 5, 7, 8, 9}) {
            v[i] = BigDecimal.valueOf(100 + random.nextInt(24900), 2);
        }
        v[1] = v[2].add(v[3]).add(v[4]).add(v[5]);
        v[6] = v[7].add(v[8]).add(v[9]);
        v[0] = v[1].add(v[6]);
        return plain(List.of(v));
    }

    private static List<BigDecimal> plain(List<BigDecimal> values) {
        return values.stream().map(DamageTrial::plain).toList();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static boolean keeps(List<BigDecimal> v) {
        return holds(v, 0) && holds(v, 1) && holds(v, 2);
    }

    private static boolean holds(List<BigDecimal> v, int rule) {
        int[][] sums = {{0, 1, 6}, {1, 2, 3, 4, 5}, {6, 7, 8, 9}};
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < sums[rule].length; i++) {
            sum = sum.add(v.get(sums[rule][i]));
        }
        return sum.compareTo(v.get(sums[rule][0])) == 0;
    }

    private static boolean breaks(List<BigDecimal> before, List<BigDecimal> after) {
        for (int rule = 0; rule < 3; rule++) {
            if (holds(before, rule) && !holds(after, rule)) {
                return true;
            }
        }
        return false;
    }

    /** All that one slip can make of the figures; those that an officer could have meant, when asked. */
    private static List<List<BigDecimal>> slips(List<BigDecimal> from, boolean plausible) {
        List<List<BigDecimal>> all = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            List<BigDecimal> values = new ArrayList<>(digits(from.get(i)));
            for (int power = -3; power <= 3; power++) {
                values.add(from.get(i).movePointRight(power));
            }
            values.add(from.get(i).negate());
            for (BigDecimal value : values) {
                all.add(with(from, i, value));
            }
            for (int j = i + 1; j < from.size(); j++) {
                all.add(with(with(from, i, from.get(j)), j, from.get(i)));
            }
        }
        return all.stream()
                .filter(v -> !v.equals(from))
                .filter(v -> !plausible
                        || v.stream()
                                .allMatch(x -> x.signum() >= 0
                                        && x.scale() <= 2
                                        && x.compareTo(BigDecimal.valueOf(2000)) <= 0))
                .toList();
    }

    private static List<BigDecimal> digits(BigDecimal value) {
        List<BigDecimal> values = new ArrayList<>();
        if (value.signum() < 0) {
            return values;
        }
        String digits = value.unscaledValue().toString();
        for (int i = 0; i + 1 < digits.length(); i++) {
            String exchanged =
                    digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (exchanged.charAt(0) >= '1') {
                values.add(new BigDecimal(new BigInteger(exchanged), value.scale()));
            }
        }
        return values;
    }

    private static List<BigDecimal> with(List<BigDecimal> from, int at, BigDecimal value) {
        List<BigDecimal> changed = new ArrayList<>(from);
        changed.set(at, plain(value));
        return changed;
    }

    private static List<BigDecimal> applied(List<BigDecimal> typed, TypedChange change) {
        List<BigDecimal> changed = typed;
        for (Edit edit : change.edits()) {
            changed = with(
                    changed,
                    CODES.indexOf(edit.cell().element().value()),
                    edit.value().orElse(BigDecimal.ZERO));
        }
        return changed;
    }

    private List<TypedChange> best(List<BigDecimal> typed) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < typed.size(); i++) {
            figures.append(CODES.get(i))
                    .append('=')
                    .append(typed.get(i).toPlainString())
                    .append(' ');
        }
        List<Observation> cells = DiagnosisTest.cells("PB-DC", figures.toString());
        Submission submission =
                new Submission(SourceFile.NONE, cells.get(0).unit(), NOVEMBER, "", Optional.empty(), cells, List.of());
        UnitFigures unit =
                UnitFigures.ofUnit(catalogue, catalogue.elementsByCode(), NOVEMBER, submission, History.NONE);
        List<Trial> trials =
                RULES.stream().map(r -> Trial.of(r, Measure.PERIOD, "", unit)).toList();
        Diagnosis diagnosis = new Diagnosis(catalogue, NOVEMBER, History.NONE);
        Trial failed = trials.stream().filter(Trial::isFailed).findFirst().orElseThrow();
        return diagnosis.best(failed, new Trials(trials), diagnosis.form(cells));
    }
}
