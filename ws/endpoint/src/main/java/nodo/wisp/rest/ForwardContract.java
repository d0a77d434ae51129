package nodo.wisp.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nodo.money.Euro;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.desk.ForwardPayment;
import nodo.wisp.desk.ForwardResult;
import nodo.wisp.desk.WispRefusal;
import nodo.wisp.partner.CardOutcome;

/**
 * How each inoltroEsito is read: the members that all have first, then what only it is told. Mistakes of the latter are
 * told after those about PSP and channel, so they are kept.
 *
 * <p>Source: validation §2 and appendix A. What of PayPal becomes which member of pspInviaCarrelloRPTCarte is inferred:
 * idTransazione is the rrn, the first six characters of idTransazionePsp the authorisation, and the outcome 00.
 */
enum ForwardContract {
    /** A card. */
    CARTA("inoltroEsito-carta", ChoiceKind.CARTA) {
        @Override
        ForwardPayment.Details details(JsonObject request) {
            String result = text(request, "esitoTransazioneCarta");
            OffsetDateTime at = moment(request);
            Optional<String> rrn = digits(request, "RRN");
            Optional<Euro> paid = amount(request);
            Optional<String> authorisation = optional(request, "codiceAutorizzativo")
                    .filter(code -> !code.isEmpty() && code.length() <= LONGEST_AUTHORISATION && isPlain(code));
            if (rrn.isEmpty()) {
                return wrong(WispRefusal.WRONG_RRN);
            }
            if (paid.isEmpty()) {
                return wrong(WispRefusal.WRONG_PAID_AMOUNT);
            }
            return authorisation
                    .map(code -> right(new CardOutcome(rrn.get(), result, paid.get(), at, code, Optional.empty())))
                    .orElseGet(() -> wrong(WispRefusal.WRONG_AUTHORISATION));
        }
    },

    /** An account of PayPal. */
    PAYPAL("inoltroEsito-paypal", ChoiceKind.PAYPAL) {
        @Override
        String paymentType(JsonObject request) {
            return "PPAL";
        }

        @Override
        ForwardPayment.Details details(JsonObject request) {
            OffsetDateTime at = moment(request);
            String transaction = digits(request, "idTransazione").orElseThrow(WispRefusal.INVALID_REQUEST::refusal);
            String ofPsp = text(request, "idTransazionePsp");
            if (ofPsp.isEmpty()) {
                throw WispRefusal.INVALID_REQUEST.refusal();
            }
            String authorisation =
                    ofPsp.length() > LONGEST_AUTHORISATION ? ofPsp.substring(0, LONGEST_AUTHORISATION) : ofPsp;
            return amount(request)
                    .map(paid -> right(
                            new CardOutcome(transaction, AUTHORISED, paid, at, authorisation, Optional.of(ofPsp))))
                    .orElseGet(() -> wrong(WispRefusal.WRONG_PAID_AMOUNT));
        }
    },

    /** The PSP's page. */
    MOD1("inoltroEsito-mod1", ChoiceKind.MOD1) {
        @Override
        ForwardPayment.Details details(JsonObject request) {
            String operation = optional(request, "tipoOperazione").orElse("");
            if (!OPERATIONS.contains(operation)) {
                return new ForwardPayment.Nothing(Optional.of(WispRefusal.WRONG_OPERATION));
            }
            boolean hasToken = optional(request, "mobileToken")
                    .filter(token -> !token.isEmpty())
                    .isPresent();
            return new ForwardPayment.Nothing(
                    operation.equals(MOBILE) && !hasToken
                            ? Optional.of(WispRefusal.WRONG_MOBILE_TOKEN)
                            : Optional.empty());
        }
    },

    /** Later, at the PSP. */
    MOD2("inoltroEsito-mod2", ChoiceKind.MOD2) {
        @Override
        ForwardPayment.Details details(JsonObject request) {
            return new ForwardPayment.Nothing(Optional.empty());
        }
    };

    private static final int LONGEST_AUTHORISATION = 6;
    private static final String AUTHORISED = "00";
    private static final String MOBILE = "mobile";
    private static final Set<String> OPERATIONS = Set.of("web", MOBILE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,35}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** Every tipoVersamento of the published schemas. */
    private static final Set<String> TYPES = Set.of(
            "BBT", "BP", "AD", "CP", "PO", "OBEP", "OTH", "JIF", "MYBK", "PPAL", "RPIC", "RBPS", "RBPR", "RBPP", "RBPB",
            "BPAY", "APPL", "PPAY");

    private final String operation;
    private final ChoiceKind kind;

    ForwardContract(String operation, ChoiceKind kind) {
        this.operation = operation;
        this.kind = kind;
    }

    /** The name in the journal. */
    String operation() {
        return operation;
    }

    /** What only this service is told. */
    abstract ForwardPayment.Details details(JsonObject request);

    String paymentType(JsonObject request) {
        String type = text(request, "tipoVersamento");
        if (!TYPES.contains(type)) {
            throw WispRefusal.INVALID_REQUEST.refusal();
        }
        return type;
    }

    /**
     * Reads a request.
     *
     * @throws nodo.fault.Refusal INVALID_REQUEST if a member that all have is missing or no value that it can have
     */
    ForwardPayment read(JsonObject request) {
        return new ForwardPayment(
                text(request, "idPagamento"),
                new Choice(
                        kind,
                        text(request, "identificativoPsp"),
                        text(request, "identificativoCanale"),
                        paymentType(request)),
                text(request, "identificativoIntermediario"),
                details(request));
    }

    /** What the payment manager is told. Source: validation A.2. */
    static JsonObject answer(ForwardResult result) {
        JsonObjectBuilder out = WispOperation.BUILDERS
                .createObjectBuilder()
                .add("esito", result.kind().outcome());
        if (!result.kind().code().isEmpty()) {
            out.add("errorCode", result.kind().code())
                    .add("descrizione", result.kind().text());
        }
        result.page().ifPresent(page -> out.add("urlRedirectPSP", page));
        return out.build();
    }

    private static ForwardPayment.Details right(CardOutcome card) {
        return new ForwardPayment.Authorised(ForwardPayment.Right.of(card));
    }

    private static ForwardPayment.Details wrong(WispRefusal why) {
        return new ForwardPayment.Authorised(ForwardPayment.Right.wrong(why));
    }

    private static String text(JsonObject request, String name) {
        return optional(request, name)
                .filter(ForwardContract::isPlain)
                .orElseThrow(WispRefusal.INVALID_REQUEST::refusal);
    }

    /** A single value as text. */
    private static Optional<String> optional(JsonObject request, String name) {
        JsonValue value = request.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    /** What an XML message can carry. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || character == 0xFFFE
                        || character == 0xFFFF);
    }

    private static Optional<String> digits(JsonObject request, String name) {
        return optional(request, name).filter(text -> DIGITS.matcher(text).matches());
    }

    private static Optional<Euro> amount(JsonObject request) {
        return optional(request, "importoTotalePagato")
                .filter(text -> AMOUNT.matcher(text).matches())
                .map(BigDecimal::new)
                .map(Euro::new);
    }

    private static OffsetDateTime moment(JsonObject request) {
        String text = text(request, "timestampOperazione");
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException withoutZone) {
            return inItaly(text);
        }
    }

    private static OffsetDateTime inItaly(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ITALY).toOffsetDateTime();
        } catch (DateTimeException noMoment) {
            throw WispRefusal.INVALID_REQUEST.refusal();
        }
    }
}
