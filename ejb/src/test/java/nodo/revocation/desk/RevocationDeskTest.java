package nodo.revocation.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.StationCaller;
import nodo.registry.PspInformation;
import nodo.registry.SampleInformation;
import nodo.registry.SmallRegistry;
import nodo.revocation.RevocationKind;
import nodo.revocation.RevocationState;
import nodo.revocation.RevocationStateChange;
import nodo.revocation.Revocations;
import nodo.revocation.partner.RevocationCalls;
import nodo.rpt.RptId;
import nodo.rt.desk.RtHub;
import nodo.rt.desk.TestPartners;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Payments that are taken back: flows-rpt 8. */
@StoreTest
class RevocationDeskTest {

    private static final Sender PSP = new Sender.OfPsp(RtHub.CALLER);
    private static final Sender OTHER_PSP = new Sender.OfPsp(RtHub.OTHER_CALLER);
    private static final Sender CREDITOR = new Sender.OfCreditor(new StationCaller(
            "77777777777",
            RtHub.STATION,
            SmallRegistry.PASSWORD,
            Optional.of("77777777777"),
            ClientCertificate.NOT_REQUIRED));

    private final RtHub hub;
    private final Revocations revocations;

    RevocationDeskTest(Store store) {
        hub = new RtHub(store);
        revocations = new Revocations(store.entityManager());
    }

