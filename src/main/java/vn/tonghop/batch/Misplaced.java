package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import vn.tonghop.model.Message;

/** Something stands where the program keeps what is its own, and is not what it puts there. It is neither used nor removed. */
final class Misplaced extends IOException {
    private static final long serialVersionUID = 1L;
    private final String place;

    Misplaced(Path place) {
        super("misplaced: " + place);
        this.place = place.toString();
    }

    Message reason() {
        return Message.of("safety.misplaced", place);
    }
}
