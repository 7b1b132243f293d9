package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

    private static <B> List<B> all(Workers.Results<B> results) throws IOException {
        List<B> all = new ArrayList<>();
        while (results.hasNext()) {
            all.add(results.next());
        }
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 8})
    void everyItemIsWorkedOnOnceAndResultsStandInTheOrderOfTheItems(int count) throws IOException {
        AtomicInteger worked = new AtomicInteger();

        List<String> results = all(new Workers(count).each(ITEMS, item -> {
            worked.incrementAndGet();
            return "r" + item;
        }));

        assertThat(results).isEqualTo(ITEMS.stream().map(item -> "r" + item).toList());
        assertThat(worked).hasValue(ITEMS.size());
    }

    @Test
    void itemsAreWorkedOnAtTheSameTimeAndAFasterOneDoesNotOvertake() throws IOException {
        CountDownLatch second = new CountDownLatch(1);

        List<String> results = all(new Workers(2).each(List.of("slow", "quick"), item -> {
            if (item.equals("quick")) {
                second.countDown();
            } else {
                await(second);
            }
            return item;
        }));

        assertThat(results).containsExactly("slow", "quick");
    }

    @Test
    void onlySoManyResultsAreMadeBeforeTheyAreTaken() throws IOException {
        AtomicInteger worked = new AtomicInteger();
        Workers.Results<Integer> results = new Workers(2).each(ITEMS, item -> worked.incrementAndGet());

        results.next();

        // Two workers, 16 items ahead for each, and the one that followed the item taken.
        assertThat(worked.get()).isLessThanOrEqualTo(33);
        assertThat(all(results)).hasSize(ITEMS.size() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2})
    void whatTheWorkThrewIsThrownWhereItsResultIsTaken(int count) throws IOException {
        IOException disk = new IOException("disk");
        Workers.Results<Integer> results = new Workers(count).each(List.of(1, 2, 3), item -> {
            if (item == 2) {
                throw disk;
            }
            return item;
        });

        assertThat(results.next()).isEqualTo(1);
        assertThatThrownBy(results::next).isSameAs(disk);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
