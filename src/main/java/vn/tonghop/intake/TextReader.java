package vn.tonghop.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DataElement;
import vn.tonghop.model.Content;
import vn.tonghop.model.ValueStatus;
import vn.tonghop.model.grid.Cell;
import vn.tonghop.model.grid.CellValue;

/**
 * Reads free text: normal form C, line breaks kept, control characters and halves of characters dropped, at most
 * {@link #LONGEST} characters. Numbers of identity cards and telephones are masked, also in what is kept.
 */
final class TextReader {
    static final int LONGEST = 5_000;

    /** Everything XML and people cannot read, except the line break. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+|[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+$");

    private TextReader() {}

    /** @param due whether the text must be given */
    static ReadValue read(Cell cell, DataElement element, boolean due) {
        if (cell.value() instanceof CellValue.Error || cell.value() instanceof CellValue.Uncomputed) {
            IntakeRule rule = cell.value() instanceof CellValue.Error
                    ? IntakeRule.VALUE_FORMULA_ERROR
                    : IntakeRule.VALUE_UNCOMPUTED;
            String found = cell.text().isEmpty() ? "=" + cell.formula() : cell.text();
            return ReadValue.unused(new Remark(rule, "", found, List.of(found, element.label())));
        }
        ReadValue read = words(cell, element.label());
        if (!read.status().equals(ValueStatus.BLANK) || !due) {
            return read;
        }
        return ReadValue.blank(List.of(new Remark(IntakeRule.VALUE_REQUIRED, "", "", List.of("", element.label()))));
    }

    /**
     * The words of a cell. Letters of before Unicode are decoded; whether they were decoded well is asked.
     *
     * @param label what the text is, for the remarks
     */
    static ReadValue words(Cell cell, String label) {
        Optional<LegacyText.Decoded> decoded = LegacyText.read(cell);
        if (decoded.isEmpty()) {
            return words(cell.text(), label);
        }
        ReadValue read = words(decoded.get().text(), label);
        String found = Excerpt.of(PersonalData.mask(cell.text()));
        String meant = Excerpt.of(PersonalData.mask(decoded.get().text()));
        List<Remark> remarks = new ArrayList<>(read.remarks());
        remarks.add(new Remark(
                IntakeRule.TEXT_LEGACY,
                meant,
                found,
                List.of(found, label, decoded.get().encoding().label(), meant)));
        return new ReadValue(read.content(), ValueStatus.HELD, remarks);
    }

    /** @param label what the text is, for the remarks */
    static ReadValue words(String raw, String label) {
        List<Remark> remarks = new ArrayList<>();
        String text = plain(raw);
        boolean hadControl = !text.equals(lines(raw));
        text = EDGES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        if (text.isEmpty()) {
            return ReadValue.blank(List.of());
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST));
        }
        String masked = PersonalData.mask(text);
        if (hadControl) {
            remarks.add(remark(IntakeRule.TEXT_CONTROL, masked, label));
        }
        if (length > LONGEST) {
            remarks.add(
                    remark(IntakeRule.TEXT_CUT, masked, label, Integer.toString(length), Integer.toString(LONGEST)));
        }
        if (!masked.equals(text)) {
            remarks.add(remark(IntakeRule.TEXT_PERSONAL_DATA, masked, label));
        }
        return new ReadValue(new Content.Words(masked), ValueStatus.REPORTED, remarks);
    }

    /** The text without what cannot be read. */
    static String plain(String raw) {
        return CONTROL.matcher(lines(raw)).replaceAll("");
    }

    private static String lines(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    private static Remark remark(IntakeRule rule, String text, String label, String... more) {
        String found = Excerpt.of(text);
        List<String> arguments = new ArrayList<>(List.of(found, label));
        arguments.addAll(List.of(more));
        return new Remark(rule, "", found, arguments);
    }
}
