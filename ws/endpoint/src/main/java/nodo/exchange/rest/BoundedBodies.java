package nodo.exchange.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a bound. */
public final class BoundedBodies {

    /** What a small JSON or text may have, 64 KiB. */
    public static final int SMALL = 64 << 10;

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
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "the body has more than " + most + " bytes");
            }
            return bytes;
        } catch (IOException callerLeft) {
            throw new BadRequestException(Problem.response(Status.BAD_REQUEST, "the body ended early"), callerLeft);
        }
    }
}
