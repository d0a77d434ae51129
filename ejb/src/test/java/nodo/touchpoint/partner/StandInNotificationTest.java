package nodo.touchpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nodo.notice.PaymentData;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import org.junit.jupiter.api.Test;

/** A PSP hears that the archive of notices answered for the creditor: at the end in version 1, per payment in version 2. */
class StandInNotificationTest {

    private static final Notification USUAL = NotifyMappingTest.told(Map.of("rrn", "1"));

    @Test
    void marksAVersion1AtItsEnd() {
        assertThat(text(NotifyMapping.v1(inStandIn())))
                .contains("</additionalPaymentInformations><standin>true</standin></pfn:pspNotifyPaymentReq>");
    }

    @Test
    void marksThePaymentOfAVersion2() {
        assertThat(text(NotifyMapping.v2(inStandIn()))).contains("</metadata><standin>true</standin></payment>");
    }

    @Test
    void saysNothingOtherwise() {
        assertThat(text(NotifyMapping.v1(USUAL))).doesNotContain("standin");
        assertThat(text(NotifyMapping.v2(USUAL))).doesNotContain("standin");
    }

    private static Notification inStandIn() {
        NotifiedPayment payment = USUAL.payments().get(0);
        PaymentData data = payment.data();
        PaymentData answered = new PaymentData(
                data.creditorReferenceId(),
                data.amount(),
                data.dueDate(),
                data.description(),
                data.companyName(),
                data.officeName(),
                data.debtor(),
                data.transfers(),
                data.metadata(),
                true);
        return new Notification(
                USUAL.closing(),
                List.of(new NotifiedPayment(payment.token(), payment.position(), answered, payment.creditorName())));
    }

    private static String text(Object wire) {
        byte[] message = SoapWriter.of(WireService.PSP_FOR_NODE).write(wire);
        assertThat(SoapReader.ofRequests(WireService.PSP_FOR_NODE).read(message))
                .isInstanceOf(Reading.Valid.class);
        return new String(message, StandardCharsets.UTF_8);
    }
}
