package nodo.wisp.partner;

import java.util.Optional;
import nodo.money.Euro;
import nodo.wire.codec.DocumentReading;
import nodo.wire.codec.WireDocument;
import nodo.wire.pagamenti.CtDatiSingoloVersamentoRPT;
import nodo.wire.pagamenti.CtIdentificativoUnivocoPersonaFG;
import nodo.wire.pagamenti.CtSoggettoPagatore;
import nodo.wire.pagamenti.CtSoggettoVersante;
import nodo.wire.pagamenti.RPT;
import org.jspecify.annotations.Nullable;

/** Reads documents of RPTs that are parked. */
public final class ParkedDocuments {

    private ParkedDocuments() {}

    /**
     * Reads a document.
     *
     * @param document the exact bytes, which the node found valid when they came
     */
    public static ParkedDocument read(byte[] document) {
        if (!(WireDocument.OF_RPT.read(document) instanceof DocumentReading.Valid<RPT> valid)) {
            throw new IllegalStateException("an RPT that was accepted is not valid any more");
        }
        RPT rpt = valid.content();
        return new ParkedDocument(
                rpt.getEnteBeneficiario().getDenominazioneBeneficiario(),
                new Euro(rpt.getDatiVersamento().getImportoTotaleDaVersare()),
                payer(rpt.getSoggettoPagatore()),
                Optional.ofNullable(rpt.getSoggettoVersante()).map(ParkedDocuments::sender),
                rpt.getDatiVersamento().getDatiSingoloVersamentos().stream()
                        .map(ParkedDocuments::transfer)
                        .toList());
    }

    private static ParkedDocument.Person payer(CtSoggettoPagatore wire) {
        return person(wire.getIdentificativoUnivocoPagatore(), wire.getAnagraficaPagatore(), wire.getEMailPagatore());
    }

    private static ParkedDocument.Person sender(CtSoggettoVersante wire) {
        return person(wire.getIdentificativoUnivocoVersante(), wire.getAnagraficaVersante(), wire.getEMailVersante());
    }

    private static ParkedDocument.Person person(
            CtIdentificativoUnivocoPersonaFG id, String name, @Nullable String email) {
        return new ParkedDocument.Person(
                id.getTipoIdentificativoUnivoco().value(),
                id.getCodiceIdentificativoUnivoco(),
                name,
                Optional.ofNullable(email));
    }

    private static ParkedDocument.Transfer transfer(CtDatiSingoloVersamentoRPT wire) {
        return new ParkedDocument.Transfer(
                wire.getCausaleVersamento(),
                Optional.ofNullable(wire.getIbanAccredito()),
                Optional.ofNullable(wire.getIbanAppoggio()),
                wire.getDatiMarcaBolloDigitale() != null);
    }
}
