package nodo.rpt.desk;

import static nodo.rpt.RptState.RPT_ACCETTATA_NODO;
import static nodo.rpt.RptState.RPT_ACCETTATA_PSP;
import static nodo.rpt.RptState.RPT_INVIATA_A_PSP;
import static nodo.rpt.RptState.RPT_PARCHEGGIATA_NODO;
import static nodo.rpt.RptState.RPT_PARCHEGGIATA_NODO_MOD3;
import static nodo.rpt.RptState.RPT_RICEVUTA_NODO;
import static nodo.rpt.RptState.RPT_RIFIUTATA_NODO;
import static nodo.rpt.desk.RptHub.CHANNEL;
import static nodo.rpt.desk.RptHub.DEAD_CHANNEL;
import static nodo.rpt.desk.RptHub.KEY;
import static nodo.rpt.desk.RptHub.OFF_CHANNEL;
import static nodo.rpt.desk.RptHub.PAGE_CHANNEL;
import static nodo.rpt.desk.RptHub.PAYMENT;
import static nodo.rpt.desk.RptHub.PROVIDER;
import static nodo.rpt.desk.RptHub.WISP_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nodo.rpt.RptState;
import nodo.rpt.partner.SampleRpt;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.SessionSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StoreTest
class RptReceptionTest {

    private static final String PAGE_ANSWER = "<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>"
            + "<identificativoCarrello>C1</identificativoCarrello>"
            + "<parametriPagamentoImmediato>idBruciatura=77</parametriPagamentoImmediato>";

    private final RptHub hub;

