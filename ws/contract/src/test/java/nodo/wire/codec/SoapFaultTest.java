package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoapFaultTest {

    @Test
    void isAFaultOfTheClients() {
        byte[] message = new SoapFault("Operazione <x> sconosciuta").toBytes();

        assertThat(new String(message, UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                        + "<soapenv:Body><soapenv:Fault><faultcode>soapenv:Client</faultcode>"
                        + "<faultstring>Operazione &lt;x&gt; sconosciuta</faultstring>"
                        + "</soapenv:Fault></soapenv:Body></soapenv:Envelope>");
    }
}
