package nodo.rt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nodo.delivery.DeliveryState;
import nodo.registry.ChannelFlag;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rt.partner.SampleDocuments;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of RTs on their way to creditors, and of copies: flows-rpt 7.4 and 7.6. */
@StoreTest
class RtDeliveryTest {

    private static final int HANGS_UNTIL_THE_CIRCUIT_OPENS = 4;

    private final RtHub hub;

    RtDeliveryTest(Store store) {
        hub = new RtHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void deliversTheVeryBytes() {
        RptId rpt = owed();

        assertThat(hub.delivering.deliver()).isEqualTo(1);

        String message = hub.partners.asked("paaInviaRT").get(0);
        assertThat(message)
                .contains("<rt>"
                        + Base64.getEncoder()
                                .encodeToString(SampleDocuments.rt().getBytes(UTF_8)) + "</rt>")
                .contains("<identificativoDominio>77777777777</identificativoDominio>")
                .contains("<codiceContestoPagamento>n/a</codiceContestoPagamento>");
        assertThat(hub.historyAfterAcceptance(rpt))
                .containsExactly(
                        RptState.RT_RICEVUTA_NODO,
                        RptState.RT_ACCETTATA_NODO,
                        RptState.RT_INVIATA_PA,
                        RptState.RT_ACCETTATA_PA);
        assertThat(hub.owed("paaInviaRT")).isEmpty();
    }

    @Test
    void keepsARefusalForPeople() {
        RptId rpt = owed();
        hub.partners.answers("paaInviaRT", TestPartners.ko("paaInviaRTRisposta", "PAA_SEMANTICA"));

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_RIFIUTATA_PA);
        assertThat(hub.owed("paaInviaRT")).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.REFUSED);
            assertThat(delivery.lastError()).hasValue("PAA_SEMANTICA");
        });
    }

    @Test
    void alarmsNobodyIfTheCreditorHasTheRtAlready() {
        RptId rpt = owed();
        hub.partners.answers("paaInviaRT", TestPartners.ko("paaInviaRTRisposta", "PAA_RT_DUPLICATA"));

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_RIFIUTATA_PA);
        assertThat(hub.owed("paaInviaRT")).isEmpty();
    }

    @Test
    void doesNotKnowWhatASilentCreditorHas() {
        RptId rpt = owed();
        hub.use(hub.registry(false, Duration.ofMillis(300)));
        hub.partners.hang();

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ESITO_SCONOSCIUTO_PA);
    }

    @Test
    void doesNotKnowWhatACreditorHasThatAnswersNonsense() {
        RptId rpt = owed();
        hub.partners.answers("paaInviaRT", TestPartners.answer("paaInviaRTRisposta", "<esito>FORSE</esito>"));

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ESITO_SCONOSCIUTO_PA);
    }

    @Test
    void doesNotKnowWhatACreditorHasThatHangsUp() {
        RptId rpt = owed();
        hub.partners.hangsUp("paaInviaRT");

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ESITO_SCONOSCIUTO_PA);
    }

    @Test
    void tellsNothingOfAttemptsThatItsOwnLimitsKeptBack() {
        RptId rpt = owed();
        hub.use(hub.registry(false, Duration.ofMillis(200)));
        hub.partners.hang();
        for (int attempt = 0; attempt < HANGS_UNTIL_THE_CIRCUIT_OPENS; attempt++) {
            hub.delivering.deliver();
            hub.inOneStep(() -> {
                hub.deliveries.lock("paaInviaRT", rpt.hex()).orElseThrow().restart(hub.clock.instant());
                return null;
            });
        }
        List<RptState> before = hub.historyAfterAcceptance(rpt);

        hub.delivering.deliver();

        assertThat(hub.partners.asked("paaInviaRT")).hasSize(HANGS_UNTIL_THE_CIRCUIT_OPENS);
        assertThat(hub.historyAfterAcceptance(rpt)).isEqualTo(before).endsWith(RptState.RT_ESITO_SCONOSCIUTO_PA);
        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ESITO_SCONOSCIUTO_PA);
    }

    @Test
    void knowsThatACreditorWithoutTheServiceHasNothing() {
        RptId rpt = owed();
        hub.partners.answers("paaInviaRT", "");
        hub.partners.answersStatus(404);

        hub.delivering.deliver();

        assertThat(hub.state(rpt)).isEqualTo(RptState.RT_ERRORE_INVIO_A_PA);
    }

    @Test
    void triesAgainByItsScheduleAndThenLeavesItToPeople() {
        owed();
        hub.partners.answers("paaInviaRT", "");
        hub.partners.answersStatus(500);

        hub.delivering.deliver();
        assertThat(hub.delivering.deliver()).isZero();
        hub.clock.advance(Duration.ofMinutes(1));
        assertThat(hub.delivering.deliver()).isEqualTo(1);
        hub.clock.advance(Duration.ofMinutes(5));
        assertThat(hub.delivering.deliver()).isEqualTo(1);

        assertThat(hub.owed("paaInviaRT"))
                .as("the next wait would end after ten minutes")
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED));
    }

    @Test
    void givesTheWholeScheduleToAnRtThatAnOperatorStartsAgain() {
        RptId rpt = owed();
        hub.partners.answers("paaInviaRT", "");
        hub.partners.answersStatus(500);
        hub.clock.advance(Duration.ofDays(2));
        hub.inOneStep(() -> {
            hub.deliveries.lock("paaInviaRT", rpt.hex()).orElseThrow().restart(hub.clock.instant());
            return null;
        });

        hub.delivering.deliver();
        hub.clock.advance(Duration.ofMinutes(1));
        hub.delivering.deliver();

        assertThat(hub.owed("paaInviaRT"))
                .as("the second wait ends six minutes after the restart, of ten")
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING));
    }

    @Test
    void sendsNothingWhileTheJobThatSendsRtsIsSwitchedOff() {
        owed();
        hub.use(hub.registry(false, ChannelFlag.RT_PUSH).with("scheduler.jobName_paInviaRt.enabled", "false"));

        assertThat(hub.delivering.deliver()).isZero();

        hub.use(hub.registry(false, ChannelFlag.RT_PUSH));
        assertThat(hub.delivering.deliver()).isEqualTo(1);
    }

    @Test
    void sendsOnlyNewRtsWhileTheJobThatRepeatsThemIsSwitchedOff() {
        owed();
        hub.use(hub.registry(false, ChannelFlag.RT_PUSH)
                .with("scheduler.jobName_paRetryPaInviaRtNegative.enabled", "false"));
        hub.partners.answers("paaInviaRT", "");

        assertThat(hub.delivering.deliver()).isEqualTo(1);
        hub.clock.advance(Duration.ofMinutes(2));
        assertThat(hub.delivering.deliver()).isZero();

        hub.use(hub.registry(false, ChannelFlag.RT_PUSH));
        assertThat(hub.delivering.deliver()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatAWorkerHadThatDied() {
        RptId rpt = owed();
        hub.delivering.sendAndDie();
        hub.clock.advance(Duration.ofMinutes(2));

        hub.delivering.deliver();

        assertThat(hub.partners.asked("paaInviaRT")).hasSize(2);
        assertThat(hub.historyAfterAcceptance(rpt))
                .endsWith(
                        RptState.RT_INVIATA_PA,
                        RptState.RT_ESITO_SCONOSCIUTO_PA,
                        RptState.RT_INVIATA_PA,
                        RptState.RT_ACCETTATA_PA);
    }

    @Test
    void givesCopiesByteByByte() {
        assertThat(hub.copy(RtHub.PAYMENT)).isEqualTo("PPT_RT_SCONOSCIUTA");
        hub.accepted();
        assertThat(hub.copy(RtHub.PAYMENT)).isEqualTo("PPT_RT_NONDISPONIBILE");
        hub.send();
        assertThat(hub.copy(RtHub.PAYMENT)).isEqualTo(SampleDocuments.rt());
        assertThat(hub.copy(new NamedPayment("88888888888", "x", "y"))).isEqualTo("PPT_DOMINIO_SCONOSCIUTO");
    }

    private RptId owed() {
        RptId rpt = hub.accepted();
        hub.send();
        return rpt;
    }
}
