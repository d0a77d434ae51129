package nodo.simulator.registry;

import java.util.function.Consumer;

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
     * @param classic what it is for in the classic model
     */
    public record Role(int version, boolean notified, boolean touchpoint, Classic classic) {}

    /**
     * What a channel is for in the classic model.
     *
     * @param served whether the hub sends RPTs to it
     * @param model modelloPagamento: 0 or 1 with redirection, 2 authorised by the PSP, 4 begun at the PSP
     * @param pushes whether it sends its RTs; otherwise the hub asks for them
     */
    public record Classic(boolean served, int model, boolean pushes) {

        private static final int DEFERRED = 2;

        /** Whether the payer is redirected to a page of the PSP. */
        public boolean redirects() {
            return model < DEFERRED;
        }
    }

    /**
     * Writes into a request who sends it. The requests are alike and have no type in common.
     *
     * @param forPsp takes idPSP, or identificativoPSP
     * @param forBroker takes idBrokerPSP, or identificativoIntermediarioPSP
     * @param forChannel takes idChannel, or identificativoCanale
     * @param forPassword takes the password
     */
    public void sign(
            Consumer<String> forPsp,
            Consumer<String> forBroker,
            Consumer<String> forChannel,
            Consumer<String> forPassword) {
        forPsp.accept(psp);
        forBroker.accept(broker);
        forChannel.accept(channel);
        forPassword.accept(password);
    }

    /** The same caller with another password. */
    public Caller withPassword(String other) {
        return new Caller(psp, broker, channel, other, fiscalCode, role);
    }
}
