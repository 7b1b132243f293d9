package vn.tonghop.cli;

import picocli.CommandLine;
import vn.tonghop.model.Message;

/** A value on the command line that cannot be used. */
final class BadValue extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    BadValue(CommandLine line, Message reason) {
        super(line, reason.key());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
