package nodo.exchange.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nodo.exchange.partner.PartnerAnswer.Answered;
import nodo.exchange.partner.PartnerAnswer.BrokenOff;
import nodo.exchange.partner.PartnerAnswer.Overloaded;
import nodo.exchange.partner.PartnerAnswer.TimedOut;
import nodo.exchange.partner.PartnerAnswer.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PartnerLimitsTest {

    private static final Duration OPEN_TIME = Duration.ofSeconds(5);
    private static final int WINDOW = 4;
    private static final int PLACES = 3;
    private static final PartnerAnswer OK = new Answered(200, "text/xml", new byte[0], Duration.ofMillis(3));
    private static final PartnerAnswer HANG = new TimedOut(Duration.ofSeconds(7));

    private final MutableClock clock = new MutableClock();
    private final PartnerLimits limits = new PartnerLimits(
            new GatewaySettings(
                    Duration.ofSeconds(1),
                    PLACES,
                    Duration.ofMillis(10),
                    new GatewaySettings.Breaker(WINDOW, 75, OPEN_TIME, 1),
                    Optional.empty(),
                    Optional.empty()),
            clock);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    private PartnerAnswer call(String partner, PartnerAnswer answer) {
        return limits.within(partner, waited -> answer);
    }

    private void hang(String partner, int times) {
        IntStream.range(0, times).forEach(i -> call(partner, HANG));
    }

    /** A call that is under way until it is told how it ended. */
    private CompletableFuture<PartnerAnswer> underWay(String partner, CompletableFuture<PartnerAnswer> ending)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<PartnerAnswer> call = CompletableFuture.supplyAsync(
                () -> limits.within(partner, waited -> {
                    begun.countDown();
                    return ending.join();
                }),
                callers);
        begun.await();
        return call;
    }

    @Test
    void tellsWhomItDoesNotCallForAWhile() {
        hang("A", WINDOW);
        call("B", OK);

        assertThat(limits.suspended()).containsExactly("A");
        clock.advance(OPEN_TIME.plusMillis(1));
        assertThat(limits.suspended()).as("one call may try").isEmpty();
    }

    @Test
    void refusesACallWhenAllPlacesAreTaken() throws InterruptedException {
        CompletableFuture<PartnerAnswer> ending = new CompletableFuture<>();
        List<CompletableFuture<PartnerAnswer>> taken = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            taken.add(underWay("A", ending));
        }

        assertOverloaded(call("A", OK), Overloaded.Reason.BULKHEAD_FULL);

        ending.complete(OK);
        taken.forEach(CompletableFuture::join);
        assertThat(call("A", OK)).isSameAs(OK);
    }

    @Test
    void keepsThePlacesOfOnePartnerFromAnother() throws InterruptedException {
        CompletableFuture<PartnerAnswer> ending = new CompletableFuture<>();
        for (int i = 0; i < PLACES; i++) {
            underWay("A", ending);
        }

        assertThat(call("B", OK)).isSameAs(OK);

        ending.complete(OK);
    }

    @Test
    void givesThePlaceBackWhenACallFailsInsideTheHub() {
        for (int i = 0; i < 2 * PLACES; i++) {
            assertThatThrownBy(() -> limits.within("A", waited -> {
                        throw new IllegalStateException("ours");
                    }))
                    .hasMessage("ours");
        }

        assertThat(call("A", OK)).isSameAs(OK);
    }

    @Test
    void stopsCallingAPartnerThatHangs() {
        hang("A", WINDOW);

        PartnerAnswer answer = limits.within("A", waited -> {
            throw new AssertionError("was called");
        });

        assertOverloaded(answer, Overloaded.Reason.CIRCUIT_OPEN);
        assertThat(answer.neverSent()).isTrue();
        assertThat(call("B", OK)).as("another partner").isSameAs(OK);
    }

    @Test
    void countsAConnectionThatIsNotEstablishedAsAHang() {
        PartnerAnswer silent = new Unreachable(Unreachable.Reason.CONNECT_TIMEOUT, "", Duration.ofSeconds(4));
        IntStream.range(0, WINDOW).forEach(i -> call("A", silent));

        assertOverloaded(call("A", OK), Overloaded.Reason.CIRCUIT_OPEN);
    }

    @Test
    void goesOnCallingBeforeTheWindowIsFull() {
        hang("A", WINDOW - 1);

        assertThat(call("A", OK)).isSameAs(OK);
    }

    @Test
    void goesOnCallingAPartnerOfWhichFewCallsHang() {
        for (int i = 0; i < 10; i++) {
            hang("A", 2);
            assertThat(call("A", OK)).isSameAs(OK);
            assertThat(call("A", OK)).isSameAs(OK);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Unreachable.Reason.class, mode = Mode.EXCLUDE, names = "CONNECT_TIMEOUT")
    void goesOnCallingAPartnerThatCannotBeReached(Unreachable.Reason reason) {
        PartnerAnswer unreachable = new Unreachable(reason, "", Duration.ofMillis(1));

        for (int i = 0; i < 5 * WINDOW; i++) {
            assertThat(call("A", unreachable)).isSameAs(unreachable);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void goesOnCallingAPartnerThatAnswersBadly(int status) {
        PartnerAnswer bad = new Answered(status, "text/html", new byte[0], Duration.ofSeconds(6));
        PartnerAnswer broken = new BrokenOff(BrokenOff.Reason.INCOMPLETE, "", Duration.ofSeconds(6));

        for (int i = 0; i < 5 * WINDOW; i++) {
            assertThat(call("A", bad)).isSameAs(bad);
            assertThat(call("A", broken)).isSameAs(broken);
        }
    }

    @Test
    void servesAPartnerThatIsBackAsSoonAsTheCircuitsTimeIsOver() {
        hang("A", WINDOW);
        clock.advance(OPEN_TIME.plusMillis(1));

        for (int i = 0; i < 2 * WINDOW; i++) {
            assertThat(call("A", OK)).isSameAs(OK);
        }
        assertThat(state("A").circuit()).isEqualTo("CLOSED");
    }

    @Test
    void suspendsAPartnerAgainThatStillHangs() {
        hang("A", WINDOW);
        clock.advance(OPEN_TIME.plusMillis(1));

        hang("A", 1);

        assertOverloaded(call("A", OK), Overloaded.Reason.CIRCUIT_OPEN);
    }

    @Test
    void doesNotSuspendAPartnerThatIsBackForCallsThatBeganBefore() throws InterruptedException {
        CompletableFuture<PartnerAnswer> ending = new CompletableFuture<>();
        CompletableFuture<PartnerAnswer> first = underWay("A", ending);
        CompletableFuture<PartnerAnswer> second = underWay("A", ending);
        hang("A", WINDOW);
        clock.advance(OPEN_TIME.plusMillis(1));
        CompletableFuture<PartnerAnswer> trial = new CompletableFuture<>();
        CompletableFuture<PartnerAnswer> tried = underWay("A", trial);

        ending.complete(HANG);
        first.join();
        second.join();
        trial.complete(OK);
        tried.join();

        assertThat(call("A", OK)).isSameAs(OK);
        assertThat(state("A").circuit()).isEqualTo("CLOSED");
    }

    @Test
    void showsHowPartnersStand() throws InterruptedException {
        CompletableFuture<PartnerAnswer> ending = new CompletableFuture<>();
        CompletableFuture<PartnerAnswer> call = underWay("B", ending);
        hang("A", WINDOW);

        assertThat(limits.states())
                .containsExactly(new PartnerState("A", "OPEN", 0, PLACES), new PartnerState("B", "CLOSED", 1, PLACES));

        ending.complete(OK);
        call.join();
    }

    private PartnerState state(String partner) {
        return limits.states().stream()
                .filter(state -> state.partnerId().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOverloaded(PartnerAnswer answer, Overloaded.Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Overloaded.class,
                        overloaded -> assertThat(overloaded.reason()).isEqualTo(reason));
    }
}
