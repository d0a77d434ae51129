package nodo.simulator.rpt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What two books compare a document by: whoever has the same bytes has the same digest. */
public final class Digest {

    private Digest() {}

    /** The SHA-256 of bytes, in hexadecimal digits. */
    public static String of(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
