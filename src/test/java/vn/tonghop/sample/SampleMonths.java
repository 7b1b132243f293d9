package vn.tonghop.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.VietnameseNumbers;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;
import vn.tonghop.testing.SampleCatalogue;

/**
 * Makes the files of the sample months: what came back for 2023-10 and 2023-11, and the blank forms of 2023-12. What is fact
 * in them and what is invented is told in {@code src/test/resources/sample/README.md}.
 *
 * <p>To write them anew after a change of the catalogue or of the forms, run this class from the project's folder, or
 * {@code mvn test -Dtest=SampleMonthsTest -Dsamples=write}.
 */
public final class SampleMonths {
    static final Path ROOT = Path.of("input-templates");
    static final Period OCTOBER = Period.month(2023, 10);
    static final Period NOVEMBER = Period.month(2023, 11);
    static final Period DECEMBER = Period.month(2023, 12);

    private static final Code TEXT_OF_EVERY_MONTH = new Code("AN.TINHHINH");
    private static final int USUAL_DAY = 16;
    private static final int LATE_DAY = 20;
    private static final Map<Period, Set<String>> LATE =
            Map.of(OCTOBER, Set.of("TDP14"), NOVEMBER, Set.of("TDP09", "TDP14"));

    /** Files of November that are named the way people name them. */
    private static final Map<String, String> NAMES = Map.of(
            "TDP01", "Bao cao TDP Tiên Hưng T11.xlsx",
            "TDP07", "TDP số 1 - tháng 11 (bản chính).xlsx",
            "PB-TP", "tu phap ho tich T11-2023.xlsx",
            "THCS01", "truong-hoc/THCS01_2023-11.xlsx",
            "THCS02", "truong-hoc/THCS02_2023-11.xlsx",
            "TH02", "truong-hoc/Tiểu học số 2 Đức Thắng nộp T11.xlsx",
            "MN02", "truong-hoc/MN02_2023-11.xlsx");

    private final Catalogue catalogue;
    private final Phrases phrases;
    private final List<SampleValue> values;

    private SampleMonths(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.values = SampleValues.read(catalogue);
    }

    /** Writes all files of {@link #files()} below {@code input-templates}. */
    public static void main(String[] arguments) throws IOException {
        write(files());
    }

    static void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = ROOT.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** All files by their path below {@code input-templates}, with "/" between names. */
    public static NavigableMap<String, byte[]> files() {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        SampleMonths months = new SampleMonths(SampleCatalogue.read(), PhraseFiles.read("form", "vi"));
        XlsxWorkbookWriter writer = new XlsxWorkbookWriter();
        for (ReportingUnit unit : months.catalogue.units(NOVEMBER)) {
            for (Period period : List.of(OCTOBER, NOVEMBER)) {
                files.put(
                        period + "/" + fileName(unit, period),
                        writer.write(Recalculation.of(months.filled(unit, period))));
            }
        }
        for (ReportingUnit unit : months.catalogue.units(DECEMBER)) {
            files.put(
                    "blank/" + DECEMBER + "/" + BlankForms.fileName(unit, DECEMBER),
                    writer.write(months.blank(unit, DECEMBER, months.afterNovember(unit))));
        }
        return files;
    }

    /** The workbook that a unit returned for October or November 2023, as data. */
    public static Workbook returned(UnitCode unit, Period period) {
        SampleMonths months = new SampleMonths(SampleCatalogue.read(), PhraseFiles.read("form", "vi"));
        return months.filled(months.catalogue.unit(unit, period).orElseThrow(), period);
    }

    private static String fileName(ReportingUnit unit, Period period) {
        String usual = BlankForms.fileName(unit, period);
        return period.equals(NOVEMBER) ? NAMES.getOrDefault(unit.code().value(), usual) : usual;
    }

    private Workbook blank(ReportingUnit unit, Period period, Prefill prefill) {
        return BlankForms.of(catalogue, unit, period, prefill, phrases);
    }

