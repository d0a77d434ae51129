package nodo.exchange.partner;

import java.util.Map;

/** A gateway with the limits of the tests. */
public final class TestGateway {

    private TestGateway() {}

    public static Gateway open() {
        return GatewayFixture.gateway(GatewayFixture.settings(), Map.of());
    }
}
