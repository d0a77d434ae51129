package nodo.touchpoint;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.CloseId;

/** A close for tests of the store. */
public final class SampleClose {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private SampleClose() {}

    public static void add(CloseId id, EntityManager entityManager) {
        new Closes(entityManager).add(new Close(id, data(Optional.empty()), NOON));
    }

    /** A close by card whose optional members are all there, or none. */
    static ClosingData data(Optional<String> optional) {
        return new ClosingData(
                Protocol.V2,
                "60000000002",
                "60000000003",
                "60000000003_02",
                "CP",
                "transaction 1",
                Euro.of("21.50"),
                Euro.of("1.50"),
                optional.map(text -> Euro.of("0.50")),
                optional,
                optional.map("ci "::concat),
                NOON.minusSeconds(1),
                new AdditionalInformation(Map.of("rrn", "123 \"quoted\" \u20ac")),
                optional.map(text -> "{\"transaction\":{\"transactionId\":\"" + text + "\"}}"),
                new ClientQuery(optional, optional.map("device "::concat)));
    }
}
