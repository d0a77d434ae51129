package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.PositionJson;

/** The archive for people and tests: to read, and to change. Changes are facts of the ledger. */
@ApplicationScoped
public class Positions {

    private final Archive archive;
    private final EcLedger ledger;

    @Inject
    public Positions(Archive archive, EcLedger ledger) {
        this.archive = archive;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Positions() {
        this(null, null);
    }

    /** A position; empty if the creditor is none of ours. */
    public Optional<JsonObject> find(String creditor, NoticeNumber notice) {
        return archive.position(creditor, notice)
                .map(position -> PositionJson.write(position).build());
    }

    /**
     * Changes some members of a position.
     *
     * @throws nodo.simulator.json.InvalidOrder if a member cannot be read
     */
    public Optional<JsonObject> put(String creditor, NoticeNumber notice, JsonObject changes) {
        archive.position(creditor, notice)
                .map(basis -> PositionJson.read(changes, basis))
                .ifPresent(position -> ledger.append(Archive.put(position)));
        return find(creditor, notice);
    }

    /** Has a position go by the rule again, unpaid. */
    public Optional<JsonObject> delete(String creditor, NoticeNumber notice) {
        ledger.append(Archive.deleted(creditor, notice));
        return find(creditor, notice);
    }
}
