package nodo.exchange.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The container's scheduler as a bean, so that it is taken through a constructor. */
@ApplicationScoped
public class SystemScheduler {

    // The one field that the container fills: there is no constructor injection of resources.
    @Resource
    private @Nullable ManagedScheduledExecutorService scheduler;

    @Produces
    ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            throw new IllegalStateException("the container has no scheduler");
        }
        return scheduler;
    }
}
