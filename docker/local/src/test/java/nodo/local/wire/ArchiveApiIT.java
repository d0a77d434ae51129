package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.scenario.PayingPsp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** paCreatePosition on the deployed hub: what it does, and each of its refusals. Source: flows-notice appendix A. */
@ExtendWith(SharedHub.class)
class ArchiveApiIT {

    private static final String PROBLEM = "application/problem+json";

    private final ArchiveApi api;
    private final PayingPsp psp;
    private final String notice = Notices.payable("16");

    ArchiveApiIT(LocalHub hub) {
        this.api = new ArchiveApi(hub);
        this.psp = new PayingPsp(hub.pspPort());
    }

    @Test
    void depositsANoticeAndShowsIt() {
        Reply reply = api.deposit(notice, "\"12050\"");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.text()).isEqualTo("""
                {"paFiscalCode":"77777777777","companyName":"Comune di Esempio","entityType":"F",\
                "entityFiscalCode":"RSSMRA80A01H501U","entityFullName":"Mario Rossi","iuv":"%s","nav":"%s",\
                "amount":12050,"description":"Tassa rifiuti","expirationDate":"2031-12-31T22:59:59",\
                "iban":"IT30P1234501600000000000101","postalIban":"IT33I0760103200001234567890",\
                "switchToExpired":false,"status":"VALID"}""".formatted(notice.substring(1), notice));
        assertThat(api.deposit(notice, "12050").text()).isEqualTo(reply.text());
        assertThat(api.deposit(notice, "0").object().getString("status")).isEqualTo("INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        // key, was, is, status
        "'', '', '', 401",
        "77777777777_16:wrong, '', '', 401",
        "77777777777_19:pwdec009, '', '', 403",
        "90000000001_01:pwdec901, '', '', 403",
        "77777777708_01:pwdec008, '', '', 403",
        "77777777777_16:pwdec016, 77777777777, 99999999999, 404",
        "77777777777_16:pwdec016, 77777777777, 66666666666, 404",
        "77777777777_16:pwdec016, '\"amount\":100', '\"amount\":0', 404",
        "77777777777_16:pwdec016, '\"amount\":100', '\"amount\":-1', 400",
        "77777777777_16:pwdec016, '{', '[', 400",
        "77777777777_16:pwdec016, IT30P, IT31P, 400",
        "77777777777_16:pwdec016, IT30P1234501600000000000101, IT04R1234502200000000000201, 422",
    })
    void refusesWithAProblem(String key, String was, String is, int status) {
        Reply reply = api.send(key, ArchiveApi.body(notice, "100").replace(was, was.isEmpty() ? "" : is));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith(PROBLEM);
        assertThat(reply.object().getInt("status")).isEqualTo(status);
        assertThat(reply.object().getString("type")).isEqualTo("about:blank");
        assertThat(reply.object().getString("title")).isNotBlank();
        assertThat(reply.object().getString("detail")).isNotBlank();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(api.send(ArchiveApi.KEY, " ".repeat(1 << 17)).status()).isEqualTo(400);
    }

    @Test
    void leavesANoticeThatIsBeingPaidOrIsPaid() {
        String token = PayingPsp.tokenOf(psp.activate(notice));
        assertThat(api.deposit(notice, "100").status()).isEqualTo(409);

        psp.sendOutcome(token, "OK");
        assertThat(api.deposit(notice, "100").status()).isEqualTo(422);
    }
}
