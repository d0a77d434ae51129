package nodo.activation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nodo.activation.ActivationState;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryState;
import nodo.notice.desk.TestCreditor;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** nodoVerificaRPT and nodoAttivaRPT, and what becomes of a question whose answer was lost: flows-rpt §6.2. */
@StoreTest
class ClassicActivationTest {

    private static final String NONSENSE = "<esito/>";

    /** Longer than a creditor may take, and the margin after it. */
    private static final Duration LOST = Duration.ofMinutes(1);

    private final ActivationBench bench;

    ClassicActivationTest(Store store) {
        bench = new ActivationBench(store);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsWhatANoticeCostsAndNotesNothing() {
        assertThat(bench.verify()).isEqualTo("OK 10.00 Tassa");

        assertThat(bench.creditor.asked("paaVerificaRPT")).isEqualTo(1);
        assertThat(bench.owed()).isEmpty();
    }

    @Test
    void asksForTheRptInTheNameOfTheChannelThatPays() {
        assertThat(bench.activate()).isEqualTo("OK 10.00 Tassa");

        assertThat(asked().get(0).message())
                .contains("<identificativoDominio>77777777777<")
                .contains("<identificativoUnivocoVersamento>" + ActivationBench.IUV + "<")
                .contains("<codiceContestoPagamento>ccp1<")
                .contains("<importoSingoloVersamento>12.00<")
                .contains("<identificativoCanalePSP>60000000001_02<");
        assertThat(bench.state()).isEqualTo(ActivationState.ACCEPTED);
        assertThat(bench.owed()).isEmpty();
    }

    @Test
    void notesTheRptBeforeTheCreditorHearsTheQuestion() {
        bench.creditor.answers("paaAttivaRPT", () -> {
            assertThat(bench.state()).isEqualTo(ActivationState.ASKED);
            assertThat(bench.owed()).hasSize(1);
            return ActivationBench.data("10.00", ActivationBench.IBAN).formatted("paaAttivaRPTRisposta");
        });

        assertThat(bench.activate()).startsWith("OK");
    }

    @Test
    void refusesAChannelThatThePspDoesNotUse() {
        assertThat(bench.activateThrough("60000000001", "60000000001_03"))
                .isEqualTo("PPT_AUTORIZZAZIONE: Configurazione psp-canale non corretta");
        assertThat(bench.activateThrough("60000000001", "60000000001_99")).startsWith("PPT_CANALE_SCONOSCIUTO");
        assertThat(bench.activateThrough("60000000009", "60000000001_02"))
                .startsWith("PPT_INTERMEDIARIO_PSP_SCONOSCIUTO");
    }

    @Test
    void expectsNoRptFromACreditorThatRefused() {
        bench.answers("paaAttivaRPT", ActivationBench.ko("PAA_PAGAMENTO_SCADUTO"));

        assertThat(bench.activate()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");

        assertThat(bench.state()).isEqualTo(ActivationState.REFUSED);
        assertThat(bench.owed()).isEmpty();
    }

    @Test
    void isActivatedAgainWithTheRightAmount() {
        bench.answers("paaAttivaRPT", ActivationBench.ko("PAA_ATTIVA_RPT_IMPORTO_NON_VALIDO"));
        bench.activate();
        bench.answers("paaAttivaRPT", ActivationBench.data("10.00", ActivationBench.IBAN));

        assertThat(bench.activate()).startsWith("OK");

        assertThat(bench.state()).isEqualTo(ActivationState.ACCEPTED);
    }

    @Test
    void refusesAnAccountThatIsNotTheCreditors() {
        bench.answers("paaAttivaRPT", ActivationBench.data("10.00", "IT33I0760103200001234567890"));
        bench.answers("paaVerificaRPT", ActivationBench.data("10.00", "IT33I0760103200001234567890"));

        assertThat(bench.activate()).startsWith("PPT_IBAN_NON_CENSITO");
        assertThat(bench.verify()).startsWith("PPT_IBAN_NON_CENSITO");
    }

    @Test
    void asksNobodyForASupportAccountThatIsNotTheCreditors() {
        assertThat(bench.activateFor("IT33I0760103200001234567890")).startsWith("PPT_IBAN_NON_CENSITO");
        assertThat(asked()).isEmpty();

        assertThat(bench.activateFor(ActivationBench.IBAN)).startsWith("OK");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void asksAgainWithTheSameBytesWhenAnAnswerWasLost() {
        bench.answers("paaAttivaRPT", NONSENSE);
        assertThat(bench.activate()).startsWith("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
        assertThat(bench.state()).isEqualTo(ActivationState.UNKNOWN);
        assertThat(bench.repeating.deliver()).isZero();
        bench.answers("paaAttivaRPT", ActivationBench.data("10.00", ActivationBench.IBAN));

        bench.clock.advance(LOST);
        assertThat(bench.repeating.deliver()).isEqualTo(1);

        assertThat(asked())
                .extracting(TestCreditor.Asked::message)
                .hasSize(2)
                .satisfies(messages -> assertThat(messages.get(1)).isEqualTo(messages.get(0)));
        assertThat(bench.state()).isEqualTo(ActivationState.ACCEPTED);
        assertThat(bench.owed()).isEmpty();
    }

    @Test
    void asksNobodyAgainWhileTheJobThatDoesIsSwitchedOff() {
        bench.answers("paaAttivaRPT", NONSENSE);
        bench.activate();
        bench.use(bench.registry().with("scheduler.jobName_paRetryAttivaRpt.enabled", "false"));

        bench.clock.advance(LOST);
        assertThat(bench.repeating.deliver()).isZero();

        bench.use(bench.registry());
        assertThat(bench.repeating.deliver()).isEqualTo(1);
    }

    @Test
    void doesNotKnowWhatACreditorDecidedThatHangsUp() {
        bench.creditor.hangsUp("paaAttivaRPT");

        assertThat(bench.activate()).startsWith("PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");

        assertThat(bench.state()).isEqualTo(ActivationState.UNKNOWN);
        assertThat(bench.owed()).hasSize(1);
    }

    @Test
    void expectsAnRptAlthoughARepetitionIsRefused() {
        bench.answers("paaAttivaRPT", NONSENSE);
        bench.activate();
        bench.answers("paaAttivaRPT", ActivationBench.ko("PAA_PAGAMENTO_IN_CORSO"));

        bench.clock.advance(LOST);
        bench.repeating.deliver();

        assertThat(bench.state()).isEqualTo(ActivationState.UNKNOWN);
        assertThat(bench.owed()).isEmpty();
    }

    @Test
    void asksNobodyAgainBeforeTheAnswerCountsAsLost() {
        bench.creditor.answers("paaAttivaRPT", () -> {
            makeDue();
            assertThat(bench.repeating.deliver()).isZero();
            return ActivationBench.data("10.00", ActivationBench.IBAN).formatted("paaAttivaRPTRisposta");
        });

        assertThat(bench.activate()).startsWith("OK");

        assertThat(asked()).hasSize(1);
    }

    @Test
    void givesUpAfterTheConfiguredRepetitions() {
        bench.answers("paaAttivaRPT", NONSENSE);
        bench.activate();

        for (int i = 0; i < ActivationBench.RETRIES; i++) {
            bench.clock.advance(Duration.ofMinutes(5));
            assertThat(bench.repeating.deliver()).isEqualTo(1);
        }

        bench.clock.advance(Duration.ofHours(1));
        assertThat(bench.repeating.deliver()).isZero();
        assertThat(bench.owed()).extracting(Delivery::state).containsExactly(DeliveryState.EXHAUSTED);
    }

    @Test
    void leavesOneRepetitionHoweverOftenThePspAsks() {
        bench.answers("paaAttivaRPT", NONSENSE);

        bench.activate();
        bench.activate();

        assertThat(bench.owed()).hasSize(1);
        assertThat(asked()).hasSize(2);
    }

    private void makeDue() {
        bench.store.transactions().commit(() -> bench.deliveries.makeDue("paaAttivaRPT", bench.clock.instant()));
    }

    private List<TestCreditor.Asked> asked() {
        return bench.creditor.asked();
    }
}
