package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated PSP and touchpoint as they are deployed, where the hub calls them. */
@ExtendWith(ArquillianExtension.class)
class PspComponentIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String RESULT = """
            {"outcome": "OK", "paymentDate": "2026-01-02T03:04:05Z", "payments": [{"paymentToken": "one",
             "description": "d", "creditorReferenceId": "i", "fiscalCode": "c", "companyName": "n", "debtor": "b"}]}""";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    private URI base;

    @Deployment(testable = false)
    static WebArchive simulators() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("nodo.simulator.war")));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + base.getPort() + base.getPath());
    }

    @BeforeEach
    void sayNothingToTheHub() throws Exception {
        send("PUT", "psp/duty", "{\"outcome\": \"NONE\"}");
        send("DELETE", "psp/scripts", "");
        send("DELETE", "touchpoint/scripts", "");
    }

    @Test
    void publishesItsContract() throws Exception {
        assertThat(send("GET", "psp/pspForNode?wsdl", "").body()).contains("pspForNodeService");
        assertThat(send("GET", "psp/pspPerNodo?wsdl", "").body()).contains("FespPspService");
    }

    @ParameterizedTest
    @CsvSource({
        "PSPDEMO3, 60000000003, 60000000003_02, OK",
        "PSPDEMO9, 60000000003, 60000000003_02, CANALE_PSP_ERRATO",
        "PSPDEMO3, 60000000001, 60000000003_02, CANALE_INTERMEDIARIO_ERRATO",
        "PSPDEMO1, 60000000001, 60000000001_01, CANALE_CANALE_ERRATO"
    })
    void acceptsPaymentsThatAreMeantForIt(String psp, String broker, String channel, String answer) throws Exception {
        assertThat(notify(psp, broker, channel).body()).contains(">" + answer + "<");
    }

    @ParameterizedTest
    @CsvSource({
        "PSPDEMO1, 60000000001, 60000000001_12, <esitoComplessivoOperazione>OK<",
        "PSPDEMO1, 60000000009, 60000000001_12, CANALE_INTERMEDIARIO_ERRATO",
        "PSPDEMO1, 60000000001, 60000000001_01, CANALE_CANALE_ERRATO"
    })
    void acceptsRptsThatAreMeantForIt(String psp, String broker, String channel, String answer) throws Exception {
        assertThat(sendRpt(psp, broker, channel, "I" + System.nanoTime()).body())
                .contains(answer);
    }

    @Test
    void knowsTheRptsThatItHolds() throws Exception {
        send("PUT", "psp/rpt/duty", "{\"outcome\": \"NONE\"}");
        String iuv = "I" + System.nanoTime();

        assertThat(classic("pspChiediAvanzamentoRPT", key(iuv)).body()).contains("CANALE_RPT_SCONOSCIUTA");
        assertThat(sendRpt("PSPDEMO1", "60000000001", "60000000001_12", iuv).body())
                .contains("<parametriPagamentoImmediato>idBruciatura=");
        assertThat(classic("pspChiediAvanzamentoRPT", key(iuv)).body()).contains("<value>");
        assertThat(classic("pspChiediRT", key(iuv)).body()).contains("CANALE_RT_NON_DISPONIBILE");
        assertThat(sendRpt("PSPDEMO1", "60000000001", "60000000001_12", iuv).body())
                .contains("CANALE_RPT_DUPLICATA");
        assertThat(classic("pspNotificaCancellazioneRPT", key(iuv)).body()).contains("<esito>OK</esito>");
    }

    @Test
    void showsAPageToThePayer() throws Exception {
        send("PUT", "psp/rpt/duty", "{\"outcome\": \"NONE\"}");
        String iuv = "I" + System.nanoTime();
        String answer =
                sendRpt("PSPDEMO1", "60000000001", "60000000001_12", iuv).body();
        String query = answer.replaceAll("(?s).*<parametriPagamentoImmediato>([^<]*)<.*", "$1");

        assertThat(send("GET", "psp/pay?" + query, "").body()).contains(iuv, "Paga", "Rifiuta");
        HttpResponse<String> paid = send("GET", "psp/pay?idDominio=77777777777&" + query + "&choice=OK", "");
        assertThat(paid.statusCode()).isEqualTo(302);
        assertThat(paid.headers().firstValue("Location").orElseThrow())
                .endsWith("/web-fesp?idDominio=77777777777&" + query + "&esito=OK");
        assertThat(send("GET", "psp/pay?idBruciatura=other", "").statusCode()).isEqualTo(404);
    }

    private static String key(String iuv) {
        return "<identificativoDominio>77777777777</identificativoDominio><identificativoUnivocoVersamento>" + iuv
                + "</identificativoUnivocoVersamento><codiceContestoPagamento>n/a</codiceContestoPagamento>";
    }

    private HttpResponse<String> sendRpt(String psp, String broker, String channel, String iuv) throws Exception {
        String rpt = """
                <RPT xmlns="http://www.digitpa.gov.it/schemas/2011/Pagamenti/"><versioneOggetto>6.2.0</versioneOggetto>\
                <identificativoMessaggioRichiesta>m</identificativoMessaggioRichiesta>\
                <dataOraMessaggioRichiesta>2026-01-02T03:04:05</dataOraMessaggioRichiesta><dominio><identificativoDominio>77777777777\
                </identificativoDominio></dominio><datiVersamento><importoTotaleDaVersare>10.00</importoTotaleDaVersare>\
                <tipoVersamento>BBT</tipoVersamento><identificativoUnivocoVersamento>%s</identificativoUnivocoVersamento>\
                <codiceContestoPagamento>n/a</codiceContestoPagamento><datiSingoloVersamento>\
                <importoSingoloVersamento>10.00</importoSingoloVersamento></datiSingoloVersamento></datiVersamento></RPT>\
                """.formatted(iuv);
        return classic("pspInviaRPT", """
                <identificativoDominio>77777777777</identificativoDominio><identificativoPSP>%s</identificativoPSP>\
                <identificativoIntermediarioPSP>%s</identificativoIntermediarioPSP><identificativoCanale>%s\
                </identificativoCanale><modelloPagamento>0</modelloPagamento><elementoListaRPT>\
                <identificativoUnivocoVersamento>%s</identificativoUnivocoVersamento><codiceContestoPagamento>n/a\
                </codiceContestoPagamento><rpt>%s</rpt></elementoListaRPT>""".formatted(
                psp, broker, channel, iuv, Base64.getEncoder().encodeToString(rpt.getBytes(StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> classic(String operation, String content) throws Exception {
        String message = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><p:" + operation
                + " xmlns:p=\"http://ws.pagamenti.telematici.gov/\">" + content + "</p:" + operation
                + "></e:Body></e:Envelope>";
        HttpRequest request = HttpRequest.newBuilder(address().resolve("psp/pspPerNodo"))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", '"' + operation + '"')
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void playsAScriptOfItsOwn() throws Exception {
        send("POST", "ec/scripts", "{\"times\": 1, \"fault\": {\"code\": \"PAA_SYSTEM_ERROR\"}}");
        send("POST", "psp/scripts", "{\"times\": 1, \"fault\": {\"code\": \"CANALE_SYSTEM_ERROR\"}}");

        assertThat(notify("PSPDEMO3", "60000000003", "60000000003_02").body()).contains("CANALE_SYSTEM_ERROR");

        send("DELETE", "ec/scripts", "");
    }

    @Test
    void takesAResultAndMarksItsRepetition() throws Exception {
        String path = "touchpoint/transactions/t-" + System.nanoTime() + "/user-receipts?clientId=app";

        assertThat(send("POST", path, RESULT).body()).isEqualTo("{\"outcome\":\"OK\"}");
        assertThat(send("POST", path, RESULT).statusCode()).isEqualTo(200);
        assertThat(send("GET", "touchpoint/ledger?what=result", "").body())
                .contains("\"repeated\":false", "\"repeated\":true", "\"clientId\":\"app\"");
    }

    @Test
    void refusesAResultThatIsNone() throws Exception {
        assertThat(send("POST", "touchpoint/payments/send-payment-result", RESULT)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersAResultAsAScriptSays() throws Exception {
        send("POST", "touchpoint/scripts", "{\"times\": 1, \"answer\": {\"status\": 503, \"body\": \"\"}}");

        assertThat(send("POST", "touchpoint/transactions/t/user-receipts", RESULT)
                        .statusCode())
                .isEqualTo(503);
    }

    private HttpResponse<String> notify(String psp, String broker, String channel) throws Exception {
        String token = "t" + System.nanoTime();
        String message = """
                <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\
                <p:pspNotifyPaymentV2 xmlns:p="http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd"><idPSP>%s</idPSP>\
                <idBrokerPSP>%s</idBrokerPSP><idChannel>%s</idChannel><transactionId>T</transactionId>\
                <totalAmount>17.00</totalAmount><fee>1.00</fee><timestampOperation>2026-01-02T03:04:05Z</timestampOperation>\
                <paymentList><payment><paymentToken>%s</paymentToken><paymentDescription>d</paymentDescription>\
                <fiscalCodePA>77777777777</fiscalCodePA><companyName>n</companyName>\
                <creditorReferenceId>i</creditorReferenceId><debtAmount>16.00</debtAmount><transferList><transfer>\
                <idTransfer>1</idTransfer><transferAmount>16.00</transferAmount><fiscalCodePA>77777777777</fiscalCodePA>\
                <richiestaMarcaDaBollo><hashDocumento>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</hashDocumento>\
                <tipoBollo>01</tipoBollo><provinciaResidenza>RM</provinciaResidenza></richiestaMarcaDaBollo>\
                <remittanceInformation>r</remittanceInformation></transfer></transferList></payment></paymentList>\
                <additionalPaymentInformations/></p:pspNotifyPaymentV2></e:Body></e:Envelope>""".formatted(psp, broker, channel, token);
        HttpRequest request = HttpRequest.newBuilder(address().resolve("psp/pspForNode"))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"pspNotifyPaymentV2\"")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
