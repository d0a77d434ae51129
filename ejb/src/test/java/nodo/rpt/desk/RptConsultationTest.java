package nodo.rpt.desk;

import static nodo.rpt.desk.RptHub.CHANNEL;
import static nodo.rpt.desk.RptHub.DEAD_CHANNEL;
import static nodo.rpt.desk.RptHub.KEY;
import static nodo.rpt.desk.RptHub.PAGE_CHANNEL;
import static nodo.rpt.desk.RptHub.PAYMENT;
import static nodo.rpt.desk.RptHub.WISP_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nodo.registry.SmallRegistry;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.partner.SampleRpt;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@StoreTest
class RptConsultationTest {

    private final RptHub hub;

    RptConsultationTest(Store store) {
        this.hub = new RptHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void tellsWhereAnRptIs() {
        hub.send(CHANNEL, SampleRpt.simple());

        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP");
        assertThat(hub.status(new NamedRpt("77777777777", "IUV9", "n/a"))).isEqualTo("PPT_RPT_SCONOSCIUTA");
        assertThat(hub.status(new NamedRpt("12345678901", "IUV9", "n/a"))).isEqualTo("PPT_DOMINIO_SCONOSCIUTO");
    }

    @Test
    void tellsHowFarThePspIs() {
        hub.send(CHANNEL, SampleRpt.simple());
        hub.channel.answersToProgress("<value>IN CORSO</value>");

        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP IN CORSO");
        assertThat(hub.channel.heard().get(1))
                .contains("pspChiediAvanzamentoRPT")
                .contains("<identificativoUnivocoVersamento>RF18539007547034<");
    }

    @Test
    void tellsWhatTheNodeKnowsIfThePspSaysNothing() {
        hub.send(CHANNEL, SampleRpt.simple());

        hub.channel.answersToProgress(ScriptedChannel.fault("CANALE_SYSTEM_ERROR"));
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP");
        hub.channel.keepsSilent();
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP");
        assertThat(hub.history(KEY)).endsWith(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void asksThePspAboutNothingThatItDoesNotHave() {
        hub.send(WISP_CHANNEL, SampleRpt.simple());

        hub.status(PAYMENT);

        assertThat(hub.channel.heard()).isEmpty();
    }

    @Test
    void asksNoMoreOftenThanTheSettingSays() {
        hub.registries.replace(hub.registry(true)
                .with("useCountChiediAvanzamento", "true")
                .with("maxChiediAvanzamento", "2")
                .registry());
        hub.send(CHANNEL, SampleRpt.simple());
        hub.channel.answersToProgress("<value>IN CORSO</value>");

        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP IN CORSO");
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP IN CORSO");
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP");
        assertThat(hub.channel.heard()).hasSize(1 + 2);
    }

    @Test
    void leadsThePayerWhileThePageIsOfUse() {
        hub.send(WISP_CHANNEL, SampleRpt.simple());
        assertThat(hub.status(PAYMENT)).startsWith("RPT_PARCHEGGIATA_NODO http://wisp.example/");

        hub.inOneStep(() -> {
            Rpt rpt = hub.rpts.findLocked(KEY).orElseThrow();
            rpt.moveTo(RptState.RPT_INVIATA_A_PSP, hub.clock.instant(), "inoltroEsito/mod1");
            rpt.moveTo(RptState.RPT_ACCETTATA_PSP, hub.clock.instant(), "inoltroEsito/mod1");
            return rpt;
        });
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_ACCETTATA_PSP");
    }

    @Test
    void leadsThePayerToThePageOfThePsp() {
        hub.channel.answersToRpt("<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>"
                + "<parametriPagamentoImmediato>idBruciatura=77</parametriPagamentoImmediato>");
        hub.send(PAGE_CHANNEL, SampleRpt.simple());

        assertThat(hub.status(PAYMENT)).startsWith("RPT_ACCETTATA_PSP http://hub.example/web-fesp?idSession=");
    }

    @Test
    void listsTheRptsOfTheStationThatAsks() {
        hub.send(CHANNEL, SampleRpt.simple());
        hub.registries.replace(hub.registry(true)
                .with(SmallRegistry.station("77777777777_02", "77777777777", 1))
                .with(SmallRegistry.creditor("66666666666", "IT33I0760103200001234567890"))
                .with(SmallRegistry.segregated("66666666666", "77777777777_02", "02", false))
                .registry());

        assertThat(hub.pendingOf(RptHub.STATION)).isEqualTo("[RF18539007547034 RPT_ACCETTATA_PSP]");
        assertThat(hub.pendingOf("77777777777_02")).isEqualTo("[]");
    }

    @Test
    void listsWhatIsParkedOrAtThePsp() {
        send("IUV1", CHANNEL);
        hub.clock.advance(Duration.ofMinutes(1));
        send("IUV2", WISP_CHANNEL);
        send("IUV3", DEAD_CHANNEL);
        Instant now = hub.clock.instant();

        assertThat(hub.pending(Optional.empty(), Optional.empty(), 10))
                .isEqualTo("[IUV1 RPT_ACCETTATA_PSP, IUV2 RPT_PARCHEGGIATA_NODO]");
        assertThat(hub.pending(Optional.empty(), Optional.empty(), 1)).isEqualTo("[IUV1 RPT_ACCETTATA_PSP]");
        assertThat(hub.pending(Optional.of(now), Optional.of(now), 10)).isEqualTo("[IUV2 RPT_PARCHEGGIATA_NODO]");
        assertThat(hub.pending(Optional.of(now.plusSeconds(1)), Optional.empty(), 10))
                .isEqualTo("[]");
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        Instant now = hub.clock.instant();

        assertThat(hub.pending(Optional.of(now), Optional.of(now.minusSeconds(1)), 10))
                .isEqualTo("PPT_SEMANTICA");
    }

    private void send(String iuv, String channelId) {
        hub.send(
                new NamedProvider("PSPDEMO1", "60000000001", channelId),
                new NamedRpt("77777777777", iuv, "n/a"),
                SampleRpt.simple().replace(">RF18539007547034<", ">" + iuv + "<"));
    }
}
