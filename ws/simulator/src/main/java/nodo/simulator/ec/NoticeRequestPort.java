package nodo.simulator.ec;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import nodo.simulator.soap.SoapPort;

/** The port of PaPerNodoRichiestaAvvisi. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/PaPerNodoRichiestaAvvisi.wsdl",
        targetNamespace = "http://NodoPagamentiSPC.spcoop.gov.it/servizi/RichiestaAvvisi",
        serviceName = "GenerazioneAvvisiservice",
        portName = "PPTPort")
@ServiceMode(Service.Mode.PAYLOAD)
public class NoticeRequestPort extends SoapPort {}
