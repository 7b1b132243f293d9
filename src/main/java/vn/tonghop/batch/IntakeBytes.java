package vn.tonghop.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.CellRef;
import vn.tonghop.model.Code;
import vn.tonghop.model.Content;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.FileOutcome;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Message;
import vn.tonghop.model.Observation;
import vn.tonghop.model.Outcome;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SourceFile;
import vn.tonghop.model.StatedEarlier;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitCode;
import vn.tonghop.model.ValueStatus;

/**
 * What was read of a returned file, as bytes and back: equal in every part. Every text, the names of constants among them, stands
 * once and is named by its number from then on. The bytes are for the same build of the program only.
 */
final class IntakeBytes {
    private static final int NEW_TEXT = 0;
    private static final int NEW_TEXT_OF_UNITS = 1;
    private static final int FIRST_TEXT = 2;

    private IntakeBytes() {}

    /** Whether results of this kind can be kept: decisions are few and are read each time. */
    static boolean canBeKept(List<IntakeResult> results) {
        return results.stream().noneMatch(result -> result.decisions().isPresent());
    }

    static byte[] of(List<IntakeResult> results) {
        Writer writer = new Writer();
        writer.each(results, writer::result);
        return writer.bytes();
    }

    /** @throws IllegalArgumentException if the bytes are of something else */
    static List<IntakeResult> read(byte[] bytes) {
        Reader reader = new Reader(bytes);
        try {
            List<IntakeResult> results = reader.list(reader::result);
            reader.end();
            return results;
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("no reading", malformed);
        }
    }

    private static final class Writer {
        private byte[] bytes = new byte[1 << 14];
        private int size;
        private final Map<String, Integer> texts = new HashMap<>();

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }

