package nodo.cart.desk;

import static nodo.cart.desk.CartBench.DEFERRED;
import static nodo.cart.desk.CartBench.IMMEDIATE;
import static nodo.cart.desk.CartBench.direct;
import static nodo.cart.desk.CartBench.first;
import static nodo.cart.desk.CartBench.parked;
import static nodo.cart.desk.CartBench.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.CartTerms;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.rpt.RptState;
import nodo.rpt.desk.ReadRpt;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionKind;
import nodo.wisp.SessionSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@StoreTest
class CartReceptionTest {

    private static final String ID = "2026777777777770100001";

    private final CartBench bench;

    CartReceptionTest(Store store) {
        bench = new CartBench(store);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void parksACartForThePayersChoice() {
        String answer =
                bench.send(parked(ID, first("IUV1").sent(), second("IUV2").sent()));

        ParkedSession session = bench.inOneStep(
                () -> bench.sessions.of(SessionSubject.ofCart(ID)).orElseThrow());
        assertThat(answer).isEqualTo("OK https://wisp.example/scelta?idSession=" + session.id());
        assertThat(session.kind()).isEqualTo(SessionKind.WISP);
        assertThat(bench.history(ID))
                .containsExactly(
                        CartState.CART_RICEVUTO_NODO, CartState.CART_ACCETTATO_NODO, CartState.CART_PARCHEGGIATO_NODO);
        assertThat(bench.rptStates(ID)).containsExactly(RptState.RPT_PARCHEGGIATA_NODO, RptState.RPT_PARCHEGGIATA_NODO);
        assertThat(bench.psp.asked()).isEmpty();
    }

    @Test
    void leadsThePayerToTheProviderThatTheInstitutionChose() {
        bench.psp.answers(() -> TestChannel.ok("PSPCART", "idBruciatura=1"));

        String answer = bench.send(
                direct(ID, IMMEDIATE, first("IUV1").sent(), second("IUV2").sent()));

        ParkedSession session = bench.inOneStep(
                () -> bench.sessions.of(SessionSubject.ofCart(ID)).orElseThrow());
        assertThat(answer).isEqualTo("OK https://hub.example/redirezione?idSession=" + session.id());
        assertThat(session.pspPage()).hasValue("https://psp.example/paga?idBruciatura=1&idCarrello=PSPCART");
        assertThat(bench.history(ID))
                .containsExactly(
                        CartState.CART_RICEVUTO_NODO,
                        CartState.CART_ACCETTATO_NODO,
                        CartState.CART_INVIATO_A_PSP,
                        CartState.CART_ACCETTATO_PSP);
        assertThat(bench.rptStates(ID)).containsOnly(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void sendsTheDocumentsAsTheyCameAndInTheirOrder() {
        bench.psp.answers(() -> TestChannel.ok("PSPCART", ""));

        String answer = bench.send(
                direct(ID, DEFERRED, second("IUV2").sent(), first("IUV1").sent()));

        assertThat(answer).isEqualTo("OK");
        assertThat(bench.psp.asked()).hasSize(1);
        assertThat(bench.psp.asked().get(0))
                .containsSubsequence(
                        "<modelloPagamento>2</modelloPagamento>",
                        base64(second("IUV2")),
                        "<identificativoUnivocoVersamento>IUV1</identificativoUnivocoVersamento>",
                        base64(first("IUV1")));
    }

    private static String base64(CartText rpt) {
        return Base64.getEncoder().encodeToString(rpt.document());
    }

    @ParameterizedTest
    @CsvSource({
        "PSPDEMO9, 60000000001, 60000000001_04, PPT_PSP_SCONOSCIUTO",
        "PSPSPENTO, 60000000001, 60000000001_04, PPT_PSP_DISABILITATO",
        "PSPDEMO1, 60000000009, 60000000001_04, PPT_INTERMEDIARIO_PSP_SCONOSCIUTO",
        "PSPDEMO1, 60000000002, 60000000001_04, PPT_INTERMEDIARIO_PSP_DISABILITATO",
        "PSPDEMO1, 60000000001, 60000000001_99, PPT_CANALE_SCONOSCIUTO",
        "PSPDEMO1, 97735020584, 60000000001_04, PPT_AUTORIZZAZIONE",
        "PSPDEMO1, 60000000001, 60000000001_05, PPT_AUTORIZZAZIONE",
        "AGID_01, 60000000001, 60000000001_04, PPT_AUTORIZZAZIONE"
    })
    void refusesAnUnfitProviderAndSpendsNothing(String psp, String broker, String channel, String expected) {
        String answer = bench.send(
                CartBench.cart(ID, psp, broker, channel, first("IUV1").sent()));

        assertThat(answer).isEqualTo(expected);
        assertThat(bench.history(ID)).isEmpty();
    }

    @Test
    void refusesAWrongPasswordAndSpendsNothing() {
        SendCart cart = parked(ID, first("IUV1").sent());

        String answer = bench.send(
                new SendCart(CartBench.caller("wrong-pwd"), cart.cart(), cart.provider(), cart.terms(), cart.rpts()));

        assertThat(answer).isEqualTo("PPT_AUTENTICAZIONE");
        assertThat(bench.history(ID)).isEmpty();
    }

    static Stream<Arguments> refusedRpts() {
        SentRpt good = first("IUV1").sent();
        SentRpt broken = new SentRpt(SampleCart.FIRST, "IUV2", "n/a", ReadRpt.of(new byte[] {1}));
        SentRpt nobodys = new SentRpt("99999999999", "IUV2", "n/a", broken.document());
        CartText otherAccount = first("IUV3").crediting(SampleCart.ACCOUNT_OF_SECOND.value());
        return Stream.of(
                Arguments.of("2 PPT_SINTASSI_XSD", List.of(good, broken)),
                Arguments.of("2 PPT_DOMINIO_SCONOSCIUTO", List.of(good, nobodys)),
                Arguments.of("1 PPT_SEMANTICA", List.of(first("IUV2").sentAs("IUV9"), good)),
                Arguments.of("2 PPT_RPT_DUPLICATA", List.of(good, good)),
                Arguments.of("2 PPT_IBAN_NON_CENSITO", List.of(good, otherAccount.sent())),
                Arguments.of("1 PPT_SINTASSI_XSD, 3 PPT_IBAN_NON_CENSITO", List.of(broken, good, otherAccount.sent())));
    }

    @ParameterizedTest
    @MethodSource("refusedRpts")
    void refusesTheWholeCartAndNamesEachRptThatSpoilsIt(String expected, List<SentRpt> rpts) {
        String answer = bench.send(parked(ID, rpts.toArray(SentRpt[]::new)));

        assertThat(answer).isEqualTo(expected);
        assertThat(bench.history(ID)).containsExactly(CartState.CART_RICEVUTO_NODO, CartState.CART_RIFIUTATO_NODO);
        assertThat(bench.rptStates(ID)).containsOnly(RptState.RPT_RIFIUTATA_NODO);
    }

    @Test
    void refusesAParkedCartWhoseTotalIsNoAmount() {
        SentRpt dear = first("IUV1").asking("999999999.99");
        SentRpt cent = second("IUV2").asking("0.01");

        assertThat(bench.send(parked(ID, dear, cent))).isEqualTo("PPT_SEMANTICA");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_RIFIUTATO_NODO);
        assertThat(bench.send(parked("OTHER", dear))).startsWith("OK");
    }

    @Test
    void refusesACartOfSeveralPayersWithOneFault() {
        String answer = bench.send(parked(
                ID,
                first("IUV1").sent(),
                second("IUV2").paidBy("VRDLGI80A01H501X").sent()));

        assertThat(answer).isEqualTo("PPT_SEMANTICA");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_RIFIUTATO_NODO);
    }

    @Test
    void neverTakesAnIdentifierTwiceEvenIfTheFirstCartWasRefused() {
        bench.send(parked(ID, first("IUV1").sent(), first("IUV1").sent()));

        assertThat(bench.send(parked(ID, first("IUV2").sent()))).isEqualTo("PPT_ID_CARRELLO_DUPLICATO");
    }

    @Test
    void freesTheKeysOfARefusedCart() {
        bench.send(parked(ID, first("IUV1").sent(), first("IUV1").sent()));

        assertThat(bench.send(parked(ID + "2", first("IUV1").sent()))).startsWith("OK ");
    }

    @Test
    void refusesAnRptThatIsOpenInAnotherCart() {
        bench.send(parked(ID, first("IUV1").sent()));

        assertThat(bench.send(parked(ID + "2", first("IUV1").sent()))).isEqualTo("1 PPT_RPT_DUPLICATA");
    }

    @Test
    void acceptsOneOfManyCartsThatBringTheSameRptsAtOnce() {
        List<String> answers = atOnce(number -> number % 2 == 0
                ? parked(ID + number, first("IUV1").sent(), second("IUV2").sent())
                : parked(ID + number, second("IUV2").sent(), first("IUV1").sent()));

        assertThat(answers).filteredOn(answer -> answer.startsWith("OK ")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("OK "))
                .containsOnly("1 PPT_RPT_DUPLICATA, 2 PPT_RPT_DUPLICATA");
    }

    @Test
    void acceptsOneOfManyCartsOfOneIdentifier() {
        List<String> answers = atOnce(number -> parked(ID, first("IUV" + number).sent()));

        assertThat(answers).filteredOn(answer -> answer.startsWith("OK ")).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.startsWith("OK ")).containsOnly("PPT_ID_CARRELLO_DUPLICATO");
    }

