package nodo.touchpoint.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.delivery.desk.DeliverySettings;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.fault.FaultCode;
import nodo.journal.EventDetails;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.EventParties;
import nodo.journal.EventType;
import nodo.journal.JournalEvent;
import nodo.notice.PaymentStatus;
import nodo.registry.Channel;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;

/**
 * Tells a PSP of a payment that a touchpoint closed: pspNotifyPayment or pspNotifyPaymentV2, by the channel's
 * primitiveVersion.
 *
 * <p>What is written is checked against the contract before it may leave. Source: contracts-notice §1.3, §1.7, §2.5; the
 * PSP may take 7 s, §1.6.
 */
@ApplicationScoped
public class PspForNode {

    private static final Duration TIMEOUT = Duration.ofSeconds(7);

    /** What is left of a claim when the PSP's time is over: nobody else may take the delivery over before. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** The largest answer that is read, 1 MiB as for inbound requests. */
    private static final int LARGEST_ANSWER = 1 << 20;

    private static final String V1 = "pspNotifyPayment";
    private static final String V2 = "pspNotifyPaymentV2";

    private final Gateway gateway;
    private final JournalLines lines;
    private final DeliverySettings deliveries;
    private final Clock clock;
    private final SoapWriter writer = SoapWriter.of(WireService.PSP_FOR_NODE);
    private final SoapReader requests = SoapReader.ofRequests(WireService.PSP_FOR_NODE);
    private final NotifyAnswers answers = new NotifyAnswers();

    @Inject
    public PspForNode(Gateway gateway, JournalLines lines, DeliverySettings deliveries, Clock clock) {
        this.gateway = gateway;
        this.lines = lines;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspForNode() {
        this(null, null, null, null);
    }

    /**
     * Prepares the message.
     *
     * @param told what to tell
     * @param channel the channel that the close names; none if it left the registry since
     * @param attempt names this exchange in the journal
     */
    public NotifyRequest request(Notification told, Optional<Channel> channel, UUID attempt) {
        EventLink link = EventLink.of(attempt);
        List<EventKeys> sessions =
                told.payments().stream().map(payment -> keys(told, payment)).toList();
        if (channel.isEmpty()) {
            return stopped(
                    link,
                    sessions,
                    FaultCode.PPT_CANALE_SCONOSCIUTO,
                    "channel " + told.closing().channel() + " left the registry");
        }
        return request(told, channel.get(), link, sessions);
    }

    private NotifyRequest request(Notification told, Channel channel, EventLink link, List<EventKeys> sessions) {
        if (channel.endpoints().pspForNode().isEmpty()) {
            return stopped(
                    link,
                    sessions,
                    FaultCode.PPT_CANALE_SERVIZIO_NONATTIVO,
                    "channel " + channel.id() + " has no address for pspForNode");
        }
        if (channel.primitiveVersion() == 1 && !NotifyMapping.fitsVersion1(told)) {
            return stopped(
                    link,
                    sessions,
                    FaultCode.PPT_CANALE_INDISPONIBILE,
                    "channel " + channel.id()
                            + " went back to version 1, which has no room for several notices or stamps");
        }
        byte[] message;
        try {
            message = writer.write(payload(told, channel), channel.connection().soapPrefixes());
        } catch (IllegalArgumentException unwritable) {
            return stopped(link, sessions, FaultCode.PPT_SINTASSI_EXTRAXSD, String.valueOf(unwritable.getMessage()));
        }
        if (requests.read(message) instanceof Reading.Invalid invalid) {
            return stopped(link, sessions, FaultCode.PPT_SINTASSI_EXTRAXSD, invalid.description());
        }
        return ready(channel, message, link, sessions);
    }

    private NotifyRequest ready(Channel channel, byte[] message, EventLink link, List<EventKeys> sessions) {
        PartnerCall call = new PartnerCall(
                operation(channel),
                channel.id(),
                channel.endpoints().pspForNode().orElseThrow(),
                channel.connection().headers(),
                message,
                timeout(channel),
                LARGEST_ANSWER);
        List<JournalEvent> events =
                sessions.stream().map(keys -> lines.calling(call, link, keys)).toList();
        return new NotifyRequest(link, sessions, Optional.of(call), Optional.empty(), events);
    }

    private static NotifyRequest stopped(EventLink link, List<EventKeys> sessions, FaultCode code, String why) {
        return new NotifyRequest(
                link, sessions, Optional.empty(), Optional.of(new NotifyReply.NotSent(code, why)), List.of());
    }

    private static Object payload(Notification told, Channel channel) {
        return channel.primitiveVersion() == 1 ? NotifyMapping.v1(told) : NotifyMapping.v2(told);
    }

    private static String operation(Channel channel) {
        return channel.primitiveVersion() == 1 ? V1 : V2;
    }

    private Duration timeout(Channel channel) {
        Duration longest = deliveries.lease().minus(MARGIN);
        Duration timeout = channel.connection().timeout().orElse(TIMEOUT);
        return timeout.compareTo(longest) > 0 ? longest : timeout;
    }

    private static EventKeys keys(Notification told, NotifiedPayment payment) {
        return EventKeys.NONE
                .withPsp(told.closing().psp(), told.closing().channel())
                .withPosition(payment.position())
                .withToken(payment.token())
                .withPaymentType(told.closing().paymentMethod());
    }

    /** Sends a notification, once, with no transaction open. */
    public NotifyAnswer send(NotifyRequest request) {
        return request.call()
                .map(call -> send(request, call))
                .orElseGet(() -> notSent(request, request.obstacle().orElseThrow()));
    }

    private NotifyAnswer send(NotifyRequest request, PartnerCall call) {
        PartnerAnswer answer = gateway.call(call);
        NotifyReply reply = answers.reply(call, answer);
        return new NotifyAnswer(
                reply,
                request.sessions().stream()
                        .map(keys -> lines.heard(call, request.link(), keys, answer, reply.faultCode()))
                        .toList());
    }

    /** Nothing crossed an interface; the journal says why all the same. */
    private NotifyAnswer notSent(NotifyRequest request, NotifyReply.NotSent why) {
        EventDetails details = EventDetails.NONE
                .withStatus(PaymentStatus.PAYMENT_SEND_ERROR.name())
                .withFaultCode(why.code().name())
                .withInterfaceParameters(why.detail());
        return new NotifyAnswer(
                why,
                request.sessions().stream()
                        .map(keys -> JournalEvent.of(
                                        clock.instant(),
                                        EventType.stateChanged(V1),
                                        request.link(),
                                        EventParties.internal())
                                .about(keys)
                                .with(details))
                        .toList());
    }
}
