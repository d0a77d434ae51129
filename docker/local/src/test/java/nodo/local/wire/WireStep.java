package nodo.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a case.
 *
 * @param number its place; a request shares it with its action and its answer
 * @param kind what is to be done
 * @param content the file
 */
record WireStep(int number, Kind kind, String content) {

    /** What is to be done, in the order in which files of one number are taken. */
    enum Kind {
        EC_XML("ec.xml"),
        EC_HTTP("ec.http"),
        EC_SILENT("ec.silent.txt"),
        PSP_XML("psp.xml"),
        PSP_HTTP("psp.http"),
        PSP_SILENT("psp.silent.txt"),
        EXPIRED("expired.txt"),
        CANCELLED("cancelled.txt"),
        AGED("aged.txt"),
        CONFIG("config.txt"),
        FLOW("flow.xml"),
        ACTION("action.txt"),
        REQUEST("request.xml"),
        ANSWER("answer.xml"),
        REST_REQUEST("request.json"),
        REST_ANSWER("answer.json");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        private static Kind of(String ending) {
            for (Kind kind : values()) {
                if (kind.ending.equals(ending)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of step ends in " + ending);
        }
    }

    static WireStep of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        try {
            return new WireStep(
                    Integer.parseInt(name.substring(0, dot)), Kind.of(name.substring(dot + 1)), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
