package nodo.registry;

import java.net.URI;
import java.util.Optional;

/**
 * What is told of a service in one language. Source: CatalogoDatiInformativiPSP, ctInformazioniServizio.
 *
 * @param code codiceLingua
 * @param description descrizioneServizio, at most 140 characters
 * @param availability disponibilitaServizio, at most 140 characters
 * @param limits limitazioniServizio, at most 140 characters
 * @param page urlInformazioniCanale
 */
public record ServiceLanguage(
        Language code, Optional<String> description, String availability, Optional<String> limits, Optional<URI> page) {

    /** The languages of the catalogue. Source: stCodiceLingua. */
    public enum Language {
        /** Italian, in which every service is told. */
        IT,
        /** English. */
        EN,
        /** German. */
        DE,
        /** French. */
        FR,
        /** Slovene. */
        SL
    }
}
