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

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)?");

    private static final Pattern NO_FIGURE = Pattern.compile("(?iu)\\b\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{4})?|\\b\\d+(?:/\\d{4})?/[\\p{Lu}Đ][\\p{Lu}\\p{L}Đ-]*"
            + "|(?:ngày|tháng|năm|quý|số|điều|khoản|bảng|phụ lục|kỳ|lần thứ|khóa|thứ)\\s*:?\\s+\\d+|^\\s*\\d{1,2}[.)]\\s");

    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();

    /** @param fresh the report as the program makes it */
    HandNumbers(WrittenDocument fresh) {
        for (WrittenDocument.Paragraph paragraph : fresh.paragraphs()) {
            Map<String, Integer> counted = new HashMap<>();
            numbers(unbound(paragraph)).forEach(number -> counted.merge(number, 1, Integer::sum));
            numbers.add(counted);
            words.add(words(paragraph));
        }
    }

    /** The numbers of a paragraph that were typed. */
    List<String> in(WrittenDocument.Paragraph edited) {
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
    private static String unbound(WrittenDocument.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (WrittenDocument.Span span : paragraph.spans()) {
            text.append(span.binding().isPresent() ? " … " : span.text());
        }
        return text.toString();
    }

    private static Set<String> words(WrittenDocument.Paragraph paragraph) {
        Set<String> words = new HashSet<>();
        Matcher word = Pattern.compile("\\p{L}+").matcher(unbound(paragraph));
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
