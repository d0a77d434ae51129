package nodo.local.wire;

import static nodo.local.wire.FlowApi.CREDITOR;
import static nodo.local.wire.FlowApi.OF_CREDITOR;
import static nodo.local.wire.FlowApi.OF_PSP;
import static nodo.local.wire.FlowApi.ORGANIZATIONS;
import static nodo.local.wire.FlowApi.PSPS;
import static nodo.local.wire.FlowApi.flow;
import static nodo.local.wire.FlowApi.payment;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST API of reporting flows on the deployed hub: what it does, and each of its refusals. */
@ExtendWith(SharedHub.class)
class FlowApiIT {

    private final LocalHub hub;
    private final FlowApi api;
    private final String name = FlowApi.name();
    private final String draft = "created/fdrs/" + name + "/organizations/" + CREDITOR;

    FlowApiIT(LocalHub hub) {
        this.hub = hub;
        this.api = new FlowApi(hub);
    }

    @Test
    void buildsAFlowAndPublishesIt() {
        assertThat(api.create(name).status()).isEqualTo(201);
        assertThat(api.asPsp("GET", draft, "").object().getString("status")).isEqualTo("CREATED");

        assertThat(api.add(name, payment(1, "10.50"), payment(7, "99"), payment(9, "20.0"))
                        .status())
                .isEqualTo(200);
        assertThat(api.take(name, List.of(7L)).status()).isEqualTo(200);
        JsonObject built = api.asPsp("GET", draft, "").object();
        assertThat(built.getString("status")).isEqualTo("INSERTED");
        assertThat(built.getJsonNumber("computedSumPayments")).hasToString("30.50");
        assertThat(revisions()).isEmpty();

        assertThat(api.publish(name).status()).isEqualTo(200);

        JsonObject published =
                api.asCreditor("/" + name + "/revisions/1/psps/PSPDEMO1").object();
        assertThat(published.getString("status")).isEqualTo("PUBLISHED");
        assertThat(published.getString("fdrDate")).isEqualTo("2026-11-20T09:15:30Z");
        assertThat(published.getJsonObject("sender").getString("type")).isEqualTo("BIC_CODE");
        assertThat(published.getJsonObject("sender")).doesNotContainKey("password");
        assertThat(published.getInt("computedTotPayments")).isEqualTo(2);
        assertThat(revisions()).containsExactly(1);
        assertThat(code(api.asPsp("GET", draft, ""))).isEqualTo("FDR-3001");
    }

    @Test
    void showsThePaymentsPageByPage() {
        publishTwo();

        JsonObject page = api.asCreditor("/" + name + "/revisions/1/psps/PSPDEMO1/payments?page=2&size=1")
                .object();

        assertThat(page.getInt("count")).isEqualTo(2);
        assertThat(page.getJsonObject("metadata")).hasToString("{\"pageSize\":1,\"pageNumber\":2,\"totPage\":2}");
        assertThat(page.getJsonArray("data")).hasToString("[" + payment(9, "20.00") + "]");
    }

    @Test
    void numbersRevisionsAndShowsThemOneByOne() {
        publishTwo();
        String later = flow(name).replace("09:15:30", "10:15:30");
        assertThat(api.asPsp("POST", "fdrs/" + name, later).status()).isEqualTo(201);
        api.add(name, payment(1, "10.50"), payment(2, "20.00"));
        api.publish(name);

        assertThat(revisions()).containsExactly(2);
        assertThat(api.asCreditor("/" + name + "/revisions/1/psps/PSPDEMO1").status())
                .isEqualTo(200);
        assertThat(api.asPsp("GET", published(2), "").status()).isEqualTo(200);
        assertThat(code(api.asPsp("GET", published(3), ""))).isEqualTo("FDR-3001");
        assertThat(api.asPsp("GET", published(2) + "/payments", "").object().getInt("count"))
                .isEqualTo(2);
    }

    @Test
    void forgetsADraft() {
        api.create(name);
        api.add(name, payment(1, "10.50"));

        assertThat(api.asPsp("DELETE", "fdrs/" + name, "").status()).isEqualTo(200);

        assertThat(code(api.asPsp("GET", draft, ""))).isEqualTo("FDR-3001");
        assertThat(api.create(name).status()).isEqualTo(201);
    }

