package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order, cardinality and alternatives, as real messages meet them. */
class StructureTest {

    @ParameterizedTest
    @CsvSource({
        "NODE_FOR_PSP, activatePaymentNotice.answer, transfer, 5",
        "NODE_FOR_PSP, activatePaymentNoticeV2.answer, transfer, 5",
        "NODE_FOR_PSP, activatePaymentNoticeV2.answer, mapEntry, 15",
        "NODE_FOR_PSP, sendPaymentOutcomeV2.request, paymentToken, 5",
        "NODE_FOR_PSP, sendPaymentOutcomeV2.request, marcaDaBollo, 25",
        "NODE_FOR_PSP, verifyPaymentNotice.answer, paymentOptionDescription, 5",
        "PA_FOR_NODE, paVerifyPaymentNotice.answer, paymentOptionDescription, 1",
        "PA_FOR_NODE, paGetPayment.answer, transfer, 5",
        "PA_FOR_NODE, paSendRTV2.request, transfer, 5",
        "PSP_FOR_NODE, pspNotifyPaymentV2.request, payment, 5",
        "NODE_FOR_PSP, activatePaymentNotice.request, idempotencyKey, 1",
        "NODE_FOR_PSP, verifyPaymentNotice.answer, fiscalCodePA, 1"
    })
    void admitsAnElementUpToItsCardinality(WireService service, String sample, String element, int most) {
        Sample message = Sample.of(service, sample);

        assertThat(message.times(most, element).read()).isInstanceOf(Reading.Valid.class);
        assertThat(message.times(most + 1, element).read()).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void admitsAnyNumberOfReportingFlowsNilOnesIncluded() {
        Sample message = Sample.of(WireService.NODE_FOR_PA, "nodoChiediElencoFlussiRendicontazione.answer");

        assertThat(message.times(500, "idRendicontazione").read()).isInstanceOf(Reading.Valid.class);
        assertThat(message.without("idRendicontazione").read()).isInstanceOf(Reading.Valid.class);
        assertThat(message.replacing(
                                "idRendicontazione",
                                "<idRendicontazione xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>")
                        .read())
                .isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NODE_FOR_PSP, activatePaymentNotice.request, idempotencyKey",
        "NODE_FOR_PSP, activatePaymentNotice.request, expirationTime",
        "NODE_FOR_PSP, activatePaymentNotice.request, dueDate",
        "NODE_FOR_PSP, activatePaymentNotice.request, paymentNote",
        "NODE_FOR_PSP, activatePaymentNoticeV2.request, touchPoint",
        "NODE_FOR_PSP, activatePaymentNoticeV2.answer-stamp, richiestaMarcaDaBollo",
        "NODE_FOR_PSP, sendPaymentOutcome.request, details",
        "NODE_FOR_PSP, sendPaymentOutcome.request, paymentChannel",
        "NODE_FOR_PSP, verifyPaymentNotice.answer, officeName",
        "NODE_FOR_PSP, verifyPaymentNotice.refusal, fault",
        "NODE_FOR_PSP, nodoChiediInformativaPA.request, identificativoPSP",
        "NODE_FOR_PSP, nodoChiediInformativaPA.request, identificativoDominio",
        "NODE_FOR_IO, activateIOPayment.request, password",
        "NODE_FOR_IO, activateIOPayment.request, payer",
        "NODE_FOR_IO, activateIOPayment.answer, officeName",
        "PA_FOR_NODE, paGetPayment.answer, data",
        "PA_FOR_NODE, paGetPayment.answer, companyName",
        "PA_FOR_NODE, paGetPayment.request, transferType",
        "PSP_FOR_NODE, pspNotifyPayment.request, standin"
    })
    void admitsAMessageWithoutAnOptionalElement(WireService service, String sample, String element) {
        assertThat(Sample.of(service, sample).without(element).read()).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NODE_FOR_PSP, verifyPaymentNotice.request, idPSP",
        "NODE_FOR_PSP, verifyPaymentNotice.request, password",
        "NODE_FOR_PSP, verifyPaymentNotice.request, qrCode",
        "NODE_FOR_PSP, activatePaymentNotice.request, amount",
        "NODE_FOR_PSP, activatePaymentNotice.answer, IBAN",
        "NODE_FOR_PSP, sendPaymentOutcome.request, fee",
        "NODE_FOR_PSP, sendPaymentOutcome.request, transferDate",
        "NODE_FOR_PSP, activatePaymentNoticeV2.answer, mapEntry",
        "NODE_FOR_PSP, nodoInviaFlussoRendicontazione.refusal, esito",
        "NODE_FOR_IO, activateIOPayment.request, qrCode",
        "NODE_FOR_IO, activateIOPayment.request, amount",
        "NODE_FOR_IO, activateIOPayment.request, uniqueIdentifier",
        "PA_FOR_NODE, paVerifyPaymentNotice.answer, allCCP",
        "PA_FOR_NODE, paGetPayment.answer, dueDate",
        "PA_FOR_NODE, paGetPayment.answer, transferCategory",
        "PA_FOR_NODE, paGetPaymentV2.answer, companyName",
        "PA_FOR_NODE, paGetPaymentV2.answer, IBAN",
        "PA_FOR_NODE, paGetPaymentV2.answer-stamp, richiestaMarcaDaBollo",
        "PA_FOR_NODE, paSendRTV2.request-stamp, MBDAttachment",
        "PA_FOR_NODE, paDemandPaymentNotice.request, idServizio",
        "PSP_FOR_NODE, pspNotifyPayment.request, creditCardPayment",
        "PSP_FOR_NODE, pspNotifyPaymentV2.request, fee"
    })
    void refusesAMessageWithoutARequiredElement(WireService service, String sample, String element) {
        // paGetPaymentV2 has companyName in the transfer too, where it is optional; the first one is the payment's.
        assertThat(Sample.of(service, sample).without(element).read()).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NODE_FOR_PSP, verifyPaymentNotice.request, idPSP, idBrokerPSP",
        "NODE_FOR_PSP, verifyPaymentNotice.request, fiscalCode, noticeNumber",
        "NODE_FOR_PSP, activatePaymentNotice.answer, transferList, creditorReferenceId",
        "NODE_FOR_PSP, verifyPaymentNotice.refusal, outcome, fault",
        "NODE_FOR_PSP, nodoInviaFlussoRendicontazione.refusal, fault, esito",
        "PA_FOR_NODE, paGetPayment.request, transferType, dueDate",
        "NODE_FOR_IO, activateIOPayment.request, paymentNote, payer",
        "PSP_FOR_NODE, pspNotifyPayment.request, creditCardPayment, standin"
    })
    void refusesNeighboursInTheWrongOrder(WireService service, String sample, String first, String second) {
        Sample message = Sample.of(service, sample);

        assertThat(message.movedBehind(first, second).read()).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void refusesTwoAlternativesOfOneChoice() {
        Sample stamp = Sample.of(WireService.PA_FOR_NODE, "paGetPaymentV2.answer-stamp");
        Sample notify = Sample.of(WireService.PSP_FOR_NODE, "pspNotifyPayment.request");

        assertThat(stamp.rewritten("<richiestaMarcaDaBollo>", "<IBAN>IT60X</IBAN><richiestaMarcaDaBollo>")
                        .read())
                .isInstanceOf(Reading.Invalid.class);
        assertThat(notify.times(2, "creditCardPayment").read()).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void refusesQualifiedElementsBelowTheRoot() {
        Sample message = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request");

        assertThat(message.rewritten("idPSP>", "nfp:idPSP>").read()).isInstanceOf(Reading.Invalid.class);
        assertThat(message.rewritten("nfp:verify", "verify")
                        .rewritten("xmlns:nfp=", "xmlns=")
                        .read())
                .isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void refusesElementsAndAttributesThatNoSchemaKnows() {
        Sample message = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request");

        assertThat(message.rewritten("<qrCode>", "<extra/><qrCode>").read()).isInstanceOf(Reading.Invalid.class);
        assertThat(message.rewritten("<qrCode>", "<qrCode kind=\"x\">").read()).isInstanceOf(Reading.Invalid.class);
        assertThat(message.rewritten("</qrCode>", "text</qrCode>").read()).isInstanceOf(Reading.Invalid.class);
    }
}
