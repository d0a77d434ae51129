package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients send any prefix, and declare namespaces that they do not use: a name is its namespace and its local part. */
@ExtendWith(SharedHub.class)
class Row02IncomingPrefixesIT {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NFP = "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd";

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
}
