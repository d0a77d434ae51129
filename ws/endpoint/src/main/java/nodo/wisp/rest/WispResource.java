package nodo.wisp.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nodo.exchange.rest.RestDesk;
import nodo.journal.EventKeys;
import nodo.wisp.desk.FittingServices;
import nodo.wisp.desk.ParkedListing;
import nodo.wisp.desk.PaymentInformation;
import nodo.wisp.desk.PaymentProgress;
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

    private final RestDesk desk;
    private final PaymentInformation information;
    private final PaymentProgress progress;
    private final FittingServices services;
    private final ParkedListing listing;

    @Inject
    public WispResource(
            RestDesk desk,
            PaymentInformation information,
            PaymentProgress progress,
            FittingServices services,
            ParkedListing listing) {
        this.desk = desk;
        this.information = information;
        this.progress = progress;
        this.services = services;
        this.listing = listing;
    }

    @SuppressWarnings("NullAway") // proxy
    protected WispResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Path("v1/informazioniPagamento")
    @Operation(summary = "What a parked payment is about")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @APIResponse(responseCode = "200", description = "amount, parties, the page to return to, and each RPT")
    @APIResponse(responseCode = "400", description = "idPagamento is empty")
    @APIResponse(responseCode = "404", description = "no such payment")
    public Response inform(@Context UriInfo uri) {
        return desk.answer(
                new WispOperation(
                        "informazioniPagamento",
                        (request, call) -> information.tell(
                                new Query(request).payment(), call.exchange(EventKeys.NONE, WispJson::information))),
                uri);
    }

    @GET
    @Path("v1/avanzamentoPagamento")
    @Operation(summary = "How far a payment is: PARKED, OK, KO or ACK_UNKNOWN")
    @Parameter(name = "idPagamento", in = ParameterIn.QUERY, required = true)
    @APIResponse(responseCode = "200", description = "esito")
    @APIResponse(responseCode = "400", description = "idPagamento is empty or too short")
    @APIResponse(responseCode = "404", description = "no such payment")
    public Response progress(@Context UriInfo uri) {
        return desk.answer(
                new WispOperation(
                        "avanzamentoPagamento",
                        (request, call) -> progress.tell(
                                new Query(request).payment(),
                                call.exchange(EventKeys.NONE, reached -> WispJson.esito(reached.name())))),
                uri);
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
        return desk.answer(
                new WispOperation("listaPSP", (request, call) -> {
                    Query query = new Query(request);
                    return services.list(
                            new FittingServices.Question(
                                    query.payment(),
                                    query.required("percorsoPagamento"),
                                    query.cents("importoTotale"),
                                    query.language()),
                            call.exchange(EventKeys.NONE, WispJson::services));
                }),
                uri);
    }

    @GET
    @Path("v1/parkedList")
    @Operation(summary = "Payments parked for longer than the configured minutes, oldest first")
    @Parameter(name = "maxOccurrences", in = ParameterIn.QUERY, required = true, description = "positive")
    @APIResponse(responseCode = "200", description = "totalNumber and idPaymentList")
    @APIResponse(responseCode = "400", description = "maxOccurrences is not positive")
    public Response parked(@Context UriInfo uri) {
        return desk.answer(
                new WispOperation(
                        "parkedList",
                        (request, call) -> listing.list(
                                new Query(request).count(), call.exchange(EventKeys.NONE, WispJson::parked))),
                uri);
    }
}
