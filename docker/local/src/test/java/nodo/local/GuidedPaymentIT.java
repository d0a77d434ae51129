package nodo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The transcript that {@code ./nodo up} ends with. */
@ExtendWith(SharedHub.class)
class GuidedPaymentIT {

    @Test
    void tellsEveryMessageAndWhatEverybodyWroteDown(LocalHub hub) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));

        String token = new GuidedPayment(hub, progress).pay(DemoNotice.number("01", 1));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "verifyPaymentNotice REQ",
                        "paVerifyPaymentNotice REQ",
                        "activatePaymentNoticeV2 REQ",
                        "paGetPayment REQ",
                        "paymentToken = " + token,
                        "sendPaymentOutcomeV2 REQ",
                        "paSendRT REQ",
                        "receiptId = " + token,
                        "PSP   activated, answer OK",
                        "PSP   outcome-answered, answer OK",
                        "node  session PAYING > PAID > NOTICE_GENERATED > NOTICE_SENT > NOTIFIED",
                        "node  position PAYING > PAID > NOTIFIED",
                        "EC    receipt of 10.01 taken in by station 77777777777_01, answer OK")
                .doesNotContain("pwdpsp0");
        assertThat(new Directions(hub, "302000000000000000", token).text())
                .contains(hub.baseUrl() + "/node-for-psp/v1", hub.monitoringKey(), hub.adminPassword());
    }
}
