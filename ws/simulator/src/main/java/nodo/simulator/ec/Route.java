package nodo.simulator.ec;

import nodo.simulator.registry.Caller;

/**
 * Where an RPT is to go.
 *
 * @param psp identificativoPSP
 * @param broker identificativoIntermediarioPSP
 * @param channel identificativoCanale
 */
record Route(String psp, String broker, String channel) {

    static Route to(Caller psp) {
        return new Route(psp.psp(), psp.broker(), psp.channel());
    }
}
