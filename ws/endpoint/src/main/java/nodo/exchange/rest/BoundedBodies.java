package nodo.exchange.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads request bodies up to a bound. */
public final class BoundedBodies {

    /** What a small JSON or text may have, 64 KiB. */
    public static final int SMALL = 64 << 10;

    /** How much of a body that is too large is read and dropped, 32 MiB. */
    private static final long MOST_DROPPED = 32L << 20;

    private BoundedBodies() {}

    /**
     * Reads a body to its end.
     *
     * @param body the body
     * @param most the most bytes it may have
     * @throws jakarta.ws.rs.WebApplicationException 413 if it has more; what follows is not read. 400 if the caller
     *     ends it early
     */
    public static byte[] read(InputStream body, int most) {
        return bounded(body, most)
                .orElseThrow(
                        () -> Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "the body has more than " + most + " bytes"));
    }

    /**
     * Reads a body whose size is for the caller to judge. Of a body that has more, the rest is read and dropped for a
     * while, so that a client that sends first and listens then hears why.
     *
     * @param body the body
     * @param most the most bytes it may have
     * @return the body; empty if it has more
     * @throws jakarta.ws.rs.WebApplicationException 400 if the caller ends it early
     */
    static Optional<byte[]> upTo(InputStream body, int most) {
        Optional<byte[]> bytes = bounded(body, most);
        if (bytes.isEmpty()) {
            drop(body);
        }
        return bytes;
    }

    private static Optional<byte[]> bounded(InputStream body, int most) {
        try {
            byte[] bytes = body.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException callerLeft) {
            throw leftEarly(callerLeft);
        }
    }

    private static void drop(InputStream body) {
        try {
            body.skip(MOST_DROPPED);
        } catch (IOException callerLeft) {
            throw leftEarly(callerLeft);
        }
    }

    private static BadRequestException leftEarly(IOException callerLeft) {
        return new BadRequestException(Problem.response(Status.BAD_REQUEST, "the body ended early"), callerLeft);
    }
}