    RptReceptionTest(Store store) {
        this.hub = new RptHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void sendsAnRptToItsPspAndTellsThatItTookIt() {
        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("OK");

        assertThat(hub.history(KEY))
                .containsExactly(RPT_RICEVUTA_NODO, RPT_ACCETTATA_NODO, RPT_INVIATA_A_PSP, RPT_ACCETTATA_PSP);
        assertThat(hub.channel.heard())
                .singleElement()
                .asString()
                .contains(
                        "<identificativoDominio>77777777777<", "<modelloPagamento>2<", "<codiceContestoPagamento>n/a<")
                .contains(Base64.getEncoder().encodeToString(SampleRpt.simple().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>|OK|RPT_ACCETTATA_PSP",
                "KO CANALE_SEMANTICA|PPT_CANALE_ERRORE CANALE_SEMANTICA|RPT_RIFIUTATA_PSP",
                "KO CANALE_MAI_VISTO|PPT_CANALE_ERRORE CANALE_MAI_VISTO|RPT_RIFIUTATA_PSP",
                "KO PAA_SEMANTICA|PPT_CANALE_ERRORE_RESPONSE|RPT_ESITO_SCONOSCIUTO_PSP",
                "KO|PPT_CANALE_ERRORE_RESPONSE|RPT_ESITO_SCONOSCIUTO_PSP",
                "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione>|PPT_CANALE_ERRORE_RESPONSE|RPT_ESITO_SCONOSCIUTO_PSP",
                "<esitoComplessivoOperazione>FORSE</esitoComplessivoOperazione>|PPT_CANALE_ERRORE_RESPONSE|RPT_ESITO_SCONOSCIUTO_PSP",
                "OK CANALE_SEMANTICA|PPT_CANALE_ERRORE_RESPONSE|RPT_ESITO_SCONOSCIUTO_PSP",
            })
    void tellsWhatThePspSaid(String content, String answer, RptState state) {
        hub.channel.answersToRpt(spelledOut(content));

        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo(answer);
        assertThat(hub.rpt().state()).isEqualTo(state);
    }

    private static String spelledOut(String content) {
        String refusal = ScriptedChannel.refusal(content.substring(content.indexOf(' ') + 1));
        if (content.startsWith("KO")) {
            return content.equals("KO") ? ScriptedChannel.refusal("") : refusal;
        }
        return content.startsWith("OK") ? refusal.replace(">KO<", ">OK<") : content;
    }

    @Test
    void knowsNothingOfAnRptWhosePspSaysNothing() {
        hub.channel.keepsSilent();

        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("PPT_CANALE_TIMEOUT");
        assertThat(hub.rpt().state()).isEqualTo(RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void knowsThatAnRptDidNotLeaveWhosePspIsNotThere() {
        assertThat(hub.send(DEAD_CHANNEL, SampleRpt.simple())).isEqualTo("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(hub.rpt().state()).isEqualTo(RptState.RPT_ERRORE_INVIO_A_PSP);

        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("OK");
    }

    @Test
    void takesAnErrorOfHttpAsAServiceThatIsNotActive() {
        hub.channel.answersRaw("");
        hub.channel.answersStatus(503);

        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("PPT_CANALE_SERVIZIO_NONATTIVO");
        assertThat(hub.rpt().state()).isEqualTo(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    @Test
    void parksAnRptUntilItsPayerChose() {
        String answer = hub.send(WISP_CHANNEL, SampleRpt.simple());

        assertThat(answer).startsWith("OK http://wisp.example/?id=");
        assertThat(hub.history(KEY)).containsExactly(RPT_RICEVUTA_NODO, RPT_ACCETTATA_NODO, RPT_PARCHEGGIATA_NODO);
        assertThat(hub.channel.heard()).isEmpty();
        SessionSubject subject = SessionSubject.ofRpt(hub.rpt().id().value());
        assertThat(hub.inOneStep(() -> hub.sessions.of(subject))
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo(hub.rpt().session().orElseThrow());
        assertThat(hub.status(PAYMENT)).isEqualTo("RPT_PARCHEGGIATA_NODO " + answer.substring("OK ".length()));
    }

    @Test
    void leadsThePayerToThePageOfThePsp() {
        hub.channel.answersToRpt(PAGE_ANSWER);

        assertThat(hub.send(PAGE_CHANNEL, SampleRpt.simple()))
                .isEqualTo("OK http://hub.example/web-fesp?idSession="
                        + hub.rpt().session().orElseThrow());
        assertThat(hub.rpt().immediateParameters()).hasValue("idBruciatura=77");
    }

    @Test
    void knowsNothingOfAPaymentThatThePageCannotName() {
        assertThat(hub.send(PAGE_CHANNEL, SampleRpt.simple())).isEqualTo("PPT_CANALE_ERR_PARAM_PAG_IMM");
        assertThat(hub.rpt().state()).isEqualTo(RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void refusesWordsThatNameAnotherPaymentOfThePsp() {
        hub.channel.answersToRpt(PAGE_ANSWER);
        hub.send(PAGE_CHANNEL, SampleRpt.simple());
        NamedRpt other = new NamedRpt("77777777777", "IUV2", "n/a");

        assertThat(hub.send(
                        new NamedProvider("PSPDEMO1", "60000000001", PAGE_CHANNEL),
                        other,
                        SampleRpt.simple().replace(">RF18539007547034<", ">IUV2<")))
                .isEqualTo("PPT_CANALE_ERR_PARAM_PAG_IMM");
    }

    @Test
    void refusesASecondRptOfAKey() {
        hub.send(CHANNEL, SampleRpt.simple());

        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("PPT_RPT_DUPLICATA");
        assertThat(hub.count(KEY)).isEqualTo(1);
        assertThat(hub.channel.heard()).hasSize(1);
    }

    @Test
    void takesExactlyOneOfSeveralThatComeAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        Callable<String> sending = () -> hub.send(CHANNEL, SampleRpt.simple());
        try {
            List<Future<String>> answers =
                    threads.invokeAll(List.of(sending, sending, sending, sending, sending, sending));

            assertThat(answers)
                    .map(RptReceptionTest::got)
                    .containsExactlyInAnyOrder(
                            "OK",
                            "PPT_RPT_DUPLICATA",
                            "PPT_RPT_DUPLICATA",
                            "PPT_RPT_DUPLICATA",
                            "PPT_RPT_DUPLICATA",
                            "PPT_RPT_DUPLICATA");
        } finally {
            threads.shutdownNow();
        }
        assertThat(hub.channel.heard()).hasSize(1);
    }

    private static String got(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesPaymentsThatAddUpToMoreThanAnyAmount() {
        String more = SampleRpt.simple()
                .replace("SingoloVersamento>10.50<", "SingoloVersamento>999999999.99<")
                .replaceFirst("(?s)(<pay_i:datiSingoloVersamento>.*</pay_i:datiSingoloVersamento>)", "$1$1");

        assertThat(hub.send(CHANNEL, more)).isEqualTo("PPT_SEMANTICA");
    }

    @Test
    void keepsARefusedRptAndFreesItsKey() {
        String wrong = SampleRpt.simple().replace("DaVersare>10.50<", "DaVersare>11.50<");

        assertThat(hub.send(CHANNEL, wrong)).isEqualTo("PPT_SEMANTICA");
        assertThat(hub.history(KEY)).containsExactly(RPT_RICEVUTA_NODO, RPT_RIFIUTATA_NODO);
        assertThat(hub.send(CHANNEL, SampleRpt.simple())).isEqualTo("OK");
    }

    @Test
    void refusesADocumentOfAnotherPaymentUnderAKeyThatIsTaken() {
        hub.send(CHANNEL, SampleRpt.simple());

        assertThat(hub.send(CHANNEL, SampleRpt.simple().replace(">RF18539007547034<", ">RF00<")))
                .isEqualTo("PPT_SEMANTICA");
        assertThat(hub.count(KEY)).isEqualTo(1);
    }

    @Test
    void parksAnRptWhosePspSpeaksTheNoticeModel() {
        NamedRpt payment = new NamedRpt("77777777777", "RF18539007547034", "token1");
        hub.activated(payment, true);

        assertThat(hub.send(PROVIDER, payment, SampleRpt.of("PO", "token1"))).isEqualTo("OK");
        assertThat(hub.history(payment.key().orElseThrow()))
                .containsExactly(RPT_RICEVUTA_NODO, RPT_ACCETTATA_NODO, RPT_PARCHEGGIATA_NODO_MOD3);
        assertThat(hub.parked.heard())
                .singleElement()
                .satisfies(event -> assertThat(event.rpt().key().ccp()).isEqualTo("token1"));
        assertThat(hub.channel.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PSPDEMO9, 60000000001, " + CHANNEL + ", PPT_PSP_SCONOSCIUTO",
        "PSPSPENTO, 60000000001, " + CHANNEL + ", PPT_PSP_DISABILITATO",
        "PSPDEMO1, 60000000008, " + CHANNEL + ", PPT_INTERMEDIARIO_PSP_SCONOSCIUTO",
        "PSPDEMO1, 60000000009, " + CHANNEL + ", PPT_INTERMEDIARIO_PSP_DISABILITATO",
        "PSPDEMO1, 60000000001, 60000000001_99, PPT_CANALE_SCONOSCIUTO",
        "PSPDEMO1, 60000000001, " + OFF_CHANNEL + ", PPT_CANALE_DISABILITATO",
        "PSPDEMO1, 60000000002, " + CHANNEL + ", PPT_AUTORIZZAZIONE",
        "PSPDEMO2, 60000000001, " + WISP_CHANNEL + ", PPT_AUTORIZZAZIONE",
    })
    void refusesAProviderThatCannotExecuteIt(String psp, String broker, String channelId, String answer) {
        NamedProvider provider = new NamedProvider(psp, broker, channelId);

        assertThat(hub.send(provider, PAYMENT, SampleRpt.simple())).isEqualTo(answer);
        assertThat(hub.status(PAYMENT)).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @Test
    void refusesADocumentThatIsNotValidWithoutATrace() {
        assertThat(hub.send(CHANNEL, "")).isEqualTo("PPT_SINTASSI_XSD");
        assertThat(hub.send(CHANNEL, SampleRpt.simple().replace(">BBT<", ">XXX<")))
                .isEqualTo("PPT_SINTASSI_XSD");
        assertThat(hub.send(CHANNEL, SampleRpt.of("CP", "n/a"))).isEqualTo("PPT_AUTORIZZAZIONE");
        assertThat(hub.status(PAYMENT)).isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @ParameterizedTest
    @CsvSource({
        "identificativoDominio>77777777777<, identificativoDominio>77777777778<, PPT_SEMANTICA",
        ">RF18539007547034<, >RF00<, PPT_SEMANTICA",
        ">n/a<, >other<, PPT_SEMANTICA",
        "IT60X0542811101000000123456, IT60X0542811101000000123457, PPT_IBAN_NON_CENSITO",
        ">BBT<, >PO<, PPT_SEMANTICA",
        ">BBT<, >AD<, PPT_SEMANTICA",
    })
    void refusesADocumentThatBreaksARule(String text, String replacement, String answer) {
        assertThat(hub.send(CHANNEL, SampleRpt.simple().replace(text, replacement)))
                .isEqualTo(answer);
        assertThat(hub.history(KEY)).containsExactly(RPT_RICEVUTA_NODO, RPT_RIFIUTATA_NODO);
    }

    @Test
    void asksForAnAccountOrAStampOfEachPayment() {
        String neither = SampleRpt.simple().replaceAll("<pay_i:ibanAccredito>[^<]*</pay_i:ibanAccredito>", "");
        String both = SampleRpt.withStamp()
                .replace(
                        "16.00</pay_i:importoSingoloVersamento>",
                        "16.00</pay_i:importoSingoloVersamento>"
                                + "<pay_i:ibanAccredito>IT60X0542811101000000123456</pay_i:ibanAccredito>");
        NamedProvider seller = new NamedProvider("PSPDEMO2", "60000000001", CHANNEL);

        assertThat(hub.send(CHANNEL, neither)).isEqualTo("PPT_SEMANTICA");
        assertThat(hub.send(seller, PAYMENT, both)).isEqualTo("PPT_SEMANTICA");
        assertThat(hub.send(CHANNEL, SampleRpt.withStamp())).isEqualTo("PPT_SEMANTICA");
        assertThat(hub.send(seller, PAYMENT, SampleRpt.withStamp())).isEqualTo("OK");
    }

    @Test
    void takesAPaymentAtThePspOnlyIfItWasAskedFor() {
        NamedRpt payment = new NamedRpt("77777777777", "RF18539007547034", "ccp1");

        assertThat(hub.send(PROVIDER, payment, SampleRpt.of("PO", "ccp1"))).isEqualTo("PPT_SEMANTICA");
        hub.activated(payment, false);
        assertThat(hub.send(PROVIDER, payment, SampleRpt.of("PO", "ccp1"))).isEqualTo("OK");
    }

    @Test
    void refusesToParkOrRedirectWhereItCannotLead() {
        hub.registries.replace(hub.registry(false).registry());

        assertThat(hub.send(WISP_CHANNEL, SampleRpt.simple())).isEqualTo("PPT_SYSTEM_ERROR");
        assertThat(hub.send(PAGE_CHANNEL, SampleRpt.simple())).isEqualTo("PPT_SYSTEM_ERROR");
        assertThat(hub.history(KEY)).isEmpty();
    }

    @Test
    void parksNoRptWhosePayerCouldNotReturn() {
        hub.registries.replace(hub.registry(false)
                .withWisp(URI.create("http://wisp.example/?id="))
                .registry());

        assertThat(hub.send(WISP_CHANNEL, SampleRpt.simple())).isEqualTo("PPT_SYSTEM_ERROR");
    }
}
