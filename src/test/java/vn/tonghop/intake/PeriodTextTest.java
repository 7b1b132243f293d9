package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Period;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

class PeriodTextTest {
    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource({
        "2023-11, 2023-11",
        "2023-q4, 2023-Q4",
        "2023-9m, 2023-9M",
        "11/2023, 2023-11",
        "1/2023, 2023-01",
        "tháng 11 năm 2023, 2023-11",
        "Tháng 01/2023, 2023-01",
        "Kỳ: tháng 2 năm 2023, 2023-02",
        "Quý IV/2023, 2023-Q4",
        "quý 1 năm 2024, 2024-Q1",
        "6 tháng đầu năm 2023, 2023-H1",
        "6 tháng cuối năm 2023, 2023-H2",
        "9 tháng đầu năm 2023, 2023-9M",
        "năm 2023, 2023",
        "2023, 2023",
    })
    void theWaysOfWritingAPeriodAreRead(String text, String period) {
        assertThat(PeriodText.read(text)).contains(Period.parse(period).orElseThrow());
    }

    @ParameterizedTest(name = "«{0}» is no period")
    @ValueSource(strings = {"13/2023", "tháng 0 năm 2023", "11/23", "tháng này", "quý V/2023", "2023-11-16"})
    void anythingElseIsNoPeriod(String text) {
        assertThat(PeriodText.read(text)).isEmpty();
    }

    @Test
    void theDateThatExcelMakesOfAPeriodIsReadBack() {
        CellValue first = new CellValue.Number(new BigDecimal("45231"));
        Cell cell = new Cell(new CellAddress(1, 1), first, "", Cell.Format.DATE, "");

        assertThat(PeriodText.read(cell, false)).contains(Period.month(2023, 11));
        assertThat(PeriodText.read(cell, true)).contains(Period.month(2027, 11));
    }
}
