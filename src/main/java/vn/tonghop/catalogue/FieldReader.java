package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.model.Code;
import vn.tonghop.model.Message;

/** The fields of one row, typed. A field that does not fit adds a fault and gives a stand-in that is never used. */
final class FieldReader {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private final Table table;
    private final Table.Row row;
    private final int position;
    private final List<CatalogueFault> faults;

    FieldReader(Table table, Table.Row row, int position, List<CatalogueFault> faults) {
        this.table = table;
        this.row = row;
        this.position = position;
        this.faults = faults;
    }

    /** 1-based position of the row among the rows of its file. */
    int position() {
        return position;
    }

    String text(String column) {
        int index = table.header().indexOf(column);
        return index >= 0 && index < row.cells().size() ? row.cells().get(index).strip() : "";
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, Message.of("catalogue.empty", column));
        }
        return text;
    }

    List<String> several(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    String matching(String column, String pattern) {
        String text = required(column);
        if (!text.isEmpty() && !text.matches(pattern)) {
            fault(column, Message.of("catalogue.bad-code", text));
        }
        return text;
    }

    Code code(String column) {
        String text = required(column);
        if (!text.isEmpty() && !Code.hasShape(text)) {
            fault(column, Message.of("catalogue.bad-code", text));
        }
        return new Code(text);
    }

    /** Codes with {@code ;} between them; none when the file has no such column. */
    List<Code> codes(String column) {
        List<String> written = several(column);
        written.stream()
                .filter(text -> !Code.hasShape(text))
                .forEach(text -> fault(column, Message.of("catalogue.bad-code", text)));
        return written.stream().map(Code::new).toList();
    }

    Optional<BigDecimal> decimal(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            fault(column, Message.of("catalogue.bad-number", text));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    BigDecimal missing(String column) {
        if (text(column).isEmpty()) {
            fault(column, Message.of("catalogue.empty", column));
        }
        return BigDecimal.ZERO;
    }

    int whole(String column, int otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,6}")) {
            fault(column, Message.of("catalogue.bad-number", text));
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    boolean yes(String column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (!List.of("", "yes", "no").contains(text)) {
            fault(column, Message.of("catalogue.not-one-of", text, "yes, no"));
        }
        return text.equals("yes");
    }

    <E extends Enum<E>> E choice(String column, Class<E> type, E otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        List<String> words = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            String word = value.name().toLowerCase(Locale.ROOT);
            if (word.equals(text)) {
                return value;
            }
            words.add(word);
        }
        fault(column, Message.of("catalogue.not-one-of", text, String.join(", ", words)));
        return otherwise;
    }

    Validity validity() {
        Optional<LocalDate> from = date("valid_from");
        Optional<LocalDate> to = date("valid_to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fault("valid_to", Message.of("catalogue.ends-before-start"));
        }
        return new Validity(from, to);
    }

    Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            fault(column, Message.of("catalogue.bad-date", text));
            return Optional.empty();
        }
    }

    void fault(String column, Message message) {
        faults.add(new CatalogueFault(table.name(), row.line(), column, message));
    }
}
