package nodo.access.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import nodo.access.GuessId;
import nodo.access.Guesses;
import nodo.access.Users;
import nodo.access.Viewer;
import nodo.exchange.partner.TestClock;
import nodo.journal.Journal;
import nodo.notice.FiscalCode;
import nodo.registry.PasswordHash;
import nodo.registry.desk.Registries;
import nodo.registry.desk.RegistrySettings;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class UserDeskTest {

    private static final Viewer OPERATOR = new Viewer("olga", Optional.empty());
    private static final FiscalCode CREDITOR = new FiscalCode("77777777777");
    private static final Viewer ADMINISTRATOR = new Viewer("anna", Optional.of(CREDITOR));
    private static final String HOME = "192.0.2.1";
    private static final RegistrySettings COSTS =
            new RegistrySettings(Duration.ofSeconds(1), PasswordHash.FEWEST_ITERATIONS);

    private final TestClock clock = new TestClock();
    private final Store store;
    private final UserDesk desk;
    private final SignIn signIn;

    UserDeskTest(Store store) {
        this.store = store;
        Users users = new Users(store.entityManager());
        Guesses guesses = new Guesses(store.entityManager());
        UserEvents events = new UserEvents(new Journal(store.dataSource()), clock);
        this.desk = new UserDesk(store.transactions(), users, guesses, events, new Registries(), COSTS, clock);
        this.signIn = new SignIn(store.transactions(), users, guesses, events, COSTS, clock);
    }

    @Test
    void makesAUserWhoComesInWithThePasswordThatIsTold() {
        String password = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();

        assertThat(PasswordRule.accepts(password)).isTrue();
        assertThat(signIn.signIn("anna", password, HOME)).contains(ADMINISTRATOR);
        assertThat(desk.page(OPERATOR, 0, 10))
                .containsExactly(new UserDesk.Line("anna", CREDITOR.value(), true, false));
        assertThat(events()).startsWith("consoleUserAdded:user=olga added anna who sees 77777777777");
        assertThat(stored()).doesNotContain(password);
    }

    @Test
    void makesNoSecondUserOfAName() {
        String password = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();

        assertThat(desk.add(OPERATOR, "anna", Optional.empty())).isEmpty();
        assertThat(signIn.signIn("anna", password, HOME)).contains(ADMINISTRATOR);
    }

    @Test
    void hasNothingForOthersThanOperators() {
        desk.add(OPERATOR, "bruno", Optional.empty());

        assertThat(desk.page(ADMINISTRATOR, 0, 10)).isEmpty();
        assertThat(desk.count(ADMINISTRATOR)).isZero();
        assertThat(desk.find(ADMINISTRATOR, "bruno")).isEmpty();
        assertThat(desk.add(ADMINISTRATOR, "carla", Optional.empty())).isEmpty();
        assertThat(desk.reset(ADMINISTRATOR, "bruno")).isEmpty();
        assertThat(desk.disable(ADMINISTRATOR, "bruno")).isFalse();
        assertThat(desk.enable(ADMINISTRATOR, "bruno")).isFalse();
        assertThat(desk.unlock(ADMINISTRATOR, "bruno")).isFalse();
        assertThat(desk.find(OPERATOR, "carla")).isEmpty();
        assertThat(desk.find(OPERATOR, "bruno").orElseThrow().enabled()).isTrue();
    }

    @Test
    void resetsAPasswordAndEndsSessions() {
        String old = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();
        int number = signIn.passwordNumber("anna");

        String password = desk.reset(OPERATOR, "anna").orElseThrow();

        assertThat(signIn.signIn("anna", old, HOME)).isEmpty();
        assertThat(signIn.signIn("anna", password, HOME)).isPresent();
        assertThat(signIn.find("anna", number)).isEmpty();
        assertThat(events()).contains("consolePasswordReset:user=olga did so to anna");
    }

    @Test
    void keepsAUserOutAndLetsTheUserInAgain() {
        String password = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();

        assertThat(desk.disable(OPERATOR, "anna")).isTrue();
        assertThat(signIn.signIn("anna", password, HOME)).isEmpty();
        assertThat(desk.enable(OPERATOR, "anna")).isTrue();
        assertThat(signIn.signIn("anna", password, HOME)).isPresent();
    }

    @Test
    void doesNotLetAnOperatorKeepOutTheOperator() {
        desk.add(OPERATOR, "olga", Optional.empty());

        assertThat(desk.disable(OPERATOR, "olga")).isFalse();
        assertThat(desk.find(OPERATOR, "olga").orElseThrow().enabled()).isTrue();
    }

    @Test
    void showsAndForgetsThatSignInsAreSlowed() {
        String password = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();
        IntStream.range(0, GuessId.FREE).forEach(guess -> signIn.signIn("anna", "wrong", HOME));
        assertThat(desk.find(OPERATOR, "anna").orElseThrow().slowed()).isTrue();

        desk.unlock(OPERATOR, "anna");

        assertThat(desk.find(OPERATOR, "anna").orElseThrow().slowed()).isFalse();
        assertThat(signIn.signIn("anna", password, HOME)).isPresent();
    }

    @Test
    void changesTheOwnPasswordOnlyForWhoKnowsTheOldOne() {
        String old = desk.add(OPERATOR, "anna", Optional.of(CREDITOR)).orElseThrow();

        assertThat(desk.changeOwn(ADMINISTRATOR, "wrong", "another long password"))
                .isFalse();
        assertThat(desk.changeOwn(ADMINISTRATOR, old, "another long password")).isTrue();
        assertThat(signIn.signIn("anna", old, HOME)).isEmpty();
        assertThat(signIn.signIn("anna", "another long password", HOME)).isPresent();
        assertThat(events()).contains("consolePasswordChange:user=anna");
    }

    private String events() {
        return text("SELECT string_agg(operation || ':' || interface_parameters, ' ' ORDER BY id) FROM journal_event");
    }

    private String stored() {
        return text("SELECT string_agg(password_hash, ' ') FROM console_user") + events();
    }

    private String text(String query) {
        try (var connection = store.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
