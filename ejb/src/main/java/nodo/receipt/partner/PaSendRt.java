package nodo.receipt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationQuery;
import nodo.notice.partner.StationRequest;
import nodo.notice.partner.Stations;
import nodo.receipt.Destination;
import nodo.registry.Station;
import nodo.wire.pafornode.PaSendRTReq;
import nodo.wire.pafornode.PaSendRTRes;
import nodo.wire.pafornode.PaSendRTV2Request;
import nodo.wire.pafornode.PaSendRTV2Response;

/**
 * Tells a station of a receipt: paSendRT or paSendRTV2, by the station's primitiveVersion. The recipient is the
 * destination; the receipt names the primary creditor.
 *
 * <p>Source: contracts-notice §2.4; the station may take 15 s, §1.6.
 */
@ApplicationScoped
public class PaSendRt {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Stations stations;

    @Inject
    public PaSendRt(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaSendRt() {
        this(null);
    }

    /** Sends a receipt, once, with no transaction open. */
    public StationAnswer<ReceiptAccepted> send(StationRequest<ReceiptAccepted> request) {
        return stations.ask(request);
    }

    /**
     * Prepares the message.
     *
     * @param station the recipient's station
     * @param destination the recipient
     * @param content what the receipt says
     * @param attempt names this attempt in the journal
     */
    public StationRequest<ReceiptAccepted> message(
            Station station, Destination destination, ReceiptContent content, UUID attempt) {
        return station.primitiveVersion() == 1
                ? v1(station, destination, content, attempt)
                : v2(station, destination, content, attempt);
    }

    private StationRequest<ReceiptAccepted> v1(
            Station station, Destination destination, ReceiptContent content, UUID attempt) {
        PaSendRTReq wire = new PaSendRTReq();
        wire.setIdPA(destination.creditor().value());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setReceipt(ReceiptMapping.v1(content));
        return stations.request(
                query("paSendRT", station, content, attempt), wire, PaSendRTRes.class, answer -> new ReceiptAccepted());
    }

    private StationRequest<ReceiptAccepted> v2(
            Station station, Destination destination, ReceiptContent content, UUID attempt) {
        PaSendRTV2Request wire = new PaSendRTV2Request();
        wire.setIdPA(destination.creditor().value());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setReceipt(ReceiptMapping.v2(content));
        return stations.request(
                query("paSendRTV2", station, content, attempt),
                wire,
                PaSendRTV2Response.class,
                answer -> new ReceiptAccepted());
    }

    private static StationQuery query(String operation, Station station, ReceiptContent content, UUID attempt) {
        EventKeys keys = EventKeys.NONE
                .withPsp(content.issuer().psp(), content.issuer().channel())
                .withStation(station.id())
                .withPosition(content.position())
                .withToken(content.token());
        return new StationQuery(operation, station, EventLink.of(attempt), keys, TIMEOUT);
    }
}
