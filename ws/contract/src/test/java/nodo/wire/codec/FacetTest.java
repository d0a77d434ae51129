package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published facets let pass and what not: one row for a message, an element, and the texts put into it. */
class FacetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NODE_FOR_PSP | activatePaymentNotice.request   | amount                      | 0.00, 0.01, 00.10, 999999999.99
            NODE_FOR_PSP | activatePaymentNotice.answer    | transferAmount              | 0.00, 999999999.99
            NODE_FOR_PSP | verifyPaymentNotice.answer      | amount                      | 0.01, 999999999.99
            PA_FOR_NODE  | paGetPayment.answer             | paymentAmount               | 0.01, 999999999.99
            PA_FOR_NODE  | paGetPayment.answer             | transferAmount              | 0.01
            PA_FOR_NODE  | paSendRT.request                | paymentAmount               | 0.00
            PA_FOR_NODE  | paSendRT.request                | fee                         | 0.00
            NODE_FOR_PSP | activatePaymentNotice.request   | expirationTime              | 1800000, 1, 0, -1
            NODE_FOR_PSP | activatePaymentNotice.request   | idempotencyKey              | 60000000001_a1B2c3D4e5, AB_1234567890, ABCDEFGHIJKLMNOPQR_1234567890
            NODE_FOR_PSP | activatePaymentNotice.answer    | IBAN                        | IT60X0542811101000000123456, it60x, IT60abcdefghijabcdefghijabcdefghij
            PA_FOR_NODE  | paGetPayment.answer             | IBAN                        | X, any text, 12345678901234567890123456789012345
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentToken                | t, 12345678901234567890123456789012345
            NODE_FOR_PSP | verifyPaymentNotice.request     | fiscalCode                  | 00000000000, 77777777777
            NODE_FOR_PSP | verifyPaymentNotice.request     | noticeNumber                | 000000000000000000, 301000000000000144
            NODE_FOR_PSP | sendPaymentOutcome.request      | entityUniqueIdentifierType  | F, G
            NODE_FOR_PSP | sendPaymentOutcome.request      | entityUniqueIdentifierValue | AB, ANONIMO, RSSMRA80A01H501U
            NODE_FOR_PSP | sendPaymentOutcome.request      | e-mail                      | a@b, a.b+c-d_e@f-g.h.it
            NODE_FOR_PSP | sendPaymentOutcome.request      | country                     | IT, ZZ
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentMethod               | cash, creditCard, bancomat, other
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentChannel              | frontOffice, atm, onLine, app, other
            NODE_FOR_PSP | activatePaymentNoticeV2.request | paymentMethod               | BBT, BP, AD, CP, PO, OBEP, JIF, MYBK, PPAL
            NODE_FOR_PSP | activatePaymentNoticeV2.request | touchPoint                  | IO, WISP, CHECKOUT, PSP, ATM, BETTING, TS, HB, POS
            NODE_FOR_PSP | verifyPaymentNotice.answer      | options                     | EQ, LS, GT, ANY
            NODE_FOR_PSP | activatePaymentNotice.answer    | idTransfer                  | 1, 2, 3, 4, 5
            PA_FOR_NODE  | paGetPayment.request            | transferType                | POSTAL, PAGOPA
            NODE_FOR_PSP | verifyPaymentNotice.request     | password                    | 12345678, 123456789012345
            NODE_FOR_PSP | demandPaymentNotice.request     | idSoggettoServizio          | 00001, ABCDE
            NODE_FOR_PSP | demandPaymentNotice.request     | datiSpecificiServizio       | (empty), PHNlcnZpY2UvPg==
            NODE_FOR_PSP | verificaBollettino.request      | ccPost                      | 000012345678
            NODE_FOR_PSP | nodoChiediCatalogoServiziV2.request | commissione             | Y, N
            NODE_FOR_PSP | activatePaymentNoticeV2.answer-stamp | hashDocumento          | AAAA, AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
            NODE_FOR_PSP | activatePaymentNoticeV2.answer-stamp | provinciaResidenza     | RM, XX
            NODE_FOR_PSP | activatePaymentNotice.request   | dueDate                     | 2026-12-31, 2028-02-29, 2026-12-31Z, 2026-12-31+02:00
            PA_FOR_NODE  | paSendRT.request                | paymentDateTime             | 2026-11-20T18:30:05, 2026-11-20T18:30:05.123, 2026-11-20T18:30:05Z, 2026-11-20T18:30:05+01:00
            NODE_FOR_PSP | verifyPaymentNotice.answer      | standin                     | true, false, 1, 0
            NODE_FOR_PSP | verifyPaymentNotice.answer      | outcome                     | OK, KO
            PA_FOR_NODE  | paSendRT.request                | paymentMethod               | x, 12345678901234567890123456789012345
            PA_FOR_NODE  | paSendRT.request                | standIn                     | true
            NODE_FOR_PSP | nodoInviaFlussoRendicontazione.request | identificativoFlusso | (empty), 2026-11-20PSPDEMO1-0001
            """)
    void admits(WireService service, String sample, String element, String texts) {
        Sample message = Sample.of(service, sample);

        assertThat(split(texts, ", "))
                .allSatisfy(text -> assertThat(message.with(element, text).read())
                        .as("%s = %s", element, text)
                        .isInstanceOf(Reading.Valid.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NODE_FOR_PSP | activatePaymentNotice.request   | amount                      | 1; 1.0; 1,00; 1.000; +1.00; -1.00; .50; 1e2; 1000000000.00; NaN; (empty)
            NODE_FOR_PSP | activatePaymentNotice.answer    | transferAmount              | 1; 1.0; 1,00
            NODE_FOR_PSP | verifyPaymentNotice.answer      | amount                      | 0.00; 1000000000.00
            PA_FOR_NODE  | paGetPayment.answer             | paymentAmount               | 0.00; 1; 1,00
            PA_FOR_NODE  | paGetPayment.answer             | transferAmount              | 0.00
            NODE_FOR_PSP | activatePaymentNotice.request   | expirationTime              | 1800001; 1.5; 1e3; dieci; (empty)
            NODE_FOR_PSP | activatePaymentNotice.request   | idempotencyKey              | A_1234567890; ABCDEFGHIJKLMNOPQRS_1234567890; 60000000001_123456789; 60000000001_12345678901; 60000000001-1234567890; 60000000001_12345678-0; (empty)
            NODE_FOR_PSP | activatePaymentNotice.answer    | IBAN                        | I160X0542811101000000123456; IT6; IT60; IT60abcdefghijabcdefghijabcdefghij1; IT60 X054; (empty)
            PA_FOR_NODE  | paGetPayment.answer             | IBAN                        | 123456789012345678901234567890123456; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentToken                | 123456789012345678901234567890123456; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.request     | fiscalCode                  | 7777777777; 777777777777; 7777777777A; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.request     | noticeNumber                | 30100000000000014; 3010000000000001440; 30100000000000014X; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | entityUniqueIdentifierType  | X; f; FG; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | entityUniqueIdentifierValue | A; RSSMRA80A01H501UX; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | e-mail                      | a; @b; a@; a@b.; a b@c; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | country                     | it; I; ITA; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentMethod               | CP; CASH; (empty)
            NODE_FOR_PSP | sendPaymentOutcome.request      | paymentChannel              | web; (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.request | paymentMethod               | cash; BPAY; cp; (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.request | touchPoint                  | app; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.answer      | options                     | eq; NE; (empty)
            NODE_FOR_PSP | activatePaymentNotice.answer    | idTransfer                  | 0; 6; -1; uno; (empty)
            PA_FOR_NODE  | paGetPayment.request            | transferType                | postal; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.request     | password                    | 1234567; 1234567890123456; (empty)
            NODE_FOR_PSP | demandPaymentNotice.request     | idSoggettoServizio          | 0001; 000001; (empty)
            NODE_FOR_PSP | demandPaymentNotice.request     | datiSpecificiServizio       | è; PHNlcnZpY2UvPg=
            NODE_FOR_PSP | verificaBollettino.request      | ccPost                      | 12345678; 0000123456789; (empty)
            NODE_FOR_PSP | nodoChiediCatalogoServiziV2.request | commissione             | S; y; (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.answer-stamp | hashDocumento          | AAA; AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4; ****; (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.answer-stamp | tipoBollo              | 02; 1; (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.answer-stamp | provinciaResidenza     | rm; R; (empty)
            NODE_FOR_PSP | activatePaymentNotice.request   | dueDate                     | 31/12/2026; 2026-02-29; 2026-12-31T00:00:00; 20261231; (empty)
            PA_FOR_NODE  | paSendRT.request                | paymentDateTime             | 2026-11-20; 2026-11-20 18:30:05; 2026-11-20T25:00:00; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.answer      | standin                     | TRUE; si; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.answer      | outcome                     | ok; (empty)
            NODE_FOR_PSP | verifyPaymentNotice.answer      | officeName                  | (empty)
            NODE_FOR_PSP | activatePaymentNoticeV2.answer  | key                         | (empty)
            PA_FOR_NODE  | paSendRT.request                | paymentMethod               | 123456789012345678901234567890123456; (empty)
            """)
    void refuses(WireService service, String sample, String element, String texts) {
        Sample message = Sample.of(service, sample);

        assertThat(split(texts, "; "))
                .allSatisfy(text -> assertThat(message.with(element, text).read())
                        .as("%s = %s", element, text)
                        .isInstanceOfSatisfying(
                                Reading.Invalid.class,
                                invalid -> assertThat(invalid.path()).endsWith("/" + element)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODE_FOR_PSP | verifyPaymentNotice.request     | idPSP                 | 35
            NODE_FOR_PSP | verifyPaymentNotice.request     | idBrokerPSP           | 35
            NODE_FOR_PSP | verifyPaymentNotice.request     | idChannel             | 35
            NODE_FOR_PSP | activatePaymentNotice.request   | paymentNote           | 210
            NODE_FOR_PSP | verifyPaymentNotice.answer      | paymentDescription    | 210
            NODE_FOR_PSP | activatePaymentNotice.answer    | paymentDescription    | 140
            NODE_FOR_PSP | activatePaymentNotice.answer    | remittanceInformation | 140
            NODE_FOR_PSP | activatePaymentNoticeV2.answer  | value                 | 140
            NODE_FOR_PSP | activatePaymentNoticeV2.answer  | suggestedIdBundle     | 70
            NODE_FOR_PSP | sendPaymentOutcome.request      | fullName              | 70
            NODE_FOR_PSP | sendPaymentOutcome.request      | civicNumber           | 16
            NODE_FOR_PSP | sendPaymentOutcome.request      | city                  | 35
            PA_FOR_NODE  | paSendRT.request                | pspPartitaIVA         | 20
            PA_FOR_NODE  | paVerifyPaymentNotice.answer    | paymentDescription    | 140
            PSP_FOR_NODE | pspNotifyPayment.request        | authorizationCode     | 6
            NODE_FOR_PA  | nodoChiediFlussoRendicontazione.request | identificativoPSP | 35
            """)
    void bindsATextToItsLength(WireService service, String sample, String element, int length) {
        Sample message = Sample.of(service, sample);

        assertThat(message.with(element, "è".repeat(length)).read()).isInstanceOf(Reading.Valid.class);
        assertThat(message.with(element, "è".repeat(length + 1)).read()).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"e-mail, 256", "description, 140000"})
    void countsOnlyWhereTheTypeSays(String element, int length) {
        Sample message = element.equals("e-mail")
                ? Sample.of(WireService.NODE_FOR_PSP, "sendPaymentOutcome.request")
                : Sample.of(WireService.PA_FOR_NODE, "paGetPayment.refusal");
        String text = element.equals("e-mail") ? "a@" + "b".repeat(length - 2) : "b".repeat(length);

        assertThat(message.with(element, text).read()).isInstanceOf(Reading.Valid.class);
    }

    private static Stream<String> split(String texts, String separator) {
        return Stream.of(texts.split(separator)).map(text -> text.equals("(empty)") ? "" : text);
    }
}
