package nodo.rt.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nodo.money.Euro;
import nodo.rt.RtOutcome;
import nodo.rt.RtPayment;
import org.junit.jupiter.api.Test;

/** The RTs that the node makes. */
class NodeRtDocumentsTest {

    private static final NodeRtOrder ORDER = new NodeRtOrder(
            RtOutcome.NOT_EXECUTED,
            "Annullato da utente",
            "0123456789abcdef0123456789abcdef",
            OffsetDateTime.parse("2026-11-20T23:30:00Z"),
            new NodeIdentity("15376371009", "Nodo"),
            Optional.empty());

    private static final NodeRtOrder PAID = new NodeRtOrder(
            RtOutcome.EXECUTED,
            "Pagamento eseguito",
            "0123456789abcdef0123456789abcdef",
            OffsetDateTime.parse("2026-11-20T23:30:00Z"),
            new NodeIdentity("60000000001", "Banca Demo S.p.A."),
            Optional.of(new NodeRtOrder.Receipt("0123456789abcdef0123456789abcdee", LocalDate.of(2026, 11, 19))));

    @Test
    void saysOfEachPaymentThatNothingWasPaid() {
        NodeRtDocuments.Written written = written(ORDER);

        assertThat(written.content().outcome()).isEqualTo(RtOutcome.NOT_EXECUTED);
        assertThat(written.content().total()).isEqualTo(Euro.ZERO);
        assertThat(written.content().payments()).hasSize(2).allSatisfy(payment -> {
            assertThat(payment.amount()).isEqualTo(Euro.ZERO);
            assertThat(payment.outcome()).hasValue("Annullato da utente");
            assertThat(payment.iur()).isEqualTo("n/a");
        });
        assertThat(written.content().payments())
                .as("the Italian day")
                .extracting(RtPayment::day)
                .containsOnly(LocalDate.of(2026, 11, 21));
    }

    @Test
    void saysOfEachPaymentThatAllWasPaid() {
        NodeRtDocuments.Written written = written(PAID);

        assertThat(written.content().outcome()).isEqualTo(RtOutcome.EXECUTED);
        assertThat(written.content().total()).isEqualTo(Euro.of("26.50"));
        assertThat(written.content().payments()).hasSize(2).allSatisfy(payment -> {
            assertThat(payment.amount()).isNotEqualTo(Euro.ZERO);
            assertThat(payment.outcome()).isEmpty();
            assertThat(payment.iur()).isEqualTo("0123456789abcdef0123456789abcdee");
            assertThat(payment.day()).isEqualTo(LocalDate.of(2026, 11, 19));
        });
        assertThat(RtDocuments.read(written.message().document())).isInstanceOf(RtReading.Valid.class);
    }

    @Test
    void isADocumentThatTheNodeItselfWouldAccept() {
        byte[] document = written(ORDER).message().document();

        assertThat(RtDocuments.read(document)).isInstanceOf(RtReading.Valid.class);
        assertThat(new String(document, UTF_8))
                .contains("<pay_i:riferimentoMessaggioRichiesta>RPT-0001<")
                .contains("<pay_i:riferimentoDataRichiesta>2026-11-20<")
                .contains("<pay_i:anagraficaPagatore>Mario Rossi &amp; figli<")
                .contains("<pay_i:e-mailVersante>mario.rossi@example.org<")
                .contains("<pay_i:denomUnitOperBeneficiario>Ufficio Città<")
                .contains("<pay_i:causaleVersamento>/RFS/RF18539007547034/10.50/TXT/mensa<")
                .contains("<pay_i:datiSpecificiRiscossione>9/67890<")
                .contains("<pay_i:codiceIdentificativoUnivoco>15376371009<");
    }

    @Test
    void doesNotAnswerWhatIsNoRpt() {
        assertThat(NodeRtDocuments.write(SampleDocuments.rt().getBytes(UTF_8), ORDER))
                .isEmpty();
    }

    private static NodeRtDocuments.Written written(NodeRtOrder order) {
        return NodeRtDocuments.write(SampleDocuments.rpt().getBytes(UTF_8), order)
                .orElseThrow();
    }
}
