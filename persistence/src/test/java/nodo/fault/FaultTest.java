package nodo.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    private static final OriginalFault PAID = new OriginalFault(
            "PAA_PAGAMENTO_DUPLICATO", "Pagamento in attesa risulta concluso", Optional.of("pagato ieri"));

    @Test
    void repeatsTheTextWhenThereIsNothingMorePrecise() {
        Fault fault = Fault.of(FaultCode.PPT_PAGAMENTO_IN_CORSO);

        assertThat(fault.string()).isEqualTo("Pagamento in attesa risulta in corso al sistema pagoPA");
        assertThat(fault.description()).contains(fault.string());
        assertThat(fault.id()).isEqualTo("NodoDeiPagamentiSPC");
        assertThat(fault.original()).isEmpty();
    }

    @Test
    void carriesAFixedDescription() {
        Fault fault = Fault.of(FaultCode.PPT_AUTENTICAZIONE, Descriptions.WRONG_PASSWORD);

        assertThat(fault.description()).contains("Password sconosciuta o errata");
    }

    @Test
    void relaysTheOriginalElementsToAnExtendedBroker() {
        Fault fault = Fault.relayedInFull(FaultCode.PPT_ERRORE_EMESSO_DA_PAA, "77777777777", PAID);

        assertThat(fault.id()).isEqualTo("77777777777");
        assertThat(fault.original()).contains(PAID);
    }

    @Test
    void describesTheOriginalFaultInOneLine() {
        assertThat(PAID.asText())
                .isEqualTo("FaultCode: PAA_PAGAMENTO_DUPLICATO, FaultString: Pagamento in attesa risulta concluso,"
                        + " Description: pagato ieri");
    }

    @Test
    void tellsTheOriginalCodeInTheDescriptionOtherwise() {
        Fault fault = Fault.relayedInBrief(FaultCode.PPT_ERRORE_EMESSO_DA_PAA, "77777777777", PAID);

        assertThat(fault.original()).isEmpty();
        assertThat(fault.description())
                .contains("Errore restituito dalla PAA. originalFaultCode: PAA_PAGAMENTO_DUPLICATO,"
                        + " originalFaultString: Pagamento in attesa risulta concluso,"
                        + " originalDescription: pagato ieri");
    }

    @Test
    void relaysACodeThatIsInNoTable() {
        OriginalFault odd = new OriginalFault("EC-0815", "qualcosa", Optional.empty());

        Fault fault = Fault.relayedInBrief(FaultCode.PPT_ERRORE_EMESSO_DA_PAA, "77777777777", odd);

        assertThat(fault.description())
                .hasValueSatisfying(
                        text -> assertThat(text).endsWith("originalFaultCode: EC-0815, originalFaultString: qualcosa"));
    }

    @Test
    void keepsTheFaultsOfTheElementsThatSpoiledAList() {
        List<Fault> parts = List.of(
                Fault.of(FaultCode.PPT_RPT_DUPLICATA).at(1),
                Fault.of(FaultCode.PPT_SEMANTICA).at(3));

        assertThat(Fault.of(FaultCode.PPT_SEMANTICA).because(parts).parts()).isEqualTo(parts);
        assertThat(Fault.of(FaultCode.PPT_SEMANTICA).parts()).isEmpty();
    }

    @Test
    void pointsAtAnElementOfAList() {
        assertThat(Fault.of(FaultCode.PPT_SEMANTICA).at(2).serial()).hasValue(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.of(FaultCode.PPT_SEMANTICA).at(0));
    }

    @Test
    void hasASecondTextForAReceiptMadeByTheNode() {
        assertThat(Fault.receiptMadeByNode().string()).isEqualTo("La RT è già stata generata dal Nodo");
    }

    @Test
    void needsACodeAndAStringOfTheCounterpart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OriginalFault(" ", "testo", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OriginalFault("CODE", "", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"'',testo,77777777777", "CODE,' ',77777777777", "CODE,testo,''"})
    void doesNotTakeAPoorFaultOfACounterpart(String code, String string, String id) {
        assertThat(OriginalFault.ifWhole(code, string, id, Optional.empty())).isEmpty();
    }

    @Test
    void takesAWholeFaultOfACounterpartAsItCame() {
        assertThat(OriginalFault.ifWhole("CODE", "testo", "77777777777", Optional.of("perché")))
                .contains(new OriginalFault("CODE", "testo", Optional.of("perché")));
    }

    @Test
    void fillsInTheVariablePartsOfDescriptions() {
        assertThat(Descriptions.expirationTimeAbove(Duration.ofMinutes(30)))
                .isEqualTo("expirationTime deve essere <= 1800000");
        assertThat(Descriptions.invalidXml("Envelope", "testo")).isEqualTo("Errore validazione XML [Envelope] - testo");
        assertThat(Descriptions.sameOutcome("{}")).isEqualTo("Esito concorde: {}");
        assertThat(Descriptions.otherOutcome("{}")).isEqualTo("Esito discorde: {}");
    }

    @Test
    void refusesWithoutAStackTrace() {
        Refusal refusal = new Refusal(FaultCode.PPT_SEMANTICA, Descriptions.POSITION_NOT_PAYABLE);

        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.code()).isEqualTo(FaultCode.PPT_SEMANTICA);
        assertThat(refusal.fault().description()).contains("Pagamento non attivabile");
    }
}
