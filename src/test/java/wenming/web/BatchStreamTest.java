package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.web.api.Limits;

/** Batches as streams: who does not read is not read from, and who goes away is worked for no longer. */
class BatchStreamTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Assessors assessors = Client.assessors();
        Limits limits = new Limits(1 << 20, 1L << 30, 1_000_000, 1, Duration.ofSeconds(30), Duration.ofSeconds(5));
        server = new Server(() -> assessors, "127.0.0.1", 0, limits);
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aClientThatStopsReadingIsNotReadFromAndMissesNothingWhenItReadsAgain() throws Exception {
        int lines = 2_000;
        AtomicInteger sent = new AtomicInteger();
        try (Client.Conversation batch = client.batch()) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(batch, lines, sent));

            int stuckAt = whenNothingMoves(sent);
            assertThat(stuckAt).as("the sender is held back").isBetween(1, lines - 1);

            for (int n = 1; n <= lines; n++) {
                assertThat(batch.answer()).startsWith("{\"line\":" + n + ",");
            }
            assertThat(batch.answer()).isNull();
            sending.get(60, SECONDS);
        }
    }

    @Test
    void aClientThatGoesAwayMakesRoomForTheNext() throws Exception {
        try (Client.Conversation batch = client.batch()) {
            batch.line(Client.SMALL);
            assertThat(batch.answer()).startsWith("{\"line\":1,");
            assertThat(status()).isEqualTo(503);
        }
        int status = 503;
        for (int i = 0; i < 600 && status == 503; i++) {
            Thread.sleep(50);
            status = status();
        }
        assertThat(status).isEqualTo(200);
    }

    private static int status() {
        return client.post("/api/v1/batches", Client.NDJSON, Client.SMALL).statusCode();
    }

    /** Lines of a hundred kilobytes, whose answers are some twenty: two hundred megabytes, more than any buffer on the way. */
    private static void send(Client.Conversation batch, int lines, AtomicInteger sent) {
        String line = Client.SMALL + " ".repeat(100_000);
        try {
            for (int n = 0; n < lines; n++) {
                batch.line(line);
                sent.incrementAndGet();
            }
            batch.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the number stands when it has stood still for a second. */
    private static int whenNothingMoves(AtomicInteger number) throws InterruptedException {
        int before = -1;
        int still = 0;
        for (int i = 0; i < 600 && still < 20; i++) {
            Thread.sleep(50);
            still = number.get() == before && before > 0 ? still + 1 : 0;
            before = number.get();
        }
        return before;
    }
}
