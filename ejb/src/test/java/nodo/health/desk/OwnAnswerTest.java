package nodo.health.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hub is ready when it answers a caller, and not when its server does. */
class OwnAnswerTest {

    private final AtomicInteger status = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private OwnAnswer ownAnswer() {
        return new OwnAnswer(
                () -> Optional.of("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @ParameterizedTest
    @CsvSource({"200, true", "401, true", "403, true", "404, false", "500, false", "503, false"})
    void isHeardWhereTheApplicationAnswers(int answered, boolean heard) {
        status.set(answered);

        assertThat(ownAnswer().isHeard()).isEqualTo(heard);
    }

    @Test
    void isAskedForUntilItIsHeardOnce() {
        OwnAnswer ownAnswer = ownAnswer();
        status.set(404);
        ownAnswer.isHeard();
        status.set(200);

        assertThat(ownAnswer.isHeard()).isTrue();
        assertThat(ownAnswer.isHeard()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void isNotHeardBeforeTheApplicationIsConfigured() {
        assertThat(new OwnAnswer(Optional::empty).isHeard()).isFalse();
    }

    @Test
    void isNotHeardWhereNobodyListens() {
        OwnAnswer ownAnswer = ownAnswer();
        server.stop(0);

        assertThat(ownAnswer.isHeard()).isFalse();
    }
}
