package nodo.reporting;

import static nodo.reporting.FlowSamples.ELEVEN;
import static nodo.reporting.FlowSamples.ID;
import static nodo.reporting.FlowSamples.TEN;
import static nodo.reporting.FlowSamples.payment;
import static nodo.reporting.FlowSamples.payments;
import static nodo.reporting.FlowSamples.upload;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nodo.content.Content;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

/** Reporting flows on the real database. */
@StoreTest
class FlowsTest {

    private static final FlowSearch ALL = new FlowSearch(Set.of(FlowSamples.CREDITOR), Optional.empty());
    private static final Page FIRST = new Page(1, 1000);

    private final Store store;
    private final Flows flows;
    private final PublishedFlows published;
    private final FlowPayments rows;

    FlowsTest(Store store) {
        this.store = store;
        this.flows = new Flows(store.entityManager());
        this.published = new PublishedFlows(store.entityManager());
        this.rows = new FlowPayments(store.entityManager());
    }

    @Test
    void showsTheLatestRevisionOnly() {
        publish(upload(TEN), new byte[] {1});
        publish(upload(ELEVEN), new byte[] {2});

        assertThat(listed(ALL)).containsExactly(new FlowLine(ID, ELEVEN.toInstant()));
        assertThat(document(ALL)).hasValue(new byte[] {2});
    }

    @Test
    void findsEveryRevisionByItsNumber() {
        publish(upload(TEN), new byte[] {1});
        publish(upload(ELEVEN), new byte[] {2});

        assertThat(revision(1)).map(Flow::at).hasValue(TEN.toInstant());
        assertThat(revision(2)).map(Flow::at).hasValue(ELEVEN.toInstant());
        assertThat(revision(3)).isEmpty();
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
            Flow kept = flows.receive(upload(TEN), Content.of(new byte[] {1}));
            IntStream.rangeClosed(1, 1500).forEach(i -> flows.rows(kept).accept(payment(i, "IUV" + i, Optional.of(1))));
            flows.invalidate(kept, "x".repeat(2000));
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
    void forgetsAFlowThatIsRemoved() {
        store.transactions().commit(() -> {
            flows.lockSeries(upload(TEN).key());
            Flow flow = flows.receive(upload(TEN), Content.of(new byte[] {1}));
            FlowRows taken = flows.rows(flow);
            payments(1001).forEach(taken);
            flows.remove(flow);
            return flow;
        });

        assertThat(count("reporting_flow") + count("reporting_flow_part") + count("reporting_flow_payment"))
                .isZero();
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
    void countsAllFlowsAndShowsAPageOfThem() {
        IntStream.range(0, 5).forEach(i -> publish(upload(ID + i, TEN.plusMinutes(i)), new byte[] {1}));

        Paged<Flow> page = store.transactions()
                .commit(() -> published.ofCreditor(
                        ALL, Instant.EPOCH, TEN.plusMinutes(1).toInstant(), new Page(2, 3)));

        assertThat(page.count()).isEqualTo(4);
        assertThat(page.elements()).extracting(Flow::flowId).containsExactly(ID + 4);
    }

    @Test
    void showsAPspItsFlows() {
        publish(upload(TEN), new byte[] {1});
        publish(upload(ELEVEN), new byte[] {2});

        assertThat(ofPsp("PSP1", Optional.of(FlowSamples.CREDITOR)).elements())
                .extracting(flow -> flow.revision().orElseThrow())
                .containsExactly(2);
        assertThat(ofPsp("PSP1", Optional.of("88888888888")).count()).isZero();
        assertThat(ofPsp("PSP2", Optional.empty()).count()).isZero();
    }

    @Test
    void keepsTheExactBytesOfADocumentOfSeveralParts() {
        byte[] document = new byte[(5 << 19) + 3];
        IntStream.range(0, document.length).forEach(i -> document[i] = (byte) (i * 31));

        publish(upload(TEN), document);

        assertThat(document(ALL)).hasValue(document);
    }

    @Test
    void keepsWhatAFlowSaysOfItself() {
        Flow flow = store.transactions()
                .commit(() -> FlowSamples.published(store, upload(TEN), payments(3), new byte[] {1}));

        Flow kept = revision(1).orElseThrow();

        assertThat(kept.head()).isEqualTo(flow.head()).isEqualTo(FlowSamples.head(FlowTotals.of(payments(3))));
        assertThat(kept.found()).isEqualTo(FlowTotals.of(payments(3)));
    }

    @Test
    void writesThousandsOfPaymentsAndReadsThemByPages() {
        Flow flow = store.transactions()
                .commit(() -> FlowSamples.published(store, upload(TEN), payments(2500), new byte[] {1}));

        Paged<FlowPayment> page = store.transactions().commit(() -> rows.page(flow, new Page(3, 1000)));
        List<FlowPayment> further = store.transactions().commit(() -> rows.after(flow, 1000, 2));

        assertThat(page.count()).isEqualTo(2500);
        assertThat(page.elements()).isEqualTo(payments(2500).subList(2000, 2500));
        assertThat(further).isEqualTo(payments(1002).subList(1000, 1002));
    }

    @Test
    void namesTheAnomaliesOfAFlowAndOfEachPayment() {
        List<FlowPayment> odd = List.of(
                payment(1, "IUV1", Optional.of(1)),
                payment(2, "IUV1", Optional.of(1)),
                new FlowPayment(
                        3,
                        "IUV2",
                        "IUR2",
                        Optional.empty(),
                        payment(1, "", Optional.empty()).amount(),
                        PaymentOutcome.NO_RPT,
                        FlowSamples.head(FlowTotals.NONE).regulationDate().plusDays(1),
                        Optional.empty()),
                payment(4, "IUV1", Optional.empty()));
        FlowHead head = new FlowHead(
                "TRN",
                FlowSamples.head(FlowTotals.NONE).regulationDate().minusDays(1),
                FlowSamples.head(FlowTotals.NONE).sender(),
                new FlowReceiver("88888888888", Optional.empty()),
                Optional.empty(),
                FlowTotals.of(payments(3)));

        Paged<FlowFinding> found = store.transactions().commit(() -> {
            Flow flow = FlowSamples.published(store, upload(TEN), head, odd, new byte[] {1});
            return new FlowFindings(store.entityManager()).page(flow, FIRST);
        });

        assertThat(found.elements())
                .containsExactlyInAnyOrder(
                        new FlowFinding(0, FlowAnomaly.NUMBER_DIFFERS),
                        new FlowFinding(0, FlowAnomaly.TOTAL_DIFFERS),
                        new FlowFinding(0, FlowAnomaly.RECEIVER_DIFFERS),
                        new FlowFinding(0, FlowAnomaly.REGULATION_DATE_DIFFERS),
                        new FlowFinding(2, FlowAnomaly.REPEATED),
                        new FlowFinding(3, FlowAnomaly.AFTER_REGULATION),
                        new FlowFinding(4, FlowAnomaly.TRANSFER_UNSAID));
        assertThat(found.count()).isEqualTo(7);
    }

    @Test
    void findsNothingOddInAFlowThatIsAsItShouldBe() {
        Paged<FlowFinding> found = store.transactions().commit(() -> {
            Flow flow = FlowSamples.published(store, upload(TEN), payments(3), new byte[] {1});
            return new FlowFindings(store.entityManager()).page(flow, FIRST);
        });

        assertThat(found.elements()).isEmpty();
    }

    @Test
    void comparesTwoRevisions() {
        List<FlowPayment> before = List.of(
                payment(1, "SAME", Optional.of(1)),
                payment(2, "DEARER", Optional.empty()),
                payment(3, "GONE", Optional.of(2)));
        List<FlowPayment> after = List.of(
                payment(1, "NEW", Optional.of(1)),
                payment(2, "SAME", Optional.of(1)),
                payment(3, "DEARER", Optional.empty(), "2.00"));

        Paged<FlowChange> changes = store.transactions().commit(() -> {
            Flow one = FlowSamples.published(store, upload(TEN), before, new byte[] {1});
            Flow other = FlowSamples.published(store, upload(ELEVEN), after, new byte[] {2});
            return new FlowComparisons(store.entityManager()).page(one, other, FIRST);
        });

        assertThat(changes.count()).isEqualTo(3);
        assertThat(changes.elements())
                .containsExactly(
                        new FlowChange(Optional.of(before.get(1)), Optional.of(after.get(2))),
                        new FlowChange(Optional.of(before.get(2)), Optional.empty()),
                        new FlowChange(Optional.empty(), Optional.of(after.get(0))));
    }

    @Test
    void putsTwoUploadsAtOnceInLine() {
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> numberOf(TEN));
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> numberOf(ELEVEN));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(1, 2);
    }

