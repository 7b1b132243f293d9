package vn.tonghop.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NS.THU@ytd|unit 2023-11",
                "DT.TL295.KIOTTD@period|target_percent 2023-9M",
                "GD.HS@period|value 2023 THCS01",
                "GP.DA.CLMO@period|unit 2023-Q4 PB-DC 12",
                "units.received@period|value 2023-H1",
                "GP.DA@period|rows 2023-11"
            })
    void theNameOfTheBookmarkSaysTheTag(String tag) {
        String name = new Binding(tag, "").name(1295).orElseThrow();
        assertThat(name).matches("[A-Za-z][A-Za-z0-9_]{0,39}");
        assertThat(Binding.tagOf(name)).contains(tag);
        assertThat(Binding.tagOf(name + "_Copy_1"))
                .as("what LibreOffice makes of it in a note")
                .contains(tag);
    }

    @Test
    void aBookmarkOfSomebodyElseSaysNoTag() {
        assertThat(Binding.tagOf("_GoBack")).isEmpty();
        assertThat(Binding.tagOf("Chuong1")).isEmpty();
    }

    @Test
    void whatIsTooLongForWordIsCutOrLeftOut() {
        assertThat(new Binding("A.B@ytd|unit 2023", "ị".repeat(300)).title()).hasSize(Binding.LONGEST);
        assertThat(new Binding("A.B@ytd|unit 2023", "x".repeat(62) + "😀😀").title())
                .endsWith("x…");
        String code = "A." + "B".repeat(30);
        assertThat(new Binding(code + "@ytd|unit 2023-11", "").name(1)).isEmpty();
        assertThatThrownBy(() -> new Binding(code + code + "@ytd|unit 2023-11", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
