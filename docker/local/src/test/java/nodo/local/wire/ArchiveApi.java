package nodo.local.wire;

import java.nio.charset.StandardCharsets;
import nodo.local.LocalHub;
import nodo.local.client.Reply;
import nodo.local.client.RestPort;

/** The central archive of notices as the demo's creditor calls it. */
public final class ArchiveApi {

    static final String PATH = "/aca/v1/paCreatePosition";

    /** The key of a station that may be stood in for. */
    static final String KEY = "77777777777_16:pwdec016";

    private final LocalHub hub;

    public ArchiveApi(LocalHub hub) {
        this.hub = hub;
    }

    /** Deposits a notice. */
    public Reply deposit(String notice, String amount) {
        return send(KEY, body(notice, amount));
    }

    Reply send(String key, String body) {
        return new RestPort(hub.baseUrl(), key).post(PATH, body.getBytes(StandardCharsets.UTF_8));
    }

    static String body(String notice, String amount) {
        return """
                {"paFiscalCode":"77777777777","entityType":"F","entityFiscalCode":"RSSMRA80A01H501U",\
                "entityFullName":"Mario Rossi","iuv":"%s","nav":"%s","amount":%s,"description":"Tassa rifiuti",\
                "expirationDate":"2031-12-31T23:59:59+01:00","iban":"IT30P1234501600000000000101",\
                "postalIban":"IT33I0760103200001234567890"}""".formatted(notice.substring(1), notice, amount);
    }
}
