package nodo.local.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nodo.local.LocalHub;
import nodo.local.client.Reply;
import nodo.local.client.RestPort;

/** The REST API of reporting flows as the demo's first PSP and creditor call it. */
final class FlowApi {

    static final String PSP = "PSPDEMO1";
    static final String CREDITOR = "77777777777";
    static final String OF_PSP = "60000000001_01:pwdpsp01";
    static final String OF_CREDITOR = "77777777777_01:pwdec001";
    static final String PSPS = "/fdr-psp/service/v1/psps/" + PSP + "/";
    static final String ORGANIZATIONS = "/fdr-org/service/v1/organizations/" + CREDITOR + "/fdrs";

    private static final AtomicLong SERIAL = new AtomicLong();

    private final LocalHub hub;

    FlowApi(LocalHub hub) {
        this.hub = hub;
    }

    /** A name that no other flow has. */
    static String name() {
        return "2026-11-20" + PSP + "-rest" + SERIAL.incrementAndGet();
    }

    Reply send(String key, String method, String path, String body) {
        return new RestPort(hub.baseUrl(), key).send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply asPsp(String method, String path, String body) {
        return send(OF_PSP, method, PSPS + path, body);
    }

    Reply asCreditor(String path) {
        return send(OF_CREDITOR, "GET", ORGANIZATIONS + path, "");
    }

    Reply create(String name, String totals) {
        return asPsp("POST", "fdrs/" + name, flow(name).replace("\"totPayments\":2,\"sumPayments\":30.50", totals));
    }

    Reply create(String name) {
        return asPsp("POST", "fdrs/" + name, flow(name));
    }

    Reply add(String name, String... payments) {
        return asPsp("PUT", "fdrs/" + name + "/payments/add", "{\"payments\":[" + String.join(",", payments) + "]}");
    }

    Reply take(String name, List<Long> indexes) {
        return asPsp("PUT", "fdrs/" + name + "/payments/del", "{\"indexList\":" + indexes + "}");
    }

    Reply publish(String name) {
        return asPsp("POST", "fdrs/" + name + "/publish", "");
    }

    /** A flow of two payments, 30.50 together. */
    static String flow(String name) {
        return """
                {"fdr":"%s","fdrDate":"2026-11-20T09:15:30Z","sender":{"type":"BIC_CODE","id":"DEMOITM1",\
                "pspId":"PSPDEMO1","pspName":"Banca Demo & figli","pspBrokerId":"60000000001",\
                "channelId":"60000000001_01","password":"pwdpsp01"},"receiver":{"id":"77777777777",\
                "organizationId":"77777777777","organizationName":"Comune"},"regulation":"TRN-1",\
                "regulationDate":"2026-11-20","bicCodePouringBank":"DEMOITM1XXX",\
                "totPayments":2,"sumPayments":30.50}""".formatted(name);
    }

    static String payment(long index, String pay) {
        return """
                {"index":%d,"iuv":"IUV<%d>","iur":"IUR%d","idTransfer":1,"pay":%s,"payStatus":"EXECUTED",\
                "payDate":"2026-11-19T23:30:00Z"}""".formatted(index, index, index, pay);
    }
}
