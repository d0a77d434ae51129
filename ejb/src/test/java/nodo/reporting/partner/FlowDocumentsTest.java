package nodo.reporting.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.content.Content;
import nodo.money.Euro;
import nodo.reporting.FlowContent;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowReceiver;
import nodo.reporting.FlowSender;
import nodo.reporting.PaymentOutcome;
import nodo.reporting.SenderType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of reporting flows. */
class FlowDocumentsTest {

    private static final String FLOW = """
            <f:FlussoRiversamento xmlns:f="http://www.digitpa.gov.it/schemas/2011/Pagamenti/">
              <f:versioneOggetto>1.0</f:versioneOggetto>
              <f:identificativoFlusso>2026-11-20PSP1-1</f:identificativoFlusso>
              <f:dataOraFlusso>2026-11-20T10:15:30</f:dataOraFlusso>
              <f:identificativoUnivocoRegolamento>TRN-1</f:identificativoUnivocoRegolamento>
              <f:dataRegolamento>2026-11-20</f:dataRegolamento>
              <f:istitutoMittente>
                <f:identificativoUnivocoMittente>
                  <f:tipoIdentificativoUnivoco>A</f:tipoIdentificativoUnivoco>
                  <f:codiceIdentificativoUnivoco>12345</f:codiceIdentificativoUnivoco>
                </f:identificativoUnivocoMittente>
                <f:denominazioneMittente>Caffè e Banca</f:denominazioneMittente>
              </f:istitutoMittente>
              <f:istitutoRicevente>
                <f:identificativoUnivocoRicevente>
                  <f:tipoIdentificativoUnivoco>G</f:tipoIdentificativoUnivoco>
                  <f:codiceIdentificativoUnivoco>77777777777</f:codiceIdentificativoUnivoco>
                </f:identificativoUnivocoRicevente>
              </f:istitutoRicevente>
              <f:numeroTotalePagamenti>2</f:numeroTotalePagamenti>
              <f:importoTotalePagamenti>30.50</f:importoTotalePagamenti>
              <f:datiSingoliPagamenti>
                <f:identificativoUnivocoVersamento>IUV1</f:identificativoUnivocoVersamento>
                <f:identificativoUnivocoRiscossione>IUR1</f:identificativoUnivocoRiscossione>
                <f:indiceDatiSingoloPagamento>2</f:indiceDatiSingoloPagamento>
                <f:singoloImportoPagato>10.50</f:singoloImportoPagato>
                <f:codiceEsitoSingoloPagamento>0</f:codiceEsitoSingoloPagamento>
                <f:dataEsitoSingoloPagamento>2026-11-19</f:dataEsitoSingoloPagamento>
              </f:datiSingoliPagamenti>
              <f:datiSingoliPagamenti>
                <f:identificativoUnivocoVersamento>IUV2</f:identificativoUnivocoVersamento>
                <f:identificativoUnivocoRiscossione>IUR2</f:identificativoUnivocoRiscossione>
                <f:singoloImportoPagato>20.00</f:singoloImportoPagato>
                <f:codiceEsitoSingoloPagamento>9</f:codiceEsitoSingoloPagamento>
                <f:dataEsitoSingoloPagamento>2026-11-18</f:dataEsitoSingoloPagamento>
              </f:datiSingoliPagamenti>
            </f:FlussoRiversamento>
            """;

    private final List<FlowPayment> payments = new ArrayList<>();

    @Test
    void readsEveryField() {
        FlowContent content = valid(FLOW);

        assertThat(content.flowId()).isEqualTo("2026-11-20PSP1-1");
        assertThat(content.at().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-11-20T10:15:30"));
        assertThat(content.head().regulation()).isEqualTo("TRN-1");
        assertThat(content.head().sender())
                .isEqualTo(new FlowSender(SenderType.ABI_CODE, "12345", Optional.of("Caffè e Banca")));
        assertThat(content.head().receiver()).isEqualTo(new FlowReceiver("77777777777", Optional.empty()));
        assertThat(payments)
                .containsExactly(
                        new FlowPayment(
                                1,
                                "IUV1",
                                "IUR1",
                                Optional.of(2),
                                Euro.of("10.50"),
                                PaymentOutcome.EXECUTED,
                                LocalDate.of(2026, 11, 19),
                                Optional.empty()),
                        new FlowPayment(
                                2,
                                "IUV2",
                                "IUR2",
                                Optional.empty(),
                                Euro.of("20.00"),
                                PaymentOutcome.NO_RPT,
                                LocalDate.of(2026, 11, 18),
                                Optional.empty()));
        assertThat(content.addsUp()).isTrue();
    }

    @Test
    void seesTotalsThatDoNotMatch() {
        assertThat(valid(FLOW.replace("30.50", "30.51")).addsUp()).isFalse();
        assertThat(valid(FLOW.replace(">2</f:numero", ">3</f:numero")).addsUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:15:30, 12026-11-20T10:15:30",
        "2026-11-19, 12026-11-19",
        "10.50, 10.5",
        "codiceEsitoSingoloPagamento>9, codiceEsitoSingoloPagamento>5",
        "f:versioneOggetto>1.0, f:versioneOggetto>2.0"
    })
    void refusesWhatItCannotRead(String there, String instead) {
        assertThat(read(FLOW.replace(there, instead).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FlowDocument.Invalid.class);
    }

    @Test
    void readsUtf8Only() {
        assertThat(read(FLOW.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(FlowDocument.Invalid.class);
    }

    private FlowDocument read(byte[] document) {
        return FlowDocuments.read(Content.of(document), payments::add);
    }

    private FlowContent valid(String document) {
        FlowDocument read = read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(FlowDocument.Valid.class);
        return ((FlowDocument.Valid) read).content();
    }
}
