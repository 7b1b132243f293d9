package vn.tonghop.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.docs.GeneratedPage.code;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Aggregation;
import vn.tonghop.catalogue.Aggregation.CountWhere;
import vn.tonghop.catalogue.Aggregation.RatioOfSums;
import vn.tonghop.catalogue.Aggregation.WeightedMean;
import vn.tonghop.catalogue.Baseline;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.Form;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ListTable;
import vn.tonghop.catalogue.Nature;
import vn.tonghop.catalogue.Relation;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Subject;
import vn.tonghop.catalogue.Target;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Validity;
import vn.tonghop.model.Code;
import vn.tonghop.testing.SampleCatalogue;

/** Everything the sample catalogue collects and derives, as a page to read. */
class DataDictionaryTest {
    private static final Path PAGE = Path.of("docs/data-dictionary.md");
    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    private static final String HEAD = """
            # Data dictionary

            Made by a test from `input-templates/catalog`; after a change of the catalogue make it anew: `mvn test -Dtest=DataDictionaryTest -Ddocs=write`.
            Labels are as officers see them. The rules these figures are checked by: [rule book](rule-book.md). Words: [glossary](glossary.md).

            ## How a code is made

            Parts of upper-case letters and digits, joined by dots. The first part is the subject (`TR` is *trồng trọt*), the next ones say what is
            counted, from the whole to the part (`DD.NN` agricultural land, `TR.LUA` rice), mostly as initials of the Vietnamese words. A code is never reused for
            something else: an element that ended may go on as an indicator, when what was asked is computed from then on. A column of a list table starts with the code of its list: `GP.DA.KKT` is a column of the list `GP.DA`. A last part that says what
            kind of figure it is:

            | ends in | it is | example |
            |---|---|---|
            | `.DT` | an area (*diện tích*); at the end of other letters too, as in `GP.DA.CLDT`. Otherwise only in `TR.CAY.DT`, trees in town (*đô thị*), and `TP.CT.DT`, `DH.VB.DT`, electronic copies and papers (*điện tử*) | `TR.LUA.DT` |
            | `.NS` | a yield (*năng suất*); mind the unit, tạ/ha or tấn/ha | `TR.LUA.NS` |
            | `.SL` | an output (*sản lượng*) | `TR.LTCH.SL` |
            | `.TL` | a share (*tỷ lệ*): computed where it is an indicator, collected where it is an element, because nobody reports its parts | `XH.NGHEO.TL`, `MT.NUOC.TL` |
            | `.PCT` | a percentage as a unit states it, collected only to be checked against the computed one; `GP.DA.KKP` is the same in a list | `XH.NGHEO.PCT` |
            | `.KH` | a plan (*kế hoạch*); of an indicator, how far the plan is met | `GD.TRE.KH`, `QP.GQ.KH` |
            | `.TONG`, `.DA` | the whole (*tổng*) and the part that is done (*đã*); not the list `GP.DA` (*dự án*) | `YT.TIEM.TONG`, `YT.TIEM.DA` |
            | `.HO`, `.TIEN` | households, money | `XH.VAY.CS.HO`, `XH.VAY.CS.TIEN` |
            | `.THAP`, `.CAO` | the lowest and the highest | `TR.LUA.NS.THAP` |
            | `.HANG` | a place in a ranking | `GD.HANG` |
            | `.TEN`, `.GHICHU` | the name of a row of a list, and its remark | `GP.DA.TEN` |

            ## How to read the tables

            *Over units* says how the values of several units make one figure of the township; *over months* how the figures of months make one of a longer period.
            *Range*: what lies outside is a warning, or an error far outside, never a correction. *Reported by*: the form that asks for it, and how many units fill in
            that form. *Better*: whether more or less of it is better. An element is valid from {0} on, unless the note says otherwise; a code
            with several rows is asked otherwise at other times. What replaces what, form by form: [changes of the forms](form-changes-2024.md).
            """;

