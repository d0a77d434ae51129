package nodo.local.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that is posted to the hub and is no valid request.
 *
 * @param what what is wrong with it
 * @param action the SOAPAction that comes with it
 * @param contentType the content type that comes with it
 * @param body the bytes
 * @param status the HTTP status that it gets
 * @param words what the answer says, besides
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record HostileMessage(String what, String action, String contentType, byte[] body, int status, String words) {

    private static final String VERIFY = "verifyPaymentNotice";
    private static final String XML = "text/xml; charset=UTF-8";
    private static final String KO = "<faultCode>PPT_SINTASSI_EXTRAXSD</faultCode>";
    private static final String UNKNOWN_ACTION = "PPT_SOAPACTION_ERRATA";
    private static final String SOAP_NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final int MANY = 100_000;

    private static final String VALID =
            FieldTable.of(VERIFY, "request").message().text();

    static List<HostileMessage> all() {
        return List.of(
                ko("nothing", ""),
                ko("no XML", "ciao"),
                ko("JSON", "{\"noticeNumber\": \"301000000000000144\"}"),
                ko("XML cut off", VALID.substring(0, VALID.length() / 2)),
                ko("something behind the envelope", VALID + "<altro/>"),
                ko("no envelope", "<verifyPaymentNoticeReq/>"),
                ko("an envelope of SOAP 1.2", VALID.replace(SOAP_NAMESPACE, "http://www.w3.org/2003/05/soap-envelope")),
                ko("an envelope of no namespace", VALID.replace("soapenv:", "").replace("xmlns:soapenv", "xmlns:x")),
                ko("no body", envelope("")),
                ko("two requests", VALID.replaceFirst("(?s)(<nfp:verify.*</nfp:verifyPaymentNoticeReq>)", "$1$1")),
                ko("another operation's namespace", VALID.replace("/node/nodeForPsp.xsd", "/node/altro.xsd")),
                ko("elements with a namespace", VALID.replace("<idPSP>", "<idPSP xmlns=\"urn:altro\">")),
                ko("an unknown request under a known action", envelope("<x:paga xmlns:x=\"urn:x\"/>")),
                ko("an entity bomb", bomb()),
                ko("one long entity many times", quadraticBomb()),
                ko("a file as external entity", external("file:///etc/passwd")),
                ko("an address as external entity", external("http://127.0.0.1:9/x")),
                ko("a document type of elsewhere", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + VALID),
                ko("an XInclude", envelope("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/\"/>")),
                ko("deep nesting", envelope("<a>".repeat(MANY) + "</a>".repeat(MANY))),
                ko("deep nesting inside a field", withNotice("<a>".repeat(MANY) + "</a>".repeat(MANY))),
                ko("many attributes", envelope("<a " + attributes() + "/>")),
                ko("a very long field", withNotice("3".repeat(9 * MANY))),
                ko("a very long name", envelope("<" + "a".repeat(9 * MANY) + "/>")),
                ko("a zero character", withNotice("30100000000000\u0000144")),
                bytes("letters of another encoding", XML, latin1("è"), 200, KO),
                bytes("bytes that no encoding has", XML, broken(), 200, KO),
                bytes("an unknown charset", "text/xml; charset=klingon", utf8(VALID), 200, KO),
                bytes("an unknown encoding", "text/xml", utf8(VALID.replace("UTF-8", "KLINGON-8")), 200, KO),
                bytes("UTF-16 called UTF-8", XML, VALID.getBytes(StandardCharsets.UTF_16), 200, KO),
                bytes("SOAP 1.2", "application/soap+xml; charset=UTF-8", utf8(VALID), 415, "text/xml"),
                bytes("another content type", "application/json", utf8(VALID), 415, "text/xml"),
                bytes("a multipart message", "multipart/related; boundary=x", utf8(VALID), 415, "text/xml"),
                bytes("10 MiB", XML, utf8(withNotice("3".repeat(10 << 20))), 413, "1 MiB"),
                bytes("10 MiB of nothing", XML, new byte[10 << 20], 413, "1 MiB"),
                new HostileMessage(
                        "an unknown operation",
                        "pagaTutto",
                        XML,
                        utf8(envelope("<x:pagaTutto xmlns:x=\"urn:x\"/>")),
                        400,
                        UNKNOWN_ACTION),
                new HostileMessage("no XML and no action", "", XML, utf8("ciao"), 400, UNKNOWN_ACTION),
                new HostileMessage("nothing at all", "", XML, new byte[0], 400, UNKNOWN_ACTION));
    }

    private static HostileMessage ko(String what, String body) {
        return bytes(what, XML, utf8(body), 200, KO);
    }

    private static HostileMessage bytes(String what, String contentType, byte[] body, int status, String words) {
        return new HostileMessage(what, VERIFY, contentType, body, status, words);
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"" + SOAP_NAMESPACE + "\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String withNotice(String notice) {
        return VALID.replace("${notice}", notice);
    }

    private static String bomb() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return type + "]>" + withNotice("&e29;").replaceFirst("<\\?.*\\?>", "");
    }

    private static String quadraticBomb() {
        String type = "<!DOCTYPE x [<!ENTITY e \"" + "ha".repeat(MANY) + "\">]>";
        return type + withNotice("&e;".repeat(MANY)).replaceFirst("<\\?.*\\?>", "");
    }

    private static String external(String address) {
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
        return type + withNotice("&e;").replaceFirst("<\\?.*\\?>", "");
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < MANY / 2; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static byte[] latin1(String letter) {
        return withNotice(letter).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] broken() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(VALID.substring(0, VALID.indexOf("${notice}"))));
        bytes.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        bytes.writeBytes(utf8(VALID.substring(VALID.indexOf("${notice}"))));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return encoded(text, StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Override
    public String toString() {
        return what;
    }
}