        private void octet(int value) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) value;
        }

        private void octets(byte[] more) {
            number(more.length);
            if (size + more.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (size + more.length));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        /** Seven bits at a time, the lowest first. */
        private void number(int value) {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                octet(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            octet(rest);
        }

        private void text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size() + FIRST_TEXT);
            if (known != null) {
                number(known);
                return;
            }
            boolean isWhole = isWhole(text);
            number(isWhole ? NEW_TEXT : NEW_TEXT_OF_UNITS);
            octets(isWhole ? text.getBytes(StandardCharsets.UTF_8) : units(text));
        }

        /** Old workbooks may hold halves of letters, which no encoding has. */
        private static boolean isWhole(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] units(String text) {
            ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
            text.chars().forEach(unit -> units.putChar((char) unit));
            return units.array();
        }

        private void constant(Enum<?> constant) {
            text(constant.name());
        }

        <T> void each(List<T> items, Consumer<T> part) {
            number(items.size());
            items.forEach(part);
        }

        private <T> void maybe(Optional<T> value, Consumer<T> part) {
            octet(value.isPresent() ? 1 : 0);
            value.ifPresent(part);
        }

        void result(IntakeResult result) {
            if (result.decisions().isPresent()) {
                throw new IllegalArgumentException("decisions are not kept");
            }
            outcome(result.outcome());
            maybe(result.submission(), this::submission);
            each(result.findings(), this::finding);
        }

        private void outcome(FileOutcome outcome) {
            file(outcome.file());
            text(outcome.unit().value());
            constant(outcome.result());
            message(outcome.reason());
        }

        private void file(SourceFile file) {
            text(file.name());
            text(file.sha256());
        }

        private void message(Message message) {
            text(message.key());
            each(message.arguments(), this::text);
        }

        private void submission(Submission submission) {
            file(submission.file());
            text(submission.unit().value());
            period(submission.period());
            text(submission.edition());
            maybe(submission.sent(), day -> text(day.toString()));
            each(submission.observations(), this::observation);
            each(submission.explanations(), this::explanation);
            each(submission.stated(), this::stated);
        }

        private void period(Period period) {
            text(period.toString());
        }

        private void observation(Observation observation) {
            period(observation.period());
            text(observation.unit().value());
            text(observation.element().value());
            text(observation.item());
            number(observation.line());
            constant(observation.measure());
            content(observation.content());
            constant(observation.status());
            text(observation.raw());
            place(observation.source());
            text(observation.sha256());
        }

        private void content(Content content) {
            if (content instanceof Content.Figure figure) {
                octet(1);
                number(figure.value().scale());
                octets(figure.value().unscaledValue().toByteArray());
                text(figure.qualifier());
            } else if (content instanceof Content.Words words) {
                octet(2);
                text(words.text());
            } else {
                octet(0);
            }
        }

        private void place(CellRef place) {
            text(place.file());
            text(place.sheet());
            text(place.cell());
        }

        private void explanation(Explanation explanation) {
            text(explanation.unit().value());
            text(explanation.element().value());
            text(explanation.item());
            text(explanation.text());
            place(explanation.source());
        }

        private void stated(StatedEarlier stated) {
            text(stated.element().value());
            constant(stated.measure());
            content(stated.content());
            text(stated.raw());
            place(stated.source());
        }

        private void finding(Finding finding) {
            text(finding.rule());
            constant(finding.severity());
            constant(finding.outcome());
            text(finding.unit().value());
            period(finding.period());
            place(finding.place());
            text(finding.code().value());
            message(finding.message());
            text(finding.expected());
            text(finding.found());
            text(finding.difference());
            text(finding.explanation());
            message(finding.suggestion());
        }
    }

    private static final class Reader {

        private final ByteBuffer bytes;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Period> periods = new HashMap<>();
        private final Map<String, Code> codes = new HashMap<>();

        Reader(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        void end() {
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("something is left");
            }
        }

        private int number() {
            int value = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += 7) {
                int octet = bytes.get();
                value |= (octet & 0x7F) << shift;
                if (octet >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("no number");
        }

        private byte[] octets() {
            int length = number();
            if (length < 0 || length > bytes.remaining()) {
                throw new IllegalArgumentException("no length");
            }
            byte[] octets = new byte[length];
            bytes.get(octets);
            return octets;
        }

        private String text() {
            int known = number();
            if (known >= FIRST_TEXT) {
                return texts.get(known - FIRST_TEXT);
            }
            String text = known == NEW_TEXT ? new String(octets(), StandardCharsets.UTF_8) : ofUnits();
            texts.add(text);
            return text;
        }

        private String ofUnits() {
            return ByteBuffer.wrap(octets()).asCharBuffer().toString();
        }

        <T> List<T> list(Supplier<T> part) {
            int count = number();
            if (count < 0 || count > bytes.remaining()) {
                throw new IllegalArgumentException("no count");
            }
            List<T> items = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                items.add(part.get());
            }
            return items;
        }

        private <T> Optional<T> maybe(Supplier<T> part) {
            return bytes.get() == 1 ? Optional.of(part.get()) : Optional.empty();
        }

        IntakeResult result() {
            return new IntakeResult(outcome(), maybe(this::submission), list(this::finding));
        }

        private FileOutcome outcome() {
            return new FileOutcome(file(), unit(), FileOutcome.Result.valueOf(text()), message());
        }

        private SourceFile file() {
            return new SourceFile(text(), text());
        }

        private UnitCode unit() {
            String value = text();
            return value.isEmpty() ? UnitCode.NONE : new UnitCode(value);
        }

        private Code code() {
            String value = text();
            return value.isEmpty() ? Code.NONE : codes.computeIfAbsent(value, Code::new);
        }

        private Message message() {
            return new Message(text(), list(this::text));
        }

        private Submission submission() {
            return new Submission(
                    file(),
                    unit(),
                    period(),
                    text(),
                    maybe(() -> LocalDate.parse(text())),
                    list(this::observation),
                    list(this::explanation),
                    list(this::stated));
        }

        private Period period() {
            return periods.computeIfAbsent(text(), name -> Period.parse(name).orElseThrow());
        }

        private Observation observation() {
            return new Observation(
                    period(),
                    unit(),
                    code(),
                    text(),
                    number(),
                    Measure.valueOf(text()),
                    content(),
                    ValueStatus.valueOf(text()),
                    text(),
                    place(),
                    text());
        }

        private Content content() {
            return switch (bytes.get()) {
                case 0 -> Content.nothing();
                case 1 -> {
                    int scale = number();
                    yield new Content.Figure(new BigDecimal(new BigInteger(octets()), scale), text());
                }
                case 2 -> new Content.Words(text());
                default -> throw new IllegalArgumentException("no content");
            };
        }

        private CellRef place() {
            return new CellRef(text(), text(), text());
        }

        private Explanation explanation() {
            return new Explanation(unit(), code(), text(), text(), place());
        }

        private StatedEarlier stated() {
            return new StatedEarlier(code(), Measure.valueOf(text()), content(), text(), place());
        }

        private Finding finding() {
            return new Finding(
                    text(),
                    Severity.valueOf(text()),
                    Outcome.valueOf(text()),
                    unit(),
                    period(),
                    place(),
                    code(),
                    message(),
                    text(),
                    text(),
                    text(),
                    text(),
                    message());
        }
    }
}
