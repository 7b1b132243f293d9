package vn.tonghop.adapter.excel.reading;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tonghop.testing.FuzzInputs;

/** Whatever a fuzzer once found in the readers of workbooks stays mended. */
class FuzzRegressionTest {
    @TestFactory
    Stream<DynamicTest> what_was_found_stays_mended() {
        return FuzzTargets.all().entrySet().stream()
                .flatMap(target -> FuzzInputs.tests(target.getKey(), target.getValue()));
    }
}
