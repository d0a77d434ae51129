package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import nodo.simulator.ec.EcLedger;
import nodo.simulator.ec.Positions;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Scripts;

/** The creditors: their positions, their scripts, their ledger. */
@Path("ec")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EcResource {

    private final Positions positions;
    private final EcLedger ledger;
    private final Scripts scripts;

    @Inject
    public EcResource(Positions positions, EcLedger ledger, Scripts scripts) {
        this.positions = positions;
        this.ledger = ledger;
        this.scripts = scripts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected EcResource() {
        this(null, null, null);
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

    /** The scripts in force. */
    @GET
    @Path("scripts")
    public JsonArray scripts() {
        return scripts.list(Counterpart.EC).build();
    }

    /** Adds a script behind the others. */
    @POST
    @Path("scripts")
    public JsonArray script(InputStream body) {
        scripts.add(Counterpart.EC, Script.read(JsonText.read(body)));
        return scripts.list(Counterpart.EC).build();
    }

    /** Forgets all scripts. */
    @DELETE
    @Path("scripts")
    public JsonArray clear() {
        scripts.clear(Counterpart.EC);
        return scripts.list(Counterpart.EC).build();
    }

    /** What the creditors were told and what they told. */
    @GET
    @Path("ledger")
    public JsonObject ledger(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("token") @DefaultValue("") String token,
            @QueryParam("notice") @DefaultValue("") String notice) {
        return Ledgers.json(ledger.page(
                after,
                Math.min(Math.max(limit, 1), Ledgers.LARGEST_PAGE),
                Ledgers.with(Map.of("what", what, "token", token, "notice", notice))));
    }
}
