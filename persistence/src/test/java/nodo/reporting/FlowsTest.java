package nodo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nodo.money.Euro;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

/** Reporting flows on the real database. */
@StoreTest
class FlowsTest {

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final OffsetDateTime ELEVEN = OffsetDateTime.parse("2026-11-20T11:00:00+01:00");
    private static final String ID = "2026-11-20PSP1-1";
    private static final FlowSearch ALL = new FlowSearch(Set.of("77777777777"), Optional.empty());

    private final Store store;
    private final Flows flows;

    FlowsTest(Store store) {
        this.store = store;
        this.flows = new Flows(store.entityManager());
    }

    @Test
    void showsTheLatestRevisionOnly() {
        publish(upload(TEN), new byte[] {1});
        publish(upload(ELEVEN), new byte[] {2});

        assertThat(listed(ALL)).containsExactly(new FlowLine(ID, ELEVEN.toInstant()));
        assertThat(document(ALL)).hasValue(new byte[] {2});
    }

    @Test
    void knowsTheTimeOfEveryRevision() {
        publish(upload(TEN), new byte[] {1});
        publish(upload(ELEVEN), new byte[] {2});

        boolean[] known = store.transactions().commit(() -> new boolean[] {
            flows.hasRevisionAt(upload(TEN).key(), TEN.toInstant()),
            flows.hasRevisionAt(upload(TEN).key(), TEN.toInstant().plusSeconds(1))
        });

        assertThat(known).containsExactly(true, false);
    }

    @Test
    void keepsAnInvalidFlowOutOfSight() {
        store.transactions().commit(() -> {
            FlowSeries series = flows.lockSeries(upload(TEN).key());
            Flow kept = flows.keepInvalid(upload(TEN), "x".repeat(2000), new byte[] {1});
            assertThat(series.current()).isEmpty();
            assertThat(kept.mistake().orElseThrow()).hasSize(1024);
            return kept;
        });

        assertThat(listed(ALL)).isEmpty();
        assertThat(document(ALL)).isEmpty();
        publish(upload(TEN), new byte[] {2});
        assertThat(document(ALL)).hasValue(new byte[] {2});
    }

    @Test
    void showsFlowsToTheirCreditorAndOfThePspAskedForOnly() {
        publish(upload(TEN), new byte[] {1});

        assertThat(listed(new FlowSearch(Set.of("88888888888"), Optional.empty())))
                .isEmpty();
        assertThat(listed(new FlowSearch(Set.of("77777777777"), Optional.of("PSP2"))))
                .isEmpty();
        assertThat(listed(new FlowSearch(Set.of("88888888888", "77777777777"), Optional.of("PSP1"))))
                .hasSize(1);
    }

    @Test
    void keepsTheExactBytesOfADocumentOfSeveralParts() {
        byte[] document = new byte[(5 << 19) + 3];
        IntStream.range(0, document.length).forEach(i -> document[i] = (byte) (i * 31));

        publish(upload(TEN), document);

        assertThat(document(ALL)).hasValue(document);
    }

    @Test
    void writesThousandsOfPaymentsInFewStatements() {
        List<FlowPayment> payments = IntStream.range(0, 2500)
                .mapToObj(i -> payment("IUV" + i, i % 2 == 0 ? Optional.of(1) : Optional.empty()))
                .toList();

        store.transactions().commit(() -> {
            FlowUpload upload = upload(TEN);
            return flows.publish(flows.lockSeries(upload.key()), upload, content(TEN, payments), new byte[] {1});
        });

        Object[] row = store.transactions().commit(() -> (Object[]) store.entityManager()
                .createNativeQuery("SELECT count(*), max(line), count(transfer_index), sum(amount)"
                        + " FROM reporting_flow_payment")
                .getSingleResult());
        assertThat(row[0]).isEqualTo(2500L);
        assertThat(row[1]).isEqualTo(2500);
        assertThat(row[2]).isEqualTo(1250L);
        assertThat(row[3]).hasToString("2500.00");
    }

    @Test
    void putsTwoUploadsAtOnceInLine() {
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> revision(TEN));
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> revision(ELEVEN));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(1, 2);
    }

    private int revision(OffsetDateTime at) {
        return store.transactions()
                .commit(() -> flows.publish(
                                flows.lockSeries(upload(at).key()), upload(at), content(at, List.of()), new byte[] {1})
                        .revision()
                        .orElseThrow());
    }

    private void publish(FlowUpload upload, byte[] document) {
        store.transactions()
                .commit(() -> flows.publish(
                        flows.lockSeries(upload.key()),
                        upload,
                        content(upload.at(), List.of(payment("IUV1", Optional.of(1)))),
                        document));
    }

    private List<FlowLine> listed(FlowSearch search) {
        return store.transactions().commit(() -> flows.current(search, Instant.parse("2026-11-01T00:00:00Z"), 100));
    }

    private Optional<byte[]> document(FlowSearch search) {
        return store.transactions().commit(() -> flows.currentDocument(search, ID));
    }

    private static FlowUpload upload(OffsetDateTime at) {
        return new FlowUpload(
                ID, "PSP1", "BROKER", "CHANNEL", "77777777777", at, Instant.parse("2026-11-21T08:00:00Z"));
    }

    private static FlowPayment payment(String iuv, Optional<Integer> transfer) {
        return new FlowPayment(iuv, "IUR", transfer, Euro.of("1.00"), 0, LocalDate.of(2026, 11, 19));
    }

    private static FlowContent content(OffsetDateTime at, List<FlowPayment> payments) {
        return new FlowContent(
                ID,
                at,
                "TRN",
                LocalDate.of(2026, 11, 20),
                "SENDER",
                Optional.empty(),
                "77777777777",
                Optional.empty(),
                Optional.empty(),
                payments.size(),
                Euro.ofCents(100L * payments.size()),
                payments);
    }
}
