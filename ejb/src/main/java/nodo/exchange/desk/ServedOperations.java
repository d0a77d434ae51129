package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The inbound operations that this hub answers, told by the ports when they start: one list for all who show it. */
@ApplicationScoped
public class ServedOperations {

    private volatile Set<String> names = Set.of();

    /** The ports answer these, by their names in the WSDLs. */
    public void announce(Set<String> served) {
        names = Set.copyOf(served);
    }

    /** Whether an operation is answered. */
    public boolean includes(String operation) {
        return names.contains(operation);
    }
}
