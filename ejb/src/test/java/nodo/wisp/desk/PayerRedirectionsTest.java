package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.registry.PspBroker;
import nodo.registry.Registry;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionId;
import nodo.wisp.park.ProviderPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StoreTest
class PayerRedirectionsTest {

    private final WispScene scene;
    private final PayerRedirections redirections;

    PayerRedirectionsTest(Store store) {
        scene = new WispScene(store);
        redirections = new PayerRedirections(
                store.transactions(), scene.sessions, scene.payments, scene.registries, scene.clock);
    }

    @Test
    void leadsToThePageOfTheProviderInTheLanguageOfThePayer() {
        SessionId id = onTheWay(Optional.empty());

        assertThat(redirections.next("idSession=" + id)).contains("https://psp.example/pay?a=1&b=2");
        assertThat(redirections.next("idSession=" + id + "&lang=deu"))
                .contains("https://psp.example/pay?a=1&b=2&lang=deu");
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&b=2&esito=OK,OK",
        "a=1&b=2&esito=KO,ERROR",
        "a=1&b=2&esito=ERROR,ERROR",
        "esito=DIFFERITO&a=1&b=2,DIFFERITO",
        "a=1&b=2&esito=ok,DIFFERITO",
        "a=1&b=2,DIFFERITO",
        "a=1&b=2&idCarrello=C&esito=OK,OK"
    })
    void leadsBackWithTheOutcomeOfThePage(String query, PageOutcome outcome) {
        SessionId id = onTheWay(Optional.empty());

        assertThat(redirections.next(query))
                .contains("https://ec.example/back?from=nodo&idSession=" + id + "&esito=" + outcome);
        assertThat(returned(id)).contains(outcome);
    }

    @Test
    void toldTheInstitutionOnce() {
        SessionId id = onTheWay(Optional.empty());
        redirections.next("a=1&b=2&esito=KO");

        assertThat(redirections.next("a=1&b=2&esito=OK").orElseThrow()).endsWith("&esito=ERROR");
        assertThat(scene.read(id, ParkedSession::returnedQuery)).contains("esito=KO");
    }

    @Test
    void tellsTheSameToABrowserThatComesTwiceAtATime() {
        SessionId id = onTheWay(Optional.empty());

        CompletableFuture<Optional<String>> second = scene.commit(() -> {
            scene.sessions.lock(id).orElseThrow().returned(PageOutcome.ERROR, "esito=KO", scene.clock.instant());
            CompletableFuture<Optional<String>> other =
                    CompletableFuture.supplyAsync(() -> redirections.next("a=1&b=2&esito=OK"));
            scene.awaitSomebodyWaiting();
            return other;
        });

        assertThat(second.join().orElseThrow()).endsWith("&esito=ERROR");
    }

    @Test
    void namesTheCreditorOfASingleRpt() {
        SessionId id = onTheWay(Optional.of(WispScene.key(1)).map(nodo.rpt.RptKey::iuv));

        assertThat(redirections.next("idDominio=77777777777&a=1&b=2&esito=OK"))
                .contains("https://ec.example/back?from=nodo&idDominio=77777777777&idSession=" + id + "&esito=OK");
        assertThat(redirections.next("idDominio=88888888888&a=1&b=2&esito=OK")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "idSession=x", "a=1&esito=OK", "b=2&a=1", "a=1&b=2&c&d&e&f&g&h&i"})
    void knowsNoOtherWay(String query) {
        onTheWay(Optional.empty());

        assertThat(redirections.next(query)).isEmpty();
    }

    @Test
    void knowsNoPageOfAPaymentThatIsParkedOrCancelled() {
        SessionId id = scene.parkCart("CART1", 1);
        assertThat(redirections.next("idSession=" + id)).isEmpty();

        scene.change(id, session -> {
            session.leadsTo("https://psp.example/pay?a=1", "a=1");
            session.cancel(nodo.wisp.CancelReason.ANNUTE, scene.clock.instant());
        });
        assertThat(redirections.next("idSession=" + id)).isEmpty();
    }

    @Test
    void readsTheCodesThatWereAgreed() {
        Registry registry = WispScene.registry()
                .with(new PspBroker("BROKER", Optional.empty(), true, true))
                .with("redirect.PLUGIN", "stato=1:OK, stato=2:ERROR,stato=3:DIFFERITO,wrong,stato=4:MAYBE")
                .registry();
        ReturnCodes codes = ReturnCodes.of(registry, Optional.of(channel("PLUGIN")));

        assertThat(codes.outcome(List.of("x=1", "stato=1"))).isEqualTo(PageOutcome.OK);
        assertThat(codes.outcome(List.of("stato=2"))).isEqualTo(PageOutcome.ERROR);
        assertThat(codes.outcome(List.of("stato=4"))).isEqualTo(PageOutcome.DIFFERITO);
        assertThat(codes.outcome(List.of("esito=OK"))).isEqualTo(PageOutcome.DIFFERITO);
        assertThat(ReturnCodes.of(registry, Optional.of(channel("OTHER"))).outcome(List.of("esito=OK")))
                .isEqualTo(PageOutcome.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "https://psp.example/pay,77777777777,,https://psp.example/pay?idDominio=77777777777&p=1&a=1",
        "https://psp.example/pay?x=1,,C 1,https://psp.example/pay?x=1&p=1&a=1&idCarrello=C+1"
    })
    void joinsTheParametersOfAPage(URI page, String creditor, String cart, String expected) {
        assertThat(ProviderPage.address(
                        page, Optional.ofNullable(creditor), Optional.of("p=1"), "a=1", Optional.ofNullable(cart)))
                .isEqualTo(expected);
    }

    private Optional<PageOutcome> returned(SessionId id) {
        return scene.read(id, session -> session.returned());
    }

    /** A cart, or a single RPT of an IUV, whose payer was sent to a page with two parameters. */
    private SessionId onTheWay(Optional<String> single) {
        SessionId id = single.map(
                        iuv -> scene.park(WispScene.key(1), RptText.of(WispScene.key(1), "1.00", WispScene.BANK_IBAN)))
                .orElseGet(() -> scene.parkCart("CART1", 2));
        scene.change(id, session -> session.leadsTo("https://psp.example/pay?a=1&b=2", "a=1&b=2"));
        return id;
    }

    private static Channel channel(String plugin) {
        return new Channel(
                "CHANNEL",
                "BROKER",
                true,
                Optional.empty(),
                PaymentModel.IMMEDIATO,
                1,
                new Channel.Endpoints(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.of(plugin),
                EnumSet.noneOf(ChannelFlag.class),
                Connection.PLAIN);
    }
}
