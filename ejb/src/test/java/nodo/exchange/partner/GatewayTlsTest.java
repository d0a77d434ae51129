package nodo.exchange.partner;

import static nodo.exchange.partner.GatewayFixture.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import nodo.exchange.partner.GatewaySettings.Store;
import nodo.exchange.partner.PartnerAnswer.Answered;
import nodo.exchange.partner.PartnerAnswer.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GatewayTlsTest {

    private static final String PASSWORD = "changeit";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private static Path folder;

    private static Optional<Store> hubKeys = Optional.empty();
    private static Optional<Store> trustsPartner = Optional.empty();
    private static Optional<Store> trustsOthers = Optional.empty();

    private Optional<Gateway> opened = Optional.empty();

    @BeforeAll
    static void makeKeyStores() throws Exception {
        hubKeys = Optional.of(keyPair("hub", "CN=nodo"));
        keyPair("partner", "CN=ec");
        keyPair("stranger", "CN=stranger");
        trustsPartner = Optional.of(trusting("partner"));
        trustsOthers = Optional.of(trusting("stranger"));
        trusting("hub");
    }

    private static Store keyPair(String name, String subject) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                subject,
                "-validity",
                "2",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file(name));
        keytool("-exportcert", "-alias", name, "-file", file(name) + ".cer", "-keystore", file(name));
        return new Store(file(name), "PKCS12", PASSWORD);
    }

    private static Store trusting(String name) throws Exception {
        String file = file("trusts-" + name);
        keytool("-importcert", "-noprompt", "-alias", name, "-file", file(name) + ".cer", "-keystore", file);
        return new Store(file, "PKCS12", PASSWORD);
    }

    private static String file(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(
                                Arrays.stream(arguments), Stream.of("-storetype", "PKCS12", "-storepass", PASSWORD)))
                .toList();
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    @AfterEach
    void close() {
        opened.ifPresent(Gateway::close);
    }

    private Gateway gateway(Optional<Store> keys, Optional<Store> authorities) {
        GatewaySettings settings = GatewayFixture.settings();
        Gateway gateway = GatewayFixture.gateway(
                new GatewaySettings(
                        settings.connectTimeout(),
                        settings.maxConcurrentCalls(),
                        settings.maxWait(),
                        settings.breaker(),
                        keys,
                        authorities),
                Map.of());
        opened = Optional.of(gateway);
        return gateway;
    }

    private static SSLServerSocket listener() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load("partner"), PASSWORD.toCharArray());
        TrustManagerFactory authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        authorities.init(load("trusts-hub"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), authorities.getTrustManagers(), null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of(file(name)))) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }

    private static RawPartner partner(ServerSocket listener, BlockingQueue<String> requests) {
        return new RawPartner(listener, connection -> {
            requests.add(connection.readRequest());
            connection.send(OK);
        });
    }

    private static URI https(RawPartner partner, String host) {
        return URI.create("https://" + host + ":" + partner.port() + "/");
    }

    @Test
    void callsAPartnerWhoseCertificateIsTrusted() throws Exception {
        try (RawPartner partner = partner(listener(), new LinkedBlockingQueue<>())) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsPartner).call(call(https(partner, "127.0.0.1")));

            assertThat(answer).isInstanceOf(Answered.class);
        }
    }

    @Test
    void tellsNothingToAPartnerWhoseCertificateIsNotTrusted() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        try (RawPartner partner = partner(listener(), requests)) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsOthers).call(call(https(partner, "127.0.0.1")));

            assertTlsFailure(answer);
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void trustsTheAuthoritiesOfTheJvmWhenNoneAreConfigured() throws Exception {
        try (RawPartner partner = partner(listener(), new LinkedBlockingQueue<>())) {

            PartnerAnswer answer = gateway(Optional.empty(), Optional.empty()).call(call(https(partner, "127.0.0.1")));

            assertTlsFailure(answer);
        }
    }

    @Test
    void tellsNothingToAPartnerWhoseCertificateIsForAnotherHost() throws Exception {
        try (RawPartner partner = partner(listener(), new LinkedBlockingQueue<>())) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsPartner).call(call(https(partner, "localhost")));

            assertTlsFailure(answer);
        }
    }

    @Test
    void presentsTheHubsCertificateToAPartnerThatAsksForIt() throws Exception {
        SSLServerSocket listener = listener();
        listener.setNeedClientAuth(true);
        try (RawPartner partner = partner(listener, new LinkedBlockingQueue<>())) {

            PartnerAnswer answer = gateway(hubKeys, trustsPartner).call(call(https(partner, "127.0.0.1")));

            assertThat(answer).isInstanceOf(Answered.class);
        }
    }

    @Test
    void isRefusedByAPartnerThatAsksForACertificateWhenNoneIsConfigured() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        SSLServerSocket listener = listener();
        listener.setNeedClientAuth(true);
        try (RawPartner partner = partner(listener, requests)) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsPartner).call(call(https(partner, "127.0.0.1")));

            assertThat(answer).isInstanceOf(Unreachable.class);
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void doesNotSpeakAnOldVersionOfTls() throws Exception {
        SSLServerSocket listener = listener();
        listener.setEnabledProtocols(new String[] {"TLSv1.1"});
        try (RawPartner partner = partner(listener, new LinkedBlockingQueue<>())) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsPartner).call(call(https(partner, "127.0.0.1")));

            assertTlsFailure(answer);
        }
    }

    @Test
    void takesAHandshakeThatHangsForAConnectionThatNeverCame() throws Exception {
        try (RawPartner silent = new RawPartner(RawPartner.Connection::awaitEnd)) {

            PartnerAnswer answer = gateway(Optional.empty(), trustsPartner)
                    .call(call(https(silent, "127.0.0.1"), Duration.ofMillis(400)));

            assertFailure(answer, Unreachable.Reason.CONNECT_TIMEOUT);
        }
    }

    @Test
    void namesTheKeyStoreThatCannotBeOpenedAndNotItsPassword() {
        Optional<Store> locked = Optional.of(new Store(file("hub"), "PKCS12", "wr0ng"));

        assertThatThrownBy(() -> gateway(locked, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file("hub"))
                .hasMessageNotContaining("wr0ng");
    }

    private static void assertTlsFailure(PartnerAnswer answer) {
        assertFailure(answer, Unreachable.Reason.TLS);
    }

    private static void assertFailure(PartnerAnswer answer, Unreachable.Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason())
                                .as(unreachable.detail())
                                .isEqualTo(reason));
        assertThat(answer.neverSent()).isTrue();
    }
}
