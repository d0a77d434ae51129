package nodo.revocation.partner;

import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What a request (RR) or an outcome (ER) says. Source: RR_ER.xsd 1.0.0.
 *
 * @param creditor identificativoDominio
 * @param iuv identificativoUnivocoVersamento
 * @param ccp codiceContestoPagamento
 * @param id identificativoMessaggioRevoca of a request, identificativoMessaggioEsito of an outcome
 * @param requestId riferimentoMessaggioRevoca of an outcome
 * @param type tipoRevoca of a request
 * @param total importoTotaleRevocato
 * @param amounts each singoloImportoRevocato
 */
public record RevocationDocument(
        String creditor,
        String iuv,
        String ccp,
        String id,
        Optional<String> requestId,
        Optional<String> type,
        Euro total,
        List<Euro> amounts) {

    public RevocationDocument {
        amounts = List.copyOf(amounts);
    }
}
