package nodo.offer.desk;

import java.util.Set;

/** The three ways that a payer is shown: percorsoPagamento. Source: validation §2, listaPSP; the instruments inferred. */
public enum PaymentPath {
    /** Payment cards. */
    CARTE(Set.of("CP")),
    /** Bank accounts. */
    CC(Set.of("BBT", "BP", "AD", "OBEP", "MYBK")),
    /** Everything else that is paid on-line. */
    ALTRO(Set.of("JIF", "PPAL", "RPIC", "RBPS", "RBPR", "RBPP", "RBPB", "BPAY", "APPL", "PPAY", "OTH"));

    private final Set<String> methods;

    PaymentPath(Set<String> methods) {
        this.methods = methods;
    }

    boolean has(String paymentMethod) {
        return methods.contains(paymentMethod);
    }
}
