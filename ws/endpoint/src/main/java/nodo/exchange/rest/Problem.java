package nodo.exchange.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;

/** What went wrong, as problem details (RFC 9457): what happened, and what to do. */
public final class Problem {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /** An answer with a problem. */
    public static Response response(Status status, String detail) {
        return response(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /** An exception that is answered with a problem. */
    public static WebApplicationException of(Status status, String detail) {
        return new WebApplicationException(response(status, detail));
    }

    /** An answer with a problem that has several places; the status is 422. */
    public static Response response(String detail, JsonArray errors) {
        int unprocessable = 422;
        return build(
                unprocessable,
                members(unprocessable, "Unprocessable Content", detail).add("errors", errors));
    }

    /**
     * Reads what a caller wrote.
     *
     * @param reading makes a value of it; says what is wrong with it by an IllegalArgumentException
     * @return the value
     * @throws WebApplicationException 400 with that text
     */
    public static <T> T unlessMistaken(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException mistake) {
            throw of(Status.BAD_REQUEST, String.valueOf(mistake.getMessage()));
        }
    }

    static Response response(int status, String title, String detail) {
        return build(status, members(status, title, detail));
    }

    private static JsonObjectBuilder members(int status, String title, String detail) {
        return JsonAnswers.object().add("title", title).add("status", status).add("detail", detail);
    }

    private static Response build(int status, JsonObjectBuilder members) {
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(members.build())
                .build();
    }
}
