package nodo.rt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import nodo.delivery.DeliveryState;
import nodo.registry.ChannelFlag;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rt.partner.SampleDocuments;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RTs that are fetched, and their acknowledgements: flows-rpt 7.5. */
@StoreTest
class RtPullTest {

    private final RtHub hub;

    RtPullTest(Store store) {
        hub = new RtHub(store);
    }

    @BeforeEach
    void onePspWithOneRt() {
        hub.partners.answers(
                "pspChiediListaRT",
                TestPartners.answer(
                        "pspChiediListaRTResponse",
                        "<elementoListaRTResponse><identificativoDominio>77777777777</identificativoDominio>"
                                + "<identificativoUnivocoVersamento>RF18539007547034</identificativoUnivocoVersamento>"
                                + "<codiceContestoPagamento>n/a</codiceContestoPagamento></elementoListaRTResponse>"));
        ready(SampleDocuments.rt());
    }

    private void ready(String rt) {
        hub.partners.answers(
                "pspChiediRT",
                TestPartners.answer(
                        "pspChiediRTResponse",
                        "<rt>" + Base64.getEncoder().encodeToString(rt.getBytes(UTF_8)) + "</rt>"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void fetchesAcknowledgesAndDelivers() {
        RptId rpt = hub.accepted();

        assertThat(pull()).isEqualTo(1);
        hub.acknowledging.deliver();
        hub.delivering.deliver();

        assertThat(hub.partners.asked("pspChiediListaRT").get(0))
                .contains("<identificativoRichiedente>NodoDeiPagamentiSPC</identificativoRichiedente>")
                .contains("<modelloPagamento>2</modelloPagamento>");
        assertThat(hub.partners.asked("pspInviaAckRT").get(0))
                .contains("statoMessaggioReferenziato>ACTC<")
                .contains("identificativoMessaggioReferenziato>RT-0001<");
        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ACCETTATA_PA);
        assertThat(hub.copy(RtHub.PAYMENT)).isEqualTo(SampleDocuments.rt());
    }

    @Test
    void leavesAloneWhatItHas() {
        hub.accepted();
        pull();

        assertThat(pull()).isZero();
        assertThat(hub.partners.asked("pspChiediRT")).hasSize(1);
    }

    @Test
    void acknowledgesWhatThePspSentBeforeAndListsNow() {
        hub.accepted();
        hub.send();

        assertThat(pull()).isZero();
        pull();
        hub.acknowledging.deliver();

        assertThat(hub.partners.asked("pspChiediRT")).isEmpty();
        assertThat(acknowledgement())
                .contains("statoMessaggioReferenziato>ACTC<")
                .contains("identificativoMessaggioReferenziato>RT-0001<");
    }

    @Test
    void rejectsADocumentThatIsInvalid() {
        RptId rpt = hub.accepted();
        ready("<RT/>");

        pull();
        hub.acknowledging.deliver();

        assertThat(acknowledgement())
                .contains("statoMessaggioReferenziato>RJCT<")
                .contains("codiceErrore>VALXSD<")
                .contains("Errore validazione XML [RT]");
        assertThat(hub.state(rpt)).isEqualTo(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void rejectsADocumentThatContradictsItsRpt() {
        hub.accepted();
        ready(SampleDocuments.rt().replace("TotalePagato>26.50<", "TotalePagato>26.51<"));

        pull();
        hub.acknowledging.deliver();

        assertThat(acknowledgement())
                .contains("codiceErrore>CTRLFOR<")
                .contains("identificativoMessaggioReferenziato>RT-0001<");
    }

    @Test
    void rejectsAnRtOfAPaymentThatIsUnknown() {
        pull();
        hub.acknowledging.deliver();

        assertThat(acknowledgement()).contains("codiceErrore>CTRLFOR<");
    }

    @Test
    void rejectsAnRtThatComesAfterTheClosure() {
        hub.accepted();
        hub.clock.advance(Duration.ofDays(91));
        hub.closeOverdue.run();

        pull();
        hub.acknowledging.deliver();

        assertThat(acknowledgement()).contains("codiceErrore>CANCTMOUT<");
    }

    @Test
    void rejectsAnRtOfAPaymentThatTheNodeEnded() {
        RptId rpt = hub.at(RptState.RPT_PARCHEGGIATA_NODO, RptState.RPT_ANNULLATA_WISP);
        hub.inOneStep(() -> {
            hub.nodeRt.issue(hub.rpts.lock(rpt).orElseThrow(), "Annullato da utente", "notificaAnnullamento");
            return null;
        });

        pull();
        hub.acknowledging.deliver();

        assertThat(acknowledgement()).contains("codiceErrore>CTRLFOR<").contains("La RT è già stata generata dal Nodo");
        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_GENERATA_NODO);
    }

    @Test
    void takesACorrectedOneLater() {
        RptId rpt = hub.accepted();
        ready("<RT/>");
        pull();
        ready(SampleDocuments.rt());

        assertThat(pull()).isEqualTo(1);

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ACCETTATA_NODO);
    }

    @Test
    void isContentWithNothing() {
        hub.partners.answers(
                "pspChiediListaRT",
                TestPartners.answer("pspChiediListaRTResponse", TestPartners.fault("CANALE_RT_NON_DISPONIBILE")));

        assertThat(pull()).isZero();
    }

    @Test
    void isContentWithAPspThatIsDown() {
        hub.partners.answersStatus(503);
        hub.partners.answers("pspChiediListaRT", "");

        assertThat(pull()).isZero();
    }

    @Test
    void asksOnlyTheChannelsThatAreMeant() {
        hub.accepted();

        assertThat(hub.pull.pull(channel -> channel.has(ChannelFlag.CARD_CART))).isZero();
        assertThat(hub.partners.asked("pspChiediListaRT")).isEmpty();
    }

    @Test
    void acknowledgesAgainUntilTheAttemptsAreUsedUp() {
        hub.accepted();
        hub.use(hub.registry(false, ChannelFlag.RT_PULL).with("scheduler.pspRetryAckNegativePollerMaxRetry", "1"));
        hub.partners.answers("pspInviaAckRT", TestPartners.ko("pspInviaAckRTResponse", "CANALE_SYSTEM_ERROR"));
        pull();

        for (int attempt = 0; attempt < 4; attempt++) {
            hub.acknowledging.deliver();
            hub.clock.advance(Duration.ofMinutes(5));
        }

        assertThat(hub.partners.asked("pspInviaAckRT")).hasSize(2);
        assertThat(hub.owed("pspInviaAckRT"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED));
    }

    @Test
    void acknowledgesOnceWhileTheJobThatRepeatsItIsSwitchedOff() {
        hub.accepted();
        hub.use(hub.registry(false, ChannelFlag.RT_PULL)
                .with("scheduler.jobName_pspRetryAckNegative.enabled", "false"));
        hub.partners.answers("pspInviaAckRT", TestPartners.ko("pspInviaAckRTResponse", "CANALE_SYSTEM_ERROR"));
        pull();

        assertThat(hub.acknowledging.deliver()).isEqualTo(1);
        hub.clock.advance(Duration.ofMinutes(5));
        assertThat(hub.acknowledging.deliver()).isZero();

        hub.use(hub.registry(false, ChannelFlag.RT_PULL));
        assertThat(hub.acknowledging.deliver()).isEqualTo(1);
    }

    private int pull() {
        return hub.pull.pull(channel -> channel.has(ChannelFlag.RT_PULL));
    }

    private String acknowledgement() {
        assertThat(hub.partners.asked("pspInviaAckRT")).hasSize(1);
        return hub.partners.asked("pspInviaAckRT").get(0);
    }
}
