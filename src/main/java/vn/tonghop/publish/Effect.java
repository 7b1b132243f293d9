package vn.tonghop.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.VietnameseNumbers;

/** What an open question does to the township's figure, where that can be told. */
final class Effect {
    private static final String PLAIN = "-?[0-9]{1,30}(?:\\.[0-9]{1,30})?";
    private static final Pattern NUMBER = Pattern.compile(PLAIN);
    private static final Pattern RANGE = Pattern.compile("(" + PLAIN + ") - (" + PLAIN + ")");

    private final Material material;

    /** What was read from a cell, the first of what was. */
    private final Map<CellRef, Observation> read = new HashMap<>();

    Effect(Material material) {
        this.material = material;
        material.outcome().consolidation().observations().forEach(o -> read.putIfAbsent(o.source(), o));
    }

    /** A short sentence; never empty for a figure that is kept out, and else where nothing can be told. */
    String of(Finding finding) {
        if (finding.outcome() == Outcome.DECIDED || finding.rule().startsWith("DECISION.")) {
            return "";
        }
        if (finding.rule().equals(QuestionOrder.ROLL_UP)) {
            return material.say("effect.months");
        }
        boolean out = isKeptOut(finding);
        if (out && finding.place().cell().isEmpty()) {
            return ofWhole(finding);
        }
        if (!finding.difference().isEmpty()) {
            return material.say("effect.difference", VietnameseNumbers.ofPlain(finding.difference()));
        }
        Optional<Observation> at = at(finding.place());
        if (out) {
            return at.map(o -> notIn(o.element(), o.measure())).orElseGet(() -> notIn(finding.code()));
        }
        return at.map(this::in).orElse("");
    }

    /** Whether the finding keeps something out of the totals. */
    static boolean isKeptOut(Finding finding) {
        return finding.outcome() == Outcome.HELD || finding.outcome() == Outcome.REFUSED;
    }

    /** What a file, or a sheet of one, keeps out. */
    private String ofWhole(Finding finding) {
        if (!material.evidence().isReceived(finding.unit())) {
            return finding.unit().isNone() ? "" : material.say("effect.unit");
        }
        CellRef place = finding.place();
        long waiting = read.values().stream()
                .filter(o -> o.status() == ValueStatus.HELD)
                .filter(o -> o.source().file().equals(place.file()))
                .filter(o -> place.sheet().isEmpty() || o.source().sheet().equals(place.sheet()))
                .count();
        if (waiting > 0) {
            return material.say("effect.part", Long.toString(waiting));
        }
        return finding.outcome() == Outcome.HELD ? material.say("effect.waiting") : "";
    }

    private Optional<Observation> at(CellRef place) {
        return place.cell().isEmpty() ? Optional.empty() : Optional.ofNullable(read.get(place));
    }

    /** Of a finding at a cell that no figure was read from, what is known of its code. */
    private String notIn(Code code) {
        return code.isNone()
                ? ""
                : notIn(code, headline(code).map(Total::measure).orElse(Measure.PERIOD));
    }

    private String notIn(Code code, Measure measure) {
        Optional<DataElement> element = material.catalogue().element(code);
        Optional<Total> total = material.evidence().total(code, measure);
        if (element.isEmpty() || total.isEmpty()) {
            return material.say("effect.waiting");
        }
        Coverage coverage = total.get().coverage();
        return total.get()
                .value()
                .map(sum -> material.say(
                        "effect.not-in", shown(sum, element.get()), coverage.reported() + "/" + coverage.expected()))
                .orElseGet(() -> material.say("effect.no-figure"));
    }

    private String in(Observation o) {
        Optional<DataElement> element = material.catalogue().element(o.element());
        Optional<BigDecimal> sum =
                material.evidence().total(o.element(), o.measure()).flatMap(Total::value);
        boolean adds = element.map(DataElement::aggregation)
                .filter(a -> a instanceof Aggregation.Sum || a instanceof Aggregation.Single)
                .isPresent();
        return adds && sum.isPresent() && o.figure().isPresent()
                ? material.say("effect.in", shown(o.figure().get(), element.get()), shown(sum.get(), element.get()))
                : "";
    }

    /**
     * How large the difference of a finding is beside the township's figure, or beside what was expected where there is
     * none; of a figure out of a range how far out it is beside the bound. Nothing where there is no difference.
     */
    Optional<BigDecimal> share(Finding finding) {
        return number(finding.difference())
                .map(difference -> share(
                        difference,
                        headline(finding.code())
                                .flatMap(Total::value)
                                .or(() -> number(finding.expected()))
                                .orElse(BigDecimal.ZERO)))
                .or(() -> beyond(finding));
    }

    private static BigDecimal share(BigDecimal difference, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ONE : difference.abs().divide(whole.abs(), MathContext.DECIMAL64);
    }

    private static Optional<BigDecimal> beyond(Finding finding) {
        Matcher range = RANGE.matcher(finding.expected());
        Optional<BigDecimal> found = number(finding.found());
        if (!range.matches() || found.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = new BigDecimal(range.group(2));
        BigDecimal bound = found.get().compareTo(high) > 0 ? high : low;
        return Optional.of(share(found.get().subtract(bound), bound));
    }

    private Optional<Total> headline(Code code) {
        return code.isNone() ? Optional.empty() : material.evidence().headline(code);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String shown(BigDecimal value, DataElement element) {
        return VietnameseNumbers.brief(value, element.decimals());
    }
}
