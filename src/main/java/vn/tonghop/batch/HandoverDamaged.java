package vn.tonghop.batch;

import java.io.IOException;
import vn.tonghop.model.Message;

/** A closed version is not as it was when it was closed, and what it holds is needed; nothing may be put in its place. */
public final class HandoverDamaged extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    HandoverDamaged(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
