package nodo.rt.partner;

import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.wire.codec.DocumentReading;
import nodo.wire.codec.WireDocument;
import nodo.wire.pagamenti.CtDatiMarcaBolloDigitale;
import nodo.wire.pagamenti.CtDatiSingoloVersamentoRPT;
import nodo.wire.pagamenti.RPT;

/**
 * One payment that an RPT asks for. Source: PagInf_RPT_RT.xsd, ctDatiSingoloVersamentoRPT.
 *
 * @param amount importoSingoloVersamento
 * @param stamp the digital stamp that it pays for
 */
public record AskedPayment(Euro amount, Optional<AskedStamp> stamp) {

    /**
     * A digital stamp that is to be sold.
     *
     * @param type tipoBollo
     * @param digest the digest of the document that it is for, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes where it is
    public record AskedStamp(String type, byte[] digest) {}

    /**
     * The payments of an RPT, in its order.
     *
     * @param rpt its document, which the node found valid when it came
     */
    public static List<AskedPayment> of(byte[] rpt) {
        if (!(WireDocument.OF_RPT.read(rpt) instanceof DocumentReading.Valid<RPT> valid)) {
            throw new IllegalStateException("an RPT that was accepted is not valid any more");
        }
        return valid.content().getDatiVersamento().getDatiSingoloVersamentos().stream()
                .map(AskedPayment::of)
                .toList();
    }

    private static AskedPayment of(CtDatiSingoloVersamentoRPT wire) {
        return new AskedPayment(
                new Euro(wire.getImportoSingoloVersamento()),
                Optional.ofNullable(wire.getDatiMarcaBolloDigitale()).map(AskedPayment::stamp));
    }

    private static AskedStamp stamp(CtDatiMarcaBolloDigitale wire) {
        return new AskedStamp(wire.getTipoBollo(), wire.getHashDocumento());
    }
}
