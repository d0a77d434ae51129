package nodo.simulator.registry;

/**
 * As whom a PSP calls the hub: the four values that open each of its requests.
 *
 * @param psp idPSP
 * @param broker idBrokerPSP
 * @param channel idChannel
 * @param password the password of the channel
 * @param fiscalCode the fiscal code of the PSP, with which its idempotency keys begin
 */
public record Caller(String psp, String broker, String channel, String password, String fiscalCode) {

    /** The same caller with another password. */
    public Caller withPassword(String other) {
        return new Caller(psp, broker, channel, other, fiscalCode);
    }
}
