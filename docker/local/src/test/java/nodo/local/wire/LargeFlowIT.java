package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Flows of tens of mebibytes against a hub whose heap could not hold several of them twice: each request is made while it
 * is sent, and several are sent at once.
 */
@ExtendWith(SharedHub.class)
class LargeFlowIT {

    private static final int ROWS = 90_000;
    private static final int AT_ONCE = 3;

    /** Some 98 MiB, as base64. */
    private static final int MOST_ROWS = 165_000;

    private static final String NOTICE_MODEL = "/node-for-psp/v1";
    private static final String CLASSIC_MODEL = "/nodo-per-psp/v1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalHub hub;

    LargeFlowIT(LocalHub hub) {
        this.hub = hub;
    }

    @Test
    void areTakenSeveralAtOnceAndFetchedByteByByte() {
        List<String> names =
                IntStream.range(0, AT_ONCE).mapToObj(i -> FlowApi.name()).toList();

        List<String> answers = names.stream()
                .parallel()
                .map(name -> upload(NOTICE_MODEL, document(name)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).contains("<esito>OK</esito>"));
        String name = names.get(0);
        assertThat(one("SELECT payments_found FROM reporting_flow WHERE flow_id = '" + name + "'"))
                .isEqualTo(Integer.toString(ROWS));
        assertThat(one("SELECT count(*) FROM reporting_flow_payment p JOIN reporting_flow f ON f.id = p.flow"
                        + " WHERE f.flow_id = '" + name + "'"))
                .isEqualTo(Integer.toString(ROWS));
        // The last row repeats the first, and is named.
        assertThat(one("SELECT string_agg(a.line || ' ' || a.anomaly, ', ' ORDER BY a.line, a.anomaly)"
                        + " FROM reporting_flow_anomaly a JOIN reporting_flow f ON f.id = a.flow"
                        + " WHERE f.flow_id = '" + name + "'"))
                .isEqualTo(ROWS + " REPEATED");
        assertThat(sha256(fetched(name))).isEqualTo(sha256(document(name).open()));
        assertThat(one("SELECT count(*) FROM journal_event e WHERE operation = 'nodoInviaFlussoRendicontazione'"
                        + " AND subtype = 'REQ' AND payload_size BETWEEN 50000000 AND 60000000 AND EXISTS (SELECT 1 FROM journal_event r"
                        + " WHERE r.exchange = e.exchange AND r.subtype = 'RESP' AND r.outcome = 'INVIATA')"
                        + " AND payload_sha256 ="
                        + " (SELECT sha256(string_agg(c.bytes, NULL ORDER BY c.ordinal)) FROM journal_chunk c"
                        + " WHERE c.event_time = e.event_time AND c.event_id = e.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM journal_chunk c WHERE c.event_time = e.event_time"
                        + " AND c.event_id = e.id AND position('pwdpsp01'::bytea IN c.bytes) > 0)"))
                .isEqualTo(Integer.toString(AT_ONCE));
    }

    @Test
    void areTakenAlmostUpToTheirLimitInTheClassicModelToo() {
        String name = FlowApi.name();

        String answer = upload(CLASSIC_MODEL, new Document(name, MOST_ROWS, "1.00"));

        assertThat(answer).contains("<esito>OK</esito>");
        assertThat(one("SELECT payments_found || ' ' || (document_size > 72000000) FROM reporting_flow"
                        + " WHERE flow_id = '" + name + "'"))
                .isEqualTo(MOST_ROWS + " true");
    }

    @Test
    void areRefusedRowByRowLikeSmallOnes() {
        String name = FlowApi.name();

        String answer = upload(NOTICE_MODEL, new Document(name, ROWS, "0.00"));

        assertThat(answer).contains("PPT_SINTASSI_XSD", "singoloImportoPagato", "<esito>KO</esito>");
        assertThat(one("SELECT status || count(p.*) FROM reporting_flow f LEFT JOIN reporting_flow_payment p"
                        + " ON p.flow = f.id WHERE flow_id = '" + name + "' GROUP BY status"))
                .isEqualTo("INVALID0");
    }

