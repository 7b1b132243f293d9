package vn.tonghop.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.consolidate.Earlier;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Punctuality;
import vn.tonghop.model.Question;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;

/** Makes the outcome of a month from what each unit reported. A unit that is not told to be otherwise has returned. */
final class MonthOfReturns {
    static final String SHA256 = "0123456789abcdef".repeat(4);

    private final Catalogue catalogue;
    private final Period period;
    private final Map<UnitCode, UnitReturn.State> states = new LinkedHashMap<>();
    private final Map<UnitCode, List<Observation>> observations = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Punctuality.Month> months = new ArrayList<>();
    private Optional<Consolidation> before = Optional.empty();
    private int row = 7;

    MonthOfReturns(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
        for (ReportingUnit unit : catalogue.units(period)) {
            states.put(unit.code(), UnitReturn.State.RECEIVED);
            observations.put(unit.code(), new ArrayList<>());
        }
    }

    MonthOfReturns state(String unit, UnitReturn.State state) {
        states.put(new UnitCode(unit), state);
        return this;
    }

    MonthOfReturns period(String unit, String code, String value) {
        return figure(unit, code, Measure.PERIOD, value, ValueStatus.REPORTED, "");
    }

    MonthOfReturns ytd(String unit, String code, String value) {
        return figure(unit, code, Measure.YTD, value, ValueStatus.REPORTED, "");
    }

    MonthOfReturns figure(
            String unit, String code, Measure measure, String value, ValueStatus status, String qualifier) {
        Content content = new Content.Figure(new BigDecimal(value), qualifier);
        return add(unit, code, "", 0, measure, content, status, (qualifier + " " + value).strip());
    }

    MonthOfReturns nothing(String unit, String code, Measure measure, ValueStatus status, String raw) {
        return add(unit, code, "", 0, measure, Content.nothing(), status, raw);
    }

    MonthOfReturns words(String unit, String code, String text) {
        return add(unit, code, "", 0, Measure.PERIOD, new Content.Words(text), ValueStatus.REPORTED, text);
    }

    /** A row of a list: codes and contents in turn; an empty content is a blank cell, "?" a held one. */
    MonthOfReturns item(String unit, int line, String name, String... codesAndTexts) {
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            String code = codesAndTexts[i];
            String text = codesAndTexts[i + 1];
            boolean isFigure = element(code).nature().isFigure();
            if (text.isEmpty() || text.equals("?")) {
                ValueStatus status = text.isEmpty() ? ValueStatus.BLANK : ValueStatus.HELD;
                add(unit, code, name, line, Measure.PERIOD, Content.nothing(), status, text);
            } else {
                Content content = isFigure ? new Content.Figure(new BigDecimal(text)) : new Content.Words(text);
                add(unit, code, name, line, Measure.PERIOD, content, ValueStatus.REPORTED, text);
            }
        }
        return this;
    }

    MonthOfReturns add(Observation observation) {
        observations.get(observation.unit()).add(observation);
        return this;
    }

    /** The same month with one observation in the place of another. */
    MonthOfReturns replace(Observation old, Observation now) {
        List<Observation> own = observations.get(old.unit());
        own.set(own.indexOf(old), now);
        return this;
    }

    /** What the units that have returned reported, whether or not it counts. */
    List<Observation> observations() {
        return observations.values().stream().flatMap(List::stream).toList();
    }

    MonthOfReturns explanation(String unit, String code, String text) {
        explanations.add(new Explanation(
                new UnitCode(unit), new Code(code), "", text, new CellRef(file(new UnitCode(unit)), "Biểu", "J9")));
        return this;
    }

    MonthOfReturns question(Question question) {
        questions.add(question);
        return this;
    }

    /** What the months before were like; this one's own returns are added. */
    MonthOfReturns month(Punctuality.Month month) {
        months.add(month);
        return this;
    }

    MonthOfReturns after(MonthOfReturns month) {
        before = Optional.of(month.outcome().consolidation());
        return this;
    }

    MonthOfReturns finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    private DataElement element(String code) {
        return catalogue.element(new Code(code)).orElseThrow();
    }

    private MonthOfReturns add(
            String unit,
            String code,
            String item,
            int line,
            Measure measure,
            Content content,
            ValueStatus status,
            String raw) {
        String sheet = catalogue.subject(element(code).subject()).orElseThrow().sheet();
        CellRef source = new CellRef(file(new UnitCode(unit)), sheet, (measure == Measure.YTD ? "I" : "H") + row++);
        observations
                .get(new UnitCode(unit))
                .add(new Observation(
                        period,
                        new UnitCode(unit),
                        new Code(code),
                        item,
                        line,
                        measure,
                        content,
                        status,
                        raw,
                        source,
                        SHA256));
        return this;
    }

    private String file(UnitCode unit) {
        return unit + "_" + period + ".xlsx";
    }

    PeriodOutcome outcome() {
        Set<UnitCode> held = in(UnitReturn.State.HELD);
        List<Submission> submissions = in(UnitReturn.State.RECEIVED).stream()
                .map(unit -> new Submission(
                        new SourceFile(file(unit), SHA256),
                        unit,
                        period,
                        "1",
                        Optional.empty(),
                        observations.get(unit),
                        List.of()))
                .toList();
        Consolidation consolidation = Consolidator.consolidate(
                catalogue, period, submissions, held, Earlier.of(catalogue, period, Optional.empty(), before));
        Checker checker = new Checker(catalogue, period);
        CheckResult checks = checker.checkUnits(submissions).plus(checker.checkTownship(consolidation));
        return new PeriodOutcome(
                period,
                LocalDate.of(2023, 11, 20),
                states.keySet().stream().map(this::returned).toList(),
                states.keySet().stream()
                        .filter(unit -> states.get(unit) != UnitReturn.State.MISSING)
                        .map(this::fileOutcome)
                        .toList(),
                findings,
                consolidation,
                questions,
                checks.tallies(),
                checks.verdicts(),
                MonthsReturned.unsaid(),
                explanations,
                new Punctuality(months));
    }

    private Set<UnitCode> in(UnitReturn.State state) {
        return states.keySet().stream()
                .filter(unit -> states.get(unit) == state)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private UnitReturn returned(UnitCode unit) {
        UnitReturn.State state = states.get(unit);
        boolean missing = state == UnitReturn.State.MISSING;
        return new UnitReturn(
                unit,
                state,
                missing ? UnitReturn.Timeliness.OVERDUE : timeliness(unit),
                missing ? "" : file(unit),
                "1",
                missing ? Optional.empty() : Optional.of(LocalDate.of(2023, 11, 16)));
    }

    /** Units whose code ends in 3 are late, so that there is something to count. */
    private static UnitReturn.Timeliness timeliness(UnitCode unit) {
        return unit.value().endsWith("3") ? UnitReturn.Timeliness.LATE : UnitReturn.Timeliness.ON_TIME;
    }

    private FileOutcome fileOutcome(UnitCode unit) {
        FileOutcome.Result result = switch (states.get(unit)) {
            case RECEIVED -> FileOutcome.Result.ACCEPTED;
            case HELD -> FileOutcome.Result.HELD;
            case REFUSED, MISSING -> FileOutcome.Result.REFUSED;
        };
        Message reason =
                result == FileOutcome.Result.ACCEPTED ? Message.none() : Message.text("Tệp bị hỏng. Đề nghị gửi lại.");
        return new FileOutcome(new SourceFile(file(unit), SHA256), unit, result, reason);
    }
}
