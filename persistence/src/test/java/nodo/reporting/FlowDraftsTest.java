package nodo.reporting;

import static nodo.reporting.FlowSamples.ID;
import static nodo.reporting.FlowSamples.TEN;
import static nodo.reporting.FlowSamples.payments;
import static nodo.reporting.FlowSamples.upload;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.content.Content;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

/** Drafts on the real database. */
@StoreTest
class FlowDraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final Store store;
    private final FlowDrafts drafts;
    private final Flows flows;
    private final FlowPayments rows;

    FlowDraftsTest(Store store) {
        this.store = store;
        this.drafts = new FlowDrafts(store.entityManager());
        this.flows = new Flows(store.entityManager());
        this.rows = new FlowPayments(store.entityManager());
    }

    @Test
    void haveTheirStatusByTheirPayments() {
        begin();
        assertThat(draft().status()).isEqualTo(FlowStatus.CREATED);
        assertThat(draft().number()).hasValue(1);
        assertThat(draft().revision()).isEmpty();

        add(payments(3));
        assertThat(draft().status()).isEqualTo(FlowStatus.INSERTED);
        assertThat(draft().found()).isEqualTo(FlowTotals.of(payments(3)));

        remove(List.of(1L, 3L));
        assertThat(draft().found()).isEqualTo(FlowTotals.of(payments(1)));
        assertThat(draft().status()).isEqualTo(FlowStatus.INSERTED);

        remove(List.of(2L));
        assertThat(draft().status()).isEqualTo(FlowStatus.CREATED);
        assertThat(draft().found()).isEqualTo(FlowTotals.NONE);
    }

    @Test
    void knowWhichIndexesAreTaken() {
        begin();
        add(payments(3));

        FlowTotals taken = store.transactions().commit(() -> rows.totals(draftNow(), List.of(2L, 3L, 4L)));

        assertThat(taken).isEqualTo(FlowTotals.of(payments(2)));
    }

    @Test
    void becomeRevisionsAndAreReadLikeOthers() {
        begin();
        add(payments(2));

        Flow published = store.transactions().commit(() -> {
            FlowSeries series = flows.lockSeries(upload(TEN).key());
            Flow draft = drafts.lock("PSP1", ID).orElseThrow();
            flows.publish(series, draft, Content.of(new byte[] {7}), NOW);
            return draft;
        });

        assertThat(published.revision()).hasValue(1);
        assertThat(published.publishedAt()).hasValue(NOW);
        assertThat(published.document().orElseThrow().size()).isEqualTo(1);
        assertThat(found()).isEmpty();
    }

    @Test
    void areListedUntilTheyArePublished() {
        begin();

        Paged<Flow> all = page(Instant.EPOCH);
        Paged<Flow> later = page(upload(TEN).receivedAt());

        assertThat(all.count()).isEqualTo(1);
        assertThat(all.elements()).extracting(Flow::flowId).containsExactly(ID);
        assertThat(later.count()).isZero();
    }

    @Test
    void areForgottenWhenRemoved() {
        begin();
        add(payments(2));

        store.transactions().commit(() -> {
            flows.remove(draftNow());
            return true;
        });

        assertThat(found()).isEmpty();
    }

    private void begin() {
        store.transactions().commit(() -> {
            flows.lockSeries(upload(TEN).key());
            return drafts.begin(Flow.draft(upload(TEN), FlowSamples.head(FlowTotals.of(payments(2))), 1));
        });
    }

    private void add(List<FlowPayment> payments) {
        store.transactions().commit(() -> {
            drafts.add(draftNow(), payments, NOW);
            return true;
        });
    }

    private void remove(List<Long> indexes) {
        store.transactions().commit(() -> {
            Flow draft = draftNow();
            drafts.remove(draft, indexes, rows.totals(draft, indexes), NOW);
            return true;
        });
    }

    private Paged<Flow> page(Instant createdAfter) {
        return store.transactions().commit(() -> drafts.page("PSP1", createdAfter, new Page(1, 10)));
    }

    private Flow draft() {
        return found().orElseThrow();
    }

    private Optional<Flow> found() {
        return store.transactions().commit(() -> drafts.find("PSP1", ID));
    }

    private Flow draftNow() {
        return drafts.lock("PSP1", ID).orElseThrow();
    }
}
