package nodo.local.interop;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.ScriptedCreditor.HeardCall;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.wire.Notices;

/**
 * A creditor and a PSP of the classic model that do, byte by byte, as they are told.
 *
 * @param hub the hub
 * @param partner both of them
 */
record ClassicPartners(LocalHub hub, ScriptedCreditor partner) {

    /** The channel at which the scripted partner is a PSP. */
    static final String CHANNEL = "60000000001_21";

    private static final String ENVELOPE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>""";

    private static final String VERIFICATION = """
            <ppt:nodoVerificaRPT><identificativoPSP>PSPDEMO1</identificativoPSP>\
            <identificativoIntermediarioPSP>60000000001</identificativoIntermediarioPSP>\
            <identificativoCanale>60000000001_01</identificativoCanale><password>pwdpsp01</password>\
            <codiceContestoPagamento>ccp</codiceContestoPagamento>\
            <codificaInfrastrutturaPSP>QR-CODE</codificaInfrastrutturaPSP>\
            <codiceIdRPT><q:QrCode xmlns:q="http://PuntoAccessoPSP.spcoop.gov.it/QrCode"><q:CF>77777777777</q:CF>\
            <q:AuxDigit>3</q:AuxDigit><q:CodIUV>%s</q:CodIUV></q:QrCode></codiceIdRPT></ppt:nodoVerificaRPT>""";

    /** The IUV of a notice of the scripted creditor. */
    static String freshIuv() {
        return Notices.payable("21").substring(1);
    }

    /** A message of either side. */
    static String envelope(String body) {
        return ENVELOPE.formatted(body);
    }

    /** A PSP asks what a notice costs, and the hub asks the creditor. */
    static byte[] verification(String iuv) {
        return envelope(VERIFICATION.formatted(iuv)).getBytes(StandardCharsets.UTF_8);
    }

    Reply verify(String iuv) {
        return hub.portOf("nodoVerificaRPT").post("nodoVerificaRPT", "text/xml; charset=UTF-8", verification(iuv));
    }

    /** What an answer says: OK, or its fault code. */
    static String answerOf(Reply reply) {
        String code = Xml.value(reply.body(), "faultCode");
        return code.isEmpty() ? Xml.value(reply.body(), "esito") : code;
    }

    /** A creditor sends an RPT, and the hub sends it to the PSP. */
    JsonObject send(String iuv) {
        return hub.simulator().sendRpt(order(iuv).build());
    }

    /** The same with a document of its own. */
    JsonObject send(String iuv, String document) {
        return hub.simulator().sendRpt(order(iuv).add("document", document).build());
    }

    private static JsonObjectBuilder order(String iuv) {
        return Json.createObjectBuilder()
                .add("psp", "PSPDEMO1")
                .add("channel", CHANNEL)
                .add("iuv", iuv);
    }

    /** The RPT that was sent. */
    String documentOf(JsonObject sent) {
        String document = sent.getJsonArray("rpts").getJsonObject(0).getString("document");
        return new String(Base64.getDecoder().decode(document), StandardCharsets.UTF_8);
    }

    /** What the PSP heard of an RPT that a creditor sent. */
    HeardCall rptOf(String iuv) {
        send(iuv);
        return partner.lastCall(iuv);
    }

    /** Does something while the registry says more of the PSP's channel. */
    <T> T with(String member, JsonValue value, Supplier<T> step) {
        change(member, value);
        try {
            return step.get();
        } finally {
            change(member, JsonValue.NULL);
        }
    }

    private void change(String member, JsonValue value) {
        hub.monitoring()
                .patchRegistry(
                        "channels",
                        CHANNEL,
                        Json.createObjectBuilder().add(member, value).build());
    }
}
