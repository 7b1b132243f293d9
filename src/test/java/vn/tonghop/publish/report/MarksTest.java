package vn.tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.MonthsReturned;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Phrases;
import vn.tonghop.model.document.Block;
import vn.tonghop.model.document.Outline;
import vn.tonghop.model.document.Piece;
import vn.tonghop.model.document.Story;

/** Figures under errors, and what a report says of who and which months are not in it. */
class MarksTest {
    private static final Phrases PHRASES = new Phrases(Map.of("check.differs", "đang ghi {0}, đối chiếu {1}"));

    private final SmallOffice office = new SmallOffice();
    private final List<Finding> findings = new ArrayList<>();
    private MonthsReturned months = MonthsReturned.unsaid();

    private List<Block> filled(String... lines) {
        PeriodOutcome plain = office.outcome();
        PeriodOutcome outcome = new PeriodOutcome(
                plain.period(),
                LocalDate.of(2023, 11, 5),
                plain.returns(),
                List.of(),
                findings,
                new Consolidation(
                        plain.period(),
                        plain.consolidation().observations(),
                        plain.consolidation().totals()),
                List.of(),
                List.of(),
                List.of(),
                months);
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Block.Paragraph(0, blocks.size() + 1, false, List.of(new Piece.Words(0, line))));
        }
        SummaryReport.Result result =
                SummaryReport.of(SmallOffice.CATALOGUE, outcome, new Outline(List.of(new Story(0, blocks))), PHRASES);
        return ((SummaryReport.Filled) result).document().stories().get(0).blocks();
    }

    private List<String> texts(String... lines) {
        return filled(lines).stream()
                .map(block -> ((Block.Paragraph) block).text().replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void whoIsNotInIsNamedByKind() {
        assertThat(texts("{{?units.missing}}Chưa có {{units.missing}}."))
                .containsExactly("Chưa có 01 tổ dân phố (Tổ Hai).");
    }

    @Test
    void theMonthsOfALongerPeriodAreNamed() {
        Period quarter = Period.parse("2023-Q4").orElseThrow();
        months = MonthsReturned.of(quarter, Map.of());
        assertThat(texts("{{?months.missing}}Chưa có tháng {{months.missing}}."))
                .containsExactly("Chưa có tháng 10-12/2023.");
        months = MonthsReturned.unsaid();
        assertThat(texts("{{?months.missing}}Chưa có tháng {{months.missing}}.", "{{!months.in_hand}}Một tháng."))
                .containsExactly("Một tháng.");
    }

    @Test
    void askingWhetherACodeIsCollectedDoesNotDependOnAFigure() {
        assertThat(Optional.of(texts("{{?A.DAN|asked}}Có thu thập.{{/}}"))).contains(List.of("Có thu thập."));
    }
}
