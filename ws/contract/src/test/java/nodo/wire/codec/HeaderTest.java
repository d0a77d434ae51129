package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nodo.wire.nodoperpa.head.IntestazioneCarrelloPPT;
import nodo.wire.nodoperpa.head.IntestazionePPT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of the classic model: read, checked and written like the bodies under them. */
class HeaderTest {
    private static final Sample RPT = Sample.of(WireService.NODO_PER_PA, "nodoInviaRPT.request");
    private static final Sample CART = Sample.of(WireService.NODO_PER_PA, "nodoInviaCarrelloRPT.request");
    private static final Sample STATE = Sample.of(WireService.NODO_PER_PA, "nodoChiediStatoRPT.request");

    @Test
    void bindsTheHeaderOfAPayment() {
        IntestazionePPT header = (IntestazionePPT) valid(RPT).header().orElseThrow();

        assertThat(header.getIdentificativoDominio()).isEqualTo("77777777777");
        assertThat(header.getCodiceContestoPagamento()).isEqualTo("n/a");
    }

    @Test
    void bindsTheHeaderOfACart() {
        assertThat(valid(CART).header()).get().isInstanceOf(IntestazioneCarrelloPPT.class);
    }

    @Test
    void wantsNoHeaderWhereTheContractHasNone() {
        assertThat(valid(STATE).header()).isEmpty();
    }

    @Test
    void toleratesAHeaderWhereTheContractHasNone() {
        String header = RPT.text().replaceAll("(?s).*(<soapenv:Header>.*</soapenv:Header>).*", "$1");

        Reading reading = STATE.rewritten(
                        "xmlns:ppt=", "xmlns:ppthead=\"http://ws.pagamenti.telematici.gov/ppthead\" xmlns:ppt=")
                .rewritten("<soapenv:Body>", header + "<soapenv:Body>")
                .read();

        assertThat(((Reading.Valid) reading).header()).get().isInstanceOf(IntestazionePPT.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void admitsTheAttributesOfSoap(String mustUnderstand) {
        Sample addressed = RPT.rewritten(
                "<ppthead:intestazionePPT>",
                "<ppthead:intestazionePPT soapenv:actor=\"urn:nodo\" soapenv:mustUnderstand=\"" + mustUnderstand
                        + "\">");

        assertThat(valid(addressed).header()).isPresent();
    }

    @Test
    void takesItsHeaderFromAmongOthers() {
        Sample crowded = RPT.rewritten(
                        "<soapenv:Header>",
                        "<soapenv:Header><w:Security xmlns:w=\"urn:w\"><identificativoDominio>" + "x".repeat(5000)
                                + "</identificativoDominio></w:Security>")
                .rewritten("</soapenv:Header>", "<w:To xmlns:w=\"urn:w\">urn:nodo</w:To></soapenv:Header>");

        IntestazionePPT header = (IntestazionePPT) valid(crowded).header().orElseThrow();

        assertThat(header.getIdentificativoDominio()).isEqualTo("77777777777");
    }

    @ParameterizedTest
    @CsvSource({
        "identificativoIntermediarioPA, intestazionePPT/identificativoStazioneIntermediarioPA",
        "identificativoDominio, intestazionePPT/identificativoUnivocoVersamento",
        "codiceContestoPagamento, intestazionePPT"
    })
    void refusesAHeaderWithoutOneOfItsElements(String element, String place) {
        Reading.Invalid invalid = invalid(RPT.without(element));

        assertThat(invalid.path()).isEqualTo("Envelope/Header/" + place);
        assertThat(invalid.root())
                .contains(WireOperation.of(WireService.NODO_PER_PA, "nodoInviaRPT")
                        .request());
    }

    @Test
    void refusesAHeaderWithATextThatIsTooLong() {
        assertThat(invalid(RPT.with("identificativoDominio", "7".repeat(36))).path())
                .isEqualTo("Envelope/Header/intestazionePPT/identificativoDominio");
        assertThat(invalid(RPT.with("identificativoDominio", "7".repeat(5000))).path())
                .isEqualTo("Envelope/Header/intestazionePPT/identificativoDominio");
    }

    @Test
    void refusesAMissingHeader() {
        Reading.Invalid invalid = invalid(RPT.without("soapenv:Header"));

        assertThat(invalid.description())
                .isEqualTo("Errore validazione XML [Envelope/Header] - Manca l'intestazione \"intestazionePPT\".");
        assertThat(invalid.root())
                .contains(WireOperation.of(WireService.NODO_PER_PA, "nodoInviaRPT")
                        .request());
    }

    @Test
    void refusesTheHeaderOfAnotherOperation() {
        String cart = CART.text().replaceAll("(?s).*(<soapenv:Header>.*</soapenv:Header>).*", "$1");

        assertThat(invalid(RPT.replacing("soapenv:Header", cart)).path()).isEqualTo("Envelope/Header");
    }

    @Test
    void refusesAHeaderThatIsThereTwice() {
        assertThat(invalid(RPT.times(2, "ppthead:intestazionePPT")).path())
                .isEqualTo("Envelope/Header/intestazionePPT");
    }

    @Test
    void readsTheNextMessageAfterAnInvalidHeader() {
        SoapReader reader = SoapReader.ofRequests(WireService.NODO_PER_PA);

        assertThat(reader.read(RPT.without("identificativoDominio").bytes())).isInstanceOf(Reading.Invalid.class);
        assertThat(((Reading.Valid) reader.read(STATE.bytes())).header()).isEmpty();
        assertThat(((Reading.Valid) reader.read(RPT.bytes())).header()).isPresent();
    }

    @Test
    void writesAHeaderWithAPartnersPrefixes() {
        Reading.Valid read = valid(RPT);

        byte[] written = SoapWriter.of(WireService.NODO_PER_PA)
                .write(read.header(), read.payload(), Map.of("http://ws.pagamenti.telematici.gov/ppthead", "h"));

        assertThat(new String(written, UTF_8))
                .contains("<soapenv:Header><h:intestazionePPT><identificativoIntermediarioPA>")
                .contains("</h:intestazionePPT></soapenv:Header><soapenv:Body><ppt:nodoInviaRPT>");
    }

    @Test
    void writesSoapsAttributesOfAHeader() {
        IntestazioneCarrelloPPT header =
                (IntestazioneCarrelloPPT) valid(CART).header().orElseThrow();
        header.setMustUnderstand(true);

        byte[] written = SoapWriter.of(WireService.NODO_PER_PA)
                .write(Optional.of(header), valid(CART).payload(), Map.of());

        assertThat(new String(written, UTF_8))
                .contains("<ppthead:intestazioneCarrelloPPT soapenv:mustUnderstand=\"1\">");
    }

    private static Reading.Valid valid(Sample sample) {
        return (Reading.Valid) sample.read();
    }

    private static Reading.Invalid invalid(Sample sample) {
        return (Reading.Invalid) sample.read();
    }
}
