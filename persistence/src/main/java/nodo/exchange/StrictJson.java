package nodo.exchange;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads JSON from outside: one object, nothing behind it, no member twice, and none of it deeper or with longer numbers
 * than the parser admits.
 */
public final class StrictJson {

    // The static methods of Json look for the provider at every call.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    /**
     * Reads an object.
     *
     * @param text its bytes: UTF-8, or another encoding of Unicode if its first letters or its mark tell which
     * @throws IllegalArgumentException if they are anything else, with what is wrong
     */
    public static JsonObject parse(byte[] text) {
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(text));
                JsonReader reader = READERS.createReader(new ByteArrayInputStream(text))) {
            requireUnicode(text);
            // The reader goes first: at the end of an unfinished object it complains, and the parser skips on for ever.
            JsonObject object = reader.readObject();
            requireNothingBehind(parser);
            return object;
        } catch (RuntimeException notJson) {
            // Beside JsonException the parser throws bare runtime exceptions: too deep, a number too long, no object.
            throw new IllegalArgumentException("not a JSON object: " + notJson.getMessage(), notJson);
        }
    }

    /** The reader would put the replacement character in the place of what is no UTF-8, ISO-8859-1 for instance. */
    private static void requireUnicode(byte[] text) {
        if (isUtf16or32(text)) {
            return;
        }
        try (Reader letters =
                new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8.newDecoder())) {
            letters.transferTo(Writer.nullWriter());
        } catch (IOException notUtf8) {
            throw new IllegalArgumentException("it is no UTF-8", notUtf8);
        }
    }

    /** Their byte order marks are no UTF-8, and one of their first two letters, which are ASCII, has a zero byte. */
    private static boolean isUtf16or32(byte[] text) {
        return text.length > 1 && (text[0] == 0 || text[1] == 0 || (text[0] & text[1] & 0xFE) == 0xFE);
    }

    /** The reader stops at the end of the object; only the parser looks behind it. */
    private static void requireNothingBehind(JsonParser parser) {
        parser.next();
        parser.skipObject();
        if (parser.hasNext()) {
            throw new IllegalArgumentException("something follows the object");
        }
    }
}