    private int numberOf(OffsetDateTime at) {
        return store.transactions()
                .commit(() -> FlowSamples.published(store, upload(at), payments(1), new byte[] {1})
                        .revision()
                        .orElseThrow());
    }

    private void publish(FlowUpload upload, byte[] document) {
        store.transactions().commit(() -> FlowSamples.published(store, upload, payments(1), document));
    }

    private Optional<Flow> revision(int number) {
        return store.transactions().commit(() -> published.revision("PSP1", ID, number, FlowSamples.CREDITOR));
    }

    private Paged<Flow> ofPsp(String psp, Optional<String> creditor) {
        return store.transactions().commit(() -> published.ofPsp(psp, creditor, Instant.EPOCH, FIRST));
    }

    private List<FlowLine> listed(FlowSearch search) {
        return store.transactions().commit(() -> published.current(search, Instant.parse("2026-11-01T00:00:00Z"), 100));
    }

    private Optional<byte[]> document(FlowSearch search) {
        return store.transactions()
                .commit(() -> published.currentDocument(search, ID).map(FlowsTest::bytes));
    }

    private static byte[] bytes(FlowDocumentSource document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.copyTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(document.size()).isEqualTo(bytes.size());
        return bytes.toByteArray();
    }

    private long count(String table) {
        return store.transactions().commit(() -> (Long) store.entityManager()
                .createNativeQuery("SELECT count(*) FROM " + table, Long.class)
                .getSingleResult());
    }
}
