package nodo.rpt.desk;

import static nodo.rpt.RptState.RPT_ESITO_SCONOSCIUTO_PSP;
import static nodo.rpt.desk.RptHub.CHANNEL;
import static nodo.rpt.desk.RptHub.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nodo.journal.EventLink;
import nodo.money.Euro;
import nodo.registry.PaymentModel;
import nodo.registry.SmallRegistry;
import nodo.rpt.Rpt;
import nodo.rpt.RptRoute;
import nodo.rpt.RptState;
import nodo.rpt.RptTerms;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.RptTaken;
import nodo.rpt.partner.SampleRpt;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class UnknownOutcomesTest {

    private final RptHub hub;

    UnknownOutcomesTest(Store store) {
        this.hub = new RptHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "<value>IN CORSO</value>, RPT_ACCETTATA_PSP",
        "CANALE_RPT_SCONOSCIUTA, RPT_ERRORE_INVIO_A_PSP",
        "CANALE_RPT_RIFIUTATA, RPT_RIFIUTATA_PSP",
        "CANALE_SYSTEM_ERROR, RPT_ESITO_SCONOSCIUTO_PSP",
        "'', RPT_ESITO_SCONOSCIUTO_PSP",
    })
    void learnsFromThePspWhatBecameOfAnRpt(String content, RptState state) {
        unknown();
        hub.channel.answersToProgress(content.startsWith("CANALE_") ? ScriptedChannel.fault(content) : content);

        assertThat(hub.findOut()).isEqualTo(1);
        assertThat(hub.rpt().state()).isEqualTo(state);
    }

    @Test
    void asksAsOftenAsTheSettingSays() {
        unknown();
        hub.channel.answersToProgress("");

        for (int run = 0; run < 5; run++) {
            hub.findOut();
            hub.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(hub.channel.heard()).hasSize(1 + 3);
        assertThat(hub.history(KEY))
                .filteredOn(RPT_ESITO_SCONOSCIUTO_PSP::equals)
                .hasSize(1 + 3);
    }

    @Test
    void countsNoQuestionThatCouldNotLeave() {
        unknown();
        hub.registries.replace(new SmallRegistry().registry());

        assertThat(hub.findOut()).isZero();
        assertThat(hub.history(KEY))
                .filteredOn(RPT_ESITO_SCONOSCIUTO_PSP::equals)
                .hasSize(1);
    }

    @Test
    void findsAnRptWhoseSendingWasCutOff() {
        leave();

        hub.clock.advance(Duration.ofSeconds(59));
        assertThat(hub.outcomes.noteCutOff()).isZero();
        hub.clock.advance(Duration.ofSeconds(2));
        assertThat(hub.outcomes.noteCutOff()).isEqualTo(1);
        assertThat(hub.rpt().state()).isEqualTo(RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANALE_RPT_SCONOSCIUTA", "CANALE_RPT_RIFIUTATA"})
    void takesThePspsOwnAnswerHoweverLate(String toldMeanwhile) {
        ForwardedRpt sent = leave();
        recover(toldMeanwhile);

        assertThat(answered(sent)).isInstanceOf(ChannelReply.Given.class);
        assertThat(hub.rpt().state()).isEqualTo(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void tellsOfALateAnswerThatItComesTooLateOnceTheKeyIsAnothers() {
        ForwardedRpt sent = leave();
        recover("CANALE_RPT_SCONOSCIUTA");
        leave();

        assertThat(answered(sent).faultCode()).contains("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(hub.inOneStep(() -> hub.rpts.find(sent.rpt()).orElseThrow().state()))
                .isEqualTo(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    private void recover(String told) {
        hub.channel.answersToProgress(ScriptedChannel.fault(told));
        hub.clock.advance(Duration.ofSeconds(61));
        hub.findOut();
        hub.clock.advance(Duration.ofMinutes(1));
        hub.findOut();
    }

    private ChannelReply<RptTaken> answered(ForwardedRpt sent) {
        RptTaken taken = new RptTaken(Optional.empty(), Optional.empty());
        return hub.inOneStep(() -> hub.forwarding.conclude(sent, new ChannelReply.Given<>(taken)))
                .reply();
    }

    private ForwardedRpt leave() {
        return hub.inOneStep(() -> {
            Rpt rpt = new Rpt(
                    KEY,
                    new RptRoute(
                            RptHub.STATION, "77777777777", "PSPDEMO1", "60000000001", CHANNEL, PaymentModel.DIFFERITO),
                    new RptTerms("BBT", Euro.of("10.50"), 1),
                    Optional.empty(),
                    hub.clock.instant(),
                    "nodoInviaRPT");
            rpt.moveTo(RptState.RPT_ACCETTATA_NODO, hub.clock.instant(), "nodoInviaRPT");
            hub.rpts.add(rpt, new byte[] {1});
            return hub.forwarding.leave(
                    rpt,
                    new byte[] {1},
                    hub.registries.current().channel(CHANNEL).orElseThrow(),
                    EventLink.of(UUID.randomUUID()),
                    "nodoInviaRPT");
        });
    }

    private void unknown() {
        hub.channel.answersRaw("<nothing/>");
        hub.send(CHANNEL, SampleRpt.simple());
        assertThat(hub.rpt().state()).isEqualTo(RPT_ESITO_SCONOSCIUTO_PSP);
        hub.clock.advance(Duration.ofMinutes(1));
    }
}
