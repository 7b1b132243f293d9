package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;

/** What is open is told by unit and kind: many cells that one unit left empty do not hide what else is open. */
class OpenMattersTest {
    private static Finding empty(String unit, String cell) {
        CellRef place = new CellRef(unit + "_2023-11.xlsx", "GPMB", cell);
        return new Finding(
                "VALUE.REQUIRED",
                Severity.ERROR,
                Outcome.REFUSED,
                new UnitCode(unit),
                Period.parse("2023-11").orElseThrow(),
                place,
                Code.NONE,
                Message.of("intake.value.required", "«" + unit + "_2023-11.xlsx», GPMB!" + cell, "", "Số hộ"),
                "",
                "",
                "",
                "");
    }

    @Test
    void whatIsOfOneKindInOneUnitIsOneSentence() {
        List<Finding> findings = new ArrayList<>();
        for (int row = 15; row < 33; row++) {
            findings.add(empty("PB-DC", "C" + row));
        }
        findings.add(empty("PB-NN", "D7"));
        List<RunResult.Open> open = OpenMatters.grouped(findings, PhraseBook.load("vi"));
        assertThat(open).extracting(RunResult.Open::matters).containsExactly(18, 1);
        assertThat(open)
                .extracting(RunResult.Open::sentence)
                .containsExactly(
                        "PB-DC: 18 ô bắt buộc còn trống (GPMB!C15, GPMB!C16, GPMB!C17, GPMB!C18, GPMB!C19, …)."
                                + " Nếu không phát sinh, đề nghị nhập 0. [VALUE.REQUIRED]",
                        "PB-NN: «PB-NN_2023-11.xlsx», GPMB!D7: chưa nhập «Số hộ»."
                                + " Nếu không phát sinh, đề nghị nhập 0. [VALUE.REQUIRED]");
    }
}
