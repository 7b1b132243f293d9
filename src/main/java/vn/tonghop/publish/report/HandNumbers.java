package vn.tonghop.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.document.WrittenDocument;

/**
 * Finds numbers that somebody typed into a report: those that no frame binds and that the report as the program makes it does not have in
 * that paragraph. A paragraph is recognised by its words, wherever it was moved. Days, numbers of documents and of headings are no figures.
 */
final class HandNumbers {
    /** Half of the words of a paragraph have to be those of another one for it to be that one, edited. */
    private static final int HALF = 2;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private static final Pattern NO_FIGURE = Pattern.compile(
            "(?iu)(?:ngày|tháng|năm|quý|số|điều|khoản|bảng|phụ lục|kỳ|lần thứ|khóa|thứ)\\s*:?\\s+\\d+(?:[/-]\\d+)*(?:/[\\p{L}-]+)?"
                    + "|\\b\\d{1,2}[/-](?:\\d{1,2}[/-])?\\d{4}\\b|\\b\\d{1,2}[/-]\\d{1,2}\\b|\\b\\d+(?:/\\d{4})?/\\p{L}[\\p{L}-]*"
                    + "|^\\s*\\d{1,2}[.)]\\s");

    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();

    /** @param fresh the report as the program makes it */
    HandNumbers(WrittenDocument fresh) {
        for (List<WrittenDocument.Paragraph> line : lines(fresh)) {
            Map<String, Integer> counted = new HashMap<>();
            numbers(unbound(line)).forEach(number -> counted.merge(number, 1, Integer::sum));
            numbers.add(counted);
            words.add(words(line));
        }
    }

    /** The paragraphs outside tables one by one, those of a row together: the number in a cell says little without its row. */
    static List<List<WrittenDocument.Paragraph>> lines(WrittenDocument document) {
        List<List<WrittenDocument.Paragraph>> lines = new ArrayList<>();
        int table = 0;
        int row = 0;
        for (WrittenDocument.Paragraph paragraph : document.paragraphs()) {
            boolean same = paragraph.table() > 0 && paragraph.table() == table && paragraph.row() == row;
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(paragraph);
            table = paragraph.table();
            row = paragraph.row();
        }
        return lines;
    }

    /** The numbers of a paragraph or a row that were typed. */
    List<String> in(List<WrittenDocument.Paragraph> edited) {
        List<String> found = numbers(unbound(edited));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> allowed = new HashMap<>(original(words(edited)));
        List<String> typed = new ArrayList<>();
        for (String number : found) {
            int left = allowed.getOrDefault(number, 0);
            if (left == 0) {
                typed.add(number);
            } else {
                allowed.put(number, left - 1);
            }
        }
        return typed;
    }

    /** The numbers of the paragraph that has most words in common; none when no paragraph has half of them. */
    private Map<String, Integer> original(Set<String> edited) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            Set<String> common = new HashSet<>(words.get(i));
            common.retainAll(edited);
            int longer = Math.max(words.get(i).size(), edited.size());
            // Of two alike the one that has less besides.
            int score = common.size() * 1_000 / Math.max(1, longer);
            if (common.size() * HALF >= edited.size() && score > most) {
                most = score;
                best = i;
            }
        }
        return best < 0 ? Map.of() : numbers.get(best);
    }

    /** What no frame binds; a frame separates what stands before it from what stands behind. */
    private static String unbound(List<WrittenDocument.Paragraph> line) {
        StringBuilder text = new StringBuilder();
        for (WrittenDocument.Paragraph paragraph : line) {
            for (WrittenDocument.Span span : paragraph.spans()) {
                text.append(span.binding().isPresent() ? " … " : span.text());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Words and numbers: groups are called by numbers, and so are rows. */
    private static Set<String> words(List<WrittenDocument.Paragraph> line) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(unbound(line));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(NO_FIGURE.matcher(text).replaceAll(" "));
        while (number.find()) {
            numbers.add(number.group());
        }
        return numbers;
    }
}
