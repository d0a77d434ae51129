package nodo.fault;

/**
 * The caller's mistake, or a counterpart's: the operation ends in a KO answer with this fault. It is the only business
 * exception, and has no stack trace, because a refusal is an answer and not a defect.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** Refuses with the code's own text as description. */
    public Refusal(FaultCode code) {
        this(Fault.of(code));
    }

    /** Refuses with a description of the cause. */
    public Refusal(FaultCode code, String description) {
        this(Fault.of(code, description));
    }

    /** Refuses with a fault that is complete already, such as a relayed one. */
    public Refusal(Fault fault) {
        super(fault.code().name(), null, false, false);
        this.fault = fault;
    }

    /** The code of the table. */
    public FaultCode code() {
        return fault.code();
    }

    /** What the KO answer carries. */
    public Fault fault() {
        return fault;
    }
}
