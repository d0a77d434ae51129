package nodo.rpt.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** An RPT to test with: 10.50 to an account, and 16.00 for a digital stamp. */
public final class SampleRpt {

    private static final String STAMP =
            "(?s)<pay_i:datiSingoloVersamento>\\s*<pay_i:importoSingoloVersamento>16.*?</pay_i:datiSingoloVersamento>";

    private SampleRpt() {}

    /** The whole of it. */
    public static String withStamp() {
        try (InputStream bytes = SampleRpt.class.getResourceAsStream("/nodo/rpt/RPT.xml")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the stamp: one payment of 10.50. */
    public static String simple() {
        return withStamp().replaceAll(STAMP, "").replace(">26.50<", ">10.50<");
    }

    /** The same with another tipoVersamento and CCP. */
    public static String of(String paymentType, String ccp) {
        return simple().replace(">BBT<", ">" + paymentType + "<").replace(">n/a<", ">" + ccp + "<");
    }
}
