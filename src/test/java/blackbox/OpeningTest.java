package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.tonghop.testing.LibreOffice;
import vn.tonghop.testing.OfficePackage;
import vn.tonghop.testing.OfficeSchemas;

/** Every workbook and document that leaves the program opens wherever it is sent: all outputs of the sample month, and blank forms. */
class OpeningTest {
    private static final String WORKBOOK = "tong-hop-2023-11.xlsx";

    /** What Excel 2007 and 2010 write; whatever came later has another name. */
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://schemas.openxmlformats.org/package/2006/content-types",
            "http://schemas.openxmlformats.org/package/2006/relationships",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.org/dc/elements/1.1/",
            "http://purl.org/dc/terms/",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace",
            "urn:schemas-microsoft-com:office:excel",
            "urn:schemas-microsoft-com:office:office",
            "urn:schemas-microsoft-com:vml");

    /** Of other standards than the one whose schemas POI carries; what of them matters is in {@link OfficePackage#unresolved}. */
    private static final Pattern UNDESCRIBED = Pattern.compile("\\[Content_Types]\\.xml|docProps/core\\.xml");

    /** The functions that are younger than Excel 2003 and not than Excel 2007. */
    private static final Set<String> OF_2007 = Set.of("IFERROR", "SUMIFS", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_.][A-Za-z0-9_.]*)\\(");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2", "definedName");

    @TempDir
    private static Path folder;

    /** By name. */
    private static final Map<String, byte[]> FILES = new TreeMap<>();

    @BeforeAll
    static void makeThem() throws IOException {
        Office office = Office.in(folder);
        assertThat(office.run("consolidate", "--period", "2023-11", "--quiet").exit())
                .isEqualTo(1);
        office.outputs().forEach((name, bytes) -> {
            if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
                FILES.put(name, bytes);
            }
        });
        Path forms = folder.resolve("forms");
        List<String> kinds = List.of("TDP01", "MN01", "TH01", "YT01", "PB-NN");
        String[] command = Stream.concat(
                        Stream.of("forms", "--period", "2023-12", "--output", forms.toString()),
                        kinds.stream().flatMap(unit -> Stream.of("--unit", unit)))
                .toArray(String[]::new);
        assertThat(office.run(command).exit()).isZero();
        for (String unit : kinds) {
            FILES.put("form of " + unit, Files.readAllBytes(found(forms, unit + "_2023-12.xlsx")));
        }
    }

    private static Path found(Path forms, String name) throws IOException {
        try (Stream<Path> files = Files.walk(forms)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static byte[] workbook() {
        return Optional.ofNullable(FILES.get(WORKBOOK)).orElseThrow();
    }

    private static void each(BiConsumer<String, OfficePackage> check) throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            check.accept(file.getKey(), OfficePackage.of(file.getValue()));
        }
        assertThat(FILES)
                .hasSizeGreaterThan(15)
                .containsKeys(WORKBOOK, "bao-cao-2023-11.docx", "bien-nhan-2023-11.xlsx");
    }

    @Test
    void everyPartAndEveryRelationResolves() throws IOException {
        each((file, opened) -> assertThat(opened.unresolved()).as(file).isEmpty());
    }

    @Test
    void thePartsAreValidBySchema() throws IOException {
        each((file, opened) -> opened.parts().forEach((name, part) -> {
            Optional<List<String>> faults = OfficeSchemas.faults(part);
            if (UNDESCRIBED.matcher(name).matches()) {
                assertThat(faults).as(file + " " + name).isEmpty();
            } else {
                assertThat(faults).as(file + " " + name).contains(List.of());
            }
        }));
    }

    /** If these pass, the test above proves nothing. */
    @Test
    void aFaultOfAPartIsFoundBySchema() throws IOException {
        Map<String, byte[]> parts = OfficePackage.of(workbook()).parts();
        damagedIsInvalid(parts, "xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"eins\"");
        damagedIsInvalid(parts, "xl/worksheets/sheet1.xml", "<sheetData>", "<sheetDatum/><sheetData>");
        damagedIsInvalid(parts, "xl/styles.xml", "builtinId=\"0\"", "builtinId=\"-\"");
        damagedIsInvalid(parts, "xl/charts/chart1.xml", "val=\"bar\"", "val=\"bars\"");
        damagedIsInvalid(parts, "xl/drawings/vmlDrawing1.vml", "obscured=\"t\"", "obscured=\"perhaps\"");
        damagedIsInvalid(parts, "xl/sharedStrings.xml", "<si>", "<si><u/>");
    }

    private static void damagedIsInvalid(Map<String, byte[]> parts, String name, String old, String now) {
        String xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        assertThat(xml).contains(old);
        String damaged = xml.replaceFirst(Pattern.quote(old), now);
        assertThat(OfficeSchemas.faults(damaged.getBytes(StandardCharsets.UTF_8)))
                .as(name)
                .hasValueSatisfying(faults -> assertThat(faults).isNotEmpty());
    }

    @Test
    void nothingIsNewerThanExcel2010() throws IOException {
        each((file, opened) -> {
            Set<String> others = new TreeSet<>();
            opened.parts().keySet().forEach(part -> opened.elements(part).forEach(e -> others.addAll(namespaces(e))));
            others.removeAll(NAMESPACES);
            assertThat(others).as(file).isEmpty();
        });
    }

    private static Set<String> namespaces(Element element) {
        Set<String> names = new TreeSet<>();
        Optional.ofNullable(element.getNamespaceURI()).ifPresent(names::add);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Optional.ofNullable(element.getAttributes().item(i).getNamespaceURI())
                    .ifPresent(names::add);
        }
        return names;
    }

    @Test
    void formulasUseFunctionsThatExcel2007HasAndLeadIntoNoOtherFile() throws IOException {
        Set<String> used = new TreeSet<>();
        each((file, opened) -> opened.parts().keySet().stream()
                .filter(part -> part.startsWith("xl/"))
                .flatMap(part -> opened.elements(part).stream())
                .filter(element -> FORMULAS.contains(element.getLocalName()))
                .map(element -> QUOTED.matcher(element.getTextContent()).replaceAll("x"))
                .forEach(formula -> {
                    assertThat(formula).as(file).doesNotContain("[");
                    FUNCTION.matcher(formula).results().forEach(found -> used.add(found.group(1)));
                }));
        assertThat(used)
                .contains("SUM", "SUMIFS", "IFERROR")
                .allSatisfy(name -> assertThat(isKnown(name)).as(name).isTrue());
    }

    private static boolean isKnown(String function) {
        return OF_2007.contains(function) || FunctionMetadataRegistry.getFunctionByName(function) != null;
    }

    @Test
    void thereAreNoMacrosAndNothingComesFromOutside() throws IOException {
        each((file, opened) -> {
            assertThat(opened.parts().keySet())
                    .as(file)
                    .noneMatch(name -> name.matches(".*(vbaProject|externalLink|macrosheet|embedding|activeX).*"));
            assertThat(opened.relations()).as(file).noneMatch(OfficePackage.Relation::isExternal);
            String types =
                    new String(opened.parts().getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
            assertThat(types).as(file).doesNotContainIgnoringCase("macroEnabled");
        });
    }

    @Test
    void thirtySixUnitsTakeLessThanTwoMegabytes() {
        assertThat(workbook().length).isLessThan(2_000_000);
    }

    @Test
    void libreOfficeOpensAllOfThem() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice (soffice) is not on the PATH");
        opens("csv", WORKBOOK, "bien-nhan-2023-11.xlsx", "tra-lai/PB-NN_2023-11.xlsx", "form of TDP01");
        opens("txt", "bao-cao-2023-11.docx");
        byte[] torn = Arrays.copyOf(workbook(), workbook().length / 2);
        Path half = Files.write(folder.resolve("half.xlsx"), torn);
        assertThatThrownBy(() -> LibreOffice.convert(half, "csv", folder)).isInstanceOf(IllegalStateException.class);
    }

    private static void opens(String format, String... names) throws IOException, InterruptedException {
        Path in = Files.createTempDirectory(folder, "in");
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            byte[] bytes = Optional.ofNullable(FILES.get(name)).orElseThrow();
            String ending = name.endsWith(".docx") ? ".docx" : ".xlsx";
            files.add(Files.write(in.resolve("f" + files.size() + ending), bytes));
        }
        assertThat(LibreOffice.convertAll(files, format, Files.createDirectory(in.resolve("out"))))
                .hasSameSizeAs(files)
                .allSatisfy(written -> assertThat(written).isNotEmptyFile());
    }
}
