package nodo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries say at every start out of the test output; warnings stay. */
final class Quiet {

    private static final Map<String, Level> LEVELS = Map.of(
            "org.hibernate", Level.WARNING,
            "org.hibernate.orm.deprecation", Level.SEVERE,
            "org.flywaydb", Level.WARNING,
            "io.zonky", Level.WARNING,
            "com.arjuna", Level.WARNING);

    // Held here, or the loggers would be collected and forget their level.
    private static final List<Logger> HELD = new ArrayList<>();

    private Quiet() {}

    static void please() {
        LEVELS.forEach((name, level) -> {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(level);
            HELD.add(logger);
        });
    }
}
