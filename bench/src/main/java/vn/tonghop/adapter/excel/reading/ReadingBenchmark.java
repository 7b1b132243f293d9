package vn.tonghop.adapter.excel.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import vn.tonghop.model.grid.BookReader;

/** What it costs to let the 36 forms of the sample month in, from bytes in memory: run from the root of the repository. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private final Map<String, byte[]> forms = new TreeMap<>();

    @Setup
    public void load() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input-templates", "2023-11"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
                forms.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** The gate: the directory of the package and what may stand in it. */
    @Benchmark
    public void openPackages(Blackhole hole) {
        for (byte[] form : forms.values()) {
            try (PartPackage parts = PartPackage.of(form, ReadingLimits.standard())) {
                hole.consume(parts);
            }
        }
    }

    /** The gate, with every part inflated and its checksum proven, and nothing parsed. */
    @Benchmark
    public void inflateAllParts(Blackhole hole) {
        for (byte[] form : forms.values()) {
            try (PartPackage parts = PartPackage.of(form, ReadingLimits.standard())) {
                parts.checkRest();
                hole.consume(parts);
            }
        }
    }

    /** Everything between the bytes of a file and its cells. */
    @Benchmark
    public List<BookReader.Reading> readWorkbooks() {
        BookReader reader = new XlsxBookReader();
        return forms.entrySet().stream()
                .map(f -> reader.read(f.getKey(), f.getValue()))
                .toList();
    }
}
