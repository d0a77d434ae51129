package nodo.local.interop;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nodo.local.scenario.PayingPsp;

/**
 * A verifyPaymentNotice in whatever dress a client gives it.
 *
 * @param notice the notice
 * @param envelope the envelope, with {@code ${content}} where what the request says belongs
 */
record Verification(String notice, String envelope) {

    private static final String CONTENT = """
            <idPSP>PSPDEMO1</idPSP><idBrokerPSP>60000000001</idBrokerPSP><idChannel>60000000001_01</idChannel>\
            <password>pwdpsp01</password><qrCode><fiscalCode>%s</fiscalCode><noticeNumber>%s</noticeNumber></qrCode>""";

    /** As most clients write it. */
    static Verification of(String notice) {
        return new Verification(notice, """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:nfp="http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd"><soapenv:Body>\
                <nfp:verifyPaymentNoticeReq>${content}</nfp:verifyPaymentNoticeReq></soapenv:Body>\
                </soapenv:Envelope>""");
    }

    byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    byte[] bytes(Charset charset) {
        return envelope.replace("${content}", CONTENT.formatted(PayingPsp.CREDITOR, notice))
                .getBytes(charset);
    }
}
