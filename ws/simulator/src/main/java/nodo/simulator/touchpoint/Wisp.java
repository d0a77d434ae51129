package nodo.simulator.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;
import nodo.simulator.page.Page;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;

/**
 * The touchpoint as the place where payers choose how to pay what a creditor has sent them for (WISP). It asks the hub what
 * waits, and forwards or cancels it. Source: flows-rpt §5.1.
 */
@ApplicationScoped
public class Wisp {

    private static final String ROOT = "/nodo-per-pm/v1/";
    private static final int DEFERRED = 2;

    private final Parties parties;
    private final Hub hub;
    private final Clock clock;

    @Inject
    public Wisp(Parties parties, Hub hub, Clock clock) {
        this.parties = parties;
        this.hub = hub;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Wisp() {
        this(null, null, null);
    }

    /** What waits in a session. */
    Heard read(String session) {
        return ask("informazioniPagamento", session, "");
    }

    /** How far a session is. */
    Heard progress(String session) {
        return ask("avanzamentoPagamento", session, "");
    }

    /** Gives a session up, for one of the published reasons or for none. */
    Heard cancel(String session, Optional<String> reason) {
        return ask(
                "notificaAnnullamento",
                session,
                reason.map(one -> "&motivoAnnullamento=" + Page.encoded(one)).orElse(""));
    }

    /** Which services of PSPs a payer may choose on a path. */
    private Heard list(String session, String path) {
        return ask("listaPSP", session, "&percorsoPagamento=" + Page.encoded(path));
    }

    private Heard ask(String service, String session, String more) {
        return hub.get(ROOT + service + "?idPagamento=" + Page.encoded(session) + more)
                .join();
    }

    /** Forwards a session to whom the payer has chosen. */
    Heard forward(WispChoice choice) {
        return hub.post(choice.path(), choice.body(clock.instant())).join();
    }

    /** Whom a payer may choose: the PSPs of the classic model that a creditor's payment can be forwarded to. */
    List<Caller> choices() {
        return parties.current().callers().stream()
                .filter(one ->
                        one.role().classic().served() && one.role().classic().model() <= DEFERRED)
                .toList();
    }

    /** How a payment goes to a channel where no card is used. */
    static WispChoice.Way way(Caller psp) {
        return psp.role().classic().redirects() ? WispChoice.Way.MOD1 : WispChoice.Way.MOD2;
    }

    /**
     * Does one thing about a session, for people and tests. The order has {@code session}, {@code do} (read, list, progress,
     * cancel or one of the ways mod1, mod2, card, paypal), {@code path} of a list (CARTE, CC or ALTRO), {@code reason} of a
     * cancellation, and {@code psp}, {@code channel}, {@code kind} (BBT) and {@code total} of a way.
     *
     * @throws InvalidOrder if it cannot be read
     */
    public JsonObject order(JsonObject order) {
        Members members = Members.of(order);
        String session = members.text("session");
        String what = members.text("do", "read");
        String path = members.text("path", "CARTE");
        Optional<String> reason = members.optionalText("reason");
        Optional<String> psp = members.optionalText("psp");
        Optional<String> channel = members.optionalText("channel");
        String kind = members.text("kind", "BBT");
        String total = members.text("total", "10.00");
        members.end();
        return switch (what) {
            case "read" -> read(session).write("informazioniPagamento").build();
            case "list" -> list(session, path).write("listaPSP").build();
            case "progress" -> progress(session).write("avanzamentoPagamento").build();
            case "cancel" ->
                cancel(session, reason).write("notificaAnnullamento").build();
            default ->
                forward(new WispChoice(session, way(what), chosen(psp, channel), kind, total))
                        .write("inoltroEsito/" + what)
                        .build();
        };
    }

    private static WispChoice.Way way(String name) {
        return switch (name) {
            case "mod1" -> WispChoice.Way.MOD1;
            case "mod2" -> WispChoice.Way.MOD2;
            case "card" -> WispChoice.Way.CARD;
            case "paypal" -> WispChoice.Way.PAYPAL;
            default -> throw new InvalidOrder("do must be read, list, progress, cancel, mod1, mod2, card or paypal");
        };
    }

    private Caller chosen(Optional<String> psp, Optional<String> channel) {
        return choices().stream()
                .filter(one -> psp.filter(id -> !id.equals(one.psp())).isEmpty())
                .filter(one -> channel.filter(id -> !id.equals(one.channel())).isEmpty())
                .findFirst()
                .orElseThrow(() -> new InvalidOrder("the registry has no such psp and channel"));
    }
}
