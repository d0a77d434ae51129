package nodo.simulator.ec;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of PaPerNodoPagamentoPsp. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/PaPerNodoPagamentoPsp.wsdl",
        targetNamespace = "http://NodoPagamentiSPC.spcoop.gov.it/servizi/PagamentiTelematiciCCP",
        serviceName = "PagamentiTelematiciCCPservice",
        portName = "PPTPort")
@ServiceMode(Service.Mode.PAYLOAD)
public class CcpPort extends SoapPort {}
