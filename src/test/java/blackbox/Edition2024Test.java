package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * January 2024 from the catalogue to the outputs: all forms are made, filled by a script, sent back and consolidated. Births
 * and children are figures of a township that could be; everything else is left to chance, so that other rules may say what
 * they like.
 */
class Edition2024Test {
    private static final String PERIOD = "2024-01";
    private static final long SEED = 20240116;
    private static final int GROUPS = 16;
    private static final List<String> NEW_RULES = List.of(
            "GD-15", "GD-16", "GD-17", "GD-18", "GD-19", "GD-20", "GD-21", "XH-14", "YT-10", "YT-11", "TP-05", "TP-06");

    private static final Map<String, Map<String, String>> ELEMENTS = new HashMap<>();
    private static final Map<FormScript.Key, BigDecimal> KNOWN = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Office office;
    private static Path blanks;
    private static Path returns;

    @BeforeAll
    static void fillAllForms() throws IOException {
        for (CSVRecord row : PrintedFigure.csv(Path.of("input-templates/catalog/elements.csv"))) {
            if (row.get("valid_to").isEmpty()) {
                ELEMENTS.put(row.get("code"), row.toMap());
            }
        }
        township();
        office = Office.in(folder.resolve("home"));
        Office.delete(office.home().resolve("input-templates/2023-10"));
        Office.delete(office.home().resolve("input-templates/2023-11"));
        blanks = folder.resolve("blank");
        returns = Files.createDirectories(office.home().resolve("input-templates/" + PERIOD));
        Office.Answer made = office.run("forms", "--period", PERIOD, "--output", blanks.toString());
        assertThat(made.exit()).as(made.all()).isZero();
        fill(KNOWN, "");
        assertThat(returns).isDirectoryContaining("glob:**TDP16_2024-01.xlsx");
    }

    /** Children and births of sixteen groups of about 1,200 people, and what schools, health station and register say of them. */
    private static void township() {
        Random random = new Random(SEED);
        int births = 0;
        for (int i = 1; i <= GROUPS; i++) {
            String group = (i < 10 ? "TDP0" : "TDP") + i;
            int born = 1 + random.nextInt(3);
            births += born;
            flow(group, "XH.SINH", born);
            put(group, "XH.DS", 1000 + random.nextInt(400));
            put(group, "XH.TRE.MG", 50 + random.nextInt(15));
            put(group, "XH.TRE.TH", 85 + random.nextInt(20));
            put(group, "XH.TRE.THCS", 70 + random.nextInt(15));
        }
        flow("YT01", "YT.SINH", births + 1);
        flow("YT01", "YT.SINH.TRAM", 2);
        flow("PB-TP", "TP.HT.KS.DH", births - 2);
        pupils("TH01", 732, 450);
        pupils("TH02", 789, 480);
        pupils("TH03", 956, 560);
        pupils("THCS01", 923, 540);
        pupils("THCS02", 1154, 600);
        children("MN01", 835, 300);
        children("MN02", 566, 250);
        children("MN03", 175, 120);
    }

    private static void pupils(String school, int all, int own) {
        put(school, "GD.HS", all);
        put(school, "GD.HS.TT", own);
    }

    private static void children(String school, int all, int own) {
        put(school, "GD.TRE", all);
        put(school, "GD.TRE.TT", own);
    }

    private static void flow(String unit, String code, int value) {
        put(unit, code, value);
        KNOWN.put(new FormScript.Key(unit, code, "", "ytd"), BigDecimal.valueOf(value));
    }

    private static void put(String unit, String code, int value) {
        KNOWN.put(key(unit, code, "period"), BigDecimal.valueOf(value));
    }

    private static FormScript.Key key(String unit, String code, String measure) {
        return new FormScript.Key(unit, code, "", measure);
    }

