package nodo.exchange.partner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Gateways and calls for tests. */
final class GatewayFixture {

    static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final byte[] BODY = "<question/>".getBytes(StandardCharsets.UTF_8);

    private GatewayFixture() {}

    static GatewaySettings settings() {
        return new GatewaySettings(
                Duration.ofSeconds(5),
                4,
                Duration.ofMillis(50),
                new GatewaySettings.Breaker(4, 75, Duration.ofSeconds(5), 1),
                Optional.empty(),
                Optional.empty());
    }

    static Gateway gateway(GatewaySettings settings, Map<String, String> environment) {
        return new Gateway(
                settings,
                new PartnerHeaders(name -> Optional.ofNullable(environment.get(name))),
                Clock.systemUTC(),
                new Uncounted());
    }

    static PartnerCall call(URI endpoint, Duration timeout) {
        return new PartnerCall("paGetPaymentV2", "77777777777_01", endpoint, Map.of(), BODY, timeout, 10_000);
    }

    static PartnerCall call(URI endpoint) {
        return call(endpoint, TIMEOUT);
    }
}
