package nodo.registry;

/** What of the registry is refreshed together. Changes become visible part by part. */
public enum RegistryPart {
    /** Configuration keys, infrastructure codes and addresses. */
    CONFIG,
    /** Creditor institutions, their brokers, stations and links, and the service catalogue. */
    PA,
    /** Payment service providers, their brokers, channels and links, and the deny list. */
    PSP
}
