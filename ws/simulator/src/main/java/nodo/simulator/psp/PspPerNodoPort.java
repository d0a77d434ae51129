package nodo.simulator.psp;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of PspPerNodo. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/PspPerNodo.wsdl",
        targetNamespace = "http://PuntoAccessoPSP.spcoop.gov.it",
        serviceName = "FespPspService",
        portName = "PSPPort")
@ServiceMode(Service.Mode.PAYLOAD)
public class PspPerNodoPort extends SoapPort {}
