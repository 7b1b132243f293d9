package vn.tonghop.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.model.Message;
import vn.tonghop.model.Wording;

/**
 * Asks questions on the error stream and reads the answers, one a line. At a terminal a question is asked again until its
 * answer will do; a file of answers that is piped in has one try, because the next line answers the next question.
 */
final class TypedAnswers {
    static final int TRIES = 5;

    private final RootCommand root;
    private final BufferedReader lines;
    private int read;

    TypedAnswers(RootCommand root) {
        this.root = root;
        this.lines =
                new BufferedReader(new InputStreamReader(root.surroundings().typed(), StandardCharsets.UTF_8));
    }

    /** There is no answer, or none that will do; what is wrong has been told. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Asks until the answer will do.
     *
     * @param fault what is wrong with an answer, if anything
     */
    String ask(Message question, Function<String, List<Message>> fault) throws IOException, NoAnswer {
        for (int i = 0; i < TRIES; i++) {
            Optional<String> line = line(question);
            if (line.isEmpty()) {
                root.complain(Message.of("start.no-answer"));
                throw new NoAnswer();
            }
            String answer = line.get();
            List<Message> wrong = isBroken(answer) ? List.of(Message.of("start.broken")) : fault.apply(answer);
            if (wrong.isEmpty()) {
                return answer;
            }
            if (!root.console().terminal()) {
                root.complain(Message.of("start.answer-line", Integer.toString(read)));
            }
            wrong.forEach(root::complain);
            if (!root.console().terminal()) {
                break;
            }
        }
        throw new NoAnswer();
    }

    /** How many lines have been read so far. */
    int linesRead() {
        return read;
    }

    /** Whether somebody has been asked, and sits there to be asked again. */
    boolean canAskAgain() {
        return read > 0 && root.console().terminal();
    }

    /** The lines up to an empty one, or to the end; where the first of them stands is {@link #linesRead} before. */
    List<String> several(Message question) throws IOException, NoAnswer {
        List<String> answers = new ArrayList<>();
        Optional<String> line = line(question);
        while (line.isPresent() && !line.get().isBlank()) {
            if (isBroken(line.get())) {
                root.complain(Message.of("start.broken"));
                throw new NoAnswer();
            }
            answers.add(line.get());
            line = read();
        }
        return answers;
    }

    private Optional<String> line(Message question) throws IOException {
        root.console().err().println();
        root.prompt(question);
        return read();
    }

    private Optional<String> read() throws IOException {
        Optional<String> line = Optional.ofNullable(lines.readLine());
        read += line.isPresent() ? 1 : 0;
        return line.map(Wording::clean);
    }

    /** Older consoles of Windows hand Vietnamese letters over as zeros, other encodings as what is no letter. */
    private static boolean isBroken(String answer) {
        return answer.indexOf('\uFFFD') >= 0 || answer.indexOf('\0') >= 0;
    }
}
