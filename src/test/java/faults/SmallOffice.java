package faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tonghop.adapter.csv.CatalogueFolder;
import vn.tonghop.adapter.excel.writing.XlsxWorkbookWriter;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.forms.BlankForms;
import vn.tonghop.forms.Prefill;
import vn.tonghop.model.Code;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Period;
import vn.tonghop.model.Phrases;
import vn.tonghop.testing.FormFiller;
import vn.tonghop.testing.PhraseFiles;
import vn.tonghop.testing.Recalculation;

/**
 * An office of a few made-up units with a handful of figures, for trials by the hundred: whether a run survives a kill does not
 * depend on how many figures it sums. Names of files are ASCII.
 */
final class SmallOffice {
    private static final Path SAMPLE = Path.of("input-templates/catalog");
    private static final String FORM = "NHO";
    private static final Set<String> SUBJECTS = Set.of("XH", "TR", "CN");
    private static final Set<String> ELEMENTS = Set.of("XH.NGHEO", "TR.LUA.DT", "TR.CAY.DT", "CN.LON");
    private static final List<String> EMPTY = List.of(
            "indicators.csv",
            "rules.csv",
            "rule_examples.csv",
            "targets.csv",
            "baseline.csv",
            "lists.csv",
            "exchange.csv");

    private final Path home;
    private final Catalogue catalogue;
    private final Phrases phrases = PhraseFiles.read("form", "vi");

    private SmallOffice(Path home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    /** Opens an office with so many units, to which nobody has sent anything yet. */
    static SmallOffice open(Path home, int units) {
        Path inputs = home.resolve("input-templates");
        Path folder = inputs.resolve("catalog");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(inputs.resolve("report"));
            for (String name : List.of("agency.csv", "calendar.csv", "units_of_measure.csv")) {
                Files.copy(SAMPLE.resolve(name), folder.resolve(name));
            }
            Files.writeString(folder.resolve("forms.csv"), """
                    form,title,edition,valid_from,valid_to,guide
                    NHO,Biểu nhỏ,2023.1,2023-01-01,,Điền ô nền sáng.
                    """);
            Files.writeString(folder.resolve("unit_kinds.csv"), """
                    kind,label,plural,short,synonyms
                    group,Nhóm,các nhóm,nhóm,nhóm
                    """);
            StringBuilder rows =
                    new StringBuilder("code,name,kind,valid_from,valid_to,form,short_name,aliases,calendar\n");
            for (int unit = 1; unit <= units; unit++) {
                String code = String.format(java.util.Locale.ROOT, "N%02d", unit);
                rows.append(code).append(",Nhóm số ").append(code).append(",group,2020-01-01,,NHO,Nhóm ");
                rows.append(code).append(",,administrative\n");
            }
            Files.writeString(folder.resolve("units.csv"), rows);
            keep(folder, "subjects.csv", row -> SUBJECTS.contains(row.get("subject")));
            keep(folder, "elements.csv", row -> ELEMENTS.contains(row.get("code")));
            keep(folder, "thresholds.csv", row -> !row.get("key").equals("peer_denominator"));
            keep(folder, "agency.csv", row -> !row.get("key").matches("key_figure.*|chart_by_unit.*"));
            for (String name : EMPTY) {
                keep(folder, name, row -> false);
            }
            outline(inputs.resolve("report/bao-cao-thang.docx"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new SmallOffice(home, read(folder));
    }

    private static Catalogue read(Path folder) {
        CatalogueReader.Result read = CatalogueFolder.read(folder);
        if (read instanceof CatalogueReader.Faulty faulty) {
            throw new AssertionError("the small catalogue is refused: " + faulty.faults());
        }
        return ((CatalogueReader.Proven) read).catalogue();
    }

    private static void outline(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("BÁO CÁO");
            document.write(out);
        }
    }

    private interface Filter {
        boolean keeps(CSVRecord row);
    }

    private static void keep(Path folder, String name, Filter filter) throws IOException {
        String text = Files.readString(SAMPLE.resolve(name)).replace("\uFEFF", "");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        StringBuilder kept = new StringBuilder();
        try (CSVParser parser = CSVParser.parse(text, format);
                CSVPrinter printer = new CSVPrinter(kept, CSVFormat.RFC4180)) {
            printer.printRecord(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                if (filter.keeps(row)) {
                    Map<String, String> values = row.toMap();
                    values.replace("forms", FORM);
                    values.computeIfPresent("max", (key, max) -> max.isEmpty() ? "" : "1000000");
                    printer.printRecord(
                            parser.getHeaderNames().stream().map(values::get).collect(Collectors.toList()));
                }
            }
        }
        Files.writeString(folder.resolve(name), kept.toString());
    }

    Path home() {
        return home;
    }

    Path returns(String period) {
        return home.resolve("input-templates").resolve(period);
    }

    Path output() {
        return home.resolve("output");
    }

    /** Every unit returns its form of the month; each figure is its own, told by unit and month. */
    SmallOffice returned(String month) {
        Period period = Period.parse(month).orElseThrow();
        int number = 0;
        for (ReportingUnit unit : catalogue.units(period)) {
            number++;
            FormFiller form =
                    FormFiller.of(BlankForms.of(catalogue, unit, period, Prefill.of(catalogue, unit, period), phrases));
            int figure = 10 * number + period.lastMonth();
            for (Code code : form.codes()) {
                form.figure(code, Measure.PERIOD, BigDecimal.valueOf(figure++));
            }
            try {
                Files.createDirectories(returns(month));
                Files.write(
                        returns(month).resolve(unit.code() + "_" + month + ".xlsx"),
                        new XlsxWorkbookWriter().write(Recalculation.of(form.build())));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return this;
    }
}
