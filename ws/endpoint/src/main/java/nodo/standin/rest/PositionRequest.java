package nodo.standin.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nodo.exchange.rest.StorableText;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.registry.RegisteredIban;
import nodo.standin.ArchivedNotice;

/**
 * The body of paCreatePosition, read member by member in the order of its schema; the first that is not as it must be
 * refuses the request. A member that is null counts as absent.
 *
 * <p>Source: flows-notice appendix A, NewDebtPositionRequest.
 *
 * @param body the body
 */
record PositionRequest(JsonObject body) {

    private static final Pattern CREDITOR = Pattern.compile("[0-9]{11}");
    private static final Pattern TYPE = Pattern.compile("[FG]");
    private static final Pattern IUV = Pattern.compile("[0-9]{15}([0-9]{2})?");
    private static final Pattern NOTICE = Pattern.compile("[0-9]{18}");
    private static final Pattern CENTS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int LONGEST_ID = 16;
    private static final int LONGEST_TEXT = 255;
    private static final int IBAN_LENGTH = 27;
    private static final int LAST_YEAR = 9999;

    /** The digit before an IUV of 17 digits, where the notice number is not told. */
    private static final String USUAL_AUX_DIGIT = "3";

    /**
     * The notice.
     *
     * @throws Refusal PPT_SINTASSI_EXTRAXSD of the first member that is not as it must be
     */
    ArchivedNotice notice() {
        FiscalCode creditor = new FiscalCode(required("paFiscalCode", CREDITOR, "11 cifre"));
        EntityType type = EntityType.valueOf(required("entityType", TYPE, "F o G"));
        EntityId debtor = new EntityId(type, text("entityFiscalCode", 2, LONGEST_ID));
        String name = text("entityFullName", 1, LONGEST_TEXT);
        NoticeNumber number = number(required("iuv", IUV, "15 o 17 cifre"));
        return new ArchivedNotice(
                new PositionKey(creditor, number),
                amount(),
                text("description", 1, LONGEST_TEXT),
                moment("expirationDate"),
                debtor,
                name,
                account("iban", iban -> true, "un IBAN di 27 caratteri"),
                account("postalIban", Iban::isPostal, "un IBAN postale di 27 caratteri"),
                flag("switchToExpired", false),
                flag("payStandIn", true));
    }

    private NoticeNumber number(String iuv) {
        String given = string("nav")
                .or(() -> Optional.of(USUAL_AUX_DIGIT + iuv))
                .filter(NOTICE.asMatchPredicate())
                .orElseThrow(() -> mistake("nav", "18 cifre"));
        NoticeNumber number = new NoticeNumber(given);
        if (!number.creditorReferenceId().equals(iuv)) {
            throw mistake("nav", "il codice avviso dello iuv");
        }
        return number;
    }

    private Euro amount() {
        return value("amount")
                .flatMap(PositionRequest::cents)
                .orElseThrow(() -> mistake("amount", "un numero intero di centesimi da 0 a " + Euro.MAX.cents()));
    }

    /** Numbers may come as numbers or as texts. */
    private static Optional<Euro> cents(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.getString())
                    .filter(CENTS.asMatchPredicate())
                    .map(Long::valueOf)
                    .map(Euro::ofCents);
        }
        return Optional.of(value)
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).bigDecimalValue())
                .filter(PositionRequest::isCents)
                .map(number -> Euro.ofCents(number.longValueExact()));
    }

    /** The exponent is looked at first: of a huge one, nothing else may be. */
    private static boolean isCents(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST_TEXT
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Euro.MAX.cents())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private Instant moment(String name) {
        return string(name).flatMap(PositionRequest::parsed).orElseThrow(() -> mistake(name, "data e ora ISO 8601"));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            OffsetDateTime moment = OFFSET.matcher(text).matches()
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
            return Optional.of(moment)
                    .filter(parsed -> parsed.getYear() >= 1 && parsed.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private Optional<Iban> account(String name, Predicate<Iban> fits, String expected) {
        return string(name)
                .map(text -> Optional.of(text)
                        .filter(iban -> iban.length() == IBAN_LENGTH && RegisteredIban.isValid(iban))
                        .map(iban -> new Iban(iban).canonical())
                        .filter(fits)
                        .orElseThrow(() -> mistake(name, expected)));
    }

    private boolean flag(String name, boolean otherwise) {
        return value(name)
                .map(value -> switch (value.getValueType()) {
                    case TRUE -> true;
                    case FALSE -> false;
                    default -> throw mistake(name, "true o false");
                })
                .orElse(otherwise);
    }

    private String text(String name, int least, int most) {
        return string(name)
                .filter(text -> {
                    int length = text.codePointCount(0, text.length());
                    return length >= least && length <= most && StorableText.isOne(text);
                })
                .orElseThrow(() -> mistake(name, "da " + least + " a " + most + " caratteri"));
    }

    private String required(String name, Pattern form, String expected) {
        return string(name).filter(form.asMatchPredicate()).orElseThrow(() -> mistake(name, expected));
    }

    private Optional<String> string(String name) {
        return value(name).map(value -> {
            if (!(value instanceof JsonString text)) {
                throw mistake(name, "un testo");
            }
            return text.getString();
        });
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(body.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private static Refusal mistake(String name, String expected) {
        return new Refusal(FaultCode.PPT_SINTASSI_EXTRAXSD, name + ": atteso " + expected);
    }
}