    /** Fills the forms of the units whose code begins so; those of a unit are the same each time but for what is known. */
    private static FormScript fill(Map<FormScript.Key, BigDecimal> known, String unit) {
        FormScript script = new FormScript(ELEMENTS, SEED, known, true);
        try (Stream<Path> files = Files.list(blanks)) {
            for (Path blank : files.sorted().toList()) {
                if (blank.getFileName().toString().startsWith(unit)) {
                    script.fill(blank, returns.resolve(blank.getFileName()), false);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return script;
    }

    private static void consolidate() {
        Office.Answer answer = office.run("consolidate", "--period", PERIOD, "--quiet");
        assertThat(answer.exit()).as(answer.all()).isEqualTo(1);
    }

    private static List<Map<String, String>> findings(String rule) {
        return office.csv(PERIOD, "doi-soat-2024-01.csv").stream()
                .filter(row -> row.get("rule").equals(rule))
                .toList();
    }

    @Test
    void theTotalsOfTheNewElementsAreTheSumsOfWhatWasTyped() {
        consolidate();
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, Integer> units = new HashMap<>();
        KNOWN.forEach((key, value) -> {
            sums.merge(key.element() + " " + key.measure(), value, BigDecimal::add);
            units.merge(key.element() + " " + key.measure(), 1, Integer::sum);
        });
        List<String> compared = new ArrayList<>();
        for (Map<String, String> row : office.csv(PERIOD, "tong-hop-2024-01.csv")) {
            String key = row.get("code") + " " + row.get("measure");
            if (sums.containsKey(key)) {
                assertThat(new BigDecimal(row.get("value"))).as(key).isEqualByComparingTo(sums.get(key));
                assertThat(row).as(key).containsEntry("expected", units.get(key).toString());
                assertThat(row).as(key).containsEntry("reported", units.get(key).toString());
                compared.add(key);
            }
        }
        assertThat(compared).containsExactlyInAnyOrderElementsOf(sums.keySet());
    }

    @Test
    void theNewRulesPassOnATownshipThatCouldBe() throws IOException {
        consolidate();
        assertThat(NEW_RULES).allSatisfy(rule -> assertThat(findings(rule)).isEmpty());
        Map<String, RuleCount> counts = RuleCount.read(office.home().resolve("output/2024-01/tong-hop-2024-01.xlsx"));
        assertThat(NEW_RULES).allSatisfy(rule -> {
            assertThat(counts).containsKey(rule);
            assertThat(counts.get(rule).evaluated()).as(rule).isPositive();
            assertThat(counts.get(rule).passed())
                    .as(rule)
                    .isEqualTo(counts.get(rule).evaluated());
        });
    }

    /**
     * One figure that somebody mistyped, and what the message of the rule then says.
     *
     * @param typed how much more than was known
     * @param said the two sides and their difference, as officers write numbers
     */
    record Slip(String rule, String unit, String code, String measure, int typed, List<String> said) {}

    private static Slip slip(String rule, String unit, String code, String measure, int typed, String... said) {
        return new Slip(rule, unit, code, measure, typed, List.of(said));
    }

    @Test
    void figuresMistypedAreFoundWithTheArithmetic() {
        int people = known("TDP05", "XH.DS");
        int children = known("TDP05", "XH.TRE.MG") + known("TDP05", "XH.TRE.TH") + known("TDP05", "XH.TRE.THCS");
        int births = sum("XH.SINH");
        BigDecimal most = part("1.1", sum("XH.TRE.THCS"));
        BigDecimal least = part("0.8", sum("XH.TRE.TH"));
        assertFound(
                List.of(
                        slip("GD-15", "TH01", "GD.HS", "period", -300, "(450)", "(432)", "lệch 18."),
                        slip("GD-16", "MN01", "GD.TRE", "period", -600, "(300)", "(235)", "lệch 65."),
                        slip("GD-19", "THCS02", "GD.HS.TT", "period", 500, computed("1640", "≤", most)),
                        slip("GD-20", "TH02", "GD.HS.TT", "period", -432, computed("1058", "≥", least)),
                        slip(
                                "XH-14",
                                "TDP05",
                                "XH.DS",
                                "period",
                                150 - people,
                                computed(children + "", "≤", whole(150))),
                        slip(
                                "YT-10",
                                "YT01",
                                "YT.SINH.TRAM",
                                "ytd",
                                births + 4,
                                typed(births + 6 + "", "≤", whole(births + 1))),
                        slip(
                                "TP-05",
                                "PB-TP",
                                "TP.HT.KS.DH",
                                "ytd",
                                200,
                                computed("197", "≤", whole(2 * (births + 1))))),
                // The register is held against the groups, too.
                List.of("TP-06"));
        assertThat(findings("TP-06").get(0).get("message"))
                .contains(births + 198 + " trường hợp", births + " trẻ mới sinh")
                .contains(computed("198", "≤", whole(2 * births)));
    }

    @Test
    void otherFiguresMistypedAreFoundWithTheArithmetic() {
        int births = sum("XH.SINH");
        assertFound(
                List.of(
                        slip(
                                "GD-17",
                                "MN01",
                                "GD.TRE.TT",
                                "period",
                                535,
                                computed("1205", "≤", part("1.1", sum("XH.TRE.MG")))),
                        slip(
                                "GD-18",
                                "TH03",
                                "GD.HS.TT",
                                "period",
                                340,
                                computed("1830", "≤", part("1.1", sum("XH.TRE.TH")))),
                        slip(
                                "GD-21",
                                "THCS01",
                                "GD.HS.TT",
                                "period",
                                -486,
                                computed("654", "≥", part("0.8", sum("XH.TRE.THCS")))),
                        slip("YT-11", "TDP03", "XH.SINH", "ytd", 120, computed("119", "≤", part("0.1", births + 120)))),
                // The groups are held against the register, too.
                List.of("TP-06"));
    }

    /** Types the slips, and finds what they break of the new rules and nothing else. */
    private static void assertFound(List<Slip> slips, List<String> also) {
        Map<FormScript.Key, BigDecimal> known = new HashMap<>(KNOWN);
        slips.forEach(
                s -> known.merge(key(s.unit(), s.code(), s.measure()), BigDecimal.valueOf(s.typed()), BigDecimal::add));
        slips.forEach(s -> fill(known, s.unit()));
        try {
            consolidate();
            List<String> broken = new ArrayList<>(slips.stream().map(Slip::rule).toList());
            broken.addAll(also);
            assertThat(NEW_RULES.stream().filter(rule -> !findings(rule).isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(broken);
            assertThat(slips)
                    .allSatisfy(s -> assertThat(findings(s.rule()))
                            .singleElement()
                            .satisfies(row -> assertThat(row.get("message")).contains(s.said())));
        } finally {
            slips.forEach(s -> fill(KNOWN, s.unit()));
        }
    }

    private static int known(String unit, String code) {
        return KNOWN.get(key(unit, code, "period")).intValueExact();
    }

    private static int sum(String code) {
        return KNOWN.entrySet().stream()
                .filter(e -> e.getKey().element().equals(code)
                        && e.getKey().measure().equals("period"))
                .mapToInt(e -> e.getValue().intValueExact())
                .sum();
    }

    private static BigDecimal whole(int number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal part(String share, int whole) {
        return new BigDecimal(share).multiply(whole(whole));
    }

    /** Of a number that stands in a cell: "Đang ghi 1.640, đối chiếu ≤ 1.387,1, lệch 252,9." */
    private static String typed(String found, String sign, BigDecimal bound) {
        return sides("Đang ghi ", found, sign, bound);
    }

    /** Of a number that is computed from several cells. */
    private static String computed(String found, String sign, BigDecimal bound) {
        return sides("Tính ra ", found, sign, bound);
    }

    private static String sides(String verb, String found, String sign, BigDecimal bound) {
        BigDecimal difference = new BigDecimal(found).subtract(bound);
        return verb + written(new BigDecimal(found)) + ", đối chiếu " + sign + " " + written(bound) + ", lệch "
                + written(difference) + ".";
    }

    /** With the decimal comma and points between thousands; U+2212 is what officers see for a minus. */
    private static String written(BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.###", symbols).format(number);
    }
}
