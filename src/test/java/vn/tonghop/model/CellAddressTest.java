package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {
    @ParameterizedTest
    @CsvSource({"A1,1,1", "Z9,9,26", "AA10,10,27", "XFD1048576,1048576,16384", "BC57,57,55"})
    void addressesAreWrittenAsPeopleWriteThem(String text, int row, int column) {
        assertThat(CellAddress.parse(text)).contains(new CellAddress(row, column));
        assertThat(new CellAddress(row, column)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "A0", "XFE1", "A1048577", "a1", "$A$1", "ZZZZ1", "A1B", "A99999999999"})
    void otherTextIsNoAddress(String text) {
        assertThat(CellAddress.parse(text)).isEmpty();
    }
}
