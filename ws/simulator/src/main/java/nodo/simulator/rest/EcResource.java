package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.ec.Positions;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;

/** The creditors: their positions. */
@Path("ec")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EcResource {

    private final Positions positions;

    @Inject
    public EcResource(Positions positions) {
        this.positions = positions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected EcResource() {
        this(null);
    }

    /** The position of a notice, by the rule or as it was put. */
    @GET
    @Path("positions/{creditor}/{notice}")
    public JsonObject position(@PathParam("creditor") String creditor, @PathParam("notice") String notice) {
        return positions.find(creditor, number(notice)).orElseThrow(NotFoundException::new);
    }

    /** Changes some members of a position. */
    @PUT
    @Path("positions/{creditor}/{notice}")
    public JsonObject put(
            @PathParam("creditor") String creditor, @PathParam("notice") String notice, InputStream body) {
        return positions.put(creditor, number(notice), JsonText.read(body)).orElseThrow(NotFoundException::new);
    }

    /** Has a position go by the rule again, unpaid. */
    @DELETE
    @Path("positions/{creditor}/{notice}")
    public JsonObject delete(@PathParam("creditor") String creditor, @PathParam("notice") String notice) {
        return positions.delete(creditor, number(notice)).orElseThrow(NotFoundException::new);
    }

    private static NoticeNumber number(String notice) {
        try {
            return new NoticeNumber(notice);
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder("notice must have 18 digits", e);
        }
    }
}
