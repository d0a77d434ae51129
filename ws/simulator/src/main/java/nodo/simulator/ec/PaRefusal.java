package nodo.simulator.ec;

/** The creditor says no. */
final class PaRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    PaRefusal(PaFault fault, String description) {
        this(fault.name(), fault.text(), description);
    }

    PaRefusal(String code, String text, String description) {
        super(description, null, false, false);
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
