package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cận dưới ({DN.THAP}) lớn hơn cận trên ({DN.CAO}). | Cận dưới lớn hơn cận trên.
                    Có {A.B} hộ trong {A.C} ha.                       | Có … hộ trong … ha.
                    Số hộ ({A.B} hộ, {A.C} ha) sai.                   | Số hộ sai.
                    Không có số nào (kể cả ở đây).                    | Không có số nào (kể cả ở đây).
                    """)
    void a_rule_is_told_without_its_figures(String message, String told) {
        assertThat(Notes.withoutFigures(message)).isEqualTo(told);
    }
}
