package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;
import vn.tonghop.testing.SampleCatalogue;

class LegacyTextTest {
    private static final Path LETTERS = Path.of("src", "test", "resources", "mistakes", "legacy-encodings.csv");

    private static Cell cell(String text, String font) {
        return new Cell(new CellAddress(1, 1), new CellValue.Text(text), "", Cell.Format.GENERAL, font);
    }

    @Test
    void everyLetterOfThePublishedTableIsReadByTheFontOfItsCell() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(LETTERS, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                String letter = row.get("unicode_nfc");
                if (!row.get("seen_as_cp1252_tcvn3").isEmpty()) {
                    assertThat(LegacyText.decoded(cell(row.get("seen_as_cp1252_tcvn3"), ".VnTime")))
                            .as("%s in TCVN3", letter)
                            .isEqualTo(letter);
                }
                assertThat(LegacyText.decoded(cell(row.get("seen_as_cp1252_vni"), "VNI-Times")))
                        .as("%s in VNI", letter)
                        .isEqualTo(letter);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tæ d©n phè, '', Tổ dân phố, TCVN3",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, '', Cộng hòa xã hội chủ nghĩa Việt Nam, TCVN3",
        "Toå daân phoá, '', Tổ dân phố, VNI",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, '', Cộng hòa xã hội chủ nghĩa Việt Nam, VNI",
        "tæ d©n phè, .VnTimeH, TỔ DÂN PHỐ, TCVN3"
    })
    void wordsAreReadByFontOrByTheirLetters(String text, String font, String read, String encoding) {
        assertThat(LegacyText.read(cell(text, font))).get().satisfies(decoded -> {
            assertThat(decoded.text()).isEqualTo(read);
            assertThat(decoded.encoding().label()).isEqualTo(encoding);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "To dan pho",
                "không có",
                "toàn xã có 3 hồ",
                "an toàn giao thông, vệ sinh môi trường",
                "café, crème brûlée",
                "Über 50 % ¡ñandú!",
                "x÷y·z §5 ®",
                "12 m² (½ sào)"
            })
    void whatIsNotCertainlyOfOldStaysAsItIs(String text) {
        assertThat(LegacyText.read(cell(text, ""))).isEmpty();
    }

    @Test
    void unicodeInAFontOfOldStaysAsItIs() {
        assertThat(LegacyText.read(cell("Tổ dân phố Đức Thịnh", ".VnTime"))).isEmpty();
        assertThat(LegacyText.read(cell("Tổ dân phố Đức Thịnh", "VNI-Times"))).isEmpty();
    }

    @Test
    void noWordOfTheCatalogueIsTakenForOneOfOld() {
        Catalogue catalogue = SampleCatalogue.read();
        Stream<String> words = Stream.of(
                        catalogue.elements().stream().flatMap(e -> Stream.of(e.label(), e.note(), e.unit())),
                        catalogue.units().stream().map(u -> u.name()),
                        catalogue.rules().stream().map(r -> r.message()),
                        catalogue.subjects().stream().map(s -> s.sheet()))
                .flatMap(all -> all);
        assertThat(words.filter(w -> LegacyText.read(cell(w, "")).isPresent())).isEmpty();
    }
}
