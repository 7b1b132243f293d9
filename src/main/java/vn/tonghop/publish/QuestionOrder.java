package vn.tonghop.publish;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import vn.tonghop.catalogue.Agency;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

/**
 * What is to be settled first: whoever works down from the top has mended most of the totals when the time is up. Units and
 * files that are not in, then figures that are in no total, then errors by their share of the total, then the rest. What is
 * equal stays in the order it was found in.
 */
final class QuestionOrder {
    private enum Rank {
        UNIT_OUT,
        WHOLE,
        KEY_FIGURE_OUT,
        FIGURE_OUT,
        ERROR,
        REST
    }

    /** The rule that says which months a longer period lacks. */
    static final String ROLL_UP = "ROLLUP.MONTHS-MISSING";

    private final Material material;
    private final Effect effect;

    /** The figures that the cover opens with, and everything they are computed from. */
    private final Set<Code> key;

    QuestionOrder(Material material, Effect effect) {
        this.material = material;
        this.effect = effect;
        this.key = key(material);
    }

    private static Set<Code> key(Material material) {
        Set<Code> key = new HashSet<>();
        Catalogue catalogue = material.catalogue();
        for (Code code : material.agencyCodes(Agency.KEY_FIGURE)) {
            add(catalogue, code, key);
        }
        return key;
    }

    private static void add(Catalogue catalogue, Code code, Set<Code> key) {
        if (key.add(code)) {
            catalogue.indicators().stream()
                    .filter(indicator -> indicator.code().equals(code))
                    .map(Indicator::expression)
                    .flatMap(expression -> expression.references().stream())
                    .map(Reference::code)
                    .forEach(part -> add(catalogue, part, key));
        }
    }

    Comparator<QuestionRow> comparator() {
        return Comparator.comparing((QuestionRow row) -> rank(row.finding()))
                .thenComparing(row -> share(row.finding()), Comparator.reverseOrder());
    }

    private Rank rank(Finding finding) {
        boolean out = Effect.isKeptOut(finding);
        boolean error = finding.severity() == Severity.ERROR;
        boolean whole = finding.place().cell().isEmpty() && finding.code().isNone();
        if (finding.rule().equals(ROLL_UP) || out && whole && isMissing(finding)) {
            return Rank.UNIT_OUT;
        }
        if (finding.rule().startsWith("DECISION.")
                || out && whole && error
                || finding.outcome() == Outcome.HELD && whole) {
            return Rank.WHOLE;
        }
        if (out && !finding.code().isNone()) {
            return key.contains(finding.code()) ? Rank.KEY_FIGURE_OUT : Rank.FIGURE_OUT;
        }
        return error ? Rank.ERROR : Rank.REST;
    }

    private boolean isMissing(Finding finding) {
        return !finding.unit().isNone() && !material.evidence().isReceived(finding.unit());
    }

    /** Only errors are told apart by how large they are: of a figure that is not there nothing is known. */
    private BigDecimal share(Finding finding) {
        return rank(finding) == Rank.ERROR ? effect.share(finding).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }
}