    @Test
    void listsDraftsAndPublishedFlowsOfAPsp() {
        api.create(name);
        assertThat(api.asPsp("GET", "created?createdGt=2020-01-01T00:00:00Z", "")
                        .text())
                .contains(name);
        assertThat(api.asPsp("GET", "created?createdGt=2999-01-01T00:00:00Z", "")
                        .object()
                        .getInt("count"))
                .isZero();

        api.add(name, payment(1, "10.50"), payment(2, "20.00"));
        api.publish(name);

        assertThat(api.asPsp("GET", "created", "").text()).doesNotContain(name);
        assertThat(api.asPsp("GET", "published?organizationId=77777777777", "").text())
                .contains(name);
        assertThat(api.asPsp("GET", "published?organizationId=88888888888", "").text())
                .doesNotContain(name);
    }

    @Test
    void showsOverSoapWhatWasPublishedOverRest() {
        publishTwo();

        Reply fetched = hub.portOf("nodoChiediFlussoRendicontazione")
                .post("nodoChiediFlussoRendicontazione", """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                    xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoChiediFlussoRendicontazione>
                  <identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>
                  <identificativoStazioneIntermediarioPA>77777777777_01</identificativoStazioneIntermediarioPA>
                  <password>pwdec001</password>
                  <identificativoDominio>77777777777</identificativoDominio>
                  <identificativoFlusso>%s</identificativoFlusso>
                </ppt:nodoChiediFlussoRendicontazione></soapenv:Body></soapenv:Envelope>""".formatted(name));

        String document = new String(
                Base64.getDecoder().decode(Xml.value(fetched.body(), "xmlRendicontazione")), StandardCharsets.UTF_8);
        assertThat(document)
                .contains(
                        "<dataOraFlusso>2026-11-20T10:15:30</dataOraFlusso>",
                        "<denominazioneMittente>Banca Demo &amp; figli</denominazioneMittente>",
                        "<identificativoUnivocoVersamento>IUV&lt;9",
                        "<singoloImportoPagato>20.00</singoloImportoPagato>",
                        "<dataEsitoSingoloPagamento>2026-11-20</dataEsitoSingoloPagamento>");
    }

