package nodo.reporting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nodo.exchange.desk.ApiKey;
import nodo.exchange.rest.PartnerKey;
import nodo.exchange.rest.RestDesk;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.journal.EventParties;
import nodo.reporting.Page;
import nodo.reporting.desk.FdrCaller;

/** The request that is being served: who calls, and what its query says. */
@RequestScoped
public class FdrRequest {

    private static final int LONGEST_ID = 35;

    private final RestDesk desk;
    private final PartnerKey key;
    private final HttpServletRequest request;

    @Inject
    public FdrRequest(RestDesk desk, PartnerKey key, HttpServletRequest request) {
        this.desk = desk;
        this.key = key;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FdrRequest() {
        this(null, null, null);
    }

    /** Who calls. */
    FdrCaller caller(String party) {
        return new FdrCaller(key.presented(), party);
    }

    /** What a PSP's call is found under in the journal. */
    static EventKeys keysOfPsp(FdrCaller caller) {
        return EventKeys.NONE.withPsp(caller.party(), id(caller));
    }

    /** What a creditor's call is found under in the journal. */
    static EventKeys keysOfCreditor(FdrCaller caller) {
        return EventKeys.NONE.withCreditor(caller.party()).withStation(id(caller));
    }

    private static String id(FdrCaller caller) {
        return caller.key().map(ApiKey::id).orElse(EventParties.UNKNOWN);
    }

    /** Answers a call without a body. */
    Response ask(FdrOperation operation) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return desk.ask(operation, request.getMethod() + " " + request.getRequestURI() + query);
    }

    /** Answers a call with a body. */
    Response answer(FdrOperation operation, InputStream body) {
        return desk.answer(operation, body);
    }

    /** The page that is asked for. */
    Page page(Fields fields) {
        return new Page(number(fields, "page", 1, Page.LAST), number(fields, "size", Page.LARGEST, Page.LARGEST));
    }

    private int number(Fields fields, String name, int otherwise, int most) {
        return parameter(name)
                .map(text -> whole(text)
                        .filter(number -> number >= 1 && number <= most)
                        .orElseThrow(() -> fields.operation()
                                .mistake(
                                        FaultCode.FDR_1001,
                                        name,
                                        "Parametro non valido, atteso: un numero intero da 1 a " + most + ".")))
                .orElse(otherwise);
    }

    /** The number of a revision, as the path has it. */
    static int revision(Fields fields, String text) {
        return whole(text)
                .filter(number -> number >= 1)
                .orElseThrow(() -> fields.operation()
                        .mistake(
                                FaultCode.FDR_1001,
                                "revision",
                                "Parametro non valido, atteso: un numero intero da 1."));
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A moment; the beginning of time if none is asked for. */
    Instant moment(Fields fields, String name) {
        return parameter(name)
                .map(text -> instant(text)
                        .orElseThrow(() -> fields.operation().mistake(FaultCode.FDR_1002, name, "Istante non valido.")))
                .orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** An identifier, if one is asked for. */
    Optional<String> id(Fields fields, String name) {
        Optional<String> id = parameter(name);
        if (id.filter(text -> text.length() > LONGEST_ID || text.indexOf('\0') >= 0)
                .isPresent()) {
            throw fields.operation()
                    .mistake(FaultCode.FDR_1001, name, "Parametro non valido, atteso: da 1 a 35 caratteri.");
        }
        return id;
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }
}
