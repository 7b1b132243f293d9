package vn.tonghop.batch;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done beside other work, and whose result is wanted later. */
final class Beside<T> {
    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** @param name of the thread, for whoever looks at a running program */
    static <T> Beside<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        // Where the other work fails first, nobody waits for this.
        thread.setDaemon(true);
        thread.start();
        return new Beside<>(task);
    }

    /** The result, waited for; what the work threw is thrown here as it is. */
    T result() throws IOException {
        return result(task);
    }

    /** The result of a task that another thread does, as {@link #result()}. */
    static <T> T result(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw raised(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** An exception that may be thrown; what may not be is thrown at once. */
    private static IOException raised(Throwable cause) {
        if (cause instanceof Error fatal) {
            throw fatal;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof IOException failure) {
            return failure;
        }
        throw new IllegalStateException(cause);
    }
}