    @Test
    void areNotKeptWholeIfTheirSenderIsNotKnown() {
        String name = FlowApi.name();

        String answer = send(NOTICE_MODEL, message("pwdwrong1", document(name)), BodyHandlers.ofString())
                .body();

        assertThat(answer).contains("PPT_AUTENTICAZIONE");
        assertThat(one("SELECT e.payload_size || ' ' || (e.interface_parameters LIKE 'the first 65536 of % bytes: %')"
                        + " FROM journal_event e JOIN journal_event r ON r.exchange = e.exchange"
                        + " WHERE e.operation = 'nodoInviaFlussoRendicontazione' AND e.subtype = 'REQ'"
                        + " AND r.fault_code = 'PPT_AUTENTICAZIONE'"
                        + " AND position('" + name + "'::bytea IN e.payload) > 0"))
                .isEqualTo("65536 true");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTICE_MODEL, CLASSIC_MODEL})
    void areRefusedBeyondTheirLimit(String port) {
        HttpResponse<String> answer = send(
                port,
                new SequenceInputStream(
                        new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8)), new Endless(101L << 20)),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private String upload(String port, Document document) {
        return send(port, message(document), BodyHandlers.ofString()).body();
    }

    private static Document document(String name) {
        return new Document(name, ROWS, "1.00");
    }

    private static InputStream message(Document document) {
        return message("pwdpsp01", document);
    }

    private static InputStream message(String password, Document document) {
        String head = """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                    xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoInviaFlussoRendicontazione>
                  <identificativoPSP>PSPDEMO1</identificativoPSP>
                  <identificativoIntermediarioPSP>60000000001</identificativoIntermediarioPSP>
                  <identificativoCanale>60000000001_01</identificativoCanale>
                  <password>%s</password>
                  <identificativoDominio>77777777777</identificativoDominio>
                  <identificativoFlusso>%s</identificativoFlusso>
                  <dataOraFlusso>2026-11-20T10:15:30</dataOraFlusso>
                  <xmlRendicontazione>""".formatted(password, document.name());
        String tail = "</xmlRendicontazione></ppt:nodoInviaFlussoRendicontazione></soapenv:Body></soapenv:Envelope>";
        return new SequenceInputStream(
                new SequenceInputStream(stream(head), new Encoded(document.open())), stream(tail));
    }

    private InputStream fetched(String name) {
        String answer = fetch(name);
        int start = answer.indexOf("<xmlRendicontazione>") + "<xmlRendicontazione>".length();
        int end = answer.indexOf("</xmlRendicontazione>");
        return new ByteArrayInputStream(Base64.getDecoder().decode(answer.substring(start, end)));
    }

    private String fetch(String name) {
        return hub.portOf("nodoChiediFlussoRendicontazione")
                .post("nodoChiediFlussoRendicontazione", """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                    xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoChiediFlussoRendicontazione>
                  <identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>
                  <identificativoStazioneIntermediarioPA>77777777777_01</identificativoStazioneIntermediarioPA>
                  <password>pwdec001</password>
                  <identificativoDominio>77777777777</identificativoDominio>
                  <identificativoFlusso>%s</identificativoFlusso>
                </ppt:nodoChiediFlussoRendicontazione></soapenv:Body></soapenv:Envelope>""".formatted(name))
                .text();
    }

    private <T> HttpResponse<T> send(String port, InputStream message, HttpResponse.BodyHandler<T> answer) {
        HttpRequest request = HttpRequest.newBuilder(hub.baseUrl().resolve(port))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "nodoInviaFlussoRendicontazione")
                .POST(BodyPublishers.ofInputStream(() -> message))
                .build();
        try {
            return CLIENT.send(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String one(String query) {
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String sha256(InputStream bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece = bytes.readNBytes(1 << 16); piece.length > 0; piece = bytes.readNBytes(1 << 16)) {
                digest.update(piece);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A flow that is never in memory.
     *
     * @param lastAmount the amount of the last row, which repeats the first but for that
     */
    private record Document(String name, int rows, String lastAmount) {

        private static final String HEAD = """
                <?xml version="1.0" encoding="UTF-8"?>
                <FlussoRiversamento xmlns="http://www.digitpa.gov.it/schemas/2011/Pagamenti/">
                  <versioneOggetto>1.0</versioneOggetto>
                  <identificativoFlusso>%s</identificativoFlusso>
                  <dataOraFlusso>2026-11-20T10:15:30</dataOraFlusso>
                  <identificativoUnivocoRegolamento>TRN-1</identificativoUnivocoRegolamento>
                  <dataRegolamento>2026-11-20</dataRegolamento>
                  <istitutoMittente><identificativoUnivocoMittente>
                    <tipoIdentificativoUnivoco>B</tipoIdentificativoUnivoco>
                    <codiceIdentificativoUnivoco>DEMOITM1</codiceIdentificativoUnivoco>
                  </identificativoUnivocoMittente></istitutoMittente>
                  <istitutoRicevente><identificativoUnivocoRicevente>
                    <tipoIdentificativoUnivoco>G</tipoIdentificativoUnivoco>
                    <codiceIdentificativoUnivoco>77777777777</codiceIdentificativoUnivoco>
                  </identificativoUnivocoRicevente></istitutoRicevente>
                  <numeroTotalePagamenti>%d</numeroTotalePagamenti>
                  <importoTotalePagamenti>%s</importoTotalePagamenti>
                """;

        private static final String ROW = """
                  <datiSingoliPagamenti>
                    <identificativoUnivocoVersamento>IUV%1$d</identificativoUnivocoVersamento>
                    <identificativoUnivocoRiscossione>IUR%1$d</identificativoUnivocoRiscossione>
                    <indiceDatiSingoloPagamento>1</indiceDatiSingoloPagamento>
                    <singoloImportoPagato>%2$s</singoloImportoPagato>
                    <codiceEsitoSingoloPagamento>0</codiceEsitoSingoloPagamento>
                    <dataEsitoSingoloPagamento>2026-11-19</dataEsitoSingoloPagamento>
                  </datiSingoliPagamenti>
                """;

        InputStream open() {
            return new SequenceInputStream(new Enumeration<>() {
                private int piece;

                @Override
                public boolean hasMoreElements() {
                    return piece <= rows + 1;
                }

                @Override
                public InputStream nextElement() {
                    return stream(text(piece++));
                }
            });
        }

        private String text(int piece) {
            if (piece == 0) {
                return HEAD.formatted(name, rows, new BigDecimal(rows).setScale(2));
            }
            if (piece == rows) {
                return ROW.formatted(1, lastAmount);
            }
            return piece > rows ? "</FlussoRiversamento>" : ROW.formatted(piece, "1.00");
        }
    }

    /** Base64 of what is read. */
    private static final class Encoded extends InputStream {

        private static final int PIECE = 3 << 14;

        private final InputStream bytes;
        private byte[] piece = new byte[0];
        private int next;

        Encoded(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            if (next == piece.length) {
                piece = Base64.getEncoder().encode(bytes.readNBytes(PIECE));
                next = 0;
            }
            return piece.length == 0 ? -1 : piece[next++] & 0xFF;
        }
    }

    /** So many letters. */
    private static final class Endless extends InputStream {

        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'A' : -1;
        }
    }
}
