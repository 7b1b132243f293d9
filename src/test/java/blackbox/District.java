package blackbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A district of three communes, made up: each commune is an office with the sample month of the repository, and the district
 * asks for a few figures, a list and a text under the communes' own codes.
 */
final class District {
    static final List<String> COMMUNES = List.of("X01", "X02", "X03");
    static final String FORM = "XA";
    static final String EDITION = "2023.1";

    private static final Path CATALOGUE = Path.of("input-templates/catalog");
    private static final Set<String> ELEMENTS = Set.of(
            "XH.NGHEO",
            "TR.LUA.DT",
            "TR.LUA.NS",
            "TR.CAY.DT",
            "CN.LON",
            "DG.NNKQ",
            "GP.DA.TEN",
            "GP.DA.TH",
            "GP.DA.CTT",
            "GP.DA.CT",
            "GP.DA.GHICHU");
    private static final Set<String> SUBJECTS = Set.of("XH", "TR", "CN", "GP", "DG");
    private static final Map<String, String> OWN =
            Map.of("agency.csv", """
            key,value,valid_from,valid_to
            superior,UBND TỈNH MINH HỌA,,
            issuing_body,UBND HUYỆN MINH HỌA,,
            issuing_body_full,Ủy ban nhân dân huyện Minh Họa,,
            area,huyện Minh Họa,,
            area_short,huyện,,
            """, "forms.csv", """
            form,title,edition,valid_from,valid_to,guide
            XA,Bản tổng hợp của xã,2023.1,2023-01-01,,Gửi tệp tong-hop của kỳ.
            """, "unit_kinds.csv", """
            kind,label,plural,short,synonyms
            commune,Xã,các xã,xã,xã
            """, "units.csv", """
            code,name,kind,valid_from,valid_to,form,short_name,aliases,calendar
            X01,Ủy ban nhân dân xã X01,commune,2020-01-01,,XA,Xã X01,,administrative
            X02,Ủy ban nhân dân xã X02,commune,2020-01-01,,XA,Xã X02,,administrative
            X03,Ủy ban nhân dân xã X03,commune,2020-01-01,,XA,Xã X03,,administrative
            """);

    private District() {}

    /** Opens the office of a commune: the sample month under another name, as a reporting unit of the district. */
    static Office commune(Path home, String code) {
        Office office = Office.in(home);
        Path agency = home.resolve("input-templates/catalog/agency.csv");
        try {
            String text = Files.readString(agency).replace("thị trấn Thắng", "xã " + code);
            Files.writeString(
                    agency,
                    text + "reports_as," + code + ",,\nreports_form," + FORM + ",,\nreports_edition," + EDITION
                            + ",,\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return office;
    }

    /** Opens the office of the district, to which nobody has sent anything yet. */
    static Office open(Path home) {
        Office office = Office.in(home);
        Path inputs = home.resolve("input-templates");
        Office.delete(inputs.resolve("2023-10"));
        Office.delete(inputs.resolve("2023-11"));
        Path catalogue = inputs.resolve("catalog");
        try {
            Files.createDirectories(office.returns());
            outline(inputs.resolve("report/bao-cao-thang.docx"));
            Files.delete(inputs.resolve("report/thu-nhac.docx"));
            // That of a commune speaks of what its groups ask of it.
            Files.delete(inputs.resolve("report/ghi-chu-bao-cao.docx"));
            for (Map.Entry<String, String> file : OWN.entrySet()) {
                Files.writeString(catalogue.resolve(file.getKey()), file.getValue());
            }
            keep(catalogue, "subjects.csv", row -> SUBJECTS.contains(row.get("subject")));
            keep(catalogue, "lists.csv", row -> row.get("list").equals("GP.DA"));
            keep(catalogue, "elements.csv", row -> ELEMENTS.contains(row.get("code")));
            keep(catalogue, "thresholds.csv", row -> !row.get("key").equals("peer_denominator"));
            for (String none :
                    List.of("indicators.csv", "rules.csv", "rule_examples.csv", "targets.csv", "baseline.csv")) {
                keep(catalogue, none, row -> false);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return office;
    }

    /** An outline of the district's own: that of a commune speaks of figures that are not asked for here. */
    private static void outline(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("BÁO CÁO CỦA HUYỆN");
            document.write(out);
        }
    }

    private interface Filter {
        boolean keeps(Map<String, String> row);
    }

    /** Keeps some rows of a file; whatever has forms is asked of the communes, and no range of a group holds for them. */
    private static void keep(Path catalogue, String name, Filter filter) throws IOException {
        String header = Files.readAllLines(CATALOGUE.resolve(name)).get(0).replace("\uFEFF", "");
        List<String> columns = List.of(header.split(","));
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (CSVRecord row : PrintedFigure.csv(CATALOGUE.resolve(name))) {
                Map<String, String> values = new LinkedHashMap<>(row.toMap());
                if (filter.keeps(values)) {
                    values.replace("forms", FORM);
                    values.computeIfPresent("max", (key, max) -> max.isEmpty() ? "" : "1000000");
                    List<String> fields = new ArrayList<>();
                    columns.forEach(column -> fields.add(values.getOrDefault(column, "")));
                    printer.printRecord(fields);
                }
            }
        }
        Files.writeString(catalogue.resolve(name), text.toString());
    }
}
