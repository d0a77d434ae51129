package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.RtMessage;
import nodo.rt.Rts;

/**
 * nodoChiediCopiaRT: gives a creditor an RT again, byte by byte, also one that the node made.
 *
 * <p>Source: flows-rpt 7.6. A key that was used again after a failure has several RPTs; the newest with an RT is meant.
 */
@ApplicationScoped
public class RtConsultation {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Rpts rpts;
    private final Rts rts;

    @Inject
    public RtConsultation(Exchanges exchanges, Registries registries, Rpts rpts, Rts rts) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.rpts = rpts;
        this.rts = rts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtConsultation() {
        this(null, null, null, null);
    }

    /**
     * Gives a copy.
     *
     * @param caller the creditor's station
     * @param payment whose RT
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] copy(StationCaller caller, NamedPayment payment, Exchange<RtMessage> exchange) {
        Registry registry = registries.current();
        exchange.concerns(payment.in(exchange.keys()));
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registry, caller);
            List<Rpt> known = payment.key().map(rpts::all).orElse(List.of());
            if (known.isEmpty()) {
                throw new Refusal(FaultCode.PPT_RT_SCONOSCIUTA);
            }
            return rts.findAll(known.stream().map(Rpt::id).toList()).stream()
                    .max(Comparator.comparing(Rt::receivedAt))
                    .map(Rt::message)
                    .orElseThrow(() -> new Refusal(FaultCode.PPT_RT_NONDISPONIBILE));
        });
    }
}