    @BeforeEach
    void partnersWhoTakeEverything() {
        for (String operation : List.of("paaInviaRichiestaRevoca", "paaInviaEsitoStorno")) {
            hub.partners.answers(operation, TestPartners.ok(operation + "Risposta"));
        }
        for (String operation : List.of("pspInviaRichiestaStorno", "pspInviaRispostaRevoca")) {
            hub.partners.answers(operation, TestPartners.ok(operation + "Response"));
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void relaysARevocationAndItsOutcomeByteByByte() {
        RptId rpt = delivered();

        assertThat(revoke(rr())).isEqualTo("OK");
        assertThat(answerRevocation(er())).isEqualTo("OK");

        assertThat(hub.partners.asked("paaInviaRichiestaRevoca"))
                .singleElement()
                .asString()
                .contains(base64(rr()));
        assertThat(hub.partners.asked("pspInviaRispostaRevoca"))
                .singleElement()
                .asString()
                .contains(base64(er()));
        assertThat(history(rpt))
                .containsExactly(
                        RevocationState.RR_ACCETTATA_NODO,
                        RevocationState.RR_INVIATA,
                        RevocationState.RR_CONSEGNATA,
                        RevocationState.ER_ACCETTATA_NODO,
                        RevocationState.ER_INVIATA,
                        RevocationState.ER_CONSEGNATA);
    }

    @Test
    void relaysAReversalAndItsOutcomeByteByByte() {
        hub.accepted();

        assertThat(reverse(reversal())).isEqualTo("OK");
        assertThat(answerReversal(er())).isEqualTo("OK");

        assertThat(hub.partners.asked("pspInviaRichiestaStorno"))
                .singleElement()
                .asString()
                .contains(base64(reversal()));
        assertThat(hub.partners.asked("paaInviaEsitoStorno"))
                .singleElement()
                .asString()
                .contains(base64(er()));
    }

    @Test
    void revokesOnlyWhatTheCreditorHasTheReceiptOf() {
        assertThat(revoke(rr())).isEqualTo("PPT_OPER_NON_REVOCABILE");
        hub.accepted();
        assertThat(revoke(rr())).isEqualTo("PPT_OPER_NON_REVOCABILE");
        hub.send();
        assertThat(revoke(rr())).isEqualTo("PPT_OPER_NON_REVOCABILE");
        hub.delivering.deliver();
        assertThat(request(RevocationKind.REVOCA, OTHER_PSP, rr())).isEqualTo("PPT_OPER_NON_REVOCABILE");
        assertThat(revoke(rr())).isEqualTo("OK");
    }

    @Test
    void reversesOnlyWhatThePspHas() {
        assertThat(reverse(reversal())).isEqualTo("PPT_OPER_NON_STORNABILE");
        hub.at();
        assertThat(reverse(reversal())).isEqualTo("PPT_OPER_NON_STORNABILE");
    }

    @Test
    void reversesNothingAtAPspThatPublishesThatItDoesNot() {
        hub.accepted();
        PspInformation like = SampleInformation.information(
                "flusso", "PSPDEMO1", List.of(SampleInformation.service(RtHub.CALLER.channel(), "BBT")));
        hub.use(hub.registry(false, Duration.ofSeconds(5)).with(withRefunds(like, false)));
        assertThat(reverse(reversal())).isEqualTo("PPT_OPER_NON_STORNABILE");

        hub.use(hub.registry(false, Duration.ofSeconds(5)).with(withRefunds(like, true)));
        assertThat(reverse(reversal())).isEqualTo("OK");
    }

    private static PspInformation withRefunds(PspInformation like, boolean refunds) {
        return new PspInformation(
                like.flow(),
                like.psp(),
                like.publishedAt(),
                like.validFrom(),
                like.page(),
                like.pages(),
                refunds,
                like.digitalStamp(),
                like.logo(),
                like.myBankId(),
                like.services());
    }

    @Test
    void takesOneRequestAndOneOutcome() {
        delivered();
        revoke(rr());

        assertThat(revoke(rr())).isEqualTo("PPT_RR_DUPLICATA");
        assertThat(reverse(reversal())).isEqualTo("PPT_RR_DUPLICATA");
        answerRevocation(er());
        assertThat(answerRevocation(er())).isEqualTo("PPT_ER_DUPLICATA");
    }

    @Test
    void knowsNoOutcomeWithoutARequest() {
        assertThat(answerRevocation(er())).isEqualTo("PPT_RR_SCONOSCIUTA");
        delivered();
        assertThat(answerRevocation(er())).isEqualTo("PPT_RR_SCONOSCIUTA");
        revoke(rr());
        assertThat(answerReversal(er())).as("of the other kind").isEqualTo("PPT_RR_SCONOSCIUTA");
        assertThat(answerRevocation(er().replace(">RR-0001<", ">RR-0002<")))
                .as("to another request")
                .isEqualTo("PPT_RR_SCONOSCIUTA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            importoTotaleRevocato           | 10.51       | PPT_SEMANTICA
            importoTotaleRevocato           | 10,50       | PPT_SINTASSI_XSD
            identificativoUnivocoVersamento | ALTRO       | PPT_SEMANTICA
            identificativoDominio           | 88888888888 | PPT_SEMANTICA
            codiceContestoPagamento         | altro       | PPT_SEMANTICA
            tipoRevoca                      | 3           | PPT_SINTASSI_XSD
            """)
    void refusesADocumentThatIsWrongAndWaitsForABetterOne(String field, String value, String code) {
        delivered();

        assertThat(revoke(rr().replaceFirst("(<r:" + field + ">)[^<]*", "$1" + value)))
                .isEqualTo(code);

        assertThat(hub.partners.asked("paaInviaRichiestaRevoca")).isEmpty();
        assertThat(revoke(rr())).isEqualTo("OK");
    }

    @Test
    void wantsATypeOfPspsAndNoneOfCreditors() {
        delivered();

        assertThat(revoke(reversal())).isEqualTo("PPT_SEMANTICA");
        assertThat(reverse(rr())).isEqualTo("PPT_SEMANTICA");
    }

    @Test
    void tellsTheSenderWhatTheReceiverSaysAndTakesItsMessageAgain() {
        RptId rpt = delivered();
        hub.partners.answers(
                "paaInviaRichiestaRevoca", TestPartners.ko("paaInviaRichiestaRevocaRisposta", "PAA_SYSTEM_ERROR"));

        assertThat(revoke(rr())).startsWith("PPT_ERRORE_EMESSO_DA_PAA");

        assertThat(history(rpt)).endsWith(RevocationState.RR_RIFIUTATA);
        hub.partners.answers("paaInviaRichiestaRevoca", TestPartners.ok("paaInviaRichiestaRevocaRisposta"));
        assertThat(revoke(rr())).isEqualTo("OK");
    }

    @Test
    void tellsACreditorThatThePspIsDown() {
        hub.accepted();
        hub.partners.answers("pspInviaRichiestaStorno", "");
        hub.partners.answersStatus(503);

        assertThat(reverse(reversal())).isEqualTo("PPT_CANALE_SERVIZIO_NONATTIVO");
    }

    @Test
    void takesAMessageAgainThatACrashCutOff() {
        RptId rpt = delivered();
        revoke(rr());
        hub.inOneStep(() -> hub.store
                .entityManager()
                .createNativeQuery("UPDATE revocation SET state = 'RR_INVIATA', state_at = :at WHERE rpt = :rpt")
                .setParameter("at", hub.clock.instant())
                .setParameter("rpt", rpt.value())
                .executeUpdate());

        assertThat(revoke(rr())).as("somebody may still wait").isEqualTo("PPT_RR_DUPLICATA");
        hub.clock.advance(Duration.ofSeconds(71));
        assertThat(revoke(rr())).isEqualTo("OK");
    }

    @Test
    void takesARequestAgainThatItsReceiverMayHave() {
        RptId rpt = delivered();
        hub.partners.answers("paaInviaRichiestaRevoca", "");
        assertThat(revoke(rr())).isEqualTo("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
        assertThat(history(rpt)).endsWith(RevocationState.RR_ESITO_SCONOSCIUTO);

        assertThat(revoke(rr().replace(">RR-0001<", ">RR-0002<")))
                .as("another request, while the receiver may have the first")
                .isEqualTo("PPT_RR_DUPLICATA");
        assertThat(reverse(reversal())).isEqualTo("PPT_RR_DUPLICATA");
        hub.partners.answers(
                "paaInviaRichiestaRevoca", TestPartners.ko("paaInviaRichiestaRevocaRisposta", "PAA_RR_DUPLICATA"));
        assertThat(revoke(rr())).as("it had it").isEqualTo("OK");
        assertThat(history(rpt)).endsWith(RevocationState.RR_CONSEGNATA);
    }

    @Test
    void knowsNoBetterAfterARepetitionThatItsReceiverDidNotSee() {
        RptId rpt = delivered();
        hub.partners.answers("paaInviaRichiestaRevoca", "");
        revoke(rr());
        hub.partners.close();

        assertThat(revoke(rr())).isEqualTo("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");
        assertThat(history(rpt)).endsWith(RevocationState.RR_ESITO_SCONOSCIUTO);
    }

    @Test
    void knowsThatAReceiverWhoIsDownHasNothing() {
        RptId rpt = delivered();
        hub.partners.close();

        assertThat(revoke(rr())).isEqualTo("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");
        assertThat(history(rpt)).endsWith(RevocationState.RR_RIFIUTATA);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotKnowWhatAReceiverHasWhoseAnswerIsLost(Loss loss) {
        RptId rpt = delivered();
        loss.befalls(hub.partners);

        assertThat(revoke(rr())).startsWith("PPT_STAZIONE_INT_PA_");
        assertThat(history(rpt)).endsWith(RevocationState.RR_ESITO_SCONOSCIUTO);
    }

    private enum Loss {
        CONNECTION {
            @Override
            void befalls(TestPartners partners) {
                partners.hangsUp("paaInviaRichiestaRevoca");
            }
        },
        ERROR_OF_HTTP {
            @Override
            void befalls(TestPartners partners) {
                partners.answers("paaInviaRichiestaRevoca", "");
                partners.answersStatus(500);
            }
        };

        abstract void befalls(TestPartners partners);
    }

    @Test
    void relaysADuplicateThatWasNeverSentBefore() {
        RptId rpt = delivered();
        hub.partners.answers(
                "paaInviaRichiestaRevoca", TestPartners.ko("paaInviaRichiestaRevocaRisposta", "PAA_RR_DUPLICATA"));

        assertThat(revoke(rr())).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA PAA_RR_DUPLICATA");
        assertThat(history(rpt)).endsWith(RevocationState.RR_RIFIUTATA);
    }

    @Test
    void takesAnOutcomeAsProofThatItsRequestArrived() {
        RptId rpt = delivered();
        hub.partners.answers("paaInviaRichiestaRevoca", "");
        revoke(rr());

        assertThat(answerRevocation(er())).isEqualTo("OK");
        assertThat(history(rpt)).endsWith(RevocationState.ER_CONSEGNATA);
    }

    @Test
    void takesAnOutcomeThatOvertakesTheAnswerToItsRequest() {
        RptId rpt = delivered();
        hub.partners.answers("paaInviaRichiestaRevoca", request -> {
            assertThat(answerRevocation(er())).isEqualTo("OK");
            return TestPartners.ok("paaInviaRichiestaRevocaRisposta");
        });

        assertThat(revoke(rr())).isEqualTo("OK");
        assertThat(history(rpt)).endsWith(RevocationState.ER_CONSEGNATA);
        assertThat(answerRevocation(er())).isEqualTo("PPT_ER_DUPLICATA");
    }

    @Test
    void takesAnOutcomeAgainThatItsReceiverMayHave() {
        RptId rpt = delivered();
        revoke(rr());
        hub.partners.answers("pspInviaRispostaRevoca", "");
        assertThat(answerRevocation(er())).isEqualTo("PPT_CANALE_ERRORE_RESPONSE");
        assertThat(history(rpt)).endsWith(RevocationState.ER_ESITO_SCONOSCIUTO);

        assertThat(answerRevocation(er().replace(">ER-0001<", ">ER-0002<"))).isEqualTo("PPT_ER_DUPLICATA");
        hub.partners.answers(
                "pspInviaRispostaRevoca", TestPartners.ko("pspInviaRispostaRevocaResponse", "CANALE_ER_DUPLICATA"));
        assertThat(answerRevocation(er())).isEqualTo("OK");
        assertThat(history(rpt)).endsWith(RevocationState.ER_CONSEGNATA);
    }

    @Test
    void takesNoPartIfItIsSwitchedOff() {
        delivered();

        assertThat(request(desk(false), RevocationKind.REVOCA, PSP, rr())).isEqualTo("PPT_OPER_NON_REVOCABILE");
        assertThat(request(desk(false), RevocationKind.STORNO, CREDITOR, reversal()))
                .isEqualTo("PPT_OPER_NON_STORNABILE");
    }

    private RptId delivered() {
        RptId rpt = hub.accepted();
        hub.send();
        hub.delivering.deliver();
        return rpt;
    }

    private String revoke(String document) {
        return request(RevocationKind.REVOCA, PSP, document);
    }

    private String reverse(String document) {
        return request(RevocationKind.STORNO, CREDITOR, document);
    }

    private String answerRevocation(String document) {
        return outcome(RevocationKind.REVOCA, CREDITOR, document);
    }

    private String answerReversal(String document) {
        return outcome(RevocationKind.STORNO, PSP, document);
    }

    private String request(RevocationKind kind, Sender sender, String document) {
        return request(desk(true), kind, sender, document);
    }

    private String request(RevocationDesk desk, RevocationKind kind, Sender sender, String document) {
        SendRevocation command = new SendRevocation(sender, RtHub.PAYMENT, document.getBytes(UTF_8));
        return new String(desk.request(kind, command, hub.exchange("request", answer -> "OK")), UTF_8);
    }

    private String outcome(RevocationKind kind, Sender sender, String document) {
        SendRevocation command = new SendRevocation(sender, RtHub.PAYMENT, document.getBytes(UTF_8));
        return new String(desk(true).outcome(kind, command, hub.exchange("outcome", answer -> "OK")), UTF_8);
    }

    private RevocationDesk desk(boolean active) {
        return new RevocationDesk(
                hub.exchanges,
                hub.registries,
                hub.rpts,
                hub.rts,
                revocations,
                new RevocationCalls(hub.stations, hub.channels),
                new RevocationSettings(active),
                hub.clock);
    }

    private List<RevocationState> history(RptId rpt) {
        return hub.inOneStep(() -> revocations.find(rpt).orElseThrow().history().stream()
                .map(RevocationStateChange::state)
                .toList());
    }

    private static String base64(String document) {
        return Base64.getEncoder().encodeToString(document.getBytes(UTF_8));
    }

    private static String rr() {
        return read("RR.xml");
    }

    /** The request of a creditor, who says no type. */
    private static String reversal() {
        return rr().replaceAll("<r:tipoRevoca>.*</r:tipoRevoca>", "");
    }

    private static String er() {
        return read("ER.xml");
    }

    private static String read(String name) {
        try (InputStream bytes = RevocationDeskTest.class.getResourceAsStream("/nodo/revocation/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
