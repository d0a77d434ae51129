package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port of the creditors. */
@WebFilter("/ec/paForNode")
public class PaFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public PaFilter(PaMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
