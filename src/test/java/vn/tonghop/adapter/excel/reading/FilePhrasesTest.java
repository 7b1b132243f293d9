package vn.tonghop.adapter.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.CellAddress;
import vn.tonghop.model.Message;
import vn.tonghop.model.Phrases;
import vn.tonghop.testing.PhraseFiles;

/** Every refusal and note can be said, in both languages, with nothing left in a gap. */
class FilePhrasesTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)}");

    @Test
    void both_languages_have_the_same_phrases_with_the_same_gaps() {
        Map<String, String> vietnamese = phrases("vi");
        Map<String, String> english = phrases("en");
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        vietnamese.forEach(
                (key, phrase) -> assertThat(gaps(english.get(key))).as(key).isEqualTo(gaps(phrase)));
    }

    @Test
    void every_phrase_is_used_with_as_many_arguments_as_it_has_gaps() {
        Map<String, String> vietnamese = phrases("vi");
        List<Message> used = messages().toList();
        assertThat(used.stream().map(Message::key))
                .containsExactlyInAnyOrderElementsOf(vietnamese.keySet().stream()
                        .filter(key -> !key.startsWith("file.csv")) // those are said by the reader of text
                        .toList());
        for (Message message : used) {
            assertThat(gaps(vietnamese.get(message.key())))
                    .as(message.key())
                    .hasSize(message.arguments().size());
            assertThat(new Phrases(vietnamese).say(message))
                    .contains("«f.xlsx»")
                    .doesNotContain("{");
        }
    }

    @Test
    void what_stood_in_the_file_cannot_break_a_message() {
        Message reason = Unreadable.damaged("a\r\nb\u001b[31m" + "x".repeat(500))
                .refusal("f")
                .reason();
        assertThat(reason.arguments().get(1)).startsWith("a??b?[31m").hasSizeLessThan(130);
    }

    private static Stream<Message> messages() {
        CellAddress cell = new CellAddress(1, 1);
        Stream<Unreadable> reasons = Stream.of(
                Unreadable.truncated(),
                Unreadable.damaged(),
                Unreadable.damaged("p"),
                Unreadable.wrongChecksum("p"),
                Unreadable.missing("p"),
                Unreadable.damagedAt("s", "A1"),
                Unreadable.fileTooLarge(1),
                Unreadable.tooManyEntries(1),
                Unreadable.unpackedTooLarge(1),
                Unreadable.packedTooTightly("p"),
                Unreadable.tooMuchContent(),
                Unreadable.noMemory(),
                Unreadable.ambiguousPart("p"),
                Unreadable.overlapping("p"),
                Unreadable.ambiguousSheet("s"),
                Unreadable.ambiguousRow("s", 1),
                Unreadable.ambiguousCell("s", cell),
                Unreadable.unsafeName("p"),
                Unreadable.doctype("p"),
                Unreadable.noSheet());
        Stream<Message> kinds = Stream.of(FileKind.values())
                .filter(kind -> kind != FileKind.XLSX)
                .map(kind -> Message.of(kind.phrase(), "f.xlsx"));
        Stream<Message> others = Stream.of(
                Message.of("file.archive.with", "f.xlsx", "x"),
                Message.of("file.macros", "f.xlsx"),
                Message.of("file.threads", "f.xlsx", "2", "S!A1, S!B7"),
                Message.of("file.extension", "f.xlsx", ".xlsx"),
                Message.of("file.xls.read", "f.xlsx"));
        return Stream.of(reasons.map(reason -> reason.refusal("f.xlsx").reason()), kinds, others)
                .flatMap(stream -> stream);
    }

    private static List<String> gaps(String phrase) {
        return GAP.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> phrases(String language) {
        return PhraseFiles.read("file", language).templates();
    }
}
