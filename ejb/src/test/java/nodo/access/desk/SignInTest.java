package nodo.access.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import nodo.access.User;
import nodo.access.Users;
import nodo.access.Viewer;
import nodo.exchange.partner.TestClock;
import nodo.journal.Journal;
import nodo.notice.FiscalCode;
import nodo.registry.PasswordHash;
import nodo.registry.desk.RegistrySettings;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class SignInTest {

    private static final String RIGHT = "right-password";

    private final TestClock clock = new TestClock();
    private final Store store;
    private final Users users;
    private final SignIn signIn;

    SignInTest(Store store) {
        this.store = store;
        this.users = new Users(store.entityManager());
        this.signIn = new SignIn(
                store.transactions(),
                users,
                new UserEvents(new Journal(store.dataSource()), clock),
                new RegistrySettings(Duration.ofSeconds(1), PasswordHash.FEWEST_ITERATIONS),
                clock);
    }

    @BeforeEach
    void addUsers() {
        PasswordHash hash = PasswordHash.of(RIGHT, PasswordHash.FEWEST_ITERATIONS, new SecureRandom());
        store.transactions().commit(() -> {
            users.add(new User("anna", hash, Optional.of(new FiscalCode("77777777777"))));
            return users;
        });
    }

    @Test
    void letsInWhoKnowsThePasswordWithinTheirInstitution() {
        Optional<Viewer> viewer = signIn.signIn("anna", RIGHT);

        assertThat(viewer).contains(new Viewer("anna", Optional.of(new FiscalCode("77777777777"))));
        assertThat(events()).isEqualTo("OK:user=anna");
    }

    @Test
    void refusesAWrongPasswordAndNamesTheUserInTheJournal() {
        assertThat(signIn.signIn("anna", "wrong")).isEmpty();
        assertThat(events()).isEqualTo("KO:user=anna");
    }

    @Test
    void refusesAStranger() {
        assertThat(signIn.signIn("nobody", "")).isEmpty();
        assertThat(events()).isEqualTo("KO:user=nobody");
    }

    @Test
    void locksAfterFiveWrongGuessesEvenForTheRightPassword() {
        IntStream.range(0, User.FREE_GUESSES).forEach(guess -> signIn.signIn("anna", "wrong"));

        assertThat(signIn.signIn("anna", RIGHT)).isEmpty();
        assertThat(events()).endsWith("LOCKED:user=anna");
    }

    @Test
    void forgetsGuessesWhenThePasswordWasRight() {
        IntStream.range(0, User.FREE_GUESSES - 1).forEach(guess -> signIn.signIn("anna", "wrong"));

        assertThat(signIn.signIn("anna", RIGHT)).isPresent();
        assertThat(signIn.signIn("anna", "wrong")).isEmpty();
        assertThat(signIn.signIn("anna", RIGHT)).isPresent();
    }

    @Test
    void locksLongerWithEveryFurtherGuessAndAnHourAtMost() {
        User user = new User(
                "b", PasswordHash.of("x", PasswordHash.FEWEST_ITERATIONS, new SecureRandom()), Optional.empty());
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        IntStream.range(0, 5).forEach(guess -> user.guessedWrong(now));
        assertThat(user.isLockedAt(now.plusSeconds(59))).isTrue();
        assertThat(user.isLockedAt(now.plusSeconds(60))).isFalse();
        IntStream.range(0, 50).forEach(guess -> user.guessedWrong(now));
        assertThat(user.isLockedAt(now.plusSeconds(3599))).isTrue();
        assertThat(user.isLockedAt(now.plusSeconds(3600))).isFalse();
    }

    private String events() {
        try (var connection = store.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT string_agg(status || ':' || interface_parameters, ' ' ORDER BY id)"
                                + " FROM journal_event WHERE operation = 'consoleSignIn'")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
