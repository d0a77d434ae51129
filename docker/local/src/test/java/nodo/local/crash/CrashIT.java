package nodo.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nodo.local.LocalHub;
import nodo.local.Progress;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.Outbox;
import nodo.local.ledger.SimulatorBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kills the hub under load at random instants, and accounts for every payment. {@code ./nodo crash} is this test with more
 * kills; the properties {@code nodo.crash.kills} and {@code nodo.crash.seed} say how many, and when.
 */
@ExtendWith(SharedHub.class)
class CrashIT {

    private static final Duration SHORTEST_LIFE = Duration.ofMillis(500);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final Patience PATIENCE = Patience.ofSeconds(240);
    private static final int PAYMENTS_PER_SECOND = 15;
    private static final int BASKETS_PER_SECOND = 3;
    private static final int ACTIVATIONS_PER_SECOND = 3;
    private static final int CARTS_PER_SECOND = 2;
    private static final int KO_PER_CENT = 10;
    private static final int SEEDS = 25_000;
    private static final long FIRST_PAYMENT = 1_000_000_000L;
    private static final long FIRST_BASKET = 6_000_000_000L;
    private static final long FIRST_ACTIVATION = 2_000_000_000L;

    /** What finds out, after a crash, where the classic model stands. */
    private static final List<String> CLASSIC_JOBS =
            List.of("pspChiediAvanzamentoRpt", "paInviaRt", "paRetryPaInviaRtNegative");

    private static final int LONG_ENOUGH_SECONDS = 7200;

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final Progress progress = Progress.toTerminal();

    CrashIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @Test
    void losesNothingWhenItIsKilled() {
        int kills = Integer.getInteger("nodo.crash.kills", 3);
        long seed = Long.getLong("nodo.crash.seed", System.nanoTime() & 0xFFFFFF);
        progress.say("crash drill: %d kills, seed %d".formatted(kills, seed));
        Random random = new Random(seed);
        String load = hub.simulator().beginLoad(load(seed));
        String baskets = hub.simulator().beginTouchpointLoad(baskets(seed));
        hub.simulator().activationDuty(Json.createObjectBuilder().build());
        String activations = hub.simulator().beginActivationLoad(activations(seed));
        String carts = hub.simulator().beginCartLoad(carts());
        List<String> all = List.of(load, baskets, activations, carts);
        try {
            for (int kill = 1; kill <= kills; kill++) {
                killAndStart(kill, life(random), load);
            }
        } finally {
            all.forEach(hub.simulator()::stopLoad);
        }
        all.forEach(this::drain);
        settle();
        hub.simulator()
                .activationDuty(Json.createObjectBuilder().add("sends", false).build());

        LedgerComparison ledgers = LedgerComparison.of(
                hub.database(), SimulatorBooks.read(hub.simulator()).andHeard(creditor.receipts()));

        progress.say(ledgers.table());
        assertThat(ledgers.contradictions()).as("seed %d", seed).isEmpty();
        assertThat(ledgers.undelivered()).isEqualTo(new Outbox(hub.database()).receipts());
        assertThat(all).allSatisfy(one -> assertThat(complete(one)).isGreaterThan(kills));
    }

    /** Notices that no other drill pays. */
    private static JsonObject load(long seed) {
        return Json.createObjectBuilder()
                .add("ratePerSecond", PAYMENTS_PER_SECOND)
                .add("seconds", LONG_ENOUGH_SECONDS)
                .add("koPerCent", KO_PER_CENT)
                .add("firstSequence", FIRST_PAYMENT + seed % SEEDS * 150_000)
                .build();
    }

    private static Duration life(Random random) {
        long more = LONGEST_LIFE.minus(SHORTEST_LIFE).toNanos();
        return SHORTEST_LIFE.plusNanos((long) (random.nextDouble() * more));
    }

    /** Baskets of two notices, some of which are given back. */
    private static JsonObject baskets(long seed) {
        return Json.createObjectBuilder()
                .add("ratePerSecond", BASKETS_PER_SECOND)
                .add("seconds", LONG_ENOUGH_SECONDS)
                .add("notices", 2)
                .add("koPerCent", KO_PER_CENT)
                .add("firstSequence", FIRST_BASKET + seed % SEEDS * 150_000)
                .build();
    }

    /** Notices of the classic creditor. */
    private static JsonObject activations(long seed) {
        return Json.createObjectBuilder()
                .add("ratePerSecond", ACTIVATIONS_PER_SECOND)
                .add("seconds", LONG_ENOUGH_SECONDS)
                .add("firstSequence", FIRST_ACTIVATION + seed % SEEDS * 150_000)
                .build();
    }

    /** Carts of two RPTs. */
    private static JsonObject carts() {
        return Json.createObjectBuilder()
                .add("ratePerSecond", CARTS_PER_SECOND)
                .add("seconds", LONG_ENOUGH_SECONDS)
                .build();
    }

    /** The hub lives for a while after the first payment that it took, and dies. */
    private void killAndStart(int kill, Duration life, String load) {
        long before = complete(load);
        PATIENCE.until("a payment after the start", () -> complete(load) > before);
        long start = System.nanoTime();
        PATIENCE.until("the instant of the kill", () -> System.nanoTime() - start > life.toNanos());
        hub.kill9Server();
        long killed = System.nanoTime();
        long paid = complete(load);
        hub.startServer();
        Duration back = Duration.ofNanos(System.nanoTime() - killed);
        progress.say(String.format(
                Locale.ROOT,
                "  kill %d after %.2f s of work: %d payments complete, ready again in %.1f s",
                kill,
                life.toNanos() / 1e9,
                paid,
                back.toNanos() / 1e9));
    }

    private long complete(String load) {
        return hub.simulator().load(load).getJsonNumber("complete").longValueExact();
    }

    /** Lets everything come to rest: outcomes without answer, receipts on their way, transactions in doubt. */
    private void drain(String load) {
        PATIENCE.until("the answers to all outcomes", () -> {
            JsonObject report = hub.simulator().load(load);
            return report.getInt("begun") == report.getInt("ended");
        });
    }

    /** Notifications, the outcomes that follow them, results and receipts: all that the hub and the PSP still do. */
    private void settle() {
        PATIENCE.until("the notifications", () -> new Outbox(hub.database()).isAtRest());
        PATIENCE.until(
                "the answers to outcomes and RTs",
                () -> SimulatorBooks.read(hub.simulator()).isAnswered());
        CLASSIC_JOBS.forEach(hub.monitoring()::trigger);
        hub.monitoring().trigger("positionRetrySendPaymentResult");
        hub.monitoring().trigger("paSendRt");
        PATIENCE.until("the last receipts", () -> new Outbox(hub.database()).isAtRest());
        PATIENCE.until("transactions in doubt", () -> hub.branchesInDoubt() == 0);
    }
}
