package nodo.delivery.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** The container's thread factory as a bean, so that it is taken through a constructor. */
@ApplicationScoped
public class ThreadResources {

    // The one field that the container fills: there is no constructor injection of resources.
    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Produces
    ThreadFactory threads() {
        if (threads == null) {
            throw new IllegalStateException("the container has no thread factory");
        }
        return threads;
    }
}