    private static final List<String> ELEMENT_HEADS = List.of(
            "code",
            "label",
            "unit",
            "nature",
            "over units",
            "over months",
            "decimals",
            "required",
            "due",
            "range (source)",
            "better",
            "reported by",
            "list",
            "how to count");

    /** Run with {@code -Ddocs=write} to write the page anew. */
    @Test
    void thePageInTheDocumentationIsWhatTheCatalogueSays() throws IOException {
        GeneratedPage page = new GeneratedPage();
        page.paragraph(HEAD.replace("{0}", usualStart().toString()));
        forms(page);
        page.paragraph("## Elements and indicators by subject");
        CATALOGUE.subjects().forEach(subject -> subject(page, subject));
        lists(page);
        targets(page);
        baseline(page);
        thresholds(page);
        page.isIn(PAGE);
    }

    @Test
    void noElementAndNoIndicatorIsLeftOut() {
        List<String> subjects = CATALOGUE.subjects().stream().map(Subject::code).toList();
        assertThat(CATALOGUE.elements()).extracting(DataElement::subject).isSubsetOf(subjects);
        assertThat(CATALOGUE.indicators()).extracting(Indicator::subject).isSubsetOf(subjects);
    }

    /** What the head of the page promises of codes. */
    @Test
    void codesStartWithTheirSubjectAndColumnsWithTheirList() {
        assertThat(CATALOGUE.elements())
                .allSatisfy(e ->
                        assertThat(e.code().value()).startsWith((e.isListColumn() ? e.list() : e.subject()) + "."));
        assertThat(CATALOGUE.indicators())
                .allSatisfy(i -> assertThat(i.code().value()).startsWith(i.subject() + "."));
    }

