package nodo.wisp.rest;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nodo.money.Euro;
import nodo.registry.ServiceLanguage.Language;
import nodo.wisp.desk.FittingServices;
import nodo.wisp.desk.WispRefusal;

/**
 * The parameters of a query, in the words of its refusals.
 *
 * @param parameters each by its first value
 */
record Query(JsonObject parameters) {

    private static final Pattern CENTS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,8}");

    /** idPagamento: missing is 404, empty 400. */
    String payment() {
        String id = required("idPagamento");
        if (id.isEmpty()) {
            throw WispRefusal.INVALID_REQUEST.refusal();
        }
        return id;
    }

    /** What listaPSP is asked. */
    FittingServices.Question services() {
        return new FittingServices.Question(
                payment(), required("percorsoPagamento"), cents("importoTotale"), language());
    }

    /** A parameter without which there is no such resource. */
    String required(String name) {
        return optional(name).orElseThrow(WispRefusal.MISSING_PARAMETER::refusal);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.getString(name, null));
    }

    /** An amount in cents. */
    Optional<Euro> cents(String name) {
        return optional(name).filter(text -> !text.isEmpty()).map(text -> {
            if (!CENTS.matcher(text).matches()) {
                throw WispRefusal.WRONG_AMOUNT.refusal();
            }
            return Euro.ofCents(Long.parseLong(text));
        });
    }

    /** lingua; Italian if it is not said. */
    Language language() {
        String code = optional("lingua").filter(text -> !text.isEmpty()).orElse(Language.IT.name());
        return Stream.of(Language.values())
                .filter(language -> language.name().equals(code))
                .findFirst()
                .orElseThrow(WispRefusal.INVALID_REQUEST::refusal);
    }

    /** maxOccurrences. */
    int count() {
        String text = optional("maxOccurrences").orElse("");
        if (!POSITIVE.matcher(text).matches()) {
            throw WispRefusal.WRONG_COUNT.refusal();
        }
        return Integer.parseInt(text);
    }
}
