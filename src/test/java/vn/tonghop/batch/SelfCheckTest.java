package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.model.Period;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.model.workbook.SheetBuilder;
import vn.tonghop.model.workbook.Style;
import vn.tonghop.model.workbook.Workbook;

class SelfCheckTest {
    private static final Period NOVEMBER = Period.month(2023, 11);
    private static final String NAME = "tong-hop-2023-11.xlsx";

    @TempDir
    private Path folder;

    private static byte[] workbookWhoseSumIs(long stored) {
        SheetBuilder sheet = new SheetBuilder("Trồng trọt");
        sheet.number(1, 1, 7, Style.PLAIN).number(2, 1, 8, Style.PLAIN);
        sheet.put(3, 1, new CellContent.Formula("SUM(A1:A2)", CellContent.number(stored)), Style.PLAIN);
        return new XlsxWorkbookWriter().write(new Workbook("t", "a", List.of(sheet.build())));
    }

    private static void place(Path target, byte[] workbook, int receipt) throws IOException {
        Map<String, byte[]> others = Map.of("run.json", new byte[] {(byte) receipt});
        Placement.prepare(target, NOVEMBER, SelfCheck.pass(NAME, workbook), others)
                .place();
    }

    @Test
    void anHonestWorkbookIsPutInPlace() throws IOException {
        byte[] honest = workbookWhoseSumIs(15);

        place(folder.resolve("2023-11"), honest, 1);

        assertThat(folder.resolve("2023-11").resolve(NAME)).hasBinaryContent(honest);
    }

    @Test
    void aWorkbookWithOneFalsifiedResultIsStoppedAndTheOldOutputsStayAsTheyWere() throws IOException {
        Path target = folder.resolve("2023-11");
        byte[] old = workbookWhoseSumIs(15);
        place(target, old, 1);

        assertThatThrownBy(() -> place(target, workbookWhoseSumIs(16), 2))
                // Neither an IOException (4) nor a refusal (2): the command ends with 70 and this text in the log.
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(NAME + " was not published")
                .hasMessageContaining("Trồng trọt!A3 =SUM(A1:A2): stored 16, computed 15");

        assertThat(target.resolve(NAME)).hasBinaryContent(old);
        assertThat(target.resolve("run.json")).hasBinaryContent(new byte[] {1});
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }
}
