package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.cart.partner.PspCarts;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestGateway;
import nodo.money.Euro;
import nodo.notice.desk.ObservedEvent;
import nodo.notice.desk.UnpaidSessions;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.rpt.ImmediatePayments;
import nodo.rpt.RptState;
import nodo.rpt.desk.Forwarding;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.CancelReason;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionId;
import nodo.wisp.partner.CardOutcome;
import nodo.wisp.partner.PspCardCarts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class PaymentForwardingTest {

    private static final String REFUSED = """
            <esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT><fault>\
            <faultCode>%s</faultCode><faultString>no</faultString><id>PSP1</id></fault></listaErroriRPT>""";

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-26T10:00:00+01:00");

    private final WispScene scene;
    private final TestChannel channel = new TestChannel();
    private final Carts carts;
    private final PaymentCancellation cancellation;
    private final PaymentForwarding forwarding;
    private final PayerRedirections redirections;

    PaymentForwardingTest(Store store) {
        scene = new WispScene(store);
        carts = new Carts(store.entityManager());
        cancellation = scene.cancellation(
                new UnpaidSessions(new StoredAnswers(store.entityManager()), new ObservedEvent<>(step -> {})));
        Channels channels = new Channels(TestGateway.open(), new JournalLines(scene.clock));
        PspPerNodoRpt pspPerNodo = new PspPerNodoRpt(channels);
        ImmediatePayments names = new ImmediatePayments(store.entityManager());
        forwarding = new PaymentForwarding(
                scene.exchanges,
                scene.registries,
                scene.payments,
                new ParkedStates(scene.payments, carts, scene.clock),
                scene.sessions,
                new Forwarding(scene.rpts, names, pspPerNodo, scene.clock),
                channels,
                new ChosenRequests(new PspCardCarts(channels), new PspCarts(channels), pspPerNodo),
                names,
                cancellation,
                scene.clock);
        redirections = new PayerRedirections(
                store.transactions(), scene.sessions, scene.payments, scene.registries, scene.clock);
    }

    @BeforeEach
    void openChannels() {
        channel.accepts();
        scene.registries.replace(WispScene.registry()
                .with(new PspBroker("BROKER", Optional.empty(), true, true))
                .with(new PspBroker("OTHER", Optional.empty(), true, true))
                .with(new PspBroker("OFF", Optional.empty(), false, true))
                .with(SmallRegistry.psp("PSP1"))
                .with(SmallRegistry.psp("PSP2"))
                .with(disabledPsp())
                .with(channel("ONE", PaymentModel.IMMEDIATO, true, channel.address()))
                .with(channel("CART", PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, true, channel.address()))
                .with(channel("LATER", PaymentModel.DIFFERITO, true, channel.address()))
                .with(channel("DESK", PaymentModel.ATTIVATO_PRESSO_PSP, true, channel.address()))
                .with(channel("DISABLED", PaymentModel.IMMEDIATO, false, channel.address()))
                .with(channel(
                        "DEAD", PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, true, URI.create("http://127.0.0.1:1/")))
                .with(new PspChannel("PSP1", "ONE", List.of("BBT", "CP", "PPAL")))
                .with(new PspChannel("PSP1", "CART", List.of("BBT", "CP", "PPAL", "AD", "PO")))
                .with(new PspChannel("PSP1", "LATER", List.of("BBT", "AD", "CP")))
                .with(new PspChannel("PSP1", "DESK", List.of("BBT", "PO")))
                .with(new PspChannel("PSP1", "DEAD", List.of("CP")))
                .registry());
    }

    @AfterEach
    void closeChannel() {
        channel.close();
    }

    private static Psp disabledPsp() {
        Optional<String> none = Optional.empty();
        return new Psp("PSPOFF", "off", false, none, none, none, none, false, false, false, false);
    }

    private static Channel channel(String id, PaymentModel model, boolean enabled, URI address) {
        return new Channel(
                id,
                "BROKER",
                enabled,
                Optional.empty(),
                model,
                1,
                new Channel.Endpoints(
                        Optional.of(address), Optional.empty(), Optional.of(URI.create("https://psp.example/pay"))),
                Optional.empty(),
                Optional.empty(),
                EnumSet.noneOf(ChannelFlag.class),
                Connection.PLAIN);
    }

    @Test
    void sendsACardCartWithTheTypeThatThePayerChose() {
        SessionId id = parkedCart(2);

        assertThat(forward(card(id, "CART"))).isEqualTo("ACCEPTED");

        assertThat(channel.asked()).hasSize(1);
        assertThat(channel.asked().get(0))
                .contains(
                        ":pspInviaCarrelloRPTCarte",
                        "<identificativoPSP>PSP1</identificativoPSP>",
                        "<modelloPagamento>1</modelloPagamento>",
                        "<rrn>77</rrn>",
                        "<codiceAutorizzativo>123456</codiceAutorizzativo>",
                        "<importoTotalePagato>2.00</importoTotalePagato>");
        assertThat(documents(channel.asked().get(0)))
                .hasSize(2)
                .allSatisfy(document -> assertThat(document).contains("<tipoVersamento>CP</tipoVersamento>"));
        assertThat(scene.states(id)).containsOnly(RptState.RPT_ACCETTATA_PSP);
        assertThat(cartState()).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(scene.commit(() -> scene.rpts.find(scene.rptIds(id).get(0)))
                        .orElseThrow()
                        .paymentType())
                .isEqualTo("CP");
    }

    @Test
    void keepsTheDocumentThatCame() {
        SessionId id = parkedCart(1);

        forward(card(id, "CART"));

        assertThat(new String(
                        scene.commit(() -> scene.rpts.document(scene.rptIds(id).get(0))),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("<tipoVersamento>BBT</tipoVersamento>");
    }

    @Test
    void leadsThePayerToThePageOfThePspAndBack() {
        SessionId id = parkedCart(2);

        assertThat(forward(page(id, "CART")))
                .isEqualTo("ACCEPTED https://psp.example/pay?idBruciatura=12&idCarrello=PSPCART");
        assertThat(channel.asked().get(0)).contains(":pspInviaCarrelloRPT>").doesNotContain("Carte");

        assertThat(redirections.next("idSession=" + id + "&lang=deu"))
                .contains("https://psp.example/pay?idBruciatura=12&idCarrello=PSPCART&lang=deu");
        assertThat(redirections.next("idBruciatura=12&idCarrello=PSPCART&esito=KO"))
                .contains("https://ec.example/back?from=nodo&idSession=" + id + "&esito=ERROR");
        assertThat(returned(id)).contains(PageOutcome.ERROR);
        assertThat(redirections.next("idBruciatura=12&esito=OK"))
                .as("what was told first stands")
                .contains("https://ec.example/back?from=nodo&idSession=" + id + "&esito=ERROR");
    }

    @Test
    void sendsASingleRptAndNamesItsCreditorOnTheWay() {
        SessionId id = parkedOne();

        assertThat(forward(page(id, "ONE")))
                .isEqualTo("ACCEPTED https://psp.example/pay?idDominio=77777777777&idBruciatura=12");

        assertThat(channel.asked().get(0)).contains(":pspInviaRPT>", "<identificativoDominio>77777777777<");
        assertThat(scene.states(id)).containsExactly(RptState.RPT_ACCETTATA_PSP);
        assertThat(redirections.next("idDominio=77777777777&idBruciatura=12&esito=OK"))
                .contains("https://ec.example/back?from=nodo&idDominio=77777777777&idSession=" + id + "&esito=OK");
    }

    @Test
    void knowsNoWayForASessionThatDoesNotExist() {
        SessionId parked = parkedOne();

        assertThat(redirections.next("idSession=" + parked)).as("no page yet").isEmpty();
        assertThat(redirections.next("idSession=x")).isEmpty();
        assertThat(redirections.next("idBruciatura=13&esito=OK")).isEmpty();
        assertThat(redirections.next("")).isEmpty();
        assertThat(redirections.next("a&b&c&d&e&f&g&h&i&j")).isEmpty();
    }

    @Test
    void decidesNothingByACodeThatNobodyAgreed() {
        SessionId id = parkedOne();
        forward(page(id, "ONE"));

        assertThat(redirections.next("idBruciatura=12&result=1").orElseThrow()).endsWith("&esito=DIFFERITO");
    }

    @Test
    void sendsWhatIsPaidLater() {
        SessionId id = parkedCart(2);

        assertThat(forward(command(id, ChoiceKind.MOD2, "LATER", "AD"))).isEqualTo("ACCEPTED");
        assertThat(channel.asked().get(0)).contains("<modelloPagamento>2</modelloPagamento>");
    }

    @Test
    void takesAPoorRefusalOfACardForOne() {
        SessionId id = parkedCart(1);
        channel.answers(REFUSED.formatted("").replace(">no<", "><"));

        assertThat(forward(card(id, "CART"))).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione>",
                "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT/>",
                "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT><fault>"
                        + "<faultString>no</faultString><id>PSP1</id></fault></listaErroriRPT>",
                "<fault><faultString>no</faultString><id>PSP1</id></fault>"
                        + "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione>",
            })
    void knowsNothingAfterARefusalOfACardThatHasNoFaultOfTheSchema(String answer) {
        SessionId id = parkedCart(1);
        channel.answers(answer);

        assertThat(forward(card(id, "CART"))).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");

        assertThat(cartState()).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
        assertThat(scene.states(id)).containsOnly(RptState.RPT_ESITO_SCONOSCIUTO_PSP);
        assertThat(scene.read(id, ParkedSession::isCancelled)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOT_OF_A_PSP"})
    void endsACardPaymentByARefusalHoweverPoorItsFault(String code) {
        SessionId id = parkedCart(1);
        channel.answers("<fault><faultCode>" + code + "</faultCode><faultString/><id/></fault>"
                + "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione>");

        assertThat(forward(card(id, "CART"))).isEqualTo("REFUSED");

        assertThat(cartState()).isEqualTo(CartState.CART_RIFIUTATO_PSP);
        assertThat(scene.states(id)).containsOnly(RptState.RT_GENERATA_NODO);
    }

    @Test
    void tellsARefusal() {
        SessionId id = parkedCart(1);
        channel.answers(REFUSED.formatted("CANALE_SEMANTICA"));

        assertThat(forward(card(id, "CART"))).isEqualTo("REFUSED");
        assertThat(cartState()).isEqualTo(CartState.CART_RIFIUTATO_PSP);
        assertThat(scene.states(id)).as("a card's refusal ends the payment").containsOnly(RptState.RT_GENERATA_NODO);
        assertThat(scene.read(id, ParkedSession::cancelReason)).contains(CancelReason.RIFPSP);
        assertThat(forward(card(id, "CART"))).as("the same again").isEqualTo("REFUSED");
    }

    @Test
    void leavesARefusalOnThePageToThePaymentManager() {
        SessionId id = parkedCart(1);
        channel.answers(REFUSED.formatted("CANALE_SEMANTICA"));

        assertThat(forward(page(id, "CART"))).isEqualTo("REFUSED");

        assertThat(scene.states(id)).containsOnly(RptState.RPT_RIFIUTATA_PSP);
        assertThat(scene.read(id, ParkedSession::isCancelled)).isFalse();
    }

    @Test
    void tellsThatACardWasNotCollectedFrom() {
        SessionId id = parkedCart(1);
        channel.answers(REFUSED.formatted("CANALE_NEGA_CONTABILIZZAZIONE"));

        assertThat(forward(card(id, "CART"))).isEqualTo("NOT_COLLECTED");
    }

    @Test
    void tellsThatThePspWasNotReached() {
        SessionId id = parkedCart(1);

        assertThat(forward(card(id, "DEAD"))).isEqualTo("UNREACHED");
        assertThat(scene.states(id)).containsOnly(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    @ParameterizedTest
    @EnumSource(ChoiceKind.class)
    void knowsNothingAfterAnAnswerThatSaysNothing(ChoiceKind kind) {
        SessionId id = parkedOne();
        channel.answers("<esitoComplessivoOperazione>FORSE</esitoComplessivoOperazione>");

        String answer = forward(
                switch (kind) {
                    case CARTA -> card(id, "ONE");
                    case PAYPAL ->
                        new ForwardPayment(
                                id.toString(),
                                new Choice(ChoiceKind.PAYPAL, "PSP1", "ONE", "PPAL"),
                                "BROKER",
                                card(id, "ONE").details());
                    case MOD1 -> page(id, "ONE");
                    case MOD2 -> command(id, ChoiceKind.MOD2, "LATER", "BBT");
                });

        assertThat(answer).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");
        assertThat(scene.states(id)).containsExactly(RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void knowsNothingWhenThePageCannotBeFoundAgain() {
        SessionId id = parkedOne();
        channel.answers("<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>");
        assertThat(forward(page(id, "ONE"))).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");

        channel.accepts();
        SessionId first = parked(2);
        SessionId second = parked(3);
        assertThat(forward(page(first, "ONE"))).startsWith("ACCEPTED");
        assertThat(forward(page(second, "ONE"))).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");
    }

    @Test
    void answersTheSameToTheSameAndCallsThePspOnce() {
        SessionId id = parkedOne();
        String first = forward(page(id, "ONE"));

        assertThat(forward(page(id, "ONE"))).isEqualTo(first);
        assertThat(channel.asked()).hasSize(1);

        SessionId unknown = parked(2);
        channel.answers("");
        forward(card(unknown, "ONE"));
        assertThat(forward(card(unknown, "ONE"))).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");
        assertThat(channel.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "51", "ko", "116"})
    void leavesAPaymentWhoseCardWasNotAuthorisedAsItIs(String result) {
        SessionId id = parkedOne();

        assertThat(forward(card(id, "ONE", result))).isEqualTo("NOT_AUTHORISED");

        assertThat(channel.asked()).isEmpty();
        assertThat(scene.read(id, ParkedSession::isParked)).isTrue();
        assertThat(forward(card(id, "ONE"))).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "000", "ok", "0000000"})
    void leavesItToThePspToReadEveryOtherResultOfACard(String result) {
        assertThat(forward(card(parkedOne(), "ONE", result))).isEqualTo("ACCEPTED");
        assertThat(channel.asked().get(0)).contains("<esitoTransazioneCarta>" + result + "<");
    }

    @ParameterizedTest
    @EnumSource(names = {"CART_ACCETTATO_PSP", "CART_RIFIUTATO_PSP", "CART_ERRORE_INVIO_A_PSP"})
    void takesAnAnswerThatComesAfterOthersFoundOut(CartState found) {
        SessionId id = parkedCart(2);
        channel.answersAfter(() -> isFound(found));

        assertThat(forward(card(id, "CART"))).isEqualTo("ACCEPTED");

        assertThat(cartState()).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(scene.states(id)).containsOnly(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void leavesACartThatIsKnownToBeThereWhenItsAnswerSaysNothing() {
        SessionId id = parkedCart(2);
        channel.answersAfter(() -> isFound(CartState.CART_ACCETTATO_PSP));
        channel.answers("");

        assertThat(forward(card(id, "CART"))).isEqualTo("PPT_CANALE_TIMEOUT: Operazione in timeout");

        assertThat(cartState()).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(scene.states(id)).containsOnly(RptState.RPT_ACCETTATA_PSP);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsOfALateAnswerThatItComesTooLateOnceAKeyIsAnothers(boolean cart) {
        SessionId id = cart ? parkedCart(1) : parkedOne();
        channel.answersAfter(() -> {
            scene.commit(() -> {
                scene.rpts
                        .lockAll(scene.rptIds(id))
                        .forEach(rpt -> rpt.moveTo(RptState.RPT_ERRORE_INVIO_A_PSP, scene.clock.instant(), "job"));
                return 0;
            });
            parkedOne();
        });

        assertThat(forward(card(id, "CART"))).isEqualTo("UNREACHED");

        assertThat(scene.states(id)).containsOnly(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    @Test
    void endsNoCardPaymentThatItsPspSaysToHave() {
        SessionId id = parkedCart(1);
        channel.answersAfter(() -> isFound(CartState.CART_ACCETTATO_PSP));
        channel.answers(REFUSED.formatted("CANALE_SEMANTICA"));

        assertThat(forward(card(id, "CART"))).isEqualTo("REFUSED");

        assertThat(scene.states(id)).as("it owes an RT").containsOnly(RptState.RPT_ACCETTATA_PSP);
        assertThat(scene.read(id, ParkedSession::isCancelled)).isFalse();
    }

    @Test
    void endsACardPaymentOnceWhenItsRefusalIsHeardTwice() {
        SessionId id = parkedCart(1);
        channel.answersAfter(() -> {
            isFound(CartState.CART_RIFIUTATO_PSP);
            scene.commit(() -> cancellation.endFailed(scene.sessions.lock(id).orElseThrow(), "job"));
        });
        channel.answers(REFUSED.formatted("CANALE_SEMANTICA"));

        assertThat(forward(card(id, "CART"))).isEqualTo("REFUSED");

        assertThat(scene.states(id)).containsOnly(RptState.RT_GENERATA_NODO);
    }

    @Test
    void takesOneOfTwoChoices() {
        SessionId id = parkedOne();
        forward(page(id, "ONE"));

        assertThat(forward(card(id, "ONE"))).isEqualTo("PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste");
        assertThat(channel.asked()).hasSize(1);
    }

    @Test
    void callsThePspOnceForManyAtOnce() {
        SessionId id = parkedOne();

        List<String> answers = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> forward(card(id, "ONE"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(channel.asked()).hasSize(1);
        assertThat(answers).contains("ACCEPTED").containsAnyOf("ACCEPTED", "PPT_CANALE_TIMEOUT: Operazione in timeout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARTA|NOBODY|BROKER|CART|CP|PPT_PSP_SCONOSCIUTO: Il PSP indicato non esiste",
                "CARTA||BROKER|CART|CP|PPT_PSP_SCONOSCIUTO: Il PSP indicato non esiste",
                "CARTA|PSPOFF|BROKER|CART|CP|PPT_PSP_DISABILITATO: Il PSP indicato non esiste",
                "CARTA|PSP1|NOBODY|CART|CP|PPT_INTERMEDIARIO_PSP_SCONOSCIUTO: L'Intermediario indicato non esiste",
                "CARTA|PSP1|OFF|CART|CP|PPT_INTERMEDIARIO_PSP_DISABILITATO: L'Intermediario indicato non esiste",
                "CARTA|PSP1|BROKER|NOBODY|CP|PPT_CANALE_SCONOSCIUTO: Il Canale indicato non esiste",
                "CARTA|PSP1|BROKER|DISABLED|CP|PPT_CANALE_DISABILITATO: Il Canale indicato non esiste",
                "MOD1|PSP1|OTHER|CART|BBT|PPT_AUTORIZZAZIONE: Configurazione intermediario-canale non corretta",
                "CARTA|PSP2|BROKER|CART|CP|PPT_AUTORIZZAZIONE: Configurazione psp-canale non corretta",
                "CARTA|PSP1|BROKER|LATER|CP|PPT_CANALE_NONRISOLVIBILE: Modello pagamento non valido",
                "MOD1|PSP1|BROKER|LATER|BBT|PPT_CANALE_NONRISOLVIBILE: Modello pagamento non valido",
                "MOD1|PSP1|BROKER|DESK|BBT|PPT_CANALE_NONRISOLVIBILE: Modello pagamento non valido",
                "MOD2|PSP1|BROKER|CART|BBT|PPT_CANALE_NONRISOLVIBILE: Modello pagamento non valido",
                "CARTA|PSP1|BROKER|CART|BBT|PPT_SEMANTICA: Tipo Versamento invalido",
                "MOD1|PSP1|BROKER|CART|PO|PPT_SEMANTICA: Tipo Versamento invalido",
                "MOD1|PSP1|BROKER|CART|AD|PPT_SEMANTICA: Tipo Versamento invalido",
                "MOD1|PSP1|BROKER|CART|CP|PPT_SEMANTICA: Tipo Versamento invalido",
                "MOD1|PSP1|BROKER|CART|JIF|PPT_SEMANTICA: Tipo Versamento invalido",
                "MOD2|PSP1|BROKER|LATER|CP|PPT_SEMANTICA: Tipo Versamento invalido",
            })
    void refusesWhoCannotCollect(
            ChoiceKind kind, String psp, String broker, String channelId, String type, String expected) {
        SessionId id = parkedOne();

        String answer = forward(new ForwardPayment(
                id.toString(),
                new Choice(kind, psp == null ? "" : psp, channelId, type),
                broker,
                new ForwardPayment.Nothing(Optional.of(WispRefusal.WRONG_RRN))));

        assertThat(answer).isEqualTo(expected);
        assertThat(scene.read(id, ParkedSession::isParked)).isTrue();
    }

    @Test
    void tellsWhatIsWrongWithTheCardLast() {
        SessionId id = parkedOne();

        assertThat(forward(new ForwardPayment(
                        id.toString(),
                        new Choice(ChoiceKind.CARTA, "PSP1", "ONE", "CP"),
                        "BROKER",
                        new ForwardPayment.Authorised(ForwardPayment.Right.wrong(WispRefusal.WRONG_RRN)))))
                .isEqualTo("PPT_SEMANTICA: RRN invalido");
        assertThat(channel.asked()).isEmpty();
    }

    @Test
    void refusesAChannelOfOneRptToACartOfSeveral() {
        assertThat(forward(page(parkedCart(2), "ONE")))
                .isEqualTo("PPT_CANALE_NONRISOLVIBILE: Modello pagamento non valido");
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "01234567-0123-0123-0123-0123456789ab"})
    void knowsNoOtherPayment(String id) {
        assertThat(forward(new ForwardPayment(
                        id,
                        new Choice(ChoiceKind.MOD1, "PSP1", "ONE", "BBT"),
                        "BROKER",
                        new ForwardPayment.Nothing(Optional.empty()))))
                .isEqualTo("PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste");
    }

    private Optional<PageOutcome> returned(SessionId id) {
        return scene.read(id, session -> session.returned());
    }

    private SessionId parkedOne() {
        return parked(1);
    }

    private SessionId parked(int number) {
        return scene.park(WispScene.key(number), RptText.of(WispScene.key(number), "1.00", WispScene.BANK_IBAN));
    }

    private SessionId parkedCart(int rpts) {
        SessionId id = scene.parkCart("CART1", rpts);
        scene.commit(() -> {
            Instant now = scene.clock.instant();
            List<nodo.rpt.Rpt> carried = scene.rpts.ofCart("CART1");
            Cart cart = new Cart(
                    "CART1", carried.get(0).route(), new nodo.cart.CartTerms(false, Optional.empty()), now, "test");
            carried.forEach(cart::carry);
            carts.add(cart);
            cart.moveTo(CartState.CART_ACCETTATO_NODO, List.of(), now, "test");
            cart.moveTo(CartState.CART_PARCHEGGIATO_NODO, List.of(), now, "test");
            return 0;
        });
        return id;
    }

    /** What became of the cart is found out while its answer is on its way. */
    private void isFound(CartState state) {
        scene.commit(() -> {
            Instant now = scene.clock.instant();
            Cart cart = carts.lock("CART1").orElseThrow();
            List<nodo.rpt.Rpt> carried = scene.rpts.lockAll(cart.rpts());
            cart.moveTo(CartState.CART_ESITO_SCONOSCIUTO_PSP, carried, now, "job");
            cart.moveTo(state, carried, now, "job");
            return 0;
        });
    }

    private CartState cartState() {
        return scene.commit(() -> carts.find("CART1")).orElseThrow().state();
    }

    private static ForwardPayment card(SessionId id, String channelId) {
        return card(id, channelId, "00");
    }

    private static ForwardPayment card(SessionId id, String channelId, String result) {
        return card(id, channelId, new CardOutcome("77", result, Euro.of("2.00"), MOMENT, "123456", Optional.empty()));
    }

    private static ForwardPayment card(SessionId id, String channelId, CardOutcome card) {
        return new ForwardPayment(
                id.toString(),
                new Choice(ChoiceKind.CARTA, "PSP1", channelId, "CP"),
                "BROKER",
                new ForwardPayment.Authorised(ForwardPayment.Right.of(card)));
    }

    private static ForwardPayment page(SessionId id, String channelId) {
        return command(id, ChoiceKind.MOD1, channelId, "BBT");
    }

    private static ForwardPayment command(SessionId id, ChoiceKind kind, String channelId, String type) {
        return new ForwardPayment(
                id.toString(),
                new Choice(kind, "PSP1", channelId, type),
                "BROKER",
                new ForwardPayment.Nothing(Optional.empty()));
    }

    private String forward(ForwardPayment command) {
        return scene.<ForwardResult>ask(
                exchange -> forwarding.forward(command, exchange),
                result -> result.kind() + result.page().map(page -> " " + page).orElse(""));
    }

    private static List<String> documents(String message) {
        return Stream.of(message.split("<rpt>", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("</rpt>")))
                .map(base64 -> new String(
                        java.util.Base64.getDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
