package nodo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;

/** Events as the exchanges of a payment leave them. */
final class JournalSamples {

    static final Instant NOON = Instant.parse("2026-02-10T12:00:00.123Z");
    static final PositionKey POSITION =
            new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("301000000000000144"));
    static final PaymentToken TOKEN = new PaymentToken("0123456789abcdef0123456789abcdef");

    static final EventKeys KEYS = EventKeys.NONE
            .withPsp("PSPDEMO1", "60000000001_01")
            .withPosition(POSITION)
            .withStation("77777777777_01")
            .withToken(TOKEN);

    private JournalSamples() {}

    static JournalEvent request(Instant at, String operation) {
        return JournalEvent.of(
                        at,
                        EventType.requestReceived(operation),
                        EventLink.of(UUID.randomUUID()),
                        EventParties.inbound("60000000001_01"))
                .about(KEYS)
                .carrying(("<" + operation + "/>").getBytes(UTF_8));
    }
}
