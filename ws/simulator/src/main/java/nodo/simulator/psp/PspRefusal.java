package nodo.simulator.psp;

import nodo.simulator.rpt.RptKey;

/** The PSP says no. */
final class PspRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    PspRefusal(PspFault fault, String description) {
        this(fault.name(), fault.text(), description);
    }

    PspRefusal(String code, String text, String description) {
        super(description, null, false, false);
        this.code = code;
        this.text = text;
    }

    /** A refusal that has to do with a payment, which its text names. Source: faults-rpt §4. */
    static PspRefusal about(PspFault fault, RptKey key) {
        return new PspRefusal(
                fault.name(),
                fault.text() + " per la chiave identificativoDominio = " + key.creditor()
                        + ", identificativoUnivocoVersamento= " + key.iuv() + ", codiceContestoPagamento= " + key.ccp()
                        + " specificata",
                key.toString());
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
