package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Code;

/**
 * What is collected.
 *
 * @param unit unit of measure as printed
 * @param subject code of the subject
 * @param forms codes of the forms that ask for it
 * @param list code of the list table it is a column of, or empty
 * @param decimals decimals it is printed with; 0 means that only whole numbers are taken
 * @param min smallest plausible value
 * @param max largest plausible value
 * @param replaces codes of the elements it takes over from, which all end before it begins; its own code when the same
 *     code is counted otherwise from here on
 * @param note how to count, shown on the form
 */
public record DataElement(
        Code code,
        String label,
        String unit,
        Nature nature,
        Aggregation aggregation,
        String subject,
        List<String> forms,
        String list,
        int decimals,
        boolean required,
        Frequency frequency,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        String rangeSource,
        Direction direction,
        List<String> synonyms,
        Validity validity,
        List<Code> replaces,
        String note) {
    public DataElement {
        forms = List.copyOf(forms);
        synonyms = List.copyOf(synonyms);
        replaces = List.copyOf(replaces);
    }

    /** Whether figures from before this row began mean something else. */
    public boolean isRedefined() {
        return replaces.contains(code);
    }

    public boolean isListColumn() {
        return !list.isEmpty();
    }

    public boolean isPercentage() {
        return unit.equals("%");
    }

    public boolean isInteger() {
        return decimals == 0;
    }
}
