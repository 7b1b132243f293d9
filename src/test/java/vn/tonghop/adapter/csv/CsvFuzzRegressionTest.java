package vn.tonghop.adapter.csv;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.testing.FuzzInputs;

/** Whatever a fuzzer once found in the reader of texts stays mended. */
class CsvFuzzRegressionTest {
    @TestFactory
    Stream<DynamicTest> what_was_found_stays_mended() {
        return CsvFuzzTargets.all().entrySet().stream()
                .flatMap(target -> FuzzInputs.tests(target.getKey(), target.getValue()));
    }
}
