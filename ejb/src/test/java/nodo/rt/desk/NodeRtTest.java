package nodo.rt.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.RtOutcome;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RTs that the node makes, and the closure of payments that nothing is heard of: flows-rpt 5.2 and 9. */
@StoreTest
class NodeRtTest {

    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private final RtHub hub;

    NodeRtTest(Store store) {
        hub = new RtHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void makesTheRtOfACancelledPaymentAndDeliversIt() {
        RptId rpt = hub.at(RptState.RPT_PARCHEGGIATA_NODO, RptState.RPT_ANNULLATA_WISP);

        hub.inOneStep(() -> {
            hub.nodeRt.issue(hub.rpts.lock(rpt).orElseThrow(), "Annullato da utente", "notificaAnnullamento");
            return null;
        });
        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_GENERATA_NODO);
        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ACCETTATA_PA);
        assertThat(hub.copy(RtHub.PAYMENT)).contains("<pay_i:esitoSingoloPagamento>Annullato da utente<");
        Rt rt = hub.inOneStep(() -> hub.rts.find(rpt).orElseThrow());
        assertThat(rt.origin()).isEqualTo(RtOrigin.NODE);
        assertThat(rt.outcome()).isEqualTo(RtOutcome.NOT_EXECUTED);
    }

    @Test
    void closesAPaymentThatNothingIsHeardOf() {
        RptId rpt = hub.accepted();
        hub.clock.advance(NINETY_DAYS);
        assertThat(hub.closeOverdue.run()).as("on the last day").isZero();
        hub.clock.advance(Duration.ofSeconds(1));

        assertThat(hub.closeOverdue.run()).isEqualTo(1);

        assertThat(hub.historyAfterAcceptance(rpt))
                .containsExactly(RptState.RT_GENERATA_NODO, RptState.RPT_DECORSI_TERMINI);
        assertThat(hub.copy(RtHub.PAYMENT)).contains("<pay_i:codiceEsitoPagamento>3<");
        assertThat(hub.closeOverdue.run()).isZero();
    }

    @Test
    void tellsCreditorAndPspOfTheClosure() {
        RptId rpt = overdue();

        hub.delivering.deliver();
        hub.partners.answers(
                "pspNotificaCancellazioneRPT",
                TestPartners.ko("pspNotificaCancellazioneRPTResponse", "CANALE_RPT_SCONOSCIUTA"));
        hub.cancelling.deliver();

        assertThat(hub.partners.asked("paaInviaRT")).hasSize(1);
        assertThat(hub.partners.asked("pspNotificaCancellazioneRPT")).hasSize(1);
        assertThat(hub.owed("paaInviaRT")).isEmpty();
        assertThat(hub.owed("pspNotificaCancellazioneRPT"))
                .as("any answer will do")
                .isEmpty();
        assertThat(hub.state(rpt)).isEqualTo(RptState.RPT_DECORSI_TERMINI);
    }

    @Test
    void tellsThePspAgainIfItIsSilent() {
        overdue();
        hub.partners.answers("pspNotificaCancellazioneRPT", "");
        hub.cancelling.deliver();
        hub.clock.advance(Duration.ofMinutes(1));

        assertThat(hub.cancelling.deliver()).isEqualTo(1);
    }

    @Test
    void refusesTheRtThatComesAfterTheClosure() {
        overdue();

        assertThat(hub.send()).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @Test
    void freesTheKey() {
        overdue();
        RptId again = hub.accepted();

        assertThat(hub.send()).isEqualTo("OK");
        assertThat(hub.state(again)).isEqualTo(RptState.RT_ACCETTATA_NODO);
    }

    @Test
    void closesTheOthersIfADocumentCannotBeRead() {
        RptId unreadable = hub.unreadable();
        RptId rpt = hub.accepted();
        hub.clock.advance(NINETY_DAYS.plusSeconds(1));

        assertThat(hub.closeOverdue.run()).isEqualTo(1);

        assertThat(hub.state(rpt)).isEqualTo(RptState.RPT_DECORSI_TERMINI);
        assertThat(hub.state(unreadable)).isEqualTo(RptState.RPT_ACCETTATA_PSP);
        assertThat(hub.closeOverdue.run()).isZero();
    }

    private RptId overdue() {
        RptId rpt = hub.accepted();
        hub.clock.advance(NINETY_DAYS.plusSeconds(1));
        hub.closeOverdue.run();
        return rpt;
    }
}
