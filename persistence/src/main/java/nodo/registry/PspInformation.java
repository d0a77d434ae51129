package nodo.registry;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a provider publishes of its services (informativa PSP, catalogo dati informativi). Of all that a provider published
 * one is in force on a day.
 *
 * <p>Source: CatalogoDatiInformativiPSP, informativaPSP.
 *
 * @param flow identificativoFlusso, never used twice
 * @param psp the provider's id
 * @param publishedAt dataPubblicazione, in Italian time
 * @param validFrom the first day on which it is in force
 * @param page urlInformazioniPSP
 * @param pages urlInformativaPSP and urlConvenzioniPSP
 * @param refunds stornoPagamento
 * @param digitalStamp marcaBolloDigitale
 * @param logo in base64
 * @param myBankId mybankIDVS
 * @param services at least one
 */
public record PspInformation(
        String flow,
        String psp,
        LocalDateTime publishedAt,
        LocalDate validFrom,
        URI page,
        FurtherPages pages,
        boolean refunds,
        boolean digitalStamp,
        String logo,
        Optional<String> myBankId,
        List<PspService> services) {

    public PspInformation {
        Formats.requireIdentifier(flow);
        Formats.requireIdentifier(psp);
        services = List.copyOf(services);
    }

    /**
     * Pages that are told to the hub and not to creditor institutions.
     *
     * @param information urlInformativaPSP
     * @param agreements urlConvenzioniPSP
     */
    public record FurtherPages(Optional<URI> information, Optional<URI> agreements) {}
}
