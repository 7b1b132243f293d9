package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.expression.ExpressionParser;
import vn.tonghop.model.Message;
import vn.tonghop.testing.SampleCatalogue;

class ExpressionProofTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TOWNSHIP_RULE | unit(\"TDP01\"; XH.HO) <= XH.HO",
                "TOWNSHIP_RULE | kind(residential_group; XH.HO) = XH.HO",
                "TOWNSHIP_RULE | item(\"Đường 295\"; DT.HL.BIEN) >= 0",
                "TOWNSHIP_RULE | rows(GP.DA) = 2",
                "UNIT_RULE     | rows(DT.CT) = DT.CTDT.HC",
                "UNIT_RULE     | EACH.FLOW@ytd >= EACH.FLOW@before",
                "UNIT_RULE     | HC.HS@ytd = HC.HS@before + HC.HS@period",
                "INDICATOR     | rows(GP.DA)",
                "INDICATOR     | sum_product(TR.LUA.DT; TR.LUA.NS) / 10",
                "INDICATOR     | TR.LUA.NS * TR.LAC.DT",
                "UNIT_RULE     | EACH.STOCK >= 0"
            })
    void whatCanBeReachedIsLetPass(ExpressionProof.Place place, String text) {
        assertThat(faults(place, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNIT_RULE     | unit(\"TDP01\"; XH.HO) <= 5      | catalogue.focus-not-here",
                "INDICATOR     | kind(school; GD.HS)              | catalogue.focus-not-here",
                "ITEM_RULE     | rows(GP.DA) = 2                  | catalogue.focus-not-here",
                "INDICATOR     | item(\"Đường 295\"; DT.HL.BIEN)  | catalogue.focus-not-here",
                "TOWNSHIP_RULE | unit(\"TDP99\"; XH.HO) <= 5      | catalogue.unknown",
                "TOWNSHIP_RULE | kind(hamlet; XH.HO) <= 5         | catalogue.unknown",
                "TOWNSHIP_RULE | units(hamlet) <= 5               | catalogue.unknown",
                "TOWNSHIP_RULE | units(school) <= 3               | catalogue.rule-no-figure",
                "UNIT_RULE     | 1 = 1                            | catalogue.rule-no-figure",
                "TOWNSHIP_RULE | rows(XH.HO) = 5                  | catalogue.unknown",
                "TOWNSHIP_RULE | XH.KHONGCO = 5                   | catalogue.unknown-code",
                "TOWNSHIP_RULE | item(\"a\"; XH.HO) = 5           | catalogue.not-in-list",
                "UNIT_RULE     | XH.HO@before = 5                 | catalogue.selector-not-flow",
                "UNIT_RULE     | EACH.STOCK@before = 5            | catalogue.selector-not-flow",
                "INDICATOR     | EACH.FLOW                        | catalogue.unknown-code",
                "UNIT_RULE     | (QP.DQ.DAT + QP.DQ.KG) / 2 <= 90 | catalogue.percentages-averaged-here",
                "INDICATOR     | TR.LUA.DT * TR.LUA.NS / 10       | catalogue.extrapolates",
                "INDICATOR     | 2 + TR.LUA.NS * TR.LUA.DT        | catalogue.extrapolates",
                "INDICATOR     | sum_product(TR.LUA.SL; XH.HO)    | catalogue.products-not-here",
                "TOWNSHIP_RULE | sum_product(TR.LUA.SL; TR.LUA.DT; TR.LUA.NS) <= 5 | catalogue.products-not-here",
                "TOWNSHIP_RULE | kind(desk; QP.DQ.DAT) <= 100     | catalogue.percentages-averaged-here"
            })
    void whatCannotIsRefusedForItsReason(ExpressionProof.Place place, String text, String reason) {
        assertThat(faults(place, text)).extracting(Message::key).containsOnlyOnce(reason);
    }

    private static List<Message> faults(ExpressionProof.Place place, String text) {
        return new ExpressionProof(CATALOGUE, CATALOGUE.elementsByCode())
                .faults(((ExpressionParser.Parsed) ExpressionParser.parse(text)).expression(), place);
    }
}
