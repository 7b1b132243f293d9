package blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Where the report prints which figure. The outline is copied with a mark around every placeholder that is filled, the
 * report is made from the copy, and the marks tell what every number is; without the marks it must be the report itself.
 */
final class ReportPlaces {
    private static final Path OUTLINE = Path.of("input-templates/report/bao-cao-thang.docx");
    private static final String BODY = "word/document.xml";
    /** Stands for the full stops of a code in a mark, because a full stop ends a clause of the report. */
    private static final char DOT = '·';

    private static final Pattern SLOT = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern FIGURE =
            Pattern.compile("([A-Z][A-Z0-9]*(?:\\.[A-Z0-9]+)*)(?:@([a-z]+))?(?:\\|([a-z_]+))?");
    private static final Pattern MARKED = Pattern.compile("⟦([^|⟧]*)\\|([^|⟧]*)\\|([^⟧]*)⟧([^⟦⟧]*)⟦⟧");
    private static final Pattern MARKS = Pattern.compile("⟦[^⟧]*⟧");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|-?\\d+(?:,\\d+)?");

    /** Something printed: of what, in what words, where. */
    record Printed(String code, String view, String member, String words, String place) {}

    /** The styles of headings, and how deep each stands. */
    private static final Map<String, Integer> LEVELS =
            Map.of("MUC", 0, "PHULUC", 0, "KHOAN", 1, "TENBANG", 1, "DIEM", 2);

    private final List<Printed> printed = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();

    private final String[] heading = {"", "", ""};
    private int paragraph;
    private int table;

    /** @param docx a report made from {@link #markedOutline()} */
    ReportPlaces(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            document.getBodyElements().forEach(this::read);
        }
    }

    /** All that stands in a report, block by block, without marks. */
    static List<String> blocks(Path docx) throws IOException {
        return new ReportPlaces(docx).blocks;
    }

    List<String> blocks() {
        return blocks;
    }

    private void read(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table) {
            table(table);
        }
    }

    private void paragraph(XWPFParagraph read) {
        String text = read.getText();
        String style = read.getStyle() == null ? "" : read.getStyle();
        int level = LEVELS.getOrDefault(style, -1);
        if (level >= 0) {
            heading[level] = plain(text).replaceFirst("[.)].*", "").replace("PHỤ LỤC", "Phụ lục");
            for (int below = level + 1; below < heading.length; below++) {
                heading[below] = "";
            }
            paragraph = 0;
            table = 0;
        } else if (!text.isBlank()) {
            paragraph++;
        }
        note(text, "đoạn " + paragraph);
    }

    private void table(XWPFTable read) {
        table++;
        for (int r = 0; r < read.getNumberOfRows(); r++) {
            String row = String.join(
                    "\t",
                    read.getRow(r).getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList());
            String which = heading[1].startsWith("Bảng") ? "" : table > 1 ? "bảng " + table + ", " : "bảng, ";
            note(row, which + "dòng " + r);
        }
    }

    private void note(String text, String where) {
        blocks.add(plain(text));
        boolean annex = heading[1].startsWith("Bảng");
        String headings = String.join(
                annex ? ", " : ".",
                List.of(heading).stream().filter(h -> !h.isEmpty()).toList());
        Matcher mark = MARKED.matcher(text);
        while (mark.find()) {
            printed.add(new Printed(
                    mark.group(1).replace(DOT, '.'),
                    mark.group(2),
                    mark.group(3),
                    mark.group(4),
                    headings + ", " + where));
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /**
     * The first place where a figure is printed: its words, or the exact figure rounded half up, at least at the decimals of
     * the report of 2023.
     *
     * @param computed the exact figure, if it is one
     */
    Optional<Printed> find(PrintedFigure figure, String unitName, Optional<BigDecimal> computed) {
        return bound(figure, unitName).stream()
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
    List<Printed> bound(PrintedFigure figure, String unitName) {
        List<String> views = figure.isOfNextYear()
                ? List.of("target_next")
                : switch (figure.attribute()) {
                    case "value", "text" -> List.of("", "unit", "of_units");
                    case "count" -> List.of("rows");
                    default -> List.of(figure.attribute());
                };
        String member = figure.item().isEmpty() ? unitName : figure.item();
        return printed.stream()
                .filter(p -> p.code().equals(figure.code())
                        && views.contains(p.view())
                        && p.member().equals(member))
                .toList();
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

    /** The outline with marks. */
    static byte[] markedOutline() throws IOException {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(OUTLINE)));
                ZipOutputStream out = new ZipOutputStream(marked)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(BODY)
                                ? marked(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        return marked.toByteArray();
    }

    private static String marked(String body) {
        StringBuilder marked = new StringBuilder();
        String member = "";
        Matcher slot = SLOT.matcher(body);
        while (slot.find()) {
            String inside = slot.group(1);
            member = inside.startsWith("#units")
                    ? "{{unit.name}}"
                    : inside.startsWith("#items")
                            ? "{{item.name}}"
                            : inside.startsWith("/") && inside.length() > 1 ? "" : member;
            Matcher figure = FIGURE.matcher(inside);
            String replacement = figure.matches() ? marked(figure, member) : slot.group();
            slot.appendReplacement(marked, Matcher.quoteReplacement(replacement));
        }
        return slot.appendTail(marked).toString();
    }

    private static String marked(Matcher figure, String member) {
        String known = "{{?" + figure.group() + "}}";
        String measure = figure.group(2) == null ? "" : "@" + figure.group(2);
        String view = figure.group(3) == null ? "" : figure.group(3);
        return known + "⟦" + figure.group(1).replace('.', DOT) + measure + "|" + view + "|" + member + "⟧{{/}}{{"
                + figure.group() + "}}" + known + "⟦⟧{{/}}";
    }
}
