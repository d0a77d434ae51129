package nodo.rt.desk;

import static nodo.rt.desk.RtHub.CALLER;
import static nodo.rt.desk.RtHub.OTHER_CALLER;
import static nodo.rt.desk.RtHub.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nodo.delivery.Delivery;
import nodo.registry.ChannelFlag;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rt.RtOrigin;
import nodo.rt.partner.SampleDocuments;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionId;
import nodo.wisp.SessionKind;
import nodo.wisp.SessionSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** nodoInviaRT: flows-rpt 7.1 to 7.3. */
@StoreTest
class RtReceptionTest {

    private final RtHub hub;

    RtReceptionTest(Store store) {
        hub = new RtHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void keepsAnRtAndOwesItToTheCreditor() {
        RptId rpt = hub.accepted();

        assertThat(hub.send()).isEqualTo("OK");

        assertThat(hub.historyAfterAcceptance(rpt))
                .containsExactly(RptState.RT_RICEVUTA_NODO, RptState.RT_ACCETTATA_NODO);
        assertThat(hub.owed("paaInviaRT")).extracting(Delivery::partner).containsExactly(RtHub.STATION);
        assertThat(hub.inOneStep(() -> hub.rts.find(rpt).orElseThrow().origin()))
                .isEqualTo(RtOrigin.PUSH);
        assertThat(hub.partners.asked("paaInviaRT")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RptState.class,
            names = {"RPT_ACCETTATA_PSP", "RPT_ESITO_SCONOSCIUTO_PSP"})
    void takesAnRtThatProvesThatThePspHasTheRpt(RptState state) {
        hub.at(RptState.RPT_INVIATA_A_PSP, state);

        assertThat(hub.send()).isEqualTo("OK");
    }

    @Test
    void takesAnRtThatOvertakesThePspsOwnAnswer() {
        hub.at(RptState.RPT_INVIATA_A_PSP);

        assertThat(hub.send()).isEqualTo("OK");
    }

    @Test
    void refusesASecondRt() {
        hub.accepted();
        hub.send();

        assertThat(hub.send()).isEqualTo("PPT_RT_DUPLICATA");
        assertThat(hub.owed("paaInviaRT")).hasSize(1);
    }

    @Test
    void takesOneOfTwoRtsAtOnce() throws Exception {
        hub.accepted();

        CompletableFuture<String> first = CompletableFuture.supplyAsync(hub::send);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(hub::send);

        assertThat(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder("OK", "PPT_RT_DUPLICATA");
    }

    @Test
    void refusesAnRtOfAPaymentThatANoticePspCollects() {
        hub.at(RptState.RPT_PARCHEGGIATA_NODO_MOD3);

        assertThat(hub.send()).isEqualTo("PPT_RT_DUPLICATA");
    }

    @Test
    void refusesAnRtOfNoRpt() {
        assertThat(hub.send()).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @Test
    void refusesAnRtOfAnotherPspsRpt() {
        hub.accepted();

        assertThat(hub.send(OTHER_CALLER, PAYMENT, SampleDocuments.rt(), false)).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @Test
    void refusesAnRtOfAnRptThatNeverReachedThePsp() {
        hub.at(RptState.RPT_PARCHEGGIATA_NODO);

        assertThat(hub.send()).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @ParameterizedTest
    @CsvSource({"88888888888, PPT_DOMINIO_SCONOSCIUTO", "non-un-codice, PPT_DOMINIO_SCONOSCIUTO"})
    void refusesAnUnknownCreditor(String creditor, String code) {
        hub.accepted();
        NamedPayment payment = new NamedPayment(creditor, SampleDocuments.IUV, SampleDocuments.CCP);

        assertThat(hub.send(CALLER, payment, SampleDocuments.rt(), false)).isEqualTo(code);
    }

    @Test
    void refusesAChannelThatDoesNotPush() {
        hub.accepted();
        hub.use(hub.registry(false, ChannelFlag.RT_PULL));

        assertThat(hub.send()).isEqualTo("PPT_SEMANTICA");
    }

    @Test
    void refusesAnRtOfAStationThatDoesNotServeTheCreditorAnyMore() {
        hub.accepted();
        hub.use(hub.withoutLink());

        assertThat(hub.send()).isEqualTo("PPT_AUTORIZZAZIONE");
    }

    @Test
    void refusesAnRtOfAPaymentThatTheNodeClosedItself() {
        RptId rpt = hub.accepted();
        hub.inOneStep(() -> {
            hub.nodeRt.issue(hub.rpts.lock(rpt).orElseThrow(), "Annullato da utente", "test");
            return null;
        });

        assertThat(hub.send()).isEqualTo("PPT_RT_DUPLICATA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identificativoDominio           | 88888888888 | PPT_SEMANTICA
            CodiceContestoPagamento         | altro       | PPT_SEMANTICA
            identificativoUnivocoVersamento | ALTRO       | PPT_RPT_SCONOSCIUTA
            importoTotalePagato             | 26.51       | PPT_SEMANTICA
            importoTotalePagato             | 26,50       | PPT_SINTASSI_XSD
            versioneOggetto                 | ''          | PPT_SINTASSI_XSD
            """)
    void refusesADocumentThatIsWrongAndWaitsForABetterOne(String field, String value, String code) {
        RptId rpt = hub.accepted();
        String wrong = SampleDocuments.rt().replaceFirst("(<pay_i:" + field + ">)[^<]*", "$1" + value);

        assertThat(hub.send(wrong)).isEqualTo(code);

        assertThat(hub.state(rpt)).isEqualTo(RptState.RPT_ACCETTATA_PSP);
        assertThat(hub.historyAfterAcceptance(rpt))
                .containsExactly(RptState.RT_RICEVUTA_NODO, RptState.RT_RIFIUTATA_NODO);
        assertThat(hub.send()).isEqualTo("OK");
        assertThat(hub.historyAfterAcceptance(rpt))
                .containsExactly(
                        RptState.RT_RICEVUTA_NODO,
                        RptState.RT_RIFIUTATA_NODO,
                        RptState.RT_RICEVUTA_NODO,
                        RptState.RT_ACCETTATA_NODO);
    }

    @Test
    void refusesAStampThatWasSoldBefore() {
        RptId rpt = hub.accepted();
        hub.inOneStep(() -> hub.rts.claimStamps(rpt, List.of("01261120123456")));

        assertThat(hub.send()).isEqualTo("PPT_SEMANTICA");
    }

    @ParameterizedTest
    @CsvSource({
        "OK, true, OK",
        "OK, false, PPT_RT_SEGNO_DISCORDE",
        "ERROR, true, PPT_RT_SEGNO_DISCORDE",
        "ERROR, false, OK",
        "DIFFERITO, true, OK",
        "DIFFERITO, false, OK",
    })
    void comparesTheSignWithWhatThePayerWasTold(PageOutcome told, boolean positive, String answer) {
        returned(hub.accepted(), told);

        assertThat(hub.send(positive ? SampleDocuments.rt() : SampleDocuments.negativeRt()))
                .isEqualTo(answer);
    }

    @Test
    void doesNotCompareTheSignIfThePspInsists() {
        returned(hub.accepted(), PageOutcome.OK);

        assertThat(hub.send(CALLER, PAYMENT, SampleDocuments.negativeRt(), true))
                .isEqualTo("OK");
    }

    private void returned(RptId rpt, PageOutcome told) {
        hub.inOneStep(() -> {
            ParkedSession session = new ParkedSession(
                    SessionId.fresh(),
                    SessionKind.DIRECT,
                    SessionSubject.ofRpt(rpt.value()),
                    RtHub.STATION,
                    hub.clock.instant());
            session.returned(told, "", hub.clock.instant());
            hub.sessions.add(session);
            return null;
        });
    }

    @Test
    void callsACreditorThatWantsItsRtsAtOnce() {
        RptId rpt = hub.accepted();
        hub.use(hub.registry(true, ChannelFlag.RT_PUSH));

        assertThat(hub.send()).isEqualTo("OK");

        assertThat(hub.partners.asked("paaInviaRT")).hasSize(1);
        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ACCETTATA_PA);
        assertThat(hub.owed("paaInviaRT")).isEmpty();
    }

    @Test
    void tellsThePspWhatSuchACreditorAnswers() {
        RptId rpt = hub.accepted();
        hub.use(hub.registry(true, ChannelFlag.RT_PUSH));
        hub.partners.answers("paaInviaRT", TestPartners.ko("paaInviaRTRisposta", "PAA_SEMANTICA"));

        assertThat(hub.send()).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA PAA_SEMANTICA");

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_RIFIUTATA_PA);
        assertThat(hub.send()).isEqualTo("PPT_RT_DUPLICATA");
    }

    @Test
    void sendsAgainWhatSuchACreditorDidNotAnswer() {
        RptId rpt = hub.accepted();
        hub.use(hub.registry(true, Duration.ofMillis(300)));
        hub.partners.hang();

        assertThat(hub.send()).isEqualTo("PPT_STAZIONE_INT_PA_TIMEOUT");

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ESITO_SCONOSCIUTO_PA);
        assertThat(hub.owed("paaInviaRT"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.dueAt())
                        .isEqualTo(hub.clock.instant().plus(Duration.ofMinutes(1))));
    }

    @Test
    void refusesTheRightOfTwoMistakes() {
        // The order of the table: the payment before the document, the document before its rules.
        List<String> answers = Stream.of(
                        hub.send(SampleDocuments.rt().replace(">26.50<", ">26,50<")),
                        andAccepted(SampleDocuments.rt()
                                .replace(">26.50<", ">26,50<")
                                .replace("CodiceContestoPagamento>n/a", "CodiceContestoPagamento>altro")),
                        hub.send(SampleDocuments.rt()
                                .replace(">26.50<", ">26.51<")
                                .replace("CodiceContestoPagamento>n/a", "CodiceContestoPagamento>altro")))
                .toList();

        assertThat(answers).isEqualTo(Arrays.asList("PPT_RPT_SCONOSCIUTA", "PPT_SINTASSI_XSD", "PPT_SEMANTICA"));
    }

    private String andAccepted(String rt) {
        hub.accepted();
        return hub.send(rt);
    }
}
