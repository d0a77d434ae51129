package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/**
 * Stands before the port by which the hub asks creditors of the classic model, all of whose questions have one address
 * in the registry.
 */
@WebFilter("/ec/paPerNodoPagamentoPsp")
public class CcpFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public CcpFilter(CcpMessages payments, NoticeRequestMessages notices, Scripts scripts) {
        super(scripts, payments, notices);
    }
}
