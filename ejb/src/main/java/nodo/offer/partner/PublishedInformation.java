package nodo.offer.partner;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One informativaPSP.
 *
 * @param entry as an entry of the registry file
 * @param routes what it says of the channels of its services, beside their ids
 */
public record PublishedInformation(JsonObject entry, List<Route> routes) {

    public PublishedInformation {
        routes = List.copyOf(routes);
    }

    /**
     * What a service says of its channel: the registry must say the same.
     *
     * @param channel identificativoCanale
     * @param broker identificativoIntermediario
     * @param model modelloPagamento, the published number
     */
    public record Route(String channel, String broker, String model) {}
}
