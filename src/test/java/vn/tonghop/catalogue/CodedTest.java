package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Code;

class CodedTest {
    private record Row(String code, int edition) {}

    private static final Row OLD = new Row("A01", 1);
    private static final Row OTHER = new Row("B01", 1);
    private static final Row NEW = new Row("A01", 2);

    private final Coded<Row> rows = Coded.of(List.of(OLD, OTHER, NEW), row -> new Code(row.code()));

    @Test
    void itIsTheListThatItWasMadeOf() {
        assertThat(rows).containsExactly(OLD, OTHER, NEW).isEqualTo(List.of(OLD, OTHER, NEW));
        assertThat(Coded.of(rows, row -> new Code("X"))).isSameAs(rows);
        assertThatThrownBy(() -> rows.add(OLD)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theEditionsOfACodeStandInTheirOrder() {
        assertThat(rows.under(new Code("A01"))).containsExactly(OLD, NEW);
        assertThat(rows.first(new Code("A01"))).contains(OLD);
        assertThat(rows.first(new Code("B01"))).contains(OTHER);
    }

    @Test
    void anUnknownCodeHasNoRow() {
        assertThat(rows.under(new Code("C01"))).isEmpty();
        assertThat(rows.first(new Code("C01"))).isEmpty();
    }
}
