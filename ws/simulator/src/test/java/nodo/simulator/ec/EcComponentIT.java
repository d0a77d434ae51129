package nodo.simulator.ec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated creditor as it is deployed: on Payara Micro, with its own JAX-WS runtime. */
@ExtendWith(ArquillianExtension.class)
class EcComponentIT {

    /** Partners speak HTTP/1.1, as the hub does. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // filled by Arquillian
    private URI base;

    @Deployment(testable = false)
    static WebArchive simulators() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("nodo.simulator.war")));
    }

    /** Micro tells the machine's name, and listens on the loopback address only. */
    private URI address() {
        return URI.create("http://127.0.0.1:" + base.getPort() + base.getPath());
    }

    @AfterEach
    void forgetScripts() throws Exception {
        send("DELETE", "ec/scripts", "");
    }

    @Test
    void publishesItsContract() throws Exception {
        assertThat(send("GET", "ec/paForNode?wsdl", "").body()).contains("paForNodeService");
        assertThat(send("GET", "ec/paPerNodo?wsdl", "").body()).contains("PagamentiTelematiciRTservice");
        assertThat(send("GET", "ec/paPerNodoRichiestaAvvisi?wsdl", "").body()).contains("GenerazioneAvvisiservice");
    }

    @Test
    void tellsWhatANoticeCosts() throws Exception {
        HttpResponse<String> answer = verify("77777777777", "77777777777_01", "301000000000000144");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "<outcome>OK</outcome>", "<amount>10.01</amount>", "<fiscalCodePA>77777777777</fiscalCodePA>");
    }

    @ParameterizedTest
    @CsvSource({
        "99999999999, 77777777777_01, 301000000000000144, PAA_ID_DOMINIO_ERRATO",
        "77777777777, 88888888888_01, 301000000000000144, PAA_STAZIONE_INT_ERRATA",
        "77777777777, 77777777777_01, 301100000000000144, PAA_PAGAMENTO_SCONOSCIUTO",
        "77777777777, 77777777777_01, 301200000000000144, PAA_PAGAMENTO_DUPLICATO",
        "77777777777, 77777777777_01, 301300000000000144, PAA_PAGAMENTO_SCADUTO",
        "77777777777, 77777777777_01, 301400000000000144, PAA_PAGAMENTO_ANNULLATO",
        "77777777777, 77777777777_01, 301500000000000144, PAA_PAGAMENTO_IN_CORSO"
    })
    void refuses(String creditor, String station, String notice, String code) throws Exception {
        assertThat(verify(creditor, station, notice).body())
                .contains("<outcome>KO</outcome>", "<faultCode>" + code + "</faultCode>");
    }

    @Test
    void refusesWhatBreaksTheSchema() throws Exception {
        assertThat(verify("77777777777", "77777777777_01", "notice").body())
                .contains("<faultCode>PAA_SINTASSI_EXTRAXSD</faultCode>");
    }

    @Test
    void playsAScriptAsOftenAsItSays() throws Exception {
        send(
                "POST",
                "ec/scripts",
                "{\"operation\":\"paVerifyPaymentNotice\",\"times\":1,\"fault\":{\"code\":\"PAA_SYSTEM_ERROR\"}}");

        assertThat(verify("77777777777", "77777777777_01", "301000000000000144").body())
                .contains("PAA_SYSTEM_ERROR");
        assertThat(verify("77777777777", "77777777777_01", "301000000000000144").body())
                .contains("<outcome>OK</outcome>");
    }

    @Test
    void cutsTheConnectionAndNotesIt() throws Exception {
        send(
                "POST",
                "ec/scripts",
                "{\"operation\":\"paVerifyPaymentNotice\",\"times\":1,\"commits\":false,\"cut\":true}");

        assertThatThrownBy(() -> verify("77777777777", "77777777777_01", "301000000000000245"))
                .isInstanceOf(IOException.class);
        assertThat(send("GET", "ec/ledger?notice=301000000000000245", "").body())
                .contains("\"what\":\"scripted\"", "\"answer\":\"nothing\"");
    }

    @Test
    void issuesANoticeThatIsAskedFor() throws Exception {
        String data = Base64.getEncoder().encodeToString("<d><importo>12.34</importo></d>".getBytes(UTF_8));

        HttpResponse<String> answer = post(
                "paDemandPaymentNotice",
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                        + "<p:paDemandPaymentNoticeRequest xmlns:p=\"http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd\">"
                        + "<idPA>77777777777</idPA><idBrokerPA>77777777777</idBrokerPA>"
                        + "<idStation>77777777777_02</idStation><idServizio>00001</idServizio>"
                        + "<idSoggettoServizio>00001</idSoggettoServizio><datiSpecificiServizioRequest>" + data
                        + "</datiSpecificiServizioRequest></p:paDemandPaymentNoticeRequest></e:Body></e:Envelope>");

        assertThat(answer.body()).contains("<outcome>OK</outcome>", "<noticeNumber>3029", "<amount>12.34</amount>");
    }

    @ParameterizedTest
    @CsvSource({
        "paaVerificaRPT, 03000000000000177, <esito>OK</esito>",
        "paaAttivaRPT, 03000000000000177, <ibanAccredito>IT30P1234501600000000000101</ibanAccredito>",
        "paaAttivaRPT, 03200000000000177, PAA_PAGAMENTO_DUPLICATO",
        "paaAttivaRPT, 03030000000000177, PAA_SEMANTICA",
        "paaVerificaRPT, 123, PAA_PAGAMENTO_SCONOSCIUTO"
    })
    void answersAsACreditorOfTheClassicModel(String operation, String iuv, String answer) throws Exception {
        String data = "paaAttivaRPT".equals(operation)
                ? "<datiPagamentoPSP><importoSingoloVersamento>10.00</importoSingoloVersamento></datiPagamentoPSP>"
                        + "<identificativoIntermediarioPSP>60000000001</identificativoIntermediarioPSP>"
                        + "<identificativoCanalePSP>60000000001_01</identificativoCanalePSP>"
                : "";
        String message = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>"
                + "<h:intestazionePPT xmlns:h=\"http://ws.pagamenti.telematici.gov/ppthead\">"
                + "<identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>"
                + "<identificativoStazioneIntermediarioPA>77777777777_03</identificativoStazioneIntermediarioPA>"
                + "<identificativoDominio>77777777777</identificativoDominio><identificativoUnivocoVersamento>" + iuv
                + "</identificativoUnivocoVersamento><codiceContestoPagamento>n/a</codiceContestoPagamento>"
                + "</h:intestazionePPT></e:Header><e:Body><p:" + operation
                + " xmlns:p=\"http://ws.pagamenti.telematici.gov/\"><identificativoPSP>PSPDEMO1</identificativoPSP>"
                + data + "</p:" + operation + "></e:Body></e:Envelope>";

        assertThat(post("ec/paPerNodoPagamentoPsp", operation, message).body()).contains(answer);
    }

    @Test
    void refusesAReceiptThatItDidNotAskFor() throws Exception {
        String message = classic(
                "paaInviaRT",
                "<identificativoUnivocoVersamento>IUV</identificativoUnivocoVersamento>"
                        + "<codiceContestoPagamento>n/a</codiceContestoPagamento>",
                "<tipoFirma></tipoFirma><rt>PFJULz4=</rt>");

        assertThat(post("ec/paPerNodo", "paaInviaRT", message).body())
                .contains("<paaInviaRTRisposta>", "PAA_SINTASSI_XSD", "<esito>KO</esito>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec/paPerNodoPagamentoPsp", "ec/paPerNodoRichiestaAvvisi"})
    void issuesANoticeInTheClassicModel(String path) throws Exception {
        String data = Base64.getEncoder().encodeToString("<d><importo>12.34</importo></d>".getBytes(UTF_8));
        String message = classic(
                "paaChiediNumeroAvviso",
                "",
                "<identificativoPSP>PSPDEMO1</identificativoPSP><datiSpecificiServizio>" + data
                        + "</datiSpecificiServizio>");

        assertThat(post(path, "paaChiediNumeroAvviso", message).body())
                .contains(
                        "<esito>OK</esito>",
                        "<auxDigit>3</auxDigit>",
                        "<IUV>039",
                        "<importoSingoloVersamento>12.34</importoSingoloVersamento>");
    }

    private static String classic(String operation, String key, String content) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>"
                + "<h:intestazionePPT xmlns:h=\"http://ws.pagamenti.telematici.gov/ppthead\">"
                + "<identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>"
                + "<identificativoStazioneIntermediarioPA>77777777777_03</identificativoStazioneIntermediarioPA>"
                + "<identificativoDominio>77777777777</identificativoDominio>" + key
                + "</h:intestazionePPT></e:Header><e:Body><p:" + operation
                + " xmlns:p=\"http://ws.pagamenti.telematici.gov/\">" + content + "</p:" + operation
                + "></e:Body></e:Envelope>";
    }

    @Test
    void tellsThePayerWhatCameOfIt() throws Exception {
        assertThat(send("GET", "ec/return?idDominio=77777777777&idSession=s1&esito=OK", "")
                        .body())
                .contains("buon fine", "s1");
        assertThat(send("GET", "ec/ledger?what=returned", "").body()).contains("\"session\":\"s1\",\"outcome\":\"OK\"");
    }

    @Test
    void refusesARegistryThatNamesNobody() throws Exception {
        HttpResponse<String> answer = send("PUT", "registry", "{\"psps\": []}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("needs a creditor and a channel");
    }

    @Test
    void namesTheMemberOfAnOrderThatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = send("POST", "ec/scripts", "{\"operaton\":\"paSendRT\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("operaton");
    }

    private HttpResponse<String> verify(String creditor, String station, String notice) throws Exception {
        return post(
                "paVerifyPaymentNotice",
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                        + "<p:paVerifyPaymentNoticeReq xmlns:p=\"http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd\">"
                        + "<idPA>" + creditor + "</idPA><idBrokerPA>77777777777</idBrokerPA><idStation>" + station
                        + "</idStation><qrCode><fiscalCode>" + creditor + "</fiscalCode><noticeNumber>" + notice
                        + "</noticeNumber></qrCode></p:paVerifyPaymentNoticeReq></e:Body></e:Envelope>");
    }

    private HttpResponse<String> post(String operation, String message) throws IOException, InterruptedException {
        return post("ec/paForNode", operation, message);
    }

    private HttpResponse<String> post(String path, String operation, String message)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"" + operation + "\"")
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
