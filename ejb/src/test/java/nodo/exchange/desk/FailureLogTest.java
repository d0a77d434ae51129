package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final Lines lines = new Lines();
    private long now;
    private final FailureLog failures = new FailureLog(lines, () -> now);

    @Test
    void tracesTheFirstOfAKindAndTellsOfTheOthers() {
        failures.log(Level.ERROR, "first", new IllegalStateException("a", new UnsupportedOperationException("secret")));
        failures.log(Level.ERROR, "second", new IllegalArgumentException(new UnsupportedOperationException("secret")));

        assertThat(lines.texts)
                .containsExactly(
                        "first, traced",
                        "second: java.lang.UnsupportedOperationException, as traced within the last minute");
    }

    @Test
    void tracesEveryKind() {
        failures.log(Level.ERROR, "first", new IllegalStateException());
        failures.log(Level.ERROR, "second", new UnsupportedOperationException());

        assertThat(lines.texts).containsExactly("first, traced", "second, traced");
    }

    @Test
    void tracesAKindAgainAfterAMinute() {
        failures.log(Level.ERROR, "first", new IllegalStateException());
        now = Duration.ofMinutes(1).toNanos();
        failures.log(Level.ERROR, "second", new IllegalStateException());

        assertThat(lines.texts).containsExactly("first, traced", "second, traced");
    }

    private static final class Lines implements Logger {

        private final List<String> texts = new ArrayList<>();

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            texts.add(message + (thrown == null ? "" : ", traced"));
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... values) {
            texts.add(format);
        }
    }
}
