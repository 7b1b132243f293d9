package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that do the same to many items, each item by itself. Results come in the order of the items, whichever thread was first, so
 * that the number of threads changes nothing in what is made.
 *
 * @param count how many items are worked on at the same time
 */
record Workers(int count) {
    /** Set to a number, it overrules what the machine offers. */
    static final String PROPERTY = "tonghop.workers";

    /** More would only wait for each other and for the disk. */
    private static final int MOST = 8;

    /** How far a worker may be ahead of whoever takes the results: so many are held in memory at the most, for each worker. */
    private static final int AHEAD = 16;

    Workers {
        if (count < 1) {
            throw new IllegalArgumentException("no worker");
        }
    }

    /** As many as there are processors, within reason, or as many as are asked for. */
    static Workers ofThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        int wanted = Integer.getInteger(PROPERTY, processors);
        return new Workers(Math.max(1, Math.min(MOST, wanted)));
    }

    /** What is done to an item: uses nothing that another thread changes. */
    interface Work<A, B> {
        B of(A item) throws IOException;
    }

    /** Results one after the other. */
    interface Results<B> {
        boolean hasNext();

        /** The next result, waited for; what the work threw is thrown here as it is. */
        B next() throws IOException;
    }

    /** Begins with the first items at once; goes on as results are taken. */
    <A, B> Results<B> each(List<A> items, Work<A, B> work) {
        return count == 1 || items.size() < 2
                ? new OneByOne<>(items.iterator(), work)
                : new Together<>(items, work, count);
    }

    private record OneByOne<A, B>(Iterator<A> items, Work<A, B> work) implements Results<B> {
        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public B next() throws IOException {
            return work.of(items.next());
        }
    }

    private static final class Together<A, B> implements Results<B> {
        private final Iterator<A> items;
        private final Work<A, B> work;
        private final ThreadPoolExecutor threads;
        private final Queue<FutureTask<B>> begun = new ArrayDeque<>();

        Together(List<A> items, Work<A, B> work, int count) {
            this.items = items.iterator();
            this.work = work;
            threads = new ThreadPoolExecutor(count, count, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "worker");
                // Where the taker gives up, nobody waits for the rest; idle threads end by themselves.
                thread.setDaemon(true);
                return thread;
            });
            threads.allowCoreThreadTimeOut(true);
            for (int ahead = 0; ahead < count * AHEAD && this.items.hasNext(); ahead++) {
                begin();
            }
        }

        private void begin() {
            A item = items.next();
            FutureTask<B> task = new FutureTask<>(() -> work.of(item));
            begun.add(task);
            threads.execute(task);
        }

        @Override
        public boolean hasNext() {
            return !begun.isEmpty();
        }

        @Override
        public B next() throws IOException {
            FutureTask<B> first = begun.remove();
            if (items.hasNext()) {
                begin();
            }
            try {
                return Beside.result(first);
            } catch (IOException | RuntimeException | Error failure) {
                threads.shutdownNow();
                throw failure;
            }
        }
    }
}