    @ParameterizedTest(name = "what ends in {0} is measured in {1}")
    @CsvSource({
        ".DT, ha m2, TR.CAY.DT TP.CT.DT DH.VB.DT",
        ".NS, tạ/ha tấn/ha, ''",
        ".SL, tấn, ''",
        ".TL, %, ''",
        ".PCT, %, ''",
        ".HO, hộ lượt hộ, ''",
        ".TIEN, triệu đồng tỷ đồng, ''",
        ".HANG, hạng, ''"
    })
    void lastPartsMeanWhatTheHeadSays(String ending, String units, String otherwise) {
        Stream<Code> codes = Stream.concat(
                CATALOGUE.elements().stream().map(DataElement::code),
                CATALOGUE.indicators().stream().map(Indicator::code));
        assertThat(codes.filter(code -> code.value().endsWith(ending))
                        .filter(code -> !otherwise.contains(code.value()))
                        .map(code -> CATALOGUE.labelled(code).orElseThrow().unit()))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(units).contains(unit));
    }

    private static LocalDate usualStart() {
        return CATALOGUE.elements().stream()
                .flatMap(e -> e.validity().from().stream())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static void forms(GeneratedPage page) {
        page.paragraph("## Forms")
                .table(
                        List.of("form", "title", "edition", "valid", "units"),
                        CATALOGUE.forms().stream()
                                .map(form -> List.of(
                                        form.code(),
                                        form.title(),
                                        form.edition(),
                                        valid(form.validity()),
                                        units(form).stream()
                                                .map(u -> u.code().value())
                                                .collect(joining(", ")))));
    }

    private static List<ReportingUnit> units(Form form) {
        return CATALOGUE.units().stream()
                .filter(u -> u.form().equals(form.code()))
                .toList();
    }

    private static void subject(GeneratedPage page, Subject subject) {
        page.paragraph("### " + subject.code() + " · " + subject.label())
                .table(
                        ELEMENT_HEADS,
                        CATALOGUE.elements().stream()
                                .filter(e -> e.subject().equals(subject.code()))
                                .map(DataDictionaryTest::element));
        List<Indicator> indicators = CATALOGUE.indicators().stream()
                .filter(i -> i.subject().equals(subject.code()))
                .toList();
        if (!indicators.isEmpty()) {
            page.paragraph("Indicators, derived and never collected:")
                    .table(
                            List.of("code", "label", "unit", "expression", "it is", "decimals", "better", "note"),
                            indicators.stream().map(DataDictionaryTest::indicator));
        }
    }

    private static List<String> element(DataElement e) {
        return List.of(
                e.code().value(),
                e.label(),
                e.unit(),
                e.nature().code(),
                overUnits(e.aggregation()),
                overMonths(e.nature()),
                e.nature().isFigure() ? Integer.toString(e.decimals()) : "",
                e.required() ? "yes" : "no",
                word(e.frequency()),
                range(e),
                better(e.direction().name()),
                reporters(e),
                e.list(),
                (e.note() + replaces(e) + unusual(e.validity())).strip());
    }

    /** How the values of units make one figure. */
    static String overUnits(Aggregation aggregation) {
        if (aggregation instanceof WeightedMean mean) {
            return "mean, weighted with " + mean.weight();
        }
        if (aggregation instanceof RatioOfSums ratio) {
            return "100 × sum of " + ratio.numerator() + " ÷ sum of " + ratio.denominator();
        }
        if (aggregation instanceof CountWhere count) {
            return "number of units where it is " + count.comparison().sign() + " "
                    + count.bound().toPlainString();
        }
        if (aggregation instanceof Aggregation.Sum) {
            return "sum";
        }
        if (aggregation instanceof Aggregation.Range) {
            return "from the lowest to the highest";
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return "the lowest";
        }
        if (aggregation instanceof Aggregation.Maximum) {
            return "the highest";
        }
        if (aggregation instanceof Aggregation.Single) {
            return "that of the one unit asked";
        }
        return aggregation instanceof Aggregation.Text ? "texts are collected" : "kept per unit, no total";
    }

    /** How the figures of months make one of a longer period. */
    static String overMonths(Nature nature) {
        return switch (nature) {
            case FLOW -> "added, and checked against the cumulative column";
            case STOCK, FLAG, RANK -> "the last one reported";
            case RATE -> "the last one reported, never added or averaged";
            case TEXT, NAME -> "";
        };
    }

    private static String range(DataElement e) {
        String range = e.min().map(BigDecimal::toPlainString).orElse("…") + " – "
                + e.max().map(BigDecimal::toPlainString).orElse("…");
        return e.min().isEmpty() && e.max().isEmpty()
                ? ""
                : range + (e.rangeSource().isEmpty() ? "" : " (" + e.rangeSource() + ")");
    }

    private static String better(String direction) {
        return switch (direction) {
            case "UP" -> "more";
            case "DOWN" -> "less";
            default -> "";
        };
    }

    private static String reporters(DataElement e) {
        boolean everybody = CATALOGUE.forms().stream().map(Form::code).allMatch(e.forms()::contains);
        return everybody
                ? "every form (" + CATALOGUE.units().size() + " units)"
                : CATALOGUE.forms().stream()
                        .filter(f -> e.forms().contains(f.code()))
                        .map(f -> f.code() + " (" + units(f).size() + ")")
                        .collect(joining(", "));
    }

    private static String replaces(DataElement e) {
        return e.replaces().isEmpty()
                ? ""
                : e.replaces().stream().map(Code::value).collect(joining(", ", " Replaces ", "."));
    }

    private static String unusual(Validity validity) {
        return validity.to().isEmpty() && validity.from().equals(Optional.of(usualStart()))
                ? ""
                : " Valid " + valid(validity) + ".";
    }

    private static String valid(Validity validity) {
        return Stream.of(validity.from().map(d -> "from " + d), validity.to().map(d -> "to " + d))
                .flatMap(Optional::stream)
                .collect(joining(" "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> indicator(Indicator i) {
        return List.of(
                i.code().value(),
                i.label(),
                i.unit(),
                code(i.written()),
                relation(i.relation()),
                Integer.toString(i.decimals()),
                better(i.direction().name()),
                (i.note() + (i.validity().equals(Validity.ALWAYS) ? "" : unusual(i.validity()))).strip());
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case PART_OF_WHOLE -> "part of a whole, at most 100 %";
            case AGAINST_TARGET -> "actual against target, may pass 100 %";
            case RANK_OF_FIELD -> "a place in a field, no percentage";
            case UNITS_OF_UNITS -> "units of units";
            case RATIO -> "a ratio";
            case TOTAL -> "a total";
            case DIFFERENCE -> "a difference";
        };
    }

    private static void lists(GeneratedPage page) {
        page.paragraph("## List tables")
                .paragraph(
                        "A row is an item; numbers add over the items of a unit, then over units. A blank form offers so many rows,"
                                + " a unit may add more.")
                .table(
                        List.of("list", "label", "subject", "a row is", "rows", "reported by", "columns"),
                        CATALOGUE.lists().stream().map(DataDictionaryTest::list));
    }

    private static List<String> list(ListTable list) {
        return List.of(
                list.code(),
                list.label(),
                list.subject(),
                list.itemLabel(),
                Integer.toString(list.rows()),
                String.join(", ", list.forms()),
                CATALOGUE.elements().stream()
                        .filter(e -> e.list().equals(list.code()))
                        .map(e -> e.code().value())
                        .collect(joining(", ")));
    }

    private static void targets(GeneratedPage page) {
        List<Integer> years = CATALOGUE.targets().stream()
                .map(Target::year)
                .distinct()
                .sorted()
                .toList();
        List<String> heads = new ArrayList<>(List.of("code", "label", "unit"));
        years.forEach(year -> heads.addAll(List.of(Integer.toString(year), "source", "note")));
        page.paragraph("## Targets")
                .paragraph("For a flow the target is that of the cumulative figure of the year.")
                .table(
                        heads,
                        CATALOGUE.targets().stream()
                                .map(Target::code)
                                .distinct()
                                .sorted()
                                .map(code -> target(code, years)));
    }

    private static List<String> target(Code code, List<Integer> years) {
        List<String> row = new ArrayList<>(named(code));
        for (int year : years) {
            Optional<Target> target = CATALOGUE.target(year, code);
            row.add(target.map(t -> t.qualifier() + t.value().toPlainString()).orElse(""));
            row.add(target.map(Target::source).orElse(""));
            row.add(target.map(Target::note).orElse(""));
        }
        return row;
    }

    private static List<String> named(Code code) {
        Catalogue.Labelled labelled = CATALOGUE.labelled(code).orElseThrow();
        return List.of(code.value(), labelled.label(), labelled.unit());
    }

    private static void baseline(GeneratedPage page) {
        page.paragraph("## Baseline")
                .paragraph(
                        "Figures of earlier periods for which no returned forms are in hand. Without a unit it is the township's.")
                .table(
                        List.of(
                                "code",
                                "label",
                                "unit of measure",
                                "period",
                                "unit",
                                "item",
                                "measure",
                                "value",
                                "source"),
                        CATALOGUE.baselines().stream().map(DataDictionaryTest::baseline));
    }

    private static void thresholds(GeneratedPage page) {
        page.paragraph("## Thresholds")
                .paragraph(
                        "From where on a figure is out of the ordinary, and how many warnings of a unit are told one by one"
                                + " (`thresholds.csv`). *Usual* is what holds for a catalogue that does not say.")
                .table(
                        List.of("key", "value", "usual", "range"),
                        Arrays.stream(Threshold.values())
                                .map(key -> List.of(
                                        code(key.code()),
                                        CATALOGUE.thresholds().text(key),
                                        key.usual().isEmpty() ? "none" : key.usual(),
                                        key.least().isEmpty() ? "a stock" : key.least() + " to " + key.most())));
    }

    private static List<String> baseline(Baseline b) {
        List<String> row = new ArrayList<>(named(b.code()));
        row.addAll(List.of(
                b.period().toString(),
                b.unit().value(),
                b.item(),
                b.measure().code(),
                b.value().toPlainString(),
                b.source()));
        return row;
    }
}
