package nodo.revocation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether payments are taken back through this node. Key: {@code nodo.revocation.active}, true or false. */
@ApplicationScoped
public class RevocationSettings {

    private final boolean active;

    @Inject
    public RevocationSettings(@ConfigProperty(name = "nodo.revocation.active") boolean active) {
        this.active = active;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RevocationSettings() {
        this(false);
    }

    /** Whether requests are taken. */
    public boolean active() {
        return active;
    }
}
