package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireOperationTest {

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.WireOperation#all")
    void isFoundByItsNameItsActionAndItsElements(WireOperation operation) {
        WireService service = operation.service();

        assertThat(WireOperation.of(service, operation.name())).isEqualTo(operation);
        assertThat(WireOperation.ofSoapAction(service, operation.soapAction())).contains(operation);
        assertThat(WireOperation.ofRequest(service, operation.request())).contains(operation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifyPaymentNotice", "\"verifyPaymentNotice\"", " \"verifyPaymentNotice\" "})
    void isFoundByASoapActionHeaderWithAndWithoutQuotes(String header) {
        assertThat(WireOperation.ofSoapAction(WireService.NODE_FOR_PSP, header))
                .contains(WireOperation.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"", "verifypaymentnotice", "urn:verifyPaymentNotice", "paGetPayment"})
    void isNotFoundByAnythingElse(String header) {
        assertThat(WireOperation.ofSoapAction(WireService.NODE_FOR_PSP, header)).isEmpty();
    }

    @Test
    void isNotFoundByAnElementOfNoOperation() {
        QName unbound = new QName(
                "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd", "nodoInviaFlussoRendicontazioneRequest");

        assertThat(WireOperation.ofRequest(WireService.NODE_FOR_PSP, unbound)).isEmpty();
    }

    @Test
    void refusesANameThatTheServiceDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireOperation.of(WireService.NODE_FOR_PA, "verifyPaymentNotice"));
    }
}
