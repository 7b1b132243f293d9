package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.batch.RunBoard.Read;
import vn.tonghop.batch.RunBoard.Return;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.consolidate.Consolidator;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.intake.Receipts;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.RuleTally;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/**
 * The places where the township's printed report of 2023 contradicts itself (E), has to be asked about (S) or reconciles (K),
 * against what the rules say of the same figures in the sample month. A rule names the places it is for in its origin.
 */
class ContradictionsTest {
    private static final Path ROWS = Path.of("src/test/resources/sample/contradictions.csv");
    private static final Path PAGE = Path.of("docs/contradictions-2023.md");
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final Catalogue CATALOGUE = SampleCatalogue.read().edition(NOVEMBER);
    private static final Phrases SENTENCES = PhraseFiles.read("check", "vi");

    private static List<Finding> findings = List.of();
    private static Map<String, RuleTally> tallies = Map.of();

    /** One place of the report. */
    private record Row(String id, String facts, String reason) {
        List<Rule> rules() {
            return CATALOGUE.rules().stream().filter(this::isFor).toList();
        }

        private boolean isFor(Rule rule) {
            return List.of(rule.origin().split(";")).contains(id);
        }

        /** What the rules for this place raised; of a rule that is for a place of more weight as well, the weightier claims it. */
        List<Finding> raised() {
            Set<String> codes = rules().stream()
                    .filter(r -> !id.startsWith("K") || !r.origin().matches(".*[ES][0-9].*"))
                    .map(Rule::code)
                    .collect(Collectors.toSet());
            return findings.stream().filter(f -> codes.contains(f.rule())).toList();
        }

        int passed() {
            return rules().stream().mapToInt(r -> tally(r).passed()).sum();
        }
    }

    private static RuleTally tally(Rule rule) {
        return tallies.getOrDefault(
                rule.code(), new RuleTally(rule.code(), 0, 0, 0, 0, RuleTally.Run.NOTHING_RETURNED));
    }

    @BeforeAll
    static void checkTheSampleMonth() throws IOException {
        Workplace place = new Workplace(Path.of("input-templates"), Path.of("output"));
        LocalDate due = PeriodConsolidation.dueDay(CATALOGUE, NOVEMBER);
        ReturnReaders readers = new ReturnReaders(CATALOGUE);
        Map<Period, List<IntakeResult>> results = new TreeMap<>();
        for (Return file : ReturnedFiles.of(CATALOGUE, place, NOVEMBER)) {
            Read read = readers.read(file);
            results.computeIfAbsent(read.month(), m -> new ArrayList<>()).addAll(read.results());
        }
        Map<Period, Receipts> receipts = new TreeMap<>();
        results.forEach((month, in) -> receipts.put(month, Receipts.assemble(CATALOGUE, month, due, in)));
        MonthsInHand months = new MonthsInHand(CATALOGUE, due, receipts);
        List<Submission> submissions = months.submissions(NOVEMBER).submissions();
        Consolidation consolidation = Consolidator.consolidate(
                CATALOGUE, NOVEMBER, submissions, months.held(NOVEMBER), months.earlier(NOVEMBER));
        Checker checker = new Checker(CATALOGUE, NOVEMBER, months.before(NOVEMBER));
        CheckResult checks = checker.checkUnits(submissions).plus(checker.checkTownship(consolidation));
        List<Finding> all =
                new ArrayList<>(RangeRemarks.givingWay(months.of(NOVEMBER).findings(), checks.findings()));
        all.addAll(checks.findings());
        findings = List.copyOf(all);
        Map<String, RuleTally> byRule = new HashMap<>();
        checks.tallies().forEach(t -> byRule.put(t.rule(), t));
        tallies = byRule;
    }

