package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.SoapPort;
import nodo.local.client.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request is answered shortly and soon, and changes nothing. */
@ExtendWith(SharedHub.class)
class HostileInputIT {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String COUNT = """
            select (select count(*) from position) + (select count(*) from position_payment)
                 + (select count(*) from idempotency_cache) + (select count(*) from position_receipt)""";

    static Stream<HostileMessage> messages() {
        return HostileMessage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isRefusedSoonAndChangesNothing(HostileMessage message, LocalHub hub) throws SQLException {
        long before = rows(hub);
        long start = System.nanoTime();

        Reply reply = hub.pspPort().post(message.action(), message.contentType(), message.body());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(message.status());
        assertThat(reply.text()).contains(message.words()).doesNotContain("Exception", "\tat ", "root:");
        assertThat(reply.body().length).isLessThan(4096);
        assertThat(rows(hub)).isEqualTo(before);
    }

    /** Java's own client offers HTTP/2 unless it is told otherwise; without a length it sends chunks. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersAClientThatOffersHttp2(boolean chunked, LocalHub hub) throws Exception {
        byte[] body = "<not-soap/>".getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(hub.baseUrl().resolve("/node-for-psp/v1"))
                .timeout(SOON)
                .header("Content-Type", "text/xml")
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).contains("PPT_SOAPACTION_ERRATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node-for-psp/v1?wsdl", "/monitoring/v1/health", "/console/"})
    void answersWhoOnlyReadsAndOffersHttp2(String path, LocalHub hub) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hub.baseUrl().resolve(path))
                .timeout(SOON)
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isLessThan(500);
    }

    /** JAX-WS has the words of such a body in the message of its exception. */
    @Test
    void writesNoWordOfAMessageToTheLog(LocalHub hub) throws IOException {
        String name = "GIUSEPPE " + UUID.randomUUID();
        String message = FieldTable.of("verifyPaymentNotice", "request")
                .message()
                .text()
                .replace("<soapenv:Body>", "<soapenv:Body>" + name);

        Reply reply = hub.pspPort().post("verifyPaymentNotice", message);

        assertThat(reply.text()).contains("PPT_SINTASSI_EXTRAXSD");
        assertThat(Files.readString(hub.serverLog())).doesNotContain(name);
    }

    @Test
    void servesAPortWhoseAddressEndsInASlash(LocalHub hub) {
        SoapPort slashed = new SoapPort(URI.create(hub.pspPort().address() + "/"));
        String message = FieldTable.of("verifyPaymentNotice", "request")
                .message()
                .text()
                .replace("${notice}", Notices.payable("11"));

        assertThat(Xml.value(slashed.post("verifyPaymentNotice", message).body(), "outcome"))
                .isEqualTo("OK");
    }

    /** One heap holds 64 requests of 1 MiB, but not 64 of 10. */
    @Test
    void servesOthersWhileManyAreTooLarge(LocalHub hub) {
        byte[] large = new byte[10 << 20];
        List<Reply> replies = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> hub.pspPort().post("verifyPaymentNotice", "text/xml", large))
                .toList();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(413));
        assertThat(verify(hub, StandardCharsets.UTF_8, "text/xml").text()).contains("<outcome>");
    }

    /** The encodings that every XML parser knows, announced in either place. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII"})
    void readsOtherEncodings(String name, LocalHub hub) {
        Charset charset = Charset.forName(name);

        Reply byHeader = verify(hub, charset, "text/xml; charset=" + name);
        Reply byQuotedHeader = verify(hub, charset, "application/xml;charset=\"" + name + "\"");

        assertThat(Xml.value(byHeader.body(), "outcome")).isEqualTo("OK");
        assertThat(Xml.value(byQuotedHeader.body(), "outcome")).isEqualTo("OK");
    }

    private static Reply verify(LocalHub hub, Charset charset, String contentType) {
        String message = FieldTable.of("verifyPaymentNotice", "request")
                .message()
                .text()
                .replace("${notice}", Notices.payable("11"))
                .replace("UTF-8", charset.name());
        return hub.pspPort().post("verifyPaymentNotice", contentType, message.getBytes(charset));
    }

    private static long rows(LocalHub hub) throws SQLException {
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COUNT)) {
            result.next();
            return result.getLong(1);
        }
    }
}
