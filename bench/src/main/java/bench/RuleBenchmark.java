package bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.catalogue.Table;
import vn.tonghop.check.CheckResult;
import vn.tonghop.check.Checker;
import vn.tonghop.expression.Evaluator;
import vn.tonghop.expression.Expression.Reference;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.expression.Figures;
import vn.tonghop.expression.Quantity;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Content;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.Submission;
import vn.tonghop.model.ValueStatus;

/** What rules cost, on the catalogue of the sample office: run from the root of the repository. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBenchmark {
    private static final int EVALUATIONS = 10_000;
    private static final int RULES = 500;

    private final Period period = Period.month(2023, 11);
    private List<Rule> rules = List.of();
    private Map<Reference, Quantity> figures = Map.of();
    private List<Submission> submissions = List.of();
    private Catalogue many;
    private Catalogue present;

    @Setup
    public void open() {
        Map<String, Table> tables =
                CatalogueFolder.files(Path.of("input-templates", "catalog")).tables().stream()
                        .collect(Collectors.toMap(Table::name, Function.identity()));
        present = catalogue(tables);
        rules = present.rules(period);
        figures = new HashMap<>();
        for (Rule rule : rules) {
            for (Reference r : rule.expression().references()) {
                int size = Math.floorMod(r.hashCode(), 90_000);
                figures.put(r, new Quantity(BigDecimal.valueOf(size, 2), 2));
            }
        }
        tables = new HashMap<>(tables);
        tables.put("rules.csv", generated(tables.get("rules.csv")));
        many = catalogue(tables);
        submissions = submissions();
    }

    private static Catalogue catalogue(Map<String, Table> tables) {
        return ((CatalogueReader.Proven) CatalogueReader.read(tables)).catalogue();
    }

    /** The rules of the office over and over, under other codes. */
    private static Table generated(Table rules) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            List<String> cells = new ArrayList<>(
                    rules.rows().get(i % rules.rows().size()).cells());
            cells.set(0, "Q-" + i);
            rows.add(new Table.Row(i + 2, cells));
        }
        return new Table(rules.name(), rules.header(), rows);
    }

    private List<Submission> submissions() {
        List<Submission> all = new ArrayList<>();
        for (ReportingUnit unit : present.units(period)) {
            List<Observation> observations = new ArrayList<>();
            for (DataElement e : present.elements(period)) {
                if (e.forms().contains(unit.form()) && e.nature().isFigure()) {
                    for (Measure m : e.nature().hasCumulative() ? Measure.values() : new Measure[] {Measure.PERIOD}) {
                        observations.add(new Observation(
                                period,
                                unit.code(),
                                e.code(),
                                e.isListColumn() ? "Mục" : "",
                                e.isListColumn() ? 1 : 0,
                                m,
                                new Content.Figure(BigDecimal.valueOf(Math.floorMod(e.hashCode(), 5_000), 1)),
                                ValueStatus.REPORTED,
                                "",
                                new CellRef("f.xlsx", "S", "A1"),
                                ""));
                    }
                }
            }
            all.add(new Submission(
                    new SourceFile("f.xlsx", ""), unit.code(), period, "1", Optional.empty(), observations, List.of()));
        }
        return all;
    }

    @Benchmark
    public void tenThousandEvaluations(Blackhole hole) {
        Evaluator evaluator = new Evaluator(new Figures() {
            @Override
            public Optional<Quantity> figure(Reference reference) {
                return Optional.ofNullable(figures.get(reference));
            }

            @Override
            public int unitCount(String kind) {
                return 16;
            }
        });
        for (int i = 0; i < EVALUATIONS; i++) {
            hole.consume(evaluator.evaluate(rules.get(i % rules.size()).expression()));
        }
    }

    @Benchmark
    public void parseEveryRule(Blackhole hole) {
        rules.forEach(r -> hole.consume(ExpressionParser.parse(r.written())));
    }

    @Benchmark
    public CheckResult fiveHundredRulesOverAllUnits() {
        return new Checker(many, period).checkUnits(submissions);
    }

    @Benchmark
    public CheckResult theOfficesRulesOverAllUnits() {
        return new Checker(present, period).checkUnits(submissions);
    }
}
