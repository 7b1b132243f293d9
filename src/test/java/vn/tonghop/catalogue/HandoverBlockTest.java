package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverBlockTest {
    @ParameterizedTest
    @CsvSource({"1,A:A", "14,A:N", "26,A:Z", "27,A:AA"})
    void whatIsWrittenIsReadAgain(int lastColumn, String span) {
        assertThat(HandoverBlock.span(lastColumn)).isEqualTo(span);
        assertThat(HandoverBlock.lastColumn(span)).contains(lastColumn);
    }

    @Test
    void lettersAndSpacesAreReadAsPeopleTypeThem() {
        assertThat(HandoverBlock.lastColumn(" a - n ")).contains(14);
        assertThat(HandoverBlock.lastColumn(" A - n ")).contains(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "B:N", "A:ZZZ", "A:1", "14"})
    void nothingElseIsASpan(String text) {
        assertThat(HandoverBlock.lastColumn(text)).isEmpty();
    }
}
