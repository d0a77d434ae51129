package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class StoredRegistryTest {

    private static final Set<RegistryPart> ALL = EnumSet.allOf(RegistryPart.class);
    private static final RegistryChange CHANGE =
            new RegistryChange(Instant.parse("2026-01-15T10:00:00Z"), "tester", "PUT registry");

    private final Store store;
    private final StoredRegistry registry;

    StoredRegistryTest(Store store) {
        this.store = store;
        this.registry = new StoredRegistry(store.entityManager());
    }

    private static RegistryContent complete() {
        RegistryFile file = RegistryFile.read(RegistryFileTest.resource("complete-registry.json"));
        return file.content().withPasswords(hashed(file), RegistryContent.EMPTY);
    }

    private static Passwords<PasswordHash> hashed(RegistryFile file) {
        return file.passwords()
                .hashed(password -> PasswordHash.of(password, PasswordHash.FEWEST_ITERATIONS, new SecureRandom()));
    }

    private static RegistryContent small() {
        return RegistryFile.read(RegistryFileTest.resource("small-registry.json"))
                .content();
    }

    private void replace(RegistryContent wanted) {
        change(stored -> wanted);
    }

    private void change(UnaryOperator<RegistryContent> change) {
        store.transactions().commit(() -> {
            RegistryEdit edit = registry.edit();
            edit.replace(change.apply(edit.content()), ALL, CHANGE);
            return true;
        });
    }

    private RegistryContent stored() {
        return store.transactions().commit(() -> registry.read(ALL).content());
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(stored()).isEqualTo(RegistryContent.EMPTY);
        assertThat(store.transactions().commit(registry::revision)).isEqualTo(RegistryRevision.NONE);
    }

    @Test
    void readsBackEveryMember() {
        RegistryContent wanted = complete();

        replace(wanted);

        assertThat(stored()).isEqualTo(wanted);
    }

    @Test
    void replacesOneRegistryByAnother() {
        replace(complete());

        replace(small());

        assertThat(stored()).isEqualTo(small());
    }

    @Test
    void removesEverything() {
        replace(complete());

        replace(RegistryContent.EMPTY);

        assertThat(stored()).isEqualTo(RegistryContent.EMPTY);
    }

    @Test
    void movesACodeFromOneStationToAnother() {
        replace(twoStations("s1", "s2"));

        replace(twoStations("s2", "s1"));

        assertThat(stored().creditorInstitutionStations())
                .containsExactlyInAnyOrderElementsOf(twoStations("s2", "s1").creditorInstitutionStations());
    }

    private static RegistryContent twoStations(String ofCode01, String ofCode02) {
        return new SmallRegistry()
                .with(new PaBroker("b", Optional.empty(), true, true))
                .with(SmallRegistry.station("s1", "b", 1))
                .with(SmallRegistry.station("s2", "b", 1))
                .with(SmallRegistry.creditor("c", "IT60X0542811101000000123456"))
                .with(SmallRegistry.segregated("c", ofCode01, "01", false))
                .with(SmallRegistry.segregated("c", ofCode02, "02", false))
                .content();
    }

    @Test
    void movesAStationToAnotherBrokerWhileTheOldOneGoes() {
        replace(oneStationOf("old"));

        replace(oneStationOf("new"));

        assertThat(stored()).isEqualTo(oneStationOf("new"));
    }

    private static RegistryContent oneStationOf(String broker) {
        return new SmallRegistry()
                .with(new PaBroker(broker, Optional.empty(), true, true))
                .with(SmallRegistry.station("s1", broker, 1))
                .content();
    }

    @Test
    void writesOnlyTheRowsThatChange() {
        RegistryContent before = complete();
        replace(before);
        RegistryContent after = before.with(
                Set.of(RegistryPart.CONFIG),
                new SmallRegistry().with("useIdempotency", "false").content());

        var written = store.statements().during(() -> replace(after)).stream()
                .filter(sql -> !sql.startsWith("select"))
                .toList();

        // Two keys of which one is new, the codes and addresses that go, the revision and its audit line.
        assertThat(written)
                .allMatch(sql -> sql.contains("configuration_key")
                        || sql.contains("infrastructure_code")
                        || sql.contains("registry_"));
    }

    @Test
    void readsAnyNumberOfEntriesWithOneStatementForEachTable() {
        SmallRegistry many = new SmallRegistry().with(new PaBroker("b", Optional.empty(), true, true));
        for (int number = 0; number < 150; number++) {
            many.with(SmallRegistry.station("s" + number, "b", 1))
                    .with(SmallRegistry.creditor("c" + number, "IT60X0542811101000000123456"));
        }
        replace(many.content());

        var statements = store.statements().during(this::stored);

        int tablesAndAccountsAndLock = RegistryTable.ALL.size() + 2;
        assertThat(statements).hasSize(tablesAndAccountsAndLock);
    }

    @Test
    void readsTheAskedPartsOnly() {
        replace(complete());

        RegistryContent read = store.transactions()
                .commit(() -> registry.read(Set.of(RegistryPart.PSP)).content());

        assertThat(read.psps()).isEqualTo(complete().psps());
        assertThat(read.stations()).isEmpty();
        assertThat(read.configurationKeys()).isEmpty();
    }

    @Test
    void announcesEveryChange() {
        replace(complete());
        store.transactions().commit(() -> {
            registry.announce(
                    Set.of(RegistryPart.PA), new RegistryChange(CHANGE.at().plusSeconds(1), "x", "refresh PA"));
            return true;
        });

        RegistryRevision revision = store.transactions().commit(registry::revision);

        assertThat(revision).isEqualTo(new RegistryRevision(1, 2, 1));
        assertThat(store.transactions().commit(() -> registry.changes(10)))
                .extracting(RegistryChange::what)
                .containsExactly("refresh PA", "PUT registry");
    }

    @Test
    void setsOneConfigurationKey() {
        replace(complete());

        store.transactions().commit(() -> {
            registry.putConfigurationValue("useIdempotency", "true", CHANGE);
            registry.putConfigurationValue("useIdempotency", "false", CHANGE);
            return true;
        });

        assertThat(store.transactions().commit(() -> registry.configurationValue("useIdempotency")))
                .contains("false");
        assertThat(store.transactions().commit(() -> registry.configurationValue("x")))
                .isEmpty();
        assertThat(store.transactions().commit(registry::revision)).isEqualTo(new RegistryRevision(3, 1, 1));
    }

    @Test
    void leavesNothingOfAChangeThatFails() {
        replace(small());

        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions().commit(() -> {
                    registry.edit().replace(complete(), ALL, CHANGE);
                    throw new IllegalStateException("after all was written");
                }));

        assertThat(stored()).isEqualTo(small());
        assertThat(store.transactions().commit(registry::revision)).isEqualTo(new RegistryRevision(1, 1, 1));
    }

    @Test
    void refusesALinkToNobodyEvenByHand() {
        assertThatThrownBy(() -> store.transactions()
                        .commit(() -> store.entityManager()
                                .createNativeQuery("INSERT INTO creditor_institution_station"
                                        + " (id, creditor_institution, station, segregation_code, broadcast)"
                                        + " VALUES (1, 'x', 'y', '01', false)")
                                .executeUpdate()))
                .hasStackTraceContaining("creditor_institution_station_creditor_fk");
    }

    @Test
    void letsWritersWaitForEachOther() throws Exception {
        replace(small());
        CountDownLatch firstHolds = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Void> first = CompletableFuture.runAsync(
                    () -> change(stored -> {
                        firstHolds.countDown();
                        await(firstMayCommit);
                        return with(stored, "first", "1");
                    }),
                    threads);
            await(firstHolds);
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> change(stored -> with(stored, "second", "2")), threads);
            firstMayCommit.countDown();
            CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(stored().configurationKeys())
                .containsExactlyInAnyOrderEntriesOf(Map.of("first", "1", "second", "2"));
    }

    private static RegistryContent with(RegistryContent content, String key, String value) {
        SmallRegistry keys = new SmallRegistry().with(key, value);
        content.configurationKeys().forEach(keys::with);
        return content.with(Set.of(RegistryPart.CONFIG), keys.content());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
