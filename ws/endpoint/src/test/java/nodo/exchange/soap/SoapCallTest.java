package nodo.exchange.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.Spools;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Settings;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeRes;
import org.junit.jupiter.api.Test;

/** What the node asks beyond the schema is told as the schema's own mistakes are. */
class SoapCallTest {

    private static final String WIDE_KEY = "AB12_0123456789";
    private static final String STRICT_KEY = "60000000001_0123456789";
    private static final String REQUEST = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:n="http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd"><e:Body><n:activatePaymentNoticeReq>
            <idPSP>PSP1</idPSP><idBrokerPSP>B1</idBrokerPSP><idChannel>CH1</idChannel><password>password</password>
            <idempotencyKey>AB12_0123456789</idempotencyKey>
            <qrCode><fiscalCode>77777777777</fiscalCode><noticeNumber>301000000000000144</noticeNumber></qrCode>
            <amount>1.00</amount></n:activatePaymentNoticeReq></e:Body></e:Envelope>
            """;

    @Test
    void namesTheElementThatTheNodeDoesNotAdmitByItsWholePath() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> exchangeWith(WIDE_KEY, true));

        assertThat(refusal.fault().code()).isEqualTo(FaultCode.PPT_SINTASSI_EXTRAXSD);
        assertThat(refusal.fault().description())
                .hasValue("Errore validazione XML [Envelope/Body/activatePaymentNoticeReq/idempotencyKey]"
                        + " - il valore non è formato da 11 cifre, \"_\" e 10 lettere o cifre");
    }

    @Test
    void takesTheWiderKeyWhereTheNodeIsConfiguredToThePublishedPattern() {
        assertThat(exchangeWith(WIDE_KEY, false).inbound().operation()).isEqualTo("activatePaymentNotice");
    }

    @Test
    void takesTheStricterKey() {
        assertThat(exchangeWith(STRICT_KEY, true).inbound().operation()).isEqualTo("activatePaymentNotice");
    }

    @Test
    void wantsThePasswordThatAContractLeavesOptional() {
        SoapCall<ActivatePaymentNoticeRes> call = call(STRICT_KEY, true, ClientCertificate.NOT_REQUIRED);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> call.caller("PSP1", "B1", "CH1", Optional.empty()));

        assertThat(refusal.fault().code()).isEqualTo(FaultCode.PPT_SINTASSI_EXTRAXSD);
        assertThat(refusal.fault().description())
                .hasValue("Errore validazione XML [Envelope/Body/activatePaymentNoticeReq/password]"
                        + " - elemento obbligatorio senza certificato client");
    }

    @Test
    void doesWithoutItWhereCallersMustPresentACertificate() {
        ClientCertificate required = new ClientCertificate(true, Optional.empty());

        PspCaller caller = call(STRICT_KEY, true, required).caller("PSP1", "B1", "CH1", Optional.empty());

        assertThat(caller.password()).isEmpty();
        assertThat(caller.certificate()).isEqualTo(required);
    }

    private static Exchange<String> exchangeWith(String key, boolean strict) {
        SoapCall<ActivatePaymentNoticeRes> call = call(key, strict, ClientCertificate.NOT_REQUIRED);
        PspCaller caller = call.caller("PSP1", "B1", "CH1", "password");
        return call.exchange(caller, key, answer -> Outcome.ok(new ActivatePaymentNoticeRes()));
    }

    private static SoapCall<ActivatePaymentNoticeRes> call(String key, boolean strict, ClientCertificate certificate) {
        byte[] message = REQUEST.replace(WIDE_KEY, key).getBytes(UTF_8);
        Reading reading = SoapReader.ofRequests(WireService.NODE_FOR_PSP).read(message);
        return new SoapCall<>(
                new Inbound(new UUID(0, 1), "activatePaymentNotice", Instant.EPOCH, message),
                reading,
                SoapWriter.of(WireService.NODE_FOR_PSP),
                fault -> Outcome.ko(new ActivatePaymentNoticeRes(), fault),
                new KeyRules(strict, Settings.DEFAULTS),
                certificate,
                new RequestSpools(new Spools(Optional.empty())));
    }
}
