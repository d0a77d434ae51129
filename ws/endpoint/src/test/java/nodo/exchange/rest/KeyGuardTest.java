package nodo.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nodo.exchange.rest.RestEdge.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyGuardTest {

    private static final String KNOWN_PATH = "monitoring/v1/probe";

    private static Answer ask(KeyGuard guard, String path, Map<String, String> headers) {
        return new RestEdge(guard, new Object[] {new Probe()}).get(path, headers);
    }

    private static Map<String, String> key(String key) {
        return Map.of(KeyGuard.HEADER, key);
    }

    @Test
    void letsInWhoKnowsTheKey() {
        Answer answer = ask(new KeyGuard(Optional.of("secret"), false), KNOWN_PATH, key("secret"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Secret", "secre", "secret2", "secret,secret", "sécret"})
    void refusesEveryOtherKey(String presented) {
        Answer answer = ask(new KeyGuard(Optional.of("secret"), false), KNOWN_PATH, key(presented));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo(Problem.TYPE);
        assertThat(answer.body()).contains("\"status\":401").doesNotContain("\"secret");
    }

    @Test
    void refusesWhoSendsNoKey() {
        assertThat(ask(new KeyGuard(Optional.of("secret"), false), KNOWN_PATH, Map.of())
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesEverybodyWhereNoKeyIsConfigured(String configured) {
        KeyGuard guard = new KeyGuard(Optional.of(configured), false);

        assertThat(ask(guard, KNOWN_PATH, key(configured)).status()).isEqualTo(401);
        assertThat(ask(guard, KNOWN_PATH, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void letsEverybodyInWhereItIsSwitchedOff() {
        assertThat(ask(new KeyGuard(Optional.empty(), true), KNOWN_PATH, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsAStrangerNothingOfWhichPathsThereAre() {
        KeyGuard guard = new KeyGuard(Optional.of("secret"), false);

        assertThat(ask(guard, "monitoring/v1/nothing", Map.of()).body())
                .isEqualTo(ask(guard, KNOWN_PATH, Map.of()).body());
    }
}
