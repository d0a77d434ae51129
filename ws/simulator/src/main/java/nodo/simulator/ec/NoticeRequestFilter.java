package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import nodo.simulator.script.Scripts;
import nodo.simulator.soap.SoapFilter;

/** Stands before the port of the creditors of the classic model that issue notices. */
@WebFilter("/ec/paPerNodoRichiestaAvvisi")
public class NoticeRequestFilter extends SoapFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    public NoticeRequestFilter(NoticeRequestMessages messages, Scripts scripts) {
        super(messages, scripts);
    }
}
