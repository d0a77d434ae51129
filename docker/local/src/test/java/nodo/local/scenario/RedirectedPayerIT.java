package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payer's browser goes from the creditor to the PSP and back, always by the hub. Source: flows-rpt §5.3. */
@ClassicScenario
class RedirectedPayerIT {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\">Paga<");

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final ClassicScene scene;

    RedirectedPayerIT(ClassicScene scene) {
        this.scene = scene;
    }

    @ParameterizedTest
    @CsvSource({"OK, 0", "ERROR, 1"})
    void goesToThePspAndComesBack(String choice, String outcome) throws Exception {
        Sent rpt = scene.send(IMMEDIATE, order());

        HttpResponse<String> page = get(URI.create(rpt.answer().getString("url")));
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("%s", page.body()).isTrue();
        String chosen = link.group(1).replace("&amp;", "&").replace("choice=OK", "choice=" + choice);
        HttpResponse<String> back = get(page.uri().resolve(chosen));

        assertThat(back.uri().getPath()).isEqualTo("/ec/return");
        assertThat(back.uri().getQuery()).contains("idDominio=77777777777", "idSession=", "esito=" + choice);
        assertThat(returned())
                .last()
                .extracting(fact -> fact.getString("outcome"))
                .isEqualTo(choice);
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly(outcome);
    }

    private List<JsonObject> returned() {
        List<JsonObject> facts = new ArrayList<>();
        scene.simulator().readEcLedger(fact -> {
            if ("returned".equals(fact.getString("what"))) {
                facts.add(fact);
            }
        });
        return facts;
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
