package nodo.delivery.desk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Starts the workers of the outbox with the application, and stops them with it.
 *
 * <p>Its constructor only assigns: the container calls it for the bean's proxy too, with nothing to inject.
 */
@Singleton
@Startup
@DependsOn("RegistryStarter")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DispatcherStarter {

    private final Dispatcher dispatcher;

    @Inject
    public DispatcherStarter(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DispatcherStarter() {
        this(null);
    }

    /** Opens the floor. */
    @PostConstruct
    public void start() {
        dispatcher.start();
    }

    /** Closes the floor: what is claimed and not finished is taken over when its lease ends. */
    @PreDestroy
    public void stop() {
        dispatcher.stop();
    }
}
