package nodo.reporting.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nodo.exchange.rest.StorableText;
import nodo.fault.FaultCode;
import nodo.money.Euro;

/**
 * The members of a JSON object, each read as what it must be; the first that is not refuses the request, with its place.
 *
 * @param object the object
 * @param path where it stands in the body, with a dot at the end; empty for the body itself
 * @param operation the call that is refused
 */
record Fields(JsonObject object, String path, FdrOperation operation) {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final int MOST_DECIMALS = 2;
    private static final int LAST_YEAR = 9999;

    String text(String name, int least, int most) {
        return optionalText(name, least, most).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name, int least, int most) {
        return string(name).map(text -> {
            int length = text.codePointCount(0, text.length());
            if (length < least || length > most || !StorableText.isOne(text)) {
                throw invalid(name, "da " + least + " a " + most + " caratteri");
            }
            return text;
        });
    }

    String matching(String name, Pattern form) {
        return optionalMatching(name, form).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalMatching(String name, Pattern form) {
        return string(name).map(text -> {
            if (!form.matcher(text).matches()) {
                throw invalid(name, form.pattern());
            }
            return text;
        });
    }

    OffsetDateTime moment(String name) {
        return string(name)
                .map(text -> parsed(name, text, OffsetDateTime::parse, OffsetDateTime::getYear))
                .orElseThrow(() -> missing(name));
    }

    LocalDate day(String name) {
        return string(name)
                .map(text -> parsed(name, text, LocalDate::parse, LocalDate::getYear))
                .orElseThrow(() -> missing(name));
    }

    private <T> T parsed(String name, String text, Function<String, T> parse, Function<T, Integer> year) {
        return attempted(() -> parse.apply(text))
                .filter(value -> year.apply(value) >= 1 && year.apply(value) <= LAST_YEAR)
                .orElseThrow(() -> operation.mistake(FaultCode.FDR_1002, path + name, "Istante non valido."));
    }

    private static <T> Optional<T> attempted(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    long number(String name, long least, long most) {
        return number(name, value(name).orElseThrow(() -> missing(name)), least, most);
    }

    private long number(String name, JsonValue value, long least, long most) {
        if (!(value instanceof JsonNumber number)) {
            throw wrongType(name, "un numero");
        }
        if (!number.isIntegral()
                || number.bigDecimalValue().compareTo(BigDecimal.valueOf(least)) < 0
                || number.bigDecimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw invalid(name, "un numero intero da " + least + " a " + most);
        }
        return number.longValueExact();
    }

    Euro amount(String name) {
        JsonValue value = value(name).orElseThrow(() -> missing(name));
        if (!(value instanceof JsonNumber number)) {
            throw wrongType(name, "un numero");
        }
        BigDecimal amount = number.bigDecimalValue();
        if (amount.scale() > MOST_DECIMALS || amount.compareTo(LEAST) < 0 || amount.compareTo(Euro.MAX.amount()) > 0) {
            throw invalid(name, "un importo da 0.01 a " + Euro.MAX.amount() + " con due decimali al più");
        }
        return new Euro(amount.setScale(MOST_DECIMALS));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = string(name).orElseThrow(() -> missing(name));
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> operation.mistake(
                        FaultCode.FDR_1003,
                        path + name,
                        "Valore non previsto: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    Fields object(String name) {
        JsonValue value = value(name).orElseThrow(() -> missing(name));
        if (!(value instanceof JsonObject inner)) {
            throw wrongType(name, "un oggetto");
        }
        return new Fields(inner, path + name + ".", operation);
    }

    List<Fields> objects(String name, int most) {
        List<JsonValue> values = list(name, most);
        List<Fields> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String place = name + "[" + i + "]";
            if (!(values.get(i) instanceof JsonObject inner)) {
                throw wrongType(place, "un oggetto");
            }
            fields.add(new Fields(inner, path + place + ".", operation));
        }
        return fields;
    }

    List<Long> numbers(String name, int most) {
        List<JsonValue> values = list(name, most);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String place = name + "[" + i + "]";
            numbers.add(number(place, values.get(i), 1, Long.MAX_VALUE));
        }
        return numbers;
    }

    private List<JsonValue> list(String name, int most) {
        JsonValue value = value(name).orElseThrow(() -> missing(name));
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw wrongType(name, "una lista");
        }
        if (value.asJsonArray().isEmpty() || value.asJsonArray().size() > most) {
            throw invalid(name, "una lista da 1 a " + most + " elementi");
        }
        return value.asJsonArray();
    }

    private Optional<String> string(String name) {
        return value(name).map(value -> {
            if (!(value instanceof JsonString text)) {
                throw wrongType(name, "un testo");
            }
            return text.getString();
        });
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private RuntimeException missing(String name) {
        return operation.mistake(FaultCode.FDR_1001, path + name, "Campo obbligatorio.");
    }

    private RuntimeException invalid(String name, String expected) {
        return operation.mistake(FaultCode.FDR_1001, path + name, "Campo non valido, atteso: " + expected + ".");
    }

    private RuntimeException wrongType(String name, String expected) {
        return operation.mistake(FaultCode.FDR_1004, path + name, "Tipo di dato non valido, atteso: " + expected + ".");
    }
}
