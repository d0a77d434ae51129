package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Some partners match literal namespace prefixes, so the hub's are conventional, or what the registry says. */
@ExtendWith(SharedHub.class)
class Row01OutgoingPrefixesIT {

    private final PayingPsp psp;
    private final ScriptedCreditor creditor;

    Row01OutgoingPrefixesIT(LocalHub hub, ScriptedCreditor creditor) {
        this.psp = new PayingPsp(hub.pspPort());
        this.creditor = creditor;
    }

    @Test
    void areTheConventionalOnes() {
        String notice = Notices.payable("11");

        psp.verify(notice);

        assertThat(creditor.lastCall(notice).body())
                .contains("<soapenv:Envelope ", "<soapenv:Body>", "<pafn:paVerifyPaymentNoticeReq>", "<qrCode>");
    }

    @Test
    void areThoseOfTheStationWhereItHasItsOwn() {
        String notice = Notices.payable("14");

        psp.verify(notice);

        assertThat(creditor.lastCall(notice).body())
                .contains("<S:Envelope ", "<S:Body>", "<pa:paVerifyPaymentNoticeReq>", "<qrCode>")
                .doesNotContain("soapenv", "pafn");
    }
}
