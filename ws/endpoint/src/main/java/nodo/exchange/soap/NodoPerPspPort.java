package nodo.exchange.soap;

import jakarta.annotation.Resource;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;

/** The port of NodoPerPsp: published with its WSDL, no logic. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/NodoPerPsp.wsdl",
        targetNamespace = "http://PuntoAccessoPSP.spcoop.gov.it/servizi/PagamentiTelematiciPspNodo",
        serviceName = "PagamentiTelematiciPspNodoservice",
        portName = "PPTPort")
@ServiceMode(Service.Mode.PAYLOAD)
public class NodoPerPspPort implements Provider<Source> {

    // JAX-WS makes the port and fills its fields; it offers no constructor injection.
    @Resource
    private @Nullable WebServiceContext context;

    /**
     * Has the desk answer.
     *
     * @return nothing for JAX-WS to write: the filter sends the desk's bytes
     */
    @Override
    public @Nullable Source invoke(Source payload) {
        SoapPost.of(context).answer();
        return null;
    }
}
