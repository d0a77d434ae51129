package nodo.registry.desk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Loads the registry with the application, and follows the changes that other instances make.
 *
 * <p>A look that fails leaves the snapshot in force and is repeated; the first of a row of failures is logged.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistryStarter {

    private static final Logger LOG = System.getLogger(RegistryStarter.class.getName());

    private final RegistryRefresh refresh;
    private final RegistrySettings settings;
    private final ScheduledExecutorService scheduler;
    private @Nullable ScheduledFuture<?> looking;
    private boolean failing;

    @Inject
    public RegistryStarter(RegistryRefresh refresh, RegistrySettings settings, ScheduledExecutorService scheduler) {
        this.refresh = refresh;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryStarter() {
        this(null, null, null);
    }

    /** Loads the registry, and begins to follow it. */
    @PostConstruct
    public void start() {
        look();
        long pause = settings.lookEvery().toMillis();
        looking = scheduler.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Ends with the application. */
    @PreDestroy
    public void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look() {
        try {
            if (refresh.look()) {
                LOG.log(Level.INFO, "registry read");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "the registry cannot be read; the one in memory stays in force", e);
            }
            failing = true;
        }
    }
}
