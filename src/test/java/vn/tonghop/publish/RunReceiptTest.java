package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;

class RunReceiptTest {
    private static final Phrases PHRASES = new Phrases(Map.of());

    @Test
    void aReceiptSaysWhatWasReadFoundAndWritten() {
        PeriodOutcome outcome = new MonthOfReturns(ThreeGroups.catalogue(), ThreeGroups.NOVEMBER)
                .state("G2", UnitReturn.State.MISSING)
                .state("G3", UnitReturn.State.MISSING)
                .state("D1", UnitReturn.State.REFUSED)
                .nothing("G1", "XH.HO", Measure.PERIOD, ValueStatus.HELD, "1.200")
                .finding(Finding.ofFile(
                        "FILE.DAMAGED",
                        Severity.ERROR,
                        Outcome.REFUSED,
                        new UnitCode("D1"),
                        ThreeGroups.NOVEMBER,
                        "D1_2023-11.xlsx",
                        Message.text("Tệp bị hỏng.")))
                .outcome();
        Map<String, Long> timings = new LinkedHashMap<>();
        timings.put("read_ms", 12L);
        timings.put("all_ms", 40L);
        RunReceipt receipt = new RunReceipt(
                new OfficeNames(List.of("UBND xã Tân Mẫu"), List.of("UBND tỉnh Sông Mẫu")),
                1,
                List.of(new RunReceipt.Output("tra-lai/a.xlsx", "ab12")),
                timings);
        String sha256 = MonthOfReturns.SHA256;
        assertThat(receipt.of(outcome, PHRASES).write()).isEqualTo("""
                {
                  "period": "2023-11",
                  "agency": {
                    "issuing_body": [
                      "UBND xã Tân Mẫu"
                    ],
                    "superior": [
                      "UBND tỉnh Sông Mẫu"
                    ]
                  },
                  "exit": 1,
                  "units_expected": 4,
                  "units_received": 1,
                  "files": [
                    {
                      "file": "G1_2023-11.xlsx",
                      "sha256": "%s",
                      "unit": "G1",
                      "outcome": "accepted",
                      "reason": ""
                    },
                    {
                      "file": "D1_2023-11.xlsx",
                      "sha256": "%s",
                      "unit": "D1",
                      "outcome": "refused",
                      "reason": "Tệp bị hỏng. Đề nghị gửi lại."
                    }
                  ],
                  "findings": {
                    "error": 1,
                    "warning": 0,
                    "note": 0
                  },
                  "held": 1,
                  "outputs": [
                    {
                      "path": "tra-lai/a.xlsx",
                      "sha256": "ab12"
                    }
                  ],
                  "timings": {
                    "read_ms": 12,
                    "all_ms": 40
                  }
                }
                """.formatted(sha256, sha256));
    }
}
