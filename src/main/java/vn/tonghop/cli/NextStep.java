package vn.tonghop.cli;

import java.nio.file.Files;
import vn.tonghop.batch.OutputFolders;
import vn.tonghop.model.Period;

/** What there is to do after a period was consolidated, now or by an earlier run. */
final class NextStep {
    private NextStep() {}

    /** @param open whether something waits for somebody */
    static void afterRun(RootCommand root, Period period, boolean open) {
        if (!open) {
            root.tell("console.nothing-open");
            root.tell("console.next-close", period.toString());
            return;
        }
        root.tell("console.open-questions");
        if (period.kind() == Period.Kind.MONTH) {
            // Where nothing came, there is nothing to mend or to send back.
            boolean goesBack = Files.isDirectory(root.place().results(period).resolve(OutputFolders.RETURNS));
            root.tell(
                    goesBack ? "console.next-mend" : "console.next-message",
                    root.shown(root.place().returns(period)),
                    period.toString(),
                    root.shown(root.place().results(period).resolve("tong-quan-" + period + ".html")));
            root.tell(
                    "console.next-decide",
                    "tong-hop-" + period + ".xlsx",
                    root.shown(root.place().returns(period).resolve("quyet-dinh.xlsx")));
        } else {
            root.tell("console.next-mend-months", "", period.toString());
            root.tell(
                    "console.next-decide-longer",
                    "tong-hop-" + period + ".xlsx",
                    root.shown(root.place().returns(period).resolve("quyet-dinh.xlsx")));
        }
    }
}
