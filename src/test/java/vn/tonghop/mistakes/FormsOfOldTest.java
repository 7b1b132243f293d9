package vn.tonghop.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.IdentityField;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Code;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Period;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.workbook.CellContent;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.SampleCatalogue;

/** A form of last year's edition that came back for January: read by the change log. */
class FormsOfOldTest {
    private static final Period DECEMBER = Period.month(2023, 12);
    private static final Period JANUARY = Period.month(2024, 1);

    @TempDir
    private Path folder;

    private static Catalogue renamed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SampleCatalogue.FOLDER)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Path copy = folder.resolve(file.getFileName().toString());
                Files.writeString(copy, copy.endsWith("elements.csv") ? elements(text) : text);
            }
        }
        CatalogueReader.Result result = CatalogueFolder.read(folder);
        assertThat(result).isInstanceOf(CatalogueReader.Proven.class);
        return ((CatalogueReader.Proven) result).catalogue();
    }

    /** Dogs and cats go on as pets from January. */
    private static String elements(String text) {
        List<String> heads = List.of(text.lines().findFirst().orElseThrow().split(",", -1));
        String old =
                text.lines().filter(l -> l.startsWith("CN.CHOMEO,")).findFirst().orElseThrow();
        String ended = old.replaceFirst(",2023-01-01,,", ",2023-01-01,2023-12-31,");
        String now = old.replaceFirst("^CN.CHOMEO,(\"[^\"]*\"|[^,]*)", "CN.THUCUNG,Số thú cưng")
                .replaceFirst(",2023-01-01,,", ",2024-01-01,,CN.CHOMEO");
        assertThat(heads).contains("replaces");
        return text.replace(old, ended + "\n" + now);
    }

    private static FormFiller filler(Catalogue catalogue, ReportingUnit unit) {
        FormFiller filler =
                FormFiller.of(BlankForms.of(catalogue, unit, DECEMBER, Prefill.NONE, PhraseFiles.read("form", "vi")));
        catalogue.elements(DECEMBER).stream()
                .filter(e -> filler.codes().contains(e.code()) && e.nature().isFigure())
                .forEach(e -> {
                    BigDecimal value = e.min().orElse(BigDecimal.ZERO).max(BigDecimal.ONE);
                    filler.figure(e.code(), Measure.PERIOD, value);
                    if (e.nature().hasCumulative()) {
                        filler.figure(e.code(), Measure.YTD, value);
                    }
                });
        return filler.identity(IdentityField.SENT, new CellContent.Date(LocalDate.of(2024, 1, 16)))
                .identity(IdentityField.PERIOD, CellContent.text("2024-01"));
    }

    private static IntakeResult read(Catalogue catalogue, FormFiller filler) {
        byte[] bytes = new XlsxWorkbookWriter().write(filler.build());
        return new Intake(catalogue, JANUARY)
                .read(new SourceFile("TDP02_2024-01.xlsx", "sha"), SampleOffice.reading("TDP02_2024-01.xlsx", bytes));
    }

    private static List<Finding> of(IntakeResult result, String rule) {
        return result.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    @Test
    void a_figure_that_was_split_is_not_used_and_its_parts_are_asked_for() {
        Catalogue catalogue = SampleCatalogue.read();
        IntakeResult result = read(catalogue, filler(catalogue, unit(catalogue)));

        assertThat(result.outcome().result()).isEqualTo(FileOutcome.Result.ACCEPTED);
        assertThat(of(result, "FILE.EDITION-OTHER")).hasSize(1);
        assertThat(of(result, "FORM.CODE-ENDED"))
                .extracting(f -> f.code().value())
                .contains("TR.LUA.DT", "TR.MAU.DT");
        assertThat(of(result, "FORM.CODE-ENDED").get(0).place().cell()).startsWith("H");
        assertThat(of(result, "FORM.CODE-ENDED").get(0).expected())
                .contains("TR.LUA.CX.DT")
                .contains("TR.LUA.MUA.DT");
        assertThat(of(result, "FORM.ROW-NEWER"))
                .extracting(f -> f.code().value())
                .contains("TR.LUA.CX.DT", "TR.LUA.MUA.DT", "TR.NGO.DT", "TR.KL.DT");
        assertThat(of(result, "FORM.CODE-UNKNOWN")).isEmpty();
        assertThat(of(result, "FORM.CODE-OTHER-FORM")).isEmpty();
        assertThat(observation(result, "TR.LUA.CX.DT").status()).isEqualTo(ValueStatus.BLANK);
        assertThat(observation(result, "TR.LAC.DT").figure()).isPresent();
    }

    @Test
    void a_figure_that_goes_on_under_another_code_is_read_under_it() throws IOException {
        Catalogue catalogue = renamed(folder);
        FormFiller filler = filler(catalogue, unit(catalogue));
        filler.figure(new Code("CN.CHOMEO"), Measure.PERIOD, new BigDecimal(198));
        IntakeResult result = read(catalogue, filler);

        assertThat(of(result, "FORM.CODE-RENAMED")).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(new Code("CN.THUCUNG"));
            assertThat(f.found()).isEqualTo("CN.CHOMEO");
            assertThat(f.place().sheet()).isEqualTo("Chăn nuôi - Thủy sản");
        });
        assertThat(observation(result, "CN.THUCUNG").figure()).contains(new BigDecimal(198));
        assertThat(of(result, "FORM.LABEL-CHANGED")).isEmpty();
        assertThat(of(result, "FORM.ROW-NEWER"))
                .extracting(f -> f.code().value())
                .doesNotContain("CN.THUCUNG");
    }

    private static ReportingUnit unit(Catalogue catalogue) {
        return catalogue.unit(new UnitCode("TDP02"), JANUARY).orElseThrow();
    }

    private static Observation observation(IntakeResult result, String code) {
        Map<Boolean, List<Observation>> found = result.submission().orElseThrow().observations().stream()
                .collect(java.util.stream.Collectors.partitioningBy(
                        o -> o.element().value().equals(code)));
        return found.getOrDefault(true, List.of()).get(0);
    }
}
