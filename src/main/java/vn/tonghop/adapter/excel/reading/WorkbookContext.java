package vn.tonghop.adapter.excel.reading;

import java.util.Optional;

/**
 * What the cells of all sheets of a workbook refer to.
 *
 * @param strings empty if the file has none
 * @param styles empty if the file has none
 */
record WorkbookContext(Optional<SharedStrings> strings, Optional<Styles> styles, boolean date1904) {
    /**
     * A shared text; empty if there are fewer.
     *
     * @throws Unreadable if the file has no shared texts at all, so that no text of it could be read
     */
    Optional<StyledText> string(int index) {
        return strings.orElseThrow(() -> Unreadable.missing("sharedStrings.xml"))
                .find(index);
    }

    /** A style; empty if the file has styles but not this one. A file that declares none has one, which is plain. */
    Optional<Formatting> style(int index) {
        return styles.filter(all -> !all.isEmpty()).map(all -> all.find(index)).orElse(Optional.of(Formatting.PLAIN));
    }
}
