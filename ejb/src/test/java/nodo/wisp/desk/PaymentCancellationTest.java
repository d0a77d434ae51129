package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.notice.Sessions;
import nodo.notice.desk.ObservedEvent;
import nodo.notice.desk.UnclosedSessions;
import nodo.notice.desk.UnpaidSessions;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.RptStateChange;
import nodo.rt.Rts;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.CancelReason;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.FormChoice;
import nodo.wisp.FormChoices;
import nodo.wisp.KeptAnswer;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@StoreTest
class PaymentCancellationTest {

    private static final Duration SESSION = Duration.ofMinutes(40);

    private final WispScene scene;
    private final Rts rts;
    private final PaymentCancellation cancellation;
    private final NeverReadPayments job;
    private final FormChoices choices;

    PaymentCancellationTest(Store store) {
        scene = new WispScene(store);
        rts = new Rts(store.entityManager());
        UnpaidSessions unpaid =
                new UnpaidSessions(new StoredAnswers(store.entityManager()), new ObservedEvent<>(step -> {
                    throw new IllegalStateException("no session of a classic creditor");
                }));
        cancellation = scene.cancellation(unpaid);
        choices = new FormChoices(store.entityManager());
        UnclosedSessions touchpoints = new UnclosedSessions(
                store.transactions(),
                scene.notices,
                new Sessions(scene.positions, scene.notices),
                unpaid,
                scene.registries,
                scene.clock);
        job = new NeverReadPayments(
                store.transactions(),
                scene.sessions,
                cancellation,
                touchpoints,
                choices,
                new WispSettings(Duration.ofMinutes(30), SESSION),
                scene.registries,
                TestRound.silent(),
                scene.clock);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER,Annullato da WISP",
        "ANNUTE,Annullato da utente",
        "SESSCA,Annullato per sessione scaduta",
        "AUTNEG,Annullato per autorizzazione negata"
    })
    void endsAParkedRptWithARtThatSaysWhy(String reason, String text) {
        SessionId id = parked(1);

        assertThat(cancel(id, reason)).isEqualTo("OK");

        assertThat(states(id))
                .containsExactly(
                        RptState.RPT_RICEVUTA_NODO,
                        RptState.RPT_ACCETTATA_NODO,
                        RptState.RPT_PARCHEGGIATA_NODO,
                        RptState.RPT_ANNULLATA_WISP,
                        RptState.RT_GENERATA_NODO);
        assertThat(rt(id)).contains("<pay_i:esitoSingoloPagamento>" + text + "</pay_i:esitoSingoloPagamento>");
        assertThat(scene.read(id, ParkedSession::cancelReason)).contains(CancelReason.valueOf(reason));
    }

    @Test
    void isCancelledOnce() {
        SessionId id = parked(1);
        cancel(id, "ANNUTE");

        assertThat(cancel(id, "ANNUTE")).isEqualTo("PPT_TOKEN_SCADUTO: Payment annullato o scaduto");
    }

    @ParameterizedTest
    @CsvSource({"annute", "BATCH", "XYZ", "''"})
    void refusesAReasonThatDoesNotExist(String reason) {
        SessionId id = parked(1);

        assertThat(cancel(id, reason)).isEqualTo("PPT_SEMANTICA: Motivo di annullamento invalido");
        assertThat(scene.states(id)).containsExactly(RptState.RPT_PARCHEGGIATA_NODO);
    }

    @ParameterizedTest
    @CsvSource({
        "RPT_RIFIUTATA_PSP,RIFPSP,true",
        "RPT_ERRORE_INVIO_A_PSP,CONPSP,true",
        "RPT_ESITO_SCONOSCIUTO_PSP,UNKPSP,true",
        "RPT_ESITO_SCONOSCIUTO_PSP,OTHER,false",
        "RPT_ACCETTATA_PSP,OTHER,false"
    })
    void endsWhatWasTakenOverOnlyIfNothingWasPaid(RptState state, String reason, boolean ended) {
        SessionId id = parked(1);
        scene.change(
                id,
                session -> session.take(new Choice(ChoiceKind.MOD1, "PSP1", "CHANNEL", "BBT"), scene.clock.instant()));
        scene.move(id, RptState.RPT_INVIATA_A_PSP, state);

        assertThat(cancel(id, reason))
                .isEqualTo(ended ? "OK" : "PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste");
        assertThat(scene.states(id)).containsExactly(ended ? RptState.RT_GENERATA_NODO : state);
    }

    @Test
    void makesNoRtForAKeyThatWasUsedAgain() {
        SessionId id = parked(1);
        scene.change(
                id,
                session -> session.take(new Choice(ChoiceKind.MOD1, "PSP1", "CHANNEL", "BBT"), scene.clock.instant()));
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ERRORE_INVIO_A_PSP);
        scene.clock.advance(Duration.ofSeconds(1));
        SessionId again = parked(1);

        assertThat(cancel(id, "CONPSP")).isEqualTo("OK");
        assertThat(scene.states(id)).containsExactly(RptState.RPT_ERRORE_INVIO_A_PSP);
        assertThat(scene.states(again)).containsExactly(RptState.RPT_PARCHEGGIATA_NODO);
    }

    @Test
    void makesNoRtForAKeyThatIsUsedAgainAtTheSameTime() {
        SessionId id = parked(1);
        scene.change(
                id,
                session -> session.take(new Choice(ChoiceKind.MOD1, "PSP1", "CHANNEL", "BBT"), scene.clock.instant()));
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ERRORE_INVIO_A_PSP);
        scene.clock.advance(Duration.ofSeconds(1));

        CompletableFuture<String> cancelled = scene.commit(() -> {
            scene.rpts.claim(List.of(WispScene.key(1)));
            scene.parked(WispScene.key(1), Optional.empty(), RptText.of(WispScene.key(1), "1.00", WispScene.BANK_IBAN));
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> cancel(id, "CONPSP"));
            scene.awaitSomebodyWaiting();
            return other;
        });

        assertThat(cancelled.join()).isEqualTo("OK");
        assertThat(scene.states(id)).containsExactly(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    @ParameterizedTest
    @CsvSource({
        "x, PPT_SINTASSI_EXTRAXSD: Richiesta non valida",
        "01234567-0123-0123-0123-0123456789ab, PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste"
    })
    void knowsNoOtherPayment(String id, String expected) {
        assertThat(scene.<PaymentCancellation.Cancelled>ask(
                        exchange -> cancellation.cancel(id, "OTHER", exchange), done -> "OK"))
                .isEqualTo(expected);
    }

    @Test
    void endsWhatNobodyEverAskedFor() {
        SessionId read = parked(1);
        scene.change(read, session -> session.read(scene.clock.instant()));
        SessionId never = parked(2);
        scene.clock.advance(scene.registries.current().settings().parkedRptAge().plusSeconds(1));
        SessionId young = parked(3);

        assertThat(job.run()).isEqualTo(1);

        assertThat(scene.read(never, ParkedSession::cancelReason)).contains(CancelReason.BATCH);
        assertThat(rt(never)).contains("Annullato da batch nodo");
        assertThat(scene.read(read, ParkedSession::isParked)).isTrue();
        assertThat(scene.read(young, ParkedSession::isParked)).isTrue();
        assertThat(job.run()).isZero();
    }

    @Test
    void endsWhatWasLookedAtAndLeftOnceItsSessionIsOver() {
        SessionId read = parked(1);
        scene.change(read, session -> session.read(scene.clock.instant()));
        scene.clock.advance(SESSION.minusSeconds(1));
        assertThat(job.run()).isZero();
        scene.clock.advance(Duration.ofSeconds(2));

        assertThat(job.run()).isEqualTo(1);

        assertThat(scene.read(read, ParkedSession::cancelReason)).contains(CancelReason.SESSCA);
        assertThat(rt(read)).contains("Annullato per sessione scaduta");
    }

    @ParameterizedTest
    @CsvSource({"CARTA, true", "PAYPAL, true", "MOD1, false"})
    void endsACardPaymentThatTurnsOutToBeRefused(ChoiceKind kind, boolean ended) {
        SessionId id = parked(1);
        scene.change(id, session -> session.take(new Choice(kind, "PSP1", "CHANNEL", "CP"), scene.clock.instant()));
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ESITO_SCONOSCIUTO_PSP);
        assertThat(job.run()).isZero();
        scene.move(id, RptState.RPT_RIFIUTATA_PSP);

        assertThat(job.run()).isEqualTo(ended ? 1 : 0);

        assertThat(scene.states(id)).containsExactly(ended ? RptState.RT_GENERATA_NODO : RptState.RPT_RIFIUTATA_PSP);
        assertThat(job.run()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"408, true", "200, false"})
    void endsACardPaymentThatItsProviderTurnsOutNotToHave(int told, boolean ended) {
        SessionId id = parked(1);
        scene.change(id, session -> {
            session.take(new Choice(ChoiceKind.CARTA, "PSP1", "CHANNEL", "CP"), scene.clock.instant());
            session.answered(new KeptAnswer(told, "told"));
        });
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ERRORE_INVIO_A_PSP);

        assertThat(job.run()).isEqualTo(ended ? 1 : 0);

        assertThat(scene.states(id))
                .containsExactly(ended ? RptState.RT_GENERATA_NODO : RptState.RPT_ERRORE_INVIO_A_PSP);
        assertThat(scene.read(id, ParkedSession::cancelReason))
                .isEqualTo(ended ? Optional.of(CancelReason.CONPSP) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "RPT_RIFIUTATA_PSP, Annullato per RPT rifiutata",
        "RPT_ERRORE_INVIO_A_PSP, Annullato per errore in connessione",
        "RPT_RISOLTA_KO, Annullato per esito sconosciuto PSP"
    })
    void endsWhatFailedOnceItsSessionIsOverIfNobodyElseDid(RptState state, String text) {
        SessionId id = taken(1);
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ESITO_SCONOSCIUTO_PSP, state);
        assertThat(job.run()).isZero();

        scene.clock.advance(SESSION.plusSeconds(1));

        assertThat(job.run()).isEqualTo(1);
        assertThat(scene.states(id)).containsExactly(RptState.RT_GENERATA_NODO);
        assertThat(rt(id)).contains(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"RPT_ACCETTATA_PSP", "RPT_ESITO_SCONOSCIUTO_PSP"})
    void leavesWhatMayBePaidHoweverLongAgoItWasChosen(RptState state) {
        SessionId id = taken(1);
        scene.move(id, RptState.RPT_INVIATA_A_PSP, state);

        scene.clock.advance(SESSION.plusSeconds(1));

        assertThat(job.run()).isZero();
        assertThat(scene.states(id)).containsExactly(state);
    }

    private SessionId taken(int number) {
        SessionId id = parked(number);
        scene.change(
                id,
                session -> session.take(new Choice(ChoiceKind.MOD1, "PSP1", "CHANNEL", "BBT"), scene.clock.instant()));
        return id;
    }

    @Test
    void forgetsChoicesThatNobodyMayAskForAnyMore() {
        FormChoice old = new FormChoice("77777777777", "KEY", false, scene.clock.instant());
        scene.clock.advance(Duration.ofMinutes(31));
        FormChoice young = new FormChoice("77777777777", "KEY", false, scene.clock.instant());
        scene.commit(() -> {
            choices.add(old);
            choices.add(young);
            return 0;
        });

        job.run();

        assertThat(scene.commit(() -> choices.find(old.keyWisp()))).isEmpty();
        assertThat(scene.commit(() -> choices.find(young.keyWisp()))).isPresent();
    }

    private SessionId parked(int number) {
        return scene.park(WispScene.key(number), RptText.of(WispScene.key(number), "1.00", WispScene.BANK_IBAN));
    }

    private String cancel(SessionId id, String reason) {
        return scene.<PaymentCancellation.Cancelled>ask(
                exchange -> cancellation.cancel(id.toString(), reason, exchange), done -> "OK");
    }

    private List<RptState> states(SessionId id) {
        return scene.commit(() -> scene.rpts.find(scene.rptIds(id).get(0)).map(Rpt::history).stream()
                .flatMap(List::stream)
                .map(RptStateChange::state)
                .toList());
    }

    private String rt(SessionId id) {
        return scene.commit(() -> Optional.of(scene.rptIds(id).get(0))
                .flatMap(rts::find)
                .map(rt -> new String(rt.message().document(), StandardCharsets.UTF_8))
                .orElseThrow());
    }
}
