package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many requests at the same moment: one wins, and all are answered. Source: flows-notice §5, §6 and §10.1. */
@ExtendWith(SharedHub.class)
class ConcurrencyIT {

    private static final int MANY = 12;

    private final ScenarioHub scene;
    private final String notice = Notices.payable("11");

    ConcurrencyIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    @RepeatedTest(3)
    void opensOneSessionForManyActivations() {
        List<String> answers = answers(atOnce(i -> scene.psp().activate(notice)));

        assertThat(Collections.frequency(answers, "OK")).isOne();
        assertThat(Collections.frequency(answers, "PPT_PAGAMENTO_IN_CORSO")).isEqualTo(MANY - 1);
        assertThat(scene.creditor().timesAskedToPay(notice)).isOne();
    }

    @RepeatedTest(3)
    void givesManyRequestsWithOneKeyTheSameAnswer() {
        List<Reply> replies =
                atOnce(i -> scene.psp().activateWithKey(notice, "60000000001_" + notice.substring(6, 16)));

        assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
        assertThat(PayingPsp.answerOf(replies.get(0))).isEqualTo("OK");
        assertThat(scene.creditor().timesAskedToPay(notice)).isOne();
    }

    @RepeatedTest(3)
    void recordsOneOfManyOutcomes() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));

        List<String> answers = answers(atOnce(i -> scene.psp().sendOutcome(token, "OK")));

        assertThat(Collections.frequency(answers, "OK")).isOne();
        assertThat(Collections.frequency(answers, "PPT_ESITO_GIA_ACQUISITO")).isEqualTo(MANY - 1);
        scene.awaitNotified(token);
    }

    @RepeatedTest(3)
    void letsOneOfTwoContraryOutcomesWin() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));

        List<String> answers = answers(atOnce(i -> scene.psp().sendOutcome(token, i % 2 == 0 ? "OK" : "KO")));

        assertThat(Collections.frequency(answers, "OK")).isOne();
        List<String> states = scene.node().statesOf(token);
        assertThat(states.get(1)).isEqualTo(answers.indexOf("OK") % 2 == 0 ? "PAID" : "FAILED");
    }

    private static List<String> answers(List<Reply> replies) {
        return replies.stream().map(PayingPsp::answerOf).toList();
    }

    private static List<Reply> atOnce(Function<Integer, Reply> request) {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Callable<Reply>> calls = IntStream.range(0, MANY)
                    .mapToObj(i -> (Callable<Reply>) () -> request.apply(i))
                    .toList();
            return threads.invokeAll(calls).stream().map(ConcurrencyIT::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Reply result(Future<Reply> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
