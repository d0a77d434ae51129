package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port that takes receipts of the classic model. */
@WebFilter("/ec/paPerNodo")
public class RtFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public RtFilter(RtMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
