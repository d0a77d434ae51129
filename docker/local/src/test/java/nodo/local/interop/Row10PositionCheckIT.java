package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.RestPort;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Creditors ask whether a position is free before they change it; only an outcome says something about that. */
@ExtendWith(SharedHub.class)
class Row10PositionCheckIT {

    private static final String PATH = "/nodo-per-pm/v1/checkPosition";

    private final PayingPsp psp;
    private final RestPort rest;
    private final String notice = Notices.payable("11");

    Row10PositionCheckIT(LocalHub hub) {
        this.psp = new PayingPsp(hub.pspPort());
        this.rest = new RestPort(hub.baseUrl(), hub.monitoringKey());
    }

    @Test
    void saysOkOfAPositionThatNobodyPays() {
        assertThat(outcome()).isEqualTo("OK");
    }

    @Test
    void saysKoWhileAPaymentIsInProgressAndOkAfterItFailed() {
        String token = PayingPsp.tokenOf(psp.activate(notice));
        assertThat(outcome()).isEqualTo("KO");

        psp.sendOutcome(token, "KO");

        assertThat(outcome()).isEqualTo("OK");
    }

    @Test
    void saysKoOfAPositionThatIsPaid() {
        psp.sendOutcome(PayingPsp.tokenOf(psp.activate(notice)), "OK");

        assertThat(outcome()).isEqualTo("KO");
    }

    @Test
    void saysNothingWhereItCannotBeAsked() {
        Reply refused = rest.post(PATH, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
    }

    private String outcome() {
        String body = "{\"positionslist\":[{\"fiscalCode\":\"" + PayingPsp.CREDITOR + "\",\"noticeNumber\":\"" + notice
                + "\"}]}";
        Reply reply = rest.post(PATH, body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        return reply.object().getString("outcome");
    }
}
