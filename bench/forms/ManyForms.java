import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes an input folder with a month of many returned forms, for benchmarks. Needs a JDK and nothing else:
 *
 * <pre>java bench/forms/ManyForms.java INPUT-TEMPLATES FOLDER UNITS</pre>
 *
 * The catalogue and the month are the sample's with more residential groups and schools (two groups to a school) after the 36 that are there.
 * Each of their forms is one of the sample month's with another code and name. In one form of ten a few of the cells that people fill are typed
 * as people type them: as text, with a unit, as a formula, with a nil sign, with a slip, or not at all. The same arguments give the
 * same bytes.
 */
public final class ManyForms {
    private static final String MONTH = "2023-11";
    private static final Pattern STRING = Pattern.compile("<si><t[^>]*>([^<]*)</t></si>");
    private static final Pattern STYLE = Pattern.compile("<xf [^>]*?(?:/>|>.*?</xf>)");
    private static final Pattern NUMBER = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\" s=\"([0-9]+)\"><v>([0-9.]+)</v></c>");
    private static final int CODE = 6;
    private static final int NAME = 8;

    private record Kept(String unit, String name, String line, Map<String, byte[]> parts) {}

    private final Path from;
    private final Path to;
    private final Random random = new Random(20231114);

    private ManyForms(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("INPUT-TEMPLATES FOLDER UNITS");
        }
        new ManyForms(Path.of(args[0]), Path.of(args[1])).make(Integer.parseInt(args[2]));
    }

    private void make(int units) throws IOException {
        copy("catalog");
        copy("report");
        List<String> lines = Files.readAllLines(from.resolve("catalog/units.csv"));
        Map<String, Kept> forms = forms(lines);
        List<Kept> groups = forms.values().stream().filter(f -> f.unit.startsWith("TDP")).toList();
        List<Kept> schools = forms.values().stream().filter(f -> f.unit.matches("(MN|TH)[0-9]+")).toList();

        List<String> written = new ArrayList<>(lines);
        copy(MONTH);
        for (int n = 0; n < units - (lines.size() - 1); n++) {
            boolean school = n % 3 == 2;
            Kept form = school ? schools.get(n % schools.size()) : groups.get(n % groups.size());
            String code = String.format("%s%05d", school ? form.unit.replaceAll("[0-9]", "") : "TDP", n + 1);
            String name = (school ? form.name.replaceAll("^(Trường (?:Mầm non|Tiểu học)).*", "$1") : "Tổ dân phố") + " số " + (n + 1);
            String[] fields = form.line.split(",", -1);
            fields[0] = code;
            fields[1] = name;
            fields[6] = name;
            fields[7] = "";
            written.add(String.join(",", fields));
            write(code, renamed(form, code, name));
        }
        Files.write(to.resolve("catalog/units.csv"), written);
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve(folder))) {
            for (Path file : files.sorted().filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    /** The sample month's forms by unit, in the catalogue's order; a unit that sent two is left out. */
    private Map<String, Kept> forms(List<String> lines) throws IOException {
        Map<String, Map<String, byte[]>> read = new TreeMap<>();
        Set<String> twice = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(from.resolve(MONTH))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
                Map<String, byte[]> parts = parts(file);
                byte[] shared = parts.get("xl/sharedStrings.xml");
                List<String> strings = shared == null ? List.of() : strings(text(shared));
                if (strings.size() > NAME && strings.get(CODE - 1).equals("Mã đơn vị")) {
                    if (read.put(strings.get(CODE), parts) != null) {
                        twice.add(strings.get(CODE));
                    }
                }
            }
        }
        read.keySet().removeAll(twice);
        Map<String, Kept> forms = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, byte[]> parts = read.get(fields[0]);
            if (parts != null && !line.contains("\"")) {
                forms.put(fields[0], new Kept(fields[0], fields[1], line, parts));
            }
        }
        return forms;
    }

    private static List<String> strings(String shared) {
        return STRING.matcher(shared).results().map(found -> found.group(1)).toList();
    }

    private Map<String, byte[]> renamed(Kept form, String code, String name) {
        boolean slips = random.nextInt(10) == 0;
        Set<String> open = slips ? open(text(form.parts.get("xl/styles.xml"))) : Set.of();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        form.parts.forEach((path, bytes) -> {
            if (path.equals("xl/sharedStrings.xml") || path.equals("docProps/core.xml")) {
                String changed = text(bytes).replace(form.name, name).replace("(" + form.unit + ")", "(" + code + ")");
                parts.put(path, bytes(changed.replace("<t>" + form.unit + "</t>", "<t>" + code + "</t>")));
            } else if (slips && path.startsWith("xl/worksheets/sheet")) {
                parts.put(path, bytes(slipped(text(bytes), open)));
            } else {
                parts.put(path, bytes);
            }
        });
        return parts;
    }

    /** The styles of cells that people fill: those that are not locked. */
    private static Set<String> open(String styles) {
        String formats = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        Matcher one = STYLE.matcher(formats);
        Set<String> open = new LinkedHashSet<>();
        for (int style = 0; one.find(); style++) {
            if (one.group().contains("locked=\"false\"")) {
                open.add(Integer.toString(style));
            }
        }
        return open;
    }

    private String slipped(String sheet, Set<String> open) {
        return NUMBER.matcher(sheet).replaceAll(found -> {
            boolean typed = open.contains(found.group(2)) && random.nextInt(12) == 0;
            return Matcher.quoteReplacement(typed ? typed(found.group(1), found.group(2), found.group(3)) : found.group());
        });
    }

    private String typed(String cell, String style, String number) {
        String start = "<c r=\"" + cell + "\" s=\"" + style + "\"";
        String shown = number.replace('.', ',');
        return switch (random.nextInt(8)) {
            case 0, 1 -> start + " t=\"inlineStr\"><is><t>" + shown + "</t></is></c>";
            case 2 -> start + " t=\"inlineStr\"><is><t>" + shown + " ha</t></is></c>";
            case 3 -> start + "><f>" + number + "+0</f><v>" + number + "</v></c>";
            case 4 -> start + " t=\"inlineStr\"><is><t>-</t></is></c>";
            case 5 -> start + " t=\"inlineStr\"><is><t>" + shown.replace('0', 'O') + "</t></is></c>";
            case 6 -> start + "><v>" + number + "0</v></c>";
            default -> start + "/>";
        };
    }

    private void write(String code, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(to.resolve(MONTH).resolve(code + "_" + MONTH + ".xlsx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2023, 11, 14, 8, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                parts.put(entry.getName(), bytes.toByteArray());
            }
        }
        return parts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
