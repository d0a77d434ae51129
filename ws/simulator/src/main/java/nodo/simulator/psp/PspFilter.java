package nodo.simulator.psp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port of the PSPs. */
@WebFilter("/psp/pspForNode")
public class PspFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public PspFilter(NotifyMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
