package vn.tonghop.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.tonghop.adapter.csv.CsvFuzzTargets;
import vn.tonghop.adapter.excel.reading.FuzzTargets;

/**
 * Coverage-guided search for bytes that break what must hold of the readers. Jazzer runs one method at a time:
 *
 * <pre>{@code JAZZER_FUZZ=1 mvn -Pfuzz test -Dtest='ReadersFuzzTest#gate'}</pre>
 *
 * <p>What it finds is copied into {@code src/test/resources/vn/tonghop/fuzz/ReadersFuzzTestInputs/TARGET} and stays there: the normal suite runs it.
 */
class ReadersFuzzTest {
    private static final String EACH = "10m";

    @FuzzTest(maxDuration = EACH)
    void gate(byte[] bytes) {
        FuzzTargets.gate(bytes);
    }

    @FuzzTest(maxDuration = EACH)
    void sheet(byte[] bytes) {
        FuzzTargets.sheet(bytes);
    }

    @FuzzTest(maxDuration = EACH)
    void oldWorkbook(byte[] bytes) {
        FuzzTargets.oldWorkbook(bytes);
    }

    @FuzzTest(maxDuration = EACH)
    void number(byte[] bytes) {
        FuzzTargets.number(bytes);
    }

    @FuzzTest(maxDuration = EACH)
    void csv(byte[] bytes) {
        CsvFuzzTargets.csv(bytes);
    }

    @FuzzTest(maxDuration = EACH)
    void encoding(byte[] bytes) {
        CsvFuzzTargets.encoding(bytes);
    }
}
