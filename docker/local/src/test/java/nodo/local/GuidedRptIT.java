package nodo.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The transcripts of {@code ./nodo guide}. */
@ExtendWith(SharedHub.class)
class GuidedRptIT {

    private final LocalHub hub;

    GuidedRptIT(LocalHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void haveCreditorsSendRpts() {
        hub.simulator().activationDuty(Json.createObjectBuilder().build());
    }

    @AfterEach
    void haveThemSendNone() {
        hub.simulator()
                .activationDuty(Json.createObjectBuilder().add("sends", false).build());
    }

    @Test
    void tellsACart() {
        assertThat(told(GuidedRpt::cart))
                .containsSubsequence(
                        "nodoInviaCarrelloRPT REQ",
                        "pspInviaCarrelloRPT REQ",
                        "pspInviaCarrelloRPT RESP",
                        "nodoInviaCarrelloRPT RESP",
                        "nodoInviaRT REQ",
                        "paaInviaRT REQ",
                        "EC    RPT of 10.00 sent, answer OK",
                        "PSP   rpt OK",
                        "PSP   rt-answered OK",
                        "RT_INVIATA_PA > RT_ACCETTATA_PA",
                        "EC    RT of 10.00 with outcome 0 taken in, answer OK")
                .doesNotContain("pwdpsp", "pwdec");
    }

    @Test
    void tellsAnActivation() {
        assertThat(told(GuidedRpt::activation))
                .containsSubsequence(
                        "nodoVerificaRPT REQ",
                        "paaVerificaRPT REQ",
                        "nodoAttivaRPT REQ",
                        "paaAttivaRPT REQ",
                        "nodoInviaRPT REQ",
                        "pspInviaRPT REQ",
                        "nodoInviaRT REQ",
                        "paaInviaRT REQ",
                        "with outcome 0 taken in, answer OK");
    }

    @Test
    void tellsHowAnRtIsFetched() {
        assertThat(told(GuidedRpt::pull))
                .contains("pspChiediListaRT REQ", "pspChiediRT REQ", "pspInviaAckRT REQ", "PSP   ack ACTC")
                .contains("with outcome 0 taken in, answer OK");
    }

    private String told(Consumer<GuidedRpt> way) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));

        way.accept(new GuidedRpt(hub.monitoring(), hub.simulator(), progress, Clock.systemUTC()));

        return told.toString(StandardCharsets.UTF_8);
    }
}
