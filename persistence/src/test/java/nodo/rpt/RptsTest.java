package nodo.rpt;

import static nodo.rpt.SampleRpts.NOON;
import static nodo.rpt.SampleRpts.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class RptsTest {

    private static final byte[] DOCUMENT = "<RPT> è </RPT>".getBytes(StandardCharsets.UTF_8);

    private final Store store;
    private final Rpts rpts;

    RptsTest(Store store) {
        this.store = store;
        this.rpts = new Rpts(store.entityManager());
    }

    @Test
    void keepsAnRptWithItsDocumentByteByByte() {
        RptId id = added(SampleRpts.received(key(1)));

        inOneStep(() -> {
            Rpt rpt = rpts.findLocked(key(1)).orElseThrow();
            assertThat(rpt.id()).isEqualTo(id);
            assertThat(rpt.state()).isEqualTo(RptState.RPT_RICEVUTA_NODO);
            assertThat(rpt.route()).isEqualTo(SampleRpts.received(key(1)).route());
            assertThat(rpts.document(id)).isEqualTo(DOCUMENT);
            return null;
        });
    }

    @Test
    void tellsEveryStepInItsOrder() {
        RptId id = added(SampleRpts.atThePsp(key(1)));
        inOneStep(() -> {
            rpts.lock(id).orElseThrow().refuseRt(NOON.plusSeconds(1), "nodoInviaRT");
            return null;
        });

        inOneStep(() -> {
            Rpt rpt = rpts.find(id).orElseThrow();
            assertThat(rpt.state()).isEqualTo(RptState.RPT_ACCETTATA_PSP);
            assertThat(rpt.history())
                    .extracting(RptStateChange::state)
                    .containsExactly(
                            RptState.RPT_RICEVUTA_NODO,
                            RptState.RPT_ACCETTATA_NODO,
                            RptState.RPT_INVIATA_A_PSP,
                            RptState.RPT_ACCETTATA_PSP,
                            RptState.RT_RICEVUTA_NODO,
                            RptState.RT_RIFIUTATA_NODO);
            return null;
        });
    }

    @Test
    void refusesASecondRptOfALiveKey() {
        added(SampleRpts.atThePsp(key(1)));

        assertThatThrownBy(() -> added(SampleRpts.received(key(1)))).hasStackTraceContaining("rpt_key_ux");
    }

    @Test
    void meansTheLiveRptByAKeyThatWasUsedAgain() {
        Rpt refused = SampleRpts.received(key(1));
        refused.moveTo(RptState.RPT_RIFIUTATA_NODO, NOON, "nodoInviaRPT");
        added(refused);
        RptId live = added(SampleRpts.received(key(1)));

        inOneStep(() -> {
            assertThat(rpts.findLocked(key(1)).map(Rpt::id)).hasValue(live);
            assertThat(rpts.find(key(1)).map(Rpt::id)).hasValue(live);
            assertThat(rpts.all(key(1))).hasSize(2);
            return null;
        });
    }

    @Test
    void locksSeveralInTheOrderOfTheirIds() {
        RptId first = added(SampleRpts.received(key(1)));
        RptId second = added(SampleRpts.received(key(2)));

        List<RptId> locked = inOneStep(
                () -> rpts.lockAll(List.of(second, first)).stream().map(Rpt::id).toList());

        assertThat(locked).containsExactlyInAnyOrder(first, second).isSortedAccordingTo(RptId::compareTo);
    }

    @Test
    void tellsThoseOfACartInTheOrderInWhichTheyCame() {
        List<Rpt> sent = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> SampleRpts.inCart(key(number), "CART1"))
                .toList();
        inOneStep(() -> {
            sent.forEach(rpt -> rpts.add(rpt, DOCUMENT));
            return null;
        });

        List<RptId> found =
                inOneStep(() -> rpts.ofCart("CART1").stream().map(Rpt::id).toList());

        assertThat(found).isEqualTo(sent.stream().map(Rpt::id).toList());
    }

    @Test
    void findsThoseThatWaitForTheirRtTooLong() {
        RptId waiting = added(SampleRpts.atThePsp(key(1)));
        added(SampleRpts.received(key(2)));

        inOneStep(() -> {
            assertThat(rpts.waitingForRtSince(NOON, 10)).isEmpty();
            assertThat(rpts.waitingForRtSince(NOON.plus(Duration.ofDays(1)), 10))
                    .containsExactly(waiting);
            return null;
        });
    }

    @Test
    void knowsWhichIuvsACreditorUsed() {
        added(SampleRpts.received(key(1)));

        inOneStep(() -> {
            assertThat(rpts.knowsIuv(key(1).creditor(), "IUV1")).isTrue();
            assertThat(rpts.knowsIuv(key(1).creditor(), "IUV2")).isFalse();
            return null;
        });
    }

    private RptId added(Rpt rpt) {
        return inOneStep(() -> {
            rpts.add(rpt, DOCUMENT);
            return rpt.id();
        });
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
