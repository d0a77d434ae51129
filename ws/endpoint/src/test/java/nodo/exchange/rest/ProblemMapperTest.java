package nodo.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nodo.exchange.rest.RestEdge.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

    private static final String PROBE = "monitoring/v1/probe";

    private final RestEdge edge = new RestEdge(new Probe());

    private Answer put(InputStream body) {
        return edge.send("PUT", PROBE, Map.of(KeyGuard.HEADER, RestEdge.KEY), body);
    }

    @ParameterizedTest
    @CsvSource({"GET, monitoring/v1/nothing, 404", "GET, '', 404", "DELETE, " + PROBE + ", 405"})
    void tellsWhatTheServerRefusesAsAProblem(String method, String path, int status) {
        Answer answer = edge.send(method, path, "text/plain", "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo(Problem.TYPE);
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    @Test
    void keepsTheMethodsThatAPathAllows() {
        Answer answer = edge.send("DELETE", PROBE, "text/plain", "");

        assertThat(answer.response().getHeaderString("Allow")).contains("GET").contains("PUT");
    }

    @Test
    void tellsNothingOfWhatIsOurFaultButLogsItUnderTheNumberItTells() {
        try (Records logged = Records.of(ProblemMapper.class)) {
            Answer answer = edge.get(PROBE + "/broken");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.type()).isEqualTo(Problem.TYPE);
            assertThat(answer.body()).doesNotContain(Probe.INTERNAL).doesNotContain("Exception");
            LogRecord line = logged.only();
            assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(line.getThrown()).hasMessage(Probe.INTERNAL);
            String number = line.getMessage().substring(line.getMessage().lastIndexOf(' ') + 1);
            assertThat(number).hasSize(36);
            assertThat(answer.body()).contains(number);
        }
    }

    @Test
    void readsABodyOfTheBoundAndRefusesALongerOne() {
        assertThat(put(new ByteArrayInputStream(new byte[10])).body()).isEqualTo("bytes: 10");

        Answer refused = put(new ByteArrayInputStream(new byte[11]));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.type()).isEqualTo(Problem.TYPE);
    }

    @Test
    void blamesNobodyHereForACallerThatLeaves() {
        try (Records logged = Records.of(ProblemMapper.class)) {
            Answer answer = put(new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("connection reset");
                }
            });

            assertThat(answer.status()).isEqualTo(400);
            assertThat(logged.isEmpty()).isTrue();
        }
    }

    /** What one class logs meanwhile. */
    private static final class Records extends Handler implements AutoCloseable {

        private final List<LogRecord> records = new ArrayList<>();
        private final Logger logger;

        private Records(Logger logger) {
            this.logger = logger;
        }

        static Records of(Class<?> type) {
            Records records = new Records(Logger.getLogger(type.getName()));
            records.logger.setUseParentHandlers(false);
            records.logger.addHandler(records);
            return records;
        }

        LogRecord only() {
            assertThat(records).hasSize(1);
            return records.get(0);
        }

        boolean isEmpty() {
            return records.isEmpty();
        }

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }
}
