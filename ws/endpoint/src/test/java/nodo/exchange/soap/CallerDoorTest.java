package nodo.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import nodo.exchange.soap.CallerDoor.Closed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client authentication in the field, before any message is read: interop row 12. */
class CallerDoorTest {

    private static final String HEADER = "Ocp-Apim-Subscription-Key";

    private static CallerDoor door(String networks, String keys) {
        return new CallerDoor(Optional.of(networks), Optional.of(keys), HEADER);
    }

    @Test
    void isOpenToEverybodyUnlessConfigured() {
        CallerDoor door = new CallerDoor(Optional.empty(), Optional.empty(), HEADER);

        assertThat(door.closedTo(request("203.0.113.9", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 0", "127.0.0.1, 0", "10.2.0.1, 403"})
    void letsInKnownNetworks(String address, int status) {
        Optional<Closed> closed = door("10.1.0.0/16, 127.0.0.0/8", "").closedTo(request(address, Map.of()));

        assertThat(closed.map(Closed::status).orElse(0)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"old-key, 0", "new-key, 0", "other-key, 401", "'', 401", "'old-key,new-key', 401"})
    void letsInWhoKnowsOneOfTheKeys(String key, int status) {
        Optional<Closed> closed = door("", "old-key,new-key").closedTo(request("10.1.2.3", Map.of(HEADER, key)));

        assertThat(closed.map(Closed::status).orElse(0)).isEqualTo(status);
    }

    @Test
    void tellsWhereTheKeyBelongsAndNotWhichItIs() {
        Closed closed =
                door("", "old-key").closedTo(request("10.1.2.3", Map.of())).orElseThrow();

        assertThat(closed.why()).contains(HEADER).doesNotContain("old-key");
    }

    /** A request that has an address and headers, and nothing else. */
    private static HttpServletRequest request(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CallerDoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
