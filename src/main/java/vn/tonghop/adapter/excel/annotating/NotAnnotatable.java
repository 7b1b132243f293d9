package vn.tonghop.adapter.excel.annotating;

import vn.tonghop.model.Message;

/** The file is not built as expected, or is more than is worth annotating. Leaves this package as a value only. */
final class NotAnnotatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    private NotAnnotatable(Message reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }

    /** A part that another program would perhaps read. */
    static NotAnnotatable structure(String part) {
        return new NotAnnotatable(Message.of("returns.not-annotated.structure", part));
    }

    static NotAnnotatable tooLarge() {
        return new NotAnnotatable(Message.of("returns.not-annotated.large"));
    }

    static NotAnnotatable macros() {
        return new NotAnnotatable(Message.of("returns.not-annotated.macros"));
    }

    static NotAnnotatable signed() {
        return new NotAnnotatable(Message.of("returns.not-annotated.signed"));
    }

    static NotAnnotatable notXlsx() {
        return new NotAnnotatable(Message.of("returns.not-annotated.kind"));
    }
}