    /** What is known for December: the catalogue, and what the unit returned for November. */
    private Prefill afterNovember(ReportingUnit unit) {
        Prefill known = Prefill.of(catalogue, unit, DECEMBER);
        List<SampleValue> mine = of(unit);
        UnitMonths months = new UnitMonths(catalogue, unit.code(), figures(mine));
        Map<Code, BigDecimal> previous = new HashMap<>();
        Map<Code, BigDecimal> previousYtd = new HashMap<>();
        figures(mine).forEach((code, value) -> {
            if (catalogue.element(code).orElseThrow().nature().hasCumulative()) {
                previous.put(code, asRead(months.flowOfNovember(code)));
                previousYtd.put(code, asRead(value));
            } else {
                previous.put(code, asRead(value));
            }
        });
        Items items = new Items();
        for (SampleValue value : mine) {
            DataElement element = catalogue.element(value.code()).orElseThrow();
            if (element.isListColumn()) {
                items.row(element.list(), value.item());
            }
        }
        return new Prefill(known.plan(), known.samePeriod(), previous, previousYtd, items.names);
    }

    /** A figure as it is read from a workbook, where 7.0 is 7. */
    private static BigDecimal asRead(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private List<SampleValue> of(ReportingUnit unit) {
        return values.stream().filter(v -> v.unit().equals(unit.code())).toList();
    }

    private Workbook filled(ReportingUnit unit, Period period) {
        FormFiller filler = FormFiller.of(blank(unit, period, Prefill.of(catalogue, unit, period)));
        List<SampleValue> mine = of(unit);
        UnitMonths months = new UnitMonths(catalogue, unit.code(), figures(mine));
        Items items = new Items();
        for (SampleValue value : mine) {
            DataElement element = catalogue.element(value.code()).orElseThrow();
            if (element.isListColumn()) {
                filler.item(items.row(element.list(), value.item()), value.code(), content(element, value, period));
            } else if (element.nature() == Nature.TEXT) {
                type(filler, value, period);
            } else {
                figure(filler, element, value, period, months);
            }
        }
        int day = LATE.getOrDefault(period, Set.of()).contains(unit.code().value()) ? LATE_DAY : USUAL_DAY;
        LocalDate sent = LocalDate.of(period.year(), period.lastMonth(), day);
        return filler.identity(IdentityField.SENT, new CellContent.Date(sent)).build();
    }

    private Map<Code, BigDecimal> figures(List<SampleValue> mine) {
        Map<Code, BigDecimal> figures = new HashMap<>();
        for (SampleValue value : mine) {
            DataElement element = catalogue.element(value.code()).orElseThrow();
            if (element.nature().isFigure() && !element.isListColumn()) {
                figures.put(value.code(), new BigDecimal(value.value()));
            }
        }
        return figures;
    }

    /** What was written in October is not known, except that a form of nothing but texts was not sent in blank. */
    private static void type(FormFiller filler, SampleValue value, Period period) {
        if (period.equals(NOVEMBER) || value.code().equals(TEXT_OF_EVERY_MONTH)) {
            filler.text(value.code(), value.value());
        }
    }

    private static void figure(
            FormFiller filler, DataElement element, SampleValue value, Period period, UnitMonths months) {
        Measure last = element.nature().hasCumulative() ? Measure.YTD : Measure.PERIOD;
        if (period.equals(NOVEMBER)) {
            filler.cell(element.code(), last, content(element, value, period));
            if (last == Measure.YTD) {
                filler.figure(element.code(), Measure.PERIOD, months.flowOfNovember(element.code()));
            }
        } else {
            filler.figure(element.code(), last, months.october(element.code()));
            if (last == Measure.YTD) {
                filler.figure(element.code(), Measure.PERIOD, months.flowOfOctober(element.code()));
            }
        }
    }

    /** Words as they are, plain figures as numbers, qualified ones the way people type them: "trên 4.000". */
    private static CellContent content(DataElement element, SampleValue value, Period period) {
        if (!element.nature().isFigure()) {
            return CellContent.text(value.value());
        }
        BigDecimal number = new BigDecimal(value.value());
        String word = period.equals(NOVEMBER) ? word(value.qualifier()) : "";
        return word.isEmpty()
                ? CellContent.number(number)
                : CellContent.text(word + " " + VietnameseNumbers.exact(number));
    }

    private static String word(String qualifier) {
        if (qualifier.contains(">=")) {
            return "trên";
        }
        if (qualifier.contains("~")) {
            return "khoảng";
        }
        return qualifier.isEmpty() ? "" : "ước";
    }

    /** Gives the items of each list their rows, in the order in which they first appear. */
    private static final class Items {
        private final Map<String, List<String>> names = new HashMap<>();

        int row(String list, String item) {
            List<String> known = names.computeIfAbsent(list, l -> new ArrayList<>());
            if (!known.contains(item)) {
                known.add(item);
            }
            return known.indexOf(item) + 1;
        }
    }
}
