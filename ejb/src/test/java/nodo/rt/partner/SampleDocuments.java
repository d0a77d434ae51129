package nodo.rt.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/**
 * Documents to test with: an RPT of 10.50 to an account and 16.00 for a digital stamp, an RT that says both were paid, and
 * the stamp.
 */
public final class SampleDocuments {

    /** The creditor of both. */
    public static final String CREDITOR = "77777777777";

    /** The IUV of both. */
    public static final String IUV = "RF18539007547034";

    /** The CCP of both. */
    public static final String CCP = "n/a";

    private SampleDocuments() {}

    /** The RPT. */
    public static String rpt() {
        return read("RPT.xml");
    }

    /** The RT, with the stamp. */
    public static String rt() {
        return rt(stamp());
    }

    /** The RT with another stamp. */
    public static String rt(String stamp) {
        return read("RT.xml").replace("${stamp}", Base64.getEncoder().encodeToString(stamp.getBytes(UTF_8)));
    }

    /** The stamp. */
    public static String stamp() {
        return read("marcaDaBollo.xml");
    }

    /** The RT that says that nothing was paid, and lists nothing. */
    public static String negativeRt() {
        return rt().replaceAll("(?s)<pay_i:datiSingoloPagamento>.*</pay_i:datiSingoloPagamento>", "")
                .replace("EsitoPagamento>0<", "EsitoPagamento>1<")
                .replace("TotalePagato>26.50<", "TotalePagato>0.00<");
    }

    private static String read(String name) {
        try (InputStream bytes = SampleDocuments.class.getResourceAsStream("/nodo/rt/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
