package nodo.simulator.ec;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of paForNode. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/paForNode.wsdl",
        targetNamespace = "http://pagopa-api.pagopa.gov.it/paForNode",
        serviceName = "paForNodeService",
        portName = "paForNodePort")
@ServiceMode(Service.Mode.PAYLOAD)
public class PaForNodePort extends SoapPort {}
