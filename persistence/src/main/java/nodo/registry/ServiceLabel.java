package nodo.registry;

/**
 * What a service is recognised by. Source: CatalogoDatiInformativiPSP, ctIdentificazioneServizio.
 *
 * @param name nomeServizio, at most 35 characters
 * @param logo in base64
 */
public record ServiceLabel(String name, String logo) {}
