package nodo.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Supplier;
import nodo.exchange.Transactions;
import nodo.registry.Registry;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class RegistryRefreshTest {

    private static final String STATION = "77777777777_01";

    private final Store store;
    private final RegistryFixture writer;
    private final RegistryFixture follower;

    RegistryRefreshTest(Store store) {
        this.store = store;
        this.writer = new RegistryFixture(store);
        this.follower = new RegistryFixture(store);
    }

    @Test
    void isLoadedByTheFirstLookEvenIfNobodyTakesPart() {
        assertThat(follower.registries.isLoaded()).isFalse();

        assertThat(follower.refresh.look()).isTrue();

        assertThat(follower.registries.isLoaded()).isTrue();
        assertThat(follower.refresh.look()).isFalse();
    }

    @Test
    void loadsWhatIsStored() {
        writer.put(RegistryFixture.FILE);

        follower.refresh.look();

        assertThat(follower.registries.current().station(STATION)).isPresent();
        assertThat(follower.stationSignsIn("pwdec001")).isTrue();
    }

    @Test
    void followsAnotherInstanceAtItsNextLook() {
        writer.put(RegistryFixture.FILE);
        follower.refresh.look();
        Registry before = follower.registries.current();

        writer.patch("stations", STATION, "{\"enabled\":false}");

        assertThat(follower.registries.current()).isSameAs(before);
        assertThat(follower.refresh.look()).isTrue();
        assertThat(follower.registries.current().station(STATION).orElseThrow().enabled())
                .isFalse();
        assertThat(before.station(STATION).orElseThrow().enabled()).isTrue();
    }

    @Test
    void asksOneRowWhileNothingChanges() {
        writer.put(RegistryFixture.FILE);
        follower.refresh.look();
        Registry before = follower.registries.current();

        assertThat(store.statements().during(follower.refresh::look))
                .singleElement()
                .asString()
                .contains("registry_revision");
        assertThat(follower.registries.current()).isSameAs(before);
    }

    @Test
    void readsTheChangedPartOnly() {
        writer.put(RegistryFixture.FILE);
        follower.refresh.look();
        writer.administration.putConfigurationValue("useIdempotency", "false", "tester");

        var statements = store.statements().during(follower.refresh::look);

        assertThat(statements)
                .anyMatch(sql -> sql.contains("configuration_key"))
                .noneMatch(sql -> sql.contains(" station ") || sql.contains(" channel ") || sql.contains("creditor"));
        assertThat(follower.registries.current().settings().useIdempotency()).isFalse();
        assertThat(follower.registries.current().station(STATION)).isPresent();
    }

    @Test
    void keepsTheSnapshotWhenALookFailsAndCatchesUpAtTheNext() {
        writer.put(RegistryFixture.FILE);
        Outage database = new Outage(store.transactions());
        RegistryRefresh refresh = new RegistryRefresh(database, follower.stored, follower.registries);
        refresh.look();
        Registry before = follower.registries.current();
        writer.patch("stations", STATION, "{\"enabled\":false}");

        database.isDown = true;
        assertThatIllegalStateException().isThrownBy(refresh::look);
        assertThat(follower.registries.current()).isSameAs(before);

        database.isDown = false;
        assertThat(refresh.look()).isTrue();
        assertThat(follower.registries.current().station(STATION).orElseThrow().enabled())
                .isFalse();
    }

    private static final class Outage implements Transactions {

        private final Transactions transactions;
        private boolean isDown;

        private Outage(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> T commit(Supplier<T> step) {
            if (isDown) {
                throw new IllegalStateException("the database is down");
            }
            return transactions.commit(step);
        }
    }
}
