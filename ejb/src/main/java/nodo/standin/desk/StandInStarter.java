package nodo.standin.desk;

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
 * Keeps an instance in touch with the others: looks which stations are stood in for, and adds what it counted.
 *
 * <p>A look that fails leaves things as they are and is repeated; the first of a row of failures is logged.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandInStarter {

    private static final Logger LOG = System.getLogger(StandInStarter.class.getName());

    private final StandInView view;
    private final TrafficCounter counter;
    private final StandInSettings settings;
    private final ScheduledExecutorService scheduler;
    private @Nullable ScheduledFuture<?> looking;
    private boolean failing;

    @Inject
    public StandInStarter(
            StandInView view, TrafficCounter counter, StandInSettings settings, ScheduledExecutorService scheduler) {
        this.view = view;
        this.counter = counter;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInStarter() {
        this(null, null, null, null);
    }

    /** Looks once, and goes on looking. */
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
            view.look();
            counter.write();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "stand-in cannot be looked at; what was known stays in force", e);
            }
            failing = true;
        }
    }
}
