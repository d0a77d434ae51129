package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Creditors that are slow, dead, dripping or wrong while a notice is activated. Source: flows-notice §4, design §7. */
@ExtendWith(SharedHub.class)
class CreditorTroubleIT {

    private static final String IMPATIENT = "15";
    private static final String UNREACHABLE = "17";
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ScenarioHub scene;

    CreditorTroubleIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    private String activate(String notice) {
        return PayingPsp.answerOf(scene.psp().activate(notice));
    }

    @Test
    void tellsASilentCreditorAndOpensTheNoticeAgain() {
        String notice = Notices.payable(IMPATIENT);
        scene.creditor().willKeepSilent(notice, LATE);

        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_TIMEOUT");
        assertThat(activate(notice)).isEqualTo("OK");
    }

    /** The answer begins in time, and would end a minute later. */
    @Test
    void countsTheDeadlineToTheLastByte() {
        String notice = Notices.payable(IMPATIENT);
        scene.creditor().willDrip(notice, Duration.ofMillis(50));
        long start = System.nanoTime();

        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_TIMEOUT");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(activate(notice)).isEqualTo("OK");
    }

    @Test
    void tellsACreditorThatCannotBeReached() {
        String notice = Notices.payable(UNREACHABLE);

        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");
        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");
        assertThat(scene.node().positionStatesOf(notice)).isEmpty();
    }

    @Test
    void tellsACreditorThatHangsUp() {
        String notice = Notices.payable("11");
        scene.creditor().willHangUp(notice);

        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");
        assertThat(activate(notice)).isEqualTo("OK");
    }

    @Test
    void tellsACreditorWhoseAnswerIsMalformed() {
        String notice = Notices.payable("11");
        scene.creditor().willAnswer(notice, 200, "<soapenv:Envelope");

        assertThat(activate(notice)).isEqualTo("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
        assertThat(activate(notice)).isEqualTo("OK");
    }

    @Test
    void servesOtherCreditorsWhileOneHangs() {
        List<String> hanging =
                IntStream.range(0, 30).mapToObj(i -> Notices.payable(IMPATIENT)).toList();
        hanging.forEach(notice -> scene.creditor().willKeepSilent(notice, LATE));
        ExecutorService threads = Executors.newFixedThreadPool(hanging.size());
        try {
            hanging.forEach(notice -> threads.execute(() -> scene.psp().verify(notice)));
            long start = System.nanoTime();

            assertThat(activate(Notices.payable("11"))).isEqualTo("OK");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        } finally {
            threads.shutdown();
        }
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
