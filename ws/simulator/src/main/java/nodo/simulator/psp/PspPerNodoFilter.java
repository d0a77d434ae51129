package nodo.simulator.psp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port of the PSPs of the classic model. */
@WebFilter("/psp/pspPerNodo")
public class PspPerNodoFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public PspPerNodoFilter(RptMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
