package nodo.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;

/** Where the simulators keep what they remember, and the clock that they go by. */
@ApplicationScoped
public class Home {

    /** Names the directory; without it the simulators remember in the working directory. */
    private static final String PROPERTY = "nodo.simulator";

    /** The directory. */
    public Path directory() {
        return Path.of(System.getProperty(PROPERTY, "simulator")).toAbsolutePath();
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
