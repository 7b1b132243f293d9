package vn.tonghop.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.docs.GeneratedPage.code;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.RuleExamples;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.intake.IntakeRule;
import vn.tonghop.model.Phrases;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** Every rule of the sample catalogue, and every finding that reading a form can make, as a page to read. */
class RuleBookTest {
    private static final Path PAGE = Path.of("docs/rule-book.md");
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final String EVERY_SUBJECT = "KY";
    private static final List<RuleExamples.Example> EXAMPLES = RuleExamples.of(
                    CATALOGUE,
                    CatalogueFolder.extra(Path.of("input-templates/catalog"), RuleExamples.FILE)
                            .tables()
                            .get(0))
            .examples();
    private static final Phrases SENTENCES = PhraseFiles.read("intake", "vi");

    private static final String HEAD = """
            # Rule book

            Made by a test from `input-templates/catalog/rules.csv` and the sentences of the program; after a change make it anew:
            `mvn test -Dtest=RuleBookTest -Ddocs=write`. Messages are as officers see them; `{CODE}` stands for the figure of a code. What the codes mean:
            [data dictionary](data-dictionary.md).

            A rule holds when its expression is true. One that does not hold is a finding: an **error** cannot be right as it stands, a **warning** may be right but
            somebody has to say so, a **note** is for the record. A rule never changes or withholds a figure. A warning is answered in the column *Giải trình*. A rule whose
            figures are missing is counted as not evaluable, never as passed. A rule on trial (*beta*) never says more than a warning.

            **Scope**: `unit`, the figures of one unit (also checked while the form is filled in); `item`, one row of a list table; `township`, the totals.

            **Expression**: a code is the figure that is being looked at, `@period` that of the period, `@ytd` the cumulative one, `@plan` the plan of the year, `@same` the same
            period of the year before, `@previous` the period before, `@before` the cumulative figure up to the period before, `@nextplan` the plan of the year after. `adds_up(total; parts…)` allows (number of parts + 1) half units of the last printed place, and
            nothing between whole numbers. `share_ok(stated; part; whole)`: the stated percentage is the computed one, truncated or rounded half up at the decimals it was
            written with. `agrees(a; b)`: equal within the coarser of the two. `low`, `high`: the lowest and highest over the reporting units. `present`: there is
            a figure. `units(kind)`: how many units of a kind there are. `common_base(stated; part; …)`: one whole number is a base of which each part is the percentage stated for
            it, truncated or rounded half up as written. `item("…"; CODE)`, `unit("…"; CODE)`: the figure of one row, of one unit; `rows(LIST)`: how many rows a list
            has. `EACH.FLOW` stands for every element that adds up over time.

            **Missing figures**: the column `when_missing` of the catalogue makes a rule fail (`fail`) or pass (`pass`) then, instead of counting as not evaluable.

            **Examples**: from `input-templates/catalog/rule_examples.csv`, proven by `catalog check` and by a test.

            **Origin**: where the township's printed report of 2023 taught the rule. `E`: it contradicts itself there, which has to be raised. `S`: a question has to be asked.
            `A`: it can be read in two ways. `T`: something is left out. `K`: the figures agree there, and the rule has to stay silent on them.
            """;

    private static final String READING = """
            ## What reading a returned form can find

            These belong to the program, not to the catalogue. *What becomes of it*: `normalised`, it has one meaning and was read so; `used`, as it stands; `held`, out of every
            total until somebody answers; `refused`, not read. Gaps in a sentence are filled: `{0}` with the place.
            """;

    private static final String ORDINARY = """
            ## Figures out of the ordinary

            Warnings about required flows and stocks of a unit in a month, at most one for a figure, by the strongest evidence. From where on is in `thresholds.csv`
            ([data dictionary](data-dictionary.md#thresholds)), why so in [decision 013](decisions/013-outliers.md). What is extreme says so; where no total tells the effect, that
            sentence is left out. Of the warnings of a unit, whatever their rule, ten stay warnings: those with the greatest effect on the township's totals. The others become notes,
            and the note `CHECK.MORE-WARNINGS` counts them and says where they are. Gaps: `{0}` unit, `{1}` label, `{2}` found, `{3}` the usual figure, `{4}` to `{5}` its range,
            `{6}` how many it is held against, `{7}` the effect in per cent, `{8}` unit of measure.
            """;

    private static final String EARLIER = """
            ## Months that were reported

            Warnings about the locked column *Kỳ trước* of a returned form, at the cell, where it says otherwise than the unit's return for that month, if that is in hand. No figure
            changes; a month is corrected by sending its form again. Several rows that all say what the month before that said, or most rows of a form, are told once. Gaps of
            `EARLIER.CHANGED`: `{0}` label, `{1}` what the column says, `{2}` what was returned; of the others: `{0}` rows that differ, `{1}` rows compared, `{2}` to `{4}` the first of them.
            """;

