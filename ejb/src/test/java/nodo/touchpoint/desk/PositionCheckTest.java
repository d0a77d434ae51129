package nodo.touchpoint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.SampleSessions;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.Test;

@StoreTest
class PositionCheckTest {

    private static final String WRONG = "PPT_STAZIONE_INT_PA_SCONOSCIUTA: Wrong configuration";

    private final CloseBench bench;

    PositionCheckTest(Store store) {
        bench = new CloseBench(store);
    }

    @Test
    void findsNothingAgainstNoticesThatTheNodeDoesNotKnow() {
        assertThat(bench.check(11, 22)).isEqualTo("OK []");
    }

    @Test
    void tellsWhichPositionsAreBeingPaidInTheOrderOfTheQuestion() {
        bench.begin(22);
        bench.begin(11);

        assertThat(bench.check(33, 22, 11)).isEqualTo("OK [22 PAYING, 11 PAYING]");
    }

    @Test
    void findsNothingAgainstAPositionThatWasFreed() {
        bench.closeKo(Protocol.V2, bench.begin(11));

        assertThat(bench.check(11)).isEqualTo("OK []");
    }

    @Test
    void countsAnActivationThatWaitsForItsCreditor() {
        bench.commit(() -> {
            bench.positions
                    .lockOrInsert(SampleSessions.position(11))
                    .reserve(
                            PaymentToken.fresh(),
                            bench.clock.instant().plus(Duration.ofSeconds(10)),
                            bench.clock.instant());
            return 0;
        });

        assertThat(bench.check(11)).isEqualTo("OK [11 PAYING]");
        bench.clock.advance(Duration.ofSeconds(11));
        assertThat(bench.check(11)).isEqualTo("OK []");
    }

    @Test
    void refusesNoticesThatLeadNowhere() {
        NoticeNumber known = SampleSessions.position(11).notice();
        PositionKey unknownCreditor = new PositionKey(new FiscalCode("11111111111"), known);
        PositionKey noStation = new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("399000000000000011"));

        assertThat(bench.check(List.of(SampleSessions.position(11), unknownCreditor)))
                .isEqualTo(WRONG);
        assertThat(bench.check(List.of(noStation))).isEqualTo(WRONG);
    }

    @Test
    void refusesNoticesOfAnOldStation() {
        bench.makeStationOld();

        assertThat(bench.check(11)).isEqualTo(WRONG);
    }

    @Test
    void journalsTheQuestionUnderEveryNotice() {
        bench.check(11, 22);

        assertThat(bench.events())
                .containsExactlyInAnyOrder(
                        "checkPosition REQ RICEVUTA",
                        "checkPosition REQ RICEVUTA",
                        "checkPosition RESP INVIATA",
                        "checkPosition RESP INVIATA");
    }
}
