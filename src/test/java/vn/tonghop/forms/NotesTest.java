package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Rule;
import vn.tonghop.model.Period;
import vn.tonghop.testing.SampleCatalogue;

class NotesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cận dưới ({A.FLOW}) lớn hơn cận trên ({A.FREE}).    | Cận dưới lớn hơn cận trên.
                    Số hộ ({A.FLOW} hộ, {A.STOCK} ha) sai.              | Số hộ sai.
                    Số hộ nêu {A.FLOW} cái không khớp.                  | Số hộ nêu không khớp.
                    Cộng lại không bằng {A.STOCK} cái.                  | Cộng lại không bằng chỉ tiêu A.STOCK.
                    Không khớp với {A.FLOW@ytd}/{A.STOCK} hộ.           | Không khớp với chỉ tiêu A.FLOW/chỉ tiêu A.STOCK hộ.
                    {A.FLOW} cái vượt mức.                              | Chỉ tiêu A.FLOW vượt mức.
                    Không có số nào (kể cả ở đây).                      | Không có số nào (kể cả ở đây).
                    """)
    void a_rule_is_told_without_its_figures(String message, String told) {
        assertThat(Notes.withoutFigures(message, MiniCatalogue.catalogue())).isEqualTo(told);
    }

    @Test
    void no_rule_of_the_township_that_stands_on_a_form_leaves_a_gap() {
        Catalogue catalogue = SampleCatalogue.read();
        assertThat(Stream.of(2023, 2024).flatMap(year -> catalogue.rules(Period.month(year, 11)).stream()))
                .filteredOn(rule -> rule.scope() != Rule.Scope.TOWNSHIP)
                .hasSizeGreaterThan(40)
                .extracting(rule -> Notes.withoutFigures(rule.message(), catalogue))
                .noneMatch(told -> told.matches(".*(…|\\{|  | [.,%]).*"));
    }
}