    /** Run with {@code -Ddocs=write} to write the page anew. */
    @Test
    void thePageInTheDocumentationIsWhatTheCatalogueSays() throws IOException {
        GeneratedPage page = new GeneratedPage().paragraph(HEAD).paragraph("## Rules by subject");
        section(page, "### " + EVERY_SUBJECT + " · mọi lĩnh vực", rules(EVERY_SUBJECT));
        for (Subject subject : CATALOGUE.subjects()) {
            section(page, "### " + subject.code() + " · " + subject.label(), rules(subject.code()));
        }
        page.paragraph(READING)
                .table(
                        List.of("rule", "severity", "what becomes of it", "sentence"),
                        Arrays.stream(IntakeRule.values())
                                .map(rule -> List.of(
                                        rule.code(),
                                        rule.severity().code(),
                                        rule.outcome().code(),
                                        sentence(rule))));
        page.paragraph(ORDINARY)
                .table(
                        List.of("rule", "severity", "held against", "sentence"),
                        Stream.of(
                                outlier("OUTLIER.HISTORY", "the months before"),
                                outlier("OUTLIER.SAME-MONTH", "the same month of the year before"),
                                outlier("OUTLIER.PEERS", "the units of the same kind")));
        page.paragraph(EARLIER)
                .table(
                        List.of("rule", "severity", "when", "sentence"),
                        Stream.of(
                                earlier("EARLIER.CHANGED", "a row says otherwise", "changed"),
                                earlier("EARLIER.CHANGED", "nothing usable was returned", "changed-none"),
                                earlier("EARLIER.COLUMN-CHANGED", "most rows say otherwise", "column-changed"),
                                earlier("EARLIER.COLUMN-CHANGED", "the column of an older month", "column-older")));
        page.isIn(PAGE);
    }

    private static List<String> earlier(String rule, String when, String phrase) {
        return List.of(rule, "warning", when, ofChecks("check.earlier." + phrase));
    }

    private static List<String> outlier(String rule, String against) {
        return List.of(rule, "warning", against, ofChecks("check." + rule.toLowerCase(Locale.ROOT)));
    }

    private static String ofChecks(String key) {
        return Optional.ofNullable(PhraseFiles.read("check", "vi").templates().get(key))
                .orElseThrow(() -> new AssertionError(key));
    }

    private static void section(GeneratedPage page, String head, List<Rule> rules) {
        if (!rules.isEmpty()) {
            page.paragraph(head)
                    .table(
                            List.of(
                                    "rule",
                                    "severity",
                                    "scope",
                                    "must be true",
                                    "message",
                                    "what to do",
                                    "passes",
                                    "fails",
                                    "origin"),
                            rules.stream().map(RuleBookTest::row));
        }
    }

    @Test
    void everyRuleIsUnderItsSubject() {
        assertThat(Stream.concat(
                                Stream.of(EVERY_SUBJECT),
                                CATALOGUE.subjects().stream().map(Subject::code))
                        .flatMap(s -> rules(s).stream()))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.rules());
    }

    @Test
    void originsAreOfTheKindsThatTheHeadExplains() {
        assertThat(CATALOGUE.rules().stream()
                        .flatMap(r -> Stream.of(r.origin().split(";")))
                        .filter(origin -> !origin.isEmpty()))
                .isNotEmpty()
                .allSatisfy(origin -> assertThat(origin).matches("[ESATK][0-9]{2}"));
    }

    private static List<Rule> rules(String subject) {
        return CATALOGUE.rules().stream()
                .filter(r -> r.code().startsWith(subject + "-"))
                .toList();
    }

    private static List<String> row(Rule rule) {
        return List.of(
                rule.code(),
                rule.severity().code() + (rule.beta() ? " (beta)" : ""),
                rule.scope().name().toLowerCase(Locale.ROOT),
                code(rule.written()),
                rule.message() + inForce(rule),
                rule.action(),
                examples(rule, true),
                examples(rule, false),
                rule.origin().replace(";", ", "));
    }

    /** A rule that was not always in force, or is no longer, says so. */
    private static String inForce(Rule rule) {
        String to = rule.validity().to().map(day -> " to " + day).orElse("");
        String from = rule.validity()
                .from()
                .filter(day -> day.isAfter(usualStart()))
                .map(day -> " from " + day)
                .orElse("");
        return (from + to).isEmpty() ? "" : " (in force" + from + to + ")";
    }

    private static LocalDate usualStart() {
        return CATALOGUE.rules().stream()
                .flatMap(rule -> rule.validity().from().stream())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String examples(Rule rule, boolean passing) {
        return EXAMPLES.stream()
                .filter(e -> e.concerns(rule) && e.passes() == passing)
                .map(e -> e.written().isEmpty() ? "no figure" : code(e.written()))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(IntakeRule rule) {
        String key = "intake." + rule.code().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SENTENCES.templates().get(key)).orElseThrow(() -> new AssertionError(key));
    }
}
