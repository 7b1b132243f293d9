package vn.tonghop.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.FilledForm;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.workbook.Workbook;

/**
 * Makes the blank forms of a period, one workbook per unit, named {@code CODE_P.xlsx}, with what is known already: plan,
 * the same period of the year before, and the period before as the unit itself returned it.
 */
public final class FormMaking {
    private final Catalogue catalogue;
    private final Period period;
    private final Map<Code, DataElement> elements;
    private final Map<UnitCode, Submission> previous;
    private final Map<UnitCode, Submission> lastYear;
    private final Phrases vietnamese = PhraseBook.load("vi");

    public FormMaking(Catalogue catalogue, Workplace place, Period period) throws IOException {
        this(catalogue, MonthSources.current(place), period);
    }

    FormMaking(Catalogue catalogue, MonthSources sources, Period period) throws IOException {
        this.catalogue = catalogue;
        this.period = period;
        this.elements = catalogue.edition(period).elementsByCode();
        this.previous = submissions(sources, period.previous());
        this.lastYear = submissions(sources, period.sameLastYear());
    }

    private Map<UnitCode, Submission> submissions(MonthSources sources, Period earlier) throws IOException {
        Map<UnitCode, Submission> byUnit = new HashMap<>();
        if (sources.areThere(earlier) && !catalogue.units(earlier).isEmpty()) {
            PeriodStatus.of(catalogue, sources.entries(earlier, ""), earlier, catalogue.lastDay(earlier))
                    .submissions()
                    .forEach(s -> byUnit.put(s.unit(), s));
        }
        return byUnit;
    }

    /** The blank form of a unit. */
    public Workbook form(ReportingUnit unit) {
        return BlankForms.of(catalogue, unit, period, prefill(unit), vietnamese);
    }

    /** The form of a unit with what was read of another file typed in. */
    FilledForm.Filled filled(ReportingUnit unit, Optional<Submission> typed) {
        return FilledForm.of(catalogue, unit, period, prefill(unit), typed, vietnamese);
    }

    /** Writes the forms of the units into a folder, each file as a whole, and gives their paths. */
    public List<Path> write(List<ReportingUnit> units, Path folder) throws IOException {
        Files.createDirectories(folder);
        XlsxWorkbookWriter writer = new XlsxWorkbookWriter();
        List<Path> written = new ArrayList<>();
        for (ReportingUnit unit : units) {
            Path file = folder.resolve(unit.code() + "_" + period + ".xlsx");
            Path draft = folder.resolve("." + unit.code() + "_" + period + ".tmp");
            Files.write(draft, writer.write(form(unit)));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            written.add(file);
        }
        return written;
    }

    private Prefill prefill(ReportingUnit unit) {
        Prefill known = Prefill.of(catalogue, unit, period);
        Map<Code, BigDecimal> same = new HashMap<>(known.samePeriod());
        same.putAll(figures(lastYear, unit, e -> e.nature().hasCumulative() ? Measure.YTD : Measure.PERIOD));
        Map<Code, BigDecimal> before = figures(previous, unit, e -> Measure.PERIOD);
        same.keySet().removeIf(code -> catalogue.isRedefined(code, period.sameLastYear(), period));
        before.keySet().removeIf(code -> catalogue.isRedefined(code, period.previous(), period));
        return new Prefill(known.plan(), same, before, figures(previous, unit, e -> Measure.YTD), items(unit));
    }

    /** The figures of one measure, by code. */
    private Map<Code, BigDecimal> figures(
            Map<UnitCode, Submission> earlier, ReportingUnit unit, Function<DataElement, Measure> wanted) {
        Map<Code, BigDecimal> figures = new HashMap<>();
        for (Observation o : observations(earlier, unit)) {
            DataElement element = elements.get(o.element());
            if (element != null && !element.isListColumn() && o.measure() == wanted.apply(element)) {
                o.figure().ifPresent(v -> figures.put(o.element(), v));
            }
        }
        return figures;
    }

    /** The names of the items that the unit listed the last time. */
    private Map<String, List<String>> items(ReportingUnit unit) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Observation o : observations(previous, unit)) {
            DataElement element = elements.get(o.element());
            if (element != null && element.isListColumn() && !o.item().isEmpty()) {
                names.computeIfAbsent(element.list(), l -> new LinkedHashSet<>())
                        .add(o.item());
            }
        }
        Map<String, List<String>> items = new LinkedHashMap<>();
        names.forEach((list, set) -> items.put(list, List.copyOf(set)));
        return items;
    }

    private static List<Observation> observations(Map<UnitCode, Submission> earlier, ReportingUnit unit) {
        Submission submission = earlier.get(unit.code());
        return submission == null ? List.of() : submission.observations();
    }
}
