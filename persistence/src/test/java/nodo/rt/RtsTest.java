package nodo.rt;

import static nodo.rpt.SampleRpts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nodo.money.Euro;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;
import nodo.rpt.SampleRpts;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class RtsTest {

    private static final byte[] DOCUMENT = "<RT> è </RT>".getBytes(StandardCharsets.UTF_8);
    private static final RtContent CONTENT = new RtContent(
            "RT-1",
            NOON.atOffset(ZoneOffset.UTC),
            RtOutcome.EXECUTED,
            Euro.of("10.50"),
            List.of(
                    new RtPayment(
                            Euro.of("10.00"),
                            Optional.empty(),
                            LocalDate.of(2026, 11, 20),
                            "IUR-1",
                            Optional.of("IUBD-1")),
                    new RtPayment(
                            Euro.of("0.50"),
                            Optional.of("PAGATA"),
                            LocalDate.of(2026, 11, 19),
                            "IUR-2",
                            Optional.empty())));

    private final Store store;
    private final Rpts rpts;
    private final Rts rts;

    RtsTest(Store store) {
        this.store = store;
        this.rpts = new Rpts(store.entityManager());
        this.rts = new Rts(store.entityManager());
    }

    @Test
    void keepsAnRtByteByByteWithItsPaymentsInOrder() {
        RptId rpt = addedRpt(1);
        inOneStep(() -> {
            rts.add(new Rt(rpt, RtOrigin.PUSH, new RtMessage(Optional.of("0"), DOCUMENT), CONTENT, NOON));
            return null;
        });

        inOneStep(() -> {
            Rt rt = rts.find(rpt).orElseThrow();
            assertThat(rt.message().document()).isEqualTo(DOCUMENT);
            assertThat(rt.message().signatureType()).hasValue("0");
            assertThat(rt.outcome()).isEqualTo(RtOutcome.EXECUTED);
            assertThat(rt.payments()).isEqualTo(CONTENT.payments());
            assertThat(rts.findAll(List.of(rpt))).containsExactly(rt);
            return null;
        });
    }

    @Test
    void sellsAStampOnce() {
        RptId first = addedRpt(1);
        RptId second = addedRpt(2);

        assertThat(inOneStep(() -> rts.claimStamps(first, List.of("IUBD-1", "IUBD-2"))))
                .isTrue();
        assertThat(inOneStep(() -> rts.claimStamps(second, List.of("IUBD-3", "IUBD-2"))))
                .isFalse();
        assertThat(inOneStep(() -> rts.claimStamps(second, List.of("IUBD-3", "IUBD-3"))))
                .isFalse();
        assertThat(inOneStep(() -> rts.claimStamps(second, List.of("IUBD-3")))).isTrue();
    }

    @Test
    void keepsAnAcknowledgementOfAnUnknownPayment() {
        FetchedRt about = new FetchedRt("77777777777", "IUV9", "n/a", "", NOON);
        String id = inOneStep(() -> {
            RtAck ack = new RtAck(about, Optional.of(new RtRejection("VALXSD", "x".repeat(200))), NOON);
            rts.add(ack);
            return ack.id();
        });

        inOneStep(() -> {
            RtAck ack = rts.findAck(id).orElseThrow();
            assertThat(ack.about()).isEqualTo(about);
            assertThat(ack.rejection()).hasValue(new RtRejection("VALXSD", "x".repeat(140)));
            return null;
        });
    }

    private RptId addedRpt(int number) {
        return inOneStep(() -> {
            Rpt rpt = SampleRpts.atThePsp(SampleRpts.key(number));
            rpts.add(rpt, DOCUMENT);
            return rpt.id();
        });
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
