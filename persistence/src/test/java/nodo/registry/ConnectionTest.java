package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final Connection connection = new Connection(
            Optional.empty(),
            new TreeMap<>(Map.of("X-Plain", "as-it-is", "X-Key", "${GATEWAY_KEY}")),
            new TreeMap<>(),
            List.of());

    @Test
    void hidesTheValuesOfHeadersInItsText() {
        assertThat(connection.toString()).contains("X-Plain").doesNotContain("as-it-is");
    }
}
