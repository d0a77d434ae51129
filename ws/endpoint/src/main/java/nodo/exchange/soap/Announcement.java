package nodo.exchange.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.stream.Collectors;
import nodo.exchange.desk.ServedOperations;

/** Tells the rest of the hub which operations the ports answer, when they start. */
@ApplicationScoped
public class Announcement {

    void announce(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            Instance<SoapOperation<?, ?>> operations,
            ServedOperations served) {
        served.announce(operations.stream().map(SoapOperation::name).collect(Collectors.toSet()));
    }
}
