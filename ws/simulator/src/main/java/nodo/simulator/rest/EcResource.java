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
import nodo.simulator.ec.EcLedger;
import nodo.simulator.ec.Positions;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Scripts;

/** The creditors: their positions. */
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

    /** What it does instead of its duty. */
    @Path("scripts")
    public SideScripts scripts() {
        return new SideScripts(scripts, Counterpart.EC);
    }

    /** What it was told and what it told. */
    @Path("ledger")
    public SideLedger ledger() {
        return new SideLedger(ledger::page);
    }
}
