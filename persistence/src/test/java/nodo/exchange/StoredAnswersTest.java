package nodo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nodo.notice.IdempotencyKey;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class StoredAnswersTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final IdempotencyId ID =
            new IdempotencyId("activatePaymentNotice", "PSP1", new IdempotencyKey("60000000001_a1B2c3D4e5"));
    private static final byte[] CONTENT = {1};
    private static final byte[] OTHER = {2};

    private final Store store;
    private final StoredAnswers answers;

    StoredAnswersTest(Store store) {
        this.store = store;
        this.answers = new StoredAnswers(store.entityManager());
    }

    @Test
    void keepsOthersFromAKeyThatIsBeingWorkedOn() {
        assertThat(claim(CONTENT, NOON)).isInstanceOf(IdempotencyClaim.Granted.class);

        assertThat(claim(CONTENT, NOON.plusSeconds(1))).isInstanceOf(IdempotencyClaim.InProgress.class);
        assertThat(claim(OTHER, NOON.plusSeconds(1))).isInstanceOf(IdempotencyClaim.Conflict.class);
    }

    @Test
    void letsTheSameRequestTakeOverWhatACrashLeft() {
        claim(CONTENT, NOON);

        assertThat(claim(CONTENT, NOON.plus(LEASE).plusMillis(1))).isInstanceOf(IdempotencyClaim.Granted.class);
    }

    @Test
    void refusesAnotherRequestWhenTheLeaseIsOverAsBefore() {
        claim(CONTENT, NOON);
        Instant later = NOON.plus(LEASE).plusMillis(1);

        assertThat(claim(OTHER, later)).isInstanceOf(IdempotencyClaim.Conflict.class);
        assertThat(claim(CONTENT, later)).as("it took nothing").isInstanceOf(IdempotencyClaim.Granted.class);
    }

    @Test
    void forgetsAKeyThatWasNeverAnsweredLikeAnAnswer() {
        claim(CONTENT, NOON);
        Instant end = NOON.plus(LEASE).plus(MEMORY);

        assertThat(claim(OTHER, end)).isInstanceOf(IdempotencyClaim.Conflict.class);
        assertThat(claim(OTHER, end.plusMillis(1))).isInstanceOf(IdempotencyClaim.Granted.class);
    }

    @Test
    void storesNoAnswerOfOneRequestUnderTheClaimOfAnother() {
        claim(CONTENT, NOON);
        Instant later = NOON.plus(LEASE).plus(MEMORY).plusMillis(1);
        claim(OTHER, later);

        assertThatIllegalStateException().isThrownBy(() -> answer(CONTENT, later));
        answer(OTHER, later);
        assertThat(claim(OTHER, later)).isInstanceOf(IdempotencyClaim.Answered.class);
    }

    @Test
    void keepsWhatACrashLeftUntilNobodyCanMeetIt() {
        claim(CONTENT, NOON);
        Instant leaseEnds = NOON.plus(LEASE);

        assertThat(deleteExpired(leaseEnds.plus(MEMORY))).isZero();
        assertThat(deleteExpired(leaseEnds.plus(MEMORY).plusMillis(1))).isEqualTo(1);
    }

    @Test
    void deletesAnswersThatAreNotRepeatedAnyMore() {
        claim(CONTENT, NOON);
        answer(CONTENT, NOON);

        assertThat(deleteExpired(NOON.plus(MEMORY))).isZero();
        assertThat(deleteExpired(NOON.plus(MEMORY).plusMillis(1))).isEqualTo(1);
    }

    private IdempotencyClaim claim(byte[] hash, Instant now) {
        return store.transactions().commit(() -> answers.claim(ID, hash, new ClaimTerm(now, LEASE, MEMORY)));
    }

    private void answer(byte[] hash, Instant now) {
        store.transactions().commit(() -> {
            answers.answer(ID, hash, new AnswerToKeep(new byte[] {9}, Optional.empty(), now.plus(MEMORY)));
            return null;
        });
    }

    private int deleteExpired(Instant now) {
        return store.transactions().commit(() -> answers.deleteExpired(now, now.minus(MEMORY)));
    }
}
