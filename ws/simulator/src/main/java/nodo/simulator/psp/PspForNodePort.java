package nodo.simulator.psp;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of pspForNode. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/pspForNode.wsdl",
        targetNamespace = "http://pagopa-api.pagopa.gov.it/psp/pspForNode",
        serviceName = "pspForNodeService",
        portName = "pspForNodePort")
@ServiceMode(Service.Mode.PAYLOAD)
public class PspForNodePort extends SoapPort {}
