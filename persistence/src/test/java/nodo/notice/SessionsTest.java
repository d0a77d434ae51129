package nodo.notice;

import static nodo.notice.SampleSessions.HALF_AN_HOUR;
import static nodo.notice.SampleSessions.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.SampleClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class SessionsTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
    private static final CloseId CLOSE = CloseId.fresh();

    private final Store store;
    private final Payments payments;
    private final Sessions sessions;
    private final Positions positions;

    private PaymentToken first = PaymentToken.fresh();
    private PaymentToken second = PaymentToken.fresh();

    SessionsTest(Store store) {
        this.store = store;
        this.payments = new Payments(store.entityManager());
        this.positions = new Positions(store.entityManager());
        this.sessions = new Sessions(positions, payments);
    }

    @BeforeEach
    void begin() {
        first = inOneStep(() -> SampleSessions.begin(11, positions, payments));
        second = inOneStep(() -> SampleSessions.begin(22, positions, payments));
    }

    @Test
    void locksSessionsWithTheirPositionsInOneOrder() {
        List<PaymentToken> locked = inOneStep(() -> sessions.lockAll(List.of(second, first)).stream()
                .map(session -> {
                    assertThat(session.position().key())
                            .isEqualTo(session.payment().position());
                    return session.payment().token();
                })
                .toList());

        assertThat(locked).containsExactly(first, second);
    }

    @Test
    void leavesOutTokensThatDoNotExist() {
        assertThat(inOneStep(() ->
                        sessions.lockAll(List.of(PaymentToken.fresh(), first)).size()))
                .isEqualTo(1);
        assertThat(inOneStep(() -> sessions.lockAll(List.of(PaymentToken.fresh()))))
                .isEmpty();
    }

    @Test
    void locksOneStatementAPositionAndOneForAllSessions() {
        List<String> statements = store.statements()
                .during(() ->
                        inOneStep(() -> sessions.lockAll(List.of(first, second)).size()));

        assertThat(statements).hasSize(4);
    }

    @Test
    void neverDeadlocksWhenTwoNameTheTokensInOppositeOrders() throws Exception {
        CompletableFuture<Integer> there = CompletableFuture.supplyAsync(() -> touchOften(List.of(first, second)));
        CompletableFuture<Integer> back = CompletableFuture.supplyAsync(() -> touchOften(List.of(second, first)));

        assertThat(there.get(1, TimeUnit.MINUTES)).isEqualTo(back.get(1, TimeUnit.MINUTES));
    }

    private int touchOften(List<PaymentToken> tokens) {
        int rounds = 0;
        while (rounds < 50) {
            rounds += inOneStep(() -> sessions.lockAll(tokens).size() / tokens.size());
        }
        return rounds;
    }

    @Test
    void reservesASessionForThePspThatTheCloseNames() {
        reserveBoth();

        Payment payment = read(first, Function.identity());

        assertThat(payment.status()).isEqualTo(PaymentStatus.PAYMENT_RESERVED);
        assertThat(payment.closedBy()).contains(SampleSessions.closedBy(CLOSE));
        assertThat(payment.collectingPsp()).isEqualTo("60000000002");
        assertThat(payment.activation().psp()).isEqualTo("60000000001");
        assertThat(payment.ofTouchpoint()).isTrue();
        assertThat(payment.activation().validTo()).isEqualTo(LATER.plus(HALF_AN_HOUR));
        List<PaymentStatus> reached = read(
                first,
                seen -> seen.history().stream().map(PaymentStatusChange::status).toList());
        assertThat(reached).containsExactly(PaymentStatus.PAYING, PaymentStatus.PAYMENT_RESERVED);
    }

    @Test
    void belongsToThePspThatActivatedItUntilItIsClosed() {
        Payment payment = read(first, Function.identity());

        assertThat(payment.closedBy()).isEmpty();
        assertThat(payment.ofTouchpoint()).isFalse();
        assertThat(payment.collectingPsp()).isEqualTo("60000000001");
    }

    @Test
    void reservesNothingTwice() {
        reserveBoth();

        assertThatIllegalStateException().isThrownBy(this::reserveBoth);
    }

    @Test
    void findsTheSessionsOfAClose() {
        reserveBoth();
        inOneStep(() -> SampleSessions.begin(33, positions, payments));

        assertThat(inOneStep(() -> sessions.lockClosedBy(CLOSE).stream()
                        .map(session -> session.payment().token())
                        .toList()))
                .containsExactly(first, second);
    }

    @Test
    void cancelsSessionAndPositionTogether() {
        inOneStep(() -> {
            sessions.lockAll(List.of(first)).forEach(session -> session.cancel(LATER, "a job"));
            return 0;
        });

        assertThat(read(first, Payment::status)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(positionStatus(11)).isEqualTo(PositionStatus.INSERTED);
        assertThat(positionStatus(22)).isEqualTo(PositionStatus.PAYING);
    }

    @Test
    void failsASessionAndFreesItsPosition() {
        PaymentOutcome refused = new PaymentOutcome(first, false, LATER, "60000000001_01", Optional.empty());

        inOneStep(() -> {
            sessions.lockAll(List.of(first)).forEach(session -> session.settle(refused, "sendPaymentOutcome"));
            return 0;
        });

        assertThat(read(first, Payment::status)).isEqualTo(PaymentStatus.FAILED);
        assertThat(positionStatus(11)).isEqualTo(PositionStatus.INSERTED);
    }

    private void reserveBoth() {
        inOneStep(() -> {
            SampleClose.add(CLOSE, store.entityManager());
            sessions.lockAll(List.of(second, first))
                    .forEach(session -> session.payment()
                            .reserve(
                                    SampleSessions.closedBy(CLOSE),
                                    LATER.plus(HALF_AN_HOUR),
                                    LATER,
                                    "closePayment-v2"));
            return 0;
        });
    }

    private <T> T read(PaymentToken token, Function<Payment, T> look) {
        return inOneStep(() -> look.apply(payments.find(token).orElseThrow()));
    }

    private PositionStatus positionStatus(int notice) {
        return inOneStep(() ->
                positions.find(SampleSessions.position(notice)).orElseThrow().status());
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
