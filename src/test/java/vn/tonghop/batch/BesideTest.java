package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void theWorkGoesOnWhileOtherWorkIsDone() throws IOException {
        CountDownLatch other = new CountDownLatch(1);
        Beside<String> work = Beside.start("work", () -> {
            other.await();
            return "done";
        });

        // Only the caller can let the work end: it is not the caller who does it.
        other.countDown();

        assertThat(work.result()).isEqualTo("done");
    }

    @Test
    void whatTheWorkThrewIsThrownAsItIs() {
        for (Throwable thrown :
                List.of(new IOException("disk"), new IllegalStateException("fault"), new OutOfMemoryError("heap"))) {
            Beside<String> work = Beside.start("work", () -> {
                if (thrown instanceof Error fatal) {
                    throw fatal;
                }
                throw (Exception) thrown;
            });

            assertThatThrownBy(work::result).isSameAs(thrown);
        }
    }

    @Test
    void anInterruptedWaitIsAFailureAndStaysAnInterrupt() {
        Beside<String> work = Beside.start("work", () -> {
            new CountDownLatch(1).await();
            return "never";
        });
        Thread.currentThread().interrupt();

        assertThatThrownBy(work::result).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
