package nodo.touchpoint.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.money.Euro;
import nodo.touchpoint.AdditionalInformation;

/**
 * The values of a request whose members were looked at: by then each is as {@link Member} demands.
 *
 * @param object the request, or an object in it
 */
record Members(JsonObject object) {

    String text(String name) {
        return object.getString(name);
    }

    Optional<String> optionalText(String name) {
        return Member.value(object, name).map(value -> ((JsonString) value).getString());
    }

    Euro amount(String name) {
        return optionalAmount(name).orElseThrow();
    }

    Optional<Euro> optionalAmount(String name) {
        return Member.value(object, name)
                .map(value -> value instanceof JsonNumber number
                        ? number.bigDecimalValue()
                        : new BigDecimal(((JsonString) value).getString()))
                .map(Euro::new);
    }

    Instant moment(String name) {
        return OffsetDateTime.parse(text(name)).toInstant();
    }

    List<String> texts(String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    JsonArray list(String name) {
        return object.getJsonArray(name);
    }

    AdditionalInformation flatObject(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.getJsonObject(name)
                .forEach((member, value) ->
                        texts.put(member, Member.scalar(value).orElseThrow()));
        return new AdditionalInformation(texts);
    }

    /** The text of an object. */
    Optional<String> json(String name) {
        return Member.value(object, name).map(JsonValue::toString);
    }
}
