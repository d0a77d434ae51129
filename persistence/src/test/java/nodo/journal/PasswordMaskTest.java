package nodo.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<password>pwdpsp01</password>|<password>********</password>",
                "<n:password>pwdpsp01</n:password>|<n:password>********</n:password>",
                "<à:password>pwdpsp01</à:password>|<à:password>********</à:password>",
                "<Password>pwdpsp01</Password>|<Password>********</Password>",
                "<password\t>pwdpsp01</password >|<password\t>********</password >",
                "<password a='>'>pwdpsp01</password>|<password a='>'>********</password>",
                "<password> pwdpsp01 </password>|<password>**********</password>",
                "<password><![CDATA[p]]></password>|<password>*************</password>",
                "<password>&#112;&amp;</password>|<password>***********</password>",
                "<password>a<b>c</b></password>|<password>*********</password>",
                "<a><password>x</password><b>y</b><password>z</password></a>"
                        + "|<a><password>*</password><b>y</b><password>*</password></a>",
                "<password/><b>y</b>|<password/><b>y</b>",
                "<password></password><b>y</b>|<password></password><b>y</b>",
                "<passwords>x</passwords>|<passwords>x</passwords>",
                "<mypassword>x</mypassword>|<mypassword>x</mypassword>",
                "<password:x>y</password:x>|<password:x>y</password:x>",
                "<a xmlns:password='x'>y</a>|<a xmlns:password='x'>y</a>",
                "<description>password: x</description>|<description>password: x</description>",
                "<password>secret|<password>******",
                "<password>secret</other><b>y</b>|<password>******</other><b>y</b>",
                "<password secret|<password secret",
                "{\"password\":\"x\"}|{\"password\":\"*\"}",
                "{\"password\" : \"a\\\"b\",\"b\":\"y\"}|{\"password\" : \"****\",\"b\":\"y\"}",
                "{\"password\":null,\"b\":\"y\"}|{\"password\":null,\"b\":\"y\"}",
                "{\"password\":\"open|{\"password\":\"****",
                "{\"a\":\"password\",\"b\":\"y\"}|{\"a\":\"password\",\"b\":\"y\"}"
            })
    void overwritesPasswordsAndNothingElse(String message, String expected) {
        assertThat(masked(message, UTF_8)).isEqualTo(expected);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                        UTF_8,
                        ISO_8859_1,
                        Charset.forName("windows-1252"),
                        UTF_16,
                        UTF_16BE,
                        UTF_16LE,
                        Charset.forName("UTF-32BE"),
                        Charset.forName("UTF-32LE"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsEveryEncoding(Charset encoding) {
        String message = "<à:password>sècret</à:password><b>à</b>";

        String masked = masked(message, encoding);

        int length = encoding == UTF_8 ? 7 : 6;
        assertThat(masked).isEqualTo("<à:password>" + "*".repeat(length) + "</à:password><b>à</b>");
    }

    @Test
    void giveTheSameArrayWhenThereIsNothingToHide() {
        byte[] message = "<a>b</a>".getBytes(UTF_8);

        assertThat(PasswordMask.apply(message)).isSameAs(message);
    }

    @Test
    void leavesTheMessageThatWasGivenAlone() {
        byte[] message = "<password>x</password>".getBytes(UTF_8);

        PasswordMask.apply(message);

        assertThat(message).asString(UTF_8).contains(">x<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<password></x>",
                "<password>",
                "<password",
                "<a:password",
                "\"password\":\"",
                "<password>x</",
                "</password>"
            })
    void takesLinearTimeForHostileMessages(String part) {
        byte[] hostile = part.repeat(10 * (1 << 20) / part.length()).getBytes(UTF_8);

        byte[] masked = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PasswordMask.apply(hostile));

        assertThat(masked).hasSameSizeAs(hostile);
    }

    @Property
    void neverChangesTheLengthOfAnything(@ForAll byte[] noise) {
        assertThat(PasswordMask.apply(noise)).hasSameSizeAs(noise);
    }

    private static String masked(String message, Charset encoding) {
        byte[] bytes = message.getBytes(encoding);
        byte[] masked = PasswordMask.apply(bytes);
        assertThat(masked).hasSameSizeAs(bytes);
        return new String(masked, encoding);
    }
}
