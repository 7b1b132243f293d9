package vn.tonghop.publish.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Standing;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitMessage;
import vn.tonghop.model.VietnameseDates;
import vn.tonghop.publish.MonthLines;
import vn.tonghop.publish.RunReceipt;

/** What the page is made from, indexed the way its parts ask for it, and the words it speaks in. */
final class Told {
    private final OverviewPage.Content content;
    private final Phrases phrases;
    private final Map<UnitCode, ReportingUnit> units = new HashMap<>();
    private final Map<UnitCode, Integer> order = new HashMap<>();
    private final Map<Code, String> subjects = new HashMap<>();
    private final Map<UnitCode, Map<Severity, Long>> open;

    Told(OverviewPage.Content content, Phrases phrases) {
        this.content = content;
        this.phrases = phrases;
        for (ReportingUnit unit : catalogue().units(outcome().period())) {
            units.put(unit.code(), unit);
            order.put(unit.code(), order.size() + 1);
        }
        catalogue().elements().forEach(e -> subjects.put(e.code(), e.subject()));
        catalogue().indicators().forEach(i -> subjects.put(i.code(), i.subject()));
        open = outcome().findings().stream()
                .filter(Finding::isOpen)
                .collect(Collectors.groupingBy(
                        Finding::unit, Collectors.groupingBy(Finding::severity, Collectors.counting())));
    }

    Catalogue catalogue() {
        return content.catalogue();
    }

    PeriodOutcome outcome() {
        return content.outcome();
    }

    Standing standing() {
        return content.standing();
    }

    List<UnitMessage> messages() {
        return content.messages();
    }

    List<RunReceipt.Output> outputs() {
        return content.outputs();
    }

    /** A word or sentence of the page. */
    String say(String key, String... arguments) {
        return phrases.say("overview." + key, arguments);
    }

    /** What is open in the months of a longer period. */
    List<String> months() {
        return MonthLines.of(outcome(), phrases);
    }

    /** A word or sentence that the workbook has too. */
    String workbook(String key, String... arguments) {
        return phrases.say("workbook." + key, arguments);
    }

    String severity(Severity severity) {
        return workbook("severity." + severity.code());
    }

    /** The sentence of a finding with what the figure should probably be. */
    String sentence(Finding finding) {
        return phrases.say(finding.message());
    }

    String suggestion(Finding finding) {
        return phrases.say(finding.suggestion());
    }

    Phrases phrases() {
        return phrases;
    }

    /** The period in words, such as {@code tháng 11 năm 2023}. */
    String period() {
        return VietnameseDates.period(outcome().period());
    }

    String agency(String key) {
        return catalogue().agency().get(key, catalogue().lastDay(outcome().period()));
    }

    Optional<ReportingUnit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    String name(UnitCode code) {
        return unit(code).map(ReportingUnit::name).orElse("");
    }

    /** The number of a unit on this page; 0 for the township and for whoever is not asked in the period. */
    int number(UnitCode code) {
        return order.getOrDefault(code, 0);
    }

    /** The subject of a code. */
    Optional<Subject> subject(Code code) {
        return Optional.ofNullable(subjects.get(code)).flatMap(catalogue()::subject);
    }

    /** How many findings of a unit are open. */
    long open(UnitCode unit, Severity severity) {
        return open.getOrDefault(unit, Map.of()).getOrDefault(severity, 0L);
    }

    String count(long number) {
        return vn.tonghop.model.VietnameseNumbers.exact(java.math.BigDecimal.valueOf(number));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
