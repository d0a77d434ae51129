package nodo.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class ArchivedNoticesTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final String STATION = "77777777777_01";

    private final Store store;
    private final ArchivedNotices archive;

    ArchivedNoticesTest(Store store) {
        this.store = store;
        this.archive = new ArchivedNotices(store.entityManager());
    }

    @Test
    void givesBackWhatWasDeposited() {
        ArchivedNotice notice = SampleNotice.crediting(Optional.empty(), Optional.of(SampleNotice.POSTAL_IBAN));

        assertThat(put(notice)).isTrue();

        assertThat(find(SampleNotice.POSITION)).contains(notice);
    }

    @Test
    void keepsTheLatestDepositOfAnIuv() {
        put(SampleNotice.notice());
        ArchivedNotice closed = SampleNotice.of(SampleNotice.POSITION, "0.00", SampleNotice.EXPIRES, true, false);

        assertThat(put(closed)).isTrue();
        assertThat(put(closed)).isTrue();

        assertThat(find(SampleNotice.POSITION)).contains(closed);
    }

    @Test
    void refusesAnIuvUnderAnotherNoticeNumber() {
        put(SampleNotice.notice());
        PositionKey other = new PositionKey(
                SampleNotice.POSITION.creditor(),
                new NoticeNumber("1" + SampleNotice.POSITION.notice().creditorReferenceId()));

        assertThat(put(SampleNotice.of(other, "20.00", SampleNotice.EXPIRES, false, true)))
                .isFalse();

        assertThat(find(other)).isEmpty();
        assertThat(find(SampleNotice.POSITION)).contains(SampleNotice.notice());
    }

    @Test
    void keepsCreditorsApart() {
        put(SampleNotice.notice());

        assertThat(find(new PositionKey(new FiscalCode("88888888888"), SampleNotice.POSITION.notice())))
                .isEmpty();
    }

    @Test
    void looksOnce() {
        assertThat(store.statements().during(() -> find(SampleNotice.POSITION))).hasSize(1);
    }

    private boolean put(ArchivedNotice notice) {
        return store.transactions().commit(() -> archive.put(notice, STATION, NOW));
    }

    private Optional<ArchivedNotice> find(PositionKey position) {
        return store.transactions().commit(() -> archive.find(position));
    }
}
