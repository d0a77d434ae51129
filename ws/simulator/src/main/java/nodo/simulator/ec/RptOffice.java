package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;
import nodo.simulator.load.Arrivals;
import nodo.simulator.load.Loads;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Registry;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.Revocation;
import nodo.simulator.rpt.RptKey;

/** The creditors' side of the classic model for people and tests: sends what they order, and tells what the hub answered. */
@ApplicationScoped
public class RptOffice {

    private static final int CART_MODEL = 1;
    private static final int LONGEST_ID = 35;
    private static final int LOAD_DIGITS = 8;

    private final Parties parties;
    private final RptSender sender;
    private final RptBook book;
    private final EcLedger ledger;
    private final Loads loads;
    private final Clock clock;

    @Inject
    public RptOffice(Parties parties, RptSender sender, RptBook book, EcLedger ledger, Loads loads, Clock clock) {
        this.parties = parties;
        this.sender = sender;
        this.book = book;
        this.ledger = ledger;
        this.loads = loads;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptOffice() {
        this(null, null, null, null, null, null);
    }

    /**
     * Sends an RPT. Beside those of the RPT, the order has {@code station}, {@code psp} and {@code channel} (by default one
     * with redirection), {@code password}, {@code slotMillis} and {@code attempts}.
     *
     * @throws InvalidOrder if it cannot be read
     */
    public JsonObject send(JsonObject order) {
        Registry registry = parties.current();
        RptOrder reader = new RptOrder(registry, clock);
        Members members = Members.of(order);
        Station station = station(
                reader, members, members.text("creditor", reader.creditor().fiscalCode()));
        Sending.Document document = reader.read(members, station);
        Sending sending = new Sending(station, route(members, registry, false), Optional.empty(), List.of(document));
        return sent(sending, members);
    }

    /**
     * Sends a cart. The order has {@code rpts}, {@code cart} (a fresh one by default), {@code multiBeneficiary}, and what
     * the order of one RPT has beside it.
     *
     * @throws InvalidOrder if it cannot be read
     */
    public JsonObject sendCart(JsonObject order) {
        Registry registry = parties.current();
        RptOrder reader = new RptOrder(registry, clock);
        Members members = Members.of(order);
        Station station = station(reader, members, reader.creditor().fiscalCode());
        List<Sending.Document> documents = new ArrayList<>();
        for (Members rpt : members.objects("rpts")) {
            documents.add(reader.read(rpt, station));
            rpt.end();
        }
        Sending.Cart cart = new Sending.Cart(
                members.text("cart", UUID.randomUUID().toString().substring(0, LONGEST_ID)),
                members.flag("multiBeneficiary", false));
        return sent(new Sending(station, route(members, registry, true), Optional.of(cart), documents), members);
    }

    /**
     * Begins a load of carts. The order has {@code ratePerSecond}, {@code seconds}, {@code rpts} (2 by default), and
     * what the order of one cart has beside its RPTs.
     *
     * @return its report so far
     * @throws InvalidOrder if it cannot be read, or too many run already
     */
    public JsonObject load(JsonObject order) {
        Registry registry = parties.current();
        RptOrder reader = new RptOrder(registry, clock);
        Members members = Members.of(order);
        CartLoadOrder load = new CartLoadOrder(
                Arrivals.read(members),
                station(reader, members, reader.creditor().fiscalCode()),
                route(members, registry, true),
                members.count("rpts", 2, 1, 5),
                Persistence.ofLoad(members));
        members.end();
        String id = UUID.randomUUID().toString().substring(0, LOAD_DIGITS);
        return loads.begin(id, load.arrivals(), new CartWalk(load, reader, sender));
    }

    private static Station station(RptOrder reader, Members members, String creditor) {
        Station station = reader.station(creditor, members.optionalText("station"));
        return members.optionalText("password")
                .map(password -> new Station(
                        station.id(), station.brokerId(), password, station.primitiveVersion(), station.classic()))
                .orElse(station);
    }

    private static Route route(Members members, Registry registry, boolean cart) {
        Optional<String> psp = members.optionalText("psp");
        Optional<String> channel = members.optionalText("channel");
        return registry.callers().stream()
                .filter(one -> psp.filter(id -> !id.equals(one.psp())).isEmpty())
                .filter(one -> channel.map(one.channel()::equals)
                        .orElse(fits(one.role().classic(), cart)))
                .findFirst()
                .map(Route::to)
                .orElseThrow(() -> new InvalidOrder("the registry has no such psp and channel"));
    }

    private static boolean fits(Caller.Classic channel, boolean cart) {
        return channel.served() && (cart ? channel.model() == CART_MODEL : channel.redirects());
    }

    private JsonObject sent(Sending sending, Members members) {
        Persistence persistence = Persistence.ofOrder(members, Duration.ofSeconds(5), 0);
        members.end();
        Heard heard = sender.send(sending, persistence).join();
        JsonArrayBuilder rpts = JsonText.array();
        sending.documents()
                .forEach(document -> rpts.add(sending.fact("rpt", document)
                        .add("document", Base64.getEncoder().encodeToString(document.bytes()))));
        return heard.write(sending.operation())
                .add("cart", sending.cart().map(Sending.Cart::id).orElse(""))
                .add("rpts", rpts)
                .build();
    }

    /** Asks for the state of an RPT: the order has {@code creditor}, {@code iuv}, {@code ccp} and {@code station}. */
    public JsonObject state(JsonObject order) {
        Question question = question(Members.of(order));
        return sender.ask("nodoChiediStatoRPT", RptRequests.state(question.station(), question.key()))
                .join()
                .write("nodoChiediStatoRPT")
                .build();
    }

    /** Asks for the copy of a receipt, and compares it with the one that was taken in. */
    public JsonObject copy(JsonObject order) {
        Question question = question(Members.of(order));
        Heard heard = sender.ask("nodoChiediCopiaRT", RptRequests.copy(question.station(), question.key()))
                .join();
        JsonObjectBuilder told = heard.write("nodoChiediCopiaRT");
        Optional.ofNullable(heard.details().getString("rt", null)).ifPresent(rt -> {
            String digest = Digest.of(Base64.getMimeDecoder().decode(rt));
            told.add("digest", digest)
                    .add(
                            "same",
                            book.receipt(question.key()).filter(digest::equals).isPresent());
        });
        return told.build();
    }

    /** Asks a payment back from its PSP (storno), for what its receipt says was paid. */
    public JsonObject storno(JsonObject order) {
        Question question = question(Members.of(order));
        byte[] rr = Revocation.request(kept(RptBook.RT, question.key()), Optional.empty(), clock);
        ledger.append(question.key().fact(RptBook.STORNO).build());
        return sender.ask("nodoInviaRichiestaStorno", RptRequests.storno(question.station(), question.key(), rr))
                .join()
                .write("nodoInviaRichiestaStorno")
                .build();
    }

    /** Answers the request of a PSP to take a receipt back; {@code accepted} is true by default. */
    public JsonObject revocationAnswer(JsonObject order) {
        Members members = Members.of(order);
        boolean accepted = members.flag("accepted", true);
        Question question = question(members);
        byte[] er = Revocation.outcome(kept(RptBook.RR, question.key()), accepted, clock);
        return sender.ask(
                        "nodoInviaRispostaRevoca", RptRequests.revocationAnswer(question.station(), question.key(), er))
                .join()
                .write("nodoInviaRispostaRevoca")
                .build();
    }

    /** Who asks about which RPT. */
    private record Question(Station station, RptKey key) {}

    private Question question(Members members) {
        RptOrder reader = new RptOrder(parties.current(), clock);
        RptKey key = RptKey.read(members, reader.creditor().fiscalCode());
        Station station = station(reader, members, key.creditor());
        members.end();
        return new Question(station, key);
    }

    /** A document that the ledger keeps. */
    private byte[] kept(String what, RptKey key) {
        return ledger
                .page(
                        0,
                        1,
                        fact -> fact.getString("what").equals(what)
                                && fact.getBoolean("accepted")
                                && RptKey.of(fact).equals(key))
                .facts()
                .stream()
                .findFirst()
                .map(fact -> Base64.getDecoder().decode(fact.getString("document")))
                .orElseThrow(() -> new InvalidOrder("the creditor has no " + what + " of " + key));
    }
}
