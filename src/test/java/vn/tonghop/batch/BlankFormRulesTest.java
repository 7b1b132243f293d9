package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.adapter.files.ReturnsFolder;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.expression.Expression.Selector;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Code;
import vn.tonghop.model.History;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.Submission;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.Workbook;
import vn.tonghop.model.workbook.WrittenCell;
import vn.tonghop.model.workbook.WrittenSheet;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.SampleCatalogue;

/**
 * Each of the forms is filled at random from the examples of the rules, some to pass and some to fail, and computed by
 * LibreOffice: what the form then says of each rule is what the consolidation says when the file comes back.
 */
class BlankFormRulesTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final int FORMS = 15;
    private static final int VARIANTS = 4;
    private static final Pattern GIVEN = Pattern.compile("([A-Z0-9.]+)(?:@(period|ytd))?=(-?[0-9.]+)");
    private static final Pattern LINE = Pattern.compile("([A-Z]{2}-[0-9]{2}): .*");
    private static final Pattern ITEM_RULE = Pattern.compile("Xem lại: quy tắc (\\S+)");
    private static final String PASS = "Đạt";
    private static final String FAIL = "Xem lại";

    @TempDir
    private Path folder;

    private final Map<String, Set<String>> seen = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @Test
    void aFilledFormSaysOfEachRuleWhatTheConsolidationSays() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed: its verdicts were not compared");
        for (Period period : List.of(Period.month(2023, 11), Period.month(2024, 1))) {
            compare(period);
        }
        assertThat(different).isEmpty();
        Set<String> bothWays = seen.entrySet().stream()
                .filter(e -> e.getValue().containsAll(Set.of(PASS, FAIL)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(itemRules).hasSizeGreaterThan(4);
        // Rules that share cells cannot all be broken and kept in a few forms; most were seen both ways.
        assertThat(seen).hasSizeGreaterThan(55);
        assertThat(bothWays).hasSizeGreaterThan(45);
    }

    private void compare(Period period) throws IOException, InterruptedException {
        FormMaking making = new FormMaking(CATALOGUE, new Workplace(Path.of("input-templates"), folder), period);
        Random random = new Random(period.year());
        Path typed = Files.createDirectories(folder.resolve("typed-" + period));
        Path saved = Files.createDirectories(folder.resolve("saved-" + period));
        Map<String, Workbook> blanks = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (ReportingUnit unit : oneOfEachForm(period)) {
            Workbook blank = making.form(unit);
            for (int variant = 0; variant < VARIANTS; variant++) {
                String name = unit.code() + "-" + variant + ".xlsx";
                Path file = typed.resolve(name);
                Files.write(file, new XlsxWorkbookWriter().write(filled(blank, period, variant, random)));
                files.add(file);
                blanks.put(name, blank);
            }
        }
        LibreOffice.convertAll(files, "xlsx", saved);
        Checker checker = new Checker(CATALOGUE, period, returnedBefore(period));
        ReturnReaders readers = new ReturnReaders(CATALOGUE);
        for (ReturnsFolder.Entry entry : ReturnsFolder.list(saved)) {
            Read read = readers.read(new Return(period, entry));
            IntakeResult returned = read.results().get(0);
            Submission submission =
                    returned.submission().orElseThrow(() -> new AssertionError(entry.name() + returned.findings()));
            CheckResult result = checker.checkUnits(List.of(submission));
            compare(blanks.get(entry.name()), entry, submission, result);
        }
    }

    /** What the forms show of the month before, if the sample has it. */
    private History returnedBefore(Period period) throws IOException {
        Workplace place = new Workplace(Path.of("input-templates"), folder);
        Period before = period.previous();
        return Files.isDirectory(place.returns(before))
                ? History.of(Map.of(
                        before,
                        PeriodStatus.of(CATALOGUE, place, before, CATALOGUE.lastDay(before))
                                .submissions()))
                : History.NONE;
    }

    private static List<ReportingUnit> oneOfEachForm(Period period) {
        Set<String> forms = new HashSet<>();
        List<ReportingUnit> units = CATALOGUE.units(period).stream()
                .filter(unit -> forms.add(unit.form()))
                .toList();
        assertThat(units).hasSize(FORMS);
        return units;
    }

    /** Figures from examples, the later ones over the earlier; some rows more at random, some left empty. */
    private static Workbook filled(Workbook blank, Period period, int variant, Random random) {
        FormFiller filler = FormFiller.of(blank);
        Map<Code, DataElement> elements = CATALOGUE.edition(period).elementsByCode();
        // A form of few rows must not stay blank by chance: it would be refused as one that was never filled in.
        boolean begun = false;
        for (Code code : filler.codes()) {
            DataElement element = elements.get(code);
            if (element != null && element.nature().isFigure() && (!begun || random.nextInt(3) > 0)) {
                begun = true;
                BigDecimal month = BigDecimal.valueOf(
                        random.nextInt(element.nature() == Nature.FLAG ? 2 : 40), element.decimals());
                filler.figure(code, Measure.PERIOD, month);
                if (element.nature().hasCumulative()) {
                    filler.figure(
                            code, Measure.YTD, month.add(BigDecimal.valueOf(random.nextInt(40), element.decimals())));
                }
            }
        }
        for (Code code : filler.listCodes()) {
            DataElement element = elements.get(code);
            if (element != null) {
                filler.item(
                        1,
                        code,
                        element.nature() == Nature.NAME
                                ? CellContent.text("Mục thứ nhất")
                                : element.nature().isFigure() && element.nature() != Nature.FLAG
                                        ? CellContent.number(BigDecimal.valueOf(random.nextInt(40)))
                                        : CellContent.blank());
            }
        }
        List<RuleExamples.Example> examples = new ArrayList<>(examples());
        Collections.shuffle(examples, random);
        for (RuleExamples.Example example : examples) {
            if (variant == 0 ? example.passes() : variant == 1 ? !example.passes() : random.nextBoolean()) {
                type(example, filler, elements);
            }
        }
        return filler.build();
    }

    private static List<RuleExamples.Example> examples() {
        return RuleExamples.of(
                        CATALOGUE,
                        CatalogueFolder.extra(Path.of("input-templates/catalog"), RuleExamples.FILE)
                                .tables()
                                .get(0))
                .examples()
                .stream()
                // Totals of the township are no figures of a form.
                .filter(e ->
                        CATALOGUE.rules().stream().anyMatch(r -> e.concerns(r) && r.scope() != Rule.Scope.TOWNSHIP))
                .toList();
    }

    private static void type(RuleExamples.Example example, FormFiller filler, Map<Code, DataElement> elements) {
        for (String given : example.written().split(";", -1)) {
            Matcher matcher = GIVEN.matcher(given.strip());
            if (!matcher.matches()) {
                continue;
            }
            Code code = new Code(matcher.group(1));
            DataElement element = elements.get(code);
            BigDecimal value = new BigDecimal(matcher.group(3));
            if (element != null && filler.codes().contains(code)) {
                String measure = matcher.group(2) == null ? "" : matcher.group(2);
                // A cumulative figure below that of the month is held, and no rule is evaluated with it.
                filler.figure(code, Measure.PERIOD, measure.equals("ytd") ? BigDecimal.ZERO : value);
                if (element.nature().hasCumulative()) {
                    filler.figure(code, Measure.YTD, value);
                }
            } else if (element != null && filler.listCodes().contains(code)) {
                filler.item(1, code, CellContent.number(value));
            }
        }
    }

    private void compare(Workbook blank, ReturnsFolder.Entry entry, Submission submission, CheckResult result)
            throws IOException {
        Map<String, RuleTally> tallies =
                result.tallies().stream().collect(Collectors.toMap(RuleTally::rule, t -> t, (a, b) -> a));
        Set<Code> given = submission.observations().stream()
                .filter(o -> o.figure().isPresent())
                .map(Observation::element)
                .collect(Collectors.toSet());
        Map<String, Rule> rules = CATALOGUE.rules(submission.period()).stream()
                .filter(r -> !r.isForEach())
                .collect(Collectors.toMap(Rule::code, r -> r));
        Set<String> lists = new HashSet<>();
        try (InputStream in = Files.newInputStream(entry.path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (WrittenSheet sheet : blank.sheets()) {
                sheet.cells().forEach((address, cell) -> {
                    Matcher line = LINE.matcher(text(cell));
                    Rule rule = line.matches() ? rules.get(line.group(1)) : null;
                    if (rule != null && rule.scope() == Rule.Scope.UNIT) {
                        // A line is silent until a figure that it is about is there.
                        boolean begun = rule.expression().references().stream()
                                .anyMatch(r -> given.contains(r.code()) || r.selector() != Selector.CURRENT);
                        verdictCell(sheet, address)
                                .ifPresent(at ->
                                        compareUnit(entry.name(), rule.code(), shown(book, sheet, at), tallies, begun));
                    }
                    Optional<String> list = listOf(text(cell));
                    if (list.isPresent() && lists.add(list.get())) {
                        verdictCell(sheet, new CellAddress(address.row() + 1, address.column()))
                                .ifPresent(at -> compareItem(
                                        entry.name(), list.get(), shown(book, sheet, at), rules.values(), tallies));
                    }
                });
            }
        }
    }

    private static Optional<String> listOf(String code) {
        return Code.hasShape(code)
                ? CATALOGUE.elements().stream()
                        .filter(e -> e.code().value().equals(code) && e.isListColumn())
                        .map(DataElement::list)
                        .findFirst()
                : Optional.empty();
    }

    /** The one row that is filled in: a broken rule is named unless something lighter is wrong, and none when all is well. */
    private void compareItem(
            String file, String list, String shown, Collection<Rule> rules, Map<String, RuleTally> tallies) {
        Set<String> broken = rules.stream()
                .filter(r ->
                        r.scope() == Rule.Scope.ITEM && tallies.get(r.code()).failed() > 0)
                .filter(r -> r.expression().references().stream()
                        .anyMatch(ref -> listOf(ref.code().value()).equals(Optional.of(list))))
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher named = ITEM_RULE.matcher(shown);
        boolean right = named.matches() ? broken.contains(named.group(1)) : broken.isEmpty() || shown.startsWith(FAIL);
        broken.forEach(rule -> itemRules.add(rule));
        if (!right) {
            different.add(file + " " + list + ": form «" + shown + "», consolidation " + broken);
        }
    }

    private final Set<String> itemRules = new TreeSet<>();

    private void compareUnit(String file, String rule, String shown, Map<String, RuleTally> tallies, boolean begun) {
        RuleTally tally = tallies.get(rule);
        String expected = !begun ? "" : tally.failed() > 0 ? FAIL : tally.passed() > 0 ? PASS : "";
        if (!shown.isEmpty()) {
            seen.computeIfAbsent(rule, r -> new TreeSet<>()).add(shown);
        }
        if (!shown.equals(expected)) {
            different.add(file + " " + rule + ": form «" + shown + "», consolidation «" + expected + "» " + tally);
        }
    }

    /** The last formula of the row, to the right of the sentence. */
    private static Optional<CellAddress> verdictCell(WrittenSheet sheet, CellAddress sentence) {
        return sheet.cells().entrySet().stream()
                .filter(e -> e.getKey().row() == sentence.row() && e.getKey().column() > sentence.column())
                .filter(e -> e.getValue().content() instanceof CellContent.Formula)
                .map(Map.Entry::getKey)
                .reduce((a, b) -> b);
    }

    private static String text(WrittenCell cell) {
        CellContent content = cell.content() instanceof CellContent.Formula f ? f.result() : cell.content();
        return content instanceof CellContent.Text t ? t.text() : "";
    }

    private static String shown(XSSFWorkbook book, WrittenSheet sheet, CellAddress address) {
        CellReference at = new CellReference(address.toString());
        Cell cell = book.getSheet(sheet.name()).getRow(at.getRow()).getCell(at.getCol());
        return switch (cell.getCachedFormulaResultType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            default -> cell.getCachedFormulaResultType().name();
        };
    }
}
