package nodo.exchange.partner;

import nodo.fault.FaultCode;

/**
 * The codes that tell by what a call failed, for each kind of partner that the protocol has codes for.
 *
 * <p>Source: flows-notice §4 and §13, flows-rpt §3.3. A station that is kept from being called, since it let so many
 * deadlines pass, has a timeout; a channel is not available.
 */
public enum FailureCodes {
    /** Those of a station. */
    OF_STATIONS(
            FaultCode.PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE,
            FaultCode.PPT_STAZIONE_INT_PA_TIMEOUT,
            FaultCode.PPT_STAZIONE_INT_PA_TIMEOUT,
            FaultCode.PPT_STAZIONE_INT_PA_ERRORE_RESPONSE,
            FaultCode.PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO),

    /** Those of a channel. */
    OF_CHANNELS(
            FaultCode.PPT_CANALE_IRRAGGIUNGIBILE,
            FaultCode.PPT_CANALE_TIMEOUT,
            FaultCode.PPT_CANALE_INDISPONIBILE,
            FaultCode.PPT_CANALE_ERRORE_RESPONSE,
            FaultCode.PPT_CANALE_SERVIZIO_NONATTIVO);

    private final FaultCode unreachable;
    private final FaultCode late;
    private final FaultCode avoided;
    private final FaultCode unusable;
    private final FaultCode inactive;

    FailureCodes(FaultCode unreachable, FaultCode late, FaultCode avoided, FaultCode unusable, FaultCode inactive) {
        this.unreachable = unreachable;
        this.late = late;
        this.avoided = avoided;
        this.unusable = unusable;
        this.inactive = inactive;
    }

    /** The code of an answer that came and says nothing usable. */
    public FaultCode unusable() {
        return unusable;
    }

    /** The code of a partner that has no address for the service, or whose service is down. */
    public FaultCode inactive() {
        return inactive;
    }

    /**
     * The code of a call that got no complete answer.
     *
     * @param answer how it ended; not {@link PartnerAnswer.Answered}
     */
    public FaultCode of(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Unreachable) {
            return unreachable;
        }
        if (answer instanceof PartnerAnswer.Overloaded overloaded) {
            return of(overloaded.reason());
        }
        return answer instanceof PartnerAnswer.BrokenOff ? unusable : late;
    }

    /** So many deadlines passed before that the circuit is open, or too many calls wait for the partner already. */
    private FaultCode of(PartnerAnswer.Overloaded.Reason reason) {
        return reason == PartnerAnswer.Overloaded.Reason.BULKHEAD_FULL ? FaultCode.PPT_SUPERAMENTOSOGLIA : avoided;
    }
}
