package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates with Z or an offset, blank optional strings, absent officeName: taken where the contract's type allows them. */
@ExtendWith(SharedHub.class)
class Row07DatesAndBlanksIT {

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final String notice = Notices.payable("11");

    Row07DatesAndBlanksIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2026-12-31Z", "2026-12-31+01:00", "2026-12-31-05:30"})
    void ofACreditorAreTheDayThatTheyName(String dueDate) {
        creditor.willAnswer(notice, 200, VerificationAnswer.with(dueDate, ""));

        Reply reply = new PayingPsp(hub.pspPort()).verify(notice);

        assertThat(PayingPsp.answerOf(reply)).isEqualTo("OK");
        assertThat(Xml.value(reply.body(), "dueDate")).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {"``", "<officeName> </officeName>"})
    void ofAnOfficeMayBeMissingOrBlank(String office) {
        creditor.willAnswer(notice, 200, VerificationAnswer.with("2026-12-31", office));

        assertThat(PayingPsp.answerOf(new PayingPsp(hub.pspPort()).verify(notice)))
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dueDate>2026-12-31Z</dueDate>",
                "<dueDate>2026-12-31+01:00</dueDate>",
                "<paymentNote> </paymentNote>"
            })
    void ofAPspAreTakenToo(String optional) {
        Reply reply = new PayingPsp(hub.pspPort()).activateWith(notice, optional);

        assertThat(PayingPsp.answerOf(reply)).isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+01:00", "-05:30"})
    void ofAnRptAreTakenToo(String zone) {
        ClassicPartners classic = new ClassicPartners(hub, creditor);
        String first = ClassicPartners.freshIuv();
        String document = classic.documentOf(classic.send(first))
                .replace(first, "${iuv}")
                .replaceFirst("(<[^>]*dataEsecuzionePagamento>[0-9-]{10})", "$1" + zone)
                .replaceFirst("(<[^>]*dataOraMessaggioRichiesta>[0-9-]{10}T[0-9:]{8})[^<]*", "$1" + zone);

        String second = ClassicPartners.freshIuv();
        JsonObject sent = classic.send(second, document);

        assertThat(sent.getString("outcome")).as("%s", sent).isEqualTo("OK");
        assertThat(document).contains(zone + "</");
    }
}
