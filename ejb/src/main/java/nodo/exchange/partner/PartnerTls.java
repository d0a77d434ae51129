package nodo.exchange.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS towards partners: version 1.2 or later, the hub's certificate if one is configured, and the configured
 * authorities or those of the JVM. The partner's host name is always checked against its certificate.
 *
 * <p>Key stores are read once, when the gateway starts. Source: flows-notice §21, interop row 12.
 */
final class PartnerTls {

    private PartnerTls() {}

    static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }

    /**
     * Builds the context.
     *
     * @param settings which stores to use
     * @return context for every outbound connection
     * @throws IllegalStateException if a store cannot be read; the message names the file, never the password
     */
    static SSLContext context(GatewaySettings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(settings.keyStore()), authorities(settings.trustStore()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS towards partners cannot be set up: " + e.getMessage(), e);
        }
    }

    private static KeyManager @Nullable [] keys(Optional<GatewaySettings.Store> store) throws GeneralSecurityException {
        if (store.isEmpty()) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(store.get()), store.get().password().toCharArray());
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] authorities(Optional<GatewaySettings.Store> store)
            throws GeneralSecurityException {
        if (store.isEmpty()) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(load(store.get()));
        return factory.getTrustManagers();
    }

    private static KeyStore load(GatewaySettings.Store store) throws GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.type());
        try (InputStream file = Files.newInputStream(Path.of(store.path()))) {
            keys.load(file, store.password().toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "key store " + store.path() + " cannot be read (is its password in the environment?): "
                            + e.getMessage(),
                    e);
        }
        return keys;
    }
}
