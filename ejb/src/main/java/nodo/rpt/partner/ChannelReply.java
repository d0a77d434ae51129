package nodo.rpt.partner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nodo.exchange.partner.Trace;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.fault.Refusal;

/**
 * What came of calling a channel. Source: flows-rpt 3.3.
 *
 * @param <T> what a positive answer says
 */
public sealed interface ChannelReply<T> {

    /**
     * A valid positive answer.
     *
     * @param value what it says
     */
    record Given<T>(T value) implements ChannelReply<T> {}

    /**
     * A valid KO.
     *
     * @param fault the PSP's fault; the first one of those of the items, if it refuses single items
     * @param items the items of a list that the PSP refuses, if it names them
     */
    record Declined<T>(OriginalFault fault, List<DeclinedItem> items) implements ChannelReply<T> {

        public Declined {
            items = List.copyOf(items);
        }

        /** A KO of the whole. */
        public Declined(OriginalFault fault) {
            this(fault, List.of());
        }
    }

    /**
     * An item of a list that a PSP refuses.
     *
     * @param serial its 1-based position, if the PSP says it
     * @param fault the PSP's fault
     */
    record DeclinedItem(OptionalInt serial, OriginalFault fault) {}

    /**
     * No valid answer.
     *
     * @param code what the caller is told
     * @param detail what an operator wants to know
     * @param trace whether the channel may have seen the request
     */
    record Failed<T>(FaultCode code, String detail, Trace trace) implements ChannelReply<T> {}

    /** Whether the hub's own limits kept the request back: the channel had no chance to answer. */
    default boolean isKeptBack() {
        return this instanceof Failed<T> failed && failed.trace() == Trace.KEPT_BACK;
    }

    /** The fault of a KO, or the code of a failure; none of a positive answer. */
    default Optional<String> faultCode() {
        if (this instanceof Declined<T> declined) {
            return Optional.of(declined.fault().code());
        }
        return this instanceof Failed<T> failed ? Optional.of(failed.code().name()) : Optional.empty();
    }

    /**
     * What the PSP said, or the refusal that tells a creditor why there is nothing to say.
     *
     * @param psp the PSP called, who is the emitter of a relayed fault
     * @param extendedFault whether the calling broker reads the original fault's elements (faultBeanEsteso)
     * @throws Refusal unless the answer is positive
     */
    default T orRefuse(String psp, boolean extendedFault) {
        if (this instanceof Given<T> given) {
            return given.value();
        }
        if (this instanceof Declined<T> declined) {
            throw new Refusal(relayed(psp, extendedFault, declined.fault())
                    .because(declined.items().stream()
                            .map(item -> relayed(psp, extendedFault, item))
                            .toList()));
        }
        Failed<T> failed = (Failed<T>) this;
        throw new Refusal(failed.code(), failed.detail());
    }

    private static Fault relayed(String psp, boolean extendedFault, DeclinedItem item) {
        Fault fault = relayed(psp, extendedFault, item.fault());
        return item.serial().isPresent() ? fault.at(item.serial().getAsInt()) : fault;
    }

    private static Fault relayed(String psp, boolean extendedFault, OriginalFault original) {
        return extendedFault
                ? Fault.relayedInFull(FaultCode.PPT_CANALE_ERRORE, psp, original)
                : Fault.relayedInBrief(FaultCode.PPT_CANALE_ERRORE, psp, original);
    }
}
