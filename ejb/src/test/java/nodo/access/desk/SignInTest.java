package nodo.access.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nodo.access.GuessId;
import nodo.access.Guesses;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class SignInTest {

    private static final String RIGHT = "right-password";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final PasswordHash HASH = PasswordHash.of(RIGHT, PasswordHash.FEWEST_ITERATIONS, new SecureRandom());

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
                new Guesses(store.entityManager()),
                new UserEvents(new Journal(store.dataSource()), clock),
                new RegistrySettings(Duration.ofSeconds(1), PasswordHash.FEWEST_ITERATIONS),
                clock);
    }

    @BeforeEach
    void addUsers() {
        store.transactions().commit(() -> {
            users.add(new User("anna", HASH, Optional.of(new FiscalCode("77777777777"))));
            return users;
        });
    }

    @Test
    void letsInWhoKnowsThePasswordWithinTheirInstitution() {
        Optional<Viewer> viewer = signIn.signIn("anna", RIGHT, HOME);

        assertThat(viewer).contains(new Viewer("anna", Optional.of(new FiscalCode("77777777777"))));
        assertThat(events()).isEqualTo("OK:user=anna from 192.0.2.1");
    }

    @Test
    void refusesAWrongPasswordAndNamesTheUserInTheJournal() {
        assertThat(signIn.signIn("anna", "wrong", HOME)).isEmpty();
        assertThat(events()).isEqualTo("KO:user=anna from 192.0.2.1");
    }

    @Test
    void refusesAStranger() {
        assertThat(signIn.signIn("nobody", "", HOME)).isEmpty();
        assertThat(events()).isEqualTo("KO:user=nobody from 192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an na", "anna\u0000", "annà", "a23456789012345678901234567890123456"})
    void refusesWhatIsNobodysName(String name) {
        assertThat(signIn.signIn(name, RIGHT, HOME)).isEmpty();
        assertThat(events()).isNull();
    }

    @Test
    void refusesADisabledUser() {
        change(user -> user.enable(false));

        assertThat(signIn.signIn("anna", RIGHT, HOME)).isEmpty();
        assertThat(events()).isEqualTo("KO:user=anna from 192.0.2.1");
    }

    @Test
    void slowsAfterFiveWrongGuessesEvenForTheRightPassword() {
        guess("anna", HOME, GuessId.FREE);

        assertThat(signIn.signIn("anna", RIGHT, HOME)).isEmpty();
        assertThat(events()).endsWith("SLOWED:user=anna from 192.0.2.1");
        clock.advance(Duration.ofSeconds(60));
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void letsInTheUserWhileSomebodyElseGuesses() {
        signIn.signIn("anna", RIGHT, HOME);
        guess("anna", ELSEWHERE, GuessId.FREE);

        assertThat(signIn.signIn("anna", RIGHT, ELSEWHERE)).isEmpty();
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void slowsGuessesFromManyPlacesButNotWhereTheUserIsKnown() {
        signIn.signIn("anna", RIGHT, HOME);
        IntStream.range(0, GuessId.FREE_OF_A_USER).forEach(place -> guess("anna", "198.51.100." + place, 1));

        assertThat(signIn.signIn("anna", RIGHT, ELSEWHERE)).isEmpty();
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void slowsAPlaceThatGuessesAtManyUsers() {
        IntStream.range(0, GuessId.FREE_AT_A_PLACE).forEach(user -> guess("user" + user, ELSEWHERE, 1));

        assertThat(signIn.signIn("anna", RIGHT, ELSEWHERE)).isEmpty();
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void forgetsGuessesWhenThePasswordWasRight() {
        guess("anna", HOME, GuessId.FREE - 1);

        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
        assertThat(signIn.signIn("anna", "wrong", HOME)).isEmpty();
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void slowsLongerWithEveryFurtherGuessAndAnHourAtMost() {
        guess("anna", HOME, GuessId.FREE);
        clock.advance(Duration.ofSeconds(60));
        guess("anna", HOME, 1);
        clock.advance(Duration.ofSeconds(119));
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isEmpty();
        for (int guesses = 0; guesses < 10; guesses++) {
            clock.advance(Duration.ofHours(1));
            guess("anna", HOME, 1);
        }
        clock.advance(Duration.ofSeconds(3599));

        assertThat(signIn.signIn("anna", RIGHT, HOME)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn.signIn("anna", RIGHT, HOME)).isPresent();
    }

    @Test
    void endsSessionsOfADisabledUserAndOfAnEarlierPassword() {
        assertThat(signIn.find("anna", signIn.passwordNumber("anna"))).isPresent();

        change(user -> user.change(HASH));
        assertThat(signIn.find("anna", 0)).isEmpty();
        assertThat(signIn.find("anna", 1)).isPresent();
        change(user -> user.enable(false));
        assertThat(signIn.find("anna", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2::",
        "2001:db8::1,2001:db8:0:0::",
        "::1,0:0:0:0::",
        "fe80::1%eth0,fe80:0:0:0::"
    })
    void countsANetworkOfTheNewerAddressesAsOnePlace(String address, String place) {
        assertThat(Place.of(address)).isEqualTo(place);
    }

    private void guess(String name, String address, int times) {
        IntStream.range(0, times).forEach(guess -> signIn.signIn(name, "wrong", address));
    }

    private void change(Consumer<User> change) {
        store.transactions().commit(() -> {
            User user = users.lock("anna").orElseThrow();
            change.accept(user);
            return user;
        });
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
