package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Severity;

class OverviewPageTest {
    @Test
    void theSameMonthGivesTheSamePage() {
        assertThat(OverviewMonth.plain()).isEqualTo(OverviewMonth.plain());
    }

    @Test
    void itSaysWhereAFindingIsAndWhatToSendToWhom() {
        assertThat(OverviewMonth.plain())
                .contains("Tệp «<bdi>G1_2023-11.xlsx</bdi>», trang «<bdi>Trồng trọt</bdi>», ô <b>H7</b>")
                .contains("Diện tích đất lúa không khớp.")
                .contains("Đề nghị gửi báo cáo.")
                .contains("ab".repeat(32));
    }

    @Test
    void aFileOfNobodyKnowsWhomIsNotOfTheWholeAreaAndHasNobodyToWriteTo() {
        assertThat(OverviewMonth.stray())
                .contains("<span class=\"unit\">Chưa rõ đơn vị</span>", "Tệp ảnh.")
                .doesNotContain("data-copy=\"finding\"");
    }

    @Test
    void nothingOnItComesFromElsewhereAndItsPolicyForbidsIt() {
        assertThat(OverviewMonth.plain())
                .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
                .doesNotContain("http://", "https://", " src=", "url(http", " style=", "unsafe-inline");
    }

    @Test
    void noNameAndNoNoteBecomesMarkup() {
        String page = OverviewMonth.hostile();
        assertThat(page)
                .doesNotContain("<img", "<b id=lot", "\u202E")
                .contains("&lt;img src=x onerror=", "\uFFFDgnàh gnổT\uFFFD");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
    }

    @Test
    void aThousandUnitsWithTenFindingsEachStayAPageOfAFewMegabytesThatSaysWhatItLeavesOut() {
        Catalogue catalogue = ThreeGroups.withGroups(1000);
        MonthOfReturns month = new MonthOfReturns(catalogue, ThreeGroups.NOVEMBER);
        IntStream.rangeClosed(1, 1000)
                .forEach(unit -> IntStream.range(0, 10)
                        .forEach(i -> month.finding(OverviewMonth.finding(
                                "G" + unit,
                                i < 3 ? Severity.ERROR : Severity.NOTE,
                                Outcome.USED,
                                "TR.CAY",
                                "Nội dung " + i))));
        String page = OverviewMonth.page(catalogue, month.outcome(), List.of());
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
        assertThat(page)
                .contains(
                        "Trang này chỉ nêu 4.000 nội dung nặng nhất trong 10.000 nội dung; đủ cả ở tệp doi-soat-2023-11.csv.");
        assertThat(page.split("<li class=\"error\"", -1)).hasSize(3001);
    }
}
