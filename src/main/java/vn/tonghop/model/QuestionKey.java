package vn.tonghop.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a question is known by, in the workbook and in the decisions: its subject (period, rule, unit, code, place), and a
 * fingerprint of the file and of what was found, so that an answer given to something else is recognised.
 *
 * @param subject on one line; begins with the period
 * @param fingerprint letters and digits without a blank
 */
public record QuestionKey(String subject, String fingerprint) {
    private static final String MARK = " #";

    /** Enough of a digest to tell two questions of one office apart. */
    private static final int DIGITS = 16;

    public QuestionKey {
        subject = oneLine(subject);
    }

    /** The key of a question that a finding asks. */
    public static QuestionKey of(Finding finding, String sha256) {
        return of(finding, List.of(sha256));
    }

    /** @param files digests of all files the question is about */
    public static QuestionKey of(Finding finding, List<String> files) {
        CellRef place = finding.place();
        String subject = String.join(
                " ",
                finding.period().toString(),
                finding.rule(),
                finding.unit().value(),
                finding.code().value(),
                place.sheet().isEmpty() ? "" : place.sheet() + "!" + place.cell());
        StringBuilder said = new StringBuilder(subject);
        files.forEach(file -> said.append('\u0000').append(file));
        said.append('\u0000').append(finding.found()).append('\u0000').append(finding.expected());
        if (finding.found().isEmpty() && finding.expected().isEmpty()) {
            // A rule without a contrast has its figures in the sentence.
            said.append('\u0000').append(String.join("\u0000", figures(finding)));
        }
        return new QuestionKey(subject, digest(said.toString()));
    }

    /** The sentences of files name the file, which may be renamed; those of rules do not. */
    private static List<String> figures(Finding finding) {
        return finding.message().key().startsWith("check.") ? finding.message().arguments() : List.of();
    }

    /** The key as it is written into the workbook. */
    public String text() {
        return subject + MARK + fingerprint;
    }

    /** The key that {@code text} is, if it is one. */
    public static Optional<QuestionKey> parse(String text) {
        String line = oneLine(text);
        int mark = line.lastIndexOf(MARK);
        if (mark <= 0 || mark + MARK.length() == line.length()) {
            return Optional.empty();
        }
        QuestionKey key = new QuestionKey(line.substring(0, mark), line.substring(mark + MARK.length()));
        return key.period().isPresent() ? Optional.of(key) : Optional.empty();
    }

    /** The period of the question. */
    public Optional<Period> period() {
        return Period.parse(word(0));
    }

    /** The code of the rule that asked. */
    public String rule() {
        return word(1);
    }

    private String word(int index) {
        String[] words = subject.split(" ", -1);
        return index < words.length ? words[index] : "";
    }

    private static String oneLine(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")
                .strip();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
