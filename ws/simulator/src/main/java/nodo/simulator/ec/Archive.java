package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.PositionJson;
import nodo.simulator.notice.PositionRule;
import nodo.simulator.notice.PositionState;
import nodo.simulator.registry.Creditor;
import nodo.simulator.registry.Parties;

/**
 * The creditors' debt positions: by rule, unless one was put by hand, and paid once a receipt came. All of it is told
 * again by the ledger when the simulator starts.
 */
@ApplicationScoped
public class Archive {

    static final String PUT = "position";
    static final String DELETED = "position-deleted";
    static final String RECEIPT = "receipt";

    /** Where the bases of issued notices begin: by rule (S = 9) nobody knows them, so that they are nobody else's. */
    private static final long FIRST_ISSUED = 9_000_000_000_000L;

    private static final int NOTICE_DIGITS = 18;

    private final Parties parties;
    private final AtomicLong nextIssued = new AtomicLong(FIRST_ISSUED);
    private final Map<String, Position> put = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();

    @Inject
    public Archive(Parties parties) {
        this.parties = parties;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Archive() {
        this(null);
    }

    /** The position of a notice; empty if the creditor is none of ours. */
    Optional<Position> position(String creditor, NoticeNumber notice) {
        String key = key(creditor, notice.digits());
        return parties.current().creditor(creditor).map(known -> {
            Position position = byRule(known, notice);
            Position kept = put.getOrDefault(key, position);
            return paid.contains(key) ? kept.in(PositionState.PAID) : kept;
        });
    }

    private Position byRule(Creditor creditor, NoticeNumber notice) {
        return new PositionRule(parties.current()).position(creditor, notice);
    }

    /** The position of a notice that no rule knows, issued because somebody asked for it. It is not kept before {@link #learn}. */
    Position issue(String creditor, String segregationCode, Demand demand) {
        NoticeNumber notice = NoticeNumber.of(segregationCode, nextIssued.get());
        Position unknown = position(creditor, notice)
                .orElseThrow(() -> new PaRefusal(PaFault.PAA_ID_DOMINIO_ERRATO, "idPA " + creditor));
        return demand.of(unknown);
    }

    /** Whether a station was told of a receipt before. */
    boolean hasReceipt(String station, String receiptId) {
        return receipts.contains(key(station, receiptId));
    }

    /** Takes a fact of the ledger, new or old. */
    void learn(JsonObject fact) {
        switch (fact.getString("what")) {
            case RECEIPT -> learnReceipt(fact);
            case RptBook.RT -> learnRt(fact);
            case PUT -> learnPosition(fact);
            case DELETED -> {
                put.remove(key(fact.getString("creditor"), fact.getString("notice")));
                paid.remove(key(fact.getString("creditor"), fact.getString("notice")));
            }
            default -> {
                // Questions leave nothing behind.
            }
        }
    }

    private void learnReceipt(JsonObject fact) {
        if (fact.getBoolean("accepted")) {
            receipts.add(key(fact.getString("station"), fact.getString("token")));
            learnPayment(fact);
        }
    }

    /** A notice of aux digit 3 is paid by a receipt of the classic model that says so. */
    private void learnRt(JsonObject fact) {
        String notice = "3" + fact.getString("iuv");
        if (fact.getBoolean("accepted") && "0".equals(fact.getString("outcome")) && notice.length() == NOTICE_DIGITS) {
            paid.add(key(fact.getString("creditor"), notice));
        }
    }

    /** The debt is the primary creditor's: its own books say paid when it was told, whatever others were told before. */
    private void learnPayment(JsonObject fact) {
        String primary = fact.getString("creditor");
        if (primary.equals(fact.getString("recipient"))) {
            paid.add(key(primary, fact.getString("notice")));
        }
    }

    private void learnPosition(JsonObject fact) {
        JsonObject members = fact.getJsonObject("position");
        NoticeNumber notice = new NoticeNumber(members.getString("noticeNumber"));
        if (notice.base() >= FIRST_ISSUED) {
            nextIssued.accumulateAndGet(notice.base() + 1, Math::max);
        }
        String creditor = members.getString("creditor");
        parties.current()
                .creditor(creditor)
                .ifPresent(known ->
                        put.put(key(creditor, notice.digits()), PositionJson.read(members, byRule(known, notice))));
    }

    /** The fact that a position is another one from now on. */
    static JsonObject put(Position position) {
        return JsonText.object()
                .add("what", PUT)
                .add("creditor", position.creditor())
                .add("notice", position.notice().digits())
                .add("position", PositionJson.write(position))
                .build();
    }

    /** The fact that a position goes by the rule again, unpaid. */
    static JsonObject deleted(String creditor, NoticeNumber notice) {
        return JsonText.object()
                .add("what", DELETED)
                .add("creditor", creditor)
                .add("notice", notice.digits())
                .build();
    }

    private static String key(String one, String other) {
        return one + "/" + other;
    }
}
