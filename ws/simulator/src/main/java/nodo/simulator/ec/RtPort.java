package nodo.simulator.ec;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of PaPerNodo. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/PaPerNodo.wsdl",
        targetNamespace = "http://NodoPagamentiSPC.spcoop.gov.it/servizi/PagamentiTelematiciRT",
        serviceName = "PagamentiTelematiciRTservice",
        portName = "PPTPort")
@ServiceMode(Service.Mode.PAYLOAD)
public class RtPort extends SoapPort {}
