package nodo.wisp.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import nodo.exchange.desk.Exchange;
import nodo.exchange.rest.RestDesk;
import nodo.journal.EventKeys;
import nodo.wisp.desk.ChosenPayments;
import nodo.wisp.desk.FittingServices;
import nodo.wisp.desk.ParkedListing;
import nodo.wisp.desk.PaymentCancellation;
import nodo.wisp.desk.PaymentInformation;
import nodo.wisp.desk.PaymentProgress;
import nodo.wisp.desk.Progress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the payment manager asks of parked payments: nodoPerPM. Source: validation appendix A. */
@Path("nodo-per-pm")
@RequestScoped
@Tag(name = "payment manager")
public class WispResource {

    private final RestDesk rest;
    private final PaymentInformation information;
    private final PaymentProgress progress;
    private final PaymentCancellation cancellation;
    private final FittingServices services;
    private final ParkedListing listing;
    private final ChosenPayments chosen;

    @Inject
    public WispResource(
            RestDesk rest,
            PaymentInformation information,
            PaymentProgress progress,
            PaymentCancellation cancellation,
            FittingServices services,
            ParkedListing listing,
            ChosenPayments chosen) {
        this.rest = rest;
        this.information = information;
        this.progress = progress;
        this.cancellation = cancellation;
        this.services = services;
        this.listing = listing;
        this.chosen = chosen;
    }

    @SuppressWarnings("NullAway") // proxy
    protected WispResource() {
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Path("v1/informazioniPagamento")
    @Operation(summary = "What a parked payment is about")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @APIResponse(responseCode = "200", description = "amount, parties, the page to return to, and each RPT")
    @APIResponse(responseCode = "400", description = "idPagamento is empty")
    @APIResponse(responseCode = "404", description = "no such payment")
    public Response inform(@Context UriInfo uri) {
        return ask(
                uri,
                "informazioniPagamento",
                (query, exchange) -> information.tell(query.payment(), exchange),
                WispJson::information);
    }

    @GET
    @Path("v1/avanzamentoPagamento")
    @Operation(summary = "How far a payment is: PARKED, OK, KO or ACK_UNKNOWN")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @APIResponse(responseCode = "200", description = "esito")
    @APIResponse(responseCode = "400", description = "idPagamento is empty or too short")
    @APIResponse(responseCode = "404", description = "no such payment")
    public Response progress(@Context UriInfo uri) {
        return this.<Progress>ask(
                uri,
                "avanzamentoPagamento",
                (query, exchange) -> progress.tell(query.payment(), exchange),
                reached -> WispJson.esito(reached.name()));
    }

    @GET
    @Path("v1/notificaAnnullamento")
    @Operation(summary = "Cancels a payment; each of its RPTs gets a negative RT")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @Parameter(
            name = "motivoAnnullamento",
            in = ParameterIn.QUERY,
            description = "RIFPSP, CONPSP, UNKPSP, AUTNEG, SESSCA, ANNUTE or OTHER, which is the default")
    @APIResponse(responseCode = "200", description = "esito OK")
    @APIResponse(responseCode = "400", description = "idPagamento is empty or too short")
    @APIResponse(responseCode = "404", description = "no such payment, taken over, or cancelled before")
    @APIResponse(responseCode = "422", description = "no such reason")
    public Response cancel(@Context UriInfo uri) {
        return this.<PaymentCancellation.Cancelled>ask(
                uri,
                "notificaAnnullamento",
                (query, exchange) -> cancellation.cancel(
                        query.payment(), query.optional("motivoAnnullamento").orElse("OTHER"), exchange),
                done -> WispJson.esito("OK"));
    }

    @GET
    @Path("v1/listaPSP")
    @Operation(summary = "The services that a payer may choose from, by their numbers")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "percorsoPagamento", in = ParameterIn.QUERY, required = true, description = "CARTE, CC or ALTRO")
    @Parameter(name = "importoTotale", in = ParameterIn.QUERY, description = "in cents; else that of the payment")
    @Parameter(name = "lingua", in = ParameterIn.QUERY, description = "IT, EN, FR, DE or SL; else IT")
    @APIResponse(responseCode = "200", description = "totalRows and data, the preferred service first")
    @APIResponse(responseCode = "400", description = "idPagamento is empty or too short")
    @APIResponse(responseCode = "404", description = "no such payment")
    @APIResponse(responseCode = "422", description = "no such path, or no amount")
    public Response services(@Context UriInfo uri) {
        return ask(uri, "listaPSP", (query, exchange) -> services.list(query.services(), exchange), WispJson::services);
    }

    @GET
    @Path("v1/parkedList")
    @Operation(summary = "Payments parked for longer than the configured minutes, oldest first")
    @Parameter(name = "maxOccurrences", in = ParameterIn.QUERY, required = true, description = "positive")
    @APIResponse(responseCode = "200", description = "totalNumber and idPaymentList")
    @APIResponse(responseCode = "400", description = "maxOccurrences is not positive")
    public Response parked(@Context UriInfo uri) {
        return ask(uri, "parkedList", (query, exchange) -> listing.list(query.count(), exchange), WispJson::parked);
    }

    @POST
    @Path("v1/inoltroEsito/carta")
    @Operation(summary = "The payer paid by a card: the payment goes to the PSP that collects from it")
    @APIResponse(responseCode = "200", description = "esito OK; or KO with errorCode RIFPSP or CONPSP")
    @APIResponse(responseCode = "400", description = "a member is missing, or the channel serves another model")
    @APIResponse(responseCode = "404", description = "payment, PSP, broker or channel do not exist")
    @APIResponse(responseCode = "408", description = "nobody knows what the PSP did")
    @APIResponse(responseCode = "422", description = "a member is wrong")
    public Response card(InputStream body) {
        return forward(ForwardContract.CARTA, body);
    }

    @POST
    @Path("v1/inoltroEsito/paypal")
    @Operation(summary = "The payer paid by PayPal: the payment goes to the PSP that collects from it")
    @APIResponse(responseCode = "200", description = "esito OK; or KO with errorCode RIFPSP or CONPSP")
    public Response payPal(InputStream body) {
        return forward(ForwardContract.PAYPAL, body);
    }

    @POST
    @Path("v1/inoltroEsito/mod1")
    @Operation(summary = "The payer pays on the page of a PSP")
    @APIResponse(
            responseCode = "200",
            description = "esito OK and urlRedirectPSP; or KO with errorCode RIFPSP or CONPSP")
    public Response onItsPage(InputStream body) {
        return forward(ForwardContract.MOD1, body);
    }

    @POST
    @Path("v1/inoltroEsito/mod2")
    @Operation(summary = "The payer pays later, by a mandate that the PSP has")
    @APIResponse(responseCode = "200", description = "esito OK; or KO with errorCode RIFPSP or CONPSP")
    public Response later(InputStream body) {
        return forward(ForwardContract.MOD2, body);
    }

    /** A question: its parameters, who answers, and in which words. */
    private <A> Response ask(
            UriInfo uri, String service, BiFunction<Query, Exchange<A>, byte[]> desk, Function<A, JsonObject> words) {
        return rest.answer(
                new WispOperation(
                        service,
                        (request, call) -> desk.apply(new Query(request), call.exchange(EventKeys.NONE, words))),
                uri);
    }

    private Response forward(ForwardContract contract, InputStream body) {
        return rest.answer(
                new WispOperation(
                        contract.operation(),
                        (request, call) -> chosen.forward(
                                contract.read(request), call.exchange(EventKeys.NONE, ForwardContract::answer))),
                body);
    }
}
