package nodo.local.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer, read to its end.
 *
 * @param status the HTTP status
 * @param contentType the header, empty if there was none
 * @param body the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Reply(int status, String contentType, byte[] body) {

    /** Whether the status says success. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as a JSON object.
     *
     * @throws jakarta.json.JsonException if it is none
     */
    public JsonObject object() {
        return structure().asJsonObject();
    }

    /**
     * The body as JSON.
     *
     * @throws jakarta.json.JsonException if it is none
     */
    public JsonStructure structure() {
        try (JsonReader reader = Json.createReader(new StringReader(text()))) {
            return reader.read();
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status + ": " + text();
    }
}
