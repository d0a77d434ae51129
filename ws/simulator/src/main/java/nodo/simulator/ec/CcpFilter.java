package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port of the creditors of the classic model. */
@WebFilter("/ec/paPerNodoPagamentoPsp")
public class CcpFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public CcpFilter(CcpMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
