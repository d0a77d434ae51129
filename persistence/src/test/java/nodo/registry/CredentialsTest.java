package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String RIGHT = "pwdpsp01";
    private static final String WRONG = "pwdpsp02";
    private static final PasswordHash HASH = PasswordHash.of(RIGHT, PasswordHash.FEWEST_ITERATIONS, new SecureRandom());

    private final AtomicInteger derivations = new AtomicInteger();
    private final Credentials credentials = Credentials.of(List.of(HASH), this::derive);

    private boolean derive(PasswordHash hash, String password) {
        derivations.incrementAndGet();
        return hash.matches(password);
    }

    private boolean signsIn(String password) {
        return credentials.matches(Optional.of(HASH), password);
    }

    @Test
    void acceptsTheRightPasswordOnly() {
        assertThat(signsIn(WRONG)).isFalse();
        assertThat(signsIn(RIGHT)).isTrue();
        assertThat(signsIn(WRONG)).isFalse();
        assertThat(signsIn(RIGHT)).isTrue();
    }

    @Test
    void letsNobodyInWithoutAStoredPassword() {
        assertThat(credentials.matches(Optional.empty(), "")).isFalse();
        assertThat(derivations).hasValue(0);
    }

    @Test
    void derivesOnceForManyRightPasswords() {
        for (int call = 0; call < 100; call++) {
            assertThat(signsIn(RIGHT)).isTrue();
        }

        assertThat(derivations).hasValue(1);
    }

    @Test
    void derivesOnceForAWrongPasswordSentAgainAndAgain() {
        for (int call = 0; call < 100; call++) {
            assertThat(signsIn(WRONG)).isFalse();
        }

        assertThat(derivations).hasValue(1);
    }

    @Test
    void derivesForNoWrongPasswordOnceTheRightOneIsKnown() {
        assertThat(signsIn(RIGHT)).isTrue();

        assertThat(signsIn("another1")).isFalse();
        assertThat(signsIn("another2")).isFalse();

        assertThat(derivations).hasValue(1);
    }

    @Test
    void remembersAcrossSnapshotsWhileTheHashIsTheSame() {
        assertThat(signsIn(RIGHT)).isTrue();
        PasswordHash added = PasswordHash.of(WRONG, PasswordHash.FEWEST_ITERATIONS, new SecureRandom());

        Credentials next = credentials.carriedOverTo(List.of(HASH, added));

        assertThat(next.matches(Optional.of(HASH), RIGHT)).isTrue();
        assertThat(derivations).hasValue(1);
        assertThat(next.matches(Optional.of(added), WRONG)).isTrue();
        assertThat(derivations).hasValue(2);
    }

    @Test
    void rejectsAHashThatIsNotOfItsRegistry() {
        Credentials empty = Credentials.of(List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> empty.matches(Optional.of(HASH), RIGHT));
    }
}
