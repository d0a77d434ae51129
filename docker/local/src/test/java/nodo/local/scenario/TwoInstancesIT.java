package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.local.HubNode;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Reply;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.Outbox;
import nodo.local.ledger.SimulatorBooks;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two servers on one database, without a data grid: nothing that matters is in the memory of one of them. The second one
 * commits by XA, as if its journal were elsewhere. Source: design "growing past one machine".
 */
@ExtendWith(SharedHub.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final Patience PATIENCE = Patience.ofSeconds(120);
    private static final String DISABLED_STATION = "77777777777_19";
    private static final int PAYMENTS = 60;
    private static final int PAYMENTS_BEFORE_THE_KILL = 15;

    private final LocalHub hub;
    private final HubNode other;
    private final ScriptedCreditor creditor;
    private final NodeBook book;
    private final PayingPsp here;
    private final PayingPsp there;

    TwoInstancesIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.other = hub.nodeWithJournalApart("node-2");
        this.creditor = creditor;
        this.book = new NodeBook(hub.database());
        this.here = new PayingPsp(hub.pspPort());
        this.there = new PayingPsp(other.pspPort());
    }

    @BeforeEach
    void startTheOther() {
        other.ensureRunning();
    }

    @AfterAll
    void endTheOther() {
        other.close();
    }

    @Test
    void seeEachOthersChangesOfTheRegistry() {
        String notice = Notices.payable("19");
        try {
            hub.monitoring().patchRegistry("stations", DISABLED_STATION, HubMonitoring.change("enabled", true));

            awaitAnswer(there, notice, "OK");
        } finally {
            other.monitoring().patchRegistry("stations", DISABLED_STATION, HubMonitoring.change("enabled", false));
        }
        awaitAnswer(here, notice, "PPT_STAZIONE_INT_PA_DISABILITATA");
    }

    private static void awaitAnswer(PayingPsp psp, String notice, String answer) {
        PATIENCE.until(
                answer + " about " + notice,
                () -> PayingPsp.answerOf(psp.verify(notice)).equals(answer));
    }

    @Test
    void repeatEachOthersAnswers() {
        String notice = Notices.payable("11");
        String key = "60000000001_TWOnodes01";

        Reply first = here.activateWithKey(notice, key);
        Reply second = there.activateWithKey(notice, key);

        assertThat(PayingPsp.answerOf(first)).isEqualTo("OK");
        assertThat(second.body()).isEqualTo(first.body());
        there.sendOutcome(PayingPsp.tokenOf(second), "KO");
    }

    @Test
    void giveANoticeToOneOfTwoThatAskAtOnce() {
        List<String> notices = fresh(10);
        for (String notice : notices) {
            List<String> answers = atOnce(
                    () -> PayingPsp.answerOf(here.activate(notice)), () -> PayingPsp.answerOf(there.activate(notice)));

            assertThat(answers).containsOnlyOnce("OK");
        }
    }

    /** Both are told to run the job at the same moment: every session is cancelled by one of them, once. */
    @Test
    void takeTurnsAtAJob() {
        List<String> tokens = Stream.concat(
                        fresh(10).stream().map(here::activateShortly),
                        fresh(10).stream().map(there::activateShortly))
                .map(PayingPsp::tokenOf)
                .toList();

        PATIENCE.until("the end of all tokens", () -> {
            atOnce(
                    () -> hub.monitoring().trigger("mod3CancelV2"),
                    () -> other.monitoring().trigger("mod3CancelV2"));
            return tokens.stream().allMatch(token -> book.statesOf(token).contains("CANCELLED"));
        });

        assertThat(tokens)
                .hasSize(20)
                .allSatisfy(token -> assertThat(book.statesOf(token)).containsExactly("PAYING", "CANCELLED"));
    }

    @Test
    void loseNothingWhenOneIsKilled() throws Exception {
        Queue<String> paid = new ConcurrentLinkedQueue<>();
        ExecutorService tills = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> payments = IntStream.range(0, PAYMENTS)
                    .<Future<?>>mapToObj(i -> tills.submit(() -> pay(i, paid)))
                    .toList();
            PATIENCE.until("the first payments", () -> paid.size() >= PAYMENTS_BEFORE_THE_KILL);
            other.kill9();
            for (Future<?> payment : payments) {
                payment.get();
            }
        } finally {
            tills.shutdownNow();
        }
        // What it had prepared it settles itself, by its transaction log.
        other.ensureRunning();
        PATIENCE.until("transactions in doubt", () -> hub.branchesInDoubt() == 0);
        hub.monitoring().trigger("paSendRt");
        PATIENCE.until("all deliveries", () -> new Outbox(hub.database()).isAtRest());

        assertThat(contradictions()).isEmpty();
        assertThat(paid).hasSizeGreaterThan(PAYMENTS / 2);
    }

    /** Activated at one server, its outcome told to the other; who gets no answer asks the one that lives. */
    private void pay(int number, Queue<String> paid) {
        PayingPsp first = number % 2 == 0 ? here : there;
        PayingPsp second = number % 2 == 0 ? there : here;
        String notice = Notices.payable(number % 4 < 2 ? "11" : "12");
        String token = PayingPsp.tokenOf(answered(() -> first.activate(notice), () -> here.activate(notice)));
        // Without a token the activation got no answer, and is open until it expires.
        if (!token.isEmpty()) {
            answered(() -> second.sendOutcome(token, "OK"), () -> here.sendOutcome(token, "OK"));
            paid.add(token);
        }
    }

    private static Reply answered(Call call, Call again) {
        try {
            return call.make();
        } catch (UncheckedIOException killed) {
            return again.make();
        }
    }

    private interface Call {
        Reply make();
    }

    private List<?> contradictions() {
        SimulatorBooks books = SimulatorBooks.read(hub.simulator()).andHeard(creditor.receipts());
        return LedgerComparison.of(
                        hub.database(),
                        new SimulatorBooks(
                                joined(here.opened(), there.opened()),
                                joined(here.told(), there.told()),
                                books.heard(),
                                books.repeated()))
                .contradictions();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> fresh(int count) {
        return Stream.generate(() -> Notices.payable("11")).limit(count).toList();
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> both = threads.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