    private static List<Row> rows(String kind) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(ROWS), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.stream()
                    .map(r -> new Row(r.get("id"), r.get("facts"), r.get("reason")))
                    .filter(r -> r.id().startsWith(kind))
                    .toList();
        }
    }

    @Test
    void twelveOfTwelveAreRaisedAsErrorsAndNothingElseIs() throws IOException {
        assertThat(rows("E"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.raised())
                        .as(row.id())
                        .singleElement()
                        .satisfies(f -> {
                            assertThat(f.severity()).isEqualTo(Severity.ERROR);
                            assertThat(f.outcome()).isEqualTo(Outcome.USED);
                            assertThat(List.of(f.found(), f.expected(), f.difference()))
                                    .doesNotContain("");
                        }));
        assertThat(findings).filteredOn(f -> f.severity() == Severity.ERROR).hasSize(12);
    }

    @Test
    void seventeenOfSeventeenAreAskedAsWarningsOrNotes() throws IOException {
        assertThat(rows("S"))
                .hasSize(17)
                .allSatisfy(row -> assertThat(row.raised())
                        .as(row.id())
                        .isNotEmpty()
                        .allSatisfy(f -> assertThat(f.severity()).isNotEqualTo(Severity.ERROR)));
    }

    @Test
    void ofFortyNineThatReconcileNoneIsRaisedAndEachIsReallyEvaluated() throws IOException {
        assertThat(rows("K")).hasSize(49).allSatisfy(row -> {
            assertThat(row.raised()).as(row.id()).isEmpty();
            assertThat(row.passed() > 0
                            || !row.reason().isEmpty() && row.rules().isEmpty())
                    .as(row.id())
                    .isTrue();
        });
    }

    /** What is left out of the report (T) is noted too; beyond that the rules say nothing about the sample month. */
    @Test
    void noRuleRaisesAnythingElse() {
        Set<String> wanted = CATALOGUE.rules().stream()
                .filter(r -> r.origin().matches(".*[EST][0-9].*"))
                .map(Rule::code)
                .collect(Collectors.toSet());
        assertThat(findings)
                .filteredOn(
                        f -> CATALOGUE.rules().stream().anyMatch(r -> r.code().equals(f.rule())))
                .extracting(Finding::rule)
                .isSubsetOf(wanted);
    }

    /** Run with {@code -Ddocs=write} to write the page anew. */
    @Test
    void thePageInTheDocumentationIsWhatTheRulesSay() throws IOException {
        StringBuilder page = new StringBuilder("""
                # What the rules say of the report of 2023

                Made by a test from `src/test/resources/sample/contradictions.csv`, the rules and the sample month 2023-11, into whose forms the figures of the
                township's printed report were entered; after a change make it anew: `mvn test -Dtest=ContradictionsTest -Ddocs=write`. *Rules* are those that
                name the place in their origin; *passed/failed* counts evaluations, of all units and rows, also those that another place is about.
                """);
        section(page, "12 contradictions, each raised as an error", rows("E"));
        section(page, "17 questions, each asked as a warning or a note", rows("S"));
        section(page, "49 places that reconcile, none raised", rows("K"));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page.toString());
    }

    private static void section(StringBuilder page, String head, List<Row> rows) {
        page.append("\n## ").append(head).append("\n\n| place | facts | rules | passed/failed | said | message |\n");
        page.append("|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(Stream.of(
                        row.id(),
                        row.facts(),
                        row.rules().stream().map(Rule::code).collect(Collectors.joining(", ")),
                        row.rules().stream()
                                .map(r -> tally(r).passed() + "/" + tally(r).failed())
                                .collect(Collectors.joining(", ")),
                        said(row),
                        row.raised().stream()
                                .map(f -> SENTENCES.say(f.message()))
                                .collect(Collectors.joining(" · ")))
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"))));
    }

    private static String said(Row row) {
        if (row.raised().isEmpty()) {
            return row.reason().isEmpty() ? "silent" : row.reason();
        }
        return row.raised().stream().map(f -> f.severity().code()).distinct().collect(Collectors.joining(", "));
    }
}
