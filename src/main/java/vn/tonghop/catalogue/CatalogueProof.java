package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.expression.Expression;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.WindowsNames;

/** What must hold between the files of a catalogue once each row is well-formed. */
final class CatalogueProof {
    private final Catalogue catalogue;
    private final Map<String, Table> tables;
    private final List<CatalogueFault> faults = new ArrayList<>();
    /** The codes of elements and indicators of any edition. */
    private final Set<Code> known = new HashSet<>();

    private CatalogueProof(Catalogue catalogue, Map<String, Table> tables) {
        this.catalogue = catalogue;
        this.tables = tables;
        catalogue.elements().forEach(e -> known.add(e.code()));
        catalogue.indicators().forEach(i -> known.add(i.code()));
    }

    static List<CatalogueFault> faults(Catalogue catalogue, Map<String, Table> tables) {
        CatalogueProof proof = new CatalogueProof(catalogue, tables);
        proof.nothingTwice();
        proof.calendars();
        proof.units();
        proof.forms();
        proof.elements();
        proof.lists();
        proof.indicators();
        proof.targetsAndBaselines();
        proof.coverFigures();
        proof.rules();
        proof.thresholds();
        proof.faults.addAll(EditionProof.faults(catalogue, tables));
        return proof.faults;
    }

    private void nothingTwice() {
        unique("unit_kinds.csv", "kind", catalogue.kinds(), k -> List.of(k.code()));
        unique("subjects.csv", "subject", catalogue.subjects(), s -> List.of(s.code()));
        unique("subjects.csv", "sheet", catalogue.subjects(), s -> List.of(s.sheet()));
        unique("units_of_measure.csv", "unit", catalogue.unitsOfMeasure(), u -> List.of(u.symbol()));
        unique("lists.csv", "list", catalogue.lists(), l -> List.of(l.code()));
        unique("targets.csv", "code", catalogue.targets(), t -> List.of(t.code().value(), Integer.toString(t.year())));
        unique(
                "baseline.csv",
                "code",
                catalogue.baselines(),
                b -> List.of(
                        b.code().value(),
                        b.period().toString(),
                        b.unit().value(),
                        b.item(),
                        b.measure().code()));
        unique(
                "calendar.csv",
                "kind",
                catalogue.calendar(),
                c -> List.of(c.calendar(), c.kind().code()));
        unique(
                "thresholds.csv",
                "key",
                catalogue.thresholds().entries(),
                t -> List.of(t.key().code()));
        neverTwoAtOnce("units.csv", "code", catalogue.units(), u -> u.code().value(), ReportingUnit::validity);
        neverTwoAtOnce("forms.csv", "form", catalogue.forms(), Form::code, Form::validity);
        neverTwoAtOnce("rules.csv", "code", catalogue.rules(), Rule::code, Rule::validity);
        neverTwoAtOnce(
                "elements.csv", "code", catalogue.elements(), e -> e.code().value(), DataElement::validity);
        neverTwoAtOnce(
                "indicators.csv", "code", catalogue.indicators(), i -> i.code().value(), Indicator::validity);
    }

