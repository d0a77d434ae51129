package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients send any prefix, and declare namespaces that they do not use: a name is its namespace and its local part. */
@ExtendWith(SharedHub.class)
class Row02IncomingPrefixesIT {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NFP = "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd";

    private static final String CLASSIC = """
            <${e}:Envelope xmlns:${e}="http://schemas.xmlsoap.org/soap/envelope/" xmlns:unused="urn:nothing">\
            <${e}:Header><${h}:intestazionePPT xmlns:${h}="http://ws.pagamenti.telematici.gov/ppthead">\
            <identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>\
            <identificativoStazioneIntermediarioPA>77777777777_03</identificativoStazioneIntermediarioPA>\
            <identificativoDominio>77777777777</identificativoDominio>\
            <identificativoUnivocoVersamento>${iuv}</identificativoUnivocoVersamento>\
            <codiceContestoPagamento>n/a</codiceContestoPagamento></${h}:intestazionePPT></${e}:Header>\
            <${e}:Body><${b}:nodoInviaRPT xmlns:${b}="http://ws.pagamenti.telematici.gov/">\
            <password>pwdec004</password><identificativoPSP>PSPDEMO1</identificativoPSP>\
            <identificativoIntermediarioPSP>60000000001</identificativoIntermediarioPSP>\
            <identificativoCanale>60000000001_12</identificativoCanale><rpt>PFJQVC8+</rpt></${b}:nodoInviaRPT>\
            </${e}:Body></${e}:Envelope>""";

    private final LocalHub hub;

    Row02IncomingPrefixesIT(LocalHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<soap:Envelope xmlns:soap='" + SOAP + "' xmlns:nod='" + NFP + "'><soap:Body>"
                        + "<nod:verifyPaymentNoticeReq>${content}</nod:verifyPaymentNoticeReq></soap:Body></soap:Envelope>",
                "<S:Envelope xmlns:S='" + SOAP + "'><S:Header/><S:Body><ns2:verifyPaymentNoticeReq xmlns:ns2='" + NFP
                        + "'>${content}</ns2:verifyPaymentNoticeReq></S:Body></S:Envelope>",
                "<Envelope xmlns='" + SOAP + "'><Body><a:verifyPaymentNoticeReq xmlns:a='" + NFP
                        + "' xmlns=''>${content}</a:verifyPaymentNoticeReq></Body></Envelope>",
                "<SOAP-ENV:Envelope xmlns:SOAP-ENV='" + SOAP + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xmlns:unused='urn:nothing' xmlns:ns4='http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd'>"
                        + "<SOAP-ENV:Body><p:verifyPaymentNoticeReq xmlns:p='" + NFP + "' xmlns:q='urn:more'>${content}"
                        + "</p:verifyPaymentNoticeReq></SOAP-ENV:Body></SOAP-ENV:Envelope>"
            })
    void doNotMatter(String envelope) {
        byte[] message = new Verification(Notices.payable("11"), envelope).bytes();

        Reply reply = hub.pspPort().post("verifyPaymentNotice", "text/xml; charset=UTF-8", message);

        assertThat(PayingPsp.answerOf(reply)).isEqualTo("OK");
    }

    /** The header is read as well as the body, since the next thing to be refused is the document. */
    @ParameterizedTest
    @CsvSource({"soap, hd, ws", "S, ns2, ns3", "SOAP-ENV, ppt, ppthead"})
    void doNotMatterInTheClassicModel(String envelope, String header, String body) {
        String message = CLASSIC.replace("${e}", envelope)
                .replace("${h}", header)
                .replace("${b}", body)
                .replace("${iuv}", ClassicPartners.freshIuv());

        Reply reply = hub.portOf("nodoInviaRPT").post("nodoInviaRPT", message);

        assertThat(ClassicPartners.answerOf(reply)).as("%s", reply).isEqualTo("PPT_SINTASSI_XSD");
    }
}
