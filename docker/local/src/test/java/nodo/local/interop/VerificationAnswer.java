package nodo.local.interop;

/** Answers of a creditor to paVerifyPaymentNotice. */
final class VerificationAnswer {

    private static final String ENVELOPE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:pafn="http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd"><soapenv:Body>\
            <pafn:paVerifyPaymentNoticeRes>%s</pafn:paVerifyPaymentNoticeRes></soapenv:Body></soapenv:Envelope>""";
    private static final String OK = """
            <outcome>OK</outcome><paymentList><paymentOptionDescription><amount>120.50</amount><options>EQ</options>\
            <dueDate>%s</dueDate><allCCP>false</allCCP></paymentOptionDescription></paymentList>\
            <paymentDescription>Tassa sui rifiuti 2026</paymentDescription><fiscalCodePA>77777777777</fiscalCodePA>\
            <companyName>%s</companyName>%s""";

    private VerificationAnswer() {}

    static String withCompany(String name) {
        return ENVELOPE.formatted(OK.formatted("2026-12-31", name, ""));
    }

    /**
     * An answer whose optional parts look so.
     *
     * @param dueDate the text of that element
     * @param office the element officeName, or nothing
     */
    static String with(String dueDate, String office) {
        return ENVELOPE.formatted(OK.formatted(dueDate, "Comune di Esempio", office));
    }

    static String ko(String faultCode) {
        return ENVELOPE.formatted("<outcome>KO</outcome><fault><faultCode>" + faultCode
                + "</faultCode><faultString>Errore</faultString><id>77777777777</id></fault>");
    }
}
