package nodo.simulator.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.JsonText;
import nodo.simulator.psp.Notice;
import nodo.simulator.psp.Payment;
import nodo.simulator.psp.PspMessages;
import nodo.wire.codec.WireService;

/** Says to the hub what a touchpoint has to say, without blocking, and keeps its ledger. */
@ApplicationScoped
public class Till {

    static final String CHECK = "checkPosition";
    static final String CLOSE = "closePayment";

    private static final String ALREADY = "Outcome already acquired";
    private static final String ALREADY_IN_VERSION_1 = "Esito già acquisito";
    private static final String CLIENT = "simulator";

    private final Hub hub;
    private final TouchpointLedger ledger;
    private final Repeater repeater;
    private final Clock clock;

    @Inject
    public Till(Hub hub, TouchpointLedger ledger, Repeater repeater, Clock clock) {
        this.hub = hub;
        this.ledger = ledger;
        this.repeater = repeater;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Till() {
        this(null, null, null, null);
    }

    /** Asks whether notices can be paid. */
    CompletableFuture<Heard> check(List<Notice> notices) {
        JsonArrayBuilder positions = JsonText.array();
        notices.forEach(notice -> positions.add(JsonText.object()
                .add("fiscalCode", notice.creditor())
                .add("noticeNumber", notice.number().digits())));
        return hub.post(
                "/nodo-per-pm/v1/checkPosition",
                JsonText.object().add("positionslist", positions).build());
    }

    /** The operation by which the notices of a basket are activated. */
    static String activation(Basket basket) {
        return basket.inApp() ? IoMessages.OPERATION : "activatePaymentNoticeV2";
    }

    /** Activates one notice of a basket; a lost answer is asked for again with the same key. */
    CompletableFuture<Heard> activate(Basket basket, Notice notice, Persistence persistence) {
        Optional<String> key = Optional.of(Payment.freshKey(basket.touchpoint()));
        PspMessages.Activation activation = new PspMessages.Activation(notice, basket.amount(), key, Optional.empty());
        byte[] message = basket.inApp()
                ? IoMessages.activate(basket.touchpoint(), activation)
                : PspMessages.activate(basket.touchpoint(), activation, 2);
        WireService service = basket.inApp() ? WireService.NODE_FOR_IO : WireService.NODE_FOR_PSP;
        ledger.append(fact("activating", basket, notice).add("key", key.get()).build());
        return repeater.until(persistence, repetition -> hub.call(service, activation(basket), message))
                .thenApply(heard -> {
                    ledger.append(fact(TouchpointLedger.ACTIVATED, basket, notice)
                            .add("token", heard.token().orElse(""))
                            .add("amount", heard.amount().orElse(""))
                            .add("answer", heard.answer())
                            .build());
                    return heard;
                });
    }

    /**
     * Closes sessions until the hub has said what it made of it. What the ledger keeps as the answer is OK also where an
     * earlier attempt was accepted and its answer was lost.
     */
    CompletableFuture<Heard> close(Closing closing, Persistence persistence) {
        JsonObject body = closing.body(clock.instant());
        AtomicBoolean unanswered = new AtomicBoolean();
        ledger.append(fact("closing", closing).build());
        return repeater.until(
                        persistence,
                        repetition -> hub.post(path(closing), body).thenApply(heard -> {
                            if (heard.outcome().isEmpty()) {
                                unanswered.set(true);
                            }
                            return heard;
                        }))
                .thenApply(heard -> {
                    boolean before = unanswered.get() && acquired(heard);
                    ledger.append(fact("closed", closing)
                            .add("status", heard.status())
                            .add("answer", before ? "OK" : heard.answer())
                            .build());
                    return heard;
                });
    }

    /** Whether the hub says that it has accepted the sessions' closePayment before. */
    static boolean acquired(Heard heard) {
        return heard.description()
                .filter(text -> text.equals(ALREADY) || text.equals(ALREADY_IN_VERSION_1))
                .isPresent();
    }

    private static String path(Closing closing) {
        return closing.version() == 1
                ? "/nodo-per-pm/v1/closepayment"
                : "/nodo-per-pm/v2/closepayment?clientId=" + CLIENT + "&deviceId="
                        + URLEncoder.encode(closing.transaction(), StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder fact(String what, Closing closing) {
        return JsonText.object()
                .add("what", what)
                .add("transaction", closing.transaction())
                .add("version", closing.version())
                .add("psp", closing.executor().psp())
                .add("channel", closing.executor().channel())
                .add("token", closing.tokens().get(0))
                .add("tokens", closing.writeTokens())
                .add("outcome", closing.paid() ? "OK" : "KO");
    }

    private static JsonObjectBuilder fact(String what, Basket basket, Notice notice) {
        return JsonText.object()
                .add("what", what)
                .add("operation", activation(basket))
                .add("transaction", basket.transaction())
                .add("psp", basket.touchpoint().psp())
                .add("channel", basket.touchpoint().channel())
                .add("creditor", notice.creditor())
                .add("notice", notice.number().digits());
    }
}
