package vn.tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

class RuleWordsTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();
    private static final RuleWords WORDS = new RuleWords(new ExpressionWords(CATALOGUE, PhraseFiles.ofWorkbook("vi")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{EACH.FLOW@label}: luỹ kế {EACH.FLOW@ytd} giảm.|Từng chỉ tiêu phát sinh: luỹ kế … giảm.",
                "Năng suất lạc {TR.LAC.NS} tấn/ha lớn.|Năng suất lạc … tấn/ha lớn.",
                "Số hộ nghèo ({XH.NGHEO}) lớn hơn ({XH.HO}).|Số hộ nghèo lớn hơn.",
                "Tỷ lệ khá, giỏi ({QP.DQ.KG}%) lớn hơn.|Tỷ lệ khá, giỏi lớn hơn.",
                "Chi trả ({GP.DA.CT}/{GP.DA.CTT} hộ).|Chi trả.",
                "Quá lớn (lúa {TR.LUA.DT} ha).|Quá lớn (lúa … ha)."
            })
    void theSentenceOfARuleLeavesOpenWhereAFigureStands(String sentence, String words) {
        assertThat(WORDS.of(sentence)).isEqualTo(words);
    }

    @Test
    void noSentenceOfTheCatalogueShowsOfficersACode() {
        assertThat(CATALOGUE.rules())
                .extracting(rule -> WORDS.of(rule.message()))
                .noneMatch(said -> said.contains("[") || said.contains("{") || said.contains("EACH"))
                .noneMatch(said -> CATALOGUE.elements().stream()
                        .anyMatch(e -> said.contains(e.code().value())));
    }
}
