package nodo.rpt.partner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.wire.codec.DocumentReading;
import nodo.wire.codec.WireDocument;
import nodo.wire.pagamenti.CtDatiMarcaBolloDigitale;
import nodo.wire.pagamenti.CtDatiSingoloVersamentoRPT;
import nodo.wire.pagamenti.CtDatiVersamentoRPT;
import nodo.wire.pagamenti.RPT;
import nodo.wire.pagamenti.StTipoVersamento;

/** Reads the documents of RPTs, from a copy of their bytes. Source: PagInf_RPT_RT.xsd 6.2.0. */
public final class RptDocuments {

    private static final Pattern PAYMENT_TYPE = Pattern.compile("(tipoVersamento\\s*>)[^<]*(</)");

    private RptDocuments() {}

    /** Reads a document, hostile or not. */
    public static RptReading read(byte[] document) {
        DocumentReading<RPT> reading = WireDocument.OF_RPT.read(document);
        return reading instanceof DocumentReading.Valid<RPT> valid
                ? new RptReading.Valid(document(valid.content()))
                : new RptReading.Invalid(((DocumentReading.Invalid<RPT>) reading).description());
    }

    /**
     * Reads the document of an RPT that the node accepted.
     *
     * @throws IllegalStateException if it is not valid any more
     */
    public static RptDocument ofAccepted(byte[] document) {
        if (!(read(document) instanceof RptReading.Valid valid)) {
            throw new IllegalStateException("an RPT that was accepted is not valid any more");
        }
        return valid.document();
    }

    private static RptDocument document(RPT wire) {
        CtDatiVersamentoRPT data = wire.getDatiVersamento();
        return new RptDocument(
                wire.getDominio().getIdentificativoDominio(),
                data.getIdentificativoUnivocoVersamento(),
                data.getCodiceContestoPagamento(),
                data.getDataEsecuzionePagamento(),
                data.getTipoVersamento().value(),
                Optional.ofNullable(data.getIbanAddebito()).map(Iban::new),
                new Euro(data.getImportoTotaleDaVersare()),
                Optional.ofNullable(wire.getSoggettoVersante())
                        .map(payer -> payer.getIdentificativoUnivocoVersante().getCodiceIdentificativoUnivoco()),
                wire.getSoggettoPagatore().getIdentificativoUnivocoPagatore().getCodiceIdentificativoUnivoco(),
                data.getDatiSingoloVersamentos().stream()
                        .map(RptDocuments::line)
                        .toList());
    }

    private static RptDocument.Line line(CtDatiSingoloVersamentoRPT wire) {
        return new RptDocument.Line(
                new Euro(wire.getImportoSingoloVersamento()),
                Optional.ofNullable(wire.getIbanAccredito()).map(Iban::new),
                Optional.ofNullable(wire.getIbanAppoggio()).map(Iban::new),
                Optional.ofNullable(wire.getDatiMarcaBolloDigitale()).map(RptDocuments::stamp));
    }

    private static RptDocument.Stamp stamp(CtDatiMarcaBolloDigitale wire) {
        return new RptDocument.Stamp(wire.getTipoBollo(), Base64.getEncoder().encodeToString(wire.getHashDocumento()));
    }

    /**
     * The document as a PSP gets it that the payer chose: with the tipoVersamento of that choice, and every other byte as
     * it came. Source: flows-rpt 3.2.
     *
     * @param document a valid document
     * @param paymentType the code chosen
     */
    public static byte[] withPaymentType(byte[] document, String paymentType) {
        // Latin-1 gives every byte back as it was, and the tags of all encodings but UTF-16 and their like can be seen.
        Matcher element = PAYMENT_TYPE.matcher(new String(document, ISO_8859_1));
        byte[] changed = element.replaceAll("$1" + Matcher.quoteReplacement(paymentType) + "$2")
                .getBytes(ISO_8859_1);
        boolean isDone = read(changed) instanceof RptReading.Valid valid
                && valid.document().paymentType().equals(paymentType);
        return isDone ? changed : writtenAnew(document, paymentType);
    }

    private static byte[] writtenAnew(byte[] document, String paymentType) {
        if (!(WireDocument.OF_RPT.read(document) instanceof DocumentReading.Valid<RPT> valid)) {
            throw new IllegalStateException("an RPT that was accepted is not valid any more");
        }
        RPT wire = valid.content();
        wire.getDatiVersamento().setTipoVersamento(StTipoVersamento.fromValue(paymentType));
        return WireDocument.OF_RPT.write(wire);
    }
}
