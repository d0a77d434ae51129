package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.PositionState;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Registry;
import nodo.simulator.registry.Station;
import nodo.simulator.registry.StationLink;

/**
 * What a creditor does with the questions and receipts of the hub. Checks in their order: who is meant, by which broker
 * and station, and then the state of the position.
 *
 * <p>Source: flows-notice §19.
 */
@ApplicationScoped
public class EcDesk {

    private final Parties parties;
    private final Archive archive;
    private final EcLedger ledger;

    @Inject
    public EcDesk(Parties parties, Archive archive, EcLedger ledger) {
        this.parties = parties;
        this.archive = archive;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected EcDesk() {
        this(null, null, null);
    }

    /**
     * Answers a question about a notice.
     *
     * @return the position, payable
     * @throws PaRefusal if it is not, or not ours
     */
    Position asked(PaCall call) {
        try {
            requireAddressed(call);
            Position position = archive.position(call.creditor(), new NoticeNumber(call.notice()))
                    .orElseThrow(() -> new PaRefusal(PaFault.PAA_PAGAMENTO_SCONOSCIUTO, "avviso sconosciuto"));
            requirePayable(call, position);
            ledger.append(fact("asked", call).add("answer", "OK").build());
            return position;
        } catch (PaRefusal refusal) {
            ledger.append(fact("asked", call).add("answer", refusal.code()).build());
            throw refusal;
        }
    }

    /**
     * Issues a notice for the data of a service (fourth model).
     *
     * @return the new position, payable
     * @throws PaRefusal if the data are not what the service asks for, or the station has no code for new notices
     */
    synchronized Position demanded(PaCall call, byte[] data) {
        try {
            requireAddressed(call);
            Demand demand = Demand.read(data);
            Position position = archive.issue(call.creditor(), codeOf(call), demand);
            ledger.append(Archive.put(position));
            ledger.append(fact("asked", call)
                    .add("notice", position.notice().digits())
                    .add("answer", "OK")
                    .build());
            return position;
        } catch (PaRefusal refusal) {
            ledger.append(fact("asked", call).add("answer", refusal.code()).build());
            throw refusal;
        }
    }

    private String codeOf(PaCall call) {
        return parties.current().links().stream()
                .filter(link -> link.creditor().equals(call.creditor()))
                .filter(link -> link.station().id().equals(call.station()))
                .map(StationLink::segregationCode)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElseThrow(() -> new PaRefusal(PaFault.PAA_SEMANTICA, "nessun codice di segregazione"));
    }

    private static void requirePayable(PaCall call, Position position) {
        if (position.state() != PositionState.PAYABLE) {
            throw new PaRefusal(PaFault.of(position.state()), "stato della posizione: " + position.state());
        }
        if (position.stamped() && "paGetPayment".equals(call.operation())) {
            throw new PaRefusal(PaFault.PAA_SEMANTICA, "una marca da bollo richiede paGetPaymentV2");
        }
    }

    /**
     * Takes a receipt; one at a time, so that of two copies one is the first.
     *
     * @throws PaRefusal if the station has it already, or it is about nothing that a creditor here knows
     */
    synchronized void told(PaCall call, JsonObject receipt) {
        try {
            requireAddressed(call);
            String primary = receipt.getString("creditor");
            Position position = archive.position(primary, new NoticeNumber(receipt.getString("notice")))
                    .filter(known -> known.state() != PositionState.UNKNOWN)
                    .orElseThrow(() -> new PaRefusal(PaFault.PAA_PAGAMENTO_SCONOSCIUTO, "avviso sconosciuto"));
            if (!position.concerns(call.creditor())) {
                throw new PaRefusal(PaFault.PAA_SEMANTICA, "la ricevuta non riguarda " + call.creditor());
            }
            if (archive.hasReceipt(call.station(), receipt.getString("token"))) {
                throw new PaRefusal(PaFault.PAA_RECEIPT_DUPLICATA, "ricevuta " + receipt.getString("token"));
            }
            ledger.append(receiptFact(call, receipt, true).add("answer", "OK").build());
        } catch (PaRefusal refusal) {
            ledger.append(receiptFact(call, receipt, false)
                    .add("answer", refusal.code())
                    .build());
            throw refusal;
        }
    }

    private JsonObjectBuilder receiptFact(PaCall call, JsonObject receipt, boolean accepted) {
        boolean repeated = archive.hasReceipt(call.station(), receipt.getString("token"));
        return JsonText.object(receipt)
                .add("what", Archive.RECEIPT)
                .add("operation", call.operation())
                .add("recipient", call.creditor())
                .add("station", call.station())
                .add("accepted", accepted)
                .add("repeated", repeated);
    }

    /**
     * Requires that a call is for one of ours, by the broker and the station that it has.
     *
     * @throws PaRefusal if it is not
     */
    void requireAddressed(PaCall call) {
        Registry registry = parties.current();
        if (registry.creditor(call.creditor()).isEmpty()) {
            throw new PaRefusal(PaFault.PAA_ID_DOMINIO_ERRATO, "idPA " + call.creditor());
        }
        List<Station> stations = registry.stationsOf(call.creditor());
        Optional<Station> meant = stations.stream()
                .filter(station -> station.id().equals(call.station()))
                .findFirst();
        if (!brokers(meant, stations).contains(call.broker())) {
            throw new PaRefusal(PaFault.PAA_ID_INTERMEDIARIO_ERRATO, "idBrokerPA " + call.broker());
        }
        if (meant.isEmpty()) {
            throw new PaRefusal(PaFault.PAA_STAZIONE_INT_ERRATA, "idStation " + call.station());
        }
    }

    /** Who may speak for a station: the broker that operates it; for one that is none of ours, any of our brokers. */
    private static List<String> brokers(Optional<Station> meant, List<Station> stations) {
        return meant.map(List::of).orElse(stations).stream()
                .map(Station::brokerId)
                .toList();
    }

    private static JsonObjectBuilder fact(String what, PaCall call) {
        return JsonText.object()
                .add("what", what)
                .add("operation", call.operation())
                .add("creditor", call.creditor())
                .add("station", call.station())
                .add("notice", call.notice());
    }
}
