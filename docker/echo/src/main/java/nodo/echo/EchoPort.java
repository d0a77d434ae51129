package nodo.echo;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import javax.xml.transform.Source;

/** A bare SOAP port that gives back what it gets: the floor that the load lab compares the hub with. Not of the hub. */
@WebServiceProvider(serviceName = "echoService", portName = "echoPort", targetNamespace = "urn:nodo:echo")
@ServiceMode(Service.Mode.PAYLOAD)
public class EchoPort implements Provider<Source> {

    @Override
    public Source invoke(Source payload) {
        return payload;
    }
}
