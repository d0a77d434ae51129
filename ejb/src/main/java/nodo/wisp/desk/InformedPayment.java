package nodo.wisp.desk;

import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.rpt.RptKey;
import nodo.wisp.partner.ParkedDocument;

/**
 * What the payment manager is told of a payment. Source: validation A.2, informazioniPagamento.
 *
 * @param total importoTotale
 * @param email of who pays
 * @param creditorName ragioneSociale
 * @param reason oggettoPagamento
 * @param page urlRedirectEC
 * @param stamp bolloDigitale
 * @param fiscalCode of who pays
 * @param cart idCarrello
 * @param details one for each RPT
 */
public record InformedPayment(
        Euro total,
        Optional<String> email,
        String creditorName,
        String reason,
        String page,
        boolean stamp,
        String fiscalCode,
        Optional<String> cart,
        List<Detail> details) {

    public InformedPayment {
        details = List.copyOf(details);
    }

    /**
     * An RPT.
     *
     * @param key IUV, CCP and idDominio
     * @param beneficiary enteBeneficiario
     * @param amount importo
     * @param iban the first account that is credited
     * @param payer codicePagatore, nomePagatore, tipoPagatore
     */
    public record Detail(
            RptKey key, String beneficiary, Euro amount, Optional<String> iban, ParkedDocument.Person payer) {}
}