    private List<String> atOnce(IntFunction<SendCart> cart) {
        List<CompletableFuture<String>> all = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> bench.send(cart.apply(number))))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void relaysTheRefusalOfThePsp() {
        bench.psp.answers(() -> TestChannel.koOfItems(TestChannel.fault("CANALE_SEMANTICA", "")));

        assertThat(bench.send(direct(ID, IMMEDIATE, first("IUV1").sent())))
                .isEqualTo("0 PPT_CANALE_ERRORE CANALE_SEMANTICA");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_RIFIUTATO_PSP);
        assertThat(bench.rptStates(ID)).containsExactly(RptState.RPT_RIFIUTATA_PSP);
    }

    @Test
    void relaysTheRefusalsOfItemsOneByOne() {
        bench.psp.answers(() -> TestChannel.koOfItems(
                TestChannel.item("CANALE_RPT_DUPLICATA", 2), TestChannel.item("CANALE_SEMANTICA", 1)));

        String answer = bench.send(
                direct(ID, IMMEDIATE, first("IUV1").sent(), second("IUV2").sent()));

        assertThat(answer).isEqualTo("2 PPT_CANALE_ERRORE CANALE_RPT_DUPLICATA, 1 PPT_CANALE_ERRORE CANALE_SEMANTICA");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_RIFIUTATO_PSP);
    }

    static Stream<Arguments> answersThatSayNothing() {
        String none = "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT/>";
        String ok = TestChannel.ok("PSPCART", "idBruciatura=1");
        return Stream.of(
                Arguments.of("PPT_CANALE_ERRORE_RESPONSE", none),
                Arguments.of("PPT_CANALE_ERRORE_RESPONSE", TestChannel.ko("CANALE_SEMANTICA")),
                Arguments.of("PPT_CANALE_ERRORE_RESPONSE", TestChannel.koOfItems(TestChannel.fault("ERRORE_MIO", ""))),
                Arguments.of(
                        "PPT_CANALE_ERRORE_RESPONSE", TestChannel.koOfItems(TestChannel.item("CANALE_SEMANTICA", 3))),
                Arguments.of(
                        "PPT_CANALE_ERRORE_RESPONSE", "<esitoComplessivoOperazione>FORSE</esitoComplessivoOperazione>"),
                Arguments.of(
                        "PPT_CANALE_ERRORE_RESPONSE",
                        ok + "<listaErroriRPT>" + TestChannel.item("CANALE_SEMANTICA", 1) + "</listaErroriRPT>"),
                Arguments.of("PPT_CANALE_ERR_PARAM_PAG_IMM", TestChannel.ok("PSPCART", "")));
    }

    @ParameterizedTest
    @MethodSource("answersThatSayNothing")
    void leavesTheOutcomeUnknownAfterAnAnswerThatSaysNothing(String expected, String content) {
        bench.psp.answers(() -> content);

        assertThat(bench.send(direct(ID, IMMEDIATE, first("IUV1").sent()))).isEqualTo(expected);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
        assertThat(bench.rptStates(ID)).containsExactly(RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void takesNoNameThatThePspGaveToAnotherCart() {
        bench.psp.answers(() -> TestChannel.ok("PSPCART", "idBruciatura=1"));
        bench.send(direct(ID, IMMEDIATE, first("IUV1").sent()));

        String answer = bench.send(direct(ID + "2", IMMEDIATE, first("IUV2").sent()));

        assertThat(answer).isEqualTo("PPT_CANALE_ERR_PARAM_PAG_IMM");
        assertThat(bench.state(ID + "2")).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void freesTheKeysOfACartThatReachedNobody() {
        assertThat(bench.send(direct(ID, CartBench.NOWHERE, first("IUV1").sent())))
                .isEqualTo("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ERRORE_INVIO_A_PSP);

        bench.psp.answersStatus(500);
        bench.psp.answers(() -> "");
        assertThat(bench.send(direct(ID + "2", DEFERRED, first("IUV1").sent())))
                .isEqualTo("PPT_CANALE_SERVIZIO_NONATTIVO");
        assertThat(bench.state(ID + "2")).isEqualTo(CartState.CART_ERRORE_INVIO_A_PSP);
    }

    @Test
    void isWrittenDownAsSentBeforeItIsSent() {
        bench.psp.answers(() -> TestChannel.ok("PSP" + bench.state(ID), "stato=" + bench.rptStates(ID)));

        bench.send(direct(ID, IMMEDIATE, first("IUV1").sent()));

        assertThat(bench.inOneStep(() -> bench.carts.find(ID).orElseThrow().pspCart()))
                .hasValue("PSPCART_INVIATO_A_PSP");
    }

    @Test
    void parksTwoCreditorsOfOneNotice() {
        SendCart cart = shared();

        assertThat(bench.send(cart)).startsWith("OK ");
        assertThat(bench.state(cart.cart())).isEqualTo(CartState.CART_PARCHEGGIATO_NODO);
    }

    @ParameterizedTest
    @CsvSource({"PAYING, PPT_PAGAMENTO_IN_CORSO", "PAID, PPT_PAGAMENTO_DUPLICATO"})
    void refusesANoticeThatIsBeingPaidOrIsPaid(PositionStatus status, String expected) {
        bench.inOneStep(() -> {
            Position position = bench.positions.lockOrInsert(SampleCart.shared().position());
            position.moveTo(PositionStatus.PAYING, bench.clock.instant(), "activatePaymentNotice");
            if (status == PositionStatus.PAID) {
                position.moveTo(PositionStatus.PAID, bench.clock.instant(), "sendPaymentOutcome");
            }
            return null;
        });

        assertThat(bench.send(shared())).isEqualTo(expected);
        assertThat(bench.state(SampleCart.ID)).isEqualTo(CartState.CART_RIFIUTATO_NODO);
    }

    @Test
    void refusesASecondCartOfANoticeThatIsWaitingToBePaid() {
        bench.send(shared());

        assertThat(bench.send(sharedAgain())).isEqualTo("PPT_PAGAMENTO_IN_CORSO");
    }

    @Test
    void takesASecondCartOfANoticeOnceTheFirstIsOver() {
        bench.send(shared());
        bench.inOneStep(() -> {
            Cart first = bench.carts.lock(SampleCart.ID).orElseThrow();
            first.moveTo(
                    CartState.CART_ANNULLATO_WISP,
                    bench.rpts.lockAll(first.rpts()),
                    bench.clock.instant(),
                    "notificaAnnullamento");
            return null;
        });

        assertThat(bench.send(sharedAgain())).startsWith("OK ");
    }

    private static SendCart sharedAgain() {
        String id = SampleCart.ID.replace("-00001", "-00002");
        return shared(id, second(SampleCart.IUV).withCcp(id));
    }

    @Test
    void refusesASharedNoticeByTheFirstRuleThatItDoesNotMeet() {
        SendCart plain = shared();

        String answer = bench.send(new SendCart(
                plain.caller(),
                plain.cart(),
                plain.provider(),
                plain.terms(),
                List.of(plain.rpts().get(0))));

        assertThat(answer).isEqualTo("PPT_MULTI_BENEFICIARIO");
    }

    static Stream<CartText> unfitSeconds() {
        return Stream.of(first(SampleCart.IUV), second(SampleCart.IUV).crediting(SampleCart.ACCOUNT_OF_FIRST.value()));
    }

    @ParameterizedTest
    @MethodSource("unfitSeconds")
    void asksOfTwoCreditorsWhatTheirNoticeNeedsBeforeWhatEachRptNeeds(CartText second) {
        assertThat(bench.send(shared(second.withCcp(SampleCart.ID)))).isEqualTo("PPT_MULTI_BENEFICIARIO");
        assertThat(bench.state(SampleCart.ID)).isEqualTo(CartState.CART_RIFIUTATO_NODO);
    }

    private static SendCart shared() {
        return shared(second(SampleCart.IUV).withCcp(SampleCart.ID));
    }

    private static SendCart shared(CartText other) {
        return shared(SampleCart.ID, other);
    }

    private static SendCart shared(String id, CartText other) {
        CartText one = first(SampleCart.IUV).withCcp(id);
        SendCart plain = parked(id, one.sent(), other.sent());
        return new SendCart(
                plain.caller(), plain.cart(), plain.provider(), new CartTerms(true, Optional.empty()), plain.rpts());
    }
}
