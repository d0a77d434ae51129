package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final int ITERATIONS = PasswordHash.FEWEST_ITERATIONS;

    private final SecureRandom random = new SecureRandom();

    @Test
    void matchesItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.of("pwdpsp01", ITERATIONS, random);

        assertThat(hash.matches("pwdpsp01")).isTrue();
        assertThat(hash.matches("pwdpsp02")).isFalse();
        assertThat(hash.matches("PWDPSP01")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void isAnotherOneForTheSamePasswordEachTime() {
        PasswordHash one = PasswordHash.of("pwdpsp01", ITERATIONS, random);
        PasswordHash other = PasswordHash.of("pwdpsp01", ITERATIONS, random);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void keepsTheCostItWasMadeWith() {
        PasswordHash hash = PasswordHash.of("pwdpsp01", 2_345, random);

        assertThat(hash.encoded()).startsWith("pbkdf2-sha256$2345$");
        assertThat(new PasswordHash(hash.encoded()).matches("pwdpsp01")).isTrue();
    }

    @Test
    void derivesWhatTheStandardSays() {
        // Computed with another implementation (hashlib.pbkdf2_hmac of Python).
        PasswordHash hash = new PasswordHash(
                "pbkdf2-sha256$1000$AAECAwQFBgcICQoLDA0ODw==$ZvJLVGCcI7Vu+Lc4u0yKFUyLAgQbwcdgf6Cx+iXBmW0=");

        assertThat(hash.matches("pwdpsp01")).isTrue();
    }

    @Test
    void showsNothingInItsText() {
        assertThat(PasswordHash.of("pwdpsp01", ITERATIONS, random)).hasToString("PasswordHash[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pwdpsp01", "pbkdf2-sha256$1000$$", "pbkdf2-sha256$1$AAAAAAAAAAAAAAAAAAAAAA==$x"})
    void refusesATextThatIsNoHash(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHash(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 60_000_001})
    void refusesACostOutOfBounds(int iterations) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.of("pwdpsp01", iterations, random));
    }
}
