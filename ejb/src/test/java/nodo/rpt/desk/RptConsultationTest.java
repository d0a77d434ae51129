package nodo.rpt.desk;

import static nodo.rpt.desk.RptHub.CHANNEL;
import static nodo.rpt.desk.RptHub.DEAD_CHANNEL;
import static nodo.rpt.desk.RptHub.PAYMENT;
import static nodo.rpt.desk.RptHub.WISP_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
