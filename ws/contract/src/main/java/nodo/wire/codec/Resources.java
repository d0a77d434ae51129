package nodo.wire.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** The WSDLs and schemas on the class path. */
final class Resources {
    private static final String FOLDER = "/nodo/wire/";

    private Resources() {}

    static URL url(String path) {
        return present(Resources.class.getResource(FOLDER + path), path);
    }

    static InputStream open(String path) {
        try {
            return url(path).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL present(@Nullable URL url, String path) {
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + FOLDER + path);
        }
        return url;
    }
}
