package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.desk.Registries;

/**
 * Sees to it that a request is answered in its own form whatever happens to it: the only place of the inbound edges that
 * catches.
 */
@ApplicationScoped
public class LastWord {

    private static final FailureLog LOG = FailureLog.of(LastWord.class);

    private final Exchanges exchanges;
    private final Registries registries;

    @Inject
    public LastWord(Exchanges exchanges, Registries registries) {
        this.exchanges = exchanges;
        this.registries = registries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected LastWord() {
        this(null, null);
    }

    /**
     * Answers a request. Before the registry was read nobody is known, and every request is refused without being
     * judged: its key is not used up, so that it is served when it is sent again.
     *
     * @param otherwise the request as it is answered when no service did
     * @param work has a service answer it
     * @return what the service answered; or a refusal that it threw, or PPT_SYSTEM_ERROR if it failed
     */
    public byte[] answer(Exchange<?> otherwise, Supplier<byte[]> work) {
        if (!registries.isLoaded()) {
            return refuse(otherwise, Fault.of(FaultCode.PPT_SYSTEM_ERROR));
        }
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refuse(otherwise, refusal.fault());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, name(otherwise) + " failed; answered PPT_SYSTEM_ERROR", e);
            return refuse(otherwise, Fault.of(FaultCode.PPT_SYSTEM_ERROR));
        }
    }

    /** Refuses a request; the caller gets its answer even when the journal cannot be written. */
    public byte[] refuse(Exchange<?> exchange, Fault fault) {
        try {
            return exchanges.refuse(exchange, fault);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, name(exchange) + " could not be journaled; answered " + fault.code(), e);
            return exchange.answers().refused(fault);
        }
    }

    private static String name(Exchange<?> exchange) {
        return exchange.inbound().operation() + " " + exchange.inbound().id();
    }
}
