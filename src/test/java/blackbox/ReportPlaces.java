package blackbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Where a report prints which figure, as its own frames around the figures tell: read from the XML of the file alone. */
final class ReportPlaces {
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z0-9.]+)@([a-z]+)\\|([a-z_]+) (\\S+)(?: (\\S+))?(?: (\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|-?\\d+(?:,\\d+)?");

    /**
     * Something printed.
     *
     * @param unit code of the unit whose figure it is; empty for the township
     * @param line number of the row in the unit's list, 0 outside lists
     * @param context the paragraph, or the first cell of the row: it names the row of a list
     */
    record Printed(String code, String view, String unit, int line, String context, String words, String place) {}

    /** The styles of headings, and how deep each stands. */
    private static final Map<String, Integer> LEVELS =
            Map.of("PHAN", 0, "PHULUC", 0, "MUC", 1, "KHOAN", 2, "TENBANG", 2, "DIEM", 3);

    private final List<Printed> printed = new ArrayList<>();
    private final Map<String, Element> notes = new LinkedHashMap<>();
    private final String[] heading = {"", "", "", ""};
    private int paragraph;
    private int table;
    private int note;

    ReportPlaces(Path docx) throws IOException {
        Map<String, Document> parts = parts(docx);
        for (Element each : children(parts.get("word/footnotes.xml").getDocumentElement())) {
            notes.put(each.getAttribute("w:id"), each);
        }
        Element body =
                children(parts.get("word/document.xml").getDocumentElement()).get(0);
        children(body).forEach(this::read);
    }

    static Map<String, Document> parts(Path docx) throws IOException {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    byte[] xml = in.readAllBytes();
                    parts.put(
                            entry.getName(),
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(xml)));
                }
            }
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IOException(malformed);
        }
        return parts;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> all(Element parent, String name) {
        return children(parent).stream()
                .flatMap(child -> Stream.concat(
                        child.getTagName().equals(name) ? Stream.of(child) : Stream.empty(), all(child, name)));
    }

    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        all(element, "w:t").forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    /** The paragraphs, the rows of the tables with strokes between the cells, and the footnotes, whose references stand as [1]. */
    static List<String> lines(Path docx) throws IOException {
        Map<String, Document> parts = parts(docx);
        List<String> lines = new ArrayList<>();
        for (Element block : children(
                children(parts.get("word/document.xml").getDocumentElement()).get(0))) {
            if (block.getTagName().equals("w:tbl")) {
                all(block, "w:tr")
                        .forEach(row -> lines.add(String.join(
                                " | ",
                                all(row, "w:tc").map(ReportPlaces::marked).toList())));
            } else {
                lines.add(marked(block));
            }
        }
        children(parts.get("word/footnotes.xml").getDocumentElement()).forEach(note -> lines.add(marked(note)));
        return lines;
    }

    private static String marked(Element block) {
        StringBuilder text = new StringBuilder();
        all(block, "w:r")
                .flatMap(run -> children(run).stream())
                .forEach(part -> text.append(
                        switch (part.getTagName()) {
                            case "w:t" -> part.getTextContent();
                            case "w:footnoteReference" -> "[" + part.getAttribute("w:id") + "]";
                            default -> "";
                        }));
        return text.toString().replace('\u00A0', ' ').strip();
    }

    private void read(Element element) {
        if (element.getTagName().equals("w:p")) {
            paragraph(element);
        } else if (element.getTagName().equals("w:tbl")) {
            table(element);
        }
    }

    private void paragraph(Element read) {
        String text = text(read);
        String style = all(read, "w:pStyle")
                .findFirst()
                .map(s -> s.getAttribute("w:val"))
                .orElse("");
        int level = LEVELS.getOrDefault(style, -1);
        if (level >= 0) {
            heading[level] = text.replaceFirst("[.)].*", "");
            for (int below = level + 1; below < heading.length; below++) {
                heading[below] = "";
            }
            paragraph = 0;
            table = 0;
        } else if (!text.isBlank()) {
            paragraph++;
        }
        note(read, text, "đoạn " + paragraph);
    }

    private void table(Element read) {
        table++;
        int row = 0;
        for (Element each : all(read, "w:tr").toList()) {
            String which = heading[2].startsWith("Bảng") ? "" : table > 1 ? "bảng " + table + ", " : "bảng, ";
            note(each, text(all(each, "w:tc").findFirst().orElseThrow()), which + "dòng " + row);
            row++;
        }
    }

    private String at(String where) {
        boolean annex = heading[0].startsWith("Phụ lục");
        String part = heading[0].isEmpty() || annex ? heading[0] : heading[0] + ": ";
        String headings = String.join(
                annex ? ", " : ".",
                Stream.of(heading).skip(1).filter(h -> !h.isEmpty()).toList());
        return part + (annex ? ", " : "") + headings + ", " + where;
    }

    private void note(Element holder, String context, String where) {
        figures(holder, context, at(where));
        all(holder, "w:footnoteReference").forEach(reference -> {
            note++;
            Element footnote = notes.get(reference.getAttribute("w:id"));
            figures(footnote, text(footnote), at(where) + ", chú thích " + note);
        });
    }

    private void figures(Element holder, String context, String place) {
        all(holder, "w:sdt").forEach(control -> {
            String tag = all(control, "w:tag")
                    .findFirst()
                    .map(t -> t.getAttribute("w:val"))
                    .orElse("");
            Matcher read = TAG.matcher(tag);
            if (read.matches()) {
                String unit = read.group(5) == null ? "" : read.group(5);
                int line = read.group(6) == null ? 0 : Integer.parseInt(read.group(6));
                printed.add(new Printed(read.group(1), read.group(3), unit, line, context, text(control), place));
            }
        });
    }

    /** All that is printed, in the order of the text. */
    List<Printed> printed() {
        return List.copyOf(printed);
    }

    /**
     * The first place where a figure is printed: its words, or the exact figure rounded half up, at least at the decimals of
     * the report of 2023.
     *
     * @param computed the exact figure, if it is one
     */
    Optional<Printed> find(PrintedFigure figure, Optional<BigDecimal> computed) {
        return bound(figure).stream()
                .filter(p -> computed.isPresent()
                        ? isRounded(computed.get(), number(figure, p.words()), figure)
                        : p.words().equals(figure.printed()))
                .findFirst();
    }

    private static boolean isRounded(BigDecimal exact, Optional<BigDecimal> words, PrintedFigure figure) {
        int printed = figure.isWords() ? 0 : new BigDecimal(figure.value()).scale();
        return words.filter(number ->
                        exact.setScale(Math.max(Math.max(0, printed), number.scale()), RoundingMode.HALF_UP)
                                        .compareTo(number)
                                == 0)
                .isPresent();
    }

    /** All places that are bound to what the figure is. */
    List<Printed> bound(PrintedFigure figure) {
        List<String> views = figure.isOfNextYear()
                ? List.of("target_next")
                : switch (figure.attribute()) {
                    case "value", "text" -> List.of("value", "unit", "of_units");
                    case "count" -> List.of("rows");
                    default -> List.of(figure.attribute());
                };
        return printed.stream()
                .filter(p -> p.code().equals(figure.code()) && views.contains(p.view()) && isOf(p, figure))
                .toList();
    }

    private static boolean isOf(Printed printed, PrintedFigure figure) {
        if (!figure.item().isEmpty()) {
            return printed.line() > 0
                    && printed.context().replaceFirst("^- ", "").startsWith(figure.item());
        }
        return printed.line() == 0 && printed.unit().equals(figure.unit());
    }

    /** The number in Vietnamese writing; "giảm" makes a difference negative, and for a rank "tăng" does. */
    private static Optional<BigDecimal> number(PrintedFigure figure, String words) {
        Matcher matcher = NUMBER.matcher(words.replaceFirst("/.*", ""));
        if (!matcher.find()) {
            return words.equals("có") ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group().replace(".", "").replace(',', '.'));
        boolean rank = words.contains("bậc");
        boolean down = words.startsWith("giảm") != rank;
        return Optional.of(figure.attribute().startsWith("change") && down ? number.negate() : number);
    }
}
