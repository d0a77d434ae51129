package nodo.wisp.desk;

import java.util.Optional;

/**
 * What a payer chose on the page of WISP 1.3: to pay by a provider of the payer's own choice afterwards, or a notice.
 *
 * @param route where the RPT is to be sent; none if the payer wants a notice
 */
public record RecoveredChoice(Optional<Route> route) {

    /**
     * The fictitious PSP of parked payments.
     *
     * @param psp identificativoPSP
     * @param broker identificativoIntermediarioPSP
     * @param channel identificativoCanale
     */
    public record Route(String psp, String broker, String channel) {}
}
