package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The WSDLs, read as a client reads them, against the published tables. */
class ContractTest {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODE_FOR_PSP | http://pagopa-api.pagopa.gov.it/nodeForPsp             | nodeForPsp | https://api.uat.platform.pagopa.it/nodo-auth/node-for-psp/v1
            PA_FOR_NODE  | http://pagopa-api.pagopa.gov.it/paForNode              | paForNode  | http://pagopa-api.pagopa.gov.it/service/pa/paForNode
            PSP_FOR_NODE | http://pagopa-api.pagopa.gov.it/psp/pspForNode         | pspForNode | http://pagopa-api.pagopa.gov.it/service/psp/pspForNode
            NODE_FOR_PA  | http://pagopa-api.pagopa.gov.it/node/nodeForPa.xsd     | nodeForPa  | https://api.uat.platform.pagopa.it/nodo-auth/node-for-pa/v1
            """)
    void namesServicePortBindingAndAddress(WireService service, String namespace, String name, String address)
            throws Exception {
        Document wsdl = wsdl(service);

        assertThat(wsdl.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(namespace);
        assertThat(names(wsdl, "portType")).containsExactly(name);
        assertThat(names(wsdl, "binding")).containsExactly(name + "Binding");
        assertThat(names(wsdl, "service")).containsExactly(name + "Service");
        assertThat(names(wsdl, "port")).containsExactly(name + "Port");
        assertThat(all(wsdl, SOAP, "address").map(element -> element.getAttribute("location")))
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODO_PER_PA                   | http://NodoPagamentiSPC.spcoop.gov.it/servizi/PagamentiTelematiciRPT | PagamentiTelematiciRPT     | PagamentiTelematiciRPTbinding     | PagamentiTelematiciRPTservice     | PagamentiTelematiciRPTPort | http://NodoPagamentiSPC.spcoop.gov.it/
            PA_PER_NODO                   | http://NodoPagamentiSPC.spcoop.gov.it/servizi/PagamentiTelematiciRT  | PagamentiTelematiciRT      | PagamentiTelematiciRTbinding      | PagamentiTelematiciRTservice      | PPTPort                    | http://NodoPagamentiSPC.spcoop.gov.it/
            PA_PER_NODO_PAGAMENTO_PSP     | http://NodoPagamentiSPC.spcoop.gov.it/servizi/PagamentiTelematiciCCP | PagamentiTelematiciCCP     | PagamentiTelematiciCCPbinding     | PagamentiTelematiciCCPservice     | PPTPort                    | http://NodoPagamentiSPC.spcoop.gov.it/
            PA_PER_NODO_RICHIESTA_AVVISI  | http://NodoPagamentiSPC.spcoop.gov.it/servizi/RichiestaAvvisi        | GenerazioneAvvisi          | GenerazioneAvvisibinding          | GenerazioneAvvisiservice          | PPTPort                    | http://NodoPagamentiSPC.spcoop.gov.it/
            NODO_PER_PSP                  | http://PuntoAccessoPSP.spcoop.gov.it/servizi/PagamentiTelematiciPspNodo | PagamentiTelematiciPspNodo | PagamentiTelematiciPspNodobinding | PagamentiTelematiciPspNodoservice | PPTPort                 | http://PuntoAccessoPSP.spcoop.gov.it/
            NODO_PER_PSP_RICHIESTA_AVVISI | http://PuntoAccessoPSP.spcoop.gov.it/servizi/RichiestaAvvisi         | RichiestaAvvisi            | RichiestaAvvisibinding            | RichiestaAvvisiservice            | PPTPort                    | http://PuntoAccessoPSP.spcoop.gov.it/
            PSP_PER_NODO                  | http://PuntoAccessoPSP.spcoop.gov.it                                 | FespPsp                    | FespPspBinding                    | FespPspService                    | PSPPort                    | http://PuntoAccessoPSP.spcoop.gov.it/
            """)
    void namesTheServicesOfTheClassicModel(
            WireService service,
            String namespace,
            String portType,
            String binding,
            String name,
            String port,
            String address)
            throws Exception {
        Document wsdl = wsdl(service);

        assertThat(wsdl.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(namespace);
        assertThat(names(wsdl, "portType")).containsExactly(portType);
        assertThat(names(wsdl, "binding")).containsExactly(binding);
        assertThat(names(wsdl, "service")).containsExactly(name);
        assertThat(names(wsdl, "port")).containsExactly(port);
        assertThat(all(wsdl, SOAP, "address").map(element -> element.getAttribute("location")))
                .containsExactly(address);
    }

    @Test
    void namesTheTouchpointsServiceInItsOwnWay() throws Exception {
        Document wsdl = wsdl(WireService.NODE_FOR_IO);

        assertThat(wsdl.getDocumentElement().getAttribute("targetNamespace"))
                .isEqualTo("http://pagopa-api.pagopa.gov.it/node/nodeForIO.wsdl");
        assertThat(names(wsdl, "portType")).containsExactly("nodeForIO_PortType");
        assertThat(names(wsdl, "binding")).containsExactly("nodeForIO_Binding");
        assertThat(names(wsdl, "service")).containsExactly("nodeForIO_Service");
        assertThat(names(wsdl, "port")).containsExactly("nodeForIO_Port");
    }

    @ParameterizedTest
    @EnumSource
    void bindsEveryOperationAsDocumentLiteralOverHttp(WireService service) throws Exception {
        Document wsdl = wsdl(service);

        assertThat(all(wsdl, SOAP, "binding")).singleElement().satisfies(binding -> {
            assertThat(binding.getAttribute("style")).isEqualTo("document");
            assertThat(binding.getAttribute("transport")).isEqualTo("http://schemas.xmlsoap.org/soap/http");
        });
        assertThat(all(wsdl, SOAP, "body"))
                .hasSize(2 * service.operations().size())
                .allSatisfy(body -> assertThat(body.getAttribute("use")).isEqualTo("literal"));
        assertThat(all(wsdl, SOAP, "header"))
                .hasSize((int) service.operations().stream()
                        .filter(operation -> operation.header().isPresent())
                        .count())
                .allSatisfy(header -> assertThat(header.getAttribute("use")).isEqualTo("literal"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NODE_FOR_IO")
    void declaresNoFault(WireService service) throws Exception {
        assertThat(all(wsdl(service), WSDL, "fault")).isEmpty();
    }

    @Test
    void declaresTheFaultOfTheTouchpointsServiceThatIsNeverSent() throws Exception {
        Document wsdl = wsdl(WireService.NODE_FOR_IO);

        assertThat(all(wsdl, WSDL, "fault"))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.getAttribute("name")).isEqualTo("handledException"));
        assertThat(all(wsdl, WSDL, "part").map(part -> part.getAttribute("element")))
                .contains("nfio:handledException");
    }

    @ParameterizedTest
    @EnumSource
    void importsOnlySchemasThatLieBesideIt(WireService service) throws Exception {
        List<String> locations = all(wsdl(service), "http://www.w3.org/2001/XMLSchema", "import")
                .map(element -> element.getAttribute("schemaLocation"))
                .toList();

        assertThat(locations).isNotEmpty().allSatisfy(location -> {
            assertThat(location).startsWith("../xsd/");
            assertThat(Resources.url(location.substring("../".length()))).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODE_FOR_PSP | demandPaymentNotice                   | nfp:demandPaymentNoticeRequest               | nfp:demandPaymentNoticeResponse
            NODE_FOR_PSP | verificaBollettino                    | nfp:verificaBollettinoReq                    | nfp:verificaBollettinoRes
            NODE_FOR_PSP | verifyPaymentNotice                   | nfp:verifyPaymentNoticeReq                   | nfp:verifyPaymentNoticeRes
            NODE_FOR_PSP | activatePaymentNotice                 | nfp:activatePaymentNoticeReq                 | nfp:activatePaymentNoticeRes
            NODE_FOR_PSP | activatePaymentNoticeV2               | nfp:activatePaymentNoticeV2Request           | nfp:activatePaymentNoticeV2Response
            NODE_FOR_PSP | sendPaymentOutcome                    | nfp:sendPaymentOutcomeReq                    | nfp:sendPaymentOutcomeRes
            NODE_FOR_PSP | sendPaymentOutcomeV2                  | nfp:sendPaymentOutcomeV2Request              | nfp:sendPaymentOutcomeV2Response
            NODE_FOR_PSP | nodoInviaFlussoRendicontazione        | ppt:nodoInviaFlussoRendicontazione           | ppt:nodoInviaFlussoRendicontazioneRisposta
            NODE_FOR_PSP | nodoChiediTemplateInformativaPSP      | ppt:nodoChiediTemplateInformativaPSP         | ppt:nodoChiediTemplateInformativaPSPRisposta
            NODE_FOR_PSP | nodoChiediInformativaPA               | ppt:nodoChiediInformativaPA                  | ppt:nodoChiediInformativaPARisposta
            NODE_FOR_PSP | nodoChiediCatalogoServiziV2           | nfp:nodoChiediCatalogoServiziV2Request       | nfp:nodoChiediCatalogoServiziV2Response
            PA_FOR_NODE  | paDemandPaymentNotice                 | pafn:paDemandPaymentNoticeRequest            | pafn:paDemandPaymentNoticeResponse
            PA_FOR_NODE  | paVerifyPaymentNotice                 | pafn:paVerifyPaymentNoticeReq                | pafn:paVerifyPaymentNoticeRes
            PA_FOR_NODE  | paGetPayment                          | pafn:paGetPaymentReq                         | pafn:paGetPaymentRes
            PA_FOR_NODE  | paGetPaymentV2                        | pafn:paGetPaymentV2Request                   | pafn:paGetPaymentV2Response
            PA_FOR_NODE  | paSendRT                              | pafn:paSendRTReq                             | pafn:paSendRTRes
            PA_FOR_NODE  | paSendRTV2                            | pafn:paSendRTV2Request                       | pafn:paSendRTV2Response
            PSP_FOR_NODE | pspNotifyPayment                      | pfn:pspNotifyPaymentReq                      | pfn:pspNotifyPaymentRes
            PSP_FOR_NODE | pspNotifyPaymentV2                    | pfn:pspNotifyPaymentV2                       | pfn:pspNotifyPaymentV2Res
            NODE_FOR_PA  | nodoChiediElencoFlussiRendicontazione | ppt:nodoChiediElencoFlussiRendicontazione    | ppt:nodoChiediElencoFlussiRendicontazioneRisposta
            NODE_FOR_PA  | nodoChiediFlussoRendicontazione       | ppt:nodoChiediFlussoRendicontazione          | ppt:nodoChiediFlussoRendicontazioneRisposta
            NODE_FOR_IO  | activateIOPayment                     | nfio:activateIOPaymentReq                    | nfio:activateIOPaymentRes
            """)
    void bindsAnOperationToItsElementsAndSoapAction(WireService service, String name, String request, String answer) {
        WireOperation operation = WireOperation.of(service, name);

        assertThat(operation.soapAction()).isEqualTo(name);
        assertThat(prefixed(operation.request())).isEqualTo(request);
        assertThat(prefixed(operation.answer())).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NODO_PER_PA                   | nodoChiediStatoRPT                    | nodoChiediStatoRPT                    | ppt:nodoChiediStatoRPT                    |                                 | ppt:nodoChiediStatoRPTRisposta
            NODO_PER_PA                   | nodoChiediListaPendentiRPT            | nodoChiediListaPendentiRPT            | ppt:nodoChiediListaPendentiRPT            |                                 | ppt:nodoChiediListaPendentiRPTRisposta
            NODO_PER_PA                   | nodoInviaRPT                          | nodoInviaRPT                          | ppt:nodoInviaRPT                          | ppthead:intestazionePPT         | ppt:nodoInviaRPTRisposta
            NODO_PER_PA                   | nodoInviaCarrelloRPT                  | nodoInviaCarrelloRPT                  | ppt:nodoInviaCarrelloRPT                  | ppthead:intestazioneCarrelloPPT | ppt:nodoInviaCarrelloRPTRisposta
            NODO_PER_PA                   | nodoChiediCopiaRT                     | nodoChiediCopiaRT                     | ppt:nodoChiediCopiaRT                     |                                 | ppt:nodoChiediCopiaRTRisposta
            NODO_PER_PA                   | nodoChiediInformativaPSP              | nodoChiediInformativaPSP              | ppt:nodoChiediInformativaPSP              |                                 | ppt:nodoChiediInformativaPSPRisposta
            NODO_PER_PA                   | nodoPAChiediInformativaPA             | nodoPAChiediInformativaPA             | ppt:nodoPAChiediInformativaPA             |                                 | ppt:nodoPAChiediInformativaPARisposta
            NODO_PER_PA                   | nodoChiediElencoQuadraturePA          | nodoChiediElencoQuadraturePA          | ppt:nodoChiediElencoQuadraturePA          |                                 | ppt:nodoChiediElencoQuadraturePARisposta
            NODO_PER_PA                   | nodoChiediQuadraturaPA                | nodoChiediQuadraturaPA                | ppt:nodoChiediQuadraturaPA                |                                 | ppt:nodoChiediQuadraturaPARisposta
            NODO_PER_PA                   | nodoChiediElencoFlussiRendicontazione | nodoChiediElencoFlussiRendicontazione | ppt:nodoChiediElencoFlussiRendicontazione |                                 | ppt:nodoChiediElencoFlussiRendicontazioneRisposta
            NODO_PER_PA                   | nodoChiediFlussoRendicontazione       | nodoChiediFlussoRendicontazione       | ppt:nodoChiediFlussoRendicontazione       |                                 | ppt:nodoChiediFlussoRendicontazioneRisposta
            NODO_PER_PA                   | nodoInviaRichiestaStorno              | nodoInviaRichiestaStorno              | ppt:nodoInviaRichiestaStorno              |                                 | ppt:nodoInviaRichiestaStornoRisposta
            NODO_PER_PA                   | nodoInviaRispostaRevoca               | nodoInviaRispostaRevoca               | ppt:nodoInviaRispostaRevoca               |                                 | ppt:nodoInviaRispostaRevocaRisposta
            NODO_PER_PA                   | nodoChiediSceltaWISP                  | nodoChiediSceltaWISP                  | ppt:nodoChiediSceltaWISP                  |                                 | ppt:nodoChiediSceltaWISPRisposta
            PA_PER_NODO                   | paaInviaRT                            | paaInviaRT                            | ppt:paaInviaRT                            | ppthead:intestazionePPT         | ppt:paaInviaRTRisposta
            PA_PER_NODO                   | paaInviaEsitoStorno                   | paaInviaEsitoStorno                   | ppt:paaInviaEsitoStorno                   |                                 | ppt:paaInviaEsitoStornoRisposta
            PA_PER_NODO                   | paaInviaRichiestaRevoca               | paaInviaRichiestaRevoca               | ppt:paaInviaRichiestaRevoca               |                                 | ppt:paaInviaRichiestaRevocaRisposta
            PA_PER_NODO_PAGAMENTO_PSP     | paaVerificaRPT                        | paaVerificaRPT                        | ppt:paaVerificaRPT                        | ppthead:intestazionePPT         | ppt:paaVerificaRPTRisposta
            PA_PER_NODO_PAGAMENTO_PSP     | paaAttivaRPT                          | paaAttivaRPT                          | ppt:paaAttivaRPT                          | ppthead:intestazionePPT         | ppt:paaAttivaRPTRisposta
            PA_PER_NODO_RICHIESTA_AVVISI  | paaChiediNumeroAvviso                 | paaChiediNumeroAvviso                 | ppt:paaChiediNumeroAvviso                 | ppthead:intestazionePPT         | ppt:paaChiediNumeroAvvisoRisposta
            NODO_PER_PSP                  | nodoVerificaRPT                       | nodoVerificaRPT                       | ppt:nodoVerificaRPT                       |                                 | ppt:nodoVerificaRPTRisposta
            NODO_PER_PSP                  | nodoAttivaRPT                         | nodoAttivaRPT                         | ppt:nodoAttivaRPT                         |                                 | ppt:nodoAttivaRPTRisposta
            NODO_PER_PSP                  | nodoInviaRT                           | nodoInviaRT                           | ppt:nodoInviaRT                           |                                 | ppt:nodoInviaRTRisposta
            NODO_PER_PSP                  | nodoChiediInformativaPA               | nodoChiediInformativaPA               | ppt:nodoChiediInformativaPA               |                                 | ppt:nodoChiediInformativaPARisposta
            NODO_PER_PSP                  | nodoChiediTemplateInformativaPSP      | nodoChiediTemplateInformativaPSP      | ppt:nodoChiediTemplateInformativaPSP      |                                 | ppt:nodoChiediTemplateInformativaPSPRisposta
            NODO_PER_PSP                  | nodoInviaFlussoRendicontazione        | nodoInviaFlussoRendicontazione        | ppt:nodoInviaFlussoRendicontazione        |                                 | ppt:nodoInviaFlussoRendicontazioneRisposta
            NODO_PER_PSP                  | nodoChiediElencoQuadraturePSP         | nodoChiediElencoQuadraturePSP         | ppt:nodoChiediElencoQuadraturePSP         |                                 | ppt:nodoChiediElencoQuadraturePSPRisposta
            NODO_PER_PSP                  | nodoChiediQuadraturaPSP               | nodoChiediQuadraturaPSP               | ppt:nodoChiediQuadraturaPSP               |                                 | ppt:nodoChiediQuadraturaPSPRisposta
            NODO_PER_PSP                  | nodoInviaEsitoStorno                  | nodoInviaEsitoStorno                  | ppt:nodoInviaEsitoStorno                  |                                 | ppt:nodoInviaEsitoStornoRisposta
            NODO_PER_PSP                  | nodoInviaRichiestaRevoca              | nodoRichiestaRevoca                   | ppt:nodoInviaRichiestaRevoca              |                                 | ppt:nodoInviaRichiestaRevocaRisposta
            NODO_PER_PSP_RICHIESTA_AVVISI | nodoChiediNumeroAvviso                | nodoChiediNumeroAvviso                | ppt:nodoChiediNumeroAvviso                |                                 | ppt:nodoChiediNumeroAvvisoRisposta
            NODO_PER_PSP_RICHIESTA_AVVISI | nodoChiediCatalogoServizi             | nodoChiediCatalogoServizi             | ppt:nodoChiediCatalogoServizi             |                                 | ppt:nodoChiediCatalogoServiziRisposta
            PSP_PER_NODO                  | pspInviaRPT                           | pspInviaRPT                           | ppt:pspInviaRPT                           |                                 | ppt:pspInviaRPTResponse
            PSP_PER_NODO                  | pspInviaCarrelloRPT                   | pspInviaCarrelloRPT                   | ppt:pspInviaCarrelloRPT                   |                                 | ppt:pspInviaCarrelloRPTResponse
            PSP_PER_NODO                  | pspInviaCarrelloRPTCarte              | pspInviaCarrelloRPTCarte              | ppt:pspInviaCarrelloRPTCarte              |                                 | ppt:pspInviaCarrelloRPTCarteResponse
            PSP_PER_NODO                  | pspChiediRT                           | pspChiediRT                           | ppt:pspChiediRT                           |                                 | ppt:pspChiediRTResponse
            PSP_PER_NODO                  | pspInviaAckRT                         | pspInviaAckRT                         | ppt:pspInviaAckRT                         |                                 | ppt:pspInviaAckRTResponse
            PSP_PER_NODO                  | pspChiediAvanzamentoRPT               | pspChiediAvanzamentoRPT               | ppt:pspChiediAvanzamentoRPT               |                                 | ppt:pspChiediAvanzamentoRPTResponse
            PSP_PER_NODO                  | pspChiediListaRT                      | pspChiediListaRT                      | ppt:pspChiediListaRT                      |                                 | ppt:pspChiediListaRTResponse
            PSP_PER_NODO                  | pspNotificaCancellazioneRPT           | pspNotificaCancellazioneRPT           | ppt:pspNotificaCancellazioneRPT           |                                 | ppt:pspNotificaCancellazioneRPTResponse
            PSP_PER_NODO                  | pspInviaRichiestaStorno               | pspInviaRichiestaStorno               | ppt:pspInviaRichiestaStorno               |                                 | ppt:pspInviaRichiestaStornoResponse
            PSP_PER_NODO                  | pspInviaRispostaRevoca                | pspInviaRispostaRevoca                | ppt:pspInviaRispostaRevoca                |                                 | ppt:pspInviaRispostaRevocaResponse
            """)
    void bindsAnOperationOfTheClassicModel(
            WireService service, String name, String soapAction, String request, String header, String answer) {
        WireOperation operation = WireOperation.of(service, name);

        assertThat(operation.soapAction()).isEqualTo(soapAction);
        assertThat(prefixed(operation.request())).isEqualTo(request);
        assertThat(operation.header().map(ContractTest::prefixed)).isEqualTo(Optional.ofNullable(header));
        assertThat(prefixed(operation.answer())).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodoRichiestaRevoca", "\"nodoRichiestaRevoca\"", "nodoInviaRichiestaRevoca"})
    void understandsBothSoapActionsOfARevocation(String header) {
        assertThat(WireOperation.ofSoapAction(WireService.NODO_PER_PSP, header))
                .contains(WireOperation.of(WireService.NODO_PER_PSP, "nodoInviaRichiestaRevoca"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NODE_FOR_IO")
    void namesThePartsOfAMessage(WireService service) throws Exception {
        Document wsdl = wsdl(service);

        assertThat(all(wsdl, WSDL, "message")).hasSize(2 * service.operations().size());
        assertThat(all(wsdl, WSDL, "message")).allSatisfy(message -> {
            String name = message.getAttribute("name");
            boolean firstNotify = name.startsWith("pspNotifyPaymentRe");
            String request = firstNotify ? "requestBody" : "bodyrequest";
            String answer = firstNotify ? "responseBody" : "bodyresponse";
            assertThat(((Element) message.getElementsByTagNameNS(WSDL, "part").item(0)).getAttribute("name"))
                    .isEqualTo(name.endsWith("Request") ? request : answer);
        });
    }

    @Test
    void namesThePartsOfTheTouchpointsMessages() throws Exception {
        assertThat(all(wsdl(WireService.NODE_FOR_IO), WSDL, "part").map(part -> part.getAttribute("name")))
                .containsExactly("requestBody", "responseBody", "fault");
    }

    @Test
    void hasSixtyFourOperations() {
        assertThat(WireOperation.all()).hasSize(64).doesNotHaveDuplicates();
    }

    private static String prefixed(javax.xml.namespace.QName name) {
        String prefix = switch (name.getNamespaceURI()) {
            case "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd" -> "nfp";
            case "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd" -> "pafn";
            case "http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd" -> "pfn";
            case "http://ws.pagamenti.telematici.gov/" -> "ppt";
            case "http://ws.pagamenti.telematici.gov/ppthead" -> "ppthead";
            case "http://pagopa-api.pagopa.gov.it/node/nodeForIO.xsd" -> "nfio";
            default -> name.getNamespaceURI();
        };
        return prefix + ":" + name.getLocalPart();
    }

    private static Document wsdl(WireService service) throws Exception {
        try (InputStream bytes = service.wsdl().openStream()) {
            return HardenedXml.documentBuilder().parse(bytes);
        }
    }

    private static Stream<String> names(Document wsdl, String local) {
        return all(wsdl, WSDL, local).map(element -> element.getAttribute("name"));
    }

    private static Stream<Element> all(Document wsdl, String namespace, String local) {
        NodeList found = wsdl.getElementsByTagNameNS(namespace, local);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
