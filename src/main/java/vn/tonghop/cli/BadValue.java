package vn.tonghop.cli;

import java.util.Optional;
import picocli.CommandLine;
import vn.tonghop.model.Message;

/** A value on the command line that cannot be used. */
final class BadValue extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;
    private final transient Optional<Message> guess;

    /**
     * @param guess what may have been meant, as a sentence
     */
    BadValue(CommandLine line, Message reason, Optional<Message> guess) {
        super(line, reason.key());
        this.reason = reason;
        this.guess = guess;
    }

    Message reason() {
        return reason;
    }

    Optional<Message> guess() {
        return guess;
    }
}
