package nodo.exchange.desk;

import java.util.Optional;

/**
 * Who calls, as a PSP's request says it: to be believed only after {@link PspAdmission}.
 *
 * @param psp the PSP, 1 to 35 characters, or {@link #UNSAID}
 * @param broker its broker, 1 to 35 characters
 * @param channel the channel, 1 to 35 characters
 * @param password the channel's password, 8 to 15 characters; without it the certificate tells who calls
 * @param certificate the client certificate of its connection
 */
public record PspCaller(
        String psp, String broker, String channel, Optional<String> password, ClientCertificate certificate) {

    /** Stands for the PSP where a request need not say it, and does not: no PSP has such an id. */
    public static final String UNSAID = "";

    /** Whether the request left its PSP out. */
    boolean isUnsaid() {
        return psp.isEmpty();
    }

    /** A caller of whom no certificate is asked. */
    public PspCaller(String psp, String broker, String channel, String password) {
        this(psp, broker, channel, Optional.of(password), ClientCertificate.NOT_REQUIRED);
    }

    /** The same caller with another channel in the place of its own. */
    public PspCaller through(String otherBroker, String otherChannel) {
        return new PspCaller(psp, otherBroker, otherChannel, password, certificate);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PspCaller[" + psp + ", " + broker + ", " + channel + "]";
    }
}
