package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.adapter.word.WordOutline;
import vn.tonghop.adapter.word.WrittenReader;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Comparison;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Content;
import vn.tonghop.model.Coverage;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodOutcome;
import vn.tonghop.model.Total;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.UnitReturn;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.document.WrittenDocument;
import vn.tonghop.publish.report.PrintedFigure;
import vn.tonghop.publish.report.ReportProof;
import vn.tonghop.publish.report.SummaryReport;
import vn.tonghop.sample.ReportOutlines.Kind;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** Whatever comes in, or does not, the report of every kind is whole, honest and can be opened. */
class HostileReportTest {
    private static final Catalogue CATALOGUE = SampleCatalogue.read();

    /** What breaks XML, what no XML can hold, what looks like a placeholder, and half of a letter. */
    private static final String HOSTILE = "<w:p>&amp;]]> \"'\u0000\u0007\u000B\uFFFE {{NS.THU}} \uD800 null 12 hộ";

    private static Period period(Kind kind) {
        String name = switch (kind) {
            case MONTH -> "2023-11";
            case QUARTER -> "2023-Q4";
            case HALF -> "2023-H2";
            case NINE_MONTHS -> "2023-9M";
            case YEAR -> "2023";
        };
        return Period.parse(name).orElseThrow();
    }

    private static PeriodOutcome outcome(
            Period period, UnitReturn.State state, List<Observation> observations, List<Total> totals) {
        List<UnitReturn> returns = CATALOGUE.units(period).stream()
                .map(unit ->
                        new UnitReturn(unit.code(), state, UnitReturn.Timeliness.UNKNOWN, "", "", Optional.empty()))
                .toList();
        return new PeriodOutcome(
                period,
                LocalDate.of(2023, 12, 20),
                returns,
                List.of(),
                List.of(),
                new Consolidation(period, observations, totals));
    }

    /** Every total of the catalogue with one value and no comparison: no targets, no history. */
    private static List<Total> totals(Period period, BigDecimal value, Coverage coverage) {
        Catalogue edition = CATALOGUE.edition(period);
        Total.Status status = coverage.isComplete() ? Total.Status.COMPLETE : Total.Status.PARTIAL;
        List<Total> totals = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Stream.concat(
                            edition.elements().stream()
                                    .filter(e -> e.aggregation().hasTotal())
                                    .map(e -> e.code()),
                            edition.indicators().stream().map(i -> i.code()))
                    .forEach(code -> totals.add(new Total(
                            code,
                            Total.Kind.ELEMENT,
                            "",
                            measure,
                            Optional.of(value),
                            coverage,
                            status,
                            Comparison.NONE)));
        }
        return totals;
    }

    private static Observation text(Period period, String unit, String code, String item, int line, String words) {
        return new Observation(
                period,
                new UnitCode(unit),
                new Code(code),
                item,
                line,
                Measure.PERIOD,
                new Content.Words(words),
                ValueStatus.REPORTED,
                words,
                CellRef.NONE,
                "");
    }

    private static byte[] report(Kind kind, PeriodOutcome outcome) {
        WordOutline word = ((WordOutline.Readable) WordOutline.open(ReportOutlines.of(kind))).word();
        SummaryReport.Filled filled = (SummaryReport.Filled)
                SummaryReport.of(CATALOGUE, outcome, word.outline(), PhraseFiles.read("check", "vi"));
        return word.fill(filled.document());
    }

    /** The lines of a report that can be read again, proven figure by figure. */
    private static List<String> lines(byte[] report, PeriodOutcome outcome) {
        WrittenDocument read = WrittenReader.read(report).orElseThrow();
        assertThat(ReportProof.differences(CATALOGUE, outcome, PrintedFigure.of(read)))
                .isEmpty();
        return read.paragraphs().stream().map(WrittenDocument.Paragraph::text).toList();
    }

    private static void isWellSaid(List<String> lines) {
        assertThat(lines)
                .noneMatch(line -> line.contains("{{") && !line.contains("<w:p>"))
                .noneMatch(line -> line.contains("()") || line.contains("( )") || line.contains("(,"))
                .noneMatch(line ->
                        line.contains(" ,") || line.contains(" .") || line.contains(",.") || line.contains(";."))
                .noneMatch(line -> line.contains("null") && !line.contains("<w:p>"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingHasComeIn(Kind kind) {
        PeriodOutcome outcome = outcome(period(kind), UnitReturn.State.MISSING, List.of(), List.of());
        List<String> lines = lines(report(kind, outcome), outcome);
        isWellSaid(lines);
        assertThat(lines)
                .anyMatch(line -> line.contains("chưa có số liệu của"))
                .anyMatch(line -> line.contains("Chưa có đủ số liệu về"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everythingIsZeroWithoutTargetsAndHistory(Kind kind) {
        Period period = period(kind);
        PeriodOutcome outcome = outcome(
                period, UnitReturn.State.RECEIVED, List.of(), totals(period, BigDecimal.ZERO, new Coverage(16, 16, 0)));
        List<String> lines = lines(report(kind, outcome), outcome);
        isWellSaid(lines);
        assertThat(lines)
                .anyMatch(line -> line.contains("lợn: 0\u00A0con"))
                .noneMatch(line -> line.contains("so với cùng kỳ") || line.contains("bằng 0% kế hoạch"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void someUnitsAreMissing(Kind kind) {
        Period period = period(kind);
        PeriodOutcome outcome = outcome(
                period,
                UnitReturn.State.RECEIVED,
                List.of(),
                totals(period, new BigDecimal("14"), new Coverage(16, 14, 0)));
        List<String> lines = lines(report(kind, outcome), outcome);
        isWellSaid(lines);
        assertThat(lines).anyMatch(line -> line.contains("mới có 14/16 tổ dân phố báo cáo"));
    }

    private static PeriodOutcome hostile(Period period) {
        String name30 = "Dự án ".repeat(5);
        String name300 = "Đường giao thông liên tổ dân phố ".repeat(10).substring(0, 300);
        return outcome(
                period,
                UnitReturn.State.RECEIVED,
                List.of(
                        text(period, "PB-DC", "GP.DA.TEN", name30, 1, name30),
                        text(period, "PB-DC", "GP.DA.TEN", name300, 2, name300),
                        text(period, "PB-DC", "GP.DA.TEN", HOSTILE, 3, HOSTILE),
                        text(period, "PB-VP", "AN.TINHHINH", "", 0, HOSTILE),
                        text(period, "TDP01", "DG.UU", "", 0, HOSTILE),
                        text(period, "TDP02", "DG.HAN", "", 0, "dài ".repeat(8_000))),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatPeopleTypeIsPrintedAsTextAndNothingElse(Kind kind) {
        PeriodOutcome outcome = hostile(period(kind));
        List<String> lines = lines(report(kind, outcome), outcome);
        isWellSaid(lines);
        assertThat(lines)
                .anyMatch(line -> line.contains("<w:p>&amp;]]>") && line.contains("{{NS.THU}}"))
                .anyMatch(line -> line.startsWith("- Dự án Dự án Dự án Dự án Dự án."))
                .anyMatch(line -> line.contains("Đường giao thông liên tổ dân phố Đường"));
    }

    @Test
    void libreOfficeOpensWhatIsHostile(@TempDir Path folder) throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path file = Files.write(folder.resolve("bao-cao.docx"), report(Kind.YEAR, hostile(period(Kind.YEAR))));
        assertThat(LibreOffice.convert(file, "pdf", Files.createDirectory(folder.resolve("pdf"))))
                .isNotEmptyFile();
    }
}