    @ParameterizedTest
    @CsvSource({
        "'', GET, created, 401",
        "wrong, GET, created, 401",
        "60000000001_01:wrongword, GET, created, 401",
        "77777777777_01:pwdec001, GET, created, 401"
    })
    void letsNoStrangerIn(String key, String method, String path, int status) {
        Reply reply = api.send(key, method, PSPS + path, "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.object()).doesNotContainKey("appErrorCode").containsKeys("errorId", "errors");
    }

    @ParameterizedTest
    @CsvSource({
        "fdr-psp/service/v1/psps/PSPDEMO2/created, 60000000001_01:pwdpsp01, 400, FDR-2007",
        "fdr-psp/service/v1/psps/NOBODY/created, 60000000001_01:pwdpsp01, 400, FDR-2000",
        "fdr-psp/service/v1/psps/PSPSPENTO/created, 60000000001_01:pwdpsp01, 400, FDR-2001",
        "fdr-psp/service/v1/psps/PSPDEMO1/created, 60000000001_09:pwdpsp09, 400, FDR-2005",
        "fdr-org/service/v1/organizations/66666666666/fdrs, 66666666666_01:pwdec010, 400, FDR-2009",
        "fdr-org/service/v1/organizations/77777777777/fdrs, 77777777777_19:pwdec009, 403, ''",
        "fdr-org/service/v1/organizations/77777777777/fdrs, 77777777708_01:pwdec008, 403, ''",
        "fdr-org/service/v1/organizations/99999999999/fdrs, 77777777777_01:pwdec001, 400, FDR-2008",
        "fdr-org/service/v1/organizations/88888888888/fdrs, 77777777777_01:pwdec001, 403, ''",
        "fdr-org/service/v1/organizations/77777777777/fdrs?pspId=NOBODY, 77777777777_01:pwdec001, 400, FDR-2000",
        "fdr-org/service/v1/organizations/77777777777/fdrs?page=0, 77777777777_01:pwdec001, 400, FDR-1001",
        "fdr-org/service/v1/organizations/77777777777/fdrs?size=1001, 77777777777_01:pwdec001, 400, FDR-1001",
        "fdr-org/service/v1/organizations/77777777777/fdrs?publishedGt=x, 77777777777_01:pwdec001, 400, FDR-1002",
        "fdr-org/service/v1/organizations/77777777777/fdrs/X/revisions/x/psps/P, 77777777777_01:pwdec001, 400, FDR-1001"
    })
    void showsNobodyWhatIsNotTheirs(String path, String key, int status, String code) {
        Reply reply = api.send(key, "GET", "/" + path, "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(code(reply)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fdr\":\"| {|FDR-1005|",
                "\"regulation\":\"TRN-1\",|''|FDR-1001|regulation",
                "\"regulation\":\"TRN-1\"|\"regulation\":7|FDR-1004|regulation",
                "Banca Demo & figli|BD|FDR-1001|sender.pspName",
                "\"totPayments\":2|\"totPayments\":0|FDR-1001|totPayments",
                "30.50|30.505|FDR-1001|sumPayments",
                "2026-11-20T09:15:30Z|yesterday|FDR-1002|fdrDate",
                "\"regulationDate\":\"2026-11-20\"|\"regulationDate\":\"2026-13-20\"|FDR-1002|regulationDate",
                "BIC_CODE|IBAN|FDR-1003|sender.type",
                "\"receiver\":{|\"receiver\":7,\"x\":{|FDR-1004|receiver",
                "\"fdr\":\"2026|\"fdr\":\"2025|FDR-3010|",
                "\"pspId\":\"PSPDEMO1\"|\"pspId\":\"PSPDEMO2\"|FDR-3004|",
                "\"pspBrokerId\":\"60000000001\"|\"pspBrokerId\":\"69\"|FDR-2002|",
                "\"pspBrokerId\":\"60000000001\"|\"pspBrokerId\":\"60000000009\"|FDR-2003|",
                "\"channelId\":\"60000000001_01\"|\"channelId\":\"69_01\"|FDR-2004|",
                "\"channelId\":\"60000000001_01\"|\"channelId\":\"60000000001_09\"|FDR-2005|",
                "\"channelId\":\"60000000001_01\"|\"channelId\":\"60000000002_01\"|FDR-2006|",
                "\"organizationId\":\"77777777777\"|\"organizationId\":\"00000000000\"|FDR-2008|",
                "\"organizationId\":\"77777777777\"|\"organizationId\":\"66666666666\"|FDR-2009|"
            })
    void refusesToBeginAFlow(String there, String instead, String code, String path) {
        Reply reply = api.asPsp("POST", "fdrs/" + name, flow(name).replace(there, instead));

        assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        assertThat(code(reply)).isEqualTo(code);
        JsonObject error = reply.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("path", null)).isEqualTo(path);
        assertThat(reply.object().getInt("httpStatusCode")).isEqualTo(400);
        assertThat(reply.object().getString("httpStatusDescription")).isEqualTo("Bad Request");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-20PSPDEMO1-x, FDR-3008",
        "short, FDR-3008",
        "2026-11-20PSPDEMO2-x, FDR-3009",
        "2026-11-20PSPDEMO1x, FDR-3009"
    })
    void refusesNamesThatAreNone(String wrong, String code) {
        assertThat(code(api.create(wrong))).isEqualTo(code);
    }

    @Test
    void refusesASecondDraftAndAnOlderRevision() {
        api.create(name);
        assertThat(code(api.create(name))).isEqualTo("FDR-3002");

        api.add(name, payment(1, "10.50"), payment(2, "20.00"));
        api.publish(name);

        assertThat(code(api.create(name))).isEqualTo("FDR-3011");
    }

    @Test
    void changesAllPaymentsOrNone() {
        api.create(name);
        assertThat(code(api.take(name, List.of(1L)))).isEqualTo("FDR-3003");
        assertThat(code(api.publish(name))).isEqualTo("FDR-3003");
        assertThat(code(api.add(name, payment(1, "1.00"), payment(1, "1.00")))).isEqualTo("FDR-3005");

        api.add(name, payment(1, "1.00"));

        assertThat(code(api.add(name, payment(2, "1.00"), payment(1, "1.00")))).isEqualTo("FDR-3006");
        assertThat(code(api.take(name, List.of(1L, 2L)))).isEqualTo("FDR-3007");
        assertThat(code(api.take(name, List.of(1L, 1L)))).isEqualTo("FDR-3005");
        assertThat(api.asPsp("GET", draft, "").object().getInt("computedTotPayments"))
                .isEqualTo(1);
    }

    @Test
    void publishesOnlyWhatAddsUp() {
        api.create(name);
        api.add(name, payment(1, "30.50"));
        assertThat(code(api.publish(name))).isEqualTo("FDR-4001");

        api.add(name, payment(2, "0.01"));
        assertThat(code(api.publish(name))).isEqualTo("FDR-4002");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, payments/add, '{\"payments\":[]}', FDR-1001",
        "PUT, payments/add, '{\"payments\":{}}', FDR-1004",
        "PUT, payments/add, '{\"payments\":[7]}', FDR-1004",
        "PUT, payments/add, '{\"payments\":[{\"index\":0}]}', FDR-1001",
        "PUT, payments/del, '{\"indexList\":[\"1\"]}', FDR-1004",
        "PUT, payments/del, '{\"indexList\":[1]}', FDR-3001",
        "POST, publish, '', FDR-3001"
    })
    void refusesChangesThatAreNone(String method, String path, String body, String code) {
        assertThat(code(api.asPsp(method, "fdrs/" + name + "/" + path, body))).isEqualTo(code);
    }

    @Test
    void answersAStrangerWhoAsksForACreditor() {
        assertThat(api.send(OF_PSP, "GET", ORGANIZATIONS, "").status()).isEqualTo(401);
        assertThat(api.send(OF_CREDITOR, "GET", ORGANIZATIONS, "").status()).isEqualTo(200);
    }

    @Test
    void showsOperatorsAnomaliesChangesAndReceipts() {
        api.create(name);
        api.add(name, payment(901, "10.50"), payment(902, "20.00").replace("2026-11-19", "2026-11-29"));
        api.publish(name);
        api.asPsp("POST", "fdrs/" + name, flow(name).replace("09:15:30", "10:15:30"));
        api.add(name, payment(901, "10.50"), payment(903, "20.00"));
        api.publish(name);

        assertThat(monitored("/1/anomalies").object().getJsonArray("data"))
                .hasToString("[{\"index\":902,\"anomaly\":\"AFTER_REGULATION\"}]");
        assertThat(monitored("/1/changes?to=2").object().getInt("count")).isEqualTo(2);
        assertThat(monitored("/2/verdicts").object()).hasToString("{\"RECEIPT_MISSING\":2}");
        assertThat(monitored("/2/payments?verdict=RECONCILED").text()).isEqualTo("[]");
        assertThat(monitored("/9/verdicts").status()).isEqualTo(404);
    }

    private Reply monitored(String path) {
        String revisions = "/monitoring/v1/flows/" + CREDITOR + "/" + FlowApi.PSP + "/" + name;
        return api.send(hub.monitoringKey(), "GET", revisions + path, "");
    }

    private String published(int revision) {
        return "published/fdrs/" + name + "/revisions/" + revision + "/organizations/" + CREDITOR;
    }

    private void publishTwo() {
        api.create(name);
        api.add(name, payment(1, "10.50"), payment(9, "20.00"));
        assertThat(api.publish(name).status()).isEqualTo(200);
    }

    private List<Integer> revisions() {
        return api.asCreditor("?pspId=PSPDEMO1").object().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("fdr").equals(name))
                .map(line -> line.getInt("revision"))
                .toList();
    }

    private static String code(Reply reply) {
        return reply.object().getString("appErrorCode", "");
    }
}
