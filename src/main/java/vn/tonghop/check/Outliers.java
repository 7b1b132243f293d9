package vn.tonghop.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.History;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;

/**
 * Looks for figures of units that are out of the ordinary: held against the months before, the same month of the year
 * before, and the other units of the same kind. At most one warning for a unit and an element. Required flows and stocks
 * are looked at, flows by what happened in the month.
 *
 * <p>Only months are looked at. A longer period is made of months that were looked at one by one; what it has of its own is
 * estimated or carried.
 */
public final class Outliers {
    private final Catalogue catalogue;
    private final Period period;
    private final History history;
    private final List<DataElement> elements;
    private final OutlierEvidence evidence;
    private final Ordinary ordinary;
    private final Diagnosis diagnosis;

    public Outliers(Catalogue catalogue, Period period, History history) {
        this.catalogue = catalogue;
        this.period = period;
        this.history = history;
        this.elements =
                catalogue.elements(period).stream().filter(Outliers::isJudged).toList();
        this.evidence = new OutlierEvidence(catalogue.thresholds());
        this.ordinary = new Ordinary(catalogue.thresholds());
        this.diagnosis = new Diagnosis(catalogue, period, history);
    }

    private static boolean isJudged(DataElement element) {
        boolean amount = element.nature() == Nature.FLOW || element.nature() == Nature.STOCK;
        return amount && element.required() && !element.isListColumn();
    }

    /**
     * The warnings about the figures of a month, unit by unit in the order of the elements; none for a longer period.
     *
     * @param consolidation what the submissions add up to: it says how much is at stake
     */
    public List<Finding> find(List<Submission> submissions, Consolidation consolidation) {
        if (period.kind() != Period.Kind.MONTH) {
            return List.of();
        }
        Map<UnitCode, ReportingUnit> units = catalogue.units(period).stream()
                .collect(Collectors.toMap(ReportingUnit::code, unit -> unit, (a, b) -> a, LinkedHashMap::new));
        Map<UnitCode, SettledFigures> figures = new LinkedHashMap<>();
        submissions.stream()
                .filter(s -> units.containsKey(s.unit()))
                .forEach(s -> figures.put(s.unit(), new SettledFigures(s)));
        Map<UnitCode, String> kinds = units.values().stream()
                .collect(Collectors.toMap(ReportingUnit::code, u -> u.kind().code()));
        Peers peers = new Peers(catalogue.thresholds(), elements, figures, kinds);
        TotalEffect effect = new TotalEffect(catalogue, consolidation);
        List<Finding> findings = new ArrayList<>();
        figures.forEach((code, own) -> Optional.ofNullable(units.get(code))
                .ifPresent(unit -> findings.addAll(ofUnit(unit, own, peers, effect))));
        return List.copyOf(findings);
    }

    private List<Finding> ofUnit(ReportingUnit unit, SettledFigures own, Peers peers, TotalEffect effect) {
        OwnPast past = OwnPast.of(history, period, unit.code());
        List<Finding> findings = new ArrayList<>();
        for (DataElement element : elements) {
            own.observation(element.code())
                    .flatMap(o -> finding(unit, element, o, own, past, peers, effect))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(
            ReportingUnit unit,
            DataElement element,
            Observation observation,
            SettledFigures own,
            OwnPast past,
            Peers peers,
            TotalEffect effect) {
        BigDecimal figure = observation.figure().orElseThrow();
        if (past.isExplained(element.code(), figure)) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = effect.total(element.code());
        return evidence.judge(new OutlierEvidence.Known(
                        element,
                        figure,
                        past.figures(element.code(), since(element)),
                        isSame(element, period.sameLastYear())
                                ? past.sameMonthLastYear(element.code())
                                : Optional.empty(),
                        total,
                        peers.scaled(unit.kind().code(), element.code(), own)))
                .map(outlier -> warning(unit, element, observation, outlier, own, total));
    }

    /** Whether a code meant the same in an earlier period. */
    private boolean isSame(DataElement element, Period earlier) {
        return !catalogue.isRedefined(element.code(), earlier, period);
    }

    private Predicate<Period> since(DataElement element) {
        return month -> isSame(element, month);
    }

    private Finding warning(
            ReportingUnit unit,
            DataElement element,
            Observation observation,
            Outlier outlier,
            SettledFigures own,
            Optional<BigDecimal> total) {
        String explanation = own.explanation(element.code());
        BigDecimal figure = observation.figure().orElseThrow();
        BigDecimal difference = figure.subtract(outlier.usual());
        Optional<BigDecimal> share = total.map(t -> Ordinary.effect(difference, t));
        return new Finding(
                outlier.evidence().rule(),
                Severity.WARNING,
                explanation.isEmpty() ? Outcome.USED : Outcome.EXPLAINED,
                unit.code(),
                period,
                observation.source(),
                element.code(),
                OutlierMessage.of(outlier, element, unit.name(), figure, share),
                OutlierMessage.plain(element, outlier.usual()),
                OutlierMessage.plain(element, figure),
                OutlierMessage.plain(element, difference),
                explanation,
                suggestion(element, observation, outlier, own));
    }

    /**
     * A slip of typing after which the figure would be between those it is held against, or as like the usual one as months are;
     * held against other units, it must be like what the unit itself said the month before, too.
     */
    private Message suggestion(DataElement element, Observation observation, Outlier outlier, SettledFigures own) {
        FormCells form = diagnosis.form(own.submission().observations());
        Optional<BigDecimal> before =
                outlier.evidence() == Outlier.Evidence.PEERS ? form.previous(observation) : Optional.empty();
        return diagnosis.suggestFor(
                observation,
                form,
                value -> (value.compareTo(outlier.low()) >= 0 && value.compareTo(outlier.high()) <= 0
                                || ordinary.isRatio(value, outlier.usual()))
                        && before.map(b -> ordinary.isLike(element, value, b)).orElse(true));
    }
}