    /** @param key what tells one row from another; its first part is what is named, and found again on the line */
    private <T> void unique(String file, String column, List<T> values, Function<T, List<String>> key) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (T value : values) {
            List<String> parts = key.apply(value);
            List<String> folded =
                    parts.stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
            if (counts.merge(folded, 1, Integer::sum) == 2) {
                fault(file, column, parts.get(0), Message.of("catalogue.twice", parts.get(0)));
            }
        }
    }

    /** One code may stand for different things only at different times. */
    private <T> void neverTwoAtOnce(
            String file, String column, List<T> values, Function<T, String> key, Function<T, Validity> validity) {
        Map<String, List<Validity>> seen = new HashMap<>();
        for (T value : values) {
            String code = key.apply(value);
            Validity when = validity.apply(value);
            List<Validity> others = seen.computeIfAbsent(code, c -> new ArrayList<>());
            if (others.stream().anyMatch(when::overlaps)) {
                fault(file, column, code, Message.of("catalogue.twice", code));
            }
            others.add(when);
        }
    }

    private void calendars() {
        if (catalogue.calendar().isEmpty()) {
            faults.add(new CatalogueFault("calendar.csv", 0, "", Message.of("catalogue.no-rows")));
            return;
        }
        for (Period.Kind kind : Period.Kind.values()) {
            boolean there = catalogue.calendar().stream()
                    .anyMatch(c -> c.kind() == kind && c.calendar().equals(catalogue.mainCalendar()));
            if (!there) {
                faults.add(new CatalogueFault(
                        "calendar.csv", 0, "kind", Message.of("catalogue.no-calendar", kind.code())));
            }
        }
    }

    private void units() {
        Set<String> forms = codes(catalogue.forms(), Form::code);
        Set<String> calendars = codes(catalogue.calendar(), CalendarRule::calendar);
        for (ReportingUnit unit : catalogue.units()) {
            String code = unit.code().value();
            // Letters to the units are files named after them.
            if (WindowsNames.isDevice(code)) {
                fault("units.csv", "code", code, Message.of("catalogue.device-name", code));
            }
            if (!forms.contains(unit.form())) {
                fault("units.csv", "form", code, Message.of("catalogue.unknown", unit.form(), "forms.csv"));
            }
            if (!unit.calendar().isEmpty() && !calendars.contains(unit.calendar())) {
                fault("units.csv", "calendar", code, Message.of("catalogue.unknown", unit.calendar(), "calendar.csv"));
            }
        }
        if (catalogue.units().isEmpty()) {
            faults.add(new CatalogueFault("units.csv", 0, "", Message.of("catalogue.no-rows")));
        }
    }

    /** Names of sheets that the program itself makes. */
    private static final Set<String> RESERVED = Set.of(
            "bìa",
            "hướng dẫn",
            "tình hình nộp",
            "cần xử lý",
            "đã ghi nhận",
            "nguồn số liệu",
            "quy ước",
            "kiểm tra",
            "thay đổi",
            "giải trình");

    private void forms() {
        for (Form form : catalogue.forms()) {
            if (catalogue.elements().stream().noneMatch(e -> e.forms().contains(form.code()))) {
                fault("forms.csv", "form", form.code(), Message.of("catalogue.form-empty", form.code()));
            }
        }
        for (Subject subject : catalogue.subjects()) {
            boolean bad = subject.sheet().length() > 31 || subject.sheet().matches(".*[\\[\\]:*?/\\\\'].*");
            if (bad || RESERVED.contains(subject.sheet().toLowerCase(Locale.ROOT))) {
                fault("subjects.csv", "sheet", subject.code(), Message.of("catalogue.bad-sheet", subject.sheet()));
            }
        }
    }

    private void elements() {
        Set<String> subjects = codes(catalogue.subjects(), Subject::code);
        Set<String> forms = codes(catalogue.forms(), Form::code);
        for (DataElement element : catalogue.elements()) {
            String code = element.code().value();
            if (!subjects.contains(element.subject())) {
                fault(
                        "elements.csv",
                        "subject",
                        code,
                        Message.of("catalogue.unknown", element.subject(), "subjects.csv"));
            }
            for (String form : element.forms()) {
                if (!forms.contains(form)) {
                    fault("elements.csv", "forms", code, Message.of("catalogue.unknown", form, "forms.csv"));
                }
            }
            if (element.isListColumn() && catalogue.list(element.list()).isEmpty()) {
                fault("elements.csv", "list", code, Message.of("catalogue.unknown", element.list(), "lists.csv"));
            }
            if (element.min().isPresent()
                    && element.max().isPresent()
                    && element.min().get().compareTo(element.max().get()) > 0) {
                fault("elements.csv", "max", code, Message.of("catalogue.max-below-min"));
            }
            aggregation(element);
        }
    }

    private void aggregation(DataElement element) {
        String code = element.code().value();
        Aggregation aggregation = element.aggregation();
        if (aggregation instanceof Aggregation.Single && reporters(element) > 1) {
            fault(
                    "elements.csv",
                    "aggregate",
                    code,
                    Message.of("catalogue.single-of-many", Long.toString(reporters(element))));
        }
        boolean adds = aggregation instanceof Aggregation.Sum || aggregation instanceof Aggregation.WeightedMean;
        if (element.isPercentage() && adds && (reporters(element) > 1 || element.isListColumn())) {
            fault("elements.csv", "aggregate", code, Message.of("catalogue.percentage-averaged"));
        }
        boolean sums = aggregation instanceof Aggregation.Sum;
        if (element.nature() == Nature.RATE
                && !element.isPercentage()
                && sums
                && (reporters(element) > 1 || element.isListColumn())) {
            fault("elements.csv", "aggregate", code, Message.of("catalogue.rate-added"));
        }
        if (element.nature() == Nature.RANK && adds) {
            fault("elements.csv", "aggregate", code, Message.of("catalogue.rank-added"));
        }
        if (!element.nature().isFigure() && aggregation.hasTotal()) {
            fault("elements.csv", "aggregate", code, Message.of("catalogue.text-added"));
        }
    }

    /** The number of units that may report an element at one time: those of its forms that never end count once. */
    private long reporters(DataElement element) {
        return catalogue.units().stream()
                .filter(u -> element.forms().contains(u.form()))
                .map(ReportingUnit::code)
                .distinct()
                .count();
    }

    private void lists() {
        Set<String> subjects = codes(catalogue.subjects(), Subject::code);
        for (ListTable list : catalogue.lists()) {
            if (!subjects.contains(list.subject())) {
                fault(
                        "lists.csv",
                        "subject",
                        list.code(),
                        Message.of("catalogue.unknown", list.subject(), "subjects.csv"));
            }
            if (list.rows() < 1 || list.rows() > 500) {
                fault(
                        "lists.csv",
                        "rows",
                        list.code(),
                        Message.of("catalogue.bad-number", Integer.toString(list.rows())));
            }
        }
    }

    private void indicators() {
        Set<String> subjects = codes(catalogue.subjects(), Subject::code);
        for (Indicator indicator : catalogue.indicators()) {
            String code = indicator.code().value();
            if (!subjects.contains(indicator.subject())) {
                fault(
                        "indicators.csv",
                        "subject",
                        code,
                        Message.of("catalogue.unknown", indicator.subject(), "subjects.csv"));
            }
            if (indicator.expression().isTest()) {
                fault("indicators.csv", "expression", code, Message.of("catalogue.indicator-test"));
            }
            expression("indicators.csv", code, indicator.expression(), ExpressionProof.Place.INDICATOR);
        }
    }

    private void expression(String file, String key, Expression expression, ExpressionProof.Place place) {
        new ExpressionProof(catalogue, catalogue.elementsByCode())
                .faults(expression, place)
                .forEach(message -> fault(file, "expression", key, message));
    }

    private void targetsAndBaselines() {
        for (Target target : catalogue.targets()) {
            if (!known.contains(target.code())) {
                fault(
                        "targets.csv",
                        "code",
                        target.code().value(),
                        Message.of("catalogue.unknown-code", target.code().value()));
            }
        }
        for (Baseline baseline : catalogue.baselines()) {
            if (!known.contains(baseline.code())) {
                fault(
                        "baseline.csv",
                        "code",
                        baseline.code().value(),
                        Message.of("catalogue.unknown-code", baseline.code().value()));
            }
            if (!baseline.unit().isNone() && catalogue.unit(baseline.unit()).isEmpty()) {
                fault(
                        "baseline.csv",
                        "unit",
                        baseline.unit().value(),
                        Message.of("catalogue.unknown", baseline.unit().value(), "units.csv"));
            }
        }
    }

    private void coverFigures() {
        for (Agency.Entry entry : catalogue.agency().entries()) {
            boolean byUnit = entry.key().equals(Agency.CHART_BY_UNIT);
            if (!byUnit && !entry.key().equals(Agency.KEY_FIGURE)) {
                continue;
            }
            Code code = new Code(entry.value());
            Optional<DataElement> element =
                    Optional.ofNullable(catalogue.elementsByCode().get(code));
            boolean figure = element.map(e -> e.nature().isFigure()).orElse(!byUnit && known.contains(code));
            boolean drawn = !byUnit || element.map(e -> !e.isListColumn()).orElse(false);
            if (!figure || !drawn) {
                String key = byUnit ? "catalogue.no-unit-figure" : "catalogue.no-figure";
                fault("agency.csv", "value", entry.value(), Message.of(key, entry.value()));
            }
        }
    }

    private void rules() {
        for (Rule rule : catalogue.rules()) {
            expression("rules.csv", rule.code(), rule.expression(), ExpressionProof.placeOf(rule));
        }
    }

    private void thresholds() {
        Code denominator = catalogue.thresholds().peerDenominator();
        if (denominator.isNone()) {
            return;
        }
        DataElement element = catalogue.elementsByCode().get(denominator);
        if (element == null) {
            fault(
                    "thresholds.csv",
                    "value",
                    denominator.value(),
                    Message.of("catalogue.unknown", denominator.value(), "elements.csv"));
        } else if (element.isListColumn() || element.nature() != Nature.STOCK) {
            fault(
                    "thresholds.csv",
                    "value",
                    denominator.value(),
                    Message.of("catalogue.no-denominator", denominator.value()));
        }
    }

    private static <T> Set<String> codes(List<T> values, Function<T, String> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }

    private void fault(String file, String column, String key, Message message) {
        faults.add(CatalogueFault.at(tables, file, column, key, message));
    }
}
