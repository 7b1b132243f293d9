package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import vn.tonghop.adapter.files.RunLock;
import vn.tonghop.model.Message;

/**
 * Takes the lock of a store. Two runs of one period are a mistake: the second one is told at once. Runs of two periods are not: the
 * second one says whom it waits for, and has its turn when the first one is done.
 */
final class Turn {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Turn() {}

    static RunLock.Attempt take(Path store, RunLock.Holder self, Progress progress) throws IOException {
        long begun = System.nanoTime();
        boolean told = false;
        while (true) {
            RunLock.Attempt attempt = RunLock.take(store, self);
            boolean late = System.nanoTime() - begun > LONGEST.toNanos();
            if (!(attempt instanceof RunLock.Busy busy) || late || !isOfAnotherPeriod(busy.holder(), self)) {
                return attempt;
            }
            if (!told) {
                RunLock.Holder holder = busy.holder();
                progress.remark(
                        Message.of("safety.waiting", holder.period(), Long.toString(holder.pid()), holder.start()));
                told = true;
            }
            if (!pause()) {
                return attempt;
            }
        }
    }

    private static boolean isOfAnotherPeriod(RunLock.Holder holder, RunLock.Holder self) {
        return !holder.period().isEmpty() && !holder.period().equals(self.period());
    }

    /** Whether to go on waiting. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
