package nodo.registry;

import java.util.List;
import java.util.Optional;

/**
 * One service of a provider: a channel with one of its instruments. Source: CatalogoDatiInformativiPSP, ctInformativaDetail.
 *
 * @param channel identificativoCanale; its broker and its model are the channel's
 * @param paymentMethod tipoVersamento
 * @param priority priorita: the smaller, the sooner
 * @param app canaleApp: only in an app
 * @param forCompanies servizioAlleImprese
 * @param label identificazioneServizio
 * @param languages in which it is told, each once
 * @param keywords paroleChiave
 * @param costs what it costs
 * @param agreements codes of conventions that it belongs to
 */
public record PspService(
        String channel,
        String paymentMethod,
        int priority,
        boolean app,
        Optional<Boolean> forCompanies,
        Optional<ServiceLabel> label,
        List<ServiceLanguage> languages,
        List<String> keywords,
        ServiceCosts costs,
        List<String> agreements) {

    public PspService {
        Formats.requireIdentifier(channel);
        Formats.requireIdentifier(paymentMethod);
        languages = List.copyOf(languages);
        keywords = List.copyOf(keywords);
        agreements = List.copyOf(agreements);
    }
}
