package vn.tonghop.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.CatalogueFault;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Threshold;
import vn.tonghop.catalogue.Thresholds;
import vn.tonghop.model.Code;
import vn.tonghop.testing.SampleCatalogue;

/** Every fault is put into a copy of the sample's catalogue, and must be found at its line. */
class CatalogueFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSample() throws IOException {
        try (Stream<Path> files = Files.list(SampleCatalogue.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void theSampleIsProven() {
        assertThat(CatalogueFolder.read(folder)).isInstanceOf(CatalogueReader.Proven.class);
    }

    @Test
    void aByteOrderMarkMakesNoDifference() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "\uFEFF" + Files.readString(units));
        assertThat(CatalogueFolder.read(folder)).isInstanceOf(CatalogueReader.Proven.class);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("lists.csv"));
        assertThat(faults())
                .extracting(CatalogueFault::file, f -> f.message().key())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lists.csv", "catalogue.file-missing"));
    }

    @Test
    void withoutThresholdsTheUsualOnesHold() throws IOException {
        Files.delete(folder.resolve("thresholds.csv"));
        CatalogueReader.Proven proven = (CatalogueReader.Proven) CatalogueFolder.read(folder);
        assertThat(proven.catalogue().thresholds()).isEqualTo(Thresholds.USUAL);
    }

    /** So that what the program takes as usual and what the office reads are the same, but for the denominator. */
    @Test
    void theSampleSaysWhatIsUsual() {
        Thresholds sample = SampleCatalogue.read().thresholds();
        assertThat(sample.entries()).extracting(Thresholds.Entry::key).containsExactly(Threshold.values());
        assertThat(sample.entries().stream().filter(e -> e.key() != Threshold.PEER_DENOMINATOR))
                .allSatisfy(e -> assertThat(e.value()).isEqualTo(e.key().usual()));
        assertThat(sample.peerDenominator()).isEqualTo(new Code("XH.HO"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "XH.KHONG.CO, catalogue.unknown",
        "TR.CAY.DT, catalogue.no-denominator",
        "GP.DA.KKT, catalogue.no-denominator"
    })
    void unitsAreMeasuredByAStockThatExists(String code, String key) throws IOException {
        replace("thresholds.csv", "peer_denominator,XH.HO", "peer_denominator," + code);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message().key()).isEqualTo(key);
            assertThat(fault.file()).isEqualTo("thresholds.csv");
            assertThat(fault.line()).isEqualTo(14);
        });
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        replace("units.csv", "valid_from", "from");
        assertThat(faults()).extracting(CatalogueFault::column).containsExactly("valid_from");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(folder.resolve("units.csv"), "code,name\nTDP01,Ti\u00eantr".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults()).extracting(f -> f.message().key()).contains("catalogue.not-utf8");
    }

    @Test
    void brokenQuotesAreRefused() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "code,name\nTDP01,\"open\n");
        assertThat(faults()).extracting(f -> f.message().key()).containsExactly("catalogue.unreadable");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "units.csv     | TDP99,Thử,village,,,TDP,Thử,,administrative | kind | catalogue.unknown",
                "units.csv     | TDP99,Thử,residential_group,,,XYZ,Thử,,administrative | form | catalogue.unknown",
                "units.csv     | tdp 99,Thử,residential_group,,,TDP,Thử,,administrative | code | catalogue.bad-code",
                "units.csv     | TDP99,Thử,residential_group,2024-13-01,,TDP,Thử,,administrative | valid_from | catalogue.bad-date",
                "units.csv     | TDP99,Thử,residential_group,2024-01-01,2023-01-01,TDP,Thử,,administrative | valid_to | catalogue.ends-before-start",
                "units.csv     | TDP99,,residential_group,,,TDP,Thử,,administrative | name | catalogue.empty",
                "elements.csv  | XH.THU.A,Thử,hộ,flow,add,XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.bad-aggregate",
                "elements.csv  | XH.THU.A,Thử,hộ,river,sum,XH,TDP,,0,no,month,0,9,,none,,,, | nature | catalogue.not-one-of",
                "elements.csv  | XH.THU.A,Thử,hộ,flow,sum,ZZ,TDP,,0,no,month,0,9,,none,,,, | subject | catalogue.unknown",
                "elements.csv  | XH.THU.A,Thử,%,rate,sum,XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.percentage-averaged",
                "elements.csv  | XH.THU.A,Thử,tạ/ha,rate,sum,XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.rate-added",
                "elements.csv  | XH.THU.A,Thử,%,rate,mean(XH.HO),XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.percentage-averaged",
                "elements.csv  | XH.THU.A,Thử,hộ,rate,single,XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.single-of-many",
                "elements.csv  | XH.THU.A,Thử,hộ,rate,mean(XH.KHONG.CO),XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.unknown",
                "elements.csv  | XH.THU.A,Thử,hộ,flow,sum,XH,TDP,,0,no,month,9,0,,none,,,, | max | catalogue.max-below-min",
                "elements.csv  | XH.THU.A,Thử,hộ,flow,sum,XH,TDP,,0,no,month,x,9,,none,,,, | min | catalogue.bad-number",
                "elements.csv  | XH.THU.A,Thử,hộ,rank,sum,XH,TDP,,0,no,month,0,9,,none,,,, | aggregate | catalogue.rank-added",
                "elements.csv  | XH.THU.A,Thử,,text,sum,XH,TDP,,0,no,month,,,,none,,,, | aggregate | catalogue.text-added",
                "indicators.csv | XH.THU.B,Thử,%,XH.KHONG.CO*100,XH,1,ratio,none, | expression | catalogue.unknown-code",
                "indicators.csv | XH.THU.B,Thử,%,XH.THU.B+1,XH,1,ratio,none, | expression | catalogue.cycle",
                "indicators.csv | XH.THU.B,Thử,%,1 +,XH,1,ratio,none, | expression | expression.ends-early",
                "indicators.csv | XH.THU.B,Thử,%,units(villages),XH,1,ratio,none, | expression | catalogue.unknown",
                "indicators.csv | XH.THU.B,Thử,%,1 = 1,XH,1,ratio,none, | expression | catalogue.indicator-test",
                "agency.csv    | key_figure,XH.KHONG.CO,, | value | catalogue.no-figure",
                "agency.csv    | key_figure,nghèo,, | value | catalogue.no-figure",
                "agency.csv    | chart_by_unit,XH.KHONG.CO,, | value | catalogue.no-unit-figure",
                "targets.csv   | 2023,XH.KHONG.CO,5,,, | code | catalogue.unknown-code",
                "targets.csv   | 2023,XH.HO,,,, | value | catalogue.empty",
                "baseline.csv  | 2022-13,,XH.HO,,period,5, | period | catalogue.bad-period",
                "rules.csv     | THU-01,error,unit,XH.HO + 1,Thử,,,,,no | expression | catalogue.rule-no-test",
                "rules.csv     | THU-01,fatal,unit,XH.HO > 1,Thử,,,,,no | severity | catalogue.not-one-of",
                "lists.csv     | KHONG,Thử,XH,TDP,Tên,10 | list | catalogue.list-names",
                "subjects.csv  | ZZ,Thử,Cần xử lý | sheet | catalogue.bad-sheet",
                "calendar.csv  | thu,month,0,32,0,14,0,17 | start_day | catalogue.bad-number",
                "thresholds.csv | history_zz,3.5, | key | catalogue.not-one-of",
                "thresholds.csv | ,3.5, | key | catalogue.empty",
                "thresholds.csv | history_z,, | value | catalogue.empty",
                "thresholds.csv | history_z,nhiều, | value | catalogue.bad-number",
                "units.csv | COM1,Thôn Mẫu,desk,2020-01-01,,PB-VP,,,administrative | code | catalogue.device-name",
                "thresholds.csv | ratio_low,1.01, | value | catalogue.out-of-range",
                "thresholds.csv | ratio_high,0.99, | value | catalogue.out-of-range",
                "thresholds.csv | history_points,6.5, | value | catalogue.whole-out-of-range",
                "thresholds.csv | warnings_per_unit,0, | value | catalogue.whole-out-of-range",
                "thresholds.csv | peer_denominator,10, | value | catalogue.bad-code"
            })
    void aFaultIsFoundAtItsLine(String file, String row, String column, String key) throws IOException {
        Path table = folder.resolve(file);
        String before = Files.readString(table);
        Files.writeString(table, (before.endsWith("\n") ? before : before + "\n") + row + "\n");
        long line = Files.readString(table).lines().count();
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message().key()).isEqualTo(key);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "units.csv, catalogue.twice",
        "elements.csv, catalogue.twice",
        "indicators.csv, catalogue.twice",
        "rules.csv, catalogue.twice",
        "targets.csv, catalogue.twice",
        "thresholds.csv, catalogue.twice"
    })
    void aLineThatStandsTwiceIsFound(String file, String key) throws IOException {
        Path table = folder.resolve(file);
        List<String> lines = Files.readAllLines(table);
        lines.add(lines.get(1));
        Files.write(table, lines);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.message().key()).isEqualTo(key);
            assertThat(fault.line()).isEqualTo(lines.size());
        });
    }

    private void replace(String file, String from, String to) throws IOException {
        Path table = folder.resolve(file);
        Files.writeString(table, Files.readString(table).replaceFirst(from, to));
    }

    private List<CatalogueFault> faults() {
        CatalogueReader.Result result = CatalogueFolder.read(folder);
        assertThat(result).isInstanceOf(CatalogueReader.Faulty.class);
        return ((CatalogueReader.Faulty) result).faults();
    }
}
