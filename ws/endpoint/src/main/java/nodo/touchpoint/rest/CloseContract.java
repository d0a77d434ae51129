package nodo.touchpoint.rest;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import nodo.touchpoint.desk.ClosePayment;

/**
 * How each version of closePayment is read and answered: its members in the order in which they are looked at, and its
 * words.
 *
 * <p>With outcome KO only the first members are looked at: the others may be missing or wrong.
 *
 * <p>Source: validation §2 and A.2, closePayment.
 */
enum CloseContract {

    /** One token, and the members of its instrument checked one by one. */
    V1(Protocol.V1, "Richiesta non valida", "esito", "descrizione", 1) {

        private static final List<Member> MEMBERS = List.of(
                Member.text("identificativoPsp", Length.IDENTIFIER),
                Member.matching("tipoVersamento", "BPAY"),
                Member.text("identificativoIntermediario", Length.IDENTIFIER),
                Member.text("identificativoCanale", Length.IDENTIFIER),
                Member.text("pspTransactionId", Length.TEXT),
                Member.amount("totalAmount"),
                Member.amount("fee"),
                Member.moment("timestampOperation"));

        private static final List<Member> INSTRUMENT = List.of(
                Member.text("transactionId", Length.TEXT),
                Member.text("outcomePaymentGateway", Length.TEXT),
                Member.text("authorizationCode", Length.TEXT));

        @Override
        String mistake(String member) {
            return member + " invalido";
        }

        @Override
        void requirePaid(JsonObject request) {
            Member.requireAll(MEMBERS, request, this::refusal);
            Member.requireAll(List.of(Member.object(ADDITIONAL)), request, name -> malformedRefusal());
            Member.requireAll(INSTRUMENT, request.getJsonObject(ADDITIONAL), this::refusal);
            Member.requireAll(List.of(Member.flatObject(ADDITIONAL)), request, name -> malformedRefusal());
        }

        @Override
        ClosingData data(Members request, ClientQuery query) {
            return new ClosingData(
                    Protocol.V1,
                    request.text("identificativoPsp"),
                    request.text("identificativoIntermediario"),
                    request.text("identificativoCanale"),
                    request.text("tipoVersamento"),
                    request.text("pspTransactionId"),
                    request.amount("totalAmount"),
                    request.amount("fee"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    request.moment("timestampOperation"),
                    request.flatObject(ADDITIONAL),
                    Optional.empty(),
                    ClientQuery.NONE);
        }
    },

    /** One to five tokens, and any instrument. */
    V2(Protocol.V2, "Invalid request", "outcome", "description", 5) {

        private static final List<Member> MEMBERS = List.of(
                Member.text("idPSP", Length.IDENTIFIER),
                Member.text("idBrokerPSP", Length.IDENTIFIER),
                Member.text("idChannel", Length.IDENTIFIER),
                Member.text("paymentMethod", Length.IDENTIFIER),
                Member.text("transactionId", Length.TEXT),
                Member.amount("totalAmount"),
                Member.amount("fee"),
                Member.optionalAmount("primaryCiIncurredFee"),
                Member.optionalText("idBundle", Length.BUNDLE),
                Member.optionalText("idCiBundle", Length.BUNDLE),
                Member.moment("timestampOperation"),
                Member.flatObject(ADDITIONAL),
                Member.optionalObject("transactionDetails"));

        @Override
        String mistake(String member) {
            return "Invalid " + member;
        }

        @Override
        void requirePaid(JsonObject request) {
            Member.requireAll(MEMBERS, request, this::refusal);
        }

        @Override
        ClosingData data(Members request, ClientQuery query) {
            return new ClosingData(
                    Protocol.V2,
                    request.text("idPSP"),
                    request.text("idBrokerPSP"),
                    request.text("idChannel"),
                    request.text("paymentMethod"),
                    request.text("transactionId"),
                    request.amount("totalAmount"),
                    request.amount("fee"),
                    request.optionalAmount("primaryCiIncurredFee"),
                    request.optionalText("idBundle"),
                    request.optionalText("idCiBundle"),
                    request.moment("timestampOperation"),
                    request.flatObject(ADDITIONAL),
                    request.json("transactionDetails"),
                    query);
        }
    };

    private static final String ADDITIONAL = "additionalPaymentInformations";
    private static final String PAID = "OK";
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    /** The longest texts, in characters. */
    private static final class Length {
        static final int TOKEN = 36;
        static final int IDENTIFIER = 35;
        static final int BUNDLE = 70;
        static final int TEXT = 255;
    }

    private final Protocol protocol;
    private final String malformed;
    private final String outcomeName;
    private final String textName;
    private final List<Member> always;

    CloseContract(Protocol protocol, String malformed, String outcomeName, String textName, int mostTokens) {
        this.protocol = protocol;
        this.malformed = malformed;
        this.outcomeName = outcomeName;
        this.textName = textName;
        this.always =
                List.of(Member.texts("paymentTokens", mostTokens, Length.TOKEN), Member.matching("outcome", "OK|KO"));
    }

    /** What is told of a member that is not as it must be. */
    abstract String mistake(String member);

    /** Looks at the members that outcome OK has besides. */
    abstract void requirePaid(JsonObject request);

    /** What they say. */
    abstract ClosingData data(Members request, ClientQuery query);

    /**
     * Reads a request.
     *
     * @param query its query string
     * @throws Refusal PPT_SINTASSI_EXTRAXSD of the first member that is not as it must be
     */
    ClosePayment read(JsonObject request, ClientQuery query) {
        Member.requireAll(always, request, this::refusal);
        Members members = new Members(request);
        List<String> tokens = members.texts("paymentTokens");
        if (!members.text("outcome").equals(PAID)) {
            return new ClosePayment(protocol, tokens, Optional.empty());
        }
        requirePaid(request);
        return new ClosePayment(protocol, tokens, Optional.of(data(members, query)));
    }

    /** The operation's name. */
    String operation() {
        return new ClosePayment(protocol, List.of(), Optional.empty()).operation();
    }

    /** What is told of a body that is no request at all. */
    String malformed() {
        return malformed;
    }

    JsonObject accepted() {
        return BUILDERS.createObjectBuilder().add(outcomeName, PAID).build();
    }

    JsonObject refused(String text) {
        return BUILDERS.createObjectBuilder()
                .add(outcomeName, "KO")
                .add(textName, text)
                .build();
    }

    Refusal refusal(String member) {
        return new Refusal(FaultCode.PPT_SINTASSI_EXTRAXSD, mistake(member));
    }

    Refusal malformedRefusal() {
        return new Refusal(FaultCode.PPT_SINTASSI_EXTRAXSD, malformed);
    }
}
