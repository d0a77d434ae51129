package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked of the hub outside its services is answered in a few words, which do not tell what it runs on. */
@ExtendWith(SharedHub.class)
class PlainAnswersIT {

    private static final int FEW_WORDS = 200;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalHub hub;

    PlainAnswersIT(LocalHub hub) {
        this.hub = hub;
    }

    @Test
    void tellOperatorsWhetherTheHubIsReady() {
        Reply reply = hub.monitoring().health();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().getString("status")).isEqualTo("UP");
        assertThat(reply.object().getJsonArray("checks"))
                .extracting(check -> check.asJsonObject().getString("name"))
                .containsExactlyInAnyOrder("registry", "state", "journal", "http");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 401",
        "GET, /nothing/here, 401",
        "GET, /index.jsp, 401",
        "GET, /node-for-psp/v1, 405",
        "GET, /node-for-psp/v1?tester, 405",
        "PUT, /node-for-psp/v1, 405",
        "DELETE, /node-for-psp/v1, 405",
        "OPTIONS, /node-for-psp/v1, 405",
        "GET, /node-for-psp/v1/, 405",
        "GET, /node-for-psp/v2, 401",
        "GET, /error, 404",
        "GET, /theme/nothing.css, 404",
        "GET, /webjars/bootstrap-italia/package.json, 404",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /META-INF/MANIFEST.MF, 404",
        "GET, /metrics/nothing, 404",
        "GET, /openapi/nothing, 404"
    })
    void areShort(String method, String path, int status) throws Exception {
        HttpResponse<String> response = send(method, path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .hasSizeLessThan(FEW_WORDS)
                .doesNotContainIgnoringCase("<html", "payara", "glassfish");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void tellWhereTheContractIs() throws Exception {
        HttpResponse<String> response = send("GET", "/node-for-psp/v1");

        assertThat(response.body()).isEqualTo("POST a SOAP 1.1 message; ?wsdl tells which\n");
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.baseUrl().resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
