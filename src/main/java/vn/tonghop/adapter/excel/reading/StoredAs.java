package vn.tonghop.adapter.excel.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The attribute {@code t} of a cell (ST_CellType): how its stored text is to be read. */
enum StoredAs {
    NUMBER("n"),
    SHARED_STRING("s"),
    /** The text that a formula gave. */
    STRING("str"),
    INLINE_STRING("inlineStr"),
    BOOLEAN("b"),
    ERROR("e"),
    /** A date as ISO 8601 text. */
    DATE("d");

    private static final Map<String, StoredAs> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.code, type -> type));

    private final String code;

    StoredAs(String code) {
        this.code = code;
    }

    static Optional<StoredAs> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
