package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.SoapPort;
import nodo.local.client.Xml;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classic clients have one address for all that a creditor says: each operation is known there by its own answer. */
@ExtendWith(SharedHub.class)
class Row09OneAddressIT {

    private final LocalHub hub;

    Row09OneAddressIT(LocalHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodoInviaRPT",
                "nodoInviaCarrelloRPT",
                "nodoChiediStatoRPT",
                "nodoChiediListaPendentiRPT",
                "nodoChiediCopiaRT",
                "nodoChiediElencoFlussiRendicontazione",
                "nodoChiediFlussoRendicontazione",
                "nodoChiediInformativaPSP",
                "nodoPAChiediInformativaPA",
                "nodoChiediElencoQuadraturePA",
                "nodoChiediQuadraturaPA",
                "nodoChiediSceltaWISP",
                "nodoInviaRichiestaStorno",
                "nodoInviaRispostaRevoca"
            })
    void answersEveryOperation(String operation) {
        Reply reply = SoapPort.ofClassicCreditors(hub.baseUrl())
                .post(operation, ClassicPartners.envelope("<ppt:" + operation + "/>"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Xml.operation(reply.text())).isEqualTo(operation + "Risposta");
        assertThat(ClassicPartners.answerOf(reply)).isEqualTo("PPT_SINTASSI_EXTRAXSD");
    }
}
