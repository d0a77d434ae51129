package nodo.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that may call. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.128.0/17, 10.1.127.255, false",
        "10.1.128.0/17, 10.1.128.0, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, ::1, false",
        "::1, 127.0.0.1, false"
    })
    void holdTheAddressesThatShareTheirFirstBits(String network, String address, boolean held) {
        assertThat(Network.parse(network).holds(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "10.1.0.0/33", "::/129", "10.1.0.0/", "10.1.0.0/-1", "10.1.0.256", "abc", ""})
    void areNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
