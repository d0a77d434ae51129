package nodo.simulator.registry;

/**
 * As whom a PSP calls the hub: the four values that open each of its requests.
 *
 * @param psp idPSP
 * @param broker idBrokerPSP
 * @param channel idChannel
 * @param password the password of the channel
 * @param fiscalCode the fiscal code of the PSP, with which its idempotency keys begin
 * @param role what the channel is for
 */
public record Caller(String psp, String broker, String channel, String password, String fiscalCode, Role role) {

    /**
     * What a channel is for.
     *
     * @param version the version of pspNotifyPayment that it understands, 1 or 2
     * @param notified whether the hub tells it of payments that a touchpoint closed
     * @param touchpoint whether it is a touchpoint's own
     */
    public record Role(int version, boolean notified, boolean touchpoint) {}

    /** The same caller with another password. */
    public Caller withPassword(String other) {
        return new Caller(psp, broker, channel, other, fiscalCode, role);
    }
}
