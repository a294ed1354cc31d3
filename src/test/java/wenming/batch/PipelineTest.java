package wenming.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wenming.intake.Entry;
import wenming.intake.LineRecords;

class PipelineTest {
    private final ExecutorService scorers = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        scorers.shutdownNow();
    }

    @Test
    void outcomesAreHandedOnInTheOrderOfTheEntries() throws IOException {
        Received received = new Received();

        new Pipeline(scorers, 4).run(new Numbers(1_000), PipelineTest::slowerAtFirst, received);

        assertThat(received.outcomes)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_000)
                        .mapToObj(n -> n + ":" + n)
                        .toList());
    }

    @Test
    void nothingMoreIsTakenThanTheWindowHoldsUntilTheReceiverTakes() throws IOException {
        Numbers numbers = new Numbers(1_000);
        AtomicInteger most = new AtomicInteger();
        Received received = new Received() {
            @Override
            public void take(String outcome) {
                super.take(outcome);
                most.accumulateAndGet(numbers.taken - outcomes.size(), Math::max);
            }
        };

        new Pipeline(scorers, 1).run(numbers, PipelineTest::slowerAtFirst, received);

        assertThat(most.get()).isEqualTo(Window.ENTRIES_PER_JOB);
    }

    @Test
    void anOutcomeIsHandedOnBeforeTheSourceIsWaitedFor() throws IOException {
        Received received = new Received();
        Numbers halting = new Numbers(3) {
            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public Entry next() throws IOException {
                assertThat(received.outcomes)
                        .as("handed on before the next is waited for")
                        .hasSize(taken);
                assertThat(received.pauses).isEqualTo(taken);
                return super.next();
            }
        };

        new Pipeline(scorers, 4).run(halting, PipelineTest::slowerAtFirst, received);

        assertThat(received.outcomes).containsExactly("1:1", "2:2", "3:3");
    }

    @Test
    void aSourceThatBreaksIsToldWhenEverythingBeforeHasBeenHandedOn() {
        Received received = new Received();
        Numbers breaking = new Numbers(10) {
            @Override
            public Entry next() throws IOException {
                if (taken == 5) {
                    throw new IOException("broken");
                }
                return super.next();
            }
        };

        assertThatThrownBy(() -> new Pipeline(scorers, 4).run(breaking, PipelineTest::slowerAtFirst, received))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThat(received.outcomes).hasSize(5);
    }

    @Test
    void workThatHasNotBegunIsNotBegunWhenTheReceiverIsGone() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch gone = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Received going = new Received() {
            @Override
            public void take(String outcome) {
                throw new java.io.UncheckedIOException(new IOException("gone"));
            }
        };
        try {
            assertThatThrownBy(() -> new Pipeline(one, 1)
                            .run(
                                    new Numbers(1_000),
                                    (number, entry) -> {
                                        if (begun.incrementAndGet() == 2) {
                                            await(gone);
                                        }
                                        return "";
                                    },
                                    going))
                    .hasMessageContaining("gone");
        } finally {
            gone.countDown();
            one.shutdown();
        }
        assertThat(one.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(begun.get()).isLessThanOrEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first of each ten takes longest. */
    private static String slowerAtFirst(long number, Entry entry) {
        int work = IntStream.range(0, number % 10 == 1 ? 50_000 : 1).sum();
        assertThat(work).isNotNegative();
        return number + ":" + new String(((Entry.Read) entry).bytes(), StandardCharsets.UTF_8);
    }

    /** The numbers from 1, one a line. */
    private static class Numbers implements Pipeline.Source {
        private final LineRecords records;
        int taken;

        Numbers(int count) {
            String text =
                    IntStream.rangeClosed(1, count).mapToObj(n -> n + "\n").collect(Collectors.joining());
            records = new LineRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "", 100);
        }

        @Override
        public Entry next() throws IOException {
            Entry entry = records.next();
            taken += entry == null ? 0 : 1;
            return entry;
        }

        @Override
        public boolean ready() throws IOException {
            return records.ready();
        }
    }

    private static class Received implements Pipeline.Receiver<String> {
        final List<String> outcomes = new ArrayList<>();
        int pauses;

        @Override
        public void take(String outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void pause() {
            pauses++;
        }
    }
}
