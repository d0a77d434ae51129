package nodo.wisp.partner;

import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What an RPT says of its payment and its parties. Source: PagInf_RPT_RT.xsd 6.2.0.
 *
 * @param beneficiary denominazioneBeneficiario
 * @param total importoTotaleDaVersare
 * @param payer soggettoPagatore
 * @param sender soggettoVersante, if it is not the payer
 * @param transfers its versamenti, 1 to 5
 */
public record ParkedDocument(
        String beneficiary, Euro total, Person payer, Optional<Person> sender, List<Transfer> transfers) {

    public ParkedDocument {
        transfers = List.copyOf(transfers);
    }

    /** Who pays in fact. */
    public Person actor() {
        return sender.orElse(payer);
    }

    /**
     * A person.
     *
     * @param type F for a natural one, G for a legal one
     * @param code its fiscal code
     * @param name anagrafica
     * @param email its address
     */
    public record Person(String type, String code, String name, Optional<String> email) {}

    /**
     * A versamento.
     *
     * @param reason causaleVersamento
     * @param credited ibanAccredito
     * @param stead ibanAppoggio
     * @param stamp whether it pays for a digital stamp
     */
    public record Transfer(String reason, Optional<String> credited, Optional<String> stead, boolean stamp) {}
}
