package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import vn.tonghop.batch.Workplace;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** What somebody is told who uses the program for the first time: where things are, and what comes next. */
final class FirstSteps {
    private final RootCommand root;
    private final Workplace place;
    private final boolean first;

    FirstSteps(RootCommand root) {
        this.root = root;
        this.place = root.place();
        this.first = !Files.exists(place.store());
    }

    /** Nothing has come back yet: whether blank forms are out, or still to be made. */
    void withoutReturns() throws IOException {
        Optional<Period> blank = place.newestBlank();
        if (blank.isPresent()) {
            Period period = blank.get();
            root.complain(Message.of(
                    "start.blank-wait",
                    period.toString(),
                    root.shown(place.blankForms(period)),
                    root.shown(place.returns(period))));
        } else {
            root.complain(Message.of(
                    "start.blank-none", root.inputOption(), root.nextMonth().toString()));
        }
    }

    /** Without a command: which period was chosen, and how to choose another one. */
    void newest(Period period) {
        root.tell("start.newest", root.shown(place.input()), period.toString());
    }

    void afterTheFirstRun(int exit) {
        if (first && exit <= ExitStatus.OPEN_QUESTIONS) {
            root.tell("start.first-run");
        }
    }

    void afterForms(Period period) {
        // Where the forms went is not where results go: that folder is not offered for the next command.
        if (!root.quiet()) {
            root.console()
                    .out()
                    .println(root.phrases()
                            .say(
                                    "start.after-forms",
                                    root.shown(place.returns(period)),
                                    period.toString(),
                                    root.inputOption() + root.ownOutputOption()));
        }
    }
}
