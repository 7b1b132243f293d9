package vn.tonghop.intake;

import java.util.List;
import vn.tonghop.model.Content;
import vn.tonghop.model.ValueStatus;

/**
 * What a cell says.
 *
 * @param status {@link ValueStatus#HELD} also for what is refused: the remark tells which
 */
record ReadValue(Content content, ValueStatus status, List<Remark> remarks) {
    ReadValue {
        remarks = List.copyOf(remarks);
    }

    static ReadValue blank(List<Remark> remarks) {
        return new ReadValue(Content.nothing(), ValueStatus.BLANK, remarks);
    }

    static ReadValue unused(Remark why) {
        return new ReadValue(Content.nothing(), ValueStatus.HELD, List.of(why));
    }
}
